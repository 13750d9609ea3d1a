//! A part of people named together in, of which side it is out: "two of whom", "the third", "one".

use std::mem;

use crate::model::Role;

use super::{
    super::{
        clause::Clause,
        lexicon::Class,
        noun::{Form, Noun},
        shots::{Party, Shot, role_only},
        token::Kind,
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

    /// "… a group of men. |One| fired": one of many named last.
    pub(super) fn one_of_many(&self, clause: &Clause<'_>, party: Party) -> Option<Role> {
        let noun = party.noun.and_then(|index| clause.nouns.get(index))?;
        let one = noun.tokens.start;
        // "One of |the men| fired": of those it says.
        let unsaid = matches!(clause.word(one + 2), "them" | "these" | "those");
        let says = clause.word(one + 1) == "of" && !unsaid;
        if clause.word(one) != "one" || says || noun.of.is_some() || party.role.is_some() {
            return None;
        }
        let mut named = before(clause, noun).filter(|known| known.plural);
        let named = named.find_map(|known| self.told(clause, known));
        named.or_else(|| self.mentioned(|mention| mention.plural))
    }

    /// "One of them fired at officers; |the other| was hit": of the same as the one.
    pub(super) fn other_than_one(&self, clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
        if !is_one_more(noun) || clause.word(noun.tokens.start) != "the" {
            return None;
        }
        let mut known = clause.nouns.iter().enumerate();
        let (one, _) = known.find(|(_, known)| {
            let before = known.tokens.end <= noun.tokens.start;
            let one = clause.word(known.tokens.start) == "one";
            before && one && known.form == Form::Pronoun
        })?;
        self.settled(one)
    }

    /// "Three officers were shot and a man killed. … |The third| was hit in the chest", "|the others| in
    /// the legs": officers.
    pub(super) fn one_more_of_many(&self, clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
        let first = noun.tokens.start;
        let the_others = clause.word(first) == "the" && clause.word(first + 1) == "others";
        let of_them = (is_one_more(noun) || the_others)
            && match clause.word(first) {
                // "Two officers were killed and |a third| was wounded".
                "a" => matches!(clause.word(first + 1), "third" | "fourth" | "fifth"),
                "the" => before(clause, noun).all(|known| self.told(clause, known).is_none()),
                _ => false,
            };
        self.many_hit.filter(|_| of_them)
    }
}

/// "The other", "a third": one beside those named before.
fn is_one_more(noun: &Noun) -> bool {
    noun.other && noun.form == Form::Pronoun && !noun.plural
}

/// "Police open fire on a car; |three| shot": not of police.
pub(super) fn by_police_fire(clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
    let first = noun.tokens.start;
    let officers = |at: usize| clause.subject(at).and_then(|noun| noun.role) == Some(Role::Officer);
    let fired = || (0..first).any(|at| clause.class(at).is(Class::FIRE) && officers(at));
    let number = noun.form == Form::Pronoun && clause.class(first).is(Class::NUMBER);
    let parted = || (0..first).any(|at| clause.kind(at) == Some(Kind::Break));
    (number && noun.of.is_none() && parted() && fired()).then_some(Role::Civilian)
}

/// "One", "each", "the other": a part of people named together.
pub(super) fn is_one_of_many(clause: &Clause<'_>, noun: &Noun) -> bool {
    let last = clause.word(noun.tokens.end.wrapping_sub(1));
    let part = matches!(clause.word(noun.tokens.start), "one" | "each" | "the");
    noun.other || part && noun.form == Form::Pronoun && !last.starts_with('h')
}
