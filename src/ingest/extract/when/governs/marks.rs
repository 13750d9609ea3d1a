//! Signs that need no governing verb: marks of publishing, bounds ("since", "as of"), totals.

use std::ops::Range;

use super::{Clauses, Governor, Governs, words::COUNTED};
use crate::ingest::extract::when::{
    atom::Atom,
    day::{Day, Unit, Year},
};

/// The longest name before a date that signs a post, in tokens.
const SIGNATURE: usize = 10;

/// The longest credit in brackets behind a dateline, in tokens.
const CREDIT: usize = 8;

/// "the third by police this month"
const ORDINALS: &[&str] = &[
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
];

impl Clauses<'_, '_> {
    /// A line that is nothing but the date, a dateline ("Aug. 8 (UPI) --"), "(c) 2021".
    pub(super) fn mark_of_publishing(&self, atom: &Atom) -> Option<Governs> {
        let Range { start, end } = atom.tokens;
        let whole_line = self.tokens.begins_line(start) && self.ends_line(end);
        let published = whole_line
            || atom.slots.day.is_some() && (self.is_dateline(start, end) || self.is_stamp(start))
            || is_full(atom) && self.is_signature(start, end)
            || self.is_of_a_picture(atom);
        published.then_some(Governs::Other("published"))
    }

    /// "Dana Example, |seen in June 2014|, was shot", "pictured in 2015": of his picture.
    fn is_of_a_picture(&self, atom: &Atom) -> bool {
        let start = atom.tokens.start;
        let before = start.wrapping_sub(usize::from(self.tokens.key(start) != "in"));
        let pictured = matches!(
            self.tokens.text(before.wrapping_sub(1)),
            "seen" | "pictured" | "shown" | "photographed"
        );
        let rough = matches!(atom.slots.day, Some(Day::Month(..) | Day::Year(_)));
        let end = atom.tokens.end;
        let alone = self.tokens.mark(before.wrapping_sub(2)) == ',' && self.tokens.mark(end) == ',';
        let doing = self.tokens.text(end + 1).ends_with("ing");
        rough && pictured && alone && !doing && self.tokens.key(before) == "in"
    }

    /// "Aug. 8 (UPI)", "CHICAGO, Dec. 5 —", "CHICAGO (Dec. 5) —", "CHICAGO, Dec. 5 (Example Wire) —".
    fn is_dateline(&self, start: usize, end: usize) -> bool {
        let agency = self.tokens.mark(end) == '('
            && self.tokens.mark(end + 2) == ')'
            && is_capitals(self.tokens.text(end + 1));
        let place = |at: usize| {
            is_capitals(self.tokens.text(at)) || matches!(self.tokens.mark(at), ',' | '.' | '(')
        };
        let closed = end + usize::from(self.tokens.mark(end) == ')');
        let credit = (closed..closed + CREDIT)
            .find(|at| self.tokens.mark(*at) == ')')
            .filter(|_| self.tokens.mark(closed) == '(');
        let past = credit.map_or(closed, |bracket| bracket + 1);
        let dash = matches!(self.tokens.mark(past), '—' | '–' | '-');
        agency || dash && start < 4 && (0..start).all(place)
    }

    /// "© 2021", "date 2021-03-15".
    fn is_stamp(&self, start: usize) -> bool {
        let before = start.wrapping_sub(1);
        self.tokens.mark(before) == '©' || self.tokens.key(before) == "date"
    }

    /// "… Brown (@ChiefBrown) March 15, 2021", "Metro Reporter 14 Jul 18", "| May 5, 2020 |".
    fn is_signature(&self, start: usize, end: usize) -> bool {
        let before = self.tokens.mark(start.wrapping_sub(1));
        let name =
            |at: &usize| self.tokens.capital(*at) || matches!(self.tokens.mark(*at), ',' | '.');
        let line = (start.saturating_sub(SIGNATURE)..=start)
            .rev()
            .find(|at| self.tokens.begins_line(*at));
        let named = line.is_some_and(|line| (line..start).all(|at| name(&at)));
        before == '|'
            || self.tokens.mark(end) == '|'
            || self.ends_line(end) && (before == ')' || named)
    }

