//! The day of the news beside the day of what it is about, which lies long before.

use chrono::TimeDelta;

use crate::model::PartialDate;

use super::{super::when::Governs, Candidate};

/// A weekday is one of the last days; what lies so many days before it has its day told in full.
const NEWS: i64 = 7;

/// "A judge on Thursday cleared the officer who shot him. … A bullet hit him on July 5, 2012": a
/// weekday of the news, and the day in full of what it is about.
pub(super) fn long_before<'a, 'b>(
    news: &Candidate<'a>,
    dated: &[&'b Candidate<'a>],
) -> Option<&'b Candidate<'a>> {
    let day = news
        .when
        .date?
        .day()
        .filter(|_| news.when.rule.starts_with("weekday"))?;
    let in_full = |candidate: &&&'b Candidate<'a>| candidate.when.rule.starts_with("month_day");
    let mut full = dated.iter().filter(in_full);
    // "Friday's shooting … on Feb. 28": the day of the news is the day in full.
    if full.any(|candidate| candidate.when.date == news.when.date) {
        return None;
    }
    let earlier = |candidate: &&&'b Candidate<'a>| {
        let date = candidate.when.date.and_then(PartialDate::day);
        let long = date.is_some_and(|date| day - date >= TimeDelta::days(NEWS));
        long && is_of_shots(candidate, news)
    };
    let long_before = dated.iter().filter(in_full).filter(earlier);
    long_before
        .max_by_key(|candidate| candidate.weight)
        .copied()
}

/// Whether a day in full is that of the shots rather than the day of the news.
fn is_of_shots(day: &Candidate<'_>, news: &Candidate<'_>) -> bool {
    let governs = |candidate: &Candidate<'_>| candidate.when.governs;
    let by_words = governs(day) == Governs::Shooting && governs(news) != Governs::Shooting;
    let with_year = day.when.rule == "month_day_year" && !news.told;
    let open = !matches!(governs(day), Governs::Other(reason) if reason != "pronounced");
    open && (day.told || by_words || with_year)
}
