//! The days that a phrase can name, and the calendar day each stands for.
//!
//! A phrase is read without context; only [`Day::resolve`] sets it against the day of
//! publication. What cannot be told stays `None`, or is reduced to its month or year.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::{Context, holiday::Holiday};
use crate::model::PartialDate;

/// Which one of the days, months or years of that name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// The latest not after publication.
    Latest,
    /// The latest strictly before publication: "last Friday", "this past Friday".
    Last,
    /// The first after publication: "next Friday".
    Next,
    /// So many weeks before the latest: "a week ago Friday".
    WeeksAgo(u32),
}

/// A year as a phrase gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    Stated(i32),
    /// So many years before publication: "of last year" is one.
    Back(i32),
    /// The one told last before: "of that year".
    That,
    Open,
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Year,
    /// A year from a day to the same day.
    YearToTheDay,
}

impl Unit {
    /// The unit that a word in lower case names.
    pub(super) fn named(word: &str) -> Option<Self> {
        match word {
            "day" | "days" => Some(Self::Day),
            "week" | "weeks" => Some(Self::Week),
            "month" | "months" => Some(Self::Month),
            "year" | "years" => Some(Self::Year),
            _ => None,
        }
    }
}

/// A day, month or year, as a phrase names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    Weekday(Weekday, Which),
    /// Month and day of the month.
    Date(Year, u32, u32),
    /// Year and day in digits only; `true` for ISO order.
    Numeric(NaiveDate, bool),
    Month(Year, u32, Which),
    Year(i32),
    Holiday(Year, Holiday),
    /// Units after publication: "yesterday" is -1 day, "two years ago" is -2 years.
    FromPublication(Unit, i32),
    /// So many months before publication (never after it), and so many days from there: "a year ago
    /// |today|" is -12 months, "two weeks ago today" is none and -14 days.
    SameDayAgo(i32, i32),
    /// The night that ended on the day of publication.
    Overnight,
    /// The latest weekend to begin before or on the day of publication, minus so many weeks.
    Weekend(i32),
    /// Units after the event told of: "the next day" is +1 day.
    FromEvent(Unit, i32),
    /// The first such weekday after the event: "the following Tuesday".
    WeekdayAfterEvent(Weekday),
}

impl Day {
    /// The rule's name, as claims keep it.
    pub(super) fn rule(self, ahead: bool) -> &'static str {
        match self {
            Self::Weekday(_, Which::Next) => "weekday_after_publication",
            Self::Weekday(..) if ahead => "weekday_after_publication",
            Self::Weekday(..) => "weekday_before_publication",
            Self::Date(Year::Stated(_), ..) => "month_day_year",
            Self::Date(Year::Open, ..) if ahead => "month_day_after_publication",
            Self::Date(..) => "month_day_before_publication",
            Self::Numeric(_, true) => "iso_date",
            Self::Numeric(_, false) => "numeric_date",
            Self::Month(Year::Stated(_), ..) => "month_year",
            Self::Month(..) => "month_before_publication",
            Self::Year(_) => "year",
            Self::Holiday(Year::Open, _) if ahead => "holiday_after_publication",
            Self::Holiday(..) => "holiday",
            Self::FromPublication(..) | Self::SameDayAgo(..) => "relative_to_publication",
            Self::Overnight => "overnight_before_publication",
            Self::Weekend(_) => "weekend_before_publication",
            Self::FromEvent(..) | Self::WeekdayAfterEvent(_) => "relative_to_event",
        }
    }

    /// A day told from the day of publication alone: "today", "Monday".
    pub(super) fn is_near(self) -> bool {
        matches!(
            self,
            Self::FromPublication(Unit::Day, _) | Self::Weekday(..)
        )
    }

    /// A date without a year, so many years before publication: "on July 4 two years ago".
    pub(super) fn back(self, years: i32) -> Option<Self> {
        let year = Year::Back(years);
        match self {
            Self::Date(Year::Open, month, day) => Some(Self::Date(year, month, day)),
            Self::Month(Year::Open, month, _) => Some(Self::Month(year, month, Which::Latest)),
            Self::Holiday(Year::Open, holiday) => Some(Self::Holiday(year, holiday)),
            _ => None,
        }
    }

    /// What so many units before publication are to the day: "a year ago", counted to "today" or
    /// "tomorrow".
    pub(super) fn to_the_day(self, from: Self) -> Option<Self> {
        let (Self::FromPublication(unit, count), Self::FromPublication(Unit::Day, days)) =
            (self, from)
        else {
            return None;
        };
        let (months, days) = match unit {
            Unit::Year => (count.checked_mul(12)?, days),
            Unit::Month => (count, days),
            Unit::Week => (0, count.checked_mul(7)?.checked_add(days)?),
            Unit::Day | Unit::YearToTheDay => return None,
        };
        (count < 0).then_some(Self::SameDayAgo(months, days))
    }

    pub(super) fn relative_to_event(self) -> bool {
        matches!(self, Self::FromEvent(..) | Self::WeekdayAfterEvent(_))
    }

    /// A single day, to which a clock time or a part of day can belong.
    pub(super) fn is_single(self) -> bool {
        match self {
            Self::Month(..) | Self::Year(_) | Self::Weekend(_) => false,
            Self::Holiday(_, holiday) => holiday.is_single(),
            Self::FromPublication(unit, _) | Self::FromEvent(unit, _) => {
                matches!(unit, Unit::Day | Unit::YearToTheDay)
            }
            _ => true,
        }
    }

    /// The day it stands for; `ahead` for what is yet to come, such as a court date.
    pub(super) fn resolve(self, context: &Context, ahead: bool) -> Option<PartialDate> {
        match self {
            Self::Numeric(date, _) => Some(PartialDate::Day(date)),
            Self::Year(year) => Some(PartialDate::Year(year)),
            Self::Month(Year::Stated(year), month, _) => Some(PartialDate::Month(year, month)),
            Self::Date(Year::Stated(year), month, day) => day_of(year, month, day),
            Self::Holiday(Year::Stated(year), holiday) => holiday.in_year(year),
            Self::Date(Year::That, ..) | Self::Month(Year::That, ..) => None,
            Self::Holiday(Year::That, _) => None,
            Self::FromEvent(..) | Self::WeekdayAfterEvent(_) => None,
            _ => self.against(context.published_on?, ahead),
        }
    }

    fn against(self, published: NaiveDate, ahead: bool) -> Option<PartialDate> {
        let years = |year: Year| match year {
            Year::Back(back) => Some(published.year() - back),
            _ => None,
        };
        match self {
            Self::Weekday(weekday, which) => {
                super::weekday::resolve(weekday, which, published, ahead).map(PartialDate::Day)
            }
            Self::Date(year, month, day) => match years(year) {
                Some(year) => day_of(year, month, day),
                None => nearest_year(published, ahead, |year| day_of(year, month, day)),
            },
            Self::Holiday(year, holiday) => match years(year) {
                Some(year) => holiday.in_year(year),
                None => nearest_year(published, ahead, |year| holiday.in_year(year)),
            },
            Self::Month(year, month, which) => {
                let open = latest_month(published, month, which);
                Some(PartialDate::Month(years(year).unwrap_or(open), month))
            }
            Self::FromPublication(unit, count) => shift(published, unit, count),
            Self::SameDayAgo(months, days) => {
                let back = Months::new(months.unsigned_abs());
                shift(published.checked_sub_months(back)?, Unit::Day, days)
            }
            Self::Overnight => Some(PartialDate::Day(published.checked_sub_days(Days::new(1))?)),
            Self::Weekend(back) => super::weekday::weekend(published, back),
            _ => None,
        }
    }
}

