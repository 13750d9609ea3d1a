//! Sentences that count events over a time, or turn to another event than the one before.

use crate::model::Role;

use super::super::{
    clause::Clause,
    lexicon::Class,
    shots::{Deed, Shot},
    token::Kind,
    wording::{Said, Wording},
};

use super::rates::{is_of_many_cases, is_rate, is_sum_of_shootings, is_tally, spans_years};
use crate::ingest::extract::when::is_year;

/// How the entries of a list begin.
const BULLETS: &[&str] = &["--", "•", "* ", "- "];

/// Whether a sentence adds events up instead of telling one.
pub(super) fn is_total(clause: &Clause<'_>, shots: &[Shot], said: Said) -> bool {
    if clause.tokens.is_empty() {
        return true;
    }
    let several = |shot: &Shot| {
        let people = shot.victim.or(shot.shooter);
        people.is_some_and(|party| party.plural && party.count != Some(2))
            || matches!(shot.deed, Deed::Named)
    };
    let many = shots.iter().any(|shot| {
        shot.victim
            .and_then(|party| party.count)
            .is_some_and(|count| count >= 12)
    });
    let apart = said.has(Wording::Separate);
    let hit = |role| shots.iter().any(|shot| shot.hits(role));
    // "Officer wounded, man shot in separate incidents".
    let both = || hit(Role::Officer) && hit(Role::Civilian);
    let plural = |shot: &Shot| shot.victim.is_some_and(|party| party.plural);
    let in_one_breath = apart && (shots.iter().any(plural) || both());
    let by_year = || {
        (0..clause.tokens.len()).any(|at| {
            matches!(clause.kind(at + 1), Some(Kind::Number(year)) if is_year(year))
                && clause.word(at) == "in"
                && clause.kind(at.wrapping_sub(1)) != Some(Kind::Number(1))
        })
    };
    let group = shots.iter().any(|shot| {
        let count = shot.victim.and_then(|party| party.count);
        count.is_some_and(|count| count >= 5)
    });
    many || in_one_breath
        || is_sum_of_shootings(clause, shots)
        || group && by_year()
        || spans_years(clause)
        || is_rate(clause, shots)
        || is_tally(clause)
        || is_of_many_cases(clause)
        || is_sum_over_time(clause, shots)
        || is_of_other_cases(clause, shots)
        || said.has(Wording::Total) && shots.iter().any(several)
}

/// "Ten people were killed over the weekend, including |a man shot by police|": what a sum tells of
/// one of those whom it counts, who fared as they did.
pub(super) fn included(clause: &Clause<'_>, shots: Vec<Shot>) -> Vec<Shot> {
    let worst = shots.iter().map(|shot| shot.deed).min();
    let mut included = shots;
    included.retain(|shot| is_included(clause, shot));
    for shot in &mut included {
        shot.deed = worst.map_or(shot.deed, |worst| worst.min(shot.deed));
    }
    included
}

fn is_included(clause: &Clause<'_>, shot: &Shot) -> bool {
    let victim = shot.victim.and_then(|party| party.noun);
    let victim = victim.and_then(|index| clause.nouns.get(index));
    shot.is_by(Role::Officer) && victim.is_some_and(|noun| !noun.plural && clause.is_included(noun))
}

/// "Five officers have been hit this week", "three officers killed in two months".
fn is_sum_over_time(clause: &Clause<'_>, shots: &[Shot]) -> bool {
    let several = shots
        .iter()
        .any(|shot| shot.victim.is_some_and(|party| party.plural));
    // What one man did on a weekend is one event: "he shot at officers over the weekend", "officers
    // were fired on over the weekend".
    let by_many = shots.iter().filter(|shot| shot.strikes()).any(|shot| {
        let several = shot.victim.is_some_and(|party| party.plural);
        several && shot.shooter.is_none_or(|party| party.plural)
    });
    let unit = |at: usize| {
        matches!(
            clause.word(at),
            "hours" | "days" | "weeks" | "months" | "years"
        )
    };
    let any = |wanted: &dyn Fn(usize) -> bool| (0..clause.tokens.len()).any(wanted);
    let within = |at: usize| {
        // "In |the last| two months".
        let the_last =
            clause.word(at + 1) == "the" && matches!(clause.word(at + 2), "last" | "past");
        let number = at + if the_last { 3 } else { 1 };
        let counted = clause.class(number).is(Class::NUMBER) && unit(number + 1);
        let half = clause.word(at + 1) == "half" && clause.word(at + 3) == "year";
        matches!(clause.word(at), "in" | "over" | "within") && (counted || half)
    };
    let weekend = |at: usize| {
        let over = matches!(clause.word(at), "over" | "during");
        over && (at + 1..at + 6).any(|near| clause.word(near) == "weekend")
    };
    let running = |at: usize| {
        clause.word(at) == "this" && matches!(clause.word(at + 1), "week" | "month" | "weekend")
    };
    let perfect = || clause.has(Class::HAVE) && any(&|at| clause.word(at) == "been");
    let since = |at: usize| clause.word(at) == "since";
    several
        && (any(&since) && perfect()
            || any(&within)
            || any(&weekend) && by_many
            || any(&running) && perfect())
}

/// "The officer |has shot two other people|", "police had already shot two others that weekend".
fn is_of_other_cases(clause: &Clause<'_>, shots: &[Shot]) -> bool {
    shots.iter().any(|shot| {
        let others = shot.victim.is_some_and(|party| party.plural && party.other);
        let mut group = clause.group_start(shot.verb)..shot.verb;
        let active = !clause.is_passive(shot.verb) && shot.is_by(Role::Officer);
        shot.strikes() && others && active && group.any(|at| clause.class(at).is(Class::HAVE))
    })
}

/// Whether a sentence (in lower case) leads to another event.
pub(super) fn turns_back(said: Said) -> bool {
    said.has(Wording::Turn)
}

/// Whether a sentence (in lower case) is an entry of a list.
pub(super) fn is_entry(sentence: &str) -> bool {
    without_bullet(sentence).is_some()
}

/// The words of an entry of a list.
pub(super) fn without_bullet(sentence: &str) -> Option<&str> {
    let mut bullets = BULLETS.iter();
    bullets.find_map(|bullet| sentence.strip_prefix(bullet))
}
