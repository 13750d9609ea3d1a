//! The conditions that a sentence gives, as a page words them.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::super::{
    clause::Clause,
    lexicon::Class,
    wording::{Said, Wording},
};

/// The conditions hospitals and police give, the wording that a page shows.
const CONDITIONS: &[(&str, &str)] = &[
    (
        "critical but stable condition",
        "critical but stable condition",
    ),
    ("extremely critical condition", "critical condition"),
    ("very critical condition", "critical condition"),
    ("critical condition", "critical condition"),
    (
        "serious-to-critical condition",
        "serious-to-critical condition",
    ),
    (
        "serious to critical condition",
        "serious-to-critical condition",
    ),
    (
        "serious but stable condition",
        "serious but stable condition",
    ),
    ("serious condition", "serious condition"),
    ("grave condition", "critical condition"),
    ("fair condition", "fair condition"),
    ("good condition", "good condition"),
    ("stable condition", "stable condition"),
    ("was stabilized", "stable condition"),
    ("condition was stabilized", "stable condition"),
    ("critically wounded", "critical condition"),
    ("critically hurt", "critical condition"),
    ("condition was critical", "critical condition"),
    ("condition was fair", "fair condition"),
    ("condition as fair", "fair condition"),
    ("released from the hospital", "released from hospital"),
    ("treated and released", "released from hospital"),
    ("was released", "released from hospital"),
];

static MATCHER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::DFA))
        .match_kind(MatchKind::LeftmostLongest)
        .build(wordings())
        .ok()
});

/// The wordings of all conditions, in lower case.
pub(crate) fn wordings() -> Vec<&'static str> {
    CONDITIONS.iter().map(|condition| condition.0).collect()
}

/// The conditions of a sentence, each with the byte of the text at which its wording begins.
pub(super) fn conditions(clause: &Clause<'_>, said: Said) -> Vec<(usize, &'static str)> {
    let (Some(first), Some(last)) = (clause.tokens.first(), clause.tokens.last()) else {
        return Vec::new();
    };
    let start = first.span.start;
    let sentence = clause.lower.get(start..last.span.end).unwrap_or_default();
    let Some(matcher) = MATCHER
        .as_ref()
        .filter(|_| said.has(Wording::Condition) && can_give(clause, sentence))
    else {
        return Vec::new();
    };
    matcher
        .find_iter(sentence)
        .filter_map(|found| {
            let (_, shown) = CONDITIONS.get(found.pattern().as_usize())?;
            Some((start + found.start(), *shown))
        })
        .collect()
}

/// Whether a sentence has any word of a condition; most have none.
fn can_give(clause: &Clause<'_>, sentence: &str) -> bool {
    clause.has(Class::CONDITION)
        || ["releas", "stabil", "critically"]
            .iter()
            .any(|word| sentence.contains(word))
}
