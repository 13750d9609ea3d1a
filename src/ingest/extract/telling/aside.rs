//! Sentences that count events over a time, or turn to another event than the one before.

use super::super::{
    clause::Clause,
    lexicon::Class,
    shots::{Deed, Shot},
    token::Kind,
};

/// Wordings that count events over a time instead of telling one.
const TOTALS: &[&str] = &[
    "this year",
    "last year",
    "so far",
    "year to date",
    "since jan",
    "since the start",
    "on average",
    "per year",
    "a total of",
    "the number of",
    "every year",
    "times since",
    "in the past",
    "statistics",
    "over the past",
    "in recent years",
    "at least 10",
    "dozens of",
    "fourth time",
    "fourth shooting",
    "third shooting",
    "fifth shooting",
    "second shooting by",
    "in two years",
    "in three years",
    "in five years",
    "in two days",
    "third time",
    "fifth time",
    "sixth time",
    "each year",
    "over three years",
    "in a single",
    "time this",
    "since friday",
    "decade",
];

/// Wordings that tell several events in one breath.
const SEPARATE: &[&str] = &[
    "separate cases",
    "unconnected cases",
    "unrelated cases",
    "separate incidents",
    "separate shootings",
    "unrelated incidents",
    "unrelated shootings",
    "different cases",
    "in two cases",
    "in three cases",
    "hours apart",
    "days apart",
    "weeks apart",
    "months apart",
];

/// Wordings that lead to another event than the one told before.
const TURNS: &[&str] = &[
    "the last officer",
    "last chicago officer",
    "last chicago police officer",
    "last on-duty",
    "another shooting",
    "another officer-involved",
    "another police-involved",
    "other shooting",
    "earlier shooting",
    "previous shooting",
    "separate shooting",
    "unrelated shooting",
    "separate incident",
    "in a separate",
    "in an unrelated",
    "in another case",
    "second shooting",
    "a similar",
    "not the first such",
    "second officer to be",
    "second officer shot",
    "second time",
    "earlier this",
    "days earlier",
    "weeks earlier",
    "months earlier",
    "years earlier",
    "a week earlier",
    "a day earlier",
    "hours earlier",
    "also this week",
    "meanwhile,",
    "an hour before",
    "an hour earlier",
    "minutes earlier",
    "hours before",
    "the last time",
    "most recent",
    "days after",
    "weeks after",
    "months after",
    "a day after",
    "elsewhere",
];

/// How the entries of a list begin, one case each.
const BULLETS: &[&str] = &["--", "•", "* ", "- "];

/// Whether a sentence counts events instead of telling one.
pub(super) fn is_total(clause: &Clause<'_>, shots: &[Shot]) -> bool {
    let (Some(first), Some(last)) = (clause.tokens.first(), clause.tokens.last()) else {
        return true;
    };
    let sentence = clause
        .lower
        .get(first.span.start..last.span.end)
        .unwrap_or_default();
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
    let apart = SEPARATE.iter().any(|words| sentence.contains(words));
    let in_one_breath = apart
        && shots
            .iter()
            .any(|shot| shot.victim.is_some_and(|party| party.plural));
    let by_year = (0..clause.tokens.len()).any(|at| {
        clause.word(at) == "in"
            && matches!(clause.kind(at + 1), Some(Kind::Number(1900..=2099)))
            && clause.kind(at.wrapping_sub(1)) != Some(Kind::Number(1))
    });
    let group = shots.iter().any(|shot| {
        let count = shot.victim.and_then(|party| party.count);
        count.is_some_and(|count| count >= 5)
    });
    many || in_one_breath
        || by_year && group
        || is_ordinal_total(clause)
        || is_sum_over_time(clause, shots)
        || TOTALS.iter().any(|words| sentence.contains(words)) && shots.iter().any(several)
}

/// "Five officers have been hit this week", "three officers killed in two months".
fn is_sum_over_time(clause: &Clause<'_>, shots: &[Shot]) -> bool {
    let several = shots
        .iter()
        .any(|shot| shot.victim.is_some_and(|party| party.plural));
    let unit = |at: usize| {
        matches!(
            clause.word(at),
            "hours" | "days" | "weeks" | "months" | "years"
        )
    };
    let within = (0..clause.tokens.len()).any(|at| {
        matches!(clause.word(at), "in" | "over" | "within")
            && clause.class(at + 1).is(Class::NUMBER)
            && unit(at + 2)
    });
    let running = (0..clause.tokens.len()).any(|at| {
        clause.word(at) == "this" && matches!(clause.word(at + 1), "week" | "month" | "weekend")
    });
    let perfect =
        clause.has(Class::HAVE) && (0..clause.tokens.len()).any(|at| clause.word(at) == "been");
    several && (within || running && perfect)
}

/// "The fourth officer wounded within a year", "the second time in 24 hours".
fn is_ordinal_total(clause: &Clause<'_>) -> bool {
    let ordinal = |at: usize| {
        clause.class(at).is(Class::OTHER)
            && !matches!(clause.word(at), "other" | "another" | "fellow")
    };
    let counted = |at: usize| {
        matches!(
            clause.word(at),
            "time" | "officer" | "shooting" | "cop" | "person" | "such"
        )
    };
    let span = |at: usize| {
        matches!(
            clause.word(at),
            "within"
                | "since"
                | "days"
                | "hours"
                | "week"
                | "weeks"
                | "month"
                | "months"
                | "year"
                | "years"
                | "weekend"
        )
    };
    (0..clause.tokens.len())
        .any(|at| ordinal(at) && (at + 1..at + 5).any(counted) && (at + 2..at + 16).any(span))
}

/// Whether a sentence (in lower case) leads to another event.
pub(super) fn turns_back(sentence: &str) -> bool {
    if BULLETS.iter().any(|bullet| sentence.starts_with(bullet)) {
        return true;
    }
    TURNS.iter().any(|words| {
        let mut found = sentence.match_indices(words);
        found.any(|(at, _)| !continues(sentence, at + words.len()))
    })
}

/// "Days after|ward": the word goes on.
fn continues(sentence: &str, end: usize) -> bool {
    let next = sentence.get(end..).and_then(|rest| rest.chars().next());
    next.is_some_and(char::is_alphabetic)
}
