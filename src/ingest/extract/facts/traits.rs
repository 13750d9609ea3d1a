//! The shots of an event and a number in, what speaks for and against its being the number of
//! those of one role who were hit, or killed.

use std::{
    collections::{BTreeMap, BTreeSet},
    iter,
};

use super::super::{
    noun::Form,
    shots::{Deed, Party, Shot},
    weights::Traits,
};
use super::{count::number_of, fields};
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
        let [shot, killed] = fields(self.role);
        if self.killed { killed } else { shot }
    }

    /// Whether a shot hit somebody of the role.
    pub(super) fn is_hit(self, shot: &Shot) -> bool {
        shot.hits(self.role) && shot.by_gun && !shot.initial
    }

    /// Whether a shot tells of somebody who is counted.
    fn is_in(self, shot: &Shot) -> bool {
        self.is_hit(shot) && (!self.killed || shot.deed == Deed::Killed)
    }
}

/// A shot and whom it hit.
type Hit<'a> = (&'a Shot, Party);

/// What the traits of a number are taken from, whichever number of them it is.
pub(super) struct Told<'a> {
    counted: Counted,
    shots: &'a [Shot],
    hits: Vec<Hit<'a>>,
    /// What the shots add up to, and the words that tell several people apart: their ages, their
    /// names, one word that hit them side by side.
    sums: Vec<(&'static str, u16)>,
    police_fired: Option<bool>,
    /// Words of death or life, which the sentences use.
    words: &'a [&'static str],
}

impl<'a> Told<'a> {
    /// `sum`: what the shots add up to.
    pub(super) fn new(
        counted: Counted,
        shots: &'a [Shot],
        (sum, police_fired): (u16, Option<bool>),
        words: &'a [&'static str],
    ) -> Self {
        let counts = shots.iter().filter(|shot| counted.is_in(shot));
        let hits: Vec<Hit<'_>> = counts
            .filter_map(|shot| Some((shot, shot.victim?)))
            .collect();
        let ages: BTreeSet<u32> = hits.iter().filter_map(|(_, party)| party.age).collect();
        let names: BTreeSet<u32> = hits.iter().filter_map(|(_, party)| party.mark).collect();
        let apart = [
            ("ages told add up", number_of(ages.len())),
            ("names told add up", number_of(names.len())),
            ("those hit by one word add up", side_by_side(&hits)),
        ];
        let apart = apart.into_iter().filter(|(_, sum)| *sum > 1);
        let sums = iter::once(("the shots add up", sum)).chain(apart);
        Self {
            counted,
            shots,
            sums: sums.collect(),
            hits,
            police_fired,
            words,
        }
    }

    /// What speaks for and against a number.
    pub(super) fn traits(&self, number: u16) -> Traits {
        let [class, with, against, saying] = classes(number);
        let mut traits = Traits::default();
        traits.add("it is", class);
        self.by_hits(number, &mut traits);
        for (kind, sum) in &self.sums {
            traits.add(kind, as_sum(*sum, number));
        }
        match self.hits.first() {
            None => traits.add(class, "nobody told to be"),
            Some((_, party)) if party.number() == number => traits.add("first told", "so"),
            Some(_) => traits.add("first told", "otherwise"),
        }
        let meant = |shot: &&Shot| shot.by_gun && !shot.initial && shot.victim.is_some();
        for shot in self.shots.iter().filter(meant) {
            let of_role = shot.is_at(self.counted.role);
            traits.add(if of_role { with } else { against }, deed(shot.deed));
        }
        traits.add(saying, fired(self.police_fired));
        for word in self.words {
            traits.add(saying, word);
        }
        traits
    }

    /// What the hits say of a number: so many, more, fewer.
    fn by_hits(&self, number: u16, traits: &mut Traits) {
        let first = self.shots.first().map(|shot| shot.span.start);
        for kinds in SAYING {
            let so = |hit: &&Hit<'_>| (kinds.so)(hit.1.number(), number);
            traits.add(kinds.sentences, sentences(self.hits.iter().filter(so)));
            for (shot, party) in self.hits.iter().filter(so) {
                traits.add(kinds.by, shooter(shot));
                traits.add(kinds.of, form(party));
                if Some(shot.span.start) == first {
                    traits.add(kinds.of, "in the first sentence");
                }
            }
        }
    }
}

/// The most whom one word hits side by side.
fn side_by_side(hits: &[Hit<'_>]) -> u16 {
    let mut words: BTreeMap<(usize, usize), (u16, bool)> = BTreeMap::new();
    for (shot, party) in hits {
        let (all, beside) = words.entry((shot.span.start, shot.verb)).or_default();
        *all = all.saturating_add(party.number());
        *beside |= shot.beside;
    }
    let beside = words.into_values().filter(|(_, beside)| *beside);
    beside.map(|(all, _)| all).max().unwrap_or_default()
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
fn sentences<'a>(hits: impl Iterator<Item = &'a Hit<'a>>) -> &'static str {
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
