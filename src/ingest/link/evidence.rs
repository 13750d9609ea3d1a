//! Weighs the evidence that two reports tell of one event.
//!
//! Weights are tenths of a bit: ten for each doubling of the odds, log2 of how often two reports
//! of one event agree in that way over how often reports of different events do. The latter is
//! from what is known of the city: 20 years of dates, about 75 incidents a year, 77 areas of
//! unequal frequency. Nothing adds up to a link unless several things agree.

mod signs;
mod words;

use chrono::{NaiveTime, Timelike};

use super::facts::Facts;
use crate::{
    city::City,
    model::{Circumstance, PartialDate, Signs, minutes_apart},
};

/// Tenths of a bit for (+) or against (-) one event.
pub(super) type Weight = i32;

/// The weight from which two reports with full dates are one event. Chance agreement of date
/// alone (120) is not enough: one night in five has a second incident.
pub(super) const DATED: Weight = 135;

/// The weight from which they are, if a date is missing or reduced.
pub(super) const UNDATED: Weight = 150;

/// Texts that repeat one another, whatever was read from them.
const TWIN: Weight = 250;

/// The same day, stated by both.
const SAME_DAY: Weight = 120;

/// Within two blocks of each other.
const NEAR: Weight = 80;

/// Two places for what happened to somebody whom both name.
const OTHER_PLACE: Weight = -100;

/// Two dates for it: no link by itself, but none that parts all the others either.
const OTHER_DATE: Weight = -200;

/// Places farther apart than this, in metres, are not one.
const FAR: f64 = 1_500.0;

/// The weight of a pair, or none where something contradicts that they are one event.
pub(super) fn weigh(one: &Facts, other: &Facts, twin: bool) -> Option<Weight> {
    if one.key.0 == other.key.0 {
        return None;
    }
    if twin && one.key.1 == other.key.1 {
        return Some(TWIN);
    }
    let name = names(one, other);
    // Who is named by both was hardly shot twice: one of two things that contradict is a slip.
    let (when, place) = match (date(one, other), place(one, other)) {
        (Some(when), Some(place)) => (when, place),
        (Some(when), None) if name >= TOLD_BY_BOTH => (when, OTHER_PLACE),
        (None, Some(place)) if name >= TOLD_BY_ONE => (OTHER_DATE, place),
        _ => return None,
    };
    // The same day and block, and two spellings of a name.
    let at_once = when >= SAME_DAY && place >= NEAR;
    if !at_once && is_of_another(one, other) {
        return None;
    }
    Some(when + place + time(one, other) + casualties(one, other) + rest(one, other))
}

/// The weight that a pair needs.
pub(super) fn threshold(one: &Facts, other: &Facts) -> Weight {
    if one.day().is_some() && other.day().is_some() {
        DATED
    } else {
        UNDATED
    }
}

fn date(one: &Facts, other: &Facts) -> Option<Weight> {
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

fn place(one: &Facts, other: &Facts) -> Option<Weight> {
    if let (Some(first), Some(second)) = (one.position, other.position) {
        return match first.distance_metres(second) {
            ..=150.0 => Some(100),
            ..=400.0 => Some(NEAR),
            ..=800.0 => Some(-20),
            ..=FAR => Some(-50),
            _ => None,
        };
    }
    if one.areas.is_empty() || other.areas.is_empty() {
        return Some(0);
    }
    if one.areas.is_disjoint(&other.areas) {
        // A block at a border is told as one area's by some and as its neighbour's by others.
        return Some(if adjoin(one, other) { -10 } else { -60 });
    }
    // Two blocks of which the map does not know one: hardly ever the same one in other words.
    let different = one.block.is_some() && other.block.is_some() && one.block != other.block;
    Some(if different { 10 } else { 50 })
}

fn adjoin(one: &Facts, other: &Facts) -> bool {
    let city = City::chicago();
    let beside = |area: &u8| other.areas.iter().any(|next| city.adjoin(*area, *next));
    one.areas.iter().any(beside)
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
        + names(one, other)
        + words::weigh(one, other)
        + signs::weigh(one, other)
}

/// A name that both give to somebody shot or firing: one of thousands, and rarely shot twice. Two of
/// them, the one who shot and the one who was shot, are hardly ever another event's. Where only
/// one report tells what its bearer did it counts less, and where none does, it may be a lawyer's.
/// Different names count little: one report names the officer, the other the man he shot.
fn names(one: &Facts, other: &Facts) -> Weight {
    let (first, second) = (&one.signs, &other.signs);
    match first.marks.intersection(&second.marks).count() {
        0 if is_told_by_one(first, second) || is_told_by_one(second, first) => TOLD_BY_ONE,
        0 if !first.named.is_disjoint(&second.named) => 40,
        0 if first.marks.is_empty() || second.marks.is_empty() => 0,
        0 => -15,
        1 => TOLD_BY_BOTH,
        _ => 200,
    }
}

/// Each names the one person whom it tells to be shot, and not the same.
fn is_of_another(one: &Facts, other: &Facts) -> bool {
    let alone = |facts: &Facts| {
        let shot = facts.officers_shot.zip(facts.civilians_shot);
        shot.is_some_and(|(officers, civilians)| officers.saturating_add(civilians) == 1)
    };
    let (first, second) = (&one.signs.struck, &other.signs.struck);
    let named = first.len() == 1 && second.len() == 1;
    named && alone(one) && alone(other) && first.is_disjoint(second)
}

/// The weight of a name of which both reports tell what its bearer did.
const TOLD_BY_BOTH: Weight = 140;

/// The weight of a name of which one report tells what its bearer did.
const TOLD_BY_ONE: Weight = 110;

/// The other one names him, and does not tell of anybody else that he was shot or fired.
fn is_told_by_one(one: &Signs, other: &Signs) -> bool {
    other.marks.is_empty() && !one.marks.is_disjoint(&other.named)
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
