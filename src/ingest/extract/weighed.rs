//! The readings of an article that were weighed against each other: what `fit` learns from and
//! `explain --steps` prints.

use crate::model::{Article, Field};

use super::{facts, moment, report, understood, weights::Trait};

/// A value that an article may give its main event.
#[derive(Debug, Clone, PartialEq)]
pub struct Possible {
    /// As `explain --json` has it.
    pub value: String,
    /// What speaks for and against it, with its points.
    pub traits: Vec<(Trait, f32)>,
}

impl Possible {
    /// All its points.
    #[must_use]
    pub fn points(&self) -> f32 {
        self.traits.iter().map(|(_, points)| points).sum()
    }
}

/// The fields whose values are weighed.
pub const WEIGHED: [Field; 5] = [
    Field::OccurredOn,
    Field::OfficersShot,
    Field::OfficersKilled,
    Field::CiviliansShot,
    Field::CiviliansKilled,
];

/// The values that an article may give its main event, by field, its days in the order in which they
/// are first told; no field where it tells of no event, and none of a number without a choice.
#[must_use]
pub fn possible(article: &Article) -> Vec<(Field, Vec<Possible>)> {
    understood(article, |read| {
        let tellings = &read.tellings;
        let mut events = read.events.iter();
        let Some(event) = events.find(|event| event.is_in_scope(tellings)) else {
            return Vec::new();
        };
        let shots = report::shots(event, tellings);
        let mut possible = vec![(Field::OccurredOn, moment::weighed(event, tellings))];
        possible.extend(facts::weighed(&read.gloss.text, &shots, event, tellings));
        possible
    })
}
