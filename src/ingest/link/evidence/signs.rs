//! Weighs the signs that no page shows: the weekday or day of an undated report, the building,
//! the hospital.

use chrono::{Datelike, NaiveDate};

use super::{Facts, Weight};

/// Tenths of a bit for or against one event.
pub(super) fn weigh(one: &Facts, other: &Facts) -> Weight {
    day(one, other) + building(one, other) + hospital(one, other) + minute(one, other)
}

/// At least one report has no date. A day of the year agrees by chance once in 365, a weekday once
/// in seven; around midnight the day before and the day after mix.
fn day(one: &Facts, other: &Facts) -> Weight {
    if one.day().is_some() && other.day().is_some() {
        return 0;
    }
    let of_year = |facts: &Facts| {
        let dated = facts.day().map(|day| (day.month(), day.day()));
        let told = facts.signs.month_day;
        dated.or(told.map(|(month, day)| (month.into(), day.into())))
    };
    // A leap year, so that every day of a year is one of its days.
    let place = |(month, day)| NaiveDate::from_ymd_opt(2000, month, day);
    let days = (of_year(one).and_then(place), of_year(other).and_then(place));
    if let (Some(first), Some(second)) = days {
        return match (first - second).num_days().abs() {
            0 => 80,
            1 => 10,
            _ => -80,
        };
    }
    match (weekday(one), weekday(other)) {
        (Some(first), Some(second)) => match (7 + first - second) % 7 {
            0 => 26,
            1 | 6 => 0,
            _ => -30,
        },
        _ => 0,
    }
}

fn weekday(facts: &Facts) -> Option<i32> {
    let dated = facts.day().map(|day| day.weekday().num_days_from_monday());
    let told = facts.signs.weekday.map(u32::from);
    dated.or(told).and_then(|day| i32::try_from(day).ok())
}

/// One incident in twenty is told of a building, and hardly two of the same one.
fn building(one: &Facts, other: &Facts) -> Weight {
    match (&one.facility, &other.facility) {
        (Some(first), Some(second)) if first == second => 60,
        _ => 0,
    }
}

/// Eight hospitals take most of the wounded; which one, the place tells where it is known.
fn hospital(one: &Facts, other: &Facts) -> Weight {
    let (first, second) = (&one.signs.hospitals, &other.signs.hospitals);
    let at_one_place = one.position.is_some() && other.position.is_some();
    match first.intersection(second).count() {
        0 if first.is_empty() || second.is_empty() => 0,
        0 => -5,
        1 if at_one_place => 0,
        1 => 25,
        _ => 45,
    }
}

/// The same odd minute ("10:13 p.m.") is no coincidence of rounding.
fn minute(one: &Facts, other: &Facts) -> Weight {
    use chrono::Timelike;
    match (one.time, other.time) {
        (Some(first), Some(second)) if first == second && first.minute() % 5 != 0 => 30,
        _ => 0,
    }
}
