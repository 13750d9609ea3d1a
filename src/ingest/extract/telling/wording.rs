//! Wordings that say what kind of sentence it is. Data in `wordings.txt`; all are sought at once.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

/// A kind of wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wording {
    /// Counts events over a time.
    Total,
    /// Tells several events in one breath.
    Separate,
    /// Leads to another event than the one told before.
    Turn,
    /// A suspect's death or wound by his own hand.
    OwnHand,
    /// Names a suicide.
    Suicide,
    /// Names a police shooting or a use of force.
    PoliceShooting,
    /// Names Chicago's police.
    ChicagoPolice,
    /// Names the city, its county or a body of it.
    City,
    /// Speaks of a graze.
    Graze,
    /// Speaks of prosecutors.
    Prosecutor,
}

/// The words of the data file.
const KINDS: &[(&str, Wording)] = &[
    ("total", Wording::Total),
    ("separate", Wording::Separate),
    ("turn", Wording::Turn),
    ("own_hand", Wording::OwnHand),
    ("suicide", Wording::Suicide),
    ("police_shooting", Wording::PoliceShooting),
    ("chicago_police", Wording::ChicagoPolice),
    ("city", Wording::City),
    ("graze", Wording::Graze),
    ("prosecutor", Wording::Prosecutor),
];

/// Which kinds a sentence has.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Said(u16);

impl Said {
    /// What a sentence (in lower case) says.
    pub(super) fn of(sentence: &str) -> Self {
        let Some((matcher, kinds)) = &*MATCHER else {
            return Self::default();
        };
        let mut said = Self::default();
        for found in matcher.find_overlapping_iter(sentence) {
            let kind = kinds[found.pattern().as_usize()];
            if kind != Wording::Turn || !continues(sentence, found.end()) {
                said.0 |= 1 << kind as u16;
            }
        }
        said
    }

    /// Whether it has a wording of that kind.
    pub(super) fn has(self, kind: Wording) -> bool {
        self.0 & (1 << kind as u16) != 0
    }
}

/// "Days after|ward": the word goes on.
fn continues(sentence: &str, end: usize) -> bool {
    let next = sentence.get(end..).and_then(|rest| rest.chars().next());
    next.is_some_and(char::is_alphabetic)
}

static MATCHER: LazyLock<Option<(AhoCorasick, Vec<Wording>)>> = LazyLock::new(|| {
    let (wordings, kinds): (Vec<&str>, Vec<Wording>) = entries().unzip();
    AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::DFA))
        .build(wordings)
        .ok()
        .map(|matcher| (matcher, kinds))
});

fn entries() -> impl Iterator<Item = (&'static str, Wording)> {
    include_str!("wordings.txt").lines().filter_map(|line| {
        let (kind, wording) = line.split_once(' ')?;
        let (_, kind) = KINDS.iter().find(|(name, _)| *name == kind)?;
        Some((wording, *kind))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_data_is_an_entry() {
        let lines = include_str!("wordings.txt").lines();
        let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        assert_eq!(lines.count(), entries().count());
    }

    #[test]
    fn a_turn_ends_with_its_word() {
        assert!(Said::of("it was days after the vote.").has(Wording::Turn));
        assert!(!Said::of("days afterward the video came out.").has(Wording::Turn));
        assert!(Said::of("chicago police said so.").has(Wording::City));
    }
}
