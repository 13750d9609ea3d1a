//! Names and phrases of several words, found in a sentence word by word, the longest first.
//!
//! Built once from a table; a look-up costs one hash of the first word. Points, hyphens,
//! apostrophes and slashes between the words of a name do not matter: "Mt. Greenwood" and
//! "Auburn-Gresham" are found by their words.

use crate::hasher::WordMap;

use super::words::{Shape, Words};

/// Words that stay small inside a name.
const SMALL: &[&str] = &["of", "the", "and", "s", "de", "del", "du", "at"];

#[derive(Debug)]
struct Phrase<T> {
    rest: Vec<String>,
    values: Vec<T>,
}

/// Phrases with what each can mean.
#[derive(Debug)]
pub(super) struct Lexicon<T> {
    by_first: WordMap<String, Vec<Phrase<T>>>,
    /// Whether the words must be written with capitals.
    names: bool,
}

impl<T> Lexicon<T> {
    /// Proper names, written with capitals (small words inside them aside).
    pub(super) fn of_names<'a>(rows: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        Self::build(rows, true)
    }

    /// Phrases in whatever case.
    pub(super) fn of_phrases<'a>(rows: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        Self::build(rows, false)
    }

    fn build<'a>(rows: impl IntoIterator<Item = (&'a str, T)>, names: bool) -> Self {
        let mut by_first: WordMap<String, Vec<Phrase<T>>> = WordMap::default();
        for (name, value) in rows {
            let lower = name.to_ascii_lowercase();
            let words = Words::new(name, &lower);
            let mut parts = (0..words.len())
                .filter(|at| words.shape(*at) != Shape::Mark)
                .map(|at| words.word(at).to_owned());
            let Some(first) = parts.next() else { continue };
            let rest: Vec<String> = parts.collect();
            let phrases = by_first.entry(first).or_default();
            match phrases.iter_mut().find(|phrase| phrase.rest == rest) {
                Some(phrase) => phrase.values.push(value),
                None => phrases.push(Phrase {
                    rest,
                    values: vec![value],
                }),
            }
        }
        for phrases in by_first.values_mut() {
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
        }
        Self { by_first, names }
    }

    /// The longest phrase that begins at a word: where it ends, and all it can mean.
    pub(super) fn find(&self, words: &Words<'_>, at: usize) -> Option<(usize, &[T])> {
        if self.names && words.shape(at) == Shape::Plain {
            return None;
        }
        let phrases = self.by_first.get(words.word(at))?;
        phrases.iter().find_map(|phrase| {
            let end = self.past(words, at + 1, &phrase.rest)?;
            Some((end, phrase.values.as_slice()))
        })
    }

    fn past(&self, words: &Words<'_>, mut at: usize, rest: &[String]) -> Option<usize> {
        for wanted in rest {
            at = past_inner_mark(words, at);
            let word = words.word(at);
            let written = !self.names || words.shape(at) != Shape::Plain || SMALL.contains(&word);
            if word != wanted || !written {
                return None;
            }
            at += 1;
        }
        Some(at)
    }
}

/// Past one mark that may stand between two words of a name.
fn past_inner_mark(words: &Words<'_>, at: usize) -> usize {
    let mark = match words.word(at) {
        "." => !words.is_spaced(at) && words.before(at, 1).len() <= 4,
        "-" | "‑" | "'" | "’" | "/" => !words.is_spaced(at),
        "&" => true,
        _ => false,
    };
    at + usize::from(mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_longest_name_whatever_its_marks() {
        let names = Lexicon::of_names([
            ("Garfield Park", 1),
            ("East Garfield Park", 2),
            ("Mt. Greenwood", 3),
            ("Back of the Yards", 4),
            ("Auburn Gresham", 5),
            ("Auburn Gresham", 6),
        ]);
        for (text, found) in [
            ("East Garfield Park kills", Some((3, &[2][..]))),
            ("Garfield-Park", Some((3, &[1][..]))),
            ("MT. GREENWOOD", Some((3, &[3][..]))),
            ("Back of the Yards", Some((4, &[4][..]))),
            ("back of the yards", None),
            ("Auburn-Gresham", Some((3, &[5, 6][..]))),
            ("Garfield", None),
        ] {
            let lower = text.to_ascii_lowercase();
            assert_eq!(names.find(&Words::new(text, &lower), 0), found, "{text}");
        }
    }
}
