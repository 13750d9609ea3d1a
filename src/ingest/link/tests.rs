//! Which reports meet, which stay apart, and what operators decide.

mod copies;
mod order;
mod signs;

use super::*;
use crate::incident::seed::report;

fn groups(reports: &[Sourced], constraints: &[Constraint]) -> BTreeSet<BTreeSet<Key>> {
    let texts = reports.iter().map(|sourced| {
        let text = Text {
            has_address: true,
            published_on: sourced.published_on,
            sketch: Sketch::of(""),
        };
        (sourced.article, text)
    });
    let links = link(reports, &texts.collect(), constraints);
    let keys = |event: &Vec<usize>| event.iter().map(|index| key(&reports[*index])).collect();
    links.events.iter().map(keys).collect()
}

fn meet(one: Sourced, other: Sourced) -> bool {
    groups(&[one, other], &[]).len() == 1
}

const POLK: &str = "occurred_on=2020-08-30; time=02:30; neighbourhood=Homan Square; \
                    block=3300 W Polk St; officers_shot=2; civilians_shot=1";

#[test]
fn pairs_meet_or_stay_apart() {
    for (why, one, other, one_event) in [
        (
            "the same date and block",
            POLK,
            "occurred_on=2020-08-30; block=3300 W Polk St; officers_shot=2",
            true,
        ),
        (
            "a block and only its area",
            POLK,
            "occurred_on=2020-08-30; community_area=North Lawndale; officers_shot=2",
            true,
        ),
        (
            "a reduced date and rare casualties",
            "occurred_on=2021-08-07; neighbourhood=West Englewood; officers_shot=2; officers_killed=1",
            "occurred_on=2021-08; officers_shot=2; officers_killed=1",
            true,
        ),
        (
            "no date, but place, hour and casualties",
            POLK,
            "time=02:33; block=3300 W Polk St; officers_shot=2; civilians_shot=1",
            true,
        ),
        (
            "no date on either side",
            "time=03:00; block=3700 N Troy St; officers_shot=0; civilians_shot=1; civilians_killed=1",
            "time=03:00; block=3700 N Troy St; officers_shot=0; civilians_shot=1; civilians_killed=1",
            true,
        ),
        (
            "off by one around midnight",
            POLK,
            "occurred_on=2020-08-29; block=3300 W Polk St; officers_shot=2",
            true,
        ),
        (
            "differing counts",
            POLK,
            "occurred_on=2020-08-30; time=02:35; block=3300 W Polk St; officers_shot=1; civilians_shot=1",
            true,
        ),
        (
            "differing times",
            POLK,
            "occurred_on=2020-08-30; time=04:35; block=3300 W Polk St; officers_shot=2",
            true,
        ),
        (
            "a corner of the block",
            POLK,
            "occurred_on=2020-08-30; block=Polk St & Spaulding Ave; officers_shot=2",
            true,
        ),
        (
            "the same place in another year",
            POLK,
            "occurred_on=2019-08-30; time=02:30; block=3300 W Polk St; officers_shot=2",
            false,
        ),
        (
            "far apart on one date",
            POLK,
            "occurred_on=2020-08-30; time=02:30; block=8900 S Stony Island Ave; officers_shot=2",
            false,
        ),
        (
            "only the date",
            "occurred_on=2020-08-30",
            "occurred_on=2020-08-30; officers_shot=1",
            false,
        ),
        (
            "only month and area",
            "occurred_on=2021-03; community_area=Austin; civilians_shot=1",
            "occurred_on=2021-03-15; community_area=Austin; civilians_shot=1",
            false,
        ),
        (
            "no date, and no more than an area",
            "neighbourhood=Gresham; officers_shot=1",
            "occurred_on=2021-03-14; neighbourhood=Gresham; officers_shot=1",
            false,
        ),
        (
            "a block far from its own neighbourhood is a slip, so the area counts",
            "time=09:35; neighbourhood=West Ridge; block=2600 W Farwell Ave; civilians_shot=1; officers_shot=0; occurred_on=2024-10-26",
            "time=09:35; neighbourhood=West Ridge; block=2600 N Washtenaw Ave; civilians_shot=1; officers_shot=0; occurred_on=2024-10-26",
            true,
        ),
        (
            "no date, near each other, but at another hour",
            "time=20:00; block=8200 S Ingleside Ave; officers_shot=1; officers_killed=1; civilians_shot=0",
            "time=21:50; block=8200 S Drexel Ave; officers_shot=1; officers_killed=1; civilians_shot=0",
            false,
        ),
        (
            "who was shot differs, without a block",
            "occurred_on=2020-08-30; community_area=Austin; officers_shot=1; civilians_shot=0",
            "occurred_on=2020-08-30; community_area=Austin; officers_shot=0; civilians_shot=1",
            false,
        ),
    ] {
        assert_eq!(meet(report(1, one), report(2, other)), one_event, "{why}");
        assert_eq!(
            meet(report(2, one), report(1, other)),
            one_event,
            "{why}, turned round"
        );
    }
}

