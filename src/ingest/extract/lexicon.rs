//! The word list: which words and phrases are of which class. Data in `lexicon/words.txt`.

use std::sync::LazyLock;

use crate::hasher::WordMap;

macro_rules! classes {
    ($($name:ident = $word:literal),+ $(,)?) => {
        classes!(@constants 0u64, $($name,)+);
        const NAMES: &[(&str, Class)] = &[$(($word, Class::$name)),+];
    };
    (@constants $bit:expr, $name:ident, $($rest:ident,)*) => {
        impl Class {
            pub(crate) const $name: Self = Self(1 << $bit);
        }
        classes!(@constants $bit + 1, $($rest,)*);
    };
    (@constants $bit:expr,) => {};
}

/// A set of word classes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Class(u64);

classes! {
    OFFICER = "officer", POLICE = "police", COLLEAGUE = "colleague", INSTITUTION = "institution",
    CIVILIAN = "civilian", PERSON = "person", PRONOUN = "pronoun", NUMBER = "number",
    OTHER = "other", NOBODY = "nobody", SHOOT = "shoot", HIT = "hit", WOUND = "wound",
    KILL = "kill", DIE = "die", DEAD = "dead", TAKE_BULLET = "take_bullet", FIRE = "fire",
    RETURN_FIRE = "return_fire", EXCHANGE = "exchange", UNDER_FIRE = "under_fire",
    GUNFIRE = "gunfire", SHOOTING = "shooting", GUN = "gun", BE = "be", HAVE = "have",
    MODAL = "modal", INTEND = "intend", BEGAN = "began", NOT = "not", LEAVE = "leave",
    SUBORDINATOR = "subordinator", RELATIVE = "relative", PREPOSITION = "preposition",
    DETERMINER = "determiner", ADVERB = "adverb", CONDITION = "condition",
    INITIALLY = "initially", VEHICLE_HIT = "vehicle_hit", DOG = "dog", OFF_DUTY = "off_duty",
    ON_DUTY = "on_duty", RETIRED = "retired", SUBURB_WORD = "suburb_word", GENERIC = "generic",
    DISMISS = "dismiss", BYSTANDER = "bystander", VEHICLE = "vehicle", BODY_PART = "body_part", SUSPECT = "suspect", ESCAPE = "escape", MISS = "miss",
    HELD_FIRE = "held_fire",
}

impl Class {
    /// Verbs of hitting somebody.
    pub(crate) const STRIKE: Self = Self::SHOOT.or(Self::HIT).or(Self::WOUND).or(Self::KILL);

    /// Whether it holds any of the classes of the other.
    pub(crate) const fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets together.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// A phrase of several words that counts as one.
pub(crate) struct Phrase {
    /// The words after the first.
    pub(crate) rest: Vec<&'static str>,
    /// The phrase's classes.
    pub(crate) class: Class,
}

/// What is known of a word.
#[derive(Default)]
pub(crate) struct Entry {
    /// Its own classes.
    pub(crate) class: Class,
    /// The phrases that begin with it, the longest first.
    pub(crate) phrases: Vec<Phrase>,
}

/// Single words and phrases by their (first) word.
#[derive(Default)]
pub(crate) struct Lexicon(WordMap<&'static str, Entry>);

impl Lexicon {
    /// The classes of a lower-case word, and the phrases that begin with it; none of an unknown one.
    pub(crate) fn look_up(&self, word: &str) -> (Class, &[Phrase]) {
        let entry = self.0.get(word);
        entry.map_or((Class::default(), &[]), |entry| {
            (entry.class, &entry.phrases)
        })
    }
}

/// The lexicon, read once.
pub(crate) static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| read(include_str!("lexicon/words.txt")));

const POSSESSIVES: [&str; 4] = ["his", "her", "their", "its"];

fn read(data: &'static str) -> Lexicon {
    let mut lexicon = Lexicon::default();
    let mut class = Class::default();
    for line in data
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with('#'))
    {
        if let Some(name) = line
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            class = NAMES
                .iter()
                .find(|known| known.0 == name)
                .map_or_else(Class::default, |known| known.1);
        } else {
            line.split_whitespace()
                .for_each(|entry| add(&mut lexicon, entry, class));
        }
    }
    for entry in lexicon.0.values_mut() {
        let phrases = &mut entry.phrases;
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
    }
    lexicon
}

fn add(lexicon: &mut Lexicon, entry: &'static str, class: Class) {
    let mut words = entry.split('_');
    let first = words.next().unwrap_or_default();
    let rest: Vec<&str> = words.collect();
    let Entry {
        class: known,
        phrases,
    } = lexicon.0.entry(first).or_default();
    if rest.is_empty() {
        *known = known.or(class);
        return;
    }
    for possessive in POSSESSIVES {
        let rest: Vec<&str> = rest
            .iter()
            .map(|word| if *word == "HIS" { possessive } else { word })
            .collect();
        match phrases.iter_mut().find(|phrase| phrase.rest == rest) {
            Some(phrase) => phrase.class = phrase.class.or(class),
            None => phrases.push(Phrase { rest, class }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_of_the_data_is_a_class() {
        let sections = include_str!("lexicon/words.txt")
            .lines()
            .filter_map(|line| {
                line.trim()
                    .strip_prefix('[')
                    .and_then(|rest| rest.strip_suffix(']'))
            });
        for section in sections {
            assert!(NAMES.iter().any(|known| known.0 == section), "{section}");
        }
    }

    #[test]
    fn words_and_phrases_are_found() {
        let class = |word| LEXICON.look_up(word).0;
        assert!(class("sergeant").is(Class::OFFICER));
        assert!(class("shots").is(Class::GUNFIRE) && class("shots").is(Class::GUN));
        assert_eq!(class("umbrella"), Class::default());
        let lost = LEXICON
            .look_up("lost")
            .1
            .iter()
            .find(|phrase| phrase.rest == ["her", "life"]);
        assert!(lost.is_some_and(|phrase| phrase.class.is(Class::DIE)));
    }
}
