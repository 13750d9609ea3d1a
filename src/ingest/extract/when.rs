//! A sentence of a news article in, its date and time expressions out, resolved.
//!
//! `read` finds each expression, joins what belongs together ("about 2:30 a.m. Sunday" is one),
//! sets it against the day of publication and says from the words of its clause what it is the
//! time of. Pure functions: no clock, no I/O; time grows linearly with the sentence. Which of the
//! expressions dates the incident is not decided here.
//!
//! One file a phenomenon, one table of words in each: `clock`, `calendar`, `weekday`,
//! `holiday`, `relative`, `part_of_day`; `join` and `settle` put them together, `governs` judges.

mod atom;
mod calendar;
mod clock;
mod day;
mod governs;
mod hint;
mod holiday;
mod join;
mod lexicon;
mod part_of_day;
mod relative;
mod settle;
mod token;
mod weekday;
mod word_table;
mod year;

#[cfg(test)]
mod tests;

use std::ops::Range;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

use self::{
    atom::{Atom, Slots},
    day::Day,
    token::Tokens,
};
use crate::model::PartialDate;

pub(crate) use self::lexicon::is_calendar;
pub use self::{governs::Governs, settle::Moment};

/// Whether a word in lower case names a length of days or more: "days", "week".
pub(crate) fn is_of_days(word: &str) -> bool {
    day::Unit::named(word).is_some()
}

/// A date or time expression and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    /// Where it stands: bytes of the whole text.
    pub span: Range<usize>,
    /// The date as far as it can be told; `None` for a bare clock time, for a weekday without a
    /// day of publication, for month and day without any year, and for what is relative.
    pub date: Option<PartialDate>,
    /// A clock time, local, whole minutes; `None` too for "9:10" without morning or evening.
    pub time: Option<NaiveTime>,
    /// `early morning`, `morning`, `noon`, `afternoon`, `evening`, `night`, `midnight`, `overnight`.
    pub part_of_day: Option<&'static str>,
    /// Name of the rule, such as `weekday_before_publication` or `clock_time`.
    pub rule: &'static str,
    /// What it is the time of, judged by the words of its clause.
    pub governs: Governs,
    /// It is told from another event ("two days later"): see [`resolve_relative`].
    pub relative_to_event: bool,
    slots: Slots,
    label: Option<PartialDate>,
}

impl When {
    /// The weekday told, if it is told by its name.
    #[must_use]
    pub fn weekday(&self) -> Option<Weekday> {
        match self.slots.day? {
            Day::Weekday(weekday, _) => Some(weekday),
            _ => None,
        }
    }

    /// Its hour is told by the word "noon".
    #[must_use]
    pub fn is_noon(&self) -> bool {
        self.slots.part == Some(part_of_day::NOON) && self.time.is_some()
    }

    /// An hour told without morning or evening, and without a day.
    #[must_use]
    pub fn is_open_hour(&self) -> bool {
        self.slots.clock.is_some() && self.time.is_none() && self.slots.day.is_none()
    }

    /// Month and day of a date without a year.
    #[must_use]
    pub fn month_day(&self) -> Option<(u8, u8)> {
        match self.slots.day? {
            Day::Date(day::Year::Open, month, day) => {
                Some((u8::try_from(month).ok()?, u8::try_from(day).ok()?))
            }
            _ => None,
        }
    }
}

/// What is known of the article around a sentence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Context {
    /// The day of publication, if it is known.
    pub published_on: Option<NaiveDate>,
}

/// Every date and time expression of the sentence at these bytes of the text, in its order.
#[must_use]
pub fn read(text: &str, sentence: Range<usize>, context: &Context) -> Vec<When> {
    find(text, sentence).settle(context)
}

/// The expressions of a sentence, before it is known from which day they are told.
#[derive(Default)]
pub(crate) struct Unsettled<'a> {
    tokens: Tokens<'a>,
    found: Vec<Judged>,
}

/// An expression with what its clause says of it.
struct Judged {
    atom: Atom,
    /// It tells of what is still to come.
    ahead: bool,
    governs: Governs,
}

