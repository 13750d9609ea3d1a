//! The shots of an event and a number in, what speaks for and against its being the number of
//! those of one role who were hit, or killed.

use super::{
    super::{
        noun::Form,
        shots::{Deed, Party, Shot},
        weights::Trait,
    },
    Facts,
};
use crate::model::{Field, Role};

/// Whose number is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counted {
    pub(crate) role: Role,
    /// Those who died of it, and not all who were hit.
    pub(crate) killed: bool,
}

impl Counted {
    /// The field that has the number.
    pub(super) const fn field(self) -> Field {
        match (self.role, self.killed) {
            (Role::Officer, false) => Field::OfficersShot,
            (Role::Officer, true) => Field::OfficersKilled,
            (Role::Civilian, false) => Field::CiviliansShot,
            (Role::Civilian, true) => Field::CiviliansKilled,
        }
    }

    /// Whether a shot tells of somebody who is counted.
    fn is_in(self, shot: &Shot) -> bool {
        let deed = if self.killed {
            shot.deed == Deed::Killed
        } else {
            shot.strikes()
        };
        deed && shot.by_gun && !shot.initial && shot.is_at(self.role)
    }
}

/// How many a shot tells of: "officers" are two at least.
pub(super) fn told(party: Party) -> u16 {
    party.count.unwrap_or(if party.plural { 2 } else { 1 })
}

/// What speaks for and against a number. `words`: of death or life, which the sentences use.
pub(super) fn traits(
    number: u16,
    counted: Counted,
    shots: &[Shot],
    facts: &Facts,
    words: &[&'static str],
) -> Vec<Trait> {
    let [class, with, against, saying] = classes(number);
    let mut traits: Vec<Trait> = vec![("it is", class)];
    let mut add = |one: Trait| {
        if !traits.contains(&one) {
            traits.push(one);
        }
    };
    let hits: Vec<(&Shot, Party)> = shots
        .iter()
        .filter(|shot| counted.is_in(shot))
        .filter_map(|shot| Some((shot, shot.victim?)))
        .collect();
    let first = shots.first().map(|shot| shot.span.start);
    for kinds in SAYING {
        let so = |hit: &&(&Shot, Party)| (kinds.so)(told(hit.1), number);
        add((kinds.sentences, sentences(hits.iter().filter(so))));
        for (shot, party) in hits.iter().filter(so) {
            add((kinds.by, shooter(shot)));
            add((kinds.of, form(party)));
            if Some(shot.span.start) == first {
                add((kinds.of, "in the first sentence"));
            }
        }
    }
    let sum = facts.count(counted.field());
    add((
        "the shots add up",
        sum.map_or("to nothing", |sum| as_sum(sum, number)),
    ));
    match hits.first() {
        None => add((class, "nobody told to be")),
        Some((_, party)) if told(*party) == number => add(("first told", "so")),
        Some(_) => add(("first told", "otherwise")),
    }
    for shot in shots.iter().filter(|shot| shot.by_gun && !shot.initial) {
        let kind = if shot.is_at(counted.role) {
            with
        } else {
            against
        };
        if shot.victim.is_some() {
            add((kind, deed(shot.deed)));
        }
    }
    add((saying, fired(facts.police_fired)));
    for word in words {
        add((saying, word));
    }
    traits
}

const fn as_sum(sum: u16, number: u16) -> &'static str {
    if sum == number {
        "so"
    } else if sum > number {
        "to more"
    } else {
        "to fewer"
    }
}

/// What sentences say of a number: that it is so, that it is more, that it is less.
struct Saying {
    so: fn(u16, u16) -> bool,
    sentences: &'static str,
    by: &'static str,
    of: &'static str,
}

const SAYING: [Saying; 3] = [
    Saying {
        so: |told, number| told == number,
        sentences: "told in",
        by: "told, hit by",
        of: "told of",
    },
    Saying {
        so: |told, number| told > number,
        sentences: "more told in",
        by: "more told, hit by",
        of: "more told of",
    },
    Saying {
        so: |told, number| told < number,
        sentences: "fewer told in",
        by: "fewer told, hit by",
        of: "fewer told of",
    },
];

/// The kinds of traits that are asked of no one, of one, and of several apart.
const fn classes(number: u16) -> [&'static str; 4] {
    match number {
        0 => [
            "no one",
            "no one, where of them",
            "no one, where of the others",
            "no one, where",
        ],
        1 => [
            "one",
            "one, where of them",
            "one, where of the others",
            "one, where",
        ],
        2 => [
            "two",
            "several, where of them",
            "several, where of the others",
            "several, where",
        ],
        _ => [
            "more",
            "several, where of them",
            "several, where of the others",
            "several, where",
        ],
    }
}

/// How many sentences tell it.
fn sentences<'a>(hits: impl Iterator<Item = &'a (&'a Shot, Party)>) -> &'static str {
    let mut spans: Vec<usize> = hits.map(|(shot, _)| shot.span.start).collect();
    spans.dedup();
    match spans.len() {
        0 => "no sentence",
        1 => "one sentence",
        2 => "two sentences",
        _ => "many sentences",
    }
}

fn shooter(shot: &Shot) -> &'static str {
    match shot.shooter {
        None => "nobody named",
        Some(party) => match party.role {
            None => "somebody",
            Some(Role::Officer) => "an officer",
            Some(Role::Civilian) => "a civilian",
        },
    }
}

fn form(party: &Party) -> &'static str {
    match party.form {
        _ if party.other => "others than before",
        Form::Pronoun => "him or them",
        Form::Person => "a person",
        Form::Named | Form::Body => "somebody by a word for what he is",
    }
}

const fn deed(deed: Deed) -> &'static str {
    match deed {
        Deed::Hit => "a hit is told",
        Deed::Killed => "a death is told",
        Deed::Fired => "shots at them are told",
        Deed::Exchanged => "an exchange is told",
        Deed::Spared => "it is told that they were not hit",
        Deed::HeldFire => "it is told that nobody fired",
        Deed::Named => "they are named",
        Deed::InCare => "care in a hospital is told",
    }
}

const fn fired(fired: Option<bool>) -> &'static str {
    match fired {
        Some(true) => "police fired",
        Some(false) => "police held fire",
        None => "nobody says whether police fired",
    }
}
