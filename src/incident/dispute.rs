//! Where sources differ, and how well they support the incident.

use std::{
    collections::{HashMap, HashSet},
    str::FromStr,
};

use super::{Sourced, choose::Claims};
use crate::{
    city::{City, Spot},
    model::{Circumstance, Field, Grade, Value, minutes_apart},
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

/// By what two reports are told to be of one source.
#[derive(PartialEq, Eq, Hash)]
enum Voice {
    /// The text that they repeat.
    Text(i64),
    /// The publisher, in lower case.
    Publisher(String),
}

/// How many independent sources there are: texts that repeat one another are one, and so are the
/// articles of one publisher.
pub(super) fn independent(reports: &[&Sourced]) -> usize {
    // Each report's group, named by an earlier one of it or by itself.
    let mut groups: Vec<usize> = (0..reports.len()).collect();
    let mut first: HashMap<Voice, usize> = HashMap::new();
    for (index, sourced) in reports.iter().enumerate() {
        let publisher = sourced.publisher.as_deref().map(str::to_lowercase);
        let voices = publisher.map(Voice::Publisher).into_iter();
        for voice in voices.chain([Voice::Text(sourced.original)]) {
            let earlier = *first.entry(voice).or_insert(index);
            let (one, other) = (head(&mut groups, earlier), head(&mut groups, index));
            groups[one.max(other)] = one.min(other);
        }
    }
    let heads = groups.iter().enumerate();
    heads.filter(|(index, group)| index == *group).count()
}

/// The report that names the group of another; the way there is made shorter.
fn head(groups: &mut [usize], mut member: usize) -> usize {
    while groups[member] != member {
        groups[member] = groups[groups[member]];
        member = groups[member];
    }
    member
}

fn differ(field: Field, said: &[(&Sourced, &Value)]) -> bool {
    if matches!(field, Field::OfficersKilled | Field::CiviliansKilled) {
        return deaths_are_taken_back(said);
    }
    // Many say the same; whether two values differ is asked once.
    let values: HashSet<&Value> = said.iter().map(|(_, value)| *value).collect();
    let different = |one: &Value, other: &Value| one != other && contradict(field, one, other);
    values
        .iter()
        .any(|one| values.iter().any(|other| different(one, other)))
}

/// A death is often learned later, so a rising number is news and not a dispute.
fn deaths_are_taken_back(said: &[(&Sourced, &Value)]) -> bool {
    let told = |(sourced, value): &(&Sourced, &Value)| match value {
        Value::Count(count) => Some((*count, sourced.published_on, sourced.report.primary)),
        _ => None,
    };
    let told: HashSet<_> = said.iter().filter_map(told).collect();
    told.iter().any(|(more, earlier, _)| {
        told.iter().any(|(fewer, later, is_primary)| {
            let in_order = earlier.zip(*later);
            in_order.is_none_or(|(earlier, later)| earlier <= later) && fewer < more && *is_primary
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