#[test]
fn reports_of_one_article_never_meet() {
    let block = "occurred_on=2020-08-30; block=3300 W Polk St; officers_shot=1";
    let one = report(1, &format!("{block}; time=21:00"));
    let other = report(1, &format!("{block}; time=23:00")).looking_back(1);
    let third = report(2, &format!("{block}; time=23:10"));
    assert_eq!(
        groups(&[one, other, third], &[]),
        BTreeSet::from([BTreeSet::from([(1, 0)]), BTreeSet::from([(1, 1), (2, 0)])]),
        "two incidents on one night and block stay two, and the third article finds its own"
    );
}

#[test]
fn a_vague_report_that_fits_two_events_joins_neither() {
    let one = report(
        1,
        "occurred_on=2021-03-05; block=1000 N Laramie Ave; officers_shot=2; officers_killed=1",
    );
    let two = report(
        2,
        "occurred_on=2021-03-25; block=1000 N Laramie Ave; officers_shot=2; officers_killed=1",
    );
    let vague = report(
        3,
        "occurred_on=2021-03; community_area=Austin; officers_shot=2; officers_killed=1",
    );
    assert_eq!(groups(&[one.clone(), two, vague.clone()], &[]).len(), 3);
    assert!(meet(one, vague), "with one candidate it is clear");
}

#[test]
fn a_look_back_learns_its_date_from_what_its_article_is_about() {
    let stony = "time=12:21; block=89th St & Stony Island Ave; officers_shot=1; off_duty=yes";
    let dated = report(1, &format!("occurred_on=2021-03-15; {stony}"));
    let gresham = report(
        2,
        "occurred_on=2021-03-14; neighbourhood=Gresham; officers_shot=1; civilians_shot=0",
    );
    let undated = report(3, stony);
    let back = report(
        3,
        "neighbourhood=Gresham; officers_shot=1; civilians_shot=0",
    )
    .looking_back(1);
    let found = groups(&[dated, gresham, undated, back], &[]);
    assert!(
        found.contains(&BTreeSet::from([(2, 0), (3, 1)])),
        "{found:?}"
    );
}

#[test]
fn decisions_of_operators_come_first() {
    let one = || report(1, POLK);
    let other = || report(2, "occurred_on=2021-03-14; neighbourhood=Gresham");
    let together = Constraint::Together(vec![(1, 0), (2, 0)]);
    assert_eq!(groups(&[one(), other()], &[together]).len(), 1);
    let apart = Constraint::Apart(vec![(1, 0)], vec![(2, 0)]);
    assert_eq!(groups(&[one(), report(2, POLK)], &[apart]).len(), 2);
    let unknown = Constraint::Apart(vec![(8, 0)], vec![(9, 0)]);
    assert_eq!(groups(&[one(), report(2, POLK)], &[unknown]).len(), 1);
}

#[test]
fn a_flood_of_reports_of_one_day_is_told_apart_by_place_and_joined() {
    let flood = (0..900).map(|article| {
        let block = ["3300 W Polk St", "8900 S Stony Island Ave"][usize::from(article % 3 == 0)];
        let time = format!("{:02}:{:02}", 2 + article % 2, article % 9);
        report(
            article,
            &format!("occurred_on=2021-03-14; time={time}; block={block}; officers_shot=1"),
        )
    });
    let flood: Vec<Sourced> = flood.collect();
    let found = groups(&flood, &[]);
    let sizes: Vec<usize> = found.iter().map(BTreeSet::len).collect();
    assert_eq!(sizes.iter().sum::<usize>(), 900);
    assert!(sizes.contains(&300) && sizes.contains(&600), "{sizes:?}");
    let turned: Vec<Sourced> = flood.into_iter().rev().collect();
    assert_eq!(groups(&turned, &[]), found);
}
