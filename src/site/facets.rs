//! The filters beside a list: each facet's options with what choosing them would give.

use std::collections::BTreeMap;

use crate::city::City;
use crate::site::places;
use crate::site::search::{Facet, Search, UNKNOWN};
use crate::site::tally::{Counts, Tally};

/// A facet in the filter form.
pub(crate) struct Filter {
    pub(crate) key: &'static str,
    pub(crate) label: &'static str,
    pub(crate) groups: Vec<Group>,
    /// How many of its options are chosen.
    pub(crate) chosen: usize,
    /// Its options are many: they are narrowed by typing where scripts run.
    pub(crate) is_long: bool,
}

/// Options under one name, such as a side of the city; without a name where one suffices.
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) options: Vec<Choice>,
}

/// An option with the number of incidents choosing it gives.
pub(crate) struct Choice {
    pub(crate) word: String,
    pub(crate) label: String,
    pub(crate) count: u32,
    pub(crate) is_chosen: bool,
}

/// Every facet's options under a search; those that would give nothing are left out.
pub(crate) fn filters(search: &Search, tally: &Tally, counts: &Counts) -> Vec<Filter> {
    Facet::ALL
        .into_iter()
        .map(|facet| {
            let groups = match facet {
                Facet::Neighbourhood => by_side(search, tally, counts),
                _ => vec![Group {
                    name: String::new(),
                    options: choices(facet, words(facet, tally), search, tally, counts),
                }],
            };
            let groups: Vec<Group> = groups
                .into_iter()
                .filter(|group| !group.options.is_empty())
                .collect();
            Filter {
                key: facet.key(),
                label: facet.label(),
                is_long: groups
                    .iter()
                    .map(|group| group.options.len())
                    .sum::<usize>()
                    > 12,
                chosen: search.chosen(facet).count(),
                groups,
            }
        })
        .filter(|filter| !filter.groups.is_empty())
        .collect()
}

/// A facet's words in the order of display.
fn words(facet: Facet, tally: &Tally) -> Vec<String> {
    if let Some(words) = facet.vocabulary() {
        return words.into_iter().map(str::to_owned).collect();
    }
    let mut words: Vec<String> = tally.words(facet).map(str::to_owned).collect();
    words.sort_by_key(|word| (word == UNKNOWN, word.clone()));
    if facet == Facet::Year {
        let known = words.iter().take_while(|word| *word != UNKNOWN).count();
        words.get_mut(..known).unwrap_or_default().reverse();
    }
    words
}

fn choices(
    facet: Facet,
    words: Vec<String>,
    search: &Search,
    tally: &Tally,
    counts: &Counts,
) -> Vec<Choice> {
    words
        .into_iter()
        .map(|word| Choice {
            label: facet.word_label(&word),
            count: tally.count_of(counts, facet, &word),
            is_chosen: search.has(facet, &word),
            word,
        })
        .filter(|choice| choice.count > 0 || choice.is_chosen)
        .collect()
}

/// Areas and the informal names within them, by side of the city.
fn by_side(search: &Search, tally: &Tally, counts: &Counts) -> Vec<Group> {
    let mut sides: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for area in City::chicago().areas() {
        let words = sides.entry(&area.side).or_default();
        words.push(area.slug.clone());
        words.extend(places::within(area.number).map(|name| name.slug.clone()));
    }
    sides
        .values_mut()
        .for_each(|words| words.sort_by_key(|word| places::name(word).to_owned()));
    let unknown = ("Not known", vec![UNKNOWN.to_owned()]);
    sides
        .into_iter()
        .chain([unknown])
        .map(|(side, words)| Group {
            name: side.into(),
            options: choices(Facet::Neighbourhood, words, search, tally, counts),
        })
        .collect()
}
