//! Whom a shot hit, where the words leave the role open: not one of those who fired, as a rule.

use crate::model::Role;

use super::{
    super::{
        clause::Clause,
        lexicon::Class,
        noun::{Form, Noun},
        shots::{Deed, Party, Shot},
    },
    History,
    meant::{before, before_of_nobody},
    opposite,
    part::by_police_fire,
};

impl History {
    /// The role of whoever was hit by somebody, where that one is told.
    pub(super) fn victim(
        &self,
        clause: &Clause<'_>,
        party: Party,
        by: Option<Party>,
    ) -> Option<Role> {
        if party.role.is_some() {
            return party.role;
        }
        let shooter = by.and_then(|party| party.role);
        let Some(noun) = party.noun.and_then(|index| clause.nouns.get(index)) else {
            let focused = self.focus.map(|(role, ..)| role);
            let known = shooter.map(opposite).or(focused).or(self.last_victim);
            return known.or_else(|| self.only_one_named());
        };
        if noun.nobody {
            return None;
        }
        let known = self
            .one_more_of_many(clause, noun)
            .or_else(|| self.other_than_one(clause, noun))
            .or_else(|| self.named_behind(clause, noun))
            .or_else(|| by_police_fire(clause, noun));
        if known.is_some() {
            return known;
        }
        if self.is_by_friendly_fire(noun, shooter) {
            return Some(Role::Officer);
        }
        if shooter == Some(Role::Officer) {
            return Some(self.hit_by_officer(clause, noun, by));
        }
        if party.form == Form::Person {
            let role = || self.person(clause, noun);
            return self.only_one_hit(clause, noun).or_else(|| Some(role()));
        }
        self.spoken_of(clause, noun, by)
    }

    /// "He was hit", "an officer hit him", where friendly fire is told of and no civilian was hit.
    fn is_by_friendly_fire(&self, noun: &Noun, shooter: Option<Role>) -> bool {
        let by_officer = match shooter {
            None => self.last_victim == Some(Role::Officer),
            Some(role) => role == Role::Officer,
        };
        let single = noun.form == Form::Pronoun && !noun.plural;
        self.friendly_fire && !self.civilian_hit && single && by_officer
    }

    /// "Somebody shot him": he is whoever was spoken of, but not the one who shot.
    fn spoken_of(&self, clause: &Clause<'_>, noun: &Noun, by: Option<Party>) -> Option<Role> {
        let shooter = by.and_then(|party| party.role);
        let spoken_of = self.pronoun_but(clause, noun, by.and_then(|party| party.noun));
        let shooter_alone = by.is_some_and(|party| {
            party.form != Form::Pronoun && !party.plural && party.noun.is_some()
        });
        let named_before = clause
            .nouns
            .iter()
            .filter(|known| known.tokens.end <= noun.tokens.start && known.form != Form::Body)
            .count();
        if shooter_alone && named_before == 1 && !noun.plural && spoken_of == shooter {
            return self.mentioned(|_| true).or(spoken_of);
        }
        let them =
            || (clause.word(noun.tokens.start) == "them").then(|| before_of_nobody(clause, noun));
        spoken_of
            .or_else(|| of_all_before(clause, noun))
            .or_else(|| them().flatten())
            .or_else(|| body_before(clause, noun))
    }

    /// "It was another officer who shot her": of whoever was hit, where nobody else was.
    fn is_another_officer(&self, clause: &Clause<'_>, by: Party) -> bool {
        let noun = by.noun.and_then(|index| clause.nouns.get(index));
        let partner =
            noun.is_some_and(|noun| clause.class(noun.tokens.end - 1).is(Class::COLLEAGUE));
        by.other && !by.plural && !partner && self.officers_alone_hit()
    }

    /// Whom an officer hit: not one of his own, unless the words say so.
    fn hit_by_officer(&self, clause: &Clause<'_>, noun: &Noun, by: Option<Party>) -> Role {
        // "An officer shot |another one": one of the same.
        let colleague = clause.class(noun.tokens.end - 1).is(Class::COLLEAGUE);
        let by_another = by.is_some_and(|party| self.is_another_officer(clause, party))
            && noun.form == Form::Pronoun
            && before(clause, noun).all(|known| known.role != Some(Role::Civilian));
        // "Shot a man in the leg and |another| in the arm": another man.
        let nearest = before(clause, noun)
            .next()
            .and_then(|known| self.told(clause, known));
        // "One was killed and |the other| wounded by police": not one of them.
        let named = by.is_some_and(|party| party.noun.is_some());
        let of_the_same = named && noun.form == Form::Pronoun && nearest != Some(Role::Civilian);
        let another = noun.other && (of_the_same || colleague) || by_another;
        if another {
            Role::Officer
        } else {
            Role::Civilian
        }
    }
}

/// "One officer is dead and another wounded after a man fired on |them|": of the only people named
/// before in the sentence, where nobody else was ever named.
fn of_all_before(clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
    if clause.word(noun.tokens.start) != "them" {
        return None;
    }
    let mut roles = before(clause, noun).filter_map(|known| known.role.filter(|_| !known.suspect));
    let first = roles.next()?;
    roles.all(|role| role == first).then_some(first)
}

/// "Police did not fire at the man who shot at |them|": where nobody else was ever named.
fn body_before(clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
    let them = clause.word(noun.tokens.start) == "them";
    let mut before = clause
        .nouns
        .iter()
        .filter(|known| known.tokens.end <= noun.tokens.start);
    let body = before.find(|known| known.form == Form::Body && them);
    body.and_then(|known| known.role)
}

/// "Charged with first-degree murder", without whose.
pub(super) fn is_murder_of_somebody(shot: &Shot) -> bool {
    let unnamed = shot.victim.is_some_and(|party| party.noun.is_none());
    shot.nominal && shot.deed == Deed::Killed && unnamed
}
