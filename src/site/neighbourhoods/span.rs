//! The columns of the counts: a year each, the years before them together, and "not stated".

use super::View;
use crate::model::PartialDate;
use crate::site::search::{Facet, Search, UNKNOWN};
use crate::site::tally::Tally;

/// The years of one column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Span {
    Year(i32),
    /// This year and those before it.
    UpTo(i32),
    Unknown,
}

/// The columns of a view, the newest first; years beyond the newest `most` share one.
pub(super) fn spans(tally: &Tally, view: &View, most: usize) -> Vec<Span> {
    let (first, last) = tally.years().unwrap_or((0, -1));
    let years: Vec<i32> = (first..=last)
        .rev()
        .filter(|year| view.holds(Some(*year)))
        .collect();
    let mut spans: Vec<Span> = years.iter().take(most).copied().map(Span::Year).collect();
    spans.extend(years.get(most).copied().map(Span::UpTo));
    if view.holds(None) && tally.has(Facet::Year, UNKNOWN) {
        spans.push(Span::Unknown);
    }
    spans
}

impl Span {
    /// Whether an incident of that year belongs into the column.
    pub(super) fn holds(self, year: Option<i32>) -> bool {
        match self {
            Self::Year(own) => year == Some(own),
            Self::UpTo(last) => year.is_some_and(|year| year <= last),
            Self::Unknown => year.is_none(),
        }
    }

    pub(super) fn label(self) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::UpTo(last) => format!("to {last}"),
            Self::Unknown => "Not stated".into(),
        }
    }

    /// The column's part of a search.
    pub(super) fn narrow(self, view: &View, search: &Search) -> Search {
        let date = |year: i32| Some(PartialDate::Year(year));
        match self {
            Self::Year(year) => search.with(Facet::Year, &year.to_string()),
            Self::UpTo(last) => search.dated(view.from.and_then(date), date(last)),
            Self::Unknown => search.with(Facet::Year, UNKNOWN),
        }
    }
}
