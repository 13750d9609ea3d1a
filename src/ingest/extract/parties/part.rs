//! A part of people named together in, of which side it is out: "two of whom", "the third", "one".

use std::mem;

use crate::model::Role;

use super::{
    super::{
        clause::Clause,
        noun::{Form, Noun},
        shots::{Shot, role_only},
    },
    History,
    meant::before,
};

impl History {
    /// "Three officers, |two of whom| were hit": of those right before.
    pub(super) fn of_whom(&self, clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
        let whom = clause.word(noun.tokens.end - 1) == "whom" && noun.tokens.len() > 1;
        let whole = clause.noun_before(noun.tokens.start).filter(|_| whom)?;
        self.told(clause, whole)
    }

    /// "One officer dead and |two| wounded": of the same.
    pub(super) fn of_the_same(&self, clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
        let number = matches!(
            clause.word(noun.tokens.start),
            "two" | "three" | "four" | "five"
        );
        let mut named = before(clause, noun);
        let one = named.find(|known| clause.word(known.tokens.start) == "one")?;
        (number && noun.of.is_none()).then(|| self.told(clause, one))?
    }

    /// "An officer and a man exchanged shots. |Both| were hit": one of each side.
    pub(super) fn part_pair(&self, clause: &Clause<'_>, shots: &mut Vec<Shot>) {
        if !self.mixed_pair {
            return;
        }
        let of_both = |shot: &Shot| {
            let noun = shot.victim.and_then(|party| clause.nouns.get(party.noun?));
            let both = noun.filter(|noun| clause.word(noun.tokens.start) == "both");
            let alone = both.is_some_and(|noun| before(clause, noun).next().is_none());
            alone && shot.shooter.is_none()
        };
        let (both, others): (Vec<Shot>, Vec<Shot>) =
            mem::take(shots).into_iter().partition(of_both);
        let sides = both.iter().flat_map(|shot| {
            [Role::Officer, Role::Civilian].map(|role| Shot {
                victim: Some(role_only(role)),
                ..shot.clone()
            })
        });
        *shots = others.into_iter().chain(sides).collect();
    }

    /// "One of them fired at officers; |the other| was hit": of the same as the one.
    pub(super) fn other_than_one(&self, clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
        let word = |noun: &Noun| clause.word(noun.tokens.start);
        let the_other = noun.form == Form::Pronoun && !noun.plural && word(noun) == "the";
        let mut known = clause.nouns.iter().enumerate();
        let (one, _) = known.find(|(_, known)| {
            let before = known.tokens.end <= noun.tokens.start;
            before && known.form == Form::Pronoun && word(known) == "one"
        })?;
        self.settled(one).filter(|_| the_other && noun.other)
    }

    /// "Three officers were shot and a man killed. … |The third| was hit in the chest": an officer.
    pub(super) fn one_more_of_many(&self, clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
        let lone = noun.other && noun.form == Form::Pronoun && !noun.plural;
        let word = |at: usize| clause.word(noun.tokens.start + at);
        // "Two officers were killed and |a third| was wounded".
        if lone && word(0) == "a" && matches!(word(1), "third" | "fourth" | "fifth") {
            return self.many_hit;
        }
        let of_them = lone && clause.word(noun.tokens.start) == "the";
        let others = || before(clause, noun).any(|known| self.told(clause, known).is_some());
        self.many_hit.filter(|_| of_them && !others())
    }
}

/// "One", "each", "the other": a part of people named together.
pub(super) fn is_one_of_many(clause: &Clause<'_>, noun: &Noun) -> bool {
    let last = clause.word(noun.tokens.end.wrapping_sub(1));
    let part = matches!(clause.word(noun.tokens.start), "one" | "each" | "the");
    noun.other || part && noun.form == Form::Pronoun && !last.starts_with('h')
}