pub(super) fn day_of(year: i32, month: u32, day: u32) -> Option<PartialDate> {
    NaiveDate::from_ymd_opt(year, month, day).map(PartialDate::Day)
}

/// The latest year whose date is not after publication; for what is ahead, the first not before.
/// Eight years cover the widest gap between two 29ths of February.
pub(super) fn nearest_year(
    published: NaiveDate,
    ahead: bool,
    date: impl Fn(i32) -> Option<PartialDate>,
) -> Option<PartialDate> {
    let step = if ahead { 1 } else { -1 };
    (0..=8)
        .filter_map(|count| date(published.year() + step * count))
        .find(|found| {
            let first = found.first_day();
            if ahead {
                first >= published
            } else {
                first <= published
            }
        })
}

/// The year of the latest such month; "last March" in March is a year ago.
fn latest_month(published: NaiveDate, month: u32, which: Which) -> i32 {
    let this_year = match which {
        Which::Latest | Which::WeeksAgo(_) => month <= published.month(),
        Which::Last => month < published.month(),
        Which::Next => month > published.month(),
    };
    match (which, this_year) {
        (_, true) => published.year(),
        (Which::Next, false) => published.year() + 1,
        (_, false) => published.year() - 1,
    }
}

/// A day so many units away: exact for days, its month for weeks and months, else its year.
pub(super) fn shift(from: NaiveDate, unit: Unit, count: i32) -> Option<PartialDate> {
    let months = |count: i32| {
        let far = Months::new(count.unsigned_abs());
        if count < 0 {
            from.checked_sub_months(far)
        } else {
            from.checked_add_months(far)
        }
    };
    let days = |count: i32| from.checked_add_signed(chrono::TimeDelta::days(count.into()));
    match unit {
        Unit::Day => days(count).map(PartialDate::Day),
        Unit::Week => days(count.checked_mul(7)?).and_then(week_of),
        Unit::Month => months(count).map(|day| PartialDate::Month(day.year(), day.month())),
        Unit::Year => Some(PartialDate::Year(from.year().checked_add(count)?)),
        Unit::YearToTheDay => months(count.checked_mul(12)?).map(PartialDate::Day),
    }
}

/// "a week ago", "last week": the month of that week, or its year where it lies in two months.
fn week_of(day: NaiveDate) -> Option<PartialDate> {
    let monday = day.week(Weekday::Mon).checked_first_day()?;
    let sunday = day.week(Weekday::Mon).checked_last_day()?;
    common(monday, sunday)
}

/// What two days have in common: the day, the month, the year or nothing.
pub(super) fn common(one: NaiveDate, other: NaiveDate) -> Option<PartialDate> {
    if one == other {
        Some(PartialDate::Day(one))
    } else if (one.year(), one.month()) == (other.year(), other.month()) {
        Some(PartialDate::Month(one.year(), one.month()))
    } else {
        (one.year() == other.year()).then(|| PartialDate::Year(one.year()))
    }
}
