//! Whether a word of firing is a verb of gunfire: "fired six shots", "discharged his gun", "opened up on
//! them"; not a fire brigade, a dismissal or a patient discharged.

use crate::model::Role;

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        token::Kind,
    },
    Frames,
};

impl Frames<'_> {
    /// A verb, not a fire brigade or a dismissal.
    pub(super) fn is_firing(&self, at: usize) -> bool {
        let word = self.clause.word(at);
        if word == "fires" && (self.has_doer_beside(at) || self.does_now(at)) {
            return true;
        }
        if self.is_dismissal(at) {
            return false;
        }
        match word {
            "fire" | "fires" => self.is_bare_fire_a_verb(at),
            "opened up" => self.opens_up(at),
            "discharged" | "discharge" | "discharges" | "discharging" => self.is_of_a_gun(at),
            _ if word.ends_with(" off")
                && !word.starts_with("squeez")
                && !word.contains("shot") =>
            {
                self.lets_off_shots(at)
            }
            _ => {
                let by_whom = self.is_by_officer(at) || self.gunfire_before(at);
                !self.clause.is_passive(at) || by_whom || self.is_fired_on(at)
            }
        }
    }

    /// "One of them fires": the one who does it stands right before.
    fn has_doer_beside(&self, at: usize) -> bool {
        let before = at.checked_sub(1);
        let doer = before.and_then(|before| self.clause.noun_at(before));
        doer.is_some_and(|noun| !noun.possessive && noun.form != Form::Body)
    }

    /// "The board fired the officer": whoever follows right after lost his post.
    fn is_dismissal(&self, at: usize) -> bool {
        let person = |noun: &Noun| {
            noun.tokens.start == at + 1 && noun.form != Form::Body && !noun.possessive
        };
        matches!(self.clause.word(at), "fire" | "fires" | "fired" | "firing")
            && self.clause.noun_at(at + 1).is_some_and(person)
    }

    /// "Fire at", "fire three times", "did not fire", "to fire" where a gun is told of.
    fn is_bare_fire_a_verb(&self, at: usize) -> bool {
        let counted = matches!(self.clause.kind(at + 1), Some(Kind::Number(_)))
            || self.clause.class(at + 1).is(Class::NUMBER);
        if counted && matches!(self.clause.word(at + 2), "times" | "shots" | "rounds") {
            return true;
        }
        let denied = self.clause.is_denied(at) && self.clause.group_start(at) < at;
        let next = matches!(
            self.clause.word(at + 1),
            "at" | "on"
                | "toward"
                | "shots"
                | "upon"
                | "into"
                | "several"
                | "right"
                | "back"
                | "again"
        );
        let to = self.clause.before(at) == "to";
        let nobody = || self.clause.subject(at).is_some_and(|noun| noun.nobody);
        denied || next || to && (self.clause.has(Class::GUN) || nobody())
    }

    /// "Troopers |opened up|", not "opened up a shop", "opened up about it".
    fn opens_up(&self, at: usize) -> bool {
        let ends = self.clause.kind(at + 1) != Some(Kind::Word);
        ends || matches!(self.clause.word(at + 1), "with" | "at")
    }

    /// "Discharged his gun"; not "discharged from the hospital", "has been discharged", of a patient,
    /// nor the charge of a reckless discharge.
    fn is_of_a_gun(&self, at: usize) -> bool {
        let patient = self.clause.word(at + 1) == "from" || self.clause.is_passive(at);
        let charge = matches!(
            self.clause.before(at),
            "aggravated" | "reckless" | "unlawful"
        );
        !charge && self.clause.has(Class::GUN) && (!patient || self.gunfire_before(at))
    }

    /// "|Let off| six shots", not "was let off", "got off the bus".
    fn lets_off_shots(&self, at: usize) -> bool {
        let bullets = |near: usize| {
            self.clause.word(near) == "shot" || self.clause.class(near).is(Class::GUNFIRE)
        };
        (at + 1..at + 7).any(bullets) && !self.clause.is_passive(at)
    }

    /// "The bullet that hit him was |fired by| an officer".
    fn is_by_officer(&self, at: usize) -> bool {
        self.clause.has(Class::GUNFIRE)
            && self.clause.word(at + 1) == "by"
            && self.clause.agent(at) == Some(Role::Officer)
    }

    /// "|Two shots| were fired".
    pub(super) fn gunfire_before(&self, verb: usize) -> bool {
        let start = self.clause.group_start(verb);
        (start.saturating_sub(3)..start).any(|at| {
            let shot = self.clause.word(at) == "shot" && self.is_noun_shot(at);
            self.clause.class(at).is(Class::GUNFIRE) || shot
        })
    }
}
