//! A sentence in, its tokens out: words, numbers and marks with their places in the text.
//!
//! Nothing is interpreted beyond the single word; every index is checked.

use std::ops::Range;

use super::lexicon::{Term, term};

/// What stands before a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Nothing: it is glued to the token before.
    None,
    /// White space within a line.
    Space,
    /// A line break.
    Line,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A run of letters.
    Word(Term),
    /// A run of ASCII digits: value (capped) and count of digits.
    Number(u32, usize),
    /// Any other single character; curly apostrophes are given straight.
    Mark(char),
}

/// A word, number or mark, with its bytes in the whole text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) gap: Gap,
    pub(super) kind: Kind,
}

/// The tokens of one sentence.
pub(super) struct Tokens<'a> {
    text: &'a str,
    list: Vec<Token>,
}

impl<'a> Tokens<'a> {
    /// Reads the tokens of `range`; a range that is no slice of the text has none.
    pub(super) fn read(text: &'a str, range: Range<usize>) -> Self {
        let mut list = Vec::new();
        let mut gap = Gap::Line;
        let mut at = range.start;
        let mut rest = text.get(range).unwrap_or_default();
        while let Some(first) = rest.chars().next() {
            let length = if first.is_whitespace() {
                gap = gap.max(if first == '\n' { Gap::Line } else { Gap::Space });
                first.len_utf8()
            } else {
                let (length, kind) = token(rest, first);
                list.push(Token {
                    start: at,
                    end: at + length,
                    gap,
                    kind,
                });
                gap = Gap::None;
                length
            };
            at += length;
            rest = rest.get(length..).unwrap_or_default();
        }
        Self { text, list }
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn get(&self, index: usize) -> Option<&Token> {
        self.list.get(index)
    }

    /// The kind of the token, if there is one.
    pub(super) fn kind(&self, index: usize) -> Option<Kind> {
        self.get(index).map(|token| token.kind)
    }

    /// What a word means in dates; `None` for numbers, marks and beyond the ends.
    pub(super) fn term(&self, index: usize) -> Option<Term> {
        match self.kind(index)? {
            Kind::Word(term) => Some(term),
            _ => None,
        }
    }

    /// The function word at this place, or nothing.
    pub(super) fn key(&self, index: usize) -> &'static str {
        match self.term(index) {
            Some(Term::Key(key)) => key,
            _ => "",
        }
    }

    /// The mark at this place, or a NUL, which no rule asks for.
    pub(super) fn mark(&self, index: usize) -> char {
        match self.kind(index) {
            Some(Kind::Mark(mark)) => mark,
            _ => '\0',
        }
    }

    /// The number in digits at this place, with its count of digits.
    pub(super) fn number(&self, index: usize) -> Option<(u32, usize)> {
        match self.kind(index)? {
            Kind::Number(value, digits) => Some((value, digits)),
            _ => None,
        }
    }

    /// The number at this place, in digits or in words.
    pub(super) fn count(&self, index: usize) -> Option<u32> {
        match self.kind(index)? {
            Kind::Number(value, _) | Kind::Word(Term::Number(value)) => Some(value),
            _ => None,
        }
    }

    /// The text of the token as it stands; empty beyond the ends.
    pub(super) fn text(&self, index: usize) -> &'a str {
        self.get(index)
            .and_then(|token| self.text.get(token.start..token.end))
            .unwrap_or_default()
    }

    /// No white space stands between this token and the one before it.
    pub(super) fn glued(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| token.gap == Gap::None)
    }

    /// The token begins a line, or the sentence.
    pub(super) fn begins_line(&self, index: usize) -> bool {
        self.get(index).is_none_or(|token| token.gap == Gap::Line)
    }

    /// The token begins with a capital letter.
    pub(super) fn capital(&self, index: usize) -> bool {
        self.text(index).starts_with(char::is_uppercase)
    }

    /// The tokens from `index` on are these function words.
    pub(super) fn keys(&self, index: usize, words: &[&str]) -> bool {
        words
            .iter()
            .enumerate()
            .all(|(offset, word)| self.key(index + offset) == *word)
    }

    /// The bytes from one token to the end of the one before `end`.
    pub(super) fn span(&self, tokens: &Range<usize>) -> Range<usize> {
        let start = self.get(tokens.start).map_or(0, |token| token.start);
        let end = self
            .get(tokens.end.wrapping_sub(1))
            .map_or(start, |token| token.end);
        start..end
    }
}

/// Length in bytes and kind of the token that begins with `first`, which is not white space.
fn token(rest: &str, first: char) -> (usize, Kind) {
    if first.is_ascii_digit() {
        let length = run(rest, |letter| letter.is_ascii_digit());
        let digits = rest.get(..length).unwrap_or_default();
        let value = if length <= 8 {
            digits.parse().unwrap_or(u32::MAX)
        } else {
            u32::MAX
        };
        (length, Kind::Number(value, length))
    } else if first.is_alphabetic() {
        let length = run(rest, char::is_alphabetic);
        (
            length,
            Kind::Word(rest.get(..length).map_or(Term::Plain, term)),
        )
    } else {
        let mark = if matches!(first, '’' | '‘') {
            '\''
        } else {
            first
        };
        (first.len_utf8(), Kind::Mark(mark))
    }
}

fn run(rest: &str, belongs: impl Fn(char) -> bool) -> usize {
    rest.find(|letter| !belongs(letter)).unwrap_or(rest.len())
}
