//! The marks of the names in a sentence.

use crate::model::Role;

use super::super::{
    clause::Clause,
    names::{Bearer, Names},
    shots::Shot,
    token::Token,
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

/// The marks of the names of those who were hit.
pub(super) fn struck(clause: &Clause<'_>, names: &Names, shots: &[Shot]) -> Vec<u32> {
    let hit = shots.iter().filter(|shot| shot.strikes());
    let victims = hit.filter_map(|shot| clause.nouns.get(shot.victim?.noun?));
    victims
        .filter_map(|noun| names.mark(clause.tokens, noun.tokens.end - 1))
        .collect()
}

/// The marks of all names, whoever bears them, but for those who speak of the case. What a text
/// has in capitals alone is a heading.
pub(super) fn spelled(text: &str, clause: &Clause<'_>, names: &Names) -> Vec<u32> {
    let in_small = |token: &&Token<'_>| {
        let letters = text.get(token.span.clone()).unwrap_or_default();
        letters.chars().any(char::is_lowercase)
    };
    let all = clause.tokens.iter().enumerate();
    let small = all.filter(|(_, token)| token.capital && in_small(token));
    small
        .filter_map(|(at, _)| names.spelled(clause.tokens, at))
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
