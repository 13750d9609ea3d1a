//! What an event's sentences tell of those of one role who were hit, and of each of them.

use std::{collections::HashSet, ops::Range};

use crate::model::{Injury, Person, Role};

use super::{
    super::{events::Event, telling::Telling},
    Mention, agreed, gender,
};

/// What is told of those of one role who were hit.
pub(super) struct Told<'a> {
    role: Role,
    /// How many of them were hit.
    number: usize,
    /// The sentence that tells of them first.
    span: Range<usize>,
    /// The mentions that tell the age of each of them.
    aged: Vec<&'a Mention>,
    conditions: Vec<&'static str>,
    gender: Option<&'static str>,
    grazed: bool,
}

impl<'a> Told<'a> {
    /// Of so many of a role who were hit; none where no sentence tells of any.
    pub(super) fn of(
        role: Role,
        number: usize,
        event: &Event,
        tellings: &'a [Telling],
    ) -> Option<Self> {
        let alone = number == 1;
        let struck = alone.then(|| gender::of_struck(role, event, tellings));
        let struck = struck.flatten();
        let mentions = mentions(role, struck, event, tellings);
        let grazes = |index: &usize| tellings[*index].grazes;
        Some(Self {
            role,
            number,
            span: told_first(role, event, tellings)?,
            aged: aged(role, &mentions, number, event, tellings),
            conditions: conditions(&mentions, number),
            gender: gender::shared(&mentions, number).or(struck),
            grazed: alone && event.told.iter().any(grazes),
        })
    }

    /// All of them, so many of whom were killed.
    pub(super) fn people(&self, killed: usize) -> Vec<Person> {
        let each = 0..self.number;
        each.map(|index| self.person(index, index < killed))
            .collect()
    }

    fn person(&self, index: usize, dead: bool) -> Person {
        let told = self.aged.get(index);
        let age = told.and_then(|told| told.age);
        let gender = told.and_then(|told| told.gender).or(self.gender);
        let condition = self.conditions.get(index).filter(|_| !dead).copied();
        Person {
            role: self.role,
            age,
            gender: gender.map(|gender| gender::at_age(gender, age).to_owned()),
            injury: if dead {
                Injury::Killed
            } else {
                injury(condition, self.grazed)
            },
            condition: condition.map(str::to_owned),
            hospital: None,
            span: told.map_or_else(|| self.span.clone(), |told| told.span.clone()),
            rule: "people_of_the_event".into(),
        }
    }
}

/// What the sentences say of people of that role; of one who was hit nothing that tells another
/// gender: a woman who saw it is not the man who was hit.
fn mentions<'a>(
    role: Role,
    struck: Option<&str>,
    event: &Event,
    tellings: &'a [Telling],
) -> Vec<&'a Mention> {
    let may_be = |word: &str| struck.is_none_or(|struck| gender::is_of(word, struck));
    let sentences = event.sentences.iter();
    let all = sentences.flat_map(|index| &tellings[*index].mentions);
    all.filter(|mention| mention.role == role && mention.gender.is_none_or(may_be))
        .collect()
}

/// The mentions that tell an age: of several people, where as many ages are told; of one, where one is,
/// or else that of whoever is told to be hit: another may be a neighbor's.
fn aged<'a>(
    role: Role,
    mentions: &[&'a Mention],
    number: usize,
    event: &Event,
    tellings: &[Telling],
) -> Vec<&'a Mention> {
    let mut seen = HashSet::new();
    let single = mentions.iter().filter(|mention| !mention.plural).copied();
    let is_new = |mention: &&Mention| mention.age.is_some_and(|age| seen.insert(age));
    let aged: Vec<&Mention> = single.filter(is_new).collect();
    if aged.len() == number {
        return aged;
    }
    let struck = struck_age(role, event, tellings).filter(|_| number == 1);
    let is_his = |mention: &&Mention| struck.is_some() && mention.age.map(u32::from) == struck;
    aged.into_iter().find(is_his).into_iter().collect()
}

/// The one age that those have of whom the shots are told.
fn struck_age(role: Role, event: &Event, tellings: &[Telling]) -> Option<u32> {
    let shots = event.told.iter().flat_map(|index| &tellings[*index].shots);
    let struck = shots.filter(|shot| shot.hits(role));
    agreed(struck.filter_map(|shot| shot.victim?.age))
}

/// The conditions told: of one the last; of several where each has a word of his own. Those of several
/// people at once stand first: "the two men were in critical condition" tells of each.
fn conditions(mentions: &[&Mention], number: usize) -> Vec<&'static str> {
    let (several, single): (Vec<&Mention>, Vec<&Mention>) =
        mentions.iter().partition(|mention| mention.plural);
    let ordered = several.into_iter().chain(single);
    let told: Vec<&str> = ordered.filter_map(|mention| mention.condition).collect();
    if number == 1 {
        return told.last().into_iter().copied().collect();
    }
    let mut seen = HashSet::new();
    let each: Vec<&str> = told
        .into_iter()
        .filter(|words| seen.insert(*words))
        .collect();
    if each.len() == number {
        each
    } else {
        Vec::new()
    }
}

/// The first sentence that tells of somebody of that role being hit.
fn told_first(role: Role, event: &Event, tellings: &[Telling]) -> Option<Range<usize>> {
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
