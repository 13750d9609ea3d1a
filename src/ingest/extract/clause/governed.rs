//! Nouns that are no subjects: behind a preposition, or of somebody who only says so.

use super::{
    super::{lexicon::Class, noun::Noun, token::Kind},
    Clause, SAYING,
};

/// What one does or is "as" something: "works as a guard".
const POSTS: &[&str] = &[
    "work",
    "works",
    "worked",
    "working",
    "job",
    "served",
    "serving",
    "serves",
    "moonlighting",
    "employed",
    "posing",
    "posed",
    "known",
    "identified",
    "described",
    "disguised",
    "dressed",
];

impl Clause<'_> {
    /// Whether the noun stands after a preposition, so that it is no subject.
    pub(crate) fn is_governed(&self, noun: &Noun) -> bool {
        // "Searching for |whoever fired": a clause of its own.
        if self.word(noun.tokens.start) == "whoever" {
            return false;
        }
        noun.tokens.start.checked_sub(1).is_some_and(|at| {
            let word = self.word(at);
            word == "as" && !self.begins_clause(noun)
                || word == "and" && self.is_between(noun)
                || self.is_run_after(at) && !self.class(noun.tokens.end).is(Class::BE)
                || self.class(at).is(Class::PREPOSITION) && word != "per" && !self.is_over(at)
        })
    }

    /// "Running |after| two suspects": no clause of its own.
    pub(super) fn is_run_after(&self, at: usize) -> bool {
        let runs = match self.before(at) {
            "running" | "ran" | "run" | "going" | "went" | "gone" | "coming" | "chasing" => true,
            // "|It came| after a man fired": nobody ran.
            "came" if at >= 2 => self.noun_at(at - 2).is_some_and(|noun| noun.role.is_some()),
            "came" => true,
            _ => false,
        };
        runs && self.word(at) == "after"
    }

    /// "When it was |over| a robber was dead", "while this went |on| two officers fired".
    fn is_over(&self, at: usize) -> bool {
        let on = self.word(at) == "on" && matches!(self.before(at), "went" | "going" | "goes");
        on || self.word(at) == "over" && at > 0 && self.class(at - 1).is(Class::BE)
    }

    /// "As |officers fired|", not "works as an officer in": a verb follows.
    pub(super) fn begins_clause(&self, noun: &Noun) -> bool {
        let next = noun.tokens.end;
        let before = noun.tokens.start.checked_sub(2);
        if before.is_some_and(|at| POSTS.contains(&self.word(at))) {
            return false;
        }
        let joins = Class::PREPOSITION
            .or(Class::RELATIVE)
            .or(Class::SUBORDINATOR);
        self.kind(next) == Some(Kind::Word)
            && !self.class(next).is(joins)
            && !matches!(self.word(next), "and" | "or" | "but")
    }

    /// "The crossfire between police and |a gunman|".
    pub(super) fn is_between(&self, noun: &Noun) -> bool {
        let other = noun.tokens.start.checked_sub(2);
        let other = other.and_then(|at| self.noun_at(at));
        let between = other.and_then(|other| other.tokens.start.checked_sub(1));
        between.is_some_and(|at| self.word(at) == "between")
    }

    /// "Officers |told the man to stop| and fired": a deed, not a report.
    pub(super) fn is_order(&self, verb: usize) -> bool {
        let told = self.noun_at(verb + 1).filter(|_| self.word(verb) == "told");
        told.is_some_and(|noun| self.word(noun.tokens.end) == "to")
    }

    /// Whether somebody is named only as the one who says so.
    pub(crate) fn is_speaker(&self, noun: &Noun) -> bool {
        SAYING.contains(self.word(noun.tokens.end))
            && !self.is_order(noun.tokens.end)
            && !self.class(noun.tokens.end).is(Class::SHOOT)
            || self.word(noun.tokens.end.wrapping_sub(1)) == "said"
    }
}
