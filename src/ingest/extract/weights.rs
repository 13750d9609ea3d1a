//! What speaks for a reading and what against it, in points: tables learned from labelled articles.
//!
//! An article names many days and many numbers. Which of them is the event's is a matter of many
//! small traits ("told of the shooting", "first told in the headline"), each of which is wrong at
//! times; their points are added up, and the reading with the most is taken. The tables are
//! fitted by `police-shootings fit` (see [`crate::ingest::fit`]), never by hand.

use crate::hasher::WordMap;

/// A trait of a possible reading: its kind and what it is, `("told of", "the shooting")`.
pub type Trait = (&'static str, &'static str);

/// The traits of a reading, each once.
#[derive(Debug, Default)]
pub(crate) struct Traits(Vec<Trait>);

impl Traits {
    /// Adds a trait, if it is not there.
    pub(crate) fn add(&mut self, kind: &'static str, what: &'static str) {
        if !self.0.contains(&(kind, what)) {
            self.0.push((kind, what));
        }
    }
}

/// A table of traits with their points.
pub(crate) struct Weights(WordMap<Trait, f32>);

impl Weights {
    /// Reads a table: a trait a line, its kind, what it is and its points parted by tabs.
    pub(crate) fn read(table: &'static str) -> Self {
        let lines = table.lines().filter(|line| !line.starts_with('#'));
        let line = |line: &'static str| {
            let mut parts = line.split('\t');
            let of = (parts.next()?, parts.next()?);
            Some((of, parts.next()?.parse().ok()?))
        };
        Self(lines.filter_map(line).collect())
    }

    /// The points of a reading with these traits: above 0 it is rather right than wrong.
    pub(crate) fn points(&self, traits: &Traits) -> f32 {
        traits.0.iter().map(|one| self.point(one)).sum()
    }

    /// Each trait with its points.
    pub(crate) fn each(&self, traits: &Traits) -> Vec<(Trait, f32)> {
        let traits = traits.0.iter();
        traits.map(|one| (*one, self.point(one))).collect()
    }

    /// A trait that no labelled article had counts nothing.
    fn point(&self, one: &Trait) -> f32 {
        self.0.get(one).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Traits, Weights};

    #[test]
    fn adds_up_the_points_of_the_traits_it_knows() {
        let weights =
            Weights::read("# a comment\nread by\tyear\t-1.5\nread by\tmonth_year\t0.25\n");
        let year = ("read by", "year");
        for (traits, points) in [
            (vec![], 0.0),
            (vec![year], -1.5),
            (vec![year, ("read by", "month_year")], -1.25),
            (vec![year, ("read by", "nobody")], -1.5),
        ] {
            let mut once = Traits::default();
            for (kind, what) in traits.iter().chain(&traits) {
                once.add(kind, what);
            }
            let given = weights.points(&once);
            assert!((given - points).abs() < 1e-6, "{traits:?}: {given}");
        }
    }
}
