//! Texts that repeat one another: wire copies, reposts, the same file twice.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Text, ordered};
use crate::incident::Sourced;

/// From this resemblance on, two texts on one event are one witness: a wire copy, cut or edited.
const ONE_WITNESS: f64 = 0.6;

/// From this on, two texts are about the same events, whatever was read from them.
const TWINS: f64 = 0.8;

/// From this on, a text without an address of its own is no article of its own.
const SAME: f64 = 0.9;

/// Twins are looked for among texts that share one of so many smallest hashes.
const LOOKED_UNDER: usize = 4;

/// Two texts that are one witness share one of so many smallest hashes: of the 64 hashes that are
/// compared at most 25 are not shared, so one of the smallest 26 is.
const DECISIVE: usize = 26;

/// A hash that more texts share is a set phrase and tells no copy.
const SET_PHRASE: usize = 64;

/// Which articles repeat which.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Repetitions {
    /// Article -> the earliest article on the same event whose text it repeats; articles that
    /// repeat none are left out.
    pub originals: BTreeMap<i64, i64>,
    /// Article without an address -> the article that it is a duplicate of.
    pub duplicates: BTreeMap<i64, i64>,
}

impl Repetitions {
    pub(super) fn among(
        events: &[Vec<usize>],
        reports: &[Sourced],
        texts: &BTreeMap<i64, Text>,
    ) -> Self {
        let mut found = Self::default();
        for event in events.iter().filter(|event| event.len() > 1) {
            let articles: BTreeSet<i64> =
                event.iter().map(|index| reports[*index].article).collect();
            let mut known: Vec<(i64, &Text)> = articles
                .iter()
                .filter_map(|article| Some((*article, texts.get(article)?)))
                .collect();
            known.sort_by_key(|(article, text)| {
                (text.published_on.is_none(), text.published_on, *article)
            });
            found.add_originals(&known);
            found.add_duplicates(&known);
        }
        found
    }

    /// Earliest first: an article repeats the first earlier one that it resembles.
    fn add_originals(&mut self, known: &[(i64, &Text)]) {
        let mut earlier = Index::default();
        for (place, (article, text)) in known.iter().enumerate() {
            let like =
                |place: &usize| text.sketch.resemblance(&known[*place].1.sketch) >= ONE_WITNESS;
            if let Some(first) = earlier.sharing(text).into_iter().find(like) {
                let first = known[first].0;
                let original = self.originals.get(&first).copied().unwrap_or(first);
                self.originals.entry(*article).or_insert(original);
            }
            earlier.add(place, text);
        }
    }

    /// The best original first: one with an address, else the one with the smallest id.
    fn add_duplicates(&mut self, known: &[(i64, &Text)]) {
        let mut known = known.to_vec();
        known.sort_by_key(|(article, text)| (!text.has_address, *article));
        let mut originals = Index::default();
        for (place, (_, text)) in known.iter().enumerate() {
            originals.add(place, text);
        }
        for (article, text) in known.iter().filter(|(_, text)| !text.has_address) {
            let is_original = |(other, candidate): &(i64, &Text)| {
                (candidate.has_address || other < article)
                    && text.sketch.resemblance(&candidate.sketch) >= SAME
            };
            let sharing = originals.sharing(text).into_iter();
            let best = sharing.map(|place| known[place]).find(is_original);
            if let Some((original, _)) = best {
                self.duplicates.entry(*article).or_insert(original);
            }
        }
    }
}

/// Texts by their smallest hashes, to find those that may resemble one another.
#[derive(Default)]
struct Index(HashMap<u32, Vec<usize>>);

impl Index {
    /// Under a set phrase only the first texts are found.
    fn add(&mut self, place: usize, text: &Text) {
        for hash in text.sketch.smallest(DECISIVE) {
            let places = self.0.entry(*hash).or_default();
            if places.len() < SET_PHRASE {
                places.push(place);
            }
        }
    }

    /// The places of the texts that share a hash, in order.
    fn sharing(&self, text: &Text) -> BTreeSet<usize> {
        let hashes = text.sketch.smallest(DECISIVE).iter();
        let places = hashes.filter_map(|hash| self.0.get(hash));
        places.flatten().copied().collect()
    }
}

/// Pairs of articles whose texts are the same but for a few words.
pub(super) fn twins(texts: &BTreeMap<i64, Text>) -> BTreeSet<(i64, i64)> {
    let mut sharing: HashMap<u32, Vec<i64>> = HashMap::new();
    for (article, text) in texts {
        for hash in text.sketch.smallest(LOOKED_UNDER) {
            sharing.entry(*hash).or_default().push(*article);
        }
    }
    let mut twins = BTreeSet::new();
    for articles in sharing
        .values()
        .filter(|articles| articles.len() <= SET_PHRASE)
    {
        for (index, one) in articles.iter().enumerate() {
            for other in articles.iter().take(index) {
                if texts[one].sketch.resemblance(&texts[other].sketch) >= TWINS {
                    twins.insert(ordered(*one, *other));
                }
            }
        }
    }
    twins
}
