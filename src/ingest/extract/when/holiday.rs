//! Holidays that stand for a date: "New Year's Eve", "the Fourth of July", "Memorial Day weekend".
//!
//! Only days that the calendar fixes; a holiday's weekend is given as its month where it lies in one.

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};

use super::{
    atom::Atom,
    day::{Day, Year, common},
    easter::easter,
    token::Tokens,
};
use crate::model::PartialDate;

/// When a holiday falls in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Falls {
    /// Month and day.
    On(u32, u32),
    /// Month, weekday, and which one of the month; 0 for the last.
    Nth(u32, Weekday, u8),
    /// So many days after Easter Sunday.
    Easter(i64),
    /// So many days after that day of November: the day after Thanksgiving.
    AfterThanksgiving(i64),
    /// The first Sunday of February, from 2022 on the second; before 2004 it moved, mostly in January.
    SuperBowl,
}

/// A holiday, or the weekend around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Holiday {
    falls: Falls,
    weekend: bool,
    /// How many days after it: -1 for "Thanksgiving eve", 2 for "two days after Christmas".
    after: i8,
}

/// Names in words of the lexicon, longest first where one begins like another.
const HOLIDAYS: &[(&[&str], Falls)] = &[
    (&["new", "year", "s", "eve"], Falls::On(12, 31)),
    (&["new", "year", "s", "day"], Falls::On(1, 1)),
    (&["new", "year", "s"], Falls::On(1, 1)),
    (&["christmas", "eve"], Falls::On(12, 24)),
    (&["christmas", "day"], Falls::On(12, 25)),
    (&["christmas"], Falls::On(12, 25)),
    (&["halloween"], Falls::On(10, 31)),
    (&["juneteenth"], Falls::On(6, 19)),
    (&["independence", "day"], Falls::On(7, 4)),
    (&["valentine", "s", "day"], Falls::On(2, 14)),
    (&["st", "patrick", "s", "day"], Falls::On(3, 17)),
    (&["veterans", "day"], Falls::On(11, 11)),
    (&["thanksgiving", "day"], Falls::Nth(11, Weekday::Thu, 4)),
    (&["thanksgiving"], Falls::Nth(11, Weekday::Thu, 4)),
    (&["memorial", "day"], Falls::Nth(5, Weekday::Mon, 0)),
    (&["labor", "day"], Falls::Nth(9, Weekday::Mon, 1)),
    (&["mother", "s", "day"], Falls::Nth(5, Weekday::Sun, 2)),
    (&["father", "s", "day"], Falls::Nth(6, Weekday::Sun, 3)),
    (
        &["martin", "luther", "king", "jr", "day"],
        Falls::Nth(1, Weekday::Mon, 3),
    ),
    (
        &["martin", "luther", "king", "day"],
        Falls::Nth(1, Weekday::Mon, 3),
    ),
    (&["presidents", "day"], Falls::Nth(2, Weekday::Mon, 3)),
    (&["columbus", "day"], Falls::Nth(10, Weekday::Mon, 2)),
    (&["cinco", "de", "mayo"], Falls::On(5, 5)),
    (&["easter", "sunday"], Falls::Easter(0)),
    (&["easter"], Falls::Easter(0)),
    (&["palm", "sunday"], Falls::Easter(-7)),
    (&["good", "friday"], Falls::Easter(-2)),
    (&["black", "friday"], Falls::AfterThanksgiving(1)),
    (&["super", "bowl", "sunday"], Falls::SuperBowl),
    (&["mlk", "day"], Falls::Nth(1, Weekday::Mon, 3)),
];

/// A holiday whose name begins at this token.
pub(super) fn read(tokens: &Tokens<'_>, at: usize) -> Option<Atom> {
    let named = || named(tokens, at).filter(|_| tokens.capital(at));
    let (falls, mut end) = named().or_else(|| fourth_of_july(tokens, at))?;
    let weekend = tokens.key(end) == "weekend";
    end += usize::from(weekend);
    let eve = tokens.key(end) == "eve";
    end += usize::from(eve);
    let (start, after) = counted_from(tokens, at).unwrap_or((at, -i8::from(eve)));
    let (year, end) = super::year::year_after(tokens, end).unwrap_or((Year::Open, end));
    let holiday = Holiday {
        falls,
        weekend,
        after,
    };
    Some(Atom::of_day(start..end, Day::Holiday(year, holiday)))
}

