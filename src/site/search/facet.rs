//! The facets a list is filtered by, and the words each of them takes.
//!
//! A facet's name is its key in the query string; its words are those of the model. Nothing here
//! knows SQL or HTML.

use std::str::FromStr;

use crate::model::{Circumstance, Direction, Grade};
use crate::site::places;

/// The longest word of a facet, in characters.
const LONGEST: usize = 80;

/// The word for "no source says".
pub(crate) const UNKNOWN: &str = "unknown";

/// Something a list can be filtered by; several words of one facet mean "or".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Facet {
    Neighbourhood,
    Year,
    Direction,
    Outcome,
    Casualty,
    Duty,
    Circumstance,
    Agency,
    Grade,
}

/// Fixed words with their labels, in the order of display.
type Words = &'static [(&'static str, &'static str)];

const OUTCOMES: Words = &[
    ("killed", "Somebody killed"),
    ("wounded", "Somebody wounded, nobody killed"),
    ("nobody_hit", "Nobody hit"),
    (UNKNOWN, "Not stated"),
];

const CASUALTIES: Words = &[
    ("civilian_shot", "Civilian shot"),
    ("civilian_killed", "Civilian killed"),
    ("officer_shot", "Officer shot"),
    ("officer_killed", "Officer killed"),
];

const DUTIES: Words = &[
    ("off_duty", "Officer off duty"),
    ("on_duty", "Officers on duty"),
    (UNKNOWN, "Not stated"),
];

impl Facet {
    /// Every facet, in the order of the query string and of the filter form.
    pub(crate) const ALL: [Self; 9] = [
        Self::Neighbourhood,
        Self::Year,
        Self::Direction,
        Self::Outcome,
        Self::Casualty,
        Self::Duty,
        Self::Circumstance,
        Self::Agency,
        Self::Grade,
    ];

    /// The key in the query string.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Neighbourhood => "neighbourhood",
            Self::Year => "year",
            Self::Direction => "direction",
            Self::Outcome => "outcome",
            Self::Casualty => "casualty",
            Self::Duty => "duty",
            Self::Circumstance => "circumstance",
            Self::Agency => "agency",
            Self::Grade => "grade",
        }
    }

    /// What a reader calls it.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Neighbourhood => "Neighbourhood",
            Self::Year => "Year",
            Self::Direction => "Who shot",
            Self::Outcome => "Outcome",
            Self::Casualty => "Who was hit",
            Self::Duty => "Duty",
            Self::Circumstance => "Circumstance",
            Self::Agency => "Reviewed by",
            Self::Grade => "Sources",
        }
    }

    /// The facet with that key.
    pub(crate) fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.key() == key)
    }

    /// The facet's words where they are a fixed vocabulary, in the order of display.
    pub(crate) fn vocabulary(self) -> Option<Vec<&'static str>> {
        let first = |words: Words| words.iter().map(|(word, _)| *word).collect();
        match self {
            Self::Direction => Some(Direction::ALL.iter().map(|known| known.word()).collect()),
            Self::Circumstance => {
                Some(Circumstance::ALL.iter().map(|known| known.word()).collect())
            }
            Self::Grade => Some(Grade::ALL.iter().map(|known| known.word()).collect()),
            Self::Outcome => Some(first(OUTCOMES)),
            Self::Casualty => Some(first(CASUALTIES)),
            Self::Duty => Some(first(DUTIES)),
            Self::Neighbourhood | Self::Year | Self::Agency => None,
        }
    }

    /// Whether the word has the form of one of this facet's; whether it exists is told elsewhere.
    pub(crate) fn accepts(self, word: &str) -> bool {
        if word.is_empty() || word.chars().count() > LONGEST {
            return false;
        }
        match self {
            Self::Year => word == UNKNOWN || is_year(word),
            Self::Neighbourhood => word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'),
            Self::Agency => !word.chars().any(char::is_control) && word.trim() == word,
            _ => self.vocabulary().is_some_and(|words| words.contains(&word)),
        }
    }

    /// What a reader sees for one of the facet's words.
    pub(crate) fn word_label(self, word: &str) -> String {
        let fixed = |words: Words| {
            let found = words.iter().find(|(known, _)| *known == word);
            found.map_or(word, |(_, label)| *label).to_owned()
        };
        match self {
            Self::Neighbourhood => places::name(word).to_owned(),
            Self::Year if word == UNKNOWN => "Year not stated".into(),
            Self::Agency if word == UNKNOWN => "Not stated".into(),
            Self::Year | Self::Agency => word.to_owned(),
            Self::Direction => labelled(word, Direction::label),
            Self::Circumstance => labelled(word, Circumstance::label),
            Self::Grade => labelled(word, Grade::label),
            Self::Outcome => fixed(OUTCOMES),
            Self::Casualty => fixed(CASUALTIES),
            Self::Duty => fixed(DUTIES),
        }
    }
}

fn is_year(word: &str) -> bool {
    word.len() == 4
        && word
            .parse::<i32>()
            .is_ok_and(|year| (1900..2200).contains(&year))
        && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn labelled<T: FromStr>(word: &str, label: fn(T) -> &'static str) -> String {
    word.parse()
        .map_or_else(|_| word.to_owned(), |known| label(known).to_owned())
}
