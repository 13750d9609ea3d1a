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
mod easter;
mod governs;
mod hint;
mod holiday;
mod join;
mod lexicon;
mod pairs;
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

use chrono::{NaiveDate, NaiveTime, Weekday};

use self::{
    atom::{Atom, Slots},
    day::Day,
    token::Tokens,
};
use crate::model::PartialDate;

pub(crate) use self::{
    clock::is_zone,
    lexicon::{is_calendar, names_day_or_month},
    part_of_day::holds,
    year::is_year,
};
pub use self::{
    governs::Governs,
    pairs::{
        before_arrest, combine, counted_from, days_before, evening_before, hour_after, in_month,
        in_year, is_before, is_in, is_to_the_day, resolve_relative,
    },
    settle::Moment,
};

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
    /// Where the expression begins from which it has its year: "in |2012|" for "on Nov. 8 of that
    /// year".
    pub year_told_at: Option<usize>,
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

    /// A day of the calendar or a holiday, told without the number of its year.
    #[must_use]
    pub fn is_yearless(&self) -> bool {
        let stated = |year| matches!(year, day::Year::Stated(_));
        matches!(self.slots.day, Some(Day::Date(year, ..) | Day::Holiday(year, _)) if !stated(year))
    }

    /// A day of "that year", which something before it tells, without an hour.
    #[must_use]
    pub fn is_of_that_year(&self) -> bool {
        let of_that_year = matches!(
            self.slots.day,
            Some(Day::Date(day::Year::That, ..) | Day::Holiday(day::Year::That, _))
        );
        of_that_year && self.slots.clock.is_none() && self.slots.part.is_none()
    }

    /// Takes the year of an expression that was told before.
    pub(crate) fn take_year(&mut self, stated: &Self, rule: &'static str) {
        if let Some(day) = in_year(self, stated).filter(|_| self.is_of_that_year()) {
            self.date = Some(day);
            self.rule = rule;
            self.year_told_at = Some(stated.span.start);
        }
    }

    /// What proves its date: itself, from the year on that was told before.
    #[must_use]
    pub fn proof(&self) -> Range<usize> {
        self.year_told_at.unwrap_or(self.span.start)..self.span.end
    }

    /// The day that it tells by itself.
    fn own_day(&self) -> Option<NaiveDate> {
        let date = self.date.filter(|_| self.year_told_at.is_none());
        date?.day()
    }

    /// The year that a date states in figures.
    #[must_use]
    pub fn stated_year(&self) -> Option<i32> {
        match self.slots.day? {
            Day::Year(year) => Some(year),
            Day::Date(day::Year::Stated(year), ..) | Day::Month(day::Year::Stated(year), ..) => {
                Some(year)
            }
            _ => None,
        }
    }

    /// Month and day of a date without a year.
    #[must_use]
    pub fn month_day(&self) -> Option<(u8, u8)> {
        match self.slots.day? {
            Day::Date(day::Year::Open | day::Year::That, month, day) => {
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
        year_told_at: None,
        slots: atom.slots,
        label,
    }
}
