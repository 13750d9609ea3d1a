//! The query string of a list as a type: read from an address, written back to one.
//!
//! Every link to a filtered list, feed or file is made here. Anything in an address that cannot
//! be used becomes a notice for the reader, never an error.

mod facet;
mod heading;
mod position;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, Months, NaiveDate};

use crate::model::PartialDate;
use crate::site::text::plain;

pub(crate) use facet::{Facet, UNKNOWN};
pub(crate) use heading::Tag;
pub(crate) use position::{Key, Position, Sort};

/// The most values that all facets together may have, so that no address makes a query large.
const MOST_CHOSEN: usize = 100;

/// The longest search text, in characters.
const LONGEST_WORDS: usize = 200;

/// A text to search for, fit to show and not too long; `None` if it has no word.
pub(crate) fn search_text(value: &str) -> Option<String> {
    let kept: String = plain(value).chars().take(LONGEST_WORDS).collect();
    let has_words = kept.chars().any(char::is_alphanumeric);
    has_words.then(|| kept.trim().to_owned())
}

/// What a visitor asked for: which incidents, in which order, from which row on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Search {
    /// The text searched for, without control characters; empty for none.
    pub(crate) words: String,
    chosen: BTreeMap<Facet, BTreeSet<String>>,
    /// The first day, or the first of the month or year.
    pub(crate) from: Option<PartialDate>,
    /// The last day, or the last of the month or year.
    pub(crate) to: Option<PartialDate>,
    pub(crate) sort: Sort,
    pub(crate) position: Position,
}

