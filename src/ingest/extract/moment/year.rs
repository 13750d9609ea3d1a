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

/// Takes the year from "the deaths of June 1999" for "on June 4"; from "in the summer of
/// 2004" for "on July 17" behind it; and the year before for "the April 21 slaying" of which somebody was arrested "on May 1", a year ago.
pub(super) fn settle(moment: &mut Moment, tellings: &[Telling]) {
    let whens = || {
        let own = tellings.iter().filter(|telling| !telling.in_tail);
        own.flat_map(|telling| &telling.whens)
    };
    let Some(open) = open(moment, whens()) else {
        return;
    };
    let may_be = |other: &&When| !matches!(other.governs, Governs::Other(_));
    let months = || {
        whens()
            .filter(may_be)
            .filter_map(|other| Some((when::in_month(open, other)?, other)))
    };
    let month = months()
        .next()
        .filter(|(first, _)| months().all(|(day, _)| day == *first));
    let arrest = || {
        let arrests =
            whens().filter(|other| matches!(other.governs, Governs::Other("arrest" | "charged")));
        arrests
            .into_iter()
            .find_map(|other| Some((when::before_arrest(open, other)?, other)))
    };
    // The year told last before the day, in its own sentence.
    let year = || {
        let own = tellings
            .iter()
            .find(|telling| telling.whens.contains(open))?;
        let before = own.whens.iter().take_while(|when| when.span != open.span);
        let other = before.filter(may_be).last()?;
        Some((when::in_year(open, other)?, other))
    };
    let found = match month {
        Some((day, other)) => Some((day, other, OF_STATED_MONTH)),
        None => year()
            .map(|(day, other)| (day, other, OF_STATED_YEAR))
            .or_else(|| arrest().map(|(day, other)| (day, other, BEFORE_ARREST))),
    };
    if let Some((value, other, rule)) = found {
        moment.date = Some(Found {
            value,
            span: joint(&open.span, &other.span),
            rule,
        });
    }
}

/// The expression without a year that gives the moment its date, or would give it one.
fn open<'a>(moment: &Moment, whens: impl Iterator<Item = &'a When>) -> Option<&'a When> {
    let mut whens = whens.filter(|when| when.month_day().is_some());
    match &moment.date {
        // "In June 1999", and later "on June 4".
        Some(date) if matches!(date.value, PartialDate::Month(..)) => {
            whens.find(|when| when.governs == Governs::Shooting && when::is_in(when, date.value))
        }
        Some(date) => whens.find(|when| when.span == date.span),
        None => whens.find(|when| when.month_day() == moment.month_day && when.date.is_none()),
    }
}
