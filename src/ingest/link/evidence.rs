//! Weighs the evidence that two reports tell of one event.
//!
//! Weights are tenths of a bit: ten for each doubling of the odds, log2 of how often two reports
//! of one event agree in that way over how often reports of different events do. The latter is
//! from what is known of the city: 20 years of dates, about 75 incidents a year, 77 areas of
//! unequal frequency. Nothing adds up to a link unless several things agree.

mod date;
mod names;
mod place;
mod signs;
mod words;

use chrono::{NaiveTime, Timelike};

use super::facts::Facts;
use crate::model::{Circumstance, minutes_apart};

/// Tenths of a bit for (+) or against (-) one event.
pub(super) type Weight = i32;

/// The weight from which two reports with full dates are one event. Chance agreement of date
/// alone (120) is not enough: one night in five has a second incident.
pub(super) const DATED: Weight = 135;

/// The weight from which they are, if a date is missing or reduced.
pub(super) const UNDATED: Weight = 150;

/// Texts that repeat one another, whatever was read from them.
const TWIN: Weight = 250;

/// Two places for what happened to somebody whom both name.
const OTHER_PLACE: Weight = -100;

/// Two dates for it: no link by itself, but none that parts all the others either.
const OTHER_DATE: Weight = -200;

/// The weight of a pair, or none where something contradicts that they are one event.
pub(super) fn weigh(one: &Facts, other: &Facts, twin: bool) -> Option<Weight> {
    if one.key.0 == other.key.0 {
        return None;
    }
    if twin && one.key.1 == other.key.1 {
        return Some(TWIN);
    }
    let name = names::weigh(one, other);
    // Who is named by both was hardly shot twice: one of two things that contradict is a slip.
    let (when, at) = match (date::weigh(one, other), place::weigh(one, other)) {
        (Some(when), Some(at)) => (when, at),
        (Some(when), None) if name >= names::TOLD_BY_BOTH => (when, OTHER_PLACE),
        (None, Some(at)) if names::are_of_one(one, other) => (OTHER_DATE, at),
        _ => return None,
    };
    // On one day in one area it is another spelling of the name.
    let at_once = when >= date::SAME_DAY && at >= place::ONE_AREA;
    if !at_once && names::are_of_two(one, other) {
        return None;
    }
    let sum = when + at + name + time(one, other) + casualties(one, other) + rest(one, other);
    let most = if when == OTHER_DATE { DATED - 1 } else { sum };
    Some(sum.min(most))
}

/// The weight that a pair needs.
pub(super) fn threshold(one: &Facts, other: &Facts) -> Weight {
    if one.day().is_some() && other.day().is_some() {
        DATED
    } else {
        UNDATED
    }
}

fn time(one: &Facts, other: &Facts) -> Weight {
    match (one.time, other.time) {
        (Some(first), Some(second)) => match minutes_apart(first, second) {
            ..=15 => 45,
            16..=60 => 25,
            // One report in twenty gives another clock than the rest; of two events, one in six.
            61..=180 => -20,
            _ => -40,
        },
        (Some(time), None) => part_of_day(time, other.part_of_day.as_deref()),
        (None, Some(time)) => part_of_day(time, one.part_of_day.as_deref()),
        (None, None) => 0,
    }
}

fn part_of_day(time: NaiveTime, part: Option<&str>) -> Weight {
    let hours = match part.unwrap_or_default() {
        part if part.contains("morning") => 0..13,
        part if part.contains("afternoon") => 11..19,
        part if part.contains("evening") => 16..24,
        _ => return 0,
    };
    if hours.contains(&time.hour()) {
        10
    } else {
        -20
    }
}

fn casualties(one: &Facts, other: &Facts) -> Weight {
    let shot = |first: Option<u16>, second: Option<u16>, contrary: Weight| match (first, second) {
        (Some(0), Some(0)) => 7,
        (Some(1), Some(1)) => 12,
        (Some(first), Some(second)) if first == second => 40,
        (Some(0), Some(_)) | (Some(_), Some(0)) => contrary,
        (Some(_), Some(_)) => -12,
        _ => 0,
    };
    // A death may have been learned between two reports, so a difference weighs little.
    let killed = |first: Option<u16>, second: Option<u16>, one: Weight| match (first, second) {
        (Some(1), Some(1)) => one,
        (Some(first), Some(second)) if first == second && first > 0 => one + 30,
        (Some(first), Some(second)) if first != second => -10,
        _ => 0,
    };
    shot(one.officers_shot, other.officers_shot, -60)
        + shot(one.civilians_shot, other.civilians_shot, -40)
        + killed(one.officers_killed, other.officers_killed, 50)
        + killed(one.civilians_killed, other.civilians_killed, 10)
}

fn rest(one: &Facts, other: &Facts) -> Weight {
    let fired = flag(one.police_fired, other.police_fired, 3, 3, -20);
    let off_duty = flag(one.off_duty, other.off_duty, 30, 3, -25);
    fired
        + off_duty
        + circumstance(one, other)
        + ages(one, other)
        + words::weigh(one, other)
        + signs::weigh(one, other)
}

fn flag(one: Option<bool>, other: Option<bool>, yes: Weight, no: Weight, differ: Weight) -> Weight {
    match (one, other) {
        (Some(true), Some(true)) => yes,
        (Some(false), Some(false)) => no,
        (Some(_), Some(_)) => differ,
        _ => 0,
    }
}

fn circumstance(one: &Facts, other: &Facts) -> Weight {
    let vague = |facts: &Facts| {
        matches!(
            facts.circumstance,
            Circumstance::Unknown | Circumstance::Other
        )
    };
    if vague(one) || vague(other) {
        return 0;
    }
    if one.circumstance == other.circumstance {
        15
    } else {
        -5
    }
}

/// A shared age of the same role counts much; disjoint ages of one role count against.
fn ages(one: &Facts, other: &Facts) -> Weight {
    let shared = one.ages.intersection(&other.ages).count();
    if shared > 0 {
        return if shared == 1 { 40 } else { 70 };
    }
    let roles = |facts: &Facts| facts.ages.iter().map(|(role, _)| *role).collect::<Vec<_>>();
    let both_tell = roles(one).iter().any(|role| roles(other).contains(role));
    if both_tell { -25 } else { 0 }
}
