//! The governing word of an expression's clause: before it, behind it, or in the clause it belongs to.

use std::ops::Range;

use super::{Clauses, Governor, Governs, REACH, is_one_of_several, shape::Shape, words::Manner};
use crate::ingest::extract::when::atom::Atom;

/// Stands for a verb that is in no table.
const UNKNOWN: Governor = Governor {
    at: 0,
    end: 0,
    governs: Governs::Unclear,
    manner: Manner::Plain,
};

/// Verbs without "-ed" that may follow "has" or "was" and say what happened then.
const PARTICIPLES: &[&str] = &[
    "become", "begun", "come", "gone", "grown", "given", "left", "made", "met", "shown",
];

/// Verbs without "-ed" that tell what a speaker did on a day.
const PAST: &[&str] = &[
    "began", "came", "gave", "got", "held", "left", "lost", "made", "met", "sat", "sought",
    "spoke", "stood", "took", "went", "withdrew", "won",
];

/// The longest name of who says so, with the verb, in tokens.
const SPEAKER: usize = 6;

/// The longest aside that names who found or said something, in tokens.
const ASIDE: usize = 12;

impl Clauses<'_, '_> {
    /// The nearest governing word of the clause: before it, else after it, else in the clause that
    /// it belongs to.
    pub(super) fn governor(&self, atom: &Atom) -> Option<Governor> {
        let (start, end) = (self.clause_start(atom), self.clause_end(atom));
        let before = self.before(atom, start);
        if self.opens_own_clause(atom) {
            return self.after(atom.tokens.end..end).or(Some(UNKNOWN));
        }
        if self.is_first(atom) {
            return self.after(atom.tokens.end..end).or(before);
        }
        // "An officer shot in 2019 was honored Friday": a verb that no table knows takes the day.
        let known = before.map_or(start, |found| found.end);
        let other = self.has_other_verb(known..atom.tokens.start);
        match before {
            Some(_) if other => Some(UNKNOWN),
            Some(found) => Some(found),
            None if other => self.next_clause(atom, end).or(Some(UNKNOWN)),
            None => self
                .after(atom.tokens.end..end)
                .or_else(|| self.next_clause(atom, end))
                .or_else(|| self.main_clause(atom, start)),
        }
    }

    /// "was honored", "has become": a verb that is in no table.
    fn has_other_verb(&self, mut range: Range<usize>) -> bool {
        range.any(|at| {
            let verb = self.shape(at.wrapping_sub(1)) == Shape::Auxiliary;
            let text = self.tokens.text(at);
            let participle = text.ends_with("ed") || PARTICIPLES.contains(&text);
            verb && participle && self.at(at).is_none()
        })
    }

    /// ", the review board found,": who says it, and not what is told.
    fn is_aside(&self, found: &Governor) -> bool {
        let first = found.at.saturating_sub(ASIDE);
        let opens = |at: usize| self.tokens.mark(at) == ',';
        found.governs != Governs::Shooting
            && self.tokens.mark(found.end) == ','
            && (first..found.at).any(opens)
    }

    /// "Last Friday, |says| the review office, he was followed": who says so, and not what was done
    /// on Friday.
    fn is_inserted(&self, said: &Governor) -> bool {
        let closes = |at: usize| self.tokens.mark(at) == ',';
        let opens = (said.at.saturating_sub(SPEAKER)..said.at)
            .rev()
            .find(|at| closes(*at));
        let alone = opens.is_some_and(|at| {
            let named = |at: usize| self.at(at).is_none_or(|found| !governs_alone(&found));
            (at + 1..said.at).all(named)
        });
        alone && (said.end..said.end + ASIDE).any(closes)
    }

    /// The nearest one before it; of "happened" the noun before that.
    pub(super) fn before(&self, atom: &Atom, start: usize) -> Option<Governor> {
        let first = start.max(atom.tokens.start.saturating_sub(REACH));
        let mut found = self.within(first..atom.tokens.start).iter().rev();
        let own = |found: &&Governor| {
            governs_alone(found) || self.is_said(found, atom) || self.is_act(found, atom)
        };
        let nearest = *found.find(own)?;
        if nearest.manner != Manner::Neutral {
            return Some(nearest);
        }
        let noun = found.find(|found| matches!(found.manner, Manner::Plain | Manner::Event));
        // "The earlier case began": something else did; "it began" is what is told of, and so is "the
        // second took place".
        let it = nearest.at.checked_sub(1).is_none_or(|before| {
            let said = matches!(
                self.tokens.key(before),
                "it" | "this" | "that" | "which" | "and"
            ) || is_one_of_several(self.tokens.text(before));
            said || self.shape(before) != Shape::Plain || self.tokens.begins_line(nearest.at)
        });
        Some(noun.copied().unwrap_or(if it { nearest } else { UNKNOWN }))
    }

