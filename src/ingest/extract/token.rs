//! A sentence in, its tokens out: words, phrases and marks with their classes.

mod contraction;
mod generation;
mod month;

use std::ops::Range;

use super::lexicon::{Class, LEXICON, Phrase};
use crate::letters::letters;
use contraction::contraction;
use generation::drop_generations;
use month::mark_months;

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

/// The word with which the rest of a sentence begins, if it does with one, the phrases that begin
/// with that word, and whether marks join its parts.
fn word<'a>(
    rest: &str,
    lower: &'a str,
    start: usize,
) -> Option<(Token<'a>, &'static [Phrase], bool)> {
    let plain = Some(letters(rest)).filter(|plain| *plain > 0)?;
    let length = past_joints(rest, plain);
    let whole = lower.get(start..start + length).unwrap_or_default();
    let (word, possessive) = if whole.as_bytes().ends_with(b"s") {
        owner(whole, rest)
    } else {
        (whole, false)
    };
    let (class, phrases) = LEXICON.look_up(word);
    let token = Token {
        class,
        kind: number(word).map_or(Kind::Word, Kind::Number),
        capital: rest.starts_with(char::is_uppercase),
        span: start..start + word.len(),
        word,
        possessive,
        quoted: false,
    };
    Some((token, phrases, length > plain))
}

/// The word that a possessive is made of, and whether the word, which ends in "s", is one.
fn owner<'a>(whole: &'a str, rest: &str) -> (&'a str, bool) {
    let word = ["'s", "’s"].iter().fold(whole, |word, suffix| {
        word.strip_suffix(suffix).unwrap_or(word)
    });
    let after = rest.get(word.len()..).unwrap_or_default();
    let plural = word.ends_with('s') && (after.starts_with("' ") || after.starts_with("’ "));
    (word, plural || word.len() < whole.len())
}

/// Digits, perhaps parted by commas: few words begin with one.
fn number(word: &str) -> Option<u32> {
    let is_part = |byte: u8| byte.is_ascii_digit() || byte == b',';
    let digits = || word.replace(',', "").parse().ok();
    word.bytes().all(is_part).then(digits).flatten()
}

/// The end of a word whose first letters and digits end there: more of them follow behind single
/// hyphens, apostrophes, and commas or points between digits.
fn past_joints(rest: &str, letters_end: usize) -> usize {
    let mut end = letters_end;
    while let Some(next) = past_joint(rest, end) {
        end = next + rest.get(next..).map_or(0, letters);
    }
    end
}

/// Past the mark that joins the word before it to what follows, if one does.
fn past_joint(rest: &str, end: usize) -> Option<usize> {
    let before = end.checked_sub(1)?;
    // A space ends nearly every word.
    if rest.as_bytes().get(end) == Some(&b' ') {
        return None;
    }
    let mark = rest.get(end..)?.chars().next()?;
    let next = end + mark.len_utf8();
    let joins = match mark {
        '-' | '\'' | '’' => rest.get(next..)?.starts_with(char::is_alphanumeric),
        '.' | ',' => [before, next].iter().all(|at| {
            let byte = rest.as_bytes().get(*at);
            byte.is_some_and(u8::is_ascii_digit)
        }),
        _ => false,
    };
    joins.then_some(next)
}

/// Bytes of the ending that a possessive's span leaves out.
fn possessive_length(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    ["'s", "’s", "'", "’"]
        .iter()
        .find(|suffix| rest.starts_with(**suffix))
        .map_or(0, |suffix| suffix.len())
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

/// Makes one token of each phrase of the lexicon. `openers` are the tokens with which one may
/// begin, in order, each with all phrases that begin so.
fn merge_phrases<'a>(lower: &'a str, tokens: &mut Vec<Token<'a>>, openers: &[(usize, &[Phrase])]) {
    // The tokens that became part of the one before them.
    let mut inner: Vec<usize> = Vec::new();
    for (first, phrases) in openers {
        if inner.last().is_some_and(|last| first <= last) {
            continue;
        }
        let is_said = |phrase: &&Phrase| {
            let rest = tokens.get(first + 1..=first + phrase.rest.len());
            rest.is_some_and(|rest| {
                let mut pairs = rest.iter().zip(&phrase.rest);
                pairs.all(|(token, word)| *token.word == **word)
            })
        };
        let Some(phrase) = phrases.iter().find(is_said) else {
            continue;
        };
        let last = first + phrase.rest.len();
        if let Ok([token, last]) = tokens.get_disjoint_mut([*first, last]) {
            token.class = phrase.class;
            token.span.end = last.span.end;
            token.word = lower.get(token.span.clone()).unwrap_or_default();
            token.possessive = last.possessive;
        }
        inner.extend(first + 1..=last);
    }
    if inner.is_empty() {
        return;
    }
    let mut inner = inner.into_iter().peekable();
    let mut numbers = 0..;
    tokens.retain(|_| {
        let at = numbers.next().unwrap_or_default();
        inner.next_if_eq(&at).is_none()
    });
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
