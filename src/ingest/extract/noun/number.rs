//! Numbers that count people, and those that stand for them: "both", "two were hurt", "wound 1".

use super::{
    super::{lexicon::Class, token::Kind},
    Reader,
};

/// So many words has a name.
const NAME: usize = 3;

impl Reader<'_> {
    /// "One died", "the other was hit", "both", "two were hurt": a number that stands for people.
    pub(super) fn is_lone_number(&self, at: usize) -> bool {
        let class = self.class(at);
        let stands_alone = class.is(Class::OTHER)
            && matches!(self.word(at), "other" | "another" | "second" | "third");
        if !stands_alone
            && !matches!(
                self.word(at),
                "one" | "two" | "three" | "four" | "both" | "five" | "each"
            )
        {
            return false;
        }
        // "|Two| shot by police": of two one would say "two shots".
        let several = self.number(at).is_some_and(|count| count > 1);
        let bullets = matches!(self.word(at + 1), "shots" | "round" | "rounds");
        if bullets || self.word(at + 1) == "shot" && !several {
            return false;
        }
        // "An officer and a gunman |both |were hit".
        let people = Class::OFFICER.or(Class::CIVILIAN).or(Class::PERSON);
        if self.word(at) == "both" && at > 0 && self.class(at - 1).is(people) {
            return false;
        }
        // "An officer and a gunman were |both| wounded".
        let inside = at > 0 && self.class(at - 1).is(Class::BE.or(Class::HAVE));
        let floats = inside && self.class(at + 1).is(Class::STRIKE.or(Class::BE));
        if matches!(self.word(at), "both" | "each") && floats {
            return false;
        }
        if self.word(at) == "both" && self.word(at + 1) == "with" {
            return true;
        }
        let next = self.class(at + 1);
        // "Fired at the one |next to him".
        let the_one = self.word(at) == "one"
            && self.before(at) == "the"
            && matches!(
                self.word(at + 1),
                "next" | "by" | "near" | "nearest" | "closest" | "with"
            );
        if the_one {
            return true;
        }
        // "Shot at the two |from the street".
        let the_two = self.before(at) == "the" && self.number(at).is_some();
        let predicate = Class::BE
            .or(Class::HAVE)
            .or(Class::DIE)
            .or(Class::DEAD)
            .or(Class::SHOOT)
            .or(Class::WOUND)
            .or(Class::HIT)
            .or(Class::KILL)
            .or(Class::ADVERB)
            .or(Class::TAKE_BULLET)
            .or(Class::FIRE)
            .or(Class::CONDITION);
        at + 1 >= self.tokens.len()
            || self.is_comma(at + 1)
            || matches!(self.word(at + 1), "in" | ";")
            || next.is(predicate)
            || the_two && next.is(Class::PREPOSITION)
            // "Killing |one| and wounding the other".
            || self.word(at + 1) == "and" && at > 0 && self.class(at - 1).is(Class::STRIKE)
    }

    /// "|Officers Dana Example| and Robin Sample": the title goes with each name, so that the first is one
    /// officer.
    pub(super) fn titles_each(&self, title: usize, end: usize) -> bool {
        if end <= title + 1 || !self.is_plural(title) {
            return false;
        }
        let aged = self
            .tokens
            .get(end + 1)
            .is_some_and(|token| matches!(token.kind, Kind::Number(_)));
        let parted = |at: usize| self.is_comma(at) || self.word(at) == "and";
        let mut next = if aged { end + 2 } else { end };
        let joins = parted(end) && parted(next);
        while parted(next) {
            next += 1;
        }
        let mut names = next..next + NAME;
        joins && names.any(|at| self.names.bearer(self.tokens, at).is_some())
    }

    /// "Police shoot 2, wound 1": a bare figure after the verb stands for people.
    pub(super) fn is_headline_number(&self, at: usize) -> bool {
        let kind = self.tokens.get(at).map(|token| token.kind);
        if !matches!(kind, Some(Kind::Number(1..=12))) {
            return false;
        }
        let strikes = Class::SHOOT.or(Class::KILL).or(Class::WOUND);
        let after_verb = at
            .checked_sub(1)
            .is_some_and(|verb| self.class(verb).is(strikes));
        let ends = self
            .tokens
            .get(at + 1)
            .is_none_or(|token| token.kind == Kind::Comma || token.class.is(Class::PREPOSITION));
        // "|2| shot by police".
        let before = at.checked_sub(1).and_then(|at| self.tokens.get(at));
        let opens = before.is_none_or(|token| token.kind == Kind::Break);
        let several = self.number(at).is_some_and(|count| count > 1);
        let struck = matches!(
            self.word(at + 1),
            "shot" | "killed" | "wounded" | "injured" | "hurt" | "dead" | "hit"
        );
        after_verb && ends || opens && several && struck
    }

    /// How many people a word before a noun counts: not the "both" of "both Officer Sample and
    /// the gunman".
    pub(super) fn counted(&self, at: usize, plural: bool) -> Option<u16> {
        self.number(at)
            .filter(|_| plural || self.word(at) != "both")
    }

    pub(super) fn number(&self, at: usize) -> Option<u16> {
        match self.tokens.get(at)?.kind {
            Kind::Number(number) => u16::try_from(number).ok().filter(|count| *count <= 400),
            _ => number_word(self.word(at)),
        }
    }
}

/// The number a word names, up to twelve.
pub(crate) fn number_word(word: &str) -> Option<u16> {
    let words = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let index = words.iter().position(|known| *known == word);
    match word {
        "a" | "an" | "another" | "single" => Some(1),
        "both" | "pair" | "couple" | "duo" => Some(2),
        "trio" => Some(3),
        _ => index.and_then(|index| u16::try_from(index + 1).ok()),
    }
}
