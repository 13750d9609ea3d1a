//! Parts of a group: "one of the two officers", "members of a tactical team", "one of them".

use crate::model::Role;

use super::{
    super::{lexicon::Class, token::Kind},
    Form, Noun, Reader,
};

impl Reader<'_> {
    /// "One of the two officers", "members of a tactical team", "a pair of Chicago officers".
    pub(super) fn group(&self, at: usize, from: usize) -> Option<Noun> {
        if self.word(at + 1) != "of" {
            return None;
        }
        let number = self.number(at).is_some()
            || self.class(at).is(Class::NOBODY)
            || self.word(at) == "some";
        // "Three officers, |two of whom| were hit".
        if number && self.word(at + 2) == "whom" {
            return Some(self.some_of_whom(at));
        }
        let member = matches!(self.word(at), "member" | "members" | "veteran" | "veterans");
        // "Two of the 11 |rounds| hit him".
        let bullets = (at + 2..at + 5).any(|near| self.class(near).is(Class::GUNFIRE))
            || self.are_shots(at + 2);
        if !number && !member || bullets {
            return None;
        }
        let whole = (at + 2..at + 9)
            .find_map(|head| self.noun(head, at + 2))
            .filter(|noun| (at + 2..noun.tokens.start).all(|skip| self.bridges(skip)));
        let body = (at + 2..at + 8).any(|word| {
            let class = self.class(word);
            class.is(Class::POLICE)
                || matches!(
                    self.word(word),
                    "force" | "department" | "squad" | "team" | "unit"
                )
        });
        let mut noun = match whole {
            None if number && self.is_group_told_before(at + 2) => self.lone(at),
            None if number && self.is_crowd(at + 2) => self.some_of(at),
            Some(whole) if number || whole.role == Some(Role::Officer) => whole,
            _ if member && body => self.member(at),
            _ => return None,
        };
        noun.tokens.start = self.start(at, from);
        noun.of = noun.count.filter(|_| number);
        noun.nobody |= self.class(at).is(Class::NOBODY) || self.is_not_one(at);
        noun.count = self
            .number(at)
            .or(if matches!(self.word(at), "member" | "veteran") {
                Some(1)
            } else {
                None
            });
        noun.plural = noun.count != Some(1);
        noun.definite |= number && self.word(at) != "one";
        Some(noun)
    }

    /// "11 of |them| struck the driver", of shots.
    pub(super) fn are_shots(&self, at: usize) -> bool {
        let of_them = self.word(at) == "them" && self.before(at) == "of";
        of_them && self.class(at + 1).is(Class::STRIKE) && self.is_of_shots(at)
    }

    /// "Fired 13 shots, and |11 of them| struck the driver": shots, where no people are named between.
    fn is_of_shots(&self, at: usize) -> bool {
        let counted = |near: &usize| {
            let shots = matches!(self.word(*near), "shots" | "rounds" | "bullets" | "times");
            shots
                && near
                    .checked_sub(1)
                    .is_some_and(|number| self.number(number).is_some())
        };
        let people = Class::OFFICER.or(Class::PERSON).or(Class::CIVILIAN);
        let shots = (0..at).rfind(counted);
        shots.is_some_and(|shots| (shots + 1..at).all(|near| !self.class(near).is(people)))
    }

    /// "The two" in "one of the two", "those" in "one of those died": people named before.
    fn is_group_told_before(&self, at: usize) -> bool {
        let ends_there = self
            .tokens
            .get(at + 1)
            .is_none_or(|token| token.class != Class::default());
        // "Five of these were murders" tells of deeds.
        let one_of_these = self.word(at) == "these" && at > 1 && self.word(at - 2) == "one";
        if (self.word(at) == "those" || one_of_these) && ends_there {
            return true;
        }
        let number = at + usize::from(self.word(at) == "the");
        let ends = self
            .tokens
            .get(number + 1)
            .is_none_or(|token| token.kind != Kind::Word || token.class != Class::default());
        self.number(number).is_some_and(|count| count > 1) && number > at && ends
    }

    /// "The group" in "two of the group".
    fn is_crowd(&self, at: usize) -> bool {
        let group = at + usize::from(self.word(at) == "the");
        matches!(
            self.word(group),
            "group" | "crowd" | "gang" | "trio" | "party"
        ) && !self
            .class(group + 1)
            .is(Class::OFFICER.or(Class::CIVILIAN).or(Class::PERSON))
    }

    /// "Two of the group": people, whoever they are.
    fn some_of(&self, at: usize) -> Noun {
        let mut noun = self.lone(at);
        (noun.form, noun.of) = (Form::Person, None);
        noun
    }

    /// "Two of whom": a part of those named right before.
    fn some_of_whom(&self, at: usize) -> Noun {
        let mut noun = self.lone(at);
        noun.tokens = at..at + 3;
        noun.of = None;
        noun.count = self.number(at);
        noun.nobody = self.class(at).is(Class::NOBODY);
        noun.plural = noun.count.is_some_and(|count| count > 1);
        noun
    }

    pub(super) fn lone(&self, at: usize) -> Noun {
        let mut noun = self.member(at);
        noun.tokens = at..(at + 4).min(self.tokens.len());
        (noun.role, noun.form, noun.plural) = (None, Form::Pronoun, false);
        noun.of = (at + 2..at + 4).find_map(|number| self.number(number));
        noun
    }

    pub(super) fn member(&self, at: usize) -> Noun {
        let end = (at + 2..at + 9)
            .find(|word| {
                self.class(*word).is(Class::INSTITUTION)
                    || self.word(*word) == "force"
                    || self.word(*word) == "team"
            })
            .unwrap_or(at + 2);
        let mut noun = Noun {
            tokens: at..(end + 1).min(self.tokens.len()),
            role: Some(Role::Officer),
            form: Form::Named,
            count: None,
            nobody: false,
            other: false,
            definite: false,
            off_duty: false,
            retired: false,
            possessive: false,
            plural: self.word(at).ends_with('s'),
            of: None,
            gender: None,
            bystander: false,
            mixed: false,
            suspect: false,
            is_name: false,
        };
        self.read_modifiers(at.saturating_sub(3)..at, &mut noun);
        noun
    }

    pub(super) fn bridges(&self, at: usize) -> bool {
        let token = self.tokens.get(at);
        self.class(at).is(Class::DETERMINER
            .or(Class::NUMBER)
            .or(Class::OTHER)
            .or(Class::OFF_DUTY))
            || matches!(
                self.word(at),
                "at" | "least" | "or" | "wounded" | "slain" | "undercover" | "plainclothes"
            )
            || token.is_some_and(|token| token.capital || token.possessive)
    }
}
