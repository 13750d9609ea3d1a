//! Sums set aside: "nine people were killed over the weekend" in a report on one of them.

use std::collections::BTreeSet;

use crate::model::Role;

use super::super::{
    noun::{Form, Gender},
    shots::{Party, Shot},
};

/// So many sentences tell of the one person before a sum beside them is of other events too.
const TOLD_OFTEN: usize = 2;

/// The shots of an event without those that tell of several people at once, where sentence after
/// sentence before tells of one, and none of anybody beside.
pub(super) fn without_sums(mut shots: Vec<&Shot>) -> Vec<&Shot> {
    let told = |wanted: fn(&Party) -> bool| {
        let victims = shots.iter().filter(move |shot| is_of(shot, wanted));
        victims.map(|shot| shot.span.start).collect::<BTreeSet<_>>()
    };
    let (one, several) = (told(is_one), told(is_sum));
    let Some(sum) = several.first() else {
        return shots;
    };
    let often = one.range(..sum).count() >= TOLD_OFTEN;
    if !often || are_told_apart(shots.iter().copied()) {
        return shots;
    }
    shots.retain(|shot| !is_of(shot, is_sum));
    shots
}

/// Whether a shot hit somebody who is no officer and of whom that is so.
fn is_of(shot: &Shot, so: fn(&Party) -> bool) -> bool {
    let victim = shot
        .victim
        .filter(|party| party.role != Some(Role::Officer));
    shot.strikes() && victim.as_ref().is_some_and(so)
}

fn is_one(party: &Party) -> bool {
    party.count.unwrap_or(1) == 1 && !party.plural
}

/// "Two people", "men": nobody told of before, and nothing that they were.
fn is_sum(party: &Party) -> bool {
    let many = party.plural || party.count.is_some_and(|count| count > 1);
    many && party.form == Form::Person && !party.definite && !party.other
}

/// Whether the words tell one of several victims who are no officers from another.
pub(crate) fn are_told_apart<'a>(shots: impl Iterator<Item = &'a Shot>) -> bool {
    let victims = shots.filter_map(|shot| shot.victim);
    let hurt = victims.filter(|party| party.role != Some(Role::Officer));
    let hurt: Vec<Party> = hurt.collect();
    let of = |gender| {
        let mut hurt = hurt.iter();
        hurt.any(|party| party.gender == Some(gender) && is_one(party))
    };
    let apart = |party: &Party| party.other || party.bystander || !is_one(party) && !is_sum(party);
    hurt.iter().any(apart) || of(Gender::Female) && of(Gender::Male)
}
