//! Joins pairs into groups, the heaviest first, never against a contradiction or a decision.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashMap},
};

use super::{
    Constraint, Key,
    evidence::{self, Weight},
    facts::Facts,
};

/// Between two candidates of which only one can be right, the better one must lead by this.
const CLEARLY: Weight = 30;

/// Of a larger group only so many members are weighed, evenly chosen: one by one, the articles on
/// an event of which everybody writes would cost the square of their number.
const HEARD: usize = 200;

/// The mean weight of all pairs across two groups that may be joined.
const TOLERABLE: i64 = 50;

struct Groups<'a, W> {
    facts: &'a [Facts],
    weigh: W,
    /// Each report's group, named by one of its members.
    of: Vec<usize>,
    members: BTreeMap<usize, Vec<usize>>,
    /// Groups that were found to contradict; they do so for ever.
    foes: HashMap<usize, BTreeSet<usize>>,
}

/// Groups the reports; each group sorted, groups in the order of their first members.
pub(super) fn group(
    facts: &[Facts],
    pairs: impl Iterator<Item = (usize, usize)>,
    weigh: impl Fn(usize, usize) -> Option<Weight>,
    constraints: &[Constraint],
) -> Vec<Vec<usize>> {
    let edges = edges(facts, pairs, &weigh);
    let mut groups = Groups {
        facts,
        weigh,
        of: (0..facts.len()).collect(),
        members: (0..facts.len()).map(|index| (index, vec![index])).collect(),
        foes: HashMap::new(),
    };
    groups.decide(constraints);
    for (_, one, other) in &edges {
        groups.join_if_sound(*one, *other);
    }
    let mut found: Vec<Vec<usize>> = groups.members.into_values().collect();
    found.iter_mut().for_each(|group| group.sort_unstable());
    found.sort_unstable();
    found
}

/// Pairs heavy enough to be one event, the heaviest first.
fn edges(
    facts: &[Facts],
    pairs: impl Iterator<Item = (usize, usize)>,
    weigh: &impl Fn(usize, usize) -> Option<Weight>,
) -> Vec<(Weight, usize, usize)> {
    let mut edges: Vec<(Weight, usize, usize)> = pairs
        .filter_map(|(one, other)| Some((weigh(one, other)?, one, other)))
        .filter(|(weight, one, other)| *weight >= evidence::threshold(&facts[*one], &facts[*other]))
        .collect();
    edges.sort_unstable_by_key(|(weight, one, other)| (Reverse(*weight), *one, *other));
    edges.dedup();
    let unclear = unclear(facts, &edges, weigh);
    edges.retain(|(_, one, other)| !unclear.contains(&(*one, *other)));
    edges
}

/// Pairs in which a report without a full date has another candidate, nearly as good, that
/// contradicts this one: which of the two is meant cannot be told.
fn unclear(
    facts: &[Facts],
    edges: &[(Weight, usize, usize)],
    weigh: &impl Fn(usize, usize) -> Option<Weight>,
) -> BTreeSet<(usize, usize)> {
    let mut partners: HashMap<usize, Vec<(Weight, usize)>> = HashMap::new();
    for (weight, one, other) in edges {
        for (from, to) in [(*one, *other), (*other, *one)] {
            if facts[from].day().is_none() {
                partners.entry(from).or_default().push((*weight, to));
            }
        }
    }
    let mut unclear = BTreeSet::new();
    for (from, partners) in partners {
        // Heaviest first: the first pair that contradicts a better one ends what is clear.
        let best = partners[0];
        let rival = partners
            .iter()
            .find(|(_, rival)| weigh_in_order(weigh, best.1, *rival).is_none() && *rival != best.1);
        let Some((rival_weight, _)) = rival else {
            continue;
        };
        if best.0 - rival_weight < CLEARLY {
            unclear.extend(partners.iter().map(|(_, to)| super::ordered(from, *to)));
        }
    }
    unclear
}

fn weigh_in_order(
    weigh: &impl Fn(usize, usize) -> Option<Weight>,
    one: usize,
    other: usize,
) -> Option<Weight> {
    weigh(one.min(other), one.max(other))
}

impl<W: Fn(usize, usize) -> Option<Weight>> Groups<'_, W> {
    /// What operators decided comes before all evidence.
    fn decide(&mut self, constraints: &[Constraint]) {
        for constraint in constraints {
            if let Constraint::Together(keys) = constraint {
                let found = self.find_all(keys);
                for pair in found.windows(2) {
                    self.join(self.of[pair[0]], self.of[pair[1]]);
                }
            }
        }
        for constraint in constraints {
            if let Constraint::Apart(ones, others) = constraint {
                for one in self.find_all(ones) {
                    for other in self.find_all(others) {
                        self.part(self.of[one], self.of[other]);
                    }
                }
            }
        }
    }

    fn find_all(&self, keys: &[Key]) -> Vec<usize> {
        let find = |key: &Key| self.facts.binary_search_by_key(key, |fact| fact.key).ok();
        keys.iter().filter_map(find).collect()
    }

    fn join_if_sound(&mut self, one: usize, other: usize) {
        let (one, other) = (self.of[one], self.of[other]);
        if one == other
            || self
                .foes
                .get(&one)
                .is_some_and(|foes| foes.contains(&other))
        {
            return;
        }
        if self.agree(one, other) {
            self.join(one, other);
        } else {
            self.part(one, other);
        }
    }

    /// No pair across contradicts, and on the whole they speak for one event.
    fn agree(&self, one: usize, other: usize) -> bool {
        let (mut sum, mut pairs) = (0, 0);
        for one in self.heard(one) {
            for other in self.heard(other) {
                match weigh_in_order(&self.weigh, one, other) {
                    Some(weight) => sum += i64::from(weight),
                    None => return false,
                }
                pairs += 1;
            }
        }
        sum >= TOLERABLE * pairs
    }

    fn heard(&self, group: usize) -> impl Iterator<Item = usize> {
        let members = &self.members[&group];
        members
            .iter()
            .copied()
            .step_by(members.len().div_ceil(HEARD))
    }

    fn part(&mut self, one: usize, other: usize) {
        if one != other {
            self.foes.entry(one).or_default().insert(other);
            self.foes.entry(other).or_default().insert(one);
        }
    }

    /// The smaller group moves into the larger one, and its foes with it.
    fn join(&mut self, one: usize, other: usize) {
        if one == other {
            return;
        }
        let size = |group| self.members.get(&group).map_or(0, Vec::len);
        let (kept, gone) = if size(one) >= size(other) {
            (one, other)
        } else {
            (other, one)
        };
        let moved = self.members.remove(&gone).unwrap_or_default();
        moved.iter().for_each(|member| self.of[*member] = kept);
        self.members.entry(kept).or_default().extend(moved);
        for foe in self.foes.remove(&gone).unwrap_or_default() {
            if let Some(theirs) = self.foes.get_mut(&foe) {
                theirs.remove(&gone);
            }
            self.part(kept, foe);
        }
    }
}
