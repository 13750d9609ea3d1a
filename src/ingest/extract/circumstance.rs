//! What was going on when the shots were fired, by a table of wordings.

use std::{ops::Range, sync::LazyLock};

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::wording::begins_word;
use crate::model::Circumstance;

/// The wordings with their circumstance, the more telling ones first.
static WORDINGS: LazyLock<Vec<(Circumstance, &'static str)>> = LazyLock::new(|| {
    let lines = include_str!("circumstance.txt")
        .lines()
        .filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(word, wording)| Some((word.parse().ok()?, wording)))
        .collect()
});

static MATCHER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::DFA))
        .build(wordings())
        .ok()
});

/// What is only thought possible is no circumstance.
const HEDGES: &[&str] = &[
    "rumor",
    "could be",
    "could have been",
    "may have been",
    "might have been",
    "don't know",
    "don’t know",
    "not known",
    "whether",
    "unclear",
    "possibl",
    "no motive",
    "motive",
    "too early",
    "too soon",
];

/// All wordings, in lower case.
pub(super) fn wordings() -> Vec<&'static str> {
    WORDINGS.iter().map(|wording| wording.1).collect()
}

/// The most telling wording in a sentence (in lower case): its rank in the table, smaller is more
/// telling, its circumstance and its place in bytes.
pub(crate) fn circumstance(sentence: &str) -> Option<(usize, Circumstance, Range<usize>)> {
    if HEDGES.iter().any(|hedge| sentence.contains(hedge)) {
        return None;
    }
    let found = MATCHER.as_ref()?.find_iter(sentence);
    let best = found
        .filter(|found| begins_word(sentence, found.start()))
        .min_by_key(|found| found.pattern().as_usize())?;
    let rank = best.pattern().as_usize();
    Some((rank, WORDINGS.get(rank)?.0, best.range()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read() {
        let lines = include_str!("circumstance.txt")
            .lines()
            .filter(|line| !line.starts_with('#'));
        assert_eq!(lines.count(), WORDINGS.len());
    }

    #[test]
    fn the_more_telling_wording_wins() {
        for (sentence, word) in [
            (
                "officers conducting a traffic stop gave chase on foot.",
                Some(Circumstance::TrafficStop),
            ),
            (
                "he was ambushed at a traffic stop.",
                Some(Circumstance::Ambush),
            ),
            (
                "they were serving a search warrant after a robbery.",
                Some(Circumstance::WarrantService),
            ),
            ("nothing of the kind.", None),
            ("neighbors are afraid of it.", None),
            ("it could be a carjacking, police said.", None),
        ] {
            assert_eq!(
                circumstance(sentence).map(|found| found.1),
                word,
                "{sentence}"
            );
        }
    }
}
