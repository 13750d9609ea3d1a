//! Properties of reading that hold for any text and any day of publication.

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};

use crate::{
    ingest::extract::when::{
        Context, When, combine, hint, join, read, reread, resolve_relative, token::Tokens,
    },
    model::PartialDate,
};

/// Pieces of which date phrases are made, well-formed or not.
const PIECES: &[&str] = &[
    "Sunday",
    "late",
    "early",
    "Saturday",
    "night",
    "morning",
    "into",
    "about",
    "around",
    "at",
    "on",
    "2:30",
    "a.m.",
    "9pm",
    "9:10",
    "12:30 a.m.",
    "midnight",
    "just before",
    "shortly after",
    "overnight",
    "July",
    "Dec. 26",
    "March",
    "1",
    "14th",
    ",",
    "2015",
    "in",
    "of",
    "the",
    "last",
    "week",
    "year",
    "ago",
    "two",
    "days",
    "later",
    "yesterday",
    "this",
    "that",
    "next",
    "2243 hours",
    "07/14/2018",
    "2018-07-14",
    "half past",
    "nine",
    "o'clock",
    "New Year's Eve",
    "between",
    "and",
    "from",
    "to",
    "since",
    "shot",
    "was",
    "died",
    "when",
    "who",
    "will",
    "court",
    ".",
    "\n",
    "(",
    "block",
    "St.",
    "weekend",
    "Tues.",
    "May",
    "-",
    "summer",
    "hours",
    "’s",
    "shooting",
    "a",
    "before",
    "Thanksgiving",
    "Memorial Day",
    "29",
    "February",
];

fn phrase() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(PIECES);
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.join(" "))
}

fn published() -> impl Strategy<Value = NaiveDate> {
    (1990..2060i32, 1..=365u32)
        .prop_map(|(year, day)| NaiveDate::from_yo_opt(year, day).expect("a day"))
}

fn moment(
    when: &When,
) -> (
    Option<PartialDate>,
    Option<chrono::NaiveTime>,
    Option<&'static str>,
) {
    (when.date, when.time, when.part_of_day)
}

proptest! {
    #[test]
    fn any_text_is_read_without_fault(text in any::<String>(), start in 0usize..90, length in 0usize..90) {
        let context = Context::default();
        for when in read(&text, start..start + length, &context) {
            prop_assert!(text.get(when.span).is_some());
        }
        let _ = reread("clock_time", &text, &context);
    }

    #[test]
    fn spans_are_in_order_and_within_the_sentence(text in phrase(), published in published()) {
        let context = Context { published_on: Some(published) };
        let mut end = 0;
        for when in read(&text, 0..text.len(), &context) {
            prop_assert!(when.span.start >= end && when.span.start < when.span.end, "{text:?} {when:?}");
            end = when.span.end;
        }
        prop_assert!(end <= text.len());
    }

    #[test]
    fn a_span_read_again_by_its_rule_gives_its_values(text in phrase(), published in published()) {
        let context = Context { published_on: Some(published) };
        for when in read(&text, 0..text.len(), &context) {
            let span = &text[when.span.clone()];
            prop_assert_eq!(reread(when.rule, span, &context), Some(moment(&when)), "{:?} in {:?}", span, text);
        }
    }

    #[test]
    fn a_later_publication_by_a_week_moves_weekdays_by_a_week(text in phrase(), published in published()) {
        let later = published.checked_add_days(Days::new(7)).expect("a day");
        let one = read(&text, 0..text.len(), &Context { published_on: Some(published) });
        let other = read(&text, 0..text.len(), &Context { published_on: Some(later) });
        prop_assert_eq!(one.len(), other.len());
        for (one, other) in one.iter().zip(&other).filter(|(one, _)| one.rule.starts_with("weekday_")) {
            if let (Some(PartialDate::Day(one)), Some(PartialDate::Day(other))) = (one.date, other.date) {
                prop_assert_eq!((other - one).num_days(), 7);
            }
            prop_assert_eq!(one.time, other.time);
        }
    }

    #[test]
    fn a_weekday_is_that_day_and_not_after_publication(published in published(), index in 0usize..7) {
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        let text = format!("He was shot {}.", names[index]);
        let found = read(&text, 0..text.len(), &Context { published_on: Some(published) });
        let date = found[0].date.and_then(PartialDate::day).expect("a day");
        prop_assert!(date <= published && (published - date).num_days() < 7);
        prop_assert_eq!(date.weekday().num_days_from_monday() as usize, index);
    }

    #[test]
    fn the_quick_look_passes_over_nothing(text in phrase()) {
        let tokens = Tokens::read(&text, 0..text.len());
        prop_assert!(join::expressions(&tokens).is_empty() || hint::may_tell_time(&text), "{text:?}");
    }

    #[test]
    fn what_is_read_can_be_told_from_any_day(text in phrase(), published in published()) {
        let found = read(&text, 0..text.len(), &Context { published_on: Some(published) });
        for day in &found {
            let relative = resolve_relative(day, published).is_some();
            prop_assert!(!relative || day.relative_to_event);
            for clock in &found {
                let _ = combine(day, clock);
            }
        }
    }
}

#[test]
fn a_long_sentence_is_read_in_one_go() {
    let sentence = "An officer was shot late Sunday about 2:30 a.m. who ".repeat(5_000);
    let context = Context {
        published_on: NaiveDate::from_ymd_opt(2021, 5, 3),
    };
    assert_eq!(read(&sentence, 0..sentence.len(), &context).len(), 5_000);
}
