//! A sentence in, its tokens out: words, phrases and marks with their classes.

mod contraction;
mod generation;
mod month;
mod phrases;
mod word;

use std::ops::Range;

use super::lexicon::Class;
use contraction::contraction;
use generation::drop_generations;
use month::mark_months;
use phrases::merge_phrases;
use word::{possessive_length, word};

/// A word, a phrase of the lexicon, or a punctuation mark.
#[derive(Debug, Clone)]
pub(crate) struct Token<'a> {
    /// Bytes of the whole text.
    pub(crate) span: Range<usize>,
    /// The words of the span in lower case: asked for so often that nobody should cut them again.
    pub(crate) word: &'a str,
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
pub(crate) fn tokens<'a>(text: &str, lower: &'a str, sentence: &Range<usize>) -> Vec<Token<'a>> {
    // English prose has a token for every five bytes or so, and seldom more than one for four.
    let mut tokens = Vec::with_capacity(sentence.len() / 4);
    let mut openers = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        // Every other step is over a space.
        if text.as_bytes().get(at) == Some(&b' ') {
            at += 1;
            continue;
        }
        let rest = text.get(at..sentence.end).unwrap_or_default();
        if let Some((token, phrases, is_joined)) = word(rest, lower, at) {
            at = token.span.end;
            if token.possessive {
                at += possessive_length(text, at);
            }
            if !phrases.is_empty() {
                openers.push((tokens.len(), phrases));
            }
            // Few words hold an apostrophe, or any other mark.
            let marked = is_joined || token.possessive;
            match marked.then(|| contraction(&token, lower, at)).flatten() {
                Some((doer, verb)) => tokens.extend([doer, verb]),
                None => tokens.push(token),
            }
        } else if let Some(length) = abbreviation(rest) {
            at += length;
        } else if let Some(character) = rest.chars().next() {
            tokens.extend(mark(character, lower, at));
            at += character.len_utf8();
        } else {
            break;
        }
    }
    merge_phrases(lower, &mut tokens, &openers);
    drop_generations(&mut tokens);
    mark_months(&mut tokens);
    mark_quotations(&mut tokens);
    tokens
}

/// Bytes of "(CPD)", the short form of the name before it, with which its phrase goes on: "a Chicago
/// Police Department |(CPD)| officer".
fn abbreviation(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('(')?;
    let capitals = inside.bytes().take_while(u8::is_ascii_uppercase).count();
    let after = inside.get(capitals..)?.strip_prefix(')')?;
    let goes_on = after.starts_with(" officer") || after.starts_with(" detective");
    ((2..=5).contains(&capitals) && goes_on).then_some(capitals + 2)
}

fn mark(character: char, lower: &str, at: usize) -> Option<Token<'_>> {
    let kind = match character {
        ',' => Kind::Comma,
        ';' | ':' | '—' | '–' | '(' | ')' | '?' | '!' | '…' | '|' => Kind::Break,
        '-' => Kind::Break,
        '"' | '“' | '”' => Kind::Quote,
        _ => return None,
    };
    let span = at..at + character.len_utf8();
    Some(Token {
        word: lower.get(span.clone()).unwrap_or_default(),
        span,
        class: Class::default(),
        kind,
        capital: false,
        possessive: false,
        quoted: false,
    })
}

fn mark_quotations(tokens: &mut [Token<'_>]) {
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
