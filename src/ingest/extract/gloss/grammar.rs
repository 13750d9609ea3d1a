//! The table of phrases, read once: sections of patterns, each with what it says in English.
//!
//! The head of `spanish/time.txt` tells how a line is written. A pattern may name only sections above
//! its own, so that no phrase is longer than the table makes it, however long the text.

use std::{collections::HashMap, sync::LazyLock};

use super::token::tokens;

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
    name: String,
    pub(super) patterns: Vec<Pattern>,
    /// The patterns that can begin with a word.
    by_first: HashMap<String, Vec<usize>>,
    /// The patterns that can begin with a number or a name.
    open: Vec<usize>,
}

impl Section {
    /// The patterns that can begin with a word, in the order of the table.
    pub(super) fn candidates(&self, word: &str) -> impl Iterator<Item = &Pattern> {
        let known = self.by_first.get(word).map_or(&[][..], Vec::as_slice);
        let numbers = known.iter().chain(&self.open);
        numbers.filter_map(|number| self.patterns.get(*number))
    }
}

/// Every section of the table.
#[derive(Debug, Default)]
pub(super) struct Grammar {
    pub(super) sections: Vec<Section>,
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
        let named = |section: &Section| section.name == name;
        self.sections.iter().position(named)
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
        let firsts = self.firsts(&pattern.items);
        let section = self.sections.last_mut()?;
        let number = section.patterns.len();
        section.patterns.push(pattern);
        match firsts {
            Some(words) => words
                .into_iter()
                .for_each(|word| section.by_first.entry(word).or_default().push(number)),
            None => section.open.push(number),
        }
        Some(())
    }

    /// The words that a pattern can begin with; none if a number or a name can.
    fn firsts(&self, items: &[Item]) -> Option<Vec<String>> {
        let mut words = Vec::new();
        for item in items {
            match &item.take {
                Take::Words(known) => words.extend(known.iter().map(|known| known.0.clone())),
                Take::Section(number) => {
                    let section = self.sections.get(*number)?;
                    if !section.open.is_empty() {
                        return None;
                    }
                    words.extend(section.by_first.keys().cloned());
                }
                _ => return None,
            }
            if !item.optional {
                break;
            }
        }
        words.sort_unstable();
        words.dedup();
        Some(words)
    }
}

/// None if a line is not understood; a test holds the table to that.
fn read(data: &str) -> Option<Grammar> {
    let mut grammar = Grammar::default();
    let lines = data.lines().map(str::trim);
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let head = line
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'));
        if let Some(name) = head {
            let name = name.to_owned();
            grammar.sections.push(Section {
                name,
                ..Section::default()
            });
            continue;
        }
        let (items, says) = line.split_once('=')?;
        let (names, items) = items_of(items, &grammar)?;
        let says = parts_of(says.trim(), &names)?;
        grammar.add(Pattern { items, says })?;
    }
    Some(grammar)
}

/// The places of a pattern, with the names by which what it says calls them.
fn items_of(text: &str, grammar: &Grammar) -> Option<(Vec<String>, Vec<Item>)> {
    let here = grammar.sections.len().checked_sub(1)?;
    let mut names = Vec::new();
    let mut items = Vec::new();
    for word in text.split_whitespace() {
        let (word, optional) = match word.strip_suffix('?') {
            Some(word) => (word, true),
            None => (word, false),
        };
        let slot = word
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'));
        let Some(slot) = slot else {
            for take in words_of(word) {
                names.push(String::new());
                items.push(Item { take, optional });
            }
            continue;
        };
        let earlier = names
            .iter()
            .filter(|name: &&String| name.trim_end_matches(char::is_numeric) == slot);
        names.push(match earlier.count() {
            0 => slot.to_owned(),
            count => format!("{slot}{}", count + 1),
        });
        let take = match slot {
            "digits" => Take::Digits,
            "hundreds" => Take::Hundreds,
            "ordinal" => Take::Ordinal,
            "Name" => Take::Name,
            "adverb" => Take::Adverb,
            _ => Take::Section(grammar.section(slot).filter(|above| *above < here)?),
        };
        items.push(Item { take, optional });
    }
    (!items.is_empty()).then_some((names, items))
}

/// Words to choose from, or a contraction or mark beside a word, which are places of their own.
fn words_of(text: &str) -> Vec<Take> {
    if text.contains('|') && text.len() > 1 {
        let words = text.split('|').flat_map(|word| tokens(word, 0));
        let words = words.map(|token| (token.word, token.capital));
        return vec![Take::Words(words.collect())];
    }
    let tokens = tokens(text, 0).into_iter();
    tokens
        .map(|token| Take::Words(vec![(token.word, token.capital)]))
        .collect()
}

fn parts_of(text: &str, names: &[String]) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((words, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        parts.push(Part::Words(words.to_owned()));
        parts.push(Part::Item(names.iter().position(|known| known == name)?));
        rest = after;
    }
    parts.push(Part::Words(rest.to_owned()));
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_understood() {
        let mut above = String::new();
        for line in TABLE.lines() {
            above.push_str(line);
            above.push('\n');
            let is_pattern = line.contains('=') && !line.starts_with('#');
            let heads = above.lines().filter(|line| line.starts_with('['));
            let heads: String = heads.flat_map(|head| [head, "\n"]).collect();
            assert!(
                !is_pattern || read(&format!("{heads}{line}")).is_some(),
                "{line}"
            );
        }
        assert!(read(TABLE).is_some());
    }

    #[test]
    fn a_section_may_name_only_those_above_it() {
        assert!(read("[day]\nlunes = Monday\n[text]\nel {day} = on {day}").is_some());
        assert!(read("[text]\nel {day} = on {day}\n[day]\nlunes = Monday").is_none());
        assert!(read("[day]\nel {day} = on {day}").is_none());
    }
}
