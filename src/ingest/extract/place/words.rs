//! A sentence in, its words and marks out, each with its place in bytes.
//!
//! Everything that reads places walks over these words; no rule slices the text by itself. Indices
//! past either end are harmless: they give the empty word.

use std::ops::Range;

use crate::letters::letters;

/// What a word looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Begins with a capital letter.
    Name,
    /// Begins with any other letter.
    Plain,
    /// Begins with a digit: `3300`, `63rd`, `82XX`.
    Number,
    /// A single character that is neither letter, digit nor white space.
    Mark,
    /// Past the end of the sentence.
    End,
}

#[derive(Debug, Clone, Copy)]
struct Word<'t> {
    /// As written.
    raw: &'t str,
    /// In lower case (ASCII letters only).
    lower: &'t str,
    /// The byte of the sentence at which it begins.
    start: usize,
    shape: Shape,
    /// White space stands before it.
    spaced: bool,
}

impl Word<'_> {
    fn end(&self) -> usize {
        self.start + self.raw.len()
    }
}

/// The words of one sentence.
#[derive(Debug)]
pub(super) struct Words<'t> {
    text: &'t str,
    words: Vec<Word<'t>>,
}

impl<'t> Words<'t> {
    /// Splits a sentence at white space and around marks. `lower` is the sentence in ASCII lower
    /// case.
    pub(super) fn new(text: &'t str, lower: &'t str) -> Self {
        let mut words: Vec<Word<'_>> = Vec::with_capacity(text.len() / 4);
        let (mut rest, mut spaced) = (text, true);
        loop {
            let from = after_space(rest);
            let Some(first) = from.chars().next() else {
                return Self { text, words };
            };
            let letters = letters(from);
            let (raw, after) = from.split_at(letters.max(first.len_utf8()));
            let start = text.len() - from.len();
            let mark = letters == 0;
            words.push(Word {
                raw,
                lower: lower.get(start..start + raw.len()).unwrap_or_default(),
                start,
                shape: if mark { Shape::Mark } else { shape(first) },
                spaced: spaced || from.len() < rest.len(),
            });
            (rest, spaced) = (after, false);
        }
    }

    /// How many words and marks there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The word in lower case (ASCII letters only); empty outside the sentence.
    pub(super) fn word(&self, at: usize) -> &'t str {
        self.words.get(at).map_or("", |word| word.lower)
    }

    /// The word `back` places before `at`, in lower case; empty before the sentence.
    pub(super) fn before(&self, at: usize, back: usize) -> &'t str {
        at.checked_sub(back).map_or("", |at| self.word(at))
    }

    /// The word as written; empty outside the sentence.
    pub(super) fn raw(&self, at: usize) -> &'t str {
        self.words.get(at).map_or("", |word| word.raw)
    }

    pub(super) fn shape(&self, at: usize) -> Shape {
        self.words.get(at).map_or(Shape::End, |word| word.shape)
    }

    pub(super) fn is_name(&self, at: usize) -> bool {
        self.shape(at) == Shape::Name
    }

    /// Whether white space (or the sentence's beginning) stands before the word.
    pub(super) fn is_spaced(&self, at: usize) -> bool {
        self.words.get(at).is_none_or(|word| word.spaced)
    }

    /// The bytes, within the sentence, from the first word of a range to its last.
    pub(super) fn bytes(&self, range: Range<usize>) -> Range<usize> {
        let start = self.words.get(range.start).map_or(0, |word| word.start);
        let last = range.end.checked_sub(1).and_then(|at| self.words.get(at));
        start..last.map_or(start, |word| word.end().max(start))
    }

    /// Past the full stop of an abbreviation, if one follows the word before `at` directly.
    pub(super) fn past_stop(&self, at: usize) -> usize {
        let stop = self.word(at) == "." && !self.is_spaced(at);
        at + usize::from(stop)
    }

    /// Past a possessive ending (`’s`, or the lone `’` of a plural) at `at`.
    pub(super) fn past_possessive(&self, at: usize) -> usize {
        if !matches!(self.word(at), "'" | "’") || self.is_spaced(at) {
            return at;
        }
        let with_s = self.word(at + 1) == "s" && !self.is_spaced(at + 1);
        at + 1 + usize::from(with_s)
    }

    /// Past one hyphen, dash or comma at `at`, if there is one.
    pub(super) fn past_joint(&self, at: usize) -> usize {
        at + usize::from(matches!(self.word(at), "-" | "‑" | "–" | ","))
    }

    /// The text from a word on.
    pub(super) fn from(&self, at: usize) -> Option<&'t str> {
        self.text.get(self.words.get(at)?.start..)
    }

    /// The bytes from the word `at` to the first of the next few words that is this mark.
    pub(super) fn bytes_to(&self, at: usize, mark: &str) -> Option<usize> {
        let start = self.words.get(at)?.start;
        let mark = (at..at + 6).find(|at| self.word(*at) == mark)?;
        Some(self.words.get(mark)?.start - start)
    }

    /// The first word that begins `bytes` or more behind the beginning of the word `at`.
    pub(super) fn after_bytes(&self, at: usize, bytes: usize) -> usize {
        let start = self.words.get(at).map_or(0, |word| word.start);
        let past = |word: &&Word<'_>| word.start < start + bytes;
        let rest = self.words.get(at..).unwrap_or(&[]);
        at + rest.iter().take_while(past).count()
    }

    /// The sentence that was split.
    pub(super) fn text(&self) -> &'t str {
        self.text
    }
}

/// The text without the white space before it, which nearly always is one space or none.
fn after_space(text: &str) -> &str {
    match text.as_bytes() {
        [b' ', next, ..] if next.is_ascii_graphic() => text.get(1..).unwrap_or_default(),
        [next, ..] if next.is_ascii_graphic() => text,
        _ => text.trim_start(),
    }
}

fn shape(first: char) -> Shape {
    if first.is_numeric() {
        Shape::Number
    } else if first.is_uppercase() {
        Shape::Name
    } else {
        Shape::Plain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_words_numbers_and_marks() {
        let text = "the 3300-block of W. Polk Street’s end";
        let lower = text.to_ascii_lowercase();
        let words = Words::new(text, &lower);
        let raw: Vec<&str> = (0..words.len()).map(|at| words.raw(at)).collect();
        assert_eq!(
            raw,
            [
                "the", "3300", "-", "block", "of", "W", ".", "Polk", "Street", "’", "s", "end"
            ]
        );
        assert_eq!(words.past_possessive(9), 11);
        assert_eq!(words.past_stop(6), 7);
        assert_eq!(words.bytes(5..9), 18..32);
    }

    #[test]
    fn indices_outside_the_sentence_are_harmless() {
        let words = Words::new("", "");
        assert_eq!(
            (words.word(0), words.before(0, 1), words.raw(9)),
            ("", "", "")
        );
        assert_eq!(words.shape(3), Shape::End);
        assert_eq!(words.bytes(2..9), 0..0);
    }
}
