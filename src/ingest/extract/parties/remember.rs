//! A sentence with its parties settled in, what is kept of it for the pronouns of later ones out:
//! who was named, who was hit, whether an officer is on trial.

use crate::model::Role;

use super::{
    super::{
        clause::Clause,
        noun::{Form, Noun},
        shots::{Deed, Shot},
    },
    History, Mention, age,
    meant::is_apposed,
    opposite,
};

impl History {
    /// Keeps the people named in a sentence.
    pub(super) fn remember(&mut self, clause: &Clause<'_>, shots: &[Shot]) {
        // Whoever is told unhurt is not the one who is told hit next.
        let spared = |index: usize| {
            let mut spared = shots.iter().filter(|shot| shot.deed == Deed::Spared);
            spared.any(|shot| shot.victim.is_some_and(|party| party.noun == Some(index)))
        };
        self.leave_spared(shots);
        // The subject of a sentence is what the next pronoun most likely means: it comes last.
        let subject = clause.main_subject();
        let rest = (0..clause.nouns.len()).filter(|index| Some(*index) != subject);
        self.note_pair(clause);
        let told = rest.rev().chain(subject).filter_map(|index| {
            let noun = &clause.nouns[index];
            let named = noun.form != Form::Body
                && !noun.nobody
                && !spared(index)
                && !is_apposed(clause, noun);
            named.then_some(noun)
        });
        for noun in told {
            if let Some(role) = self.pair(clause, noun) {
                self.mentions.push(Mention {
                    role,
                    plural: true,
                    count: Some(2),
                    age: None,
                    gender: None,
                });
            }
            if let Some(role) = self.told(clause, noun) {
                self.note_gender(clause, noun, role);
                self.mentions.push(Mention {
                    role,
                    plural: noun.plural,
                    count: noun.count,
                    age: age(clause, noun),
                    gender: noun.gender,
                });
            }
        }
    }

    /// "The officers were unhurt. |One| had been shot": of others than those.
    fn leave_spared(&mut self, shots: &[Shot]) {
        let spared = shots.iter().filter(|shot| shot.deed == Deed::Spared);
        for group in spared.filter_map(|shot| shot.victim.filter(|party| party.plural)) {
            self.mentions
                .retain(|mention| !mention.plural || Some(mention.role) != group.role);
            self.focus = self.focus.filter(|(role, ..)| Some(*role) != group.role);
        }
    }

    /// Keeps whom a shot hit or was meant for.
    pub(super) fn refocus(&mut self, shot: &Shot) {
        let aimed_at = shot
            .shooter
            .and_then(|party| party.role)
            .filter(|role| *role == Role::Officer)
            .map(|role| (opposite(role), false, 0));
        let hit = shot
            .victim
            .and_then(|party| party.role.map(|role| (role, party.plural, 0)));
        let harmed = shot.deed == Deed::Hit && !shot.by_gun;
        if harmed
            || matches!(
                shot.deed,
                Deed::Spared | Deed::HeldFire | Deed::Named | Deed::InCare
            )
        {
            return;
        }
        self.focus = hit.or(aimed_at).or(self.focus);
        let struck = hit.filter(|_| shot.strikes());
        self.civilian_hit |= struck.is_some_and(|(role, ..)| role == Role::Civilian);
        self.officer_hit |= struck.is_some_and(|(role, ..)| role == Role::Officer);
        let killed = struck.filter(|_| shot.deed == Deed::Killed);
        self.dead = killed.map(|(role, ..)| role).or(self.dead);
        self.last_victim = struck.map(|(role, ..)| role).or(self.last_victim);
        let many = struck.filter(|(_, plural, _)| *plural);
        self.many_hit = many.map(|(role, ..)| role).or(self.many_hit);
    }

    /// Remembers that a sentence without shots is about somebody who is no officer, by its first
    /// words; what officers do is told of too often in between.
    pub(super) fn note_subject(&mut self, clause: &Clause<'_>) {
        let first = clause.nouns.first().filter(|noun| noun.tokens.start == 0);
        self.turned_to_other |= first.is_some_and(|noun| {
            let named = noun.form == Form::Named && noun.role == Some(Role::Civilian);
            // "|The man|, in his 50s, was not identified", where somebody was hit.
            let man = noun.form == Form::Person && noun.role.is_none() && self.civilian_hit;
            let one = noun.definite && !noun.plural && !noun.possessive && !noun.other;
            (named || man) && one
        });
    }

    /// Remembers that an officer is charged, where no one else stands before the charge.
    pub(super) fn note_charge(&mut self, clause: &Clause<'_>) {
        let officer = |noun: &Noun| noun.role == Some(Role::Officer) && noun.form == Form::Named;
        if self.officer_accused || !clause.nouns.iter().any(officer) {
            return;
        }
        let charged = (0..clause.tokens.len()).find(|at| {
            matches!(
                clause.word(*at),
                "charged"
                    | "accused"
                    | "indicted"
                    | "acquitted"
                    | "convicted"
                    | "guilty"
                    | "manslaughter"
            )
        });
        let Some(charged) = charged else { return };
        let before = clause
            .nouns
            .iter()
            .find(|noun| noun.tokens.end <= charged && noun.form == Form::Named);
        self.officer_accused |=
            before.is_some_and(|noun| noun.role == Some(Role::Officer) && !noun.possessive);
    }

    /// Notes the gender of an officer: by the word, by what stands behind in commas ("the
    /// officer, a 27-year-old woman,"), or by a pronoun behind ("the officer … her car").
    fn note_gender(&mut self, clause: &Clause<'_>, noun: &Noun, role: Role) {
        let behind = clause.noun_at(noun.tokens.end + 1);
        let behind = behind.filter(|behind| is_apposed(clause, behind));
        let gender = noun.gender.or(behind.and_then(|behind| behind.gender));
        let officer = role == Role::Officer && !noun.plural;
        let known = &mut self.genders;
        known.extend(gender.filter(|gender| officer && !known.contains(gender)));
    }

    /// Notes whether the sentence names one of each side together; one that names anybody else ends it.
    fn note_pair(&mut self, clause: &Clause<'_>) {
        let single = |noun: &Noun| !noun.plural && noun.form != Form::Pronoun;
        let apart = |noun: &Noun| {
            let other = clause.joined_before(noun).filter(|other| single(other));
            let roles =
                other.and_then(|other| self.told(clause, noun).zip(self.told(clause, other)));
            single(noun) && roles.is_some_and(|(one, other)| one != other)
        };
        let pair = clause.nouns.iter().any(apart);
        let others = clause.nouns.iter().any(|noun| noun.form != Form::Pronoun);
        self.mixed_pair = pair || self.mixed_pair && !others;
    }

    /// "|A man| and a woman were inside": two, for "both" and "they" behind.
    fn pair(&self, clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
        let other = clause.joined_after(noun)?;
        let single = !noun.plural && !other.plural && noun.form != Form::Pronoun;
        let role = self.told(clause, noun)?;
        (single && self.told(clause, other) == Some(role)).then_some(role)
    }
}
