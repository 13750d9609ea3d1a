//! Whether "shoot" tells of shots and of nobody hit: "began to shoot", "shot twice", "an officer shoots".

use crate::model::Role;

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        token::Kind,
    },
    Frames,
};

/// In a row of participles none stands further from its "was", in words.
const ROW: usize = 8;

impl Frames<'_> {
    /// "Began to shoot", "started shooting": nobody need be named as the target.
    pub(super) fn begins(&self, at: usize) -> bool {
        let to = usize::from(self.clause.before(at) == "to");
        let begins = at
            .checked_sub(1 + to)
            .is_some_and(|before| self.clause.class(before).is(Class::BEGAN));
        begins && self.clause.object(at).is_none()
    }

    /// "The officer shot once", "he had shot so as to …": the subject shoots, at whomever.
    pub(super) fn lets_off(&self, at: usize) -> bool {
        match self.clause.word(at) {
            "shoots" => self.does_now(at),
            "shot" => !self.clause.is_passive(at) && self.has_shot(at),
            _ => false,
        }
    }

    /// "Shot" with somebody who does it and nobody whom it hits.
    fn has_shot(&self, at: usize) -> bool {
        let start = self.clause.group_start(at);
        let before = start.checked_sub(1);
        let doer = before.and_then(|before| self.clause.noun_at(before));
        if self.clause.object(at).is_some()
            || doer.is_some_and(|doer| self.is_after_its_object(doer))
        {
            return false;
        }
        let has = (start..at).any(|near| self.clause.class(near).is(Class::HAVE));
        has && !self.is_noun_shot(at)
            || self.is_counted(at) && self.has_doer(at, start, doer)
            || self.is_of_the_officer(at, doer)
            || self.is_from_cover(at, doer)
            || self.shoots_last(at)
    }

    /// "The officer |he had shot|", "a man |an officer had shot|", "the man, |whom they had shot|".
    fn is_after_its_object(&self, doer: &Noun) -> bool {
        let before = doer.tokens.start.checked_sub(1);
        let contact = before.and_then(|before| self.clause.noun_at(before));
        contact.is_some_and(|noun| !noun.possessive) || self.is_whom(doer)
    }

    /// "Shot |twice|", "shot |three times|".
    fn is_counted(&self, at: usize) -> bool {
        let next = self.clause.word(at + 1);
        matches!(next, "once" | "twice" | "first" | "again")
            || matches!(self.clause.word(at + 2), "time" | "times")
    }

    /// "|The man| shot twice", "|who| shot", "|someone| shot", "drew a |pistol and| shot".
    fn has_doer(&self, at: usize, start: usize, doer: Option<&Noun>) -> bool {
        let told_before = doer.is_some_and(|noun| noun.definite && !noun.possessive);
        let who = start > 0 && self.clause.class(start - 1).is(Class::RELATIVE);
        let draws = start > 1
            && self.clause.word(start - 1) == "and"
            && self.clause.class(start - 2).is(Class::GUN)
            && self.clause.noun_at(start - 2).is_none();
        let somebody = self.clause.subject(at).is_some_and(|noun| {
            let last = self.clause.word(noun.tokens.end - 1);
            matches!(last, "somebody" | "someone")
        });
        told_before || who || somebody || draws
    }

    /// "|The officer| shot, and the man died".
    fn is_of_the_officer(&self, at: usize, doer: Option<&Noun>) -> bool {
        let the_officer = doer.is_some_and(|noun| {
            noun.role == Some(Role::Officer) && self.clause.word(noun.tokens.start) == "the"
        });
        the_officer
            && self.clause.is_comma(at + 1)
            && matches!(self.clause.word(at + 2), "and" | "but")
    }

    /// "|The gunman| shot from a car".
    fn is_from_cover(&self, at: usize, doer: Option<&Noun>) -> bool {
        let place = matches!(
            self.clause.word(at + 2),
            "a" | "an" | "the" | "his" | "inside"
        );
        let from = self.clause.word(at + 1) == "from" && place;
        from && doer.is_some_and(|noun| noun.suspect && !noun.possessive)
    }

    /// "The officers |shot| too.", "he saw a gun, and |shot|.": nothing follows, and it was not done
    /// to them.
    fn shoots_last(&self, at: usize) -> bool {
        let small = matches!(self.clause.word(at + 1), "too" | "first" | "again");
        let next = at + 1 + usize::from(small);
        let ends = self.clause.kind(next).is_none() || self.clause.word(next) == ".";
        let before = at.checked_sub(1);
        let beside = before.and_then(|at| self.clause.noun_at(at));
        let the = beside.is_some_and(|noun| {
            let one_of = self.clause.word(noun.tokens.start) == "one";
            self.clause.word(noun.tokens.start) == "the" || one_of && noun.definite
        });
        let and = before.is_some_and(|at| self.clause.word(at) == "and");
        let done_to = || {
            let mut row = at.saturating_sub(ROW)..at;
            row.any(|near| self.clause.class(near).is(Class::BE))
        };
        ends && (the || and && !done_to()) && !self.is_noun_shot(at)
    }

    /// "He takes a step and an officer |shoots|.", "an officer shouts |and fires twice|".
    pub(super) fn does_now(&self, at: usize) -> bool {
        let next = self.clause.word(at + 1);
        let counted = matches!(self.clause.kind(at + 1), Some(Kind::Word | Kind::Number(_)));
        let ends = !counted || matches!(next, "and" | "once" | "twice" | "again" | "too" | "first");
        let before = at.checked_sub(1);
        let doer = before.is_some_and(|at| {
            let beside = self.clause.noun_at(at);
            beside.is_some_and(|noun| !noun.possessive && noun.form != Form::Body)
                || matches!(self.clause.word(at), "and" | "then")
                || self.clause.is_comma(at)
        });
        ends && doer && self.clause.subject(at).is_some()
    }
}
