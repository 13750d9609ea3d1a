//! The words of one sentence, asked for names.

use std::ops::Range;

use super::{APPOSITION, Bearer, PERSONS};
use crate::ingest::extract::{
    lexicon::Class,
    token::{Kind, Token},
    when::is_calendar,
    word_list::WordList,
};

/// The words of one sentence.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) tokens: &'a [Token<'a>],
}

impl<'a> Words<'a> {
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.word)
    }

    pub(super) fn before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    pub(super) fn class(&self, at: usize) -> Class {
        self.tokens
            .get(at)
            .map_or_else(Class::default, |token| token.class)
    }

    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    pub(super) fn is_comma(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Comma)
    }

    pub(super) fn is_age(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(Kind::Number(10..=99)))
    }

    /// A capital that no word of the trade explains.
    pub(super) fn is_name(&self, at: usize) -> bool {
        let capital = |at: usize| {
            let token = self.tokens.get(at)?;
            (token.capital && token.kind == Kind::Word).then_some(token.class)
        };
        let explained = |class: Class| class != Class::default();
        match capital(at) {
            // "Jason |Van| Dyke" drives none.
            Some(class) if explained(class) => {
                self.word(at) == "van" && capital(at + 1).is_some_and(|next| !explained(next))
            }
            known => known.is_some(),
        }
    }

    /// The name that begins at a token: up to three capitals, or two with a nickname in quotation
    /// marks between them.
    pub(super) fn name_at(&self, start: usize) -> Range<usize> {
        let quote = |at: usize| self.kind(at) == Some(Kind::Quote);
        let nicknamed = quote(start + 1) && quote(start + 3);
        if nicknamed && (start..start + 5).step_by(2).all(|at| self.is_name(at)) {
            return start..start + 5;
        }
        let capitals = (start..start + 3).take_while(|at| self.is_name(*at));
        start..start + capitals.count()
    }

    /// The names that are not the rest of longer ones, in order.
    pub(super) fn names(self) -> impl Iterator<Item = Range<usize>> {
        let begins = move |at: &usize| self.is_name(*at) && !(*at > 0 && self.is_name(*at - 1));
        let starts = (0..self.tokens.len()).filter(begins);
        starts.map(move |start| self.name_at(start))
    }

    /// The words behind which a name may stand as that of an officer or of somebody in office.
    pub(super) fn titles(self) -> impl Iterator<Item = Range<usize>> {
        let is_title = move |at: &usize| self.class(*at).is(Class::INSTITUTION.or(Class::OFFICER));
        let titles = (0..self.tokens.len()).filter(is_title);
        titles.map(|at| at..at + 1)
    }

    /// "ATF |agent", "South Shore |man": what stands before goes with the noun after it.
    pub(super) fn ends_name(&self, end: usize) -> bool {
        !self
            .class(end)
            .is(PERSONS.or(Class::POLICE).or(Class::INSTITUTION))
    }

    /// Whether a name ends with its last word, and none of its words is a place's or a day's.
    pub(super) fn is_whole(&self, name: &Range<usize>) -> bool {
        self.ends_name(name.end) && !self.has_no_name(name)
    }

    fn has_no_name(&self, name: &Range<usize>) -> bool {
        name.clone().any(|at| is_no_name(self.word(at)))
    }

    /// The first of so many words from a token on that is neither an auxiliary nor an adverb.
    pub(super) fn verb_from(&self, at: usize, reach: usize) -> Option<usize> {
        const BESIDE: Class = Class::BE.or(Class::HAVE).or(Class::ADVERB);
        (at..at + reach).find(|near| !self.class(*near).is(BESIDE))
    }

    /// Whether a name has a first and a last one.
    pub(super) fn is_full(&self, name: &Range<usize>) -> bool {
        name.len() >= 2 && !self.has_no_name(name)
    }

    /// First and last name of a full name.
    pub(super) fn first_and_last(&self, name: &Range<usize>) -> Option<(&'a str, String)> {
        let last = self.is_full(name).then(|| self.last(name))?;
        Some((self.word(name.start), last?))
    }

    pub(super) fn last(&self, name: &Range<usize>) -> Option<String> {
        let word = self.word(name.end.checked_sub(1)?);
        (word.len() > 2).then(|| word.to_owned())
    }

    pub(super) fn named(&self, name: &Range<usize>, bearer: Bearer) -> Option<(String, Bearer)> {
        self.last(name).map(|last| (last, bearer))
    }

    /// Past an age in commas: ", 26," or ", who was 26,".
    pub(super) fn past_age(&self, at: usize) -> usize {
        let from = at + 1;
        let who = self.word(from) == "who" && self.class(from + 1).is(Class::BE);
        let age = from + if who { 2 } else { 0 };
        if self.is_comma(at) && self.is_age(age) {
            age + 1 + usize::from(self.is_comma(age + 1))
        } else {
            at
        }
    }

    /// Past an apposition in commas: ", a programmer aged 26,".
    pub(super) fn past_apposition(&self, at: usize) -> usize {
        let from = self.past_age(at);
        let opens = self.is_comma(from) && self.class(from + 1).is(Class::DETERMINER);
        (from + 2..from + APPOSITION)
            .find(|next| opens && self.is_comma(*next))
            .map_or(from, |comma| comma + 1)
    }
}

/// A capital of a place, a thing, a day or a sentence: no part of a person's name.
fn is_no_name(word: &str) -> bool {
    NO_NAMES.contains(word) || OPENERS.contains(word) || is_calendar(word)
}

/// Words with a capital because they open a sentence.
static OPENERS: WordList = WordList::new(&[
    "according",
    "all",
    "also",
    "both",
    "each",
    "every",
    "how",
    "many",
    "most",
    "now",
    "only",
    "some",
    "still",
    "such",
    "that",
    "then",
    "there",
    "these",
    "this",
    "those",
    "what",
    "why",
    "yet",
]);

/// Capitals of places, peoples, makes and feasts.
static NO_NAMES: WordList = WordList::new(&[
    "chicago",
    "south",
    "north",
    "west",
    "east",
    "side",
    "southwest",
    "northwest",
    "park",
    "street",
    "avenue",
    "river",
    "loop",
    "city",
    "county",
    "cook",
    "illinois",
    "state",
    "square",
    "village",
    "heights",
    "african",
    "american",
    "hispanic",
    "latino",
    "wesson",
    "red",
    "blue",
    "line",
    "hospital",
    "university",
    "new",
    "year",
    "christmas",
]);
