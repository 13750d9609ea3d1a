//! Cars of police at which shots were aimed: at the officers in them.

use crate::model::Role;

use super::{
    super::{lexicon::Class, noun::Form},
    Frames, Party, role_only,
};

impl Frames<'_> {
    /// "Opened fire on |a squad car|": on the officers in it.
    pub(super) fn police_car(&self, at: usize) -> Option<Party> {
        let aims = |near: &usize| {
            matches!(
                self.clause.word(*near),
                "on" | "at" | "toward" | "towards" | "upon" | "into"
            )
        };
        let sprayed = matches!(
            self.clause.word(at),
            "sprayed" | "spraying" | "peppered" | "peppering" | "riddled" | "riddling" | "raked"
        );
        let aimed = (at + 1..at + 5).find(aims).or(sprayed.then_some(at))?;
        let mut behind = (aimed + 1..aimed + 6).take_while(|near| {
            self.clause
                .noun_at(*near)
                .is_none_or(|noun| noun.form == Form::Body)
        });
        let police = |near: usize| {
            self.marks_police_car(near)
                && (near + 1..near + 4).any(|next| self.clause.class(next).is(Class::VEHICLE))
                || matches!(self.clause.word(near), "cruiser" | "squadrol")
        };
        behind.any(police).then(|| role_only(Role::Officer))
    }

    /// The words before "car" that make it one of police.
    pub(super) fn marks_police_car(&self, at: usize) -> bool {
        let marked = matches!(
            self.clause.word(at),
            "squad" | "patrol" | "unmarked" | "marked"
        );
        marked || self.clause.class(at).is(Class::POLICE)
    }

    /// "|A squad car| was shot at".
    pub(super) fn police_car_before(&self, at: usize) -> bool {
        let Some(car) = self.clause.group_start(at).checked_sub(1) else {
            return false;
        };
        let of_police = (car.saturating_sub(2)..car).any(|near| self.marks_police_car(near));
        let car = self.clause.class(car).is(Class::VEHICLE) || self.clause.word(car) == "squad";
        car && of_police && self.real(at) && !self.clause.is_denied(at)
    }
}
