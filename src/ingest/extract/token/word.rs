//! The word with which a text begins: how far it goes, its number, and whether it is a possessive.

use super::{
    super::lexicon::{LEXICON, Phrase},
    Kind, Token,
};
use crate::letters::letters;

/// The word with which the rest of a sentence begins, if it does with one, the phrases that begin
/// with that word, and whether marks join its parts.
pub(super) fn word<'a>(
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
pub(super) fn possessive_length(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    ["'s", "’s", "'", "’"]
        .iter()
        .find(|suffix| rest.starts_with(**suffix))
        .map_or(0, |suffix| suffix.len())
}
