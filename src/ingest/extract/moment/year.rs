//! The year of a day told without one, where other dates of the article tell it.

use crate::model::PartialDate;

use super::{
    super::{
        telling::Telling,
        when::{self, Governs, When},
    },
    Found, Moment, joint,
};

/// The rule for a day of a month that is told elsewhere with its year.
pub(crate) const OF_STATED_MONTH: &str = "day_of_month_with_year";

/// The rule for a day of a year that is told before it in its sentence.
pub(crate) const OF_STATED_YEAR: &str = "day_of_year_before";

/// The rule for a day before an arrest.
pub(crate) const BEFORE_ARREST: &str = "day_before_arrest";

/// A day, the expression that tells its year, and the rule.
type Dated<'a> = (PartialDate, &'a When, &'static str);

/// Gives a day without a year the year that the article tells for it.
pub(super) fn settle(moment: &mut Moment, tellings: &[Telling]) {
    let own = tellings.iter().filter(|telling| !telling.in_tail);
    let whens = || own.clone().flat_map(|telling| &telling.whens);
    let Some(open) = open(moment, whens()) else {
        return;
    };
    let found = of_month(open, whens())
        .or_else(|| of_sentence(open, own.clone()))
        .or_else(|| of_stated_year(open, moment.date.as_ref()?, whens()))
        .or_else(|| before_arrest(open, whens()));
    if let Some((value, other, rule)) = found {
        moment.date = Some(Found {
            value,
            span: joint(&open.span, &other.span),
            rule,
        });
    }
}

/// "The deaths of |June 1999|" for "on June 4", where all such months are of one year.
fn of_month<'a>(open: &When, whens: impl Iterator<Item = &'a When>) -> Option<Dated<'a>> {
    let may_be = whens.filter(|other| other.governs.may_be_shooting());
    let mut months = may_be.filter_map(|other| Some((when::in_month(open, other)?, other)));
    let (day, other) = months.next()?;
    let alone = months.all(|(next, _)| next == day);
    alone.then_some((day, other, OF_STATED_MONTH))
}

/// "In the summer of |2004|" for "on July 17": the year told last before the day in its sentence.
fn of_sentence<'a>(
    open: &When,
    mut tellings: impl Iterator<Item = &'a Telling>,
) -> Option<Dated<'a>> {
    let own = tellings.find(|telling| telling.whens.contains(open))?;
    let before = own.whens.iter().take_while(|when| when.span != open.span);
    let other = before
        .filter(|other| other.governs.may_be_shooting())
        .last()?;
    Some((when::in_year(open, other)?, other, OF_STATED_YEAR))
}

/// "Shot in |2013|", and later "it was on July 4", "on Independence Day": of the event's year.
fn of_stated_year<'a>(
    open: &When,
    date: &Found<PartialDate>,
    mut whens: impl Iterator<Item = &'a When>,
) -> Option<Dated<'a>> {
    let other = whens.find(|other| other.span == date.span)?;
    Some((when::in_year(open, other)?, other, OF_STATED_YEAR))
}

/// "The April 21 slaying" of which somebody was arrested "on |May 1|", a year ago: the year before.
fn before_arrest<'a>(open: &When, whens: impl Iterator<Item = &'a When>) -> Option<Dated<'a>> {
    let mut arrests =
        whens.filter(|other| matches!(other.governs, Governs::Other("arrest" | "charged")));
    arrests.find_map(|other| Some((when::before_arrest(open, other)?, other, BEFORE_ARREST)))
}

/// The expression without a year that gives the moment its date, or would give it one.
fn open<'a>(moment: &Moment, whens: impl Iterator<Item = &'a When>) -> Option<&'a When> {
    let mut whens = whens.filter(|when| when.is_yearless());
    match &moment.date {
        // "In June 1999", and later "on June 4".
        Some(date) if matches!(date.value, PartialDate::Month(..)) => {
            whens.find(|when| when.governs == Governs::Shooting && when::is_in(when, date.value))
        }
        Some(date) if matches!(date.value, PartialDate::Year(_)) => {
            whens.find(|when| when.governs == Governs::Shooting && when.date.is_none())
        }
        Some(date) => whens.find(|when| when.span == date.span),
        None => whens.find(|when| {
            let same = when.month_day().is_some() && when.month_day() == moment.month_day;
            same && when.date.is_none()
        }),
    }
}
