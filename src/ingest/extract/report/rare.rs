//! The rare words of an event's sentences, by which reports of one event find each other.
//!
//! A name spelled once, a shop, a make of car: what two articles have in common beside the words
//! that every report of a shooting has. The words are kept as numbers, like the names of people.

use std::{
    collections::{BTreeSet, HashSet},
    sync::LazyLock,
};

use crate::ingest::extract::telling::Telling;

/// Shorter words are too often somebody's initials or a slip.
const SHORTEST: usize = 4;

/// So many of an event are kept; a usual article has some sixty.
const KEPT: usize = 128;

/// Words that one in a hundred articles has, in any sense (see the data's own README).
static COMMON: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("common.txt").lines().collect());

/// The marks of the rare words in an event's sentences; of a long text, of a fixed choice of them.
pub(super) fn words<'a>(text: &str, sentences: impl Iterator<Item = &'a Telling>) -> BTreeSet<u32> {
    let spans = sentences.filter_map(|telling| text.get(telling.span.clone()));
    let marks: BTreeSet<u32> = spans.flat_map(rare).collect();
    marks.into_iter().take(KEPT).collect()
}

fn rare(sentence: &str) -> impl Iterator<Item = u32> {
    let words = sentence.split(|letter: char| !letter.is_alphabetic());
    let long = words.filter(|word| word.len() >= SHORTEST);
    let lower = long.map(str::to_lowercase);
    lower
        .filter(|word| !COMMON.contains(word.as_str()))
        .map(|word| mark(&word))
}

/// FNV-1a in 32 bits: stored, so it must be the same for ever.
fn mark(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::rare;

    #[test]
    fn common_words_say_nothing_of_an_event() {
        let marks = |text| rare(text).collect::<Vec<_>>();
        assert!(marks("Police said the officer shot the man on Monday night.").is_empty());
        assert_eq!(
            marks("Outside a bowling alley."),
            marks("the Alley's BOWLING lane")[..]
                .iter()
                .rev()
                .copied()
                .collect::<Vec<_>>()
        );
    }
}
