//! One pass over the record under a search: totals, and what each option would give.

use super::{Entry, People, Tally};
use crate::site::query::bounds;
use crate::site::search::{Facet, Search};

/// What a search gives, and what each option would.
#[derive(Debug, Clone, Default)]
pub(crate) struct Counts {
    pub(crate) incidents: u32,
    pub(crate) people: People,
    options: Vec<u32>,
}

impl Tally {
    /// Counts a search; `matching` are the ids its text matches, rising, where it has one.
    pub(crate) fn count(&self, search: &Search, matching: Option<&[i64]>) -> Counts {
        let mut counts = Counts {
            options: vec![0; self.options.len()],
            ..Counts::default()
        };
        self.each(search, matching, |entry, missed| {
            if missed.is_none() {
                counts.incidents += 1;
                counts.people = counts.people.plus(entry.people);
            }
            for code in self.codes_of(entry) {
                let place = usize::from(*code);
                let facet = || self.options.get(place).map(|(facet, _)| *facet);
                let is_counted = missed.is_none() || missed == facet();
                if let Some(count) = counts.options.get_mut(place).filter(|_| is_counted) {
                    *count += 1;
                }
            }
        });
        counts
    }

    /// Calls back for each incident that matches a search without text.
    pub(crate) fn visit(&self, search: &Search, mut found: impl FnMut(&Entry)) {
        self.each(search, None, |entry, missed| {
            if missed.is_none() {
                found(entry);
            }
        });
    }

    /// Calls back for each incident that matches the search, or fails it in one facet only: then
    /// with that facet.
    fn each<'a>(
        &'a self,
        search: &Search,
        matching: Option<&[i64]>,
        mut found: impl FnMut(&'a Entry, Option<Facet>),
    ) {
        let chosen = Chosen::new(self, search);
        let (from, to) = bounds(&search.without_facet(Facet::Year));
        for entry in &self.entries {
            let in_time =
                from.is_none_or(|first| entry.id >= first) && to.is_none_or(|end| entry.id < end);
            let is_found = || matching.is_none_or(|ids| ids.binary_search(&entry.id).is_ok());
            if !in_time || !is_found() {
                continue;
            }
            let missed = chosen.missed(self.codes_of(entry));
            if missed == 0 {
                found(entry, None);
            } else if missed.is_power_of_two() {
                found(
                    entry,
                    Facet::ALL.get(missed.trailing_zeros() as usize).copied(),
                );
            }
        }
    }

    fn codes_of(&self, entry: &Entry) -> &[u16] {
        self.codes.get(entry.options.clone()).unwrap_or_default()
    }

    /// What choosing an option would give.
    pub(crate) fn count_of(&self, counts: &Counts, facet: Facet, word: &str) -> u32 {
        let code = self.code_of.get(&(facet, word.to_owned()));
        let count = code.and_then(|code| counts.options.get(usize::from(*code)));
        count.copied().unwrap_or(0)
    }
}

/// The chosen options as bits, so that an incident is judged without comparing words.
struct Chosen {
    /// For each option: the bit of its facet if it is chosen, else none.
    bits: Vec<u16>,
    /// The bits of the facets with a chosen word.
    wanted: u16,
}

impl Chosen {
    fn new(tally: &Tally, search: &Search) -> Self {
        let bit = |facet: Facet| 1_u16 << (facet as u16);
        let chosen = |(facet, word): &(Facet, String)| {
            if search.has(*facet, word) {
                bit(*facet)
            } else {
                0
            }
        };
        Self {
            bits: tally.options.iter().map(chosen).collect(),
            wanted: search.facets().map(bit).fold(0, |all, one| all | one),
        }
    }

    /// The bits of the facets in which none of these options is chosen.
    fn missed(&self, codes: &[u16]) -> u16 {
        if self.wanted == 0 {
            return 0;
        }
        let hit = codes
            .iter()
            .filter_map(|code| self.bits.get(usize::from(*code)));
        self.wanted & !hit.fold(0, |all, one| all | one)
    }
}
