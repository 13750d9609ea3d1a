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
pub(super) struct Token<'a> {
    /// Its text as it stands: asked for too often to be cut out each time.
    text: &'a str,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) gap: Gap,
    pub(super) kind: Kind,
}

/// The tokens of one sentence.
#[derive(Default)]
pub(super) struct Tokens<'a> {
    list: Vec<Token<'a>>,
}

impl<'a> Tokens<'a> {
    /// Reads the tokens of `range`; a range that is no slice of the text has none.
    pub(super) fn read(text: &'a str, range: Range<usize>) -> Self {
        let offset = range.start;
        let sentence = text.get(range).unwrap_or_default();
        // English prose has a token for every five bytes or so, and seldom more than one for four.
        let mut list = Vec::with_capacity(sentence.len() / 4);
        let (mut start, mut gap) = (0, Gap::Line);
        while start < sentence.len() {
            // Every other step is over a space.
            if sentence.as_bytes().get(start) == Some(&b' ') {
                gap = gap.max(Gap::Space);
                start += 1;
                continue;
            }
            let class = class(sentence, start);
            let end = match class {
                Class::Letter | Class::Digit => run(sentence, start, class),
                Class::Space | Class::Mark => start + length(sentence, start),
            };
            let piece = sentence.get(start..end).unwrap_or_default();
            if let Some(kind) = kind(class, piece) {
                let (start, end) = (offset + start, offset + end);
                list.push(Token {
                    text: piece,
                    start,
                    end,
                    gap,
                    kind,
                });
                gap = Gap::None;
            } else {
                gap = gap.max(if piece == "\n" { Gap::Line } else { Gap::Space });
            }
            start = end;
        }
        Self { list }
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn get(&self, index: usize) -> Option<&Token<'a>> {
        self.list.get(index)
    }

    /// The kind of the token, if there is one.
    pub(super) fn kind(&self, index: usize) -> Option<Kind> {
        self.get(index).map(|token| token.kind)
    }

    /// Whether the word names a day of the week.
    pub(super) fn is_weekday(&self, at: usize) -> bool {
        matches!(self.term(at), Some(Term::Weekday(..)))
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
        self.get(index).map_or("", |token| token.text)
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

    /// Whether the first of two function words stands right before a token, or the second does and the
    /// first fewer than `reach` tokens back: "between |2| and |3|".
    pub(super) fn is_in_pair(&self, at: usize, (from, to): (&str, &str), reach: usize) -> bool {
        let before = self.key(at.wrapping_sub(1));
        let opens = |back: usize| at.checked_sub(back).is_some_and(|at| self.key(at) == from);
        before == from || before == to && (3..reach).any(opens)
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

/// What a character is to the reader of tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Letter,
    Digit,
    Mark,
}

/// The classes of the ASCII characters: nearly all text is looked up here and never decoded.
const ASCII: [Class; 128] = {
    let mut classes = [Class::Mark; 128];
    let mut byte = 0;
    while byte < 128 {
        #[expect(clippy::cast_possible_truncation, reason = "it is below 128")]
        let letter = byte as u8;
        if letter.is_ascii_alphabetic() {
            classes[byte] = Class::Letter;
        } else if letter.is_ascii_digit() {
            classes[byte] = Class::Digit;
        } else if letter.is_ascii_whitespace() || letter == 0x0b {
            classes[byte] = Class::Space;
        }
        byte += 1;
    }
    classes
};

/// The class of the character at this byte; a mark beyond the end.
fn class(sentence: &str, at: usize) -> Class {
    let byte = sentence.as_bytes().get(at).copied().unwrap_or_default();
    if let Some(class) = ASCII.get(usize::from(byte)) {
        return *class;
    }
    match sentence.get(at..).and_then(|rest| rest.chars().next()) {
        Some(letter) if letter.is_alphabetic() => Class::Letter,
        Some(letter) if letter.is_whitespace() => Class::Space,
        _ => Class::Mark,
    }
}

/// The length in bytes of the character at this byte.
fn length(sentence: &str, at: usize) -> usize {
    match sentence.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => 1,
        _ => sentence
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .map_or(1, char::len_utf8),
    }
}

/// Where the run of characters of this class ends.
fn run(sentence: &str, start: usize, kind: Class) -> usize {
    let other = |byte: &u8| ASCII.get(usize::from(*byte)) != Some(&kind);
    let mut end = start;
    loop {
        let rest = sentence.as_bytes().get(end..).unwrap_or_default();
        end += rest.iter().position(other).unwrap_or(rest.len());
        if end >= sentence.len() || class(sentence, end) != kind {
            return end;
        }
        end += length(sentence, end);
    }
}

/// What a piece of this class is as a token; `None` for white space.
fn kind(class: Class, piece: &str) -> Option<Kind> {
    Some(match class {
        Class::Space => return None,
        Class::Letter => Kind::Word(term(piece)),
        Class::Digit => Kind::Number(piece.parse().unwrap_or(u32::MAX), piece.len()),
        Class::Mark => match piece.chars().next()? {
            '’' | '‘' => Kind::Mark('\''),
            mark => Kind::Mark(mark),
        },
    })
}
