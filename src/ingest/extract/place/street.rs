//! A street's name at a word: the city's table reads it, this says where words may be a street.
//!
//! Knows nothing of blocks and corners.

use crate::city::{City, Compass, Street};

use super::words::{Shape, Words};

/// A street and the word after its name.
pub(super) type Read = (Street, usize);

/// The street that begins at a word, and the word after it. Where the caller is `sure` that a
/// street must stand there, a bare number ("63 and Bell") and a name before a hyphen ("8128 S.
/// Maryland-in the alley") count too.
pub(super) fn read(words: &Words<'_>, at: usize, sure: bool) -> Option<Read> {
    if sure && let Some(found) = bare_number(words, at) {
        return Some(found);
    }
    let begins = match words.shape(at) {
        Shape::Name => true,
        Shape::Number => !words
            .word(at)
            .ends_with(|letter: char| letter.is_ascii_digit()),
        Shape::Plain => words.shape(at + 1) != Shape::Plain && compass(words, at).is_some(),
        Shape::Mark | Shape::End => false,
    };
    let city = City::chicago();
    let first = compass(words, at).map_or(at, |(_, next)| next);
    let known = |at| city.may_begin_street(words.word(at)) || words.word(at) == "saint";
    if !begins || !(known(at) || first > at && known(first)) {
        return None;
    }
    let text = words.from(at)?;
    let before_hyphen = || text.get(..words.bytes_to(at, "-")?).filter(|_| sure);
    let (street, bytes) = city
        .street_at_start(text)
        .or_else(|| city.street_at_start(before_hyphen()?))?;
    let end = words.after_bytes(at, bytes);
    // "|North| Porter Street", which Chicago does not have.
    if first > at && end == at + 1 && words.is_name(end) {
        return None;
    }
    let in_full = matches!(words.before(end, 2), "road" | "lane" | "way" | "row");
    let stop = words.before(end, 1) == "." && in_full;
    Some((street, end - usize::from(stop)))
}

/// Whether the text tells more than the bare name: a compass letter or a suffix.
pub(super) fn has_company(street: &Street) -> bool {
    street.compass.is_some() || street.suffix.is_some()
}

/// A compass point at a word, English or Spanish, and the word after it.
pub(super) fn compass(words: &Words<'_>, at: usize) -> Option<(Compass, usize)> {
    let compass = match words.word(at) {
        "norte" => Compass::N,
        "sur" => Compass::S,
        "este" => Compass::E,
        "oeste" => Compass::W,
        "n" | "s" | "e" | "w" if !words.is_name(at) => return None,
        word => Compass::from_word(word)?,
    };
    let end = if words.word(at).len() == 1 {
        words.past_stop(at + 1)
    } else {
        at + 1
    };
    Some((compass, end))
}

/// "63" for 63rd Street.
fn bare_number(words: &Words<'_>, at: usize) -> Option<Read> {
    let word = words.word(at);
    let number: u16 = word
        .parse()
        .ok()
        .filter(|number| (10..=138).contains(number))?;
    let street = Street {
        compass: None,
        name: format!("{word}{}", ordinal(number)),
        suffix: None,
    };
    Some((street, at + 1))
}

/// The ending of an ordinal number: "st", "nd", "rd", "th".
pub(crate) fn ordinal(number: u16) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

/// Past a plural that names the kind of both streets of a corner: "Grand and State streets".
pub(super) fn past_plural(words: &Words<'_>, at: usize) -> usize {
    let plural = matches!(
        words.word(at),
        "streets" | "avenues" | "boulevards" | "roads" | "sts" | "aves"
    );
    at + usize::from(plural)
}
