//! How a sentence begins: with another one of several cases, with a later hour, with what was told
//! before.

use super::super::{clause::Clause, lexicon::Class};

/// How a sentence begins.
#[derive(Debug)]
pub(crate) struct Begins {
    /// With another one of several: "the second shooting", "the other one was".
    pub(crate) another: bool,
    /// With one that has nothing to do with it: "In a separate shooting".
    pub(crate) apart: bool,
    /// With the case of a day: "Wednesday's shooting was".
    pub(crate) case_of_day: bool,
    /// With the first one of several: "the first happened", "in the first case".
    pub(crate) first_of: bool,
    /// With the other one of several people or cases: "the other was a boy of 17".
    pub(crate) other_one: bool,
    /// By saying that it was later.
    pub(crate) later: bool,
    /// By saying that it was minutes or an hour later.
    pub(crate) soon: bool,
    /// With "he", "it" or "there": goes on with what was told before.
    pub(crate) goes_on: bool,
    /// Tells what was "in that case": goes on with the case told last.
    pub(crate) that_case: bool,
    /// With "there he …": what it tells was at the place told last.
    pub(crate) there: bool,
    /// With "that was in …", "it was at …": where what was told just before happened.
    pub(crate) that_was: bool,
}

impl Begins {
    pub(super) fn of(clause: &Clause<'_>) -> Self {
        Self {
            another: is_another_case(clause),
            apart: is_case_apart(clause),
            case_of_day: is_case_of_day(clause),
            first_of: is_first_case(clause),
            other_one: is_other_one(clause),
            later: is_later(clause),
            soon: is_soon(clause),
            goes_on: goes_on(clause),
            that_case: is_that_case(clause),
            there: is_there(clause),
            that_was: is_that_was(clause),
        }
    }
}

/// Which of several it is, where it is not the first.
const WHICH: &[&str] = &[
    "second", "third", "fourth", "fifth", "last", "latest", "other", "earlier", "later",
    "previous", "next",
];

/// What is one of several.
const CASES: &[&str] = &[
    "one",
    "case",
    "shooting",
    "incident",
    "attack",
    "encounter",
    "confrontation",
    "episode",
    "stop",
];

/// "|Wednesday's shooting| took place in Austin".
fn is_case_of_day(clause: &Clause<'_>) -> bool {
    let day = clause.tokens.first();
    let day = day.is_some_and(|day| day.possessive && day.word.ends_with("day"));
    day && (1..3).any(|at| CASES.contains(&clause.word(at)))
}

/// "The second shooting …", "In the other case …", "The later one was …", "In the third, …".
fn is_another_case(clause: &Clause<'_>) -> bool {
    is_case(clause, WHICH)
}

/// "In a separate shooting …", "In an unrelated incident …".
fn is_case_apart(clause: &Clause<'_>) -> bool {
    let apart = matches!(clause.word(2), "separate" | "unrelated");
    let case = (3..5).any(|at| CASES.contains(&clause.word(at)));
    clause.word(0) == "in" && apart && case
}

/// "The first happened …", "In the first case …".
fn is_first_case(clause: &Clause<'_>) -> bool {
    is_case(clause, &["first"])
}

fn is_case(clause: &Clause<'_>, which: &[&str]) -> bool {
    let word = |at: usize| clause.word(at);
    let the = usize::from(matches!(word(0), "in" | "and" | "but"));
    if word(the) != "the" || !which.contains(&word(the + 1)) {
        return false;
    }
    let next = the + 2;
    // "The other was hit", "the third, a man of 20," may be people.
    let by_time = matches!(word(the + 1), "earlier" | "later" | "previous");
    CASES.contains(&word(next))
        || CASES.contains(&word(next + 1))
        || matches!(
            word(next),
            "came" | "comes" | "happened" | "occurred" | "took" | "dates" | "involved" | "involves"
        )
        || matches!(word(next), "was" | "is") && (by_time || is_set(clause, next + 1))
        || word(0) == "in" && word(next) == ","
}

/// "The other was a boy of 17", "The other, Ada Mercer, died": one of several people or cases.
fn is_other_one(clause: &Clause<'_>) -> bool {
    let which = matches!(clause.word(1), "other" | "second" | "younger" | "older");
    clause.word(0) == "the"
        && which
        && matches!(
            clause.word(2),
            "was" | "is" | "came" | "happened" | "died" | ","
        )
}

/// "Was |in Maywood", "was |on Sunday": of a case; people are in a condition, or hit.
fn is_set(clause: &Clause<'_>, at: usize) -> bool {
    matches!(
        clause.word(at),
        "in" | "on" | "at" | "near" | "around" | "about"
    ) && !(at..at + 4).any(|near| clause.class(near).is(Class::CONDITION))
}

/// "Later officers saw …", "Hours later …", "Some eight hours later".
fn is_later(clause: &Clause<'_>) -> bool {
    (0..4).any(|at| clause.word(at) == "later") && !is_another_case(clause)
}

/// "Forty minutes later …", "An hour later …".
fn is_soon(clause: &Clause<'_>) -> bool {
    let unit = |word: &str| matches!(word, "minutes" | "moments" | "hour");
    (1..4).any(|at| clause.word(at) == "later" && unit(clause.word(at - 1)))
}

/// "He was taken …", "There the two …".
fn goes_on(clause: &Clause<'_>) -> bool {
    matches!(
        clause.word(0),
        "he" | "she" | "they" | "it" | "his" | "her" | "their" | "there"
    )
}

/// "In that case police were called to …", "another officer was shot in that stop".
fn is_that_case(clause: &Clause<'_>) -> bool {
    let case = |at: usize| CASES.contains(&clause.word(at));
    let pairs = clause.tokens.windows(2).enumerate();
    let mut that = pairs.filter(|(_, pair)| pair[0].word == "in" && pair[1].word == "that");
    that.any(|(at, _)| (at + 2..at + 4).any(case))
}

/// "There he pulled a gun", not "there was a gun".
fn is_there(clause: &Clause<'_>) -> bool {
    let exists = Class::BE.or(Class::HAVE).or(Class::MODAL);
    clause.word(0) == "there" && !clause.class(1).is(exists)
}

/// "That was at California and Milwaukee", "It was in the 900 block of …".
fn is_that_was(clause: &Clause<'_>) -> bool {
    let near = matches!(clause.word(2), "in" | "at" | "on" | "near" | "outside");
    matches!(clause.word(0), "that" | "this" | "it") && clause.word(1) == "was" && near
}
