//! Where a page of a list begins, and in which order the list runs.
//!
//! A page is named by the row it follows or precedes, never by a number of rows to skip, so a
//! shared link keeps its rows when incidents are added.

use std::{fmt, str::FromStr};

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Sort {
    #[default]
    Newest,
    Oldest,
    Updated,
    Relevance,
}

impl Sort {
    pub(crate) const ALL: [Self; 4] = [Self::Newest, Self::Oldest, Self::Updated, Self::Relevance];

    /// The word of the query string.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Updated => "updated",
            Self::Relevance => "relevance",
        }
    }

    /// What a reader sees.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Newest => "Newest first",
            Self::Oldest => "Oldest first",
            Self::Updated => "Recently updated",
            Self::Relevance => "Best match",
        }
    }

    /// The order of that word.
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.word() == word)
    }
}

/// A row's place in an order: its id, and before it what the order sorts by, where that is not
/// the id: the time of the last change, or the rank of a match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Key {
    pub(crate) value: Option<String>,
    pub(crate) id: i64,
}

impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.value {
            Some(value) => write!(out, "{}~{value}", self.id),
            None => write!(out, "{}", self.id),
        }
    }
}

impl FromStr for Key {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (id, value) = match text.split_once('~') {
            Some((id, value)) => (id, Some(value)),
            None => (text, None),
        };
        let plain = |value: &str| {
            (1..=40).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_graphic())
        };
        if !id.bytes().all(|byte| byte.is_ascii_digit()) || !value.is_none_or(plain) {
            return Err(());
        }
        let id = id.parse().map_err(|_| ())?;
        Ok(Self {
            value: value.map(str::to_owned),
            id,
        })
    }
}

/// Which page of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Position {
    #[default]
    First,
    After(Key),
    Before(Key),
}
