//! A line of Spanish in, its words and marks out.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

/// A word, a number or a single mark.
#[derive(Debug)]
pub(super) struct Token<'a> {
    /// As it is written.
    pub(super) text: &'a str,
    /// In lower case; of a contraction, the half.
    pub(super) word: String,
    /// Bytes of the whole text; both halves of a contraction have those of the whole.
    pub(super) span: Range<usize>,
    /// Begins with a capital letter, or is an English ordinal such as "63rd".
    pub(super) is_name: bool,
    /// Begins with a capital letter.
    pub(super) capital: bool,
}

impl Token<'_> {
    /// Ends as adverbs do: "levemente".
    pub(super) fn is_adverb(&self) -> bool {
        self.word.ends_with("mente")
    }

    /// Whether a pattern may take it without naming it: a number, a name, an adverb.
    pub(super) fn is_open(&self) -> bool {
        let is_number = self.word.starts_with(|first: char| first.is_ascii_digit());
        is_number || self.is_name || self.is_adverb()
    }
}

/// Words that are two: "al" is read as "a el", so that a phrase may end between them.
const CONTRACTIONS: &[(&str, [&str; 2])] = &[("al", ["a", "el"]), ("del", ["de", "el"])];

/// Reads a line that begins at a byte of the text.
pub(super) fn tokens(line: &str, start: usize) -> Vec<Token<'_>> {
    let mut tokens = Vec::with_capacity(line.len() / 5);
    let mut at = 0;
    while let Some(first) = line.get(at..).and_then(|rest| rest.chars().next()) {
        let length = length(line.get(at..).unwrap_or_default(), first);
        let text = line.get(at..at + length).unwrap_or_default();
        if !first.is_whitespace() {
            push(&mut tokens, text, start + at..start + at + length);
        }
        at += length;
    }
    tokens
}

fn push<'a>(tokens: &mut Vec<Token<'a>>, text: &'a str, span: Range<usize>) {
    let word = lower(text);
    let capital = text.starts_with(char::is_uppercase);
    let ordinal = text.starts_with(|first: char| first.is_ascii_digit())
        && text.ends_with(char::is_alphabetic);
    let token = |word: String, capital| Token {
        text,
        word,
        span: span.clone(),
        is_name: capital || ordinal,
        capital,
    };
    match CONTRACTIONS.iter().find(|known| known.0 == word) {
        Some((_, [one, other])) => {
            tokens.push(token((*one).to_owned(), capital));
            tokens.push(token((*other).to_owned(), false));
        }
        None => tokens.push(token(word, capital)),
    }
}

/// A word in lower case, its accents part of their letters.
fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfc().collect::<String>().to_lowercase()
}

/// Bytes of the word at the beginning of a text: letters and digits, with apostrophes inside and
/// commas or points between digits; anything else stands alone.
fn length(text: &str, first: char) -> usize {
    if !first.is_alphanumeric() {
        return first.len_utf8();
    }
    let mut end = 0;
    let mut before = first;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map_or(' ', |(_, next)| *next);
        let joins = match character {
            '\'' | '’' => next.is_alphanumeric(),
            '.' | ',' => before.is_ascii_digit() && next.is_ascii_digit(),
            _ => false,
        };
        if !character.is_alphanumeric() && !joins && !is_accent(character) {
            break;
        }
        before = character;
        end = at + character.len_utf8();
    }
    end
}

/// An accent that follows its letter instead of being part of it.
fn is_accent(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}