/// Finds the expressions of the sentence at these bytes of the text.
pub(crate) fn find(text: &str, sentence: Range<usize>) -> Unsettled<'_> {
    if !text.get(sentence.clone()).is_some_and(hint::may_tell_time) {
        return Unsettled::default();
    }
    let tokens = Tokens::read(text, sentence);
    let atoms = join::expressions(&tokens);
    if atoms.is_empty() {
        return Unsettled::default();
    }
    let clauses = governs::Clauses::read(&tokens);
    let judged = |atom| {
        let ahead = clauses.ahead(&atom);
        let governs = clauses.judge(&atom, ahead);
        Judged {
            atom,
            ahead,
            governs,
        }
    };
    let found = atoms.into_iter().map(judged).collect();
    Unsettled { tokens, found }
}

impl Unsettled<'_> {
    /// What the expressions stand for.
    pub(crate) fn settle(&self, context: &Context) -> Vec<When> {
        let when = |found: &Judged| {
            let Judged {
                atom,
                ahead,
                governs,
            } = found;
            when(&self.tokens, atom, context, *ahead, *governs)
        };
        self.found.iter().map(when).collect()
    }
}

/// What the rule of that name reads in a span by itself; the same as `read` gave for the span.
#[must_use]
pub fn reread(rule: &str, span_text: &str, context: &Context) -> Option<Moment> {
    let tokens = Tokens::read(span_text, 0..span_text.len());
    join::expressions(&tokens).iter().find_map(|atom| {
        [false, true].into_iter().find_map(|ahead| {
            let found = when(&tokens, atom, context, ahead, Governs::Unclear);
            (found.rule == rule).then_some((found.date, found.time, found.part_of_day))
        })
    })
}

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
    later.then(|| resolve_relative(counted, day.date?.day()?))?
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
    let before = day.date?.day()?.pred_opt()?;
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
    let later = day.date?.day()?;
    (count != 0).then(|| day::shift(later, unit, -count.abs()))?
}

/// Whether an expression counts back from a day told beside it: "the night before".
#[must_use]
pub fn is_before(counted: &When) -> bool {
    let back =
        matches!(counted.slots.day, Some(Day::FromEvent(day::Unit::Day, count)) if count < 0);
    back && !matches!(counted.governs, Governs::Other(_))
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
    let (month, day) = open.month_day()?;
    let year = match (stated.slots.day?, stated.date?) {
        (Day::Month(day::Year::Stated(_), ..), PartialDate::Month(year, of)) => {
            (of == u32::from(month)).then_some(year)
        }
        _ => None,
    };
    let day = NaiveDate::from_ymd_opt(year?, month.into(), day.into())?;
    let other = open.date != Some(PartialDate::Day(day));
    other.then_some(PartialDate::Day(day))
}

/// The day of an expression without a year in the year told before it: "in the summer of 2004", "on
/// July 17".
#[must_use]
pub fn in_year(open: &When, stated: &When) -> Option<PartialDate> {
    let (month, day) = open.month_day()?;
    let (Day::Year(_), PartialDate::Year(year)) = (stated.slots.day?, stated.date?) else {
        return None;
    };
    let day = NaiveDate::from_ymd_opt(year, month.into(), day.into())?;
    (stated.span.end <= open.span.start).then_some(PartialDate::Day(day))
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
    let (day, arrest) = (open.date?.day()?, arrest.date?.day()?);
    let (month, of_month) = open.month_day()?;
    let in_year = |year| NaiveDate::from_ymd_opt(year, month.into(), of_month.into());
    let years = [arrest.year(), arrest.year() - 1].into_iter();
    let before = years.filter_map(in_year).find(|day| *day <= arrest)?;
    (arrest < day).then_some(PartialDate::Day(before))
}

/// From this hour on nothing is of the same day's early hours.
const EVENING: u32 = 18;

fn when(
    tokens: &Tokens<'_>,
    atom: &Atom,
    context: &Context,
    ahead: bool,
    governs: Governs,
) -> When {
    let day = atom.slots.day;
    let label = day.and_then(|day| day.resolve(context, ahead));
    let (date, time, part_of_day) = settle::settle(&atom.slots, label);
    let bare = if atom.slots.clock.is_some() {
        "clock_time"
    } else {
        "part_of_day"
    };
    When {
        span: tokens.span(&atom.tokens),
        date,
        time,
        part_of_day,
        rule: day.map_or(bare, |day| day.rule(ahead)),
        governs,
        relative_to_event: day.is_some_and(Day::relative_to_event),
        slots: atom.slots,
        label,
    }
}