    /// "We were lucky today" in quotation marks: the day of the words.
    pub(super) fn quoted(&self, atom: &Atom) -> Option<Governs> {
        let near = matches!(atom.slots.day, Some(Day::FromPublication(Unit::Day, _)));
        let Range { start, end } = atom.tokens;
        let marks = || (0..start).map(|at| self.tokens.mark(at));
        let straight = marks().filter(|mark| *mark == '"').count() % 2 == 1;
        let curly = marks().rev().find(|mark| matches!(mark, '“' | '”')) == Some('“');
        let single = self.tokens.mark(0) == '\'' && self.tokens.mark(end) == '\'';
        let inside = straight || curly || single;
        (near && inside).then_some(Governs::Other("statement"))
    }

    fn ends_line(&self, end: usize) -> bool {
        let dot = usize::from(matches!(self.tokens.mark(end), '.' | ','));
        self.tokens.begins_line(end + dot)
    }

    /// "since Jan. 1", "as of 5:30 p.m.", "until Sunday morning": a bound, not a point.
    pub(super) fn bounded(&self, atom: &Atom) -> Option<Governs> {
        let start = atom.tokens.start;
        let bound = |at: usize| match self.tokens.key(at) {
            word @ ("since" | "until" | "till" | "through") => Some(word),
            "by" if atom.slots.day.is_some() && atom.slots.clock.is_none() => Some("by"),
            _ => None,
        };
        let near = |reason| {
            let sought = Governs::Other(reason);
            self.near(atom).iter().any(|found| found.governs == sought)
        };
        let as_of = self.tokens.keys(start.wrapping_sub(2), &["as", "of"]);
        let reason = match bound(start).or_else(|| bound(start.wrapping_sub(1))) {
            Some("since") if near("hired") => "hired",
            Some("since") if self.shot_then(atom) => return Some(Governs::Shooting),
            Some("since" | "through") => "total",
            Some(_) => "until",
            None if self.is_range(start) && self.noun_after(atom).is_none() => "total",
            None if as_of && near("hospital_status") => "hospital_status",
            None if as_of => "total",
            None => return None,
        };
        Some(Governs::Other(reason))
    }

    /// "since Sunday morning, when an officer shot him".
    fn shot_then(&self, atom: &Atom) -> bool {
        let end = atom.tokens.end;
        let when = end + usize::from(self.tokens.mark(end) == ',');
        self.tokens.key(when) == "when"
            && self
                .after(when + 1..self.next_opener(when + 1))
                .is_some_and(|found| found.governs == Governs::Shooting)
    }

    /// "from 6 p.m. Friday to 11:59 p.m. Sunday", "between Thursday afternoon and early Monday".
    fn is_range(&self, start: usize) -> bool {
        let pairs = [("from", "to"), ("between", "and")];
        let mut pairs = pairs.into_iter();
        pairs.any(|pair| self.tokens.is_in_pair(start, pair, 16))
    }

    /// Months, years and weekends beside a count of many people or cases.
    pub(super) fn total(&self, atom: &Atom) -> Option<Governs> {
        if atom.slots.day.is_none_or(Day::is_single) {
            return None;
        }
        let range = self.clause_start(atom)..self.clause_end(atom);
        let many = |at: usize| {
            let count = self.tokens.count(at);
            // "Shot him 16 times" counts shots.
            let shots = matches!(
                self.tokens.text(at.wrapping_sub(1)),
                "shot" | "hit" | "struck" | "fired" | "him" | "her" | "least"
            ) || self.tokens.mark(at.wrapping_sub(1)) == ',';
            count.is_some_and(|count| (5..1900).contains(&count))
                && COUNTED.contains(&self.tokens.text(at + 1))
                && !(shots && self.tokens.text(at + 1) == "times")
        };
        let total = |found: &Governor| found.governs == Governs::Other("total");
        let ordinal = |at: usize| ORDINALS.contains(&self.tokens.text(at));
        let so_far = matches!(
            atom.slots.day,
            Some(Day::Weekend(_) | Day::FromPublication(_, 0))
        );
        let found = range.clone().any(many)
            || so_far && range.clone().any(ordinal)
            || self.within(range).iter().any(total);
        found.then_some(Governs::Other("total"))
    }
}

fn is_capitals(word: &str) -> bool {
    !word.is_empty() && word.chars().all(char::is_uppercase)
}

/// A day with its year.
pub(super) fn is_full(atom: &Atom) -> bool {
    matches!(
        atom.slots.day,
        Some(Day::Date(Year::Stated(_), ..) | Day::Numeric(..))
    )
}
