//! Which reports tell of one event.
//!
//! In: all reports, what is known of their articles' texts, and the merges and splits that
//! operators decided. Out: groups of reports, and which texts repeat which. A pure function of the
//! whole set: the order of the reports, and so the order in which articles arrive, decides nothing.
//!
//! Pairs that could be one event (`candidates`) are weighed in bits (`evidence`); the heaviest
//! are joined first, unless something contradicts (`grouping`). A report without a date learns
//! roughly when it was from the event that its article is mainly about, so this is done twice.

mod candidates;
mod evidence;
mod facts;
mod grouping;
mod repetition;
mod sketch;
mod usual;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::incident::Sourced;
use facts::Facts;
use usual::Usual;

pub use repetition::Repetitions;
pub use sketch::Sketch;

/// A report's place: its article's id and its number within the article.
pub type Key = (i64, u16);

/// What linking knows of an article's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The publisher's address is stated, so a copy of it is a source of its own.
    pub has_address: bool,
    /// Day of publication, if stated.
    pub published_on: Option<NaiveDate>,
    /// What its words look like.
    pub sketch: Sketch,
}

/// What an operator decided about reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Constraint {
    /// All of these tell of one event.
    Together(Vec<Key>),
    /// None of the first tells of the event of any of the second.
    Apart(Vec<Key>, Vec<Key>),
}

/// What linking found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Links {
    /// Each event's reports, as indexes into the input, in the order of their keys.
    pub events: Vec<Vec<usize>>,
    /// Texts that repeat one another.
    pub repetitions: Repetitions,
}

/// Groups reports by event.
#[must_use]
pub fn link(reports: &[Sourced], texts: &BTreeMap<i64, Text>, constraints: &[Constraint]) -> Links {
    let mut order: Vec<usize> = (0..reports.len()).collect();
    order.sort_by_key(|index| key(&reports[*index]));
    let usual = Usual::among(reports);
    let mut facts: Vec<Facts> = order
        .iter()
        .map(|index| Facts::of(&reports[*index], &usual))
        .collect();
    let twins = repetition::twins(texts);
    let mut groups = group(&facts, &twins, constraints);
    if learn_from_siblings(&mut facts, &groups) {
        groups = group(&facts, &twins, constraints);
    }
    let members = |group: &Vec<usize>| group.iter().map(|place| order[*place]).collect();
    let events: Vec<Vec<usize>> = groups.iter().map(members).collect();
    let repetitions = Repetitions::among(&events, reports, texts);
    Links {
        events,
        repetitions,
    }
}

fn group(
    facts: &[Facts],
    twins: &BTreeSet<(i64, i64)>,
    constraints: &[Constraint],
) -> Vec<Vec<usize>> {
    let weigh = |one: usize, other: usize| {
        let twin = twins.contains(&ordered(facts[one].key.0, facts[other].key.0));
        evidence::weigh(&facts[one], &facts[other], twin)
    };
    let pairs = candidates::pairs(facts, twins);
    grouping::group(facts, pairs, weigh, constraints)
}

/// Gives reports whose article states no date of any kind the date of the event that the article
/// is mainly about, as far as other articles tell it; true if any learned one.
fn learn_from_siblings(facts: &mut [Facts], groups: &[Vec<usize>]) -> bool {
    let mut days: BTreeMap<i64, NaiveDate> = BTreeMap::new();
    for group in groups {
        let day = group.iter().filter_map(|member| facts[*member].day()).max();
        for member in group {
            let fact = &facts[*member];
            if let Some(day) = day.filter(|_| fact.is_primary) {
                let known = days.entry(fact.key.0).or_insert(day);
                *known = (*known).max(day);
            }
        }
    }
    let mut learned = false;
    for fact in facts
        .iter_mut()
        .filter(|fact| fact.date.is_none() && fact.told_on.is_none())
    {
        fact.told_on = days.get(&fact.key.0).copied().filter(|_| !fact.is_primary);
        learned |= fact.told_on.is_some();
    }
    learned
}

fn key(sourced: &Sourced) -> Key {
    (sourced.article, sourced.ordinal)
}

fn ordered<T: Ord>(one: T, other: T) -> (T, T) {
    if one <= other {
        (one, other)
    } else {
        (other, one)
    }
}

#[cfg(test)]
mod tests;
