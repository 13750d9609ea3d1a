//! The nouns beside a word: its object, those after its preposition, those joined and listed.

use super::{
    super::{lexicon::Class, noun::Noun, token::Kind},
    Clause,
};

/// So many words may tell what became of one of two who are named together.
const FATE: usize = 8;

impl<'a> Clause<'a> {
    /// The noun that ends right before a token, a comma between them allowed.
    pub(crate) fn noun_before(&self, at: usize) -> Option<&'a Noun> {
        let mut before = at.checked_sub(1)?;
        if self.is_comma(before) {
            before = before.checked_sub(1)?;
        }
        if matches!(self.kind(before), Some(Kind::Number(_))) && self.noun_at(before).is_none() {
            // "Subject 1, who", or "Dana Example, 19, who".
            let named = self.noun_at(before.checked_sub(1)?).is_some();
            before = before.checked_sub(if named { 1 } else { 2 })?;
        }
        self.noun_at(before)
    }

    /// The object of a verb: the noun right after it, "and killed" and adverbs allowed between.
    pub(crate) fn object(&self, verb: usize) -> Option<&'a Noun> {
        let skipped = Class::ADVERB
            .or(Class::SHOOT)
            .or(Class::KILL)
            .or(Class::WOUND)
            .or(Class::DEAD)
            .or(Class::HIT);
        let mut at = verb + 1;
        loop {
            if let Some(noun) = self.noun_at(at) {
                // "Shot |the officer's |partner|".
                let owned = self.noun_at(noun.tokens.end).filter(|_| noun.possessive);
                if owned.is_some_and(|noun| !noun.possessive) {
                    return owned;
                }
                let part = (noun.tokens.end..noun.tokens.end + 3)
                    .any(|at| self.class(at).is(Class::BODY_PART));
                return (!noun.possessive || part).then_some(noun);
            }
            let passes = match self.word(at) {
                // "Shot |and killed a man", not "was killed |and a man …".
                "and" => self.class(at + 1).is(skipped) || self.word(at + 1) == "arrested",
                // "Shot |and arrested| a man".
                "arrested" => self.before(at) == "and",
                "at" => self.word(at + 1) == "least",
                "least" => true,
                // "Shot |all of| them".
                "all" if self.word(at + 1) == "of" => true,
                "of" if self.before(at) == "all" => true,
                // He "executed" |the man|, he shot "|a man|".
                _ if self.kind(at) == Some(Kind::Quote) => {
                    let opens = matches!(self.word(at + 1), "a" | "an" | "the" | "another");
                    let alone = verb > 0 && self.kind(verb - 1) == Some(Kind::Quote);
                    at == verb + 1 && (opens || alone)
                }
                _ => self.class(at).is(skipped),
            };
            if !passes {
                return None;
            }
            at += 1;
        }
    }

    /// The nouns joined to one by "and": "a sergeant |and a driver".
    pub(crate) fn joined_before(&self, noun: &Noun) -> Option<&'a Noun> {
        let and = noun
            .tokens
            .start
            .checked_sub(1)
            .filter(|at| self.word(*at) == "and")?;
        let last = and.checked_sub(1)?;
        let before = self.before_age(last).unwrap_or(last);
        self.noun_at(self.past_attribute(before))
            .filter(|other| !other.possessive && !self.is_agent(other))
    }

    /// What stands before an age in commas, of which the last is given: "Dana Example|, 27,| and".
    fn before_age(&self, comma: usize) -> Option<usize> {
        let age = comma.checked_sub(1)?;
        let aged = self.is_comma(comma) && matches!(self.kind(age), Some(Kind::Number(_)));
        let opens = age.checked_sub(1)?;
        opens
            .checked_sub(1)
            .filter(|_| aged && self.is_comma(opens))
    }

    /// "Was shot by |police| and a woman was hit": whoever did it.
    pub(super) fn is_agent(&self, noun: &Noun) -> bool {
        let start = noun.tokens.start;
        start >= 2 && self.word(start - 1) == "by" && self.class(start - 2).is(Class::STRIKE)
    }

    /// Behind the figure that goes with a noun: "Subject |1|".
    pub(super) fn past_figure(&self, noun: &Noun) -> usize {
        let end = noun.tokens.end;
        end + usize::from(matches!(self.kind(end), Some(Kind::Number(1..=9))))
    }

    /// Back over what tells whose somebody is: "a commander| of the Austin district".
    fn past_attribute(&self, last: usize) -> usize {
        let belongs = |at: &usize| {
            let of = Class::PREPOSITION
                .or(Class::DETERMINER)
                .or(Class::INSTITUTION);
            let capital = self.tokens.get(*at).is_some_and(|token| token.capital);
            self.noun_at(*at).is_none() && (self.class(*at).is(of) || capital)
        };
        let attribute = (0..=last).rev().take(6).take_while(belongs);
        attribute
            .last()
            .map_or(last, |first| first.saturating_sub(1))
    }

    /// The noun before one in a list: "a doctor, |a nurse and an officer".
    pub(crate) fn listed_before(&self, noun: &Noun) -> Option<&'a Noun> {
        let comma = noun
            .tokens
            .start
            .checked_sub(1)
            .filter(|at| self.is_comma(*at))?;
        let last = self.before_age(comma).or(comma.checked_sub(1))?;
        self.noun_at(last).filter(|other| !other.possessive)
    }

    /// "|Two men|, |Dana Example| and Robin Sample, were shot": those whose names stand in commas, of
    /// which the first is given.
    pub(crate) fn named_one_by_one(&self, name: &Noun) -> Option<&'a Noun> {
        let mut first = name.is_name.then_some(name)?;
        while let Some(other) = self.joined_before(first).filter(|other| other.is_name) {
            first = other;
        }
        let next = first.tokens.end;
        let more = self.word(next) == "and" || self.is_comma(next);
        let another = self.tokens.get(next + 1).is_some_and(|token| token.capital);
        let whole = self.listed_before(first).filter(|_| more && another)?;
        (whole.count.is_some_and(|count| count > 1) && !whole.is_name).then_some(whole)
    }

    /// "Five people were shot, including |a man", "among them |a man": one of those.
    pub(crate) fn is_included(&self, noun: &Noun) -> bool {
        let start = noun.tokens.start;
        let before = |by: usize| start.checked_sub(by).map_or("", |at| self.word(at));
        before(1) == "including" || before(2) == "among" && before(1) == "them"
    }

    /// "A doctor, |a nurse and an officer|": those listed after one of whom nothing was told before.
    pub(crate) fn listed_after(&self, noun: &Noun) -> Vec<&'a Noun> {
        let mut found: Vec<&'a Noun> = Vec::new();
        let mut last = noun.tokens.end;
        let new = |noun: &Noun| !noun.definite && !noun.possessive;
        while let Some(next) = self.noun_at(last + 1).filter(|next| new(next) && new(noun)) {
            let and = self.word(last) == "and" && !found.is_empty();
            if !and && !self.is_comma(last) {
                break;
            }
            found.push(next);
            last = next.tokens.end;
            if and {
                return found;
            }
        }
        Vec::new()
    }

    /// The noun joined to one by "and" after it.
    pub(crate) fn joined_after(&self, noun: &Noun) -> Option<&'a Noun> {
        let and = self.past_fate(self.past_age(self.past_figure(noun)));
        let next = self.noun_at(and + 1).filter(|_| self.word(and) == "and")?;
        // "An officer and |the man he was chasing| were shot".
        let contact = self
            .noun_at(next.tokens.end)
            .is_some_and(|noun| matches!(self.word(noun.tokens.start), "he" | "she" | "they"));
        // "And his brother |Joe|, 22".
        let named = self
            .tokens
            .get(next.tokens.end)
            .is_some_and(|token| token.capital);
        let own_verb = self.kind(next.tokens.end) == Some(Kind::Word)
            && !(contact || named)
            && !self.class(next.tokens.end).is(Class::PREPOSITION
                .or(Class::RELATIVE)
                .or(Class::SUBORDINATOR));
        (!own_verb && !next.possessive).then_some(next)
    }

    /// Past what became of one of them: "a man|, who died,| and a woman".
    fn past_fate(&self, end: usize) -> usize {
        if !self.is_comma(end) || !matches!(self.word(end + 1), "who" | "whose") {
            return end;
        }
        let closes = (end + 2..end + FATE).find(|at| self.is_comma(*at));
        let inside = |closes: &usize| (end + 2..*closes).all(|at| self.noun_at(at).is_none());
        closes.filter(inside).map_or(end, |closes| closes + 1)
    }

    /// Past an age in commas: "Dana Example|, 27,| and".
    fn past_age(&self, end: usize) -> usize {
        let aged = self.is_comma(end) && matches!(self.kind(end + 1), Some(Kind::Number(_)));
        let past = end + 2 + usize::from(self.is_comma(end + 2));
        if aged { past } else { end }
    }

    /// The noun after a preposition that follows the verb within a few words.
    pub(crate) fn after_preposition(&self, verb: usize, prepositions: &[&str]) -> Option<&'a Noun> {
        let stop = (verb + 1..verb + 9)
            .find(|at| self.kind(*at) == Some(Kind::Break) || self.class(*at).is(Class::RELATIVE));
        let end = stop.unwrap_or(verb + 9);
        let at = (verb + 1..end).find(|at| prepositions.contains(&self.word(*at)))?;
        self.noun_at(at + 1)
    }
}
