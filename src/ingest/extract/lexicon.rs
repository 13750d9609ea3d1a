//! The word lists: which words and phrases are of which class. Data in `lexicon/words.txt`, those
//! for people who are no officers in `lexicon/people.txt`.

mod plural;

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
    ON_DUTY = "on_duty", RETIRED = "retired", SUBURB_WORD = "suburb_word",
    BYSTANDER = "bystander", VEHICLE = "vehicle", BODY_PART = "body_part", SUSPECT = "suspect", ESCAPE = "escape", MISS = "miss",
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
    pub(crate) rest: Vec<Box<str>>,
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
pub(crate) struct Lexicon(WordMap<Box<str>, Entry>);

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
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    for (class, entry) in entries(WORDS) {
        add(&mut lexicon, entry, class);
    }
    for (class, entry) in entries(PEOPLE) {
        let (one, several) = plural::forms(entry);
        add(&mut lexicon, one, class);
        add(&mut lexicon, &several, class);
    }
    for entry in lexicon.0.values_mut() {
        let phrases = &mut entry.phrases;
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
    }
    lexicon
});

const WORDS: &str = include_str!("lexicon/words.txt");
const PEOPLE: &str = include_str!("lexicon/people.txt");

const POSSESSIVES: [&str; 4] = ["his", "her", "their", "its"];

/// The entries of a list, each with the class of its section.
fn entries(data: &str) -> impl Iterator<Item = (Class, &str)> {
    let lines = data.lines().map(str::trim);
    let lines = lines.filter(|line| !line.starts_with('#'));
    let mut class = Class::default();
    lines.flat_map(move |line| {
        let section = section(line);
        class = section.map_or(class, named);
        let entries = line.split_whitespace().filter(move |_| section.is_none());
        entries.map(move |entry| (class, entry))
    })
}

/// The name of the section that a line opens.
fn section(line: &str) -> Option<&str> {
    line.strip_prefix('[')?.strip_suffix(']')
}

fn named(section: &str) -> Class {
    let known = NAMES.iter().find(|known| known.0 == section);
    known.map_or_else(Class::default, |known| known.1)
}

fn add(lexicon: &mut Lexicon, entry: &str, class: Class) {
    let mut words = entry.split('_');
    let first = words.next().unwrap_or_default();
    let rest: Vec<&str> = words.collect();
    let Entry {
        class: known,
        phrases,
    } = lexicon.0.entry(first.into()).or_default();
    if rest.is_empty() {
        *known = known.or(class);
        return;
    }
    for possessive in POSSESSIVES {
        let rest: Vec<Box<str>> = rest
            .iter()
            .map(|word| if *word == "HIS" { possessive } else { word })
            .map(Box::from)
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
        let lines = [WORDS, PEOPLE].into_iter().flat_map(str::lines);
        for section in lines.filter_map(section) {
            assert!(NAMES.iter().any(|known| known.0 == section), "{section}");
        }
    }

    #[test]
    fn words_and_phrases_are_found() {
        let class = |word| LEXICON.look_up(word).0;
        assert!(class("sergeant").is(Class::OFFICER));
        assert!(class("shots").is(Class::GUNFIRE) && class("shots").is(Class::GUN));
        assert_eq!(class("umbrella"), Class::default());
        assert!(class("salesmen").is(Class::CIVILIAN) && class("wives").is(Class::CIVILIAN));
        let lost = LEXICON
            .look_up("lost")
            .1
            .iter()
            .find(|phrase| phrase.rest.iter().map(AsRef::as_ref).eq(["her", "life"]));
        assert!(lost.is_some_and(|phrase| phrase.class.is(Class::DIE)));
    }
}
