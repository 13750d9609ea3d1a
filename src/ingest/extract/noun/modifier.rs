//! What the words of a phrase tell of its people: how many they are, of which gender, whether named
//! before.

use std::ops::Range;

use super::{super::lexicon::Class, Form, Gender, Noun, Reader};

impl Reader<'_> {
    pub(super) fn is_plural(&self, at: usize) -> bool {
        let word = self.word(at);
        let irregular = word.ends_with("men") || word.ends_with("children");
        // The search for a hyphen is the cheaper one, and mostly ends it.
        let hyphenated = word.bytes().any(|byte| byte == b'-');
        let inside = hyphenated && (word.contains("s-in-") || word.contains("s-by"));
        matches!(
            word,
            "people"
                | "they"
                | "them"
                | "themselves"
                | "police"
                | "duo"
                | "pair"
                | "couple"
                | "both"
        ) || irregular
            || inside
            || word.ends_with('s') && !matches!(word, "his" | "boss") && !word.ends_with("ss")
    }

    pub(super) fn read_modifiers(&self, range: Range<usize>, noun: &mut Noun) {
        for at in range {
            let class = self.class(at);
            noun.off_duty |= class.is(Class::OFF_DUTY);
            noun.retired |= class.is(Class::RETIRED);
            noun.other |= class.is(Class::OTHER) || self.is_one_more(at);
            noun.nobody |= self.word(at) == "no" || self.is_not_one(at) || class.is(Class::NOBODY);
            noun.gender = noun.gender.or(match self.word(at) {
                "female" => Some(Gender::Female),
                "male" => Some(Gender::Male),
                _ => None,
            });
            // "He remembers |that two people were shot|".
            let joins = self.word(at) == "that" && noun.plural;
            noun.definite |= matches!(
                self.word(at),
                "the" | "that" | "his" | "her" | "their" | "both" | "this"
            ) && !joins;
        }
    }

    /// "One |more| person", "two |more| men".
    pub(super) fn is_one_more(&self, at: usize) -> bool {
        self.word(at) == "more" && at > 0 && self.class(at - 1).is(Class::NUMBER)
    }

    /// "Not |one| person", "not a |single| shot".
    pub(super) fn is_not_one(&self, at: usize) -> bool {
        let not = |back: usize| at >= back && self.word(at - back) == "not";
        self.word(at) == "one" && not(1) || self.word(at) == "single" && not(2)
    }

    pub(super) fn read_count(&self, start: usize, head: usize, noun: &mut Noun) {
        let stated = (start..=head).find_map(|at| {
            let plural = noun.plural || noun.form == Form::Pronoun;
            self.counted(at, plural).filter(|_| {
                at < head || noun.form == Form::Pronoun || self.is_headline_number(head)
            })
        });
        let one = !noun.plural && noun.form != Form::Body;
        // "A |couple|": the noun itself counts.
        let group = matches!(self.word(head), "couple" | "duo" | "trio");
        let stated = if group { self.number(head) } else { stated };
        noun.count = stated.or(one.then_some(1));
        noun.plural |= stated.is_some_and(|count| count > 1);
    }
}
