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
    let of_shots = |governs: Governs| {
        !matches!(governs, Governs::Other(_)) || governs == Governs::Other("pronounced")
    };
    let earlier = |candidate: &&&'b Candidate<'a>| {
        let date = candidate.when.date.and_then(PartialDate::day);
        let by_words =
            candidate.when.governs == Governs::Shooting && news.when.governs != Governs::Shooting;
        let in_full = candidate.when.rule == "month_day_year" && !news.told;
        let stated = candidate.told || by_words || in_full;
        candidate.when.rule.starts_with("month_day")
            && stated
            && of_shots(candidate.when.governs)
            && date.is_some_and(|date| day - date >= TimeDelta::days(NEWS))
    };
    let in_full = |candidate: &&&Candidate<'_>| candidate.when.rule.starts_with("month_day");
    let mut full = dated.iter().filter(in_full);
    // "Friday's shooting … on Feb. 28": the day of the news is the day in full.
    if full.any(|candidate| candidate.when.date == news.when.date) {
        return None;
    }
    dated
        .iter()
        .filter(earlier)
        .max_by_key(|candidate| candidate.weight)
        .copied()
}
