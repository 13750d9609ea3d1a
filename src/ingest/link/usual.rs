//! Words that many of a record's articles have, and that so tell nothing of an event: a paper's
//! own phrases, its writers, the spokesmen of the time.

use std::collections::{BTreeSet, HashMap};

use crate::incident::Sourced;

/// Of one event so many articles may have a word, however few articles there are in all.
const OF_ONE_EVENT: usize = 8;

/// Of a large record one in so many articles.
const SHARE: usize = 50;

/// In how many articles each word is.
pub(super) struct Usual {
    articles: HashMap<u32, usize>,
    most: usize,
}

impl Usual {
    /// Counts the words of all articles.
    pub(super) fn among(reports: &[Sourced]) -> Self {
        let mut known: BTreeSet<(i64, u32)> = BTreeSet::new();
        for sourced in reports {
            known.extend(
                sourced
                    .report
                    .signs
                    .words
                    .iter()
                    .map(|word| (sourced.article, *word)),
            );
        }
        let mut articles = HashMap::new();
        for (_, word) in &known {
            *articles.entry(*word).or_default() += 1;
        }
        let all: BTreeSet<i64> = reports.iter().map(|sourced| sourced.article).collect();
        Self {
            articles,
            most: OF_ONE_EVENT + all.len() / SHARE,
        }
    }

    /// The words that few articles have, in order.
    pub(super) fn leave_out(&self, words: &BTreeSet<u32>) -> Vec<u32> {
        let few = |word: &&u32| {
            self.articles
                .get(*word)
                .is_none_or(|count| *count <= self.most)
        };
        words.iter().filter(few).copied().collect()
    }
}
