//! The marks of the names in a sentence.

use crate::model::Role;

use super::super::{
    clause::Clause,
    names::{Bearer, Names},
    shots::Shot,
};

/// The marks of the names that tell an event: of those who fired or were hit, and of civilians.
pub(super) fn marks(clause: &Clause<'_>, names: &Names, shots: &[Shot]) -> Vec<u32> {
    let parties = shots.iter().flat_map(|shot| [shot.shooter, shot.victim]);
    let concerned: Vec<usize> = parties
        .filter_map(|party| party.and_then(|party| party.noun))
        .collect();
    let told = clause
        .nouns
        .iter()
        .enumerate()
        .filter(|(index, noun)| noun.role != Some(Role::Officer) || concerned.contains(index));
    told.filter_map(|(_, noun)| names.mark(clause.tokens, noun.tokens.end - 1))
        .collect()
}

/// The marks of all names, whoever bears them, but for those who speak of the case.
pub(super) fn spelled(clause: &Clause<'_>, names: &Names) -> Vec<u32> {
    let all = 0..clause.tokens.len();
    all.filter_map(|at| names.spelled(clause.tokens, at))
        .collect()
}

/// The marks of all names, officers' too, but for those of whoever speaks of the case.
pub(super) fn named(clause: &Clause<'_>, names: &Names) -> Vec<u32> {
    let last = clause.nouns.iter().map(|noun| noun.tokens.end - 1);
    let told = last.filter(|at| {
        !matches!(
            names.bearer(clause.tokens, *at),
            None | Some(Bearer::Speaker)
        )
    });
    told.filter_map(|at| names.mark(clause.tokens, at))
        .collect()
}
