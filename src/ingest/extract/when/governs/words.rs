//! The table of governing words, and the small words that shape a clause; no rule is here.

use std::{str::FromStr, sync::LazyLock};

use super::Governs;

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

/// The phrases of `words.txt` by first letter, the longest first.
static BY_LETTER: LazyLock<[Vec<Phrase>; 26]> = LazyLock::new(|| {
    let mut letters: [Vec<Phrase>; 26] = Default::default();
    for phrase in include_str!("words.txt").lines().flat_map(line) {
        let first = phrase.words.first().and_then(|word| letter(word));
        if let Some(bucket) = first.and_then(|letter| letters.get_mut(letter)) {
            bucket.push(phrase);
        }
    }
    for bucket in &mut letters {
        bucket.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
    }
    letters
});

/// The phrases of one line; none from a comment.
pub(super) fn line(line: &'static str) -> Vec<Phrase> {
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

fn letter(word: &str) -> Option<usize> {
    let first = word.bytes().next()?.to_ascii_lowercase();
    first
        .is_ascii_lowercase()
        .then(|| usize::from(first - b'a'))
}

/// The phrases that may begin with this word.
pub(super) fn phrases(word: &str) -> &'static [Phrase] {
    letter(word)
        .and_then(|letter| BY_LETTER.get(letter))
        .map_or(&[], Vec::as_slice)
}

/// Words that open a clause of their own.
pub(super) const OPENERS: &[&str] = &[
    "when", "while", "after", "before", "because", "that", "who", "whom", "whose", "which",
    "where", "although", "though", "but", "if", "until", "as",
];

/// Openers whose clause stands inside the sentence that goes on after it.
pub(super) const RELATIVE: &[&str] = &["who", "whom", "whose", "which", "that"];

/// Openers whose clause tells of the same moment as the clause before it.
pub(super) const TEMPORAL: &[&str] = &["when", "while", "as", "where", "after", "before"];

/// Auxiliaries: the verb after one is the sentence's own.
pub(super) const AUXILIARIES: &[&str] = &[
    "was", "were", "is", "are", "has", "have", "had", "been", "be", "must", "will",
];

/// Phrases that put what follows, or what they follow, after publication.
pub(super) const AHEAD: &[&[&str]] = &[
    &["will"],
    &["scheduled"],
    &["slated"],
    &["set", "for"],
    &["is", "due"],
    &["are", "due"],
    &["due", "in"],
    &["due", "back"],
    &["is", "to", "be"],
    &["are", "to", "be"],
    &["is", "expected"],
    &["are", "expected"],
    &["to", "vote"],
];

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
