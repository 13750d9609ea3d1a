//! The grammar of one sentence: who does, who suffers, is it denied, is it real.

mod agent;
mod asked;
mod beside;
mod doer;
mod governed;
mod inserted;
mod participle;
mod scan;
mod set_aside;
mod subject;
mod unreal;
mod verb;

use std::cell::RefCell;

use super::{
    lexicon::Class,
    noun::Noun,
    token::{Kind, Token},
    word_list::WordList,
};

/// A sentence ready to be asked about its verbs.
pub(crate) struct Clause<'a> {
    pub(crate) lower: &'a str,
    pub(crate) tokens: &'a [Token<'a>],
    pub(crate) nouns: &'a [Noun],
    /// The classes of all tokens together.
    classes: Class,
    /// For each token the noun phrase that covers it.
    covered: Vec<Option<usize>>,
    /// The verbs whose subjects were asked for so far, each with its subject's number among the
    /// nouns: many rules ask for the same one.
    subjects: RefCell<Vec<(usize, Option<usize>)>>,
}

/// The verbs of saying that turn a noun into a mere speaker.
static SAYING: WordList = WordList::new(&[
    "said",
    "say",
    "says",
    "told",
    "reported",
    "reports",
    "announced",
    "believe",
    "believes",
    "confirmed",
    "stated",
    "added",
    "tweeted",
    "wrote",
    "explained",
    "alleged",
    "allege",
    "alleges",
    "think",
    "sources",
    "spokesman",
    "spokeswoman",
]);

impl<'a> Clause<'a> {
    pub(crate) fn new(lower: &'a str, tokens: &'a [Token<'a>], nouns: &'a [Noun]) -> Self {
        let mut covered = vec![None; tokens.len()];
        for (index, noun) in nouns.iter().enumerate() {
            covered
                .iter_mut()
                .take(noun.tokens.end)
                .skip(noun.tokens.start)
                .for_each(|at| *at = Some(index));
        }
        let classes = tokens.iter().map(|token| token.class);
        Self {
            lower,
            tokens,
            nouns,
            classes: classes.fold(Class::default(), Class::or),
            covered,
            subjects: RefCell::default(),
        }
    }

    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.word)
    }

    pub(crate) fn class(&self, at: usize) -> Class {
        self.tokens
            .get(at)
            .map_or_else(Class::default, |token| token.class)
    }

    pub(crate) fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    pub(crate) fn is_comma(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Comma)
    }

    /// The word before a token; empty before the first.
    pub(crate) fn before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    /// Whether a token is a verb of a class: no part of a noun phrase.
    pub(crate) fn is_verb(&self, at: usize, class: Class) -> bool {
        self.class(at).is(class) && self.noun_at(at).is_none()
    }

    /// Whether any token is of a class.
    pub(crate) fn has(&self, class: Class) -> bool {
        self.classes.is(class)
    }

    /// Whether any token is one of these words.
    pub(crate) fn has_word(&self, words: &[&str]) -> bool {
        (0..self.tokens.len()).any(|at| words.contains(&self.word(at)))
    }

    /// The noun phrase that covers a token.
    pub(crate) fn noun_at(&self, at: usize) -> Option<&'a Noun> {
        self.number_at(at).and_then(|index| self.nouns.get(index))
    }

    /// The number of that noun phrase among all of the sentence.
    fn number_at(&self, at: usize) -> Option<usize> {
        self.covered.get(at).copied().flatten()
    }

    /// Whether a token is a verb of saying.
    pub(crate) fn says(&self, at: usize) -> bool {
        SAYING.contains(self.word(at))
    }

    /// "A car struck an officer", "the car turned and hit one", or "it" after a sentence on a car: no
    /// gunfire.
    pub(crate) fn tells_of_running_down(&self, after_vehicle: bool) -> bool {
        let struck = |at: usize| {
            let drives = at > 0
                && (self.class(at - 1).is(Class::VEHICLE)
                    || after_vehicle && self.word(at - 1) == "it"
                    || self.before(at) == "and" && self.is_of_a_car(at - 1));
            drives && self.class(at).is(Class::HIT)
        };
        self.has(Class::HIT) && !self.has(Class::GUNFIRE) && (0..self.tokens.len()).any(struck)
    }

    /// "|The car| made a quick turn and": its first noun, with nobody named before "and".
    fn is_of_a_car(&self, and: usize) -> bool {
        let first = (0..and).find(|at| {
            !self
                .class(*at)
                .is(Class::DETERMINER.or(Class::SUBORDINATOR))
        });
        let alone = self
            .nouns
            .first()
            .is_none_or(|noun| noun.tokens.start > and);
        alone && first.is_some_and(|at| self.class(at).is(Class::VEHICLE))
    }

    /// "Police" before "gunfire", "officer's" before "bullet".
    pub(crate) fn is_police_modifier(&self, at: usize) -> bool {
        let possessive = self.tokens.get(at).is_some_and(|token| token.possessive);
        let police =
            self.class(at).is(Class::POLICE) || (self.class(at).is(Class::OFFICER) && possessive);
        let next = self.class(at + 1);
        police
            && (next.is(Class::GUNFIRE.or(Class::GUN).or(Class::RETURN_FIRE))
                || matches!(self.word(at + 1), "fire" | "weapon" | "gun"))
    }
}
