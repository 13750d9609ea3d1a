//! The rare words of an event's sentences, by which reports of one event find each other.
//!
//! A name spelled once, a shop, a make of car: what two articles have in common beside the words
//! that every report of a shooting has. The words are kept as numbers, like the names of people.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

use crate::ingest::extract::telling::Telling;

/// Shorter words are too often somebody's initials or a slip.
const SHORTEST: usize = 4;

/// So many of an event are kept; a usual article has some thirty.
const KEPT: usize = 128;

/// Bits of what a word tells that the table does not have: one in 500 articles or fewer has it.
const RAREST: u8 = 9;

/// The bits that a word tells: log2 of how many articles there are to each that has it, counted
/// over the labelled articles (`tests/labelled/README.md` says how); 0 for one in 25 or more.
static RARITY: LazyLock<HashMap<&str, u8>> = LazyLock::new(|| {
    let lines = include_str!("rarity.txt").lines();
    lines.filter_map(entry).collect()
});

fn entry(line: &str) -> Option<(&str, u8)> {
    let (word, bits) = line.split_once(' ')?;
    Some((word, bits.parse().ok()?))
}

/// The marks of the rare words in an event's sentences, each with its bits; of a long text, of a
/// fixed choice of them.
pub(super) fn words<'a>(
    text: &str,
    sentences: impl Iterator<Item = &'a Telling>,
) -> BTreeMap<u32, u8> {
    let spans = sentences.filter_map(|telling| text.get(telling.span.clone()));
    let marks: BTreeMap<u32, u8> = spans.flat_map(rare).collect();
    marks.into_iter().take(KEPT).collect()
}

fn rare(sentence: &str) -> impl Iterator<Item = (u32, u8)> {
    let words = sentence.split(|letter: char| !letter.is_alphabetic());
    let long = words.filter(|word| word.len() >= SHORTEST);
    let weighed = long.map(lower).map(|word| {
        let bits = RARITY.get(&*word).copied();
        (mark(&word), bits.unwrap_or(RAREST))
    });
    weighed.filter(|(_, bits)| *bits > 0)
}

fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    }
}

/// FNV-1a in 32 bits: stored, so it must be the same for ever.
fn mark(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_data_is_an_entry() {
        let lines = include_str!("rarity.txt").lines();
        assert_eq!(lines.count(), RARITY.len());
    }

    #[test]
    fn common_words_say_nothing_of_an_event() {
        let marks = |text| rare(text).collect::<BTreeMap<u32, u8>>();
        assert!(marks("Police said the officer shot the man on Monday night.").is_empty());
        let shared = marks("Outside an ALLEY’s xylophone shop.");
        assert_eq!(shared, marks("a xylophone in the alley, outside a shop"));
        assert!(shared.values().all(|bits| *bits > 0));
    }
}
