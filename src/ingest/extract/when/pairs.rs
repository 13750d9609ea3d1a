//! Two expressions in, what they tell together out: a day counted from another one, an hour that a
//! part of day settles, a year told before its day; and whether one can be told from another.

use chrono::{NaiveDate, NaiveTime, Timelike};

use super::{
    When,
    day::{self, Day},
    part_of_day,
    settle::{self, Moment},
    weekday,
};
use crate::model::PartialDate;

/// The date of a relative expression ("the next day", "two days later") told from `anchor`.
#[must_use]
pub fn resolve_relative(when: &When, anchor: NaiveDate) -> Option<PartialDate> {
    let label = match when.slots.day? {
        Day::FromEvent(unit, count) => day::shift(anchor, unit, count)?,
        Day::WeekdayAfterEvent(weekday) => {
            PartialDate::Day(weekday::resolve(weekday, day::Which::Next, anchor, true)?)
        }
        _ => return None,
    };
    settle::settle(&when.slots, Some(label)).0
}

/// The later day that the second expression counts from the first: "March 3", "two days later".
#[must_use]
pub fn counted_from(day: &When, counted: &When) -> Option<PartialDate> {
    let later = match counted.slots.day? {
        Day::FromEvent(unit, count) => count >= 0 && unit == day::Unit::Day,
        day => matches!(day, Day::WeekdayAfterEvent(_)),
    };
    later.then(|| resolve_relative(counted, day.own_day()?))?
}

/// A day and a clock time (or a midnight) told apart, taken together: "Saturday night" with
/// "about 12:30 a.m." is Sunday, with "9:10" it is ten past nine in the evening.
#[must_use]
pub fn combine(day: &When, clock: &When) -> Moment {
    if clock.slots.day.is_some() {
        return (clock.date, clock.time, clock.part_of_day);
    }
    settle::settle(&settle::with_clock(&day.slots, &clock.slots), day.label)
}

/// The hour of an open one ("at 9:45") told after another expression: the next such hour after a
/// clock time, else the one in its part of day.
#[must_use]
pub fn hour_after(before: &When, open: &When) -> Option<NaiveTime> {
    let clock = open.slots.clock?;
    let Some(earlier) = before.time else {
        return clock.time(before.part_of_day, before.slots.edge);
    };
    let halves = [part_of_day::MORNING, part_of_day::AFTERNOON];
    let hours = halves
        .into_iter()
        .filter_map(|half| clock.time(Some(half), None));
    let wait = |hour: &NaiveTime| (*hour - earlier).num_minutes().rem_euclid(MINUTES_A_DAY);
    hours.min_by_key(wait)
}

/// Minutes from midnight to midnight.
const MINUTES_A_DAY: i64 = 24 * 60;

/// The day before one on whose early hours something followed, where the event's hour is one of
/// the evening: "critical early Sunday", shot "at about 10:50 p.m.", is told of Saturday.
#[must_use]
pub fn evening_before(day: &When, clock: &When) -> Option<PartialDate> {
    let early = day.part_of_day == Some(part_of_day::EARLY_MORNING);
    let evening = clock.date.is_none() && clock.time?.hour() >= EVENING;
    let before = day.own_day()?.pred_opt()?;
    (early && evening).then_some(PartialDate::Day(before))
}

/// The day that another expression counts back from a day: "Monday", "two days after he was shot";
/// none for weeks and longer, which nobody counts to the day.
#[must_use]
pub fn days_before(day: &When, counted: &When) -> Option<PartialDate> {
    let Day::FromEvent(unit @ (day::Unit::Day | day::Unit::YearToTheDay), count) =
        counted.slots.day?
    else {
        return None;
    };
    let later = day.own_day()?;
    (count != 0).then(|| day::shift(later, unit, -count.abs()))?
}

/// Whether an expression counts back from a day told beside it: "the night before".
#[must_use]
pub fn is_before(counted: &When) -> bool {
    let back =
        matches!(counted.slots.day, Some(Day::FromEvent(day::Unit::Day, count)) if count < 0);
    back && counted.governs.may_be_shooting()
}

/// Whether an expression counts years to the very day: "two years to the day after".
#[must_use]
pub fn is_to_the_day(counted: &When) -> bool {
    matches!(
        counted.slots.day,
        Some(Day::FromEvent(day::Unit::YearToTheDay, _))
    )
}

/// The day of an expression without a year in the month that another tells with its year.
#[must_use]
pub fn in_month(open: &When, stated: &When) -> Option<PartialDate> {
    let (Day::Month(day::Year::Stated(_), ..), PartialDate::Month(year, of)) =
        (stated.slots.day?, stated.date?)
    else {
        return None;
    };
    let (month, day) = open.month_day()?;
    let day = day::day_of(year, month.into(), day.into())?;
    (of == u32::from(month) && open.date != Some(day)).then_some(day)
}

/// The day of an expression without a year in the year told before it: "in the summer of 2004", "on
/// July 17"; one "of that year" in that of whatever date.
#[must_use]
pub fn in_year(open: &When, stated: &When) -> Option<PartialDate> {
    let year = match stated.slots.day? {
        Day::Year(year) => year,
        _ => stated.stated_year().filter(|_| open.is_of_that_year())?,
    };
    let day = match open.slots.day? {
        // "Independence Day four years ago", where nobody knows from when.
        Day::Holiday(_, holiday) if open.is_yearless() => holiday.in_year(year)?,
        _ => {
            let (month, day) = open.month_day()?;
            day::day_of(year, month.into(), day.into())?
        }
    };
    (stated.span.end <= open.span.start).then_some(day)
}

/// Whether the month of an expression without a year is that of a date.
#[must_use]
pub fn is_in(open: &When, date: PartialDate) -> bool {
    let month = open.month_day().map(|(month, _)| u32::from(month));
    matches!(date, PartialDate::Month(_, of) if month == Some(of))
}

/// The day of an expression without a year, told from an arrest that would come before it: the
/// latest such day before the arrest.
#[must_use]
pub fn before_arrest(open: &When, arrest: &When) -> Option<PartialDate> {
    arrest.month_day()?;
    let (day, arrest) = (open.own_day()?, arrest.own_day()?);
    let (month, of_month) = open.month_day()?;
    let in_year = |year| day::day_of(year, month.into(), of_month.into());
    (arrest < day).then(|| day::nearest_year(arrest, false, in_year))?
}

/// From this hour on nothing is of the same day's early hours.
const EVENING: u32 = 18;
