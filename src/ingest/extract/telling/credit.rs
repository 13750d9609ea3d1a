//! Hits whose shooter is not named, laid to police where the text as a whole proves it.

use crate::model::Role;

use super::{
    super::{
        noun::Form,
        shots::{self, Deed, Party, Shot},
    },
    Telling, is_in_scope,
};

/// Where no sentence says who fired, but a review body of the police looks into it or it is
/// called a police shooting, the officers under review fired the shots that hit others.
pub(crate) fn credit_reviewed(tellings: &mut [Telling]) {
    leave_officers_unhit(tellings);
    leave_unknown(tellings);
    leave_own_hand(tellings);
    leave_retired(tellings);
    credit_return_fire(tellings);
    let reviewed = tellings
        .iter()
        .any(|telling| telling.agency.is_some() || telling.names_police_shooting);
    if !reviewed || tellings.iter().any(Telling::is_in_scope) {
        return;
    }
    tellings
        .iter_mut()
        .for_each(|telling| telling.credit_police(false));
    if !tellings.iter().any(Telling::is_in_scope) {
        tellings.iter_mut().for_each(credit_named);
    }
}

/// "Two officers fired, and |he| was struck": where nobody but police is told to have fired, whom only
/// a pronoun tells to have been hit is no officer.
fn leave_officers_unhit(tellings: &mut [Telling]) {
    let shots = || tellings.iter().flat_map(|telling| &telling.shots);
    let by_pronoun =
        |shot: &Shot| shot.hits(Role::Officer) && shot.victim.is_some_and(|party| party.personal);
    let by_police = |shot: &Shot| shot.is_by(Role::Officer) && shot.deed != Deed::HeldFire;
    let police_fired = shots().any(|shot| by_police(shot) && !by_pronoun(shot));
    let at_police = |shot: &Shot| {
        let by_others = shot.is_by(Role::Civilian) || shot.deed == Deed::Exchanged;
        by_others || shot.deed != Deed::Spared && shot.is_at(Role::Officer) && !by_pronoun(shot)
    };
    if !police_fired || shots().any(at_police) {
        return;
    }
    for telling in tellings {
        let told = telling.shots.iter_mut().filter(|shot| by_pronoun(shot));
        for victim in told.filter_map(|shot| shot.victim.as_mut()) {
            victim.role = Some(Role::Civilian);
        }
    }
}

/// Where police do not know whether they hit anybody, that somebody got away does not say that
/// he was not hit.
fn leave_unknown(tellings: &mut [Telling]) {
    if !tellings.iter().any(|telling| telling.unknown_hit) {
        return;
    }
    let escaped = |shot: &Shot| {
        let somebody = shot.victim.filter(|party| party.noun.is_none());
        shot.deed == Deed::Spared
            && somebody.is_some_and(|party| party.role == Some(Role::Civilian))
    };
    for telling in tellings {
        telling.shots.retain(|shot| !escaped(shot));
    }
}

/// "The officer-involved shooting", one of them, and no word of who did what: an officer fired.
fn credit_named(telling: &mut Telling) {
    for shot in &mut telling.shots {
        if shot.deed == Deed::Named && shot.shooter.is_none() && !shot.nominal {
            shot.deed = Deed::Fired;
            shot.by_gun = true;
            shot.shooter = Some(shots::role_only(Role::Officer));
        }
    }
}

/// Where a death is told to be a suicide and nobody is told to have shot, an
/// officer hit by nobody named is the one.
fn leave_own_hand(tellings: &mut [Telling]) {
    let own_hand = tellings.iter().any(|telling| telling.suicide);
    let mut shots = tellings.iter().flat_map(|telling| &telling.shots);
    let somebody = shots.any(|shot| shot.shooter.is_some());
    if !own_hand || somebody {
        return;
    }
    for telling in tellings {
        telling.shots.retain(|shot| !shot.is_at(Role::Officer));
    }
}

/// Where a retired officer is the only one told to have fired or been hit, the exchange of fire and
/// the return of it are his: of no officer who serves.
fn leave_retired(tellings: &mut [Telling]) {
    let parties = || {
        let shots = tellings.iter().flat_map(|telling| &telling.shots);
        shots.flat_map(|shot| [shot.shooter, shot.victim]).flatten()
    };
    let serves = |party: Party| {
        let officer = party.role == Some(Role::Officer) && !party.retired;
        officer && party.form != Form::Pronoun && party.noun.is_some()
    };
    if !parties().any(|party| party.retired) || parties().any(serves) {
        return;
    }
    for telling in tellings {
        telling.shots.retain(|shot| shot.deed != Deed::Exchanged);
    }
}

/// Where a suspect was hit after officers had been shot at, police hit him, unless the text tells
/// of his own hand. Of what he died, only a text in which officers fired tells.
fn credit_return_fire(tellings: &mut [Telling]) {
    let shots = || tellings.iter().flat_map(|telling| &telling.shots);
    let under_fire = shots().any(|shot| shot.is_at(Role::Officer) && is_in_scope(shot));
    let fired = shots().any(is_by_officer);
    let own_hand = tellings.iter().any(|telling| telling.own_hand);
    if !under_fire || own_hand {
        return;
    }
    for telling in tellings {
        // "The man, who had fired at officers, was struck": he is the suspect.
        let told = telling.shots.iter().filter(|shot| is_in_scope(shot));
        let shooters: Vec<_> = told.filter_map(|shot| shot.shooter?.noun).collect();
        for shot in &mut telling.shots {
            let hit = shot.strikes() && (shot.by_gun || fired && shot.deed == Deed::Killed);
            let suspect = shot.victim.is_some_and(|party| {
                let shot_at = party.noun.is_some_and(|noun| shooters.contains(&noun));
                party.suspect || shot_at && party.role == Some(Role::Civilian)
            });
            if hit && suspect && shot.shooter.is_none() {
                shot.shooter = Some(shots::role_only(Role::Officer));
            }
        }
    }
}

/// Whether an officer fired, or both sides did.
fn is_by_officer(shot: &Shot) -> bool {
    shot.deed == Deed::Exchanged || is_in_scope(shot) && shot.is_by(Role::Officer)
}
