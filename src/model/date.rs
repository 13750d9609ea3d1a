//! A calendar date of which perhaps only the month or the year is known.

use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::WrongValue;

/// A date as far as it is known: `2021-03-15`, `2021-03` or `2021`. Always a real one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartialDate {
    /// Only the year.
    Year(i32),
    /// Year and month, 1 to 12.
    Month(i32, u32),
    /// A full date.
    Day(NaiveDate),
}

impl PartialDate {
    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        match self {
            Self::Year(year) | Self::Month(year, _) => year,
            Self::Day(date) => date.year(),
        }
    }

    /// The month, 1 to 12, where it is known.
    #[must_use]
    pub fn month(self) -> Option<u32> {
        match self {
            Self::Year(_) => None,
            Self::Month(_, month) => Some(month),
            Self::Day(date) => Some(date.month()),
        }
    }

    /// The full date, where it is known.
    #[must_use]
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Day(date) => Some(date),
            Self::Year(_) | Self::Month(..) => None,
        }
    }

    /// The first day it can mean; the date itself where it is known in full.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        match self {
            Self::Day(date) => date,
            Self::Month(year, month) => first_of(year, month),
            Self::Year(year) => first_of(year, 1),
        }
    }

    /// Whether both can be the same day: one is the other, or a coarser form of it.
    #[must_use]
    pub fn agrees_with(self, other: Self) -> bool {
        self.year() == other.year()
            && both_or_open(self.month().as_ref(), other.month().as_ref())
            && both_or_open(self.day().as_ref(), other.day().as_ref())
    }

    /// In words: "30 August 2020", "August 2020", "2020".
    #[must_use]
    pub fn in_words(self) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::Month(..) => self.first_day().format("%B %Y").to_string(),
            Self::Day(date) => date.format("%-d %B %Y").to_string(),
        }
    }
}

fn first_of(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(NaiveDate::MIN)
}

fn both_or_open<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
    one.is_none() || other.is_none() || one == other
}

impl fmt::Display for PartialDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(out, "{year:04}"),
            Self::Month(year, month) => write!(out, "{year:04}-{month:02}"),
            Self::Day(date) => write!(out, "{}", date.format("%Y-%m-%d")),
        }
    }
}

impl FromStr for PartialDate {
    type Err = WrongValue;

    fn from_str(text: &str) -> Result<Self, WrongValue> {
        let wrong = || WrongValue::new("a date such as 2021-03-15, 2021-03 or 2021", text);
        let parts: Vec<&str> = text.split('-').collect();
        if parts
            .iter()
            .map(|part| part.len())
            .ne([4, 2, 2].into_iter().take(parts.len()))
        {
            return Err(wrong());
        }
        let numbers: Vec<u32> = parts
            .iter()
            .map(|part| part.parse())
            .collect::<Result<_, _>>()
            .map_err(|_| wrong())?;
        let (year, month, day) = (numbers[0].cast_signed(), numbers.get(1), numbers.get(2));
        let first = NaiveDate::from_ymd_opt(year, *month.unwrap_or(&1), *day.unwrap_or(&1));
        let first = first
            .filter(|_| (1800..=2199).contains(&year))
            .ok_or_else(wrong)?;
        Ok(match (month, day) {
            (_, Some(_)) => Self::Day(first),
            (Some(month), None) => Self::Month(year, *month),
            (None, None) => Self::Year(year),
        })
    }
}

/// A clock time as a sentence gives it: "about 2:30 a.m.".
#[must_use]
pub fn time_in_words(time: NaiveTime) -> String {
    let half = if time.hour() < 12 { "a.m." } else { "p.m." };
    format!("about {} {half}", time.format("%-I:%M"))
}

/// Minutes between two clock times, over midnight where that is nearer.
pub(crate) fn minutes_apart(one: NaiveTime, other: NaiveTime) -> i64 {
    let minutes = |time: NaiveTime| i64::from(time.num_seconds_from_midnight() / 60);
    let apart = (minutes(one) - minutes(other)).abs();
    apart.min(24 * 60 - apart)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes_and_nothing_else() {
        for text in ["2021-03-15", "2021-03", "2021", "2024-02-29"] {
            assert_eq!(
                text.parse::<PartialDate>().map(|date| date.to_string()),
                Ok(text.into())
            );
        }
        for text in [
            "",
            "21",
            "2021-13",
            "2021-02-29",
            "2021-3-1",
            "2021-03-15-1",
            "+021",
            "1066",
        ] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_coarser_date_agrees_with_a_finer_one_within_it() {
        let date = |text: &str| text.parse::<PartialDate>().expect("a date");
        for (one, other, agree) in [
            ("2021-03-15", "2021-03-15", true),
            ("2021-03-15", "2021-03", true),
            ("2021", "2021-03", true),
            ("2021-03-15", "2021-03-14", false),
            ("2021-03", "2021-04", false),
        ] {
            assert_eq!(date(one).agrees_with(date(other)), agree, "{one} {other}");
        }
    }

    #[test]
    fn speaks_plainly() {
        let words = ["2020-08-30", "2020-08", "2020"]
            .map(|text| text.parse::<PartialDate>().expect("a date").in_words());
        assert_eq!(words, ["30 August 2020", "August 2020", "2020"]);
    }
}
