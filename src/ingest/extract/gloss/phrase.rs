//! The longest phrase of the table at a word of the text, and what it says in English.

use std::mem;

use super::{
    super::place::ordinal,
    grammar::{GRAMMAR, Item, Part, Pattern, Take},
    token::Token,
};
use crate::hasher::WordMap;

/// The sections that a text is read by; a sentence that begins with a verb of the last two has
/// left its subject out.
const READ: [(&str, &str); 3] = [("text", ""), ("he", "He "), ("they", "They ")];

/// A phrase of the table found in a text.
#[derive(Debug, Clone)]
pub(super) struct Phrase {
    /// The number of the token after it.
    pub(super) end: usize,
    /// What it says.
    pub(super) says: String,
}

/// Reads one line.
pub(super) struct Reader<'a> {
    tokens: &'a [Token<'a>],
    /// What each section read at each token: many patterns begin with the same section.
    known: WordMap<(usize, usize), Option<Phrase>>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(tokens: &'a [Token<'a>]) -> Self {
        let known = WordMap::default();
        Self { tokens, known }
    }

    /// The longest phrase that begins at a token.
    pub(super) fn phrase(&mut self, at: usize) -> Option<Phrase> {
        let capital = self.tokens.get(at)?.capital;
        let mut best: Option<Phrase> = None;
        for (section, subject) in READ {
            let found = self.longest(GRAMMAR.section(section)?, at);
            let longer = |found: &Phrase| best.as_ref().is_none_or(|best| found.end > best.end);
            if let Some(mut found) = found.filter(longer) {
                if capital && subject.is_empty() {
                    found.says = capitalized(&found.says);
                } else if capital {
                    found.says.insert_str(0, subject);
                }
                best = Some(found);
            }
        }
        best
    }

    fn longest(&mut self, section: usize, at: usize) -> Option<Phrase> {
        let token = self.tokens.get(at)?;
        GRAMMAR.sections.get(section)?.candidates(token).next()?;
        if let Some(known) = self.known.get(&(section, at)) {
            return known.clone();
        }
        let found = self.search(section, at);
        self.known.insert((section, at), found.clone());
        found
    }

    fn search(&mut self, section: usize, at: usize) -> Option<Phrase> {
        let section = GRAMMAR.sections.get(section)?;
        let mut best: Option<(usize, &Pattern, Vec<String>)> = None;
        let mut said = Vec::new();
        for pattern in section.candidates(self.tokens.get(at)?) {
            said.clear();
            let end = self.follow(&pattern.items, at, &mut said);
            let longer = |end: &usize| best.as_ref().is_none_or(|best| *end > best.0);
            if let Some(end) = end.filter(|end| *end > at).filter(longer) {
                best = Some((end, pattern, mem::take(&mut said)));
            }
        }
        let (end, pattern, said) = best?;
        let says = spoken(&pattern.says, &said);
        Some(Phrase { end, says })
    }

    /// Where a pattern's places end that begin at a token; what each says is added.
    fn follow(&mut self, items: &[Item], at: usize, said: &mut Vec<String>) -> Option<usize> {
        let Some((item, rest)) = items.split_first() else {
            return Some(at);
        };
        let before = said.len();
        if let Some(taken) = self.take(&item.take, at) {
            said.push(taken.says);
            if let Some(end) = self.follow(rest, taken.end, said) {
                return Some(end);
            }
            said.truncate(before);
        }
        if !item.optional {
            return None;
        }
        said.push(String::new());
        self.follow(rest, at, said)
    }

    fn take(&mut self, take: &Take, at: usize) -> Option<Phrase> {
        let token = self.tokens.get(at)?;
        let number = || token.word.replace(',', "").parse::<u16>().ok();
        let says = match take {
            Take::Section(section) => return self.longest(*section, at),
            Take::Words(words) => words
                .iter()
                .any(|(word, capital)| *word == token.word && (token.capital || !capital))
                .then(String::new),
            Take::Adverb => token.is_adverb().then(String::new),
            Take::Digits => number().map(|_| token.word.clone()),
            Take::Hundreds => number()
                .filter(|number| *number > 0 && number % 100 == 0)
                .map(|number| number.to_string()),
            Take::Ordinal => number()
                .filter(|number| (1..=138).contains(number))
                .map(|number| format!("{number}{}", ordinal(number))),
            Take::Name => {
                (token.is_name && !GRAMMAR.knows(&token.word)).then(|| token.text.to_owned())
            }
        };
        says.map(|says| Phrase { end: at + 1, says })
    }
}

fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters.clone()).collect()
}

/// Puts together what a pattern says; a place that was left out leaves no blank.
fn spoken(parts: &[Part], said: &[String]) -> String {
    let mut text = String::new();
    for part in parts {
        let words = match part {
            Part::Words(words) => words.as_str(),
            Part::Item(item) => said.get(*item).map_or("", String::as_str),
        };
        let doubled = text.is_empty() || text.ends_with(' ');
        text.push_str(if doubled { words.trim_start() } else { words });
    }
    text.truncate(text.trim_end().len());
    text
}
