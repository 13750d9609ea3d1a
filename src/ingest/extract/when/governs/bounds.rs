//! Where the clause of an expression begins and ends, and where in it the expression stands.

use std::ops::Range;

use super::{Clauses, REACH, shape::Shape};
use crate::ingest::extract::when::atom::Atom;

/// What a clause's subject begins with.
const SUBJECTS: &[&str] = &[
    "the",
    "a",
    "an",
    "he",
    "she",
    "they",
    "it",
    "his",
    "her",
    "their",
    "police",
    "officers",
    "officials",
    "prosecutors",
    "one",
    "two",
    "both",
];

impl Clauses<'_, '_> {
    /// "…, and early Sunday the man was stable": the time opens a clause of its own.
    pub(super) fn opens_own_clause(&self, atom: &Atom) -> bool {
        let start = atom.tokens.start;
        let on = usize::from(matches!(
            self.tokens.key(start.wrapping_sub(1)),
            "on" | "by"
        ));
        let and = start.wrapping_sub(1 + on);
        self.tokens.key(and) == "and"
            && self.tokens.mark(and.wrapping_sub(1)) == ','
            && SUBJECTS.contains(&self.tokens.text(atom.tokens.end))
    }

    /// Nothing but a preposition stands between the clause's start and the expression.
    pub(super) fn is_first(&self, atom: &Atom) -> bool {
        let start = self.clause_start(atom);
        (start..atom.tokens.start).all(|at| {
            let key = self.tokens.key(at);
            matches!(
                key,
                "on" | "in"
                    | "at"
                    | "the"
                    | "by"
                    | "and"
                    | "early"
                    | "late"
                    | "back"
                    | "around"
                    | "about"
            ) || matches!(self.tokens.mark(at), ',' | '"' | '“')
        })
    }

    /// From the break before an expression ("but", "since she …") to the one behind it.
    pub(super) fn broken_off(&self, atom: &Atom) -> Range<usize> {
        let breaks = |at: &usize| self.shape(*at) == Shape::Break && self.tokens.mark(*at) == '\0';
        let first = atom.tokens.start.saturating_sub(REACH);
        let last = (atom.tokens.end + REACH).min(self.tokens.len());
        let start = (first..atom.tokens.start).rev().find(breaks);
        let end = (atom.tokens.end..last).find(breaks);
        start.map_or(0, |at| at + 1)..end.unwrap_or(usize::MAX)
    }

    pub(super) fn clause_start(&self, atom: &Atom) -> usize {
        let first = atom.tokens.start.saturating_sub(REACH);
        (first..atom.tokens.start)
            .rev()
            .find(|at| self.shape(*at).opens_clause())
            .map_or(first, |at| at + 1)
    }

    pub(super) fn clause_end(&self, atom: &Atom) -> usize {
        self.next_opener(atom.tokens.end)
    }

    pub(super) fn next_opener(&self, start: usize) -> usize {
        let last = (start + REACH).min(self.tokens.len());
        let ends = |at: &usize| matches!(self.shape(*at), Shape::Temporal | Shape::Break);
        (start..last).find(ends).unwrap_or(last)
    }
}