impl Search {
    /// Reads a query string (without its question mark); the second part says, in words for the
    /// reader, what could not be used.
    pub(crate) fn parse(query: &str) -> (Self, Vec<String>) {
        let mut search = Self::default();
        let mut notices = Vec::new();
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            let value = plain(&value);
            if !value.is_empty() && !search.take(&key, &value) {
                let notice = format!(
                    "The filter “{}={value}” is not known and was left out.",
                    plain(&key)
                );
                notices.push(notice.chars().take(200).collect());
            }
        }
        if search.sort == Sort::Relevance && search.words.is_empty() {
            search.sort = Sort::Newest;
        }
        notices.truncate(5);
        (search, notices)
    }

    /// Takes one pair of the query string; false if it means nothing.
    fn take(&mut self, key: &str, value: &str) -> bool {
        match key {
            "q" => match search_text(value) {
                Some(words) => self.words = words,
                None => return false,
            },
            "from" => return put(&mut self.from, value.parse().ok()),
            "to" => return put(&mut self.to, value.parse().ok()),
            "sort" => match Sort::from_word(value) {
                Some(sort) => self.sort = sort,
                None => return false,
            },
            "after" | "before" => match value.parse() {
                Ok(row) if key == "after" => self.position = Position::After(row),
                Ok(row) => self.position = Position::Before(row),
                Err(()) => return false,
            },
            _ => return Facet::from_key(key).is_some_and(|facet| self.choose(facet, value)),
        }
        true
    }

    fn choose(&mut self, facet: Facet, word: &str) -> bool {
        let fits = facet.accepts(word) && self.chosen_count() < MOST_CHOSEN;
        if fits {
            self.chosen.entry(facet).or_default().insert(word.into());
        }
        fits
    }

    /// The words chosen for a facet.
    pub(crate) fn chosen(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.chosen
            .get(&facet)
            .into_iter()
            .flatten()
            .map(String::as_str)
    }

    /// Whether that word of the facet is chosen.
    pub(crate) fn has(&self, facet: Facet, word: &str) -> bool {
        self.chosen
            .get(&facet)
            .is_some_and(|words| words.contains(word))
    }

    /// The facets with a chosen word.
    pub(crate) fn facets(&self) -> impl Iterator<Item = Facet> {
        self.chosen.keys().copied()
    }

    /// How many words are chosen in all facets.
    pub(crate) fn chosen_count(&self) -> usize {
        self.chosen.values().map(BTreeSet::len).sum()
    }

    /// Whether it shows everything: no text, facet or date narrows it.
    pub(crate) fn is_everything(&self) -> bool {
        self.words.is_empty() && self.chosen.is_empty() && self.from.is_none() && self.to.is_none()
    }

    /// The same, with one more word; from the first page on.
    pub(crate) fn with(&self, facet: Facet, word: &str) -> Self {
        let mut search = self.at(Position::First);
        search.choose(facet, word);
        search
    }

    /// The same, without that word; from the first page on.
    pub(crate) fn without(&self, facet: Facet, word: &str) -> Self {
        let mut search = self.at(Position::First);
        if let Some(words) = search.chosen.get_mut(&facet) {
            words.remove(word);
        }
        search.chosen.retain(|_, words| !words.is_empty());
        search
    }

    /// The same, with any word of a facet; from the first page on.
    pub(crate) fn without_facet(&self, facet: Facet) -> Self {
        let mut search = self.at(Position::First);
        search.chosen.remove(&facet);
        search
    }

    /// The same, in another order; from the first page on.
    pub(crate) fn sorted(&self, sort: Sort) -> Self {
        Self {
            sort,
            ..self.at(Position::First)
        }
    }

    /// The same, with other words; from the first page on.
    pub(crate) fn worded(&self, words: &str) -> Self {
        let mut search = self.at(Position::First);
        search.words = words.into();
        if words.is_empty() && search.sort == Sort::Relevance {
            search.sort = Sort::default();
        }
        search
    }

    /// The same, between other days; from the first page on.
    pub(crate) fn dated(&self, from: Option<PartialDate>, to: Option<PartialDate>) -> Self {
        Self {
            from,
            to,
            ..self.at(Position::First)
        }
    }

    /// The same, from another row on.
    pub(crate) fn at(&self, position: Position) -> Self {
        Self {
            position,
            ..self.clone()
        }
    }

    /// The days it covers, both included.
    pub(crate) fn days(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        (
            self.from.map(PartialDate::first_day),
            self.to.and_then(last_day),
        )
    }

    /// The query string, in one fixed order, without what is the default.
    pub(crate) fn query(&self) -> String {
        let mut out = form_urlencoded::Serializer::new(String::new());
        if !self.words.is_empty() {
            out.append_pair("q", &self.words);
        }
        for (facet, words) in &self.chosen {
            words.iter().for_each(|word| {
                out.append_pair(facet.key(), word);
            });
        }
        for (key, date) in [("from", self.from), ("to", self.to)] {
            if let Some(date) = date {
                out.append_pair(key, &date.to_string());
            }
        }
        if self.sort != Sort::default() {
            out.append_pair("sort", self.sort.word());
        }
        match &self.position {
            Position::First => {}
            Position::After(row) => drop(out.append_pair("after", &row.to_string())),
            Position::Before(row) => drop(out.append_pair("before", &row.to_string())),
        }
        out.finish()
    }

    /// The address of these incidents under a path such as `/incidents` or `/incidents.csv`.
    pub(crate) fn address(&self, path: &str) -> String {
        match self.query() {
            query if query.is_empty() => path.into(),
            query => format!("{path}?{query}"),
        }
    }

    /// The address of the list.
    pub(crate) fn list(&self) -> String {
        self.address("/incidents")
    }
}

fn put<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let readable = value.is_some();
    *place = value.or(place.take());
    readable
}

/// The last day a date can mean.
fn last_day(date: PartialDate) -> Option<NaiveDate> {
    let months = match date {
        PartialDate::Day(day) => return Some(day),
        PartialDate::Month(..) => 1,
        PartialDate::Year(_) => 12,
    };
    date.first_day()
        .checked_add_months(Months::new(months))?
        .checked_sub_days(Days::new(1))
}
