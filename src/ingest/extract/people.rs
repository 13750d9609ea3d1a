//! The people of an event: role, age, gender, injury, condition, hospital; never a name.

mod condition;
mod mention;

use std::{collections::HashSet, ops::Range};

use crate::model::{Injury, Person, Role};

pub(super) use condition::wordings;
pub(crate) use mention::{Mention, mentions};

use super::{
    events::Event,
    facts::Facts,
    shots::{Deed, Party},
    telling::Telling,
};

/// The people whom the event's numbers count, with what the sentences tell of each.
pub(crate) fn people(event: &Event, tellings: &[Telling], facts: &Facts) -> Vec<Person> {
    let mut people = Vec::new();
    for (role, shot, killed) in [
        (Role::Officer, facts.officers_shot, facts.officers_killed),
        (Role::Civilian, facts.civilians_shot, facts.civilians_killed),
    ] {
        let number = usize::from(shot.unwrap_or(0)).min(12);
        let killed = usize::from(killed.unwrap_or(0));
        people.extend(of_role(role, number, killed, event, tellings));
    }
    people.extend(hurt_otherwise(event, tellings));
    people
}

/// "A second man was injured in a crash": hurt in the event, but not shot.
fn hurt_otherwise(event: &Event, tellings: &[Telling]) -> Option<Person> {
    let mut told = event.sentences.iter().map(|index| &tellings[*index]);
    let is_other = |party: Party| party.other && party.count == Some(1);
    let (telling, party) = told.find_map(|telling| {
        let hurt = telling
            .shots
            .iter()
            .filter(|shot| shot.deed == Deed::Hit && !shot.by_gun && !shot.initial);
        hurt.filter_map(|shot| shot.victim)
            .find(|party| is_other(*party))
            .map(|party| (telling, party))
    })?;
    Some(Person {
        role: party.role?,
        age: None,
        gender: None,
        injury: Injury::NotShot,
        condition: None,
        hospital: None,
        span: telling.span.clone(),
        rule: "hurt_otherwise".into(),
    })
}

fn of_role(
    role: Role,
    number: usize,
    killed: usize,
    event: &Event,
    tellings: &[Telling],
) -> Vec<Person> {
    let Some(span) = told_of(role, event, tellings) else {
        return Vec::new();
    };
    let mentions: Vec<&Mention> = event
        .sentences
        .iter()
        .flat_map(|index| &tellings[*index].mentions)
        .filter(|mention| mention.role == role)
        .collect();
    let ages = ages(&mentions);
    let conditions = conditions(&mentions);
    let distinct_conditions = distinct(conditions.iter().copied());
    let genders: Vec<&str> = mentions.iter().filter_map(|told| told.gender).collect();
    let grazed = number == 1 && event.told.iter().any(|index| tellings[*index].grazes);
    (0..number)
        .map(|index| {
            let dead = index < killed;
            // With one person everything told is theirs; with several only what fits one to one.
            let age = if ages.len() == number {
                ages.get(index)
            } else {
                ages.first().filter(|_| number == 1)
            };
            let condition = if number > 1 && distinct_conditions.len() == number {
                distinct_conditions.get(index).copied()
            } else {
                conditions.last().filter(|_| number == 1).copied()
            };
            let condition = condition.filter(|_| !dead);
            Person {
                role,
                age: age.map(|age| age.0),
                gender: genders
                    .first()
                    .filter(|first| number == 1 || genders.iter().all(|gender| gender == *first))
                    .map(|gender| (*gender).to_owned()),
                injury: if dead {
                    Injury::Killed
                } else {
                    injury(condition, grazed)
                },
                condition: condition.map(str::to_owned),
                hospital: None,
                span: age.map_or_else(|| span.clone(), |age| age.1.clone()),
                rule: "people_of_the_event".into(),
            }
        })
        .collect()
}

/// The ages told of one at a time, each with the span that tells it first.
fn ages(mentions: &[&Mention]) -> Vec<(u8, Range<usize>)> {
    let mut seen = HashSet::new();
    let single = mentions.iter().filter(|mention| !mention.plural);
    single
        .filter_map(|mention| Some((mention.age?, mention.span.clone())))
        .filter(|(age, _)| seen.insert(*age))
        .collect()
}

/// The conditions told, those of several people at once first: "the two men were in critical
/// condition" tells of each.
fn conditions(mentions: &[&Mention]) -> Vec<&'static str> {
    let (several, single): (Vec<&Mention>, Vec<&Mention>) =
        mentions.iter().partition(|mention| mention.plural);
    let ordered = several.into_iter().chain(single);
    ordered.filter_map(|mention| mention.condition).collect()
}

/// Each word once, in the order of the first.
fn distinct<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    words.filter(|word| seen.insert(*word)).collect()
}

/// The first sentence that tells of somebody of that role being hit.
fn told_of(role: Role, event: &Event, tellings: &[Telling]) -> Option<Range<usize>> {
    let mut told = event.told.iter().map(|index| &tellings[*index]);
    let first = told.find(|telling| telling.hits(role))?;
    Some(first.span.clone())
}

fn injury(condition: Option<&str>, grazed: bool) -> Injury {
    match condition {
        Some(words)
            if grazed && !words.starts_with("critical") && !words.starts_with("serious") =>
        {
            Injury::Graze
        }
        None if grazed => Injury::Graze,
        Some(words) if words.starts_with("critical") => Injury::Critical,
        Some(words) if words.starts_with("serious") => Injury::Serious,
        Some(words)
            if words.starts_with("stable")
                || words.starts_with("fair")
                || words.starts_with("good") =>
        {
            Injury::Stable
        }
        _ => Injury::Wounded,
    }
}
