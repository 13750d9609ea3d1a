//! Where sources differ, and how well they support the incident.

use std::str::FromStr;

use chrono::{NaiveTime, Timelike};

use super::{Sourced, choose::Claims};
use crate::{
    city::{City, Spot},
    model::{Circumstance, Field, Grade, Value},
};

/// Clock times this close are one: witnesses and reports round.
const SAME_TIME: i64 = 15;

/// Blocks this close, in metres, are one place: a block and its corner.
const SAME_PLACE: f64 = 300.0;

/// Fields whose dispute makes an incident contested: who was shot, date and place.
const GRAVE: &[Field] = &[
    Field::OccurredOn,
    Field::Neighbourhood,
    Field::Block,
    Field::OfficersShot,
    Field::OfficersKilled,
    Field::CiviliansShot,
    Field::CiviliansKilled,
];

/// The fields on which reports differ and no operator has decided.
pub(super) fn disputed(claims: &Claims<'_>) -> Vec<Field> {
    let open = |field: &&Field| claims.set(**field).is_none();
    let differs = |field: &&Field| differ(**field, &claims.said(**field));
    Field::ALL
        .iter()
        .filter(open)
        .filter(differs)
        .copied()
        .collect()
}

pub(super) fn grade(disputed: &[Field], sources: usize) -> Grade {
    if disputed.iter().any(|field| GRAVE.contains(field)) {
        return Grade::Contested;
    }
    if sources > 1 {
        Grade::Corroborated
    } else {
        Grade::SingleSource
    }
}

/// The number of independent sources: articles that share a text or a publisher are one.
pub(super) fn independent(reports: &[&Sourced]) -> usize {
    let mut groups: Vec<usize> = (0..reports.len()).collect();
    for (index, one) in reports.iter().enumerate() {
        for (earlier, other) in reports.iter().enumerate().take(index) {
            if are_one_source(one, other) {
                let (from, to) = (groups[index], groups[earlier]);
                groups
                    .iter_mut()
                    .filter(|group| **group == from)
                    .for_each(|group| *group = to);
            }
        }
    }
    groups.sort_unstable();
    groups.dedup();
    groups.len()
}

fn are_one_source(one: &Sourced, other: &Sourced) -> bool {
    let publisher = |sourced: &Sourced| sourced.publisher.as_deref().map(str::to_lowercase);
    one.original == other.original
        || publisher(one).is_some_and(|name| publisher(other) == Some(name))
}

fn differ(field: Field, said: &[(&Sourced, &Value)]) -> bool {
    if matches!(field, Field::OfficersKilled | Field::CiviliansKilled) {
        return deaths_are_taken_back(said);
    }
    let pairs = |index: usize| said.iter().take(index);
    said.iter().enumerate().any(|(index, (_, one))| {
        pairs(index).any(|(_, other)| one != other && contradict(field, one, other))
    })
}

/// A death is often learned later, so a rising number is news and not a dispute.
fn deaths_are_taken_back(said: &[(&Sourced, &Value)]) -> bool {
    said.iter().any(|(earlier, more)| {
        said.iter().any(|(later, fewer)| {
            let in_order = earlier.published_on.zip(later.published_on);
            in_order.is_none_or(|(earlier, later)| earlier <= later)
                && matches!((more, fewer), (Value::Count(more), Value::Count(fewer)) if fewer < more)
                && later.report.primary
        })
    })
}

fn contradict(field: Field, one: &Value, other: &Value) -> bool {
    match (field, one, other) {
        (_, Value::Date(one), Value::Date(other)) => !one.agrees_with(*other),
        (_, Value::Time(one), Value::Time(other)) => minutes_apart(*one, *other) > SAME_TIME,
        (_, Value::Count(_), _) | (_, Value::Flag(_), _) | (Field::Agency, ..) => true,
        (_, Value::Circumstance(one), Value::Circumstance(other)) => {
            let vague = [Circumstance::Unknown, Circumstance::Other];
            !vague.contains(one) && !vague.contains(other)
        }
        (Field::Block, Value::Text(one), Value::Text(other)) => blocks_differ(one, other),
        (Field::Neighbourhood, Value::Text(one), Value::Text(other)) => names_differ(one, other),
        // Wordings of a place, a part of day and a direction complete one another.
        _ => false,
    }
}

/// Minutes between two clock times, over midnight where that is nearer.
pub(crate) fn minutes_apart(one: NaiveTime, other: NaiveTime) -> i64 {
    let minutes = |time: NaiveTime| i64::from(time.num_seconds_from_midnight() / 60);
    let apart = (minutes(one) - minutes(other)).abs();
    apart.min(24 * 60 - apart)
}

fn blocks_differ(one: &str, other: &str) -> bool {
    let located = |block: &str| {
        let spot = Spot::from_str(block).ok()?;
        City::chicago().locate(&spot, None)
    };
    match (located(one), located(other)) {
        (Some(one), Some(other)) => one.point.distance_metres(other.point) > SAME_PLACE,
        _ => false,
    }
}

/// Names of neighbourhoods that share no area.
fn names_differ(one: &str, other: &str) -> bool {
    let areas = |name: &str| {
        let found = City::chicago().neighbourhood(name)?;
        let mut areas = found.also_in.clone();
        areas.push(found.area);
        Some(areas)
    };
    match (areas(one), areas(other)) {
        (Some(one), Some(other)) => !one.iter().any(|area| other.contains(area)),
        _ => false,
    }
}
