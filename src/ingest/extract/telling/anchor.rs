//! The day from which an article's weekdays are told.

use chrono::NaiveDate;

use crate::model::{Article, PartialDate};

use super::super::{
    document::Document,
    when::{self, Unsettled},
};

/// The day from which an article's weekdays are told: its publication, else the latest day on
/// which it says that something was posted or stated.
pub(crate) fn anchor(
    article: &Article,
    document: &Document<'_>,
    times: &[Unsettled<'_>],
) -> Option<NaiveDate> {
    article
        .published_on
        .or_else(|| posted_on(document.text))
        .or_else(|| stated_on(times))
}

fn stated_on(times: &[Unsettled<'_>]) -> Option<NaiveDate> {
    let context = when::Context::default();
    let whens = times.iter().flat_map(|times| times.settle(&context));
    let stated = whens.filter(|when| {
        matches!(
            when.governs,
            when::Governs::Other("statement" | "press_conference" | "published")
        )
    });
    stated
        .filter_map(|when| when.date.and_then(PartialDate::day))
        .max()
}

/// The date stamp of the latest post quoted in a text, "(@handle) March 15, 2021": the article is
/// no older than that, and where it states no date its weekdays are told from there.
fn posted_on(text: &str) -> Option<NaiveDate> {
    let stamps = text.match_indices("(@").filter_map(|(at, _)| {
        let rest = text.get(at..)?;
        let close = rest.find(") ").filter(|close| *close < 40)?;
        let line = rest.get(close + 2..)?.lines().next()?;
        let mut words = line.split_whitespace();
        let stamp = format!("{} {} {}", words.next()?, words.next()?, words.next()?);
        NaiveDate::parse_from_str(&stamp, "%B %d, %Y").ok()
    });
    stamps.max()
}
