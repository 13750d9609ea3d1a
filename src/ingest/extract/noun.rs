//! Tokens in, noun phrases for people out: "two off-duty Chicago police officers", "the man", "he".

mod apposed;
mod bounds;
mod gender;
mod group;
mod head;
mod kin;
mod modifier;
mod number;
mod silent;
mod struck;

pub(crate) use gender::Gender;
pub(crate) use kin::KIN;
pub(crate) use number::number_word;

use std::ops::Range;

use crate::model::Role;

use super::{
    lexicon::Class,
    names::Names,
    token::{Kind, Token},
};
use apposed::name_officers;
use gender::gender;

/// How surely a noun phrase tells an officer from anybody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// "officer", "suspect".
    Named,
    /// "police", "cops" as a body.
    Body,
    /// "a man", "the woman of 29": anybody, officers among them.
    Person,
    /// "he", "them", "one", "both".
    Pronoun,
}

/// People as one noun phrase names them.
#[derive(Debug, Clone)]
pub(crate) struct Noun {
    /// Tokens it covers.
    pub(crate) tokens: Range<usize>,
    /// Its role, where its own words tell it.
    pub(crate) role: Option<Role>,
    pub(crate) form: Form,
    /// How many people; none where the words leave it open ("officers", "several men").
    pub(crate) count: Option<u16>,
    /// "No officer", "nobody", "neither".
    pub(crate) nobody: bool,
    /// "Another officer", "a second man", "her partner": one more than those named before.
    pub(crate) other: bool,
    /// "The", "his", a name: somebody named before.
    pub(crate) definite: bool,
    pub(crate) off_duty: bool,
    pub(crate) retired: bool,
    /// "The officer's": what follows is meant, not the person.
    pub(crate) possessive: bool,
    /// Plural in form.
    pub(crate) plural: bool,
    /// "One of two officers": how many the whole group counts.
    pub(crate) of: Option<u16>,
    /// "Man", "woman" and their like; none where the words leave it open.
    pub(crate) gender: Option<Gender>,
    /// Somebody beside the one whom police meant: a guard, a neighbor.
    pub(crate) bystander: bool,
    /// "Three people": officers may be among them.
    pub(crate) mixed: bool,
    /// "The suspect", "the gunman": the one whom police meant.
    pub(crate) suspect: bool,
    /// A name, and not what somebody is.
    pub(crate) is_name: bool,
}

/// How many words before its head a noun phrase may reach back.
const REACH: usize = 9;

/// Finds the noun phrases of a sentence, in order, without overlaps.
pub(crate) fn nouns(tokens: &[Token<'_>], names: &Names) -> Vec<Noun> {
    let reader = Reader { tokens, names };
    // A token in four is more than most sentences have.
    let mut found: Vec<Noun> = Vec::with_capacity(tokens.len() / 4);
    for at in 0..tokens.len() {
        let from = found.last().map_or(0, |noun| noun.tokens.end);
        if at >= from
            && !reader.is_silent(at)
            && !reader.are_shots(at)
            && let Some(noun) = reader.noun(at, from)
        {
            found.push(noun);
        }
    }
    name_officers(&mut found, tokens);
    found
}

struct Reader<'a> {
    tokens: &'a [Token<'a>],
    names: &'a Names,
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.word)
    }

    /// The word before a token; empty before the first.
    fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    fn is_comma(&self, at: usize) -> bool {
        let token = self.tokens.get(at);
        token.is_some_and(|token| token.kind == Kind::Comma)
    }

    fn class(&self, at: usize) -> Class {
        self.tokens
            .get(at)
            .map_or_else(Class::default, |token| token.class)
    }

    /// The phrase whose head is the token, reaching back no further than `from`.
    fn noun(&self, at: usize, from: usize) -> Option<Noun> {
        if let Some(group) = self.group(at, from) {
            return Some(group);
        }
        let class = self.class(at);
        let bearer = self.names.bearer(self.tokens, at);
        let bearer = bearer.filter(|_| !self.is_corner(at));
        let (role, form) = self.head(at, bearer)?;
        let start = if class.is(Class::PRONOUN) {
            at
        } else {
            self.start(at, from)
        };
        let end = self.end(at);
        let mut noun = Noun {
            tokens: start..end,
            role,
            form,
            count: None,
            nobody: class.is(Class::NOBODY) || self.is_not_one(at),
            other: class.is(Class::COLLEAGUE)
                || matches!(
                    self.word(at),
                    "other" | "others" | "another" | "second" | "third"
                ),
            definite: form == Form::Pronoun || bearer.is_some(),
            off_duty: false,
            retired: class.is(Class::RETIRED),
            // "No one's been hit" is short for "has".
            possessive: !class.is(Class::NOBODY)
                && self
                    .tokens
                    .get(end - 1)
                    .is_some_and(|token| token.possessive),
            plural: self.is_plural(at) && bearer.is_none() && !self.titles_each(at, end),
            of: None,
            gender: gender(self.word(at)),
            bystander: class.is(Class::BYSTANDER),
            mixed: matches!(self.word(at), "people" | "persons" | "victim" | "victims"),
            suspect: class.is(Class::SUSPECT),
            is_name: bearer.is_some(),
        };
        self.read_modifiers(start..at, &mut noun);
        let retired = (start..at).any(|before| self.word(before) == "retired");
        // "Former officer Dana Example" was one when it happened.
        let name = (at + 1..end).any(|after| self.tokens[after].kind == Kind::Word);
        noun.retired &= retired || !name;
        self.read_count(start, at, &mut noun);
        if retired && noun.retired {
            noun.role = Some(Role::Civilian);
        }
        Some(noun)
    }

    /// "A man near 92nd and |Racine| was shot": a street.
    fn is_corner(&self, at: usize) -> bool {
        let street = at.checked_sub(2).map_or("", |street| self.word(street));
        let numbered = street.starts_with(|first: char| first.is_ascii_digit())
            && ["st", "nd", "rd", "th"]
                .iter()
                .any(|end| street.ends_with(end));
        numbered && matches!(self.word(at - 1), "and" | "&")
    }
}
