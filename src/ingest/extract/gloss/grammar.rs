//! The table of phrases: sections of patterns, each with what it says in English.
//!
//! A pattern names only sections above its own, so that no phrase is longer than the table makes
//! it, however long the text.

mod read;

use std::sync::LazyLock;

use super::token::Token;
use crate::hasher::WordMap;
use read::read;

/// What one place of a pattern takes.
#[derive(Debug)]
pub(super) enum Take {
    /// One of some words, in lower case; `true` for one that must be written with a capital.
    Words(Vec<(String, bool)>),
    /// A phrase of another section, by its number.
    Section(usize),
    /// A number in figures.
    Digits,
    /// A number in figures that can be of a block: whole hundreds.
    Hundreds,
    /// A number in figures that says which street it is; in English it gets its ending.
    Ordinal,
    /// A word with a capital that the table does not know.
    Name,
    /// An adverb such as "levemente".
    Adverb,
}

/// A place of a pattern.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) take: Take,
    pub(super) optional: bool,
}

/// A part of what a pattern says: words of its own, or what one of its places says.
#[derive(Debug)]
pub(super) enum Part {
    Words(String),
    Item(usize),
}

/// A line of the table.
#[derive(Debug)]
pub(super) struct Pattern {
    pub(super) items: Vec<Item>,
    pub(super) says: Vec<Part>,
}

/// Patterns under one head.
#[derive(Debug, Default)]
pub(super) struct Section {
    pub(super) patterns: Vec<Pattern>,
    /// The patterns that can begin with a word.
    by_first: WordMap<String, Vec<usize>>,
    /// The patterns that can begin with a number, a name or an adverb.
    open: Vec<usize>,
    /// Those of them that can begin with a word too.
    open_by_first: WordMap<String, Vec<usize>>,
}

impl Section {
    /// The patterns that can begin with a token, those that only words can begin first.
    pub(super) fn candidates(&self, token: &Token<'_>) -> impl Iterator<Item = &Pattern> {
        let known = self.by_first.get(&token.word);
        let open = if token.is_open() {
            Some(&self.open)
        } else {
            self.open_by_first.get(&token.word)
        };
        let numbers = known.into_iter().chain(open).flatten();
        numbers.filter_map(|number| self.patterns.get(*number))
    }
}

/// Every section of the table.
#[derive(Debug, Default)]
pub(super) struct Grammar {
    pub(super) sections: Vec<Section>,
    /// The number of each section, by its name.
    numbers: WordMap<String, usize>,
}

/// The files of the table, one after the other.
const TABLE: &str = concat!(
    include_str!("spanish/time.txt"),
    include_str!("spanish/places.txt"),
    include_str!("spanish/people.txt"),
    include_str!("spanish/deeds.txt"),
    include_str!("spanish/events.txt"),
    include_str!("spanish/words.txt"),
);

pub(super) static GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| read(TABLE).unwrap_or_default());

impl Grammar {
    /// The number of a section.
    pub(super) fn section(&self, name: &str) -> Option<usize> {
        self.numbers.get(name).copied()
    }

    /// Whether a word is one of the language rather than a name.
    pub(super) fn knows(&self, word: &str) -> bool {
        let text = self
            .section("text")
            .and_then(|text| self.sections.get(text));
        text.is_some_and(|text| text.by_first.contains_key(word))
    }

    /// Enters a pattern under the words it can begin with.
    fn add(&mut self, pattern: Pattern) -> Option<()> {
        let (words, is_open) = self.firsts(&pattern.items)?;
        let section = self.sections.last_mut()?;
        let number = section.patterns.len();
        section.patterns.push(pattern);
        let by_first = if is_open {
            section.open.push(number);
            &mut section.open_by_first
        } else {
            &mut section.by_first
        };
        for word in words {
            by_first.entry(word).or_default().push(number);
        }
        Some(())
    }

    /// The words that a pattern can begin with, and whether a number, a name or an adverb can.
    fn firsts(&self, items: &[Item]) -> Option<(Vec<String>, bool)> {
        let mut words = Vec::new();
        let mut is_open = false;
        for item in items {
            match &item.take {
                Take::Words(known) => words.extend(known.iter().map(|known| known.0.clone())),
                Take::Section(number) => {
                    let section = self.sections.get(*number)?;
                    is_open |= !section.open.is_empty();
                    words.extend(section.by_first.keys().cloned());
                    words.extend(section.open_by_first.keys().cloned());
                }
                Take::Digits | Take::Hundreds | Take::Ordinal | Take::Name | Take::Adverb => {
                    is_open = true;
                }
            }
            if !item.optional {
                break;
            }
        }
        words.sort_unstable();
        words.dedup();
        Some((words, is_open))
    }
}
