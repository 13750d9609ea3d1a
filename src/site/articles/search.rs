//! The query string of the list of articles as a type: read from an address, written back to one.

use crate::model::Status;
use crate::site::search::search_text;

/// Which articles are asked for, and from which on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ArticleSearch {
    pub(crate) status: Option<Status>,
    /// The text searched for; empty for none.
    pub(crate) words: String,
    pub(crate) place: Place,
}

/// Where a page of articles begins: after an id, or before one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Place {
    #[default]
    Start,
    After(i64),
    Before(i64),
}

impl ArticleSearch {
    /// The articles that match a text.
    pub(crate) fn matching(words: &str) -> Self {
        Self {
            words: words.into(),
            ..Self::default()
        }
    }

    /// Reads a query string; what is unusable is left out.
    pub(super) fn parse(query: &str) -> Self {
        let mut search = Self::default();
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            let id = i64::from_str_radix(&value, 16).ok().filter(|id| *id >= 0);
            match (key.as_ref(), id) {
                ("status", _) => search.status = value.parse().ok(),
                ("q", _) => search.words = search_text(&value).unwrap_or_default(),
                ("after", Some(id)) => search.place = Place::After(id),
                ("before", Some(id)) => search.place = Place::Before(id),
                _ => {}
            }
        }
        search
    }

    /// Its address.
    pub(crate) fn list(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if !self.words.is_empty() {
            query.append_pair("q", &self.words);
        }
        if let Some(status) = self.status {
            query.append_pair("status", status.word());
        }
        match self.place {
            Place::Start => {}
            Place::After(id) => {
                query.append_pair("after", &format!("{id:012x}"));
            }
            Place::Before(id) => {
                query.append_pair("before", &format!("{id:012x}"));
            }
        }
        let query = query.finish();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("/articles{mark}{query}")
    }

    /// The same from another place on.
    pub(super) fn at(&self, place: Place) -> Self {
        Self {
            place,
            ..self.clone()
        }
    }

    /// The same for another status, from the start.
    pub(super) fn of(&self, status: Option<Status>) -> Self {
        Self {
            status,
            place: Place::Start,
            ..self.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_gives_back_what_was_asked() {
        for status in [None, Some(Status::NoIncident)] {
            for words in ["", "“traffic stop” & more", "a=b#c%"] {
                for place in [Place::Start, Place::After(7), Place::Before(0xa1_0000_0001)] {
                    let search = ArticleSearch {
                        status,
                        words: words.into(),
                        place,
                    };
                    let address = search.list();
                    let query = address.split_once('?').map_or("", |(_, query)| query);
                    assert_eq!(ArticleSearch::parse(query), search, "{address}");
                }
            }
        }
    }

    #[test]
    fn what_is_unusable_is_left_out() {
        let search = ArticleSearch::parse("status=odd&after=zz&q=%22*%22&before=-1&page=2");
        assert_eq!(search, ArticleSearch::default());
    }
}
