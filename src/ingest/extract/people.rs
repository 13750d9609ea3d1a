//! The people of an event: role, age, gender, injury, condition, hospital; never a name.

mod condition;
mod gender;
mod mention;
mod told;

use crate::model::{Injury, Person, Role};

pub(super) use condition::wordings;
pub(crate) use mention::{Mention, mentions};

use super::{
    events::Event,
    facts::Facts,
    shots::{Deed, Party},
    telling::Telling,
};
use told::Told;

/// The people whom the event's numbers count, with what the sentences tell of each.
pub(crate) fn people(event: &Event, tellings: &[Telling], facts: &Facts) -> Vec<Person> {
    let mut people = Vec::new();
    for (role, shot, killed) in [
        (Role::Officer, facts.officers_shot, facts.officers_killed),
        (Role::Civilian, facts.civilians_shot, facts.civilians_killed),
    ] {
        let number = usize::from(shot.unwrap_or(0)).min(12);
        let killed = usize::from(killed.unwrap_or(0));
        let told = Told::of(role, number, event, tellings);
        people.extend(told.into_iter().flat_map(|told| told.people(killed)));
    }
    people.extend(hurt_otherwise(event, tellings));
    people
}

/// What all of them tell, where they tell one thing.
fn agreed<T: PartialEq>(mut told: impl Iterator<Item = T>) -> Option<T> {
    let first = told.next()?;
    told.all(|other| other == first).then_some(first)
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
