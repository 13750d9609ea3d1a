//! Expressions that are told from another: relative days, and clock times apart from their day.

use super::{context, day};
use crate::ingest::extract::when::{When, combine, read, resolve_relative};

fn only(published: &str, phrase: &str) -> When {
    let mut found = read(phrase, 0..phrase.len(), &context(published));
    assert_eq!(found.len(), 1, "{phrase}: {found:?}");
    found.remove(0)
}

#[test]
fn relative_days_are_told_from_the_event() {
    for (phrase, expected) in [
        ("He died two days later.", Some("2021-05-04")),
        ("He died the next day.", Some("2021-05-03")),
        ("He bought the gun earlier that day.", Some("2021-05-02")),
        ("He was caught that night.", Some("2021-05-02")),
        ("He was caught that night about 1 a.m.", Some("2021-05-03")),
        ("He was caught the following Tuesday.", Some("2021-05-04")),
        ("He was caught the following Sunday.", Some("2021-05-09")),
        ("She was shot the day before.", Some("2021-05-01")),
        ("He was charged two weeks later.", Some("2021-05")),
        ("He was charged three months later.", Some("2021-08")),
        ("He was acquitted two years later.", Some("2023")),
        ("He was shot Sunday.", None),
        ("He was shot about 3 p.m.", None),
    ] {
        let date = resolve_relative(&only("2022-01-01", phrase), day("2021-05-02"));
        assert_eq!(
            date.map(|date| date.to_string()).as_deref(),
            expected,
            "{phrase}"
        );
    }
}

#[test]
fn a_clock_time_told_apart_settles_the_night() {
    for (label, clock, expected) in [
        ("Saturday night", "about 12:30 a.m.", "2021-05-02 00:30"),
        ("Saturday night", "around 9:10", "2021-05-01 21:10"),
        ("Saturday night", "shortly after midnight", "2021-05-02 -"),
        ("Saturday night", "just before midnight", "2021-05-01 -"),
        ("Saturday morning", "around 9:10", "2021-05-01 09:10"),
        ("early Sunday", "about 2:30 a.m.", "2021-05-02 02:30"),
        ("late Saturday", "about 2:30 a.m.", "2021-05-02 02:30"),
        ("overnight", "about 2:30 a.m.", "2021-05-03 02:30"),
        ("overnight", "about 11:30 p.m.", "2021-05-02 23:30"),
        (
            "Saturday night into Sunday",
            "at 1:15 a.m.",
            "2021-05-02 01:15",
        ),
        ("Saturday", "about 1:15 a.m. Sunday", "2021-05-02 01:15"),
        ("Saturday", "about 9:10", "2021-05-01 -"),
        ("April 2021", "about 9:10 p.m.", "2021-04 21:10"),
    ] {
        let (date, time, _) = combine(&only("2021-05-03", label), &only("2021-05-03", clock));
        let time = time.map_or_else(|| "-".into(), |time| time.format("%H:%M").to_string());
        let date = date.map_or_else(|| "-".into(), |date| date.to_string());
        assert_eq!(format!("{date} {time}"), expected, "{label}, {clock}");
    }
}
