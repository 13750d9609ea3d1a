//! The order in which reports come decides nothing.

use proptest::prelude::*;

use super::*;

fn any_report() -> impl Strategy<Value = Sourced> {
    let dates = prop_oneof![
        Just(""),
        Just("occurred_on=2021-03-14; "),
        Just("occurred_on=2021-03-15; "),
        Just("occurred_on=2021-03; ")
    ];
    let places = prop_oneof![
        Just(""),
        Just("block=3300 W Polk St; "),
        Just("block=3400 W Polk St; "),
        Just("neighbourhood=Homan Square; ")
    ];
    let times = prop_oneof![Just(""), Just("time=02:30; "), Just("time=02:45; ")];
    (0..6i64, 0..2u16, dates, places, times, 0..3u16).prop_map(
        |(article, ordinal, date, place, time, shot)| {
            let mut sourced = report(article, &format!("{date}{place}{time}officers_shot={shot}"));
            sourced.ordinal = ordinal;
            sourced
        },
    )
}

proptest! {
    #[test]
    fn any_order_gives_the_same_events(
        (reports, shuffled) in prop::collection::vec(any_report(), 0..12)
            .prop_map(|mut reports| {
                reports.sort_by_key(key);
                reports.dedup_by_key(|sourced| key(sourced));
                reports
            })
            .prop_flat_map(|reports| (Just(reports.clone()), Just(reports).prop_shuffle()))
    ) {
        prop_assert_eq!(groups(&reports, &[]), groups(&shuffled, &[]));
    }
}