    /// "said Sunday", "said early on Sunday": the day of saying; "said about 9 p.m." is not.
    fn is_said(&self, said: &Governor, atom: &Atom) -> bool {
        let beside = match atom.tokens.start.checked_sub(said.end) {
            Some(0) => true,
            Some(1) => matches!(self.tokens.key(said.end), "on" | "in"),
            _ => false,
        };
        said.manner == Manner::Said && beside && is_day_alone(atom)
    }

    /// "Prosecutors gave up Thursday": the day of what a speaker did.
    fn is_act(&self, speaker: &Governor, atom: &Atom) -> bool {
        let verb = self.tokens.text(speaker.end);
        let acts = verb.ends_with("ed") || PAST.contains(&verb);
        let between = speaker.end + 1..atom.tokens.start;
        let small = |at: usize| matches!(self.tokens.text(at), "up" | "on" | "in" | "out" | "down");
        speaker.manner == Manner::Speaker
            && acts
            && speaker.end < atom.tokens.start
            && between.len() <= 2
            && between.into_iter().all(small)
            && is_day_alone(atom)
    }

    /// The first governing word; one inside a relative clause only if no other follows.
    pub(super) fn after(&self, range: Range<usize>) -> Option<Governor> {
        let mut inner = None;
        let mut relative = false;
        for at in range {
            relative |= self.shape(at) == Shape::Relative;
            let told = |found: &Governor| governs_alone(found) && !self.is_aside(found);
            let Some(found) = self.at(at).filter(told) else {
                continue;
            };
            let own = self.shape(at.wrapping_sub(1)) == Shape::Auxiliary;
            if !relative || own && inner.is_some() {
                return Some(found);
            }
            inner = inner.or(Some(found));
        }
        inner
    }

    /// "off duty in 2012 when he killed …": the clause that tells what happened then.
    fn next_clause(&self, atom: &Atom, end: usize) -> Option<Governor> {
        let told =
            end == atom.tokens.end && matches!(self.tokens.text(end), "when" | "as" | "while");
        if told {
            self.after(end + 1..self.next_opener(end + 1))
        } else {
            None
        }
    }

    /// "shot while he was off duty in 2012": the clause before "while", "when" or "after".
    fn main_clause(&self, atom: &Atom, start: usize) -> Option<Governor> {
        let opener = start.checked_sub(1)?;
        if self.shape(opener) != Shape::Temporal {
            return None;
        }
        let reach = opener.saturating_sub(REACH);
        let first = (reach..opener)
            .rev()
            .find(|at| self.shape(*at).opens_clause());
        self.before(atom, first.unwrap_or(reach))
    }

    /// What the last governing word before a clause's opener governs.
    pub(super) fn main_verb(&self, opener: usize) -> Option<Governs> {
        let before = self.within(opener.saturating_sub(REACH)..opener);
        let verb = before.iter().rev().find(|found| governs_alone(found))?;
        Some(verb.governs)
    }

    /// What all governing words around it agree on.
    pub(super) fn only(&self, atom: &Atom) -> Governs {
        // "Late Friday the department |said|": the day of saying.
        let near = atom.tokens.end..(atom.tokens.end + SPEAKER).min(self.clause_end(atom));
        let said = |found: &Governor| {
            found.manner == Manner::Said
                && self.tokens.text(found.at) != "according"
                && !self.is_inserted(found)
        };
        let says = self.within(near).iter().any(said) && atom.slots.clock.is_none();
        if self.is_first(atom) && says {
            return Governs::Other("statement");
        }
        let between = self.broken_off(atom);
        let mut all = self
            .near(atom)
            .iter()
            .filter(|found| between.contains(&found.at))
            .filter(|found| governs_alone(found) && !self.is_aside(found))
            .map(|found| found.governs);
        match all.next() {
            Some(first) if all.all(|other| other == first) => first,
            _ => Governs::Unclear,
        }
    }
}

/// A day without an hour: nobody says or does something for the press by the clock.
fn is_day_alone(atom: &Atom) -> bool {
    atom.slots.clock.is_none() && atom.slots.day.is_some()
}

/// "said", "case" and "prosecutors" govern only in their own places.
fn governs_alone(found: &Governor) -> bool {
    !matches!(
        found.manner,
        Manner::Said | Manner::Attributive | Manner::Speaker
    )
}
