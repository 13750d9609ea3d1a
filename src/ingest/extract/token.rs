//! A sentence in, its tokens out: words, phrases and marks with their classes.

use std::ops::Range;

use super::lexicon::{Class, LEXICON};

/// A word, a phrase of the lexicon, or a punctuation mark.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    /// Bytes of the whole text.
    pub(crate) span: Range<usize>,
    /// Classes of the lexicon.
    pub(crate) class: Class,
    /// What kind of sign it is.
    pub(crate) kind: Kind,
    /// Begins with a capital letter.
    pub(crate) capital: bool,
    /// Ends in a possessive `'s` or `s'`, which the span leaves out.
    pub(crate) possessive: bool,
    /// Stands inside a longer direct quotation.
    pub(crate) quoted: bool,
}

/// What kind of sign a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters, perhaps with hyphens, apostrophes and digits.
    Word,
    /// Digits only.
    Number(u32),
    /// A comma.
    Comma,
    /// A mark that parts clauses: semicolon, colon, dash, bracket.
    Break,
    /// A quotation mark.
    Quote,
}

/// Direct speech of fewer words than this is somebody's phrase within the reporter's sentence.
const LONG_QUOTE: usize = 8;

/// Reads the tokens of one sentence. `lower` is the text in ASCII lower case.
pub(crate) fn tokens(text: &str, lower: &str, sentence: &Range<usize>) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(sentence.len() / 5);
    let mut at = sentence.start;
    while let Some(character) = text
        .get(at..sentence.end)
        .and_then(|rest| rest.chars().next())
    {
        if character.is_alphanumeric() {
            let token = word(text, lower, at, sentence.end);
            at = token.span.end + possessive_length(text, token.span.end, token.possessive);
            tokens.push(token);
        } else {
            tokens.extend(mark(character, at));
            at += character.len_utf8();
        }
    }
    let mut tokens = merge_phrases(lower, &tokens);
    mark_quotations(&mut tokens);
    tokens
}

fn word(text: &str, lower: &str, start: usize, limit: usize) -> Token {
    let rest = text.get(start..limit).unwrap_or_default();
    let mut end = start + word_length(rest);
    let mut possessive = false;
    let whole = lower.get(start..end).unwrap_or_default();
    for suffix in ["'s", "’s"] {
        if let Some(stem) = whole.strip_suffix(suffix) {
            end = start + stem.len();
            possessive = true;
        }
    }
    let after = text.get(end..limit).unwrap_or_default();
    let ends_in_s = lower
        .get(start..end)
        .is_some_and(|word| word.ends_with('s'));
    possessive |= ends_in_s && (after.starts_with("' ") || after.starts_with("’ "));
    let lowered = lower.get(start..end).unwrap_or_default();
    let number = number(lowered);
    Token {
        class: LEXICON.class(lowered),
        kind: number.map_or(Kind::Word, Kind::Number),
        capital: rest.chars().next().is_some_and(char::is_uppercase),
        span: start..end,
        possessive,
        quoted: false,
    }
}

/// Digits, perhaps parted by commas: few words begin with one.
fn number(word: &str) -> Option<u32> {
    let begins = word.as_bytes().first().is_some_and(u8::is_ascii_digit);
    begins.then(|| word.replace(',', "").parse().ok()).flatten()
}

/// Letters and digits, with single hyphens, apostrophes, and commas or points between digits.
fn word_length(rest: &str) -> usize {
    let mut end = 0;
    let mut previous = ' ';
    let mut characters = rest.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map_or(' ', |(_, next)| *next);
        let joins = match character {
            '-' | '\'' | '’' => previous.is_alphanumeric() && next.is_alphanumeric(),
            '.' | ',' => previous.is_ascii_digit() && next.is_ascii_digit(),
            _ => false,
        };
        if !character.is_alphanumeric() && !joins {
            break;
        }
        previous = character;
        end = at + character.len_utf8();
    }
    end
}

fn possessive_length(text: &str, end: usize, possessive: bool) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    match possessive {
        false => 0,
        true => ["'s", "’s", "'", "’"]
            .iter()
            .find(|suffix| rest.starts_with(**suffix))
            .map_or(0, |suffix| suffix.len()),
    }
}

fn mark(character: char, at: usize) -> Option<Token> {
    let kind = match character {
        ',' => Kind::Comma,
        ';' | ':' | '—' | '–' | '(' | ')' | '?' | '!' | '…' | '|' => Kind::Break,
        '-' => Kind::Break,
        '"' | '“' | '”' => Kind::Quote,
        _ => return None,
    };
    Some(Token {
        span: at..at + character.len_utf8(),
        class: Class::default(),
        kind,
        capital: false,
        possessive: false,
        quoted: false,
    })
}

fn merge_phrases(lower: &str, tokens: &[Token]) -> Vec<Token> {
    let word = |token: &Token| lower.get(token.span.clone()).unwrap_or_default();
    let mut merged = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(first) = tokens.get(at) {
        let phrase = LEXICON.phrases(word(first)).iter().find(|phrase| {
            let rest = tokens
                .get(at + 1..at + 1 + phrase.rest.len())
                .unwrap_or_default();
            rest.len() == phrase.rest.len()
                && rest
                    .iter()
                    .zip(&phrase.rest)
                    .all(|(token, wanted)| word(token) == *wanted)
        });
        let mut token = first.clone();
        let length = phrase.map_or(1, |phrase| phrase.rest.len() + 1);
        if let (Some(phrase), Some(last)) = (phrase, tokens.get(at + length - 1)) {
            token.class = phrase.class;
            token.span.end = last.span.end;
            token.possessive = last.possessive;
        }
        merged.push(token);
        at += length;
    }
    merged
}

fn mark_quotations(tokens: &mut [Token]) {
    let quotes: Vec<usize> = tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| token.kind == Kind::Quote)
        .map(|(at, _)| at)
        .collect();
    // An odd mark opens or closes a quotation that goes on in another sentence.
    let mut edges = quotes.clone();
    if quotes.len() % 2 == 1 {
        match quotes.first() {
            Some(&first) if first * 2 < tokens.len() => edges.push(tokens.len()),
            _ => edges.insert(0, 0),
        }
    }
    for pair in edges.chunks_exact(2) {
        if let [open, close] = *pair
            && close - open > LONG_QUOTE
        {
            tokens[open..close]
                .iter_mut()
                .for_each(|token| token.quoted = true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let lower = text.to_ascii_lowercase();
        tokens(text, &lower, &(0..text.len()))
            .iter()
            .map(|token| text[token.span.clone()].to_owned())
            .collect()
    }

    #[test]
    fn words_phrases_and_marks() {
        assert_eq!(
            words("The officer’s 32-year-old partner opened fire, on 1,200 men."),
            [
                "The",
                "officer",
                "32-year-old",
                "partner",
                "opened fire",
                ",",
                "on",
                "1,200",
                "men"
            ]
        );
        assert_eq!(
            words("She lost her life — at 5 p.m."),
            ["She", "lost her life", "—", "at", "5", "p", "m"]
        );
    }

    #[test]
    fn long_quotations_are_marked() {
        let text = "“They come here and shoot at police officers every single day,” he said.";
        let lower = text.to_ascii_lowercase();
        let tokens = tokens(text, &lower, &(0..text.len()));
        assert!(tokens[3].quoted && !tokens[tokens.len() - 1].quoted);
    }
}
