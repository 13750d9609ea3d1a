//! The body said to review the use of force; never inferred, only read.

use std::{ops::Range, sync::LazyLock};

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

/// Names in lower case and the canonical name. A review body is named only where it reviews;
/// police forces count as reviewers only where the sentence says that they investigate.
const BODIES: &[(&str, &str, bool)] = &[
    ("civilian office of police accountability", "COPA", false),
    ("office of police accountability", "COPA", false),
    ("civilian police accountability office", "COPA", false),
    ("chicago office of police accountability", "COPA", false),
    ("copa", "COPA", false),
    ("independent police review authority", "IPRA", false),
    ("police review authority", "IPRA", false),
    ("ipra", "IPRA", false),
    ("office of professional standards", "OPS", false),
    ("ops", "OPS", true),
    (
        "ice's office of professional responsibility",
        "ICE Office of Professional Responsibility",
        false,
    ),
    (
        "ice office of professional responsibility",
        "ICE Office of Professional Responsibility",
        false,
    ),
    (
        "office of professional responsibility",
        "Office of Professional Responsibility",
        false,
    ),
    ("illinois state police", "Illinois State Police", true),
    ("state police", "Illinois State Police", true),
    ("isp", "Illinois State Police", true),
    ("fbi", "FBI", true),
];

static MATCHER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::DFA))
        .match_kind(MatchKind::LeftmostLongest)
        .build(names())
        .ok()
});

/// The names of all bodies, in lower case.
pub(super) fn names() -> Vec<&'static str> {
    BODIES.iter().map(|body| body.0).collect()
}

/// The first body that a sentence (in lower case) names as a reviewer, with the bytes that say so:
/// its name, or the whole sentence where only its other words tell that it reviews.
pub(crate) fn agency(sentence: &str) -> Option<(&'static str, Range<usize>)> {
    let matcher = MATCHER.as_ref()?;
    let found = matcher.find_iter(sentence).find(|found| {
        let (_, _, must_investigate) = BODIES[found.pattern().as_usize()];
        let does = || investigates(sentence) || does_itself(sentence, found.end());
        is_word(sentence, found.range()) && (!must_investigate || does())
    })?;
    let (_, body, must_investigate) = BODIES[found.pattern().as_usize()];
    let told = if must_investigate {
        0..sentence.len()
    } else {
        found.range()
    };
    Some((body, told))
}

/// Whether a body is one of many tasks, that counts only where it is said to investigate.
pub(crate) fn must_investigate(body: &str) -> bool {
    BODIES.iter().any(|(_, name, must)| *name == body && *must)
}

fn is_word(text: &str, range: Range<usize>) -> bool {
    let before = text
        .get(..range.start)
        .and_then(|text| text.chars().next_back());
    let after = text.get(range.end..).and_then(|text| text.chars().next());
    let joins = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    !joins(before) && !joins(after)
}

/// "State Police |investigated|", "the FBI |will lead the shooting review|": right behind its name.
fn does_itself(sentence: &str, end: usize) -> bool {
    let behind = sentence.get(end..).unwrap_or_default();
    let mut words = behind.split_whitespace().take(9);
    let verb = words.find(|word| {
        ["investigat", "conduct", "lead", "handl", "review"]
            .iter()
            .any(|verb| word.starts_with(verb))
    });
    let object = |word: &str| {
        ["investigation", "review", "shooting", "inquiry", "probe"]
            .iter()
            .any(|noun| word.starts_with(noun))
    };
    verb.is_some_and(|verb| {
        let alone = verb.starts_with("investigat")
            && behind
                .trim_end_matches('.')
                .ends_with(verb.trim_end_matches('.'));
        alone || words.any(object)
    })
}

fn investigates(sentence: &str) -> bool {
    let force = [
        "use of force",
        "officer's actions",
        "officers' actions",
        "is investigating the shooting",
        "are investigating the shooting",
        "will investigate the shooting",
        "was asked to investigate",
        "reviews all police shootings",
        "investigates all police shootings",
        "lead the investigation",
        "leading the investigation",
        "handling the investigation",
        "investigating the police",
        "in the hands of",
        "fbi review",
        "will review the shooting",
        "is reviewing the shooting",
    ];
    force.iter().any(|words| sentence.contains(words))
}

#[cfg(test)]
mod tests {
    use super::agency;

    #[test]
    fn review_bodies_by_name_and_initials() {
        for (sentence, body) in [
            (
                "the civilian office of police accountability is investigating.",
                Some("COPA"),
            ),
            ("ipra, which reviews shootings, sent a team.", Some("IPRA")),
            (
                "the office of professional standards will review it.",
                Some("OPS"),
            ),
            (
                "illinois state police are investigating the shooting.",
                Some("Illinois State Police"),
            ),
            (
                "ice's office of professional responsibility will look at it.",
                Some("ICE Office of Professional Responsibility"),
            ),
            ("the case is in the hands of the fbi now.", Some("FBI")),
            ("the fbi wants a tip on him.", None),
            ("illinois state police closed the expressway.", None),
            ("he wore a copacabana shirt.", None),
        ] {
            assert_eq!(agency(sentence).map(|found| found.0), body, "{sentence}");
        }
    }
}
