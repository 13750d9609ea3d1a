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
    noun::Gender,
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
    let shared = shared_gender(&mentions, number);
    let struck = (number == 1).then(|| gender_of_struck(role, event, tellings));
    // A woman who saw it is no word for the man who was hit.
    let gender = match struck.flatten() {
        Some(struck) => shared.filter(|word| is_of(word, struck)).or(Some(struck)),
        None => shared,
    };
    let grazed = number == 1 && event.told.iter().any(|index| tellings[*index].grazes);
    (0..number)
        .map(|index| {
            let dead = index < killed;
            // With one person everything told is theirs; with several only what fits one to one.
            let told = if ages.len() == number {
                ages.get(index)
            } else {
                ages.first().filter(|_| number == 1)
            };
            let age = told.and_then(|told| told.age);
            let gender = told.and_then(|told| told.gender).or(gender);
            let condition = if number > 1 && distinct_conditions.len() == number {
                distinct_conditions.get(index).copied()
            } else {
                conditions.last().filter(|_| number == 1).copied()
            };
            let condition = condition.filter(|_| !dead);
            Person {
                role,
                age,
                gender: gender.map(|gender| at_age(gender, age).to_owned()),
                injury: if dead {
                    Injury::Killed
                } else {
                    injury(condition, grazed)
                },
                condition: condition.map(str::to_owned),
                hospital: None,
                span: told.map_or_else(|| span.clone(), |told| told.span.clone()),
                rule: "people_of_the_event".into(),
            }
        })
        .collect()
}

/// The mentions that tell an age of one at a time, the first of each.
fn ages<'a>(mentions: &[&'a Mention]) -> Vec<&'a Mention> {
    let mut seen = HashSet::new();
    let single = mentions.iter().filter(|mention| !mention.plural);
    let aged = single.filter(|mention| mention.age.is_some_and(|age| seen.insert(age)));
    aged.copied().collect()
}

/// The word for a gender on which all mentions agree; of several people only where one tells it of
/// several: "two men".
fn shared_gender(mentions: &[&Mention], number: usize) -> Option<&'static str> {
    let several = number == 1
        || mentions
            .iter()
            .any(|told| told.plural && told.gender.is_some());
    let mut told = mentions.iter().filter_map(|mention| mention.gender);
    let first = told.next().filter(|_| several)?;
    told.all(|gender| gender == first).then_some(first)
}

/// "Boy" of a male, "girl" of a female.
fn is_of(word: &str, gender: &str) -> bool {
    word == gender || matches!((word, gender), ("boy", "man") | ("girl", "woman"))
}

/// A boy or a girl below 18 years, whatever the words that tell his or her gender.
fn at_age(gender: &'static str, age: Option<u8>) -> &'static str {
    match gender {
        "man" if age.is_some_and(|age| age < 18) => "boy",
        "woman" if age.is_some_and(|age| age < 18) => "girl",
        _ => gender,
    }
}

/// The gender of whoever was hit, where all the words that tell of the hit agree on one.
fn gender_of_struck(role: Role, event: &Event, tellings: &[Telling]) -> Option<&'static str> {
    let shots = event.told.iter().flat_map(|index| &tellings[*index].shots);
    let struck = shots.filter(|shot| shot.hits(role));
    let mut genders = struck.filter_map(|shot| shot.victim?.gender);
    let first = genders.next()?;
    let agree = genders.all(|gender| gender == first);
    agree.then_some(match first {
        Gender::Female => "woman",
        Gender::Male => "man",
    })
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
