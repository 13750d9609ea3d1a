//! Counts of people struck by gunfire, and what follows from them: direction and outcome.

use super::choose::Claims;
use crate::model::{Direction, Field, Value};

/// A number of people, with the least and the most that a source says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// The number shown in a sentence.
    pub shown: u16,
    /// The least that a source says.
    pub low: u16,
    /// The most that a source says.
    pub high: u16,
}

/// The gravest outcome for anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Somebody died.
    Killed,
    /// Somebody was struck, nobody is said to have died.
    Wounded,
    /// Shots were fired, and sources say that they struck nobody.
    NobodyHit,
    /// No source tells.
    Unknown,
}

impl Outcome {
    /// The word of the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Killed => "killed",
            Self::Wounded => "wounded",
            Self::NobodyHit => "nobody_hit",
            Self::Unknown => "unknown",
        }
    }
}

#[derive(Clone, Copy)]
pub(super) struct Casualties {
    pub(super) officers_shot: Option<Count>,
    pub(super) officers_killed: Option<Count>,
    pub(super) civilians_shot: Option<Count>,
    pub(super) civilians_killed: Option<Count>,
}

impl Casualties {
    pub(super) fn of(claims: &Claims<'_>) -> Self {
        let officers_killed = count(claims, Field::OfficersKilled);
        let civilians_killed = count(claims, Field::CiviliansKilled);
        Self {
            officers_shot: count(claims, Field::OfficersShot)
                .map(|shot| at_least(shot, officers_killed)),
            officers_killed,
            civilians_shot: count(claims, Field::CiviliansShot)
                .map(|shot| at_least(shot, civilians_killed)),
            civilians_killed,
        }
    }

    pub(super) fn outcome(self) -> Outcome {
        if any(self.officers_killed) || any(self.civilians_killed) {
            return Outcome::Killed;
        }
        match (self.officers_shot, self.civilians_shot) {
            (officers, civilians) if any(officers) || any(civilians) => Outcome::Wounded,
            (Some(_), Some(_)) => Outcome::NobodyHit,
            _ => Outcome::Unknown,
        }
    }

    /// Shots by police in one report and of police in another are one exchange.
    pub(super) fn direction(self, claims: &Claims<'_>, police_fired: Option<bool>) -> Direction {
        if let Some(Some(Value::Direction(set))) = claims.set(Field::Direction) {
            return *set;
        }
        let said: Vec<Direction> = claims
            .said(Field::Direction)
            .into_iter()
            .filter_map(|(_, value)| match value {
                Value::Direction(direction) => Some(*direction),
                _ => None,
            })
            .collect();
        let by_police = said.contains(&Direction::ByPolice);
        let of_police = said.contains(&Direction::OfPolice);
        if said.contains(&Direction::Exchange) || (by_police && of_police) {
            return Direction::Exchange;
        }
        match claims.shown(Field::Direction) {
            Some(Value::Direction(shown)) if *shown != Direction::Unknown => *shown,
            _ => self.implied_direction(police_fired),
        }
    }

    fn implied_direction(self, police_fired: Option<bool>) -> Direction {
        match (any(self.officers_shot), police_fired) {
            (true, Some(true)) => Direction::Exchange,
            (true, _) => Direction::OfPolice,
            (false, Some(true)) => Direction::ByPolice,
            (false, _) => Direction::Unknown,
        }
    }
}

fn any(count: Option<Count>) -> bool {
    count.is_some_and(|count| count.high > 0)
}

/// Who was killed by gunfire was shot, too.
fn at_least(shot: Count, killed: Option<Count>) -> Count {
    let killed = killed.unwrap_or(Count {
        shown: 0,
        low: 0,
        high: 0,
    });
    Count {
        shown: shot.shown.max(killed.shown),
        low: shot.low.max(killed.low),
        high: shot.high.max(killed.high),
    }
}

fn count(claims: &Claims<'_>, field: Field) -> Option<Count> {
    let number = |value: &Value| match value {
        Value::Count(number) => Some(*number),
        _ => None,
    };
    let shown = claims.shown(field).and_then(number)?;
    let said = claims.said(field).into_iter();
    let numbers: Vec<u16> = match claims.set(field) {
        Some(_) => vec![shown],
        None => said.filter_map(|(_, value)| number(value)).collect(),
    };
    Some(Count {
        shown,
        low: numbers.iter().copied().min().unwrap_or(shown),
        high: numbers.iter().copied().max().unwrap_or(shown),
    })
}
