//! Words that many of a record's articles have, and that so tell nothing of an event: a paper's
//! own phrases, its writers, the spokesmen of the time.

use std::collections::{BTreeMap, BTreeSet, HashMap};

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
        let words = |sourced: &Sourced| {
            let article = sourced.article;
            let words = sourced.report.signs.words.keys();
            words.map(|word| (article, *word)).collect::<Vec<_>>()
        };
        let known: BTreeSet<(i64, u32)> = reports.iter().flat_map(words).collect();
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

    /// The words that few articles have.
    pub(super) fn leave_out(&self, words: &BTreeMap<u32, u8>) -> BTreeMap<u32, u8> {
        let few = |(word, _): &(&u32, &u8)| {
            let articles = self.articles.get(*word).copied();
            articles.unwrap_or_default() <= self.most
        };
        let kept = words.iter().filter(few);
        kept.map(|(word, bits)| (*word, *bits)).collect()
    }
}
