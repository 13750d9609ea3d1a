//! Who does what a verb joined to others tells: the nearest somebody with a verb of his own.

use std::ops::Range;

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        token::Kind,
    },
    Clause,
};

impl<'a> Clause<'a> {
    /// The nearest noun before that a verb of its own follows: "he |put a gun out and fired".
    pub(super) fn doer(&self, from: usize) -> Option<&'a Noun> {
        let doer = self.nouns.iter().rev().find(|noun| {
            let next = self.past_figure(noun);
            let governs = self.kind(next) == Some(Kind::Word)
                && (!self.class(next).is(Class::PREPOSITION.or(Class::RELATIVE))
                    || self.comes_in(noun))
                && !matches!(
                    self.word(next),
                    "and" | "or" | "but" | "there" | "all" | "here"
                )
                && !self.is_struck(noun)
                && (!self.word(next).ends_with("ing") || self.class(next).is(Class::BE));
            let related = self.class(next).is(Class::RELATIVE)
                || self.is_comma(next)
                    && self.class(next + 1).is(Class::RELATIVE)
                    && !self.is_struck_and_told_of(noun, next + 1..from);
            next <= from
                && !self.is_background(noun, from)
                && (related || !self.is_chased(noun))
                && (governs || related)
                && !self.is_speaker(noun)
                && !self.is_reflexive(noun)
                && !noun.possessive
                && (related || !self.is_governed(noun))
                && self.word(noun.tokens.start) != "that"
                && (self.fires(next) || self.before(noun.tokens.start) != "that")
        });
        // "|A man| they tried to stop| drew a gun and fired": not they.
        doer.map(|noun| self.past_contact(noun, from))
    }

    /// "An officer shot |a man|, who was 24, in the back and |killed| him": not he, whom the words in
    /// commas only tell more of.
    fn is_struck_and_told_of(&self, noun: &Noun, behind: Range<usize>) -> bool {
        let verb = noun.tokens.start.checked_sub(1);
        let shot_at = |at: usize| {
            let shoots = at > 0 && self.class(at - 1).is(Class::SHOOT.or(Class::FIRE));
            shoots && self.word(at) == "at"
        };
        let struck = verb.is_some_and(|verb| self.is_verb(verb, Class::STRIKE) || shot_at(verb));
        // Only what he was stands in the commas, and only words of where behind them.
        let is = self.class(behind.start + 1).is(Class::BE);
        let mut commas = behind.clone().filter(|at| self.is_comma(*at));
        let goes_on = |comma: usize| {
            self.word(comma + 1) == "and" || self.class(comma + 1).is(Class::PREPOSITION)
        };
        let closed = commas.next().is_some_and(goes_on) && commas.next().is_none();
        struck && is && closed && self.before(behind.end) == "and"
    }

    /// "Officers were on patrol when |a man| in a car leaned out and fired": a clause of his own, with a
    /// word of where he was before its verb.
    fn comes_in(&self, noun: &Noun) -> bool {
        let before = self.before(noun.tokens.start);
        let when = matches!(before, "when" | "while" | "until");
        let new = noun.form == Form::Person && !noun.definite;
        when && new && self.class(noun.tokens.end).is(Class::PREPOSITION)
    }

    /// "He opened fire as |they| closed in, and hit one of them": what "as" tells is parted from the
    /// verb by a comma. So is "after" in "an officer fired after |the man| drew a gun, hitting him".
    fn is_background(&self, noun: &Noun, from: usize) -> bool {
        let before = noun.tokens.start.checked_sub(1);
        let and = from >= 2 && self.word(from - 1) == "and" && self.is_comma(from - 2);
        // "… as they sat in their car, |killing one|".
        let participle = from >= 1 && self.is_comma(from - 1) && self.word(from).ends_with("ing");
        let parted = and || participle;
        let main = self
            .nouns
            .first()
            .is_some_and(|first| first.tokens.end < noun.tokens.start);
        let inside = |at: usize| {
            matches!(self.word(at), "as" | "while" | "whose") && self.class(at) != Class::default()
        };
        let shot_before = || {
            let fires = Class::FIRE.or(Class::SHOOT).or(Class::RETURN_FIRE);
            let fired = |mut range: Range<usize>| range.any(|at| self.is_verb(at, fires));
            participle && fired(0..noun.tokens.start) && !fired(noun.tokens.end..from)
        };
        let then = |at: usize| matches!(self.word(at), "after" | "when" | "because" | "before");
        parted && main && before.is_some_and(|at| inside(at) || then(at) && shot_before())
    }

    /// "Officers chased |a young man| suspected of …, and shot at him": done to, and doing nothing.
    fn is_chased(&self, noun: &Noun) -> bool {
        let Some(before) = noun.tokens.start.checked_sub(1) else {
            return false;
        };
        let verb = self.word(before);
        let does = (verb.ends_with("ed") || matches!(verb, "saw" | "caught" | "found"))
            && self.class(before) == Class::default();
        let by_somebody = before > 0 && self.class(before - 1).is(Class::BE);
        let participle = self.word(noun.tokens.end).ends_with("ed");
        does && !by_somebody && participle
    }
}
