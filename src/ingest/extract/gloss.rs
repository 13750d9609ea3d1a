//! A Spanish text in, a gloss out: what it says, piece by piece, in the English that the rules
//! of this folder read, with the place of each piece in the original.
//!
//! It is no translation and is never shown as one. A phrase of `gloss/spanish/` becomes its
//! English counterpart, anything else stays as it is. Which phrase is read at a word depends on
//! the words of that phrase alone, so a stretch of whole pieces, glossed by itself, says the same.

mod grammar;
mod phrase;
#[cfg(test)]
mod tests;
mod token;

use std::{borrow::Cow, ops::Range};

use phrase::Reader;
use token::{Token, tokens};

/// A text that the English rules can read.
#[derive(Debug)]
pub(crate) struct Gloss<'a> {
    /// The text as the rules read it.
    pub(crate) text: Cow<'a, str>,
    /// The pieces in order; none where the text is the original itself.
    pieces: Option<Vec<Piece>>,
}

/// A stretch of the gloss and the stretch of the original that it stands for, in bytes.
#[derive(Debug)]
struct Piece {
    gloss: Range<usize>,
    original: Range<usize>,
}

impl<'a> Gloss<'a> {
    /// An English text, which is its own gloss.
    pub(crate) fn english(text: &'a str) -> Self {
        Self {
            text: Cow::Borrowed(text),
            pieces: None,
        }
    }

    /// The gloss of a Spanish text. Linear in its length.
    pub(crate) fn spanish(text: &str) -> Self {
        let mut gloss = Draft::default();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            gloss.add(text, &tokens(line, start));
            start += line.len();
        }
        gloss.copy(text, text.len());
        Self {
            text: Cow::Owned(gloss.text),
            pieces: Some(gloss.pieces),
        }
    }

    /// Whether the text is a gloss of another.
    pub(crate) fn is_spanish(&self) -> bool {
        self.pieces.is_some()
    }

    /// The smallest stretch of the original, in bytes, that holds what a stretch of the gloss
    /// stands for.
    pub(crate) fn original(&self, range: &Range<usize>) -> Range<usize> {
        let Some(pieces) = &self.pieces else {
            return range.clone();
        };
        let first = pieces.partition_point(|piece| piece.gloss.end <= range.start);
        let after = pieces.partition_point(|piece| piece.gloss.start < range.end);
        let (Some(one), Some(last)) = (
            pieces.get(first),
            after.checked_sub(1).and_then(|last| pieces.get(last)),
        ) else {
            return 0..0;
        };
        one.original.start..last.original.end.max(one.original.start)
    }
}

/// A gloss that is being written.
#[derive(Default)]
struct Draft {
    text: String,
    pieces: Vec<Piece>,
    /// Bytes of the original that are done.
    done: usize,
}

impl Draft {
    fn add(&mut self, text: &str, tokens: &[Token<'_>]) {
        let mut reader = Reader::new(tokens);
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            self.copy(text, token.span.start);
            let found = reader.phrase(at);
            let end = found.as_ref().map_or(at + 1, |found| found.end);
            let last = tokens
                .get(end - 1)
                .map_or(token.span.end, |last| last.span.end);
            let says = match &found {
                Some(found) => found.says.as_str(),
                None => text.get(token.span.clone()).unwrap_or_default(),
            };
            let start = self.text.len();
            self.text.push_str(says);
            self.pieces.push(Piece {
                gloss: start..self.text.len(),
                original: token.span.start..last,
            });
            self.done = last;
            at = end;
        }
    }

    /// Copies the blanks before a piece. Between the halves of a contraction there are none, and
    /// beside a piece that says nothing one is enough.
    fn copy(&mut self, text: &str, until: usize) {
        let blanks = text.get(self.done..until).unwrap_or(" ");
        let doubled = self.text.ends_with(' ') && blanks.starts_with(' ');
        self.text
            .push_str(if doubled { &blanks[1..] } else { blanks });
        self.done = until.max(self.done);
    }
}
