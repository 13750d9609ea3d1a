//! Weighs when two reports say that it was; a report without a date by the day on which it was told.

use chrono::Timelike;

use super::{Facts, Weight};
use crate::model::PartialDate;

/// The same day, stated by both.
pub(super) const SAME_DAY: Weight = 120;

/// Tenths of a bit for or against one event; none where the dates contradict.
pub(super) fn weigh(one: &Facts, other: &Facts) -> Option<Weight> {
    let (Some(first), Some(second)) = (one.date, other.date) else {
        return told(one, other);
    };
    match (first, second) {
        (PartialDate::Day(first), PartialDate::Day(second)) => {
            match (first - second).num_days().abs() {
                0 => Some(SAME_DAY),
                1 if is_night(one) || is_night(other) => Some(60),
                1 => Some(30),
                _ => None,
            }
        }
        _ if !first.agrees_with(second) => None,
        _ if first.month().is_some() && second.month().is_some() => Some(78),
        _ => Some(42),
    }
}

/// Around midnight, or at a time that is not told, the day before and the day after mix.
fn is_night(facts: &Facts) -> bool {
    facts
        .time
        .is_none_or(|time| time.hour() < 6 || time.hour() >= 20)
}

/// At least one date is missing: an event is told after it happened, mostly soon after.
fn told(one: &Facts, other: &Facts) -> Option<Weight> {
    let (undated, dated) = if one.date.is_none() {
        (one, other)
    } else {
        (other, one)
    };
    let Some(told_on) = undated.told_on else {
        return Some(0);
    };
    let Some(happened) = dated.date.map(PartialDate::first_day).or(dated.told_on) else {
        return Some(0);
    };
    let days = match dated.date {
        Some(_) => (told_on - happened).num_days(),
        None => (told_on - happened).num_days().abs(),
    };
    match (days, undated.is_primary) {
        (..-1, _) => None,
        (-1..=3, true) => Some(95),
        (-1..=3, false) => Some(85),
        (4..=30, true) => Some(45),
        (4..=30, false) => Some(60),
        (31..=365, true) => Some(10),
        (31..=365, false) => Some(25),
        _ => Some(-30),
    }
}
