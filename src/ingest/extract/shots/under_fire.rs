//! Who was under fire: "came under fire", "were shot at", "fired on".

use crate::model::Role;

use super::{
    super::{lexicon::Class, token::Kind},
    Deed, Frames, Shot, role_only,
};

impl Frames<'_> {
    /// "Officers came under fire", "were shot at": fired at, and hit only where a place or an hour is
    /// what follows "at".
    pub(super) fn under_fire(&self, at: usize) -> Vec<Shot> {
        // "Shots were fired at |officers": the target follows.
        let target = self
            .clause
            .noun_at(at + 1)
            .filter(|_| self.gunfire_before(at));
        let Some(noun) = target
            .or_else(|| self.adjacent(at))
            .or_else(|| self.clause.subject(at))
            .or_else(|| self.clause.noun_before(at))
        else {
            let car = self.police_car_before(at).then(|| role_only(Role::Officer));
            let shot = car.map(|officers| self.shot(Deed::Fired, at, None, Some(officers)));
            return shot.into_iter().collect();
        };
        if !self.real(at) {
            return Vec::new();
        }
        let deed = match self.clause.word(at) {
            _ if noun.nobody || self.clause.is_denied(at) => Deed::Spared,
            words if words.ends_with("shot at") && self.is_place_or_hour(at + 1) => Deed::Hit,
            _ => Deed::Fired,
        };
        let shooter = self.clause.agent(at).map(role_only);
        let shot = self.shot(deed, at, shooter, Some(self.party(noun)));
        let others = self.hit_beside(noun, at).into_iter().flatten();
        let mut shots = self.with_others(shot, others);
        self.tell_officers_apart(&mut shots, deed, at, shooter);
        shots
    }

    /// "Was rear-ended, then |fired at|, near a shop": nobody follows.
    pub(super) fn is_fired_at(&self, at: usize) -> bool {
        let ends = matches!(
            self.clause.kind(at + 2),
            None | Some(Kind::Comma | Kind::Break)
        );
        let words = self.clause.word(at) == "fired" && self.clause.word(at + 1) == "at";
        words && ends && at > 0 && self.clause.noun_at(at - 1).is_none() || self.is_fired_on(at)
    }

    /// "Officers |fired on|", "were allegedly |fired on| over the weekend", "police |fired upon| as they
    /// came": at nobody, so at them.
    pub(super) fn is_fired_on(&self, at: usize) -> bool {
        let ends = !matches!(self.clause.kind(at + 2), Some(Kind::Word | Kind::Number(_)));
        let on = matches!(self.clause.word(at + 1), "on" | "upon");
        let other = Class::PREPOSITION.or(Class::SUBORDINATOR);
        let goes_on = self.clause.class(at + 2).is(other) || self.clause.word(at + 2) == "over";
        let no_object = self.clause.noun_at(at + 2).is_none() && (ends || goes_on);
        self.clause.word(at) == "fired" && on && no_object
    }
}
