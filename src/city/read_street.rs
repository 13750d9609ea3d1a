//! Reads a street's name at the start of a text, as newspapers write it. Text in, street and
//! length out; whether the words are meant as a street is for the caller to know.

use super::{
    street::{Compass, Street, suffix},
    street_table::{Spelling, StreetTable},
};
use crate::letters::letters;

/// The start of a text, word by word, as far as a street's name may reach.
struct Words<'text> {
    text: &'text str,
    /// Bytes of each word in the text, and where it ends in `key`.
    words: Vec<Word>,
    /// The words in lower case, parted by one space, "saint" as "st".
    key: String,
}

struct Word {
    start: usize,
    end: usize,
    key_start: usize,
    key_end: usize,
}

/// A name found in the words, and what stands around it.
struct Candidate<'table> {
    compass: Option<Compass>,
    spelling: &'table Spelling,
    suffix: Option<&'static str>,
    end: usize,
    /// A street of that compass, name and suffix is in the table.
    exists: bool,
}

/// The longest street name at the start of the text, and the bytes it takes.
pub(super) fn street_at_start(table: &StreetTable, text: &str) -> Option<(Street, usize)> {
    let words = Words::read(text, table);
    let compass = words.compass();
    let plain = candidate(table, &words, None);
    let directed = compass.and_then(|compass| candidate(table, &words, Some(compass)));
    // "South Shore Drive" is both S Shore Dr and South Shore Dr: the last of equals wins.
    let best = directed
        .into_iter()
        .chain(plain)
        .max_by_key(|found| (found.end, found.exists))?;
    let street = Street {
        compass: best.compass,
        name: best.spelling.name.clone(),
        suffix: best.suffix.map(str::to_owned),
    };
    Some((street, best.end))
}

fn candidate<'table>(
    table: &'table StreetTable,
    words: &Words,
    compass: Option<Compass>,
) -> Option<Candidate<'table>> {
    let first = usize::from(compass.is_some());
    let longest = table.longest_after(words.key_of(first, first)?);
    let (spelling, last) = (first..first + longest).rev().find_map(|last| {
        let spelling = table.spelling(words.key_of(first, last)?)?;
        words.ends_cleanly(last).then_some((spelling, last))
    })?;
    let suffix = words.suffix_after(last);
    if spelling.needs_company && compass.is_none() && suffix.is_none() {
        return None;
    }
    let end = match suffix {
        Some(_) => words.end_of_suffix(last + 1)?,
        None => words.words.get(last)?.end,
    };
    let exists = table.courses(&spelling.name).iter().any(|course| {
        compass.is_none_or(|compass| compass == course.compass)
            && suffix.is_none_or(|suffix| course.suffix.as_deref() == Some(suffix))
    });
    Some(Candidate {
        compass,
        spelling,
        suffix,
        end,
        exists,
    })
}

impl<'text> Words<'text> {
    fn read(text: &'text str, table: &StreetTable) -> Self {
        let mut read = Self {
            text,
            words: Vec::with_capacity(4),
            key: String::with_capacity(32),
        };
        read.read_to(2);
        read.read_to(read.reach(table));
        read
    }

    /// Reads until there are so many words, or no more of them.
    fn read_to(&mut self, number: usize) {
        while self.words.len() < number {
            let at = self.words.last().map_or(0, |last| last.end);
            let Some(start) = self.next_start(at) else {
                return;
            };
            self.push(start, end_of_word(self.text, start));
        }
    }

    /// Words of the longest name that may begin here, with compass and suffix; most are short.
    fn reach(&self, table: &StreetTable) -> usize {
        let longest = |at| {
            self.key_of(at, at)
                .map_or(0, |word| table.longest_after(word))
        };
        let directed = self.compass().map_or(0, |_| 1 + longest(1));
        longest(0).max(directed) + 1
    }

    /// The compass point that the first word is.
    fn compass(&self) -> Option<Compass> {
        self.text_of(0).and_then(Compass::from_word)
    }

    /// Where the next word starts: at the text's start, or after white space within a paragraph.
    fn next_start(&self, at: usize) -> Option<usize> {
        let mut rest = self.text.get(at..)?;
        if let Some(last) = self.words.last() {
            if last.end - last.start <= 3 {
                rest = rest.strip_prefix('.').unwrap_or(rest);
            }
            let trimmed = rest.trim_start();
            let gap = &rest.get(..rest.len() - trimmed.len())?;
            if gap.is_empty() || gap.bytes().filter(|byte| *byte == b'\n').count() > 1 {
                return None;
            }
            rest = trimmed;
        }
        let is_word = rest.starts_with(char::is_alphanumeric);
        is_word.then(|| self.text.len() - rest.len())
    }

    fn push(&mut self, start: usize, end: usize) {
        let word = self.text.get(start..end).unwrap_or_default();
        if !self.key.is_empty() {
            self.key.push(' ');
        }
        let key_start = self.key.len();
        if word.eq_ignore_ascii_case("saint") {
            self.key.push_str("st");
        } else {
            self.key.push_str(word);
            if let Some(pushed) = self.key.get_mut(key_start..) {
                pushed.make_ascii_lowercase();
            }
        }
        let key_end = self.key.len();
        self.words.push(Word {
            start,
            end,
            key_start,
            key_end,
        });
    }

    fn text_of(&self, index: usize) -> Option<&'text str> {
        let word = self.words.get(index)?;
        self.text.get(word.start..word.end)
    }

    /// The words from `first` to `last` as a key.
    fn key_of(&self, first: usize, last: usize) -> Option<&str> {
        self.key
            .get(self.words.get(first)?.key_start..self.words.get(last)?.key_end)
    }

    /// Not so in "Western-style".
    fn ends_cleanly(&self, index: usize) -> bool {
        let rest = self
            .words
            .get(index)
            .and_then(|word| self.text.get(word.end..));
        let hyphenated = rest.and_then(|rest| rest.strip_prefix('-'));
        !hyphenated.is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
    }

    /// The suffix behind the word: capitalised, or in lower case after a name that is so too.
    fn suffix_after(&self, index: usize) -> Option<&'static str> {
        let (name, word) = (self.text_of(index)?, self.text_of(index + 1)?);
        let capital = |word: &str| word.starts_with(|letter: char| letter.is_uppercase());
        let known = suffix(word).filter(|_| self.ends_cleanly(index + 1))?;
        (capital(word) || !capital(name)).then_some(known)
    }

    /// An abbreviation's dot belongs to it.
    fn end_of_suffix(&self, index: usize) -> Option<usize> {
        let word = self.words.get(index)?;
        let dotted = word.end - word.start <= 4 && self.text.get(word.end..)?.starts_with('.');
        Some(word.end + usize::from(dotted))
    }
}

fn end_of_word(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    start + letters(rest)
}
