//! What a sentence or a text is about besides shots at people: a dog, somebody retired, friendly
//! fire, an accident, a record, the case.

use crate::model::Role;

use super::super::{
    clause::Clause,
    lexicon::Class,
    noun::{self, Noun},
    shots::Shot,
    token::Token,
};

/// Dogs in so many sentences are what a text is about.
pub(super) const DOGS: usize = 3;

/// Headline and lead, in sentences.
pub(super) const OPENING: usize = 4;

/// Whether a word of a sentence is of a class.
pub(super) fn speaks_of(tokens: &[Token<'_>], class: Class) -> bool {
    tokens.iter().any(|token| token.class.is(class))
}

/// "A retired officer", "a man who used to be one, and is now retired".
pub(super) fn speaks_of_retired(tokens: &[Token<'_>]) -> bool {
    let retired = tokens.iter().any(|token| token.word == "retired");
    retired && speaks_of(tokens, Class::OFFICER)
}

/// "An officer", "Officer Dana Example": not "the old officer", "a man who used to be an officer".
pub(super) fn is_serving(clause: &Clause<'_>, noun: &Noun) -> bool {
    let officer = noun.role == Some(Role::Officer) && noun.form == noun::Form::Named;
    let first = noun.tokens.start;
    let former = (first..noun.tokens.end).any(|at| clause.class(at).is(Class::RETIRED));
    let once = first > 1 && clause.word(first - 1) == "be" && clause.word(first - 2) == "to";
    let the = matches!(clause.word(first), "the" | "his" | "her");
    officer && !noun.plural && !noun.possessive && !former && !once && !the
}

/// Whether a sentence speaks of an officer hit by another one: "friendly fire", "a bullet from another
/// officer's gun".
pub(super) fn is_friendly_fire(tokens: &[Token<'_>]) -> bool {
    let gun = Class::GUN.or(Class::GUNFIRE);
    let another = |one: &Token<'_>, officer: &Token<'_>| {
        matches!(one.word, "another" | "fellow") && officer.class.is(Class::OFFICER)
    };
    (0..tokens.len()).any(|at| match &tokens[at..] {
        [friendly, fire, ..] if friendly.word == "friendly" => fire.word == "fire",
        // "Shot |by a fellow officer|", "|shot a fellow officer|"; not "ran to a fellow officer".
        [hit, a, one, officer, ..] if a.word == "a" => {
            (hit.word == "by" || hit.class.is(Class::STRIKE)) && another(one, officer)
        }
        [by, one, officer, ..] if by.word == "by" => another(one, officer),
        [one, officer, next, ..] => {
            another(one, officer) && officer.possessive && next.class.is(gun)
        }
        _ => false,
    })
}

/// "Not since 2002 had an officer been shot", "never before has …": of no event of its own.
pub(super) fn is_record(sentence: &str) -> bool {
    ["not since", "never before", "no other officer"]
        .iter()
        .any(|start| sentence.starts_with(start))
}

/// "An officer's gun went off by accident": at nobody.
pub(super) fn is_accident(clause: &Clause<'_>, shots: &[Shot]) -> bool {
    let words = ["accident", "accidentally", "accidental"];
    let certain = !clause.has(Class::MODAL);
    certain
        && clause.has(Class::FIRE.or(Class::GUN))
        && shots.iter().all(|shot| shot.victim.is_none())
        && clause.has_word(&words)
        && !clause.has_word(&["friendly"])
}

/// "A dog was shot", "fires at an aggressive dog", "it hit the dog".
pub(super) fn is_animal_shot(clause: &Clause<'_>) -> bool {
    clause.has(Class::DOG)
        && clause.has(Class::SHOOT.or(Class::FIRE).or(Class::HIT).or(Class::KILL))
}

/// Speaks of officers, by name too, or of their department.
pub(super) fn is_of_the_case(clause: &Clause<'_>) -> bool {
    let officer = |noun: &Noun| noun.role == Some(Role::Officer);
    clause.has(Class::POLICE.or(Class::OFFICER).or(Class::INSTITUTION))
        || clause.nouns.iter().any(officer)
}