/// "the day after |Christmas", "two days before |Easter": where it begins, and how many days.
fn counted_from(tokens: &Tokens<'_>, at: usize) -> Option<(usize, i8)> {
    // "On |the eve of| Memorial Day".
    let of_eve = |at: usize| tokens.key(at) == "the" && tokens.key(at + 1) == "eve";
    if tokens.key(at.checked_sub(1)?) == "of" && of_eve(at.checked_sub(3)?) {
        return Some((at - 3, -1));
    }
    let sign = match tokens.key(at.checked_sub(1)?) {
        "after" => 1,
        "before" => -1,
        _ => return None,
    };
    let first = at.checked_sub(3)?;
    let words = [first, first + 1].map(|at| tokens.text(at).to_ascii_lowercase());
    let count = match (words[0].as_str(), words[1].as_str()) {
        ("the" | "a", "day") | ("the", "night" | "morning") => 1,
        (_, "days") => i8::try_from(tokens.count(first)?).ok()?,
        _ => return None,
    };
    (count < 8).then_some((first, sign * count))
}

/// Whether a holiday's name begins at this token.
pub(super) fn begins(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.capital(at) && named(tokens, at).is_some()
}

/// The holiday of the list whose name begins at this token, and where the name ends. Every one
/// begins with a word of the lexicon; nearly no other word with a capital is in it.
fn named(tokens: &Tokens<'_>, at: usize) -> Option<(Falls, usize)> {
    if tokens.key(at).is_empty() {
        return None;
    }
    let mut named = HOLIDAYS.iter();
    named.find_map(|(name, falls)| Some((*falls, spelled(tokens, at, name)?)))
}

/// Where the name ends if it stands here; apostrophes and the dot of "St." may stand between.
fn spelled(tokens: &Tokens<'_>, at: usize, name: &[&str]) -> Option<usize> {
    let mut next = at;
    for word in name {
        if matches!(tokens.mark(next), '\'' | '.') {
            next += 1;
        }
        let weekday = tokens.is_weekday(next) && tokens.text(next).eq_ignore_ascii_case(word);
        if tokens.key(next) != *word && !weekday {
            return None;
        }
        next += 1;
    }
    Some(next)
}

fn fourth_of_july(tokens: &Tokens<'_>, at: usize) -> Option<(Falls, usize)> {
    let july = |index: usize| tokens.text(index) == "July";
    let fourth = |index: usize| tokens.key(index) == "fourth";
    let end = if fourth(at) && tokens.key(at + 1) == "of" && july(at + 2) {
        at + 3
    } else if july(at) && fourth(at + 1) && tokens.capital(at + 1) {
        at + 2
    } else if july(at) && tokens.number(at + 1).is_some_and(|(day, _)| day == 4) {
        // "July 4th |weekend|"; the day by itself is a date.
        let end = at + 2 + usize::from(tokens.text(at + 2) == "th");
        (tokens.key(end) == "weekend").then_some(end)?
    } else {
        return None;
    };
    Some((Falls::On(7, 4), end))
}

impl Holiday {
    pub(super) fn is_single(self) -> bool {
        !self.weekend
    }

    /// The day in that year; for a weekend, what its first and its last day have in common.
    pub(super) fn in_year(self, year: i32) -> Option<PartialDate> {
        let day = self.falls.in_year(year)?;
        let day = day.checked_add_signed(TimeDelta::days(self.after.into()))?;
        if !self.weekend {
            return Some(PartialDate::Day(day));
        }
        let (before, after) = match self.falls {
            Falls::Nth(_, Weekday::Mon, _) => (3, 0),
            Falls::Nth(..) => (0, 3),
            _ => (3, 3),
        };
        common(
            day.checked_sub_days(Days::new(before))?,
            day.checked_add_days(Days::new(after))?,
        )
    }
}

impl Falls {
    fn in_year(self, year: i32) -> Option<NaiveDate> {
        match self {
            Self::On(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Self::Nth(month, weekday, 0) => {
                NaiveDate::from_weekday_of_month_opt(year, month, weekday, 5)
                    .or_else(|| NaiveDate::from_weekday_of_month_opt(year, month, weekday, 4))
                    .filter(|day| day.month() == month)
            }
            Self::Nth(month, weekday, nth) => {
                NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth)
            }
            Self::Easter(after) => easter(year)?.checked_add_signed(TimeDelta::days(after)),
            Self::AfterThanksgiving(after) => Self::Nth(11, Weekday::Thu, 4)
                .in_year(year)?
                .checked_add_signed(TimeDelta::days(after)),
            Self::SuperBowl if year < 2004 => None,
            Self::SuperBowl => {
                let nth = 1 + u8::from(year >= 2022);
                NaiveDate::from_weekday_of_month_opt(year, 2, Weekday::Sun, nth)
            }
        }
    }
}
