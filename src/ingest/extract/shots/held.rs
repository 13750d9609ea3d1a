//! Fire that was held: a gun that stayed in its holster, "without shooting".

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        token::Kind,
    },
    Frames,
};
use crate::model::Role;

impl Frames<'_> {
    /// "His gun was still in its |holster|", "never |drew| her weapon", "|held| their fire".
    pub(super) fn is_holstered(&self, at: usize) -> bool {
        let word = self.clause.word(at);
        let still = matches!(word, "holster" | "holstered")
            && (at.saturating_sub(6)..at)
                .any(|near| matches!(self.clause.word(near), "still" | "remained" | "stayed"));
        let undrawn = matches!(
            word,
            "draw" | "drew" | "drawn" | "unholster" | "unholstered"
        ) && self.clause.is_denied(at)
            && (self.clause.kind(at + 1) != Some(Kind::Word)
                || (at + 1..at + 4).any(|near| self.clause.class(near).is(Class::GUN)));
        // "No police weapons were |fired|".
        let unfired = matches!(word, "fired" | "discharged")
            && self.clause.is_passive(at)
            && self
                .clause
                .class(self.clause.group_start(at).saturating_sub(1))
                .is(Class::GUN)
            && (at.saturating_sub(7)..at)
                .any(|near| matches!(self.clause.word(near), "no" | "none"));
        // "Did not show a gun or |shoot|".
        let nor = matches!(word, "shoot" | "fire")
            && self.clause.before(at) == "or"
            && self.clause.object(at).is_none()
            && (at.saturating_sub(8)..at).any(|near| self.clause.class(near).is(Class::NOT));
        still || undrawn || unfired || nor || self.is_unshot(at) || self.is_left_unfired(at)
    }

    /// "Police did not |shoot|".
    fn is_unshot(&self, at: usize) -> bool {
        let officer = |noun: &Noun| noun.role == Some(Role::Officer) && !noun.possessive;
        self.clause.word(at) == "shoot"
            && self.clause.is_denied(at)
            && self.clause.object(at).is_none()
            && self.clause.subject(at).is_some_and(officer)
    }

    /// "The officer |held his fire|", "had no time |to shoot|": by police, or whoever "he" is.
    fn is_left_unfired(&self, at: usize) -> bool {
        let police = |noun: &Noun| match noun.role {
            Some(role) => role == Role::Officer,
            None => noun.form == Form::Pronoun,
        };
        let held = self.clause.class(at).is(Class::HELD_FIRE) || self.has_no_chance(at);
        held && self.clause.subject(at).is_none_or(police)
    }

    /// "The officer had no chance |to fire|", "did not get the time |to shoot back|".
    fn has_no_chance(&self, at: usize) -> bool {
        let class = self.clause.class(at);
        let fires = class.is(Class::FIRE.or(Class::RETURN_FIRE)) || self.clause.word(at) == "shoot";
        let to = at
            .checked_sub(2)
            .filter(|to| self.clause.word(to + 1) == "to");
        let chance = to.is_some_and(|at| {
            matches!(
                self.clause.word(at),
                "chance" | "time" | "opportunity" | "occasion"
            )
        });
        let not = |near: usize| self.clause.class(near).is(Class::NOT);
        fires && chance && (at.saturating_sub(8)..at).any(not)
    }

    /// "Backed off |without shooting|".
    pub(super) fn is_without(&self, at: usize) -> bool {
        let ends = self.clause.kind(at + 1) != Some(Kind::Word) || self.clause.object(at).is_none();
        self.clause.word(at) == "shooting" && self.clause.before(at) == "without" && ends
    }
}
