//! A token in, whether it heads a phrase for people out, with the side and the form that it tells.

use crate::model::Role;

use super::{
    super::{lexicon::Class, names::Bearer, token::Kind, word_list::WordList},
    Form, Reader,
};

/// What makes a word for people before it tell of a thing: "youth |violence|", "plain |clothes|".
static THINGS: WordList = WordList::new(&[
    "abuse",
    "care",
    "center",
    "clothes",
    "clothing",
    "court",
    "detention",
    "dress",
    "program",
    "programs",
    "support",
    "violence",
    "welfare",
]);

impl Reader<'_> {
    pub(super) fn head(&self, at: usize, bearer: Option<Bearer>) -> Option<(Option<Role>, Form)> {
        let class = self.class(at);
        let before = |wanted: Class| self.class(at + 1).is(wanted);
        if let Some(head) = self.officer(at) {
            return head;
        }
        let thing = THINGS.contains(self.word(at + 1));
        if class.is(Class::CIVILIAN.or(Class::BYSTANDER)) && !before(Class::CIVILIAN) && !thing {
            return Some((Some(Role::Civilian), Form::Named));
        }
        // "A |couple| of shots".
        if self.word(at) == "couple" && self.word(at + 1) == "of" {
            return None;
        }
        // "A |female| passenger": no noun of its own.
        let describes = matches!(self.word(at), "male" | "female" | "adult")
            && before(Class::CIVILIAN.or(Class::PERSON).or(Class::OFFICER));
        if class.is(Class::PERSON) && !describes || self.is_age_noun(at) {
            return Some((None, Form::Person));
        }
        let pronoun = class.is(Class::PRONOUN) && !class.is(Class::RELATIVE);
        if pronoun || self.is_object_her(at) {
            return Some((None, Form::Pronoun));
        }
        if self.is_headline_number(at) {
            return Some((None, Form::Person));
        }
        let people = Class::OFFICER.or(Class::CIVILIAN).or(Class::PERSON);
        let alone = !before(people) && self.word(at + 1) != "one";
        if class.is(Class::NOBODY) && alone || self.is_lone_number(at) {
            return Some((None, Form::Pronoun));
        }
        if bearer.is_none() && self.is_unlisted(at) {
            return Some((None, Form::Person));
        }
        match bearer? {
            Bearer::Officer => Some((Some(Role::Officer), Form::Named)),
            Bearer::Civilian => Some((Some(Role::Civilian), Form::Named)),
            Bearer::Somebody => Some((None, Form::Person)),
            Bearer::Speaker => None,
        }
    }

    /// What a word for police, for officers or for colleagues stands for; none for other words.
    fn officer(&self, at: usize) -> Option<Option<(Option<Role>, Form)>> {
        let class = self.class(at);
        let before = |wanted: Class| self.class(at + 1).is(wanted);
        if class.is(Class::POLICE) {
            let things = Class::OFFICER
                .or(Class::INSTITUTION)
                .or(Class::GUNFIRE)
                .or(Class::SHOOTING);
            let modifies = before(things) || matches!(self.word(at + 1), "fire" | "bullet");
            return Some((!modifies).then_some((Some(Role::Officer), Form::Body)));
        }
        // "A fire lieutenant": a rank of another service.
        if class.is(Class::OFFICER) && self.before(at) == "fire" && !self.is_to_fire(at - 1) {
            return Some(Some((Some(Role::Civilian), Form::Named)));
        }
        let owner = self.tokens.get(at).is_some_and(|token| token.possessive);
        if class.is(Class::OFFICER) && (owner || !before(Class::OFFICER.or(Class::INSTITUTION))) {
            return Some(Some((Some(Role::Officer), Form::Named)));
        }
        if !class.is(Class::COLLEAGUE) {
            return None;
        }
        // "Her alleged partner": in crime.
        let alleged = matches!(self.before(at), "alleged" | "suspected" | "accused");
        let role = self.is_owned(at).then_some(Role::Officer);
        Some(Some(if alleged {
            (Some(Role::Civilian), Form::Named)
        } else {
            (role, Form::Person)
        }))
    }

    /// "Voted |to fire| Officer Dana Example", "may fire him": a dismissal.
    fn is_to_fire(&self, fire: usize) -> bool {
        let before = fire.checked_sub(1);
        before.is_some_and(|at| self.word(at) == "to" || self.class(at).is(Class::MODAL))
    }

    /// "His partner", "an off-duty colleague", in headlines "cop … partner"; of "wounded partners
    /// can sue" the words do not tell whose.
    fn is_owned(&self, at: usize) -> bool {
        let owning = Class::DETERMINER
            .or(Class::OTHER)
            .or(Class::NUMBER)
            .or(Class::OFF_DUTY)
            .or(Class::RELATIVE);
        let named = (0..at).any(|before| self.class(before).is(Class::OFFICER));
        named
            || (at.saturating_sub(3)..at).any(|before| {
                let token = self.tokens.get(before);
                token.is_some_and(|token| token.possessive || token.class.is(owning))
            })
    }

    /// "Killed |her", where nothing follows that could be hers.
    fn is_object_her(&self, at: usize) -> bool {
        if self.word(at) != "her" {
            return false;
        }
        let Some(next) = self.tokens.get(at + 1) else {
            return true;
        };
        let ends = next.class.is(Class::PREPOSITION
            .or(Class::SUBORDINATOR)
            .or(Class::RELATIVE));
        let parts =
            next.kind != Kind::Word || matches!(self.word(at + 1), "and" | "then" | "twice");
        // "Who shot her |were cleared|, |acted| in fear".
        let acts = next.class.is(Class::BE.or(Class::HAVE).or(Class::MODAL))
            || next.class == Class::default()
                && next.word.ends_with("ed")
                && !next.word.ends_with("eed");
        let relative = (at.saturating_sub(4)..at).any(|near| self.class(near).is(Class::RELATIVE));
        ends || parts || acts && relative
    }

    /// "the 32-year-old" without a noun after it.
    fn is_age_noun(&self, at: usize) -> bool {
        let spaced = self.word(at) == "old"
            && at >= 2
            && self.word(at - 1) == "year"
            && matches!(
                self.tokens.get(at - 2).map(|token| token.kind),
                Some(Kind::Number(_))
            );
        (self.word(at).ends_with("-year-old") || spaced) && {
            let next = self.class(at + 1);
            let noun = Class::OFFICER
                .or(Class::POLICE)
                .or(Class::CIVILIAN)
                .or(Class::PERSON)
                .or(Class::OFF_DUTY);
            let named = self.tokens.get(at + 1).is_some_and(|token| token.capital);
            !next.is(noun) && (!named || self.is_month_or_day(at + 1))
        }
    }
}
