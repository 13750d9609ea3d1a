//! Whether a sentence tells of a shooting by or of police, and the hits it lays to police.

use crate::model::Role;

use super::{
    super::{
        clause::Clause,
        lexicon::Class,
        shots::{self, Deed, Shot},
    },
    Telling,
};

impl Telling {
    /// Lays the hits that nobody else is said to have done to police; deaths too, where the event is
    /// known to be one of police fire.
    pub(crate) fn credit_police(&mut self, deaths: bool) {
        // "A girl was hit when someone sprayed the house": by him; not "a boy who had fired was hit".
        let victims: Vec<_> = self
            .shots
            .iter()
            .filter_map(|shot| shot.victim?.noun)
            .collect();
        let hit = |shot: &Shot| {
            let noun = shot.shooter.and_then(|party| party.noun);
            noun.is_some_and(|noun| victims.contains(&noun))
        };
        let other =
            |shot: &Shot| shot.deed == Deed::Fired && shot.is_by(Role::Civilian) && !hit(shot);
        if self.shots.iter().any(other) && !self.shots.iter().any(is_in_scope) {
            return;
        }
        for shot in &mut self.shots {
            let somebody = shot.victim.is_some_and(|party| !party.is_general());
            let by_gun = shot.by_gun || deaths && somebody && shot.deed == Deed::Killed;
            let hit = shot.strikes() && by_gun;
            let civilian = shot.is_at(Role::Civilian);
            if hit && civilian && shot.shooter.is_none() {
                shot.shooter = Some(shots::role_only(Role::Officer));
            }
        }
    }

    /// Whether it tells, by its own words, of a shooting by or of police.
    pub(crate) fn is_in_scope(&self) -> bool {
        self.shots.iter().any(is_in_scope)
    }
}

/// A person shot or shot at an officer, or an officer fired at a person or struck one.
pub(crate) fn is_in_scope(shot: &Shot) -> bool {
    let officer_hit = shot
        .victim
        .is_some_and(|party| party.role == Some(Role::Officer) && !party.retired);
    let officer_fired = shot
        .shooter
        .is_some_and(|party| party.role == Some(Role::Officer) && !party.retired);
    match shot.deed {
        Deed::Hit | Deed::Fired => shot.by_gun && (officer_hit || officer_fired),
        Deed::Killed => (officer_hit && shot.by_gun) || officer_fired,
        Deed::Exchanged => officer_fired,
        Deed::Spared | Deed::HeldFire | Deed::Named | Deed::InCare => false,
    }
}

pub(super) fn is_about_animals(clause: &Clause<'_>, shots: &[Shot]) -> bool {
    clause.has(Class::DOG) && shots.iter().all(|shot| shot.victim.is_none())
}

/// "Officers who lost their lives": of any number, by whatever cause.
pub(super) fn tells_of_the_fallen(shot: &Shot) -> bool {
    let fallen = |party: shots::Party| party.role == Some(Role::Officer) && party.is_general();
    // "Children with guns have killed policemen".
    let by_nobody_known = shot
        .shooter
        .is_none_or(|party| party.is_general() && !party.definite);
    shot.deed == Deed::Killed && !shot.by_gun && by_nobody_known && shot.victim.is_some_and(fallen)
}
