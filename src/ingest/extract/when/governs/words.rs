//! The table of governing words; no rule is here.

use std::{str::FromStr, sync::LazyLock};

use super::Governs;
use crate::ingest::extract::when::word_table::WordTable;

/// How a word governs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// A verb or noun that takes the time beside it.
    Plain,
    /// A noun that a date can stand before: "Sunday's shooting", "a 4 a.m. news conference".
    Event,
    /// Such a noun that governs in no other place: "the 2013 case".
    Attributive,
    /// "happened", "began": what happened is the noun before it, else the shooting told of.
    Neutral,
    /// "said": only a day right after it is its own.
    Said,
    /// "prosecutors", "the family": whatever they do on a day is not what was done to him.
    Speaker,
}

impl FromStr for Manner {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        match word {
            "plain" => Ok(Self::Plain),
            "event" => Ok(Self::Event),
            "attributive" => Ok(Self::Attributive),
            "neutral" => Ok(Self::Neutral),
            "said" => Ok(Self::Said),
            "speaker" => Ok(Self::Speaker),
            _ => Err(()),
        }
    }
}

/// A governing phrase: its words, what it stands for, and how it governs.
pub(super) struct Phrase {
    pub(super) words: Vec<&'static str>,
    pub(super) governs: Governs,
    pub(super) manner: Manner,
}

/// The phrases of `words.txt` by first word, the longest first.
static PHRASES: LazyLock<WordTable<Phrase>> = LazyLock::new(|| {
    let mut phrases: Vec<Phrase> = include_str!("words.txt").lines().flat_map(line).collect();
    phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
    let first = |phrase: &Phrase| phrase.words.first().copied().unwrap_or_default();
    WordTable::new(phrases.into_iter().map(|phrase| (first(&phrase), phrase)))
});

/// The phrases of one line; none from a comment.
fn line(line: &'static str) -> Vec<Phrase> {
    let head = line.split_once(':').and_then(|(head, phrases)| {
        let (reason, manner) = head.split_once(' ')?;
        Some((reason, manner.parse().ok()?, phrases))
    });
    let Some((reason, manner, phrases)) = head else {
        return Vec::new();
    };
    let governs = match reason {
        "shooting" => Governs::Shooting,
        reason => Governs::Other(reason),
    };
    let words = |phrase: &'static str| phrase.trim().split([' ', '-']).collect();
    let phrase = |phrase| Phrase {
        words: words(phrase),
        governs,
        manner,
    };
    phrases.split(',').map(phrase).collect()
}

/// The phrases that may begin with this word, the longest first.
pub(super) fn phrases(word: &str) -> impl Iterator<Item = &'static Phrase> {
    PHRASES.find(word)
}

/// Words that may stand between a date and the noun it describes.
pub(super) const ADJECTIVES: &[&str] = &[
    "s",
    "fatal",
    "deadly",
    "police",
    "involved",
    "officer",
    "off",
    "duty",
    "traffic",
    "early",
    "late",
    "morning",
    "afternoon",
    "evening",
    "night",
    "daylight",
    "double",
    "triple",
    "mass",
    "chaotic",
    "violent",
    "rare",
    "joint",
    "brief",
    "similar",
    "brazen",
    "botched",
    "failed",
    "attempted",
    "armed",
    "alleged",
    "separate",
    "bond",
    "court",
    "press",
    "news",
    "gang",
    "gun",
    "candlelight",
    "prayer",
];

/// What a large number before it makes a total.
pub(super) const COUNTED: &[&str] = &[
    "people",
    "officers",
    "shootings",
    "homicides",
    "murders",
    "times",
    "cases",
    "incidents",
    "shot",
    "killed",
];
