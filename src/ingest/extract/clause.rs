//! The grammar of one sentence: who does, who suffers, is it denied, is it real.

mod beside;
mod governed;
mod participle;
mod scan;
mod subject;
mod verb;

use crate::model::Role;

use super::{
    lexicon::Class,
    noun::{Form, Noun},
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
        self.covered
            .get(at)
            .copied()
            .flatten()
            .and_then(|index| self.nouns.get(index))
    }

    /// Whether a token is a verb of saying.
    pub(crate) fn says(&self, at: usize) -> bool {
        SAYING.contains(self.word(at))
    }

    /// Who did it, in a passive clause: "by an officer", "by police gunfire".
    pub(crate) fn agent(&self, verb: usize) -> Option<Role> {
        // "Five were wounded, among them |a teen shot| by an officer": of another word.
        let struck = Class::SHOOT.or(Class::HIT).or(Class::WOUND).or(Class::KILL);
        // "One officer was shot, |and no shots were fired| by police".
        let next_clause = |at: usize| {
            let and = matches!(self.word(at + 1), "and" | "but");
            let other = self.noun_at(at + 2).is_some() || self.class(at + 2).is(Class::NOT);
            self.kind(at) == Some(Kind::Comma) && and && other
        };
        let ends = |at: &usize| {
            self.kind(*at) == Some(Kind::Break)
                || next_clause(*at)
                || self.class(*at).is(Class::SUBORDINATOR)
                || self.class(*at).is(struck) && self.noun_at(at - 1).is_some()
        };
        let length = self.tokens.len();
        let end = (verb + 1..length).find(ends).unwrap_or(length);
        // "Hit by accident by a bullet": who did it comes later.
        let agent = |at: &usize| self.word(*at) == "by" && self.word(at + 1) != "accident";
        let by = (verb + 1..end).find(agent)?;
        // "By a bullet |fired by| an officer".
        let bullet = (by + 1..by + 4).find(|at| self.class(*at).is(Class::GUNFIRE));
        let fired = bullet.filter(|at| self.word(at + 1) == "fired" && self.word(at + 2) == "by");
        let by = fired.map_or(by, |bullet| bullet + 2);
        let friendly =
            matches!(self.word(by + 1), "friendly" | "return") && self.word(by + 2) == "fire";
        if friendly {
            return Some(Role::Officer);
        }
        if (by + 1..by + 7).any(|at| self.is_police_modifier(at)) {
            return Some(Role::Officer);
        }
        let noun = self.noun_at(by + 1)?;
        if noun.form == Form::Pronoun && noun.role.is_none() {
            return self.officer_before(verb);
        }
        // "By her boyfriend, |an off-duty officer|".
        let parted = self.kind(noun.tokens.end) == Some(Kind::Comma);
        let apposed = self.noun_at(noun.tokens.end + 1).filter(|_| parted);
        let officer = |noun: &&Noun| {
            noun.role == Some(Role::Officer) && matches!(self.word(noun.tokens.start), "a" | "an")
        };
        if apposed.filter(officer).is_some() && noun.role != Some(Role::Officer) {
            return Some(Role::Officer);
        }
        let person = noun.form == Form::Person && !noun.possessive && !self.is_told_officer(noun);
        noun.role.or(person.then_some(Role::Civilian))
    }

    /// "By a man |who is an officer|, later identified as one".
    fn is_told_officer(&self, noun: &Noun) -> bool {
        let near = || noun.tokens.end..noun.tokens.end + 9;
        let tells = |at: usize| {
            let parted = self.kind(at) == Some(Kind::Comma) || self.word(at) == "as";
            parted || self.class(at).is(Class::BE)
        };
        near().any(tells) && near().any(|at| self.class(at).is(Class::OFFICER))
    }

    /// "A man who had robbed an off-duty officer was killed by him": the one officer named before.
    fn officer_before(&self, verb: usize) -> Option<Role> {
        let subject = self.subject(verb)?;
        self.nouns
            .iter()
            .filter(|noun| noun.tokens.end <= verb && noun.tokens != subject.tokens)
            .find_map(|noun| noun.role.filter(|role| *role == Role::Officer))
    }

    /// "A car struck an officer", or "it" after a sentence on one: no gunfire.
    pub(crate) fn tells_of_running_down(&self, after_vehicle: bool) -> bool {
        let struck = |at: usize| {
            let drives = at > 0
                && (self.class(at - 1).is(Class::VEHICLE)
                    || after_vehicle && self.word(at - 1) == "it");
            drives && self.class(at).is(Class::HIT)
        };
        self.has(Class::HIT) && !self.has(Class::GUNFIRE) && (0..self.tokens.len()).any(struck)
    }

    /// "Police" before "gunfire", "officer's" before "bullet".
    pub(crate) fn is_police_modifier(&self, at: usize) -> bool {
        let possessive = self.tokens.get(at).is_some_and(|token| token.possessive);
        let police =
            self.class(at).is(Class::POLICE) || (self.class(at).is(Class::OFFICER) && possessive);
        let next = self.class(at + 1);
        police
            && (next.is(Class::GUNFIRE.or(Class::GUN))
                || matches!(self.word(at + 1), "fire" | "weapon" | "gun"))
    }
}
