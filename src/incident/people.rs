//! The people of an incident, merged over what its reports say of them.

use std::cmp::Reverse;

use super::{Correction, Sourced};
use crate::model::{Injury, Person, Role};

/// Somebody who was shot, shot at or hurt.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "as in model::Person")]
pub struct Involved {
    pub role: Role,
    pub age: Option<u8>,
    pub gender: Option<String>,
    pub injury: Injury,
    pub condition: Option<String>,
    pub hospital: Option<String>,
    /// Only where an operator added one, with a reason; never a minor's.
    pub name: Option<String>,
}

/// Starts from the report that says most and fills in from the others: of two people of one role
/// whose age and gender do not contradict, what was published later tells the injury.
pub(super) fn merge(reports: &[&Sourced], corrections: &[Correction]) -> Vec<Involved> {
    let mut fullest: Vec<&&Sourced> = reports.iter().collect();
    fullest.sort_by_key(|sourced| Reverse(sourced.report.people.len()));
    let mut merged: Vec<Known> = Vec::new();
    for sourced in fullest {
        let first = merged.is_empty();
        let mut taken = vec![false; merged.len()];
        for person in &sourced.report.people {
            let matching = (0..taken.len())
                .filter(|index| !taken[*index] && may_be_same(&merged[*index].person, person))
                .max_by_key(|index| (likeness(&merged[*index].person, person), Reverse(*index)));
            match matching {
                Some(index) => {
                    taken[index] = true;
                    merged[index].fill(person, sourced);
                }
                None if first => merged.push(Known::new(person, sourced)),
                None => {}
            }
        }
    }
    let people = merged.into_iter().map(|known| known.person).collect();
    with_names(people, corrections)
}

struct Known {
    person: Involved,
    told_on: Option<chrono::NaiveDate>,
}

impl Known {
    fn new(person: &Person, sourced: &Sourced) -> Self {
        Self {
            person: Involved {
                role: person.role,
                age: person.age,
                gender: person.gender.clone(),
                injury: person.injury,
                condition: person.condition.clone(),
                hospital: person.hospital.clone(),
                name: None,
            },
            told_on: sourced.published_on,
        }
    }

    fn fill(&mut self, person: &Person, sourced: &Sourced) {
        let known = &mut self.person;
        known.age = known.age.or(person.age);
        known.gender = known.gender.take().or_else(|| person.gender.clone());
        known.hospital = known.hospital.take().or_else(|| person.hospital.clone());
        let later = sourced.published_on > self.told_on && person.injury != Injury::Wounded;
        if later || known.injury == Injury::Wounded {
            known.injury = person.injury;
            known.condition = person.condition.clone().or(known.condition.take());
            self.told_on = self.told_on.max(sourced.published_on);
        }
    }
}

fn may_be_same(known: &Involved, person: &Person) -> bool {
    let agree = |one: Option<u8>, other: Option<u8>| one.zip(other).is_none_or(|(a, b)| a == b);
    let genders = known.gender.as_ref().zip(person.gender.as_ref());
    known.role == person.role
        && agree(known.age, person.age)
        && genders.is_none_or(|(one, other)| one == other)
}

fn likeness(known: &Involved, person: &Person) -> u8 {
    u8::from(known.age.is_some() && known.age == person.age) * 2
        + u8::from(known.gender.is_some() && known.gender == person.gender)
        + u8::from(known.injury == person.injury)
}

fn with_names(mut people: Vec<Involved>, corrections: &[Correction]) -> Vec<Involved> {
    for correction in corrections {
        let Correction::Name(number, name) = correction else {
            continue;
        };
        let person = number
            .checked_sub(1)
            .and_then(|index| people.get_mut(index));
        if let Some(person) = person.filter(|person| !is_minor(person)) {
            person.name = Some(name.clone());
        }
    }
    people
}

fn is_minor(person: &Involved) -> bool {
    let child = matches!(person.gender.as_deref(), Some("boy" | "girl"));
    child || person.age.is_some_and(|age| age < 18)
}
