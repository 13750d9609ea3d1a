//! What a time is the time of: the shooting, or something else that its clause tells of.
//!
//! In: a sentence's tokens and an expression in it. Out: [`Governs`]. Judged by the governing
//! words (`words.txt`) of the same clause, the nearest before the expression first; where they
//! disagree, it stays [`Governs::Unclear`].

mod apart;
mod bounds;
mod clause;
mod marks;
mod occasion;
mod shape;
mod words;

use std::ops::Range;

use self::{
    shape::{Shape, is_ahead},
    words::{ADJECTIVES, Manner, phrases},
};
use super::{
    atom::Atom,
    day::{Day, Which, Year},
    holiday,
    lexicon::Term,
    token::Tokens,
};

/// What a date or time belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Governs {
    /// The shooting, or what led straight to it: the stop, the chase, the confrontation.
    Shooting,
    /// Something else, by a word of `governs/words.txt`: `pronounced`, `charged`, `court`,
    /// `press_conference`, `hired`, `published`, `hospital_status`, `call`, `total`,
    /// `previous_event`, `statement`, …; also `aftermath`, `until` and `scheduled`.
    Other(&'static str),
    /// The clause does not tell.
    Unclear,
}

impl Governs {
    /// Whether its clause does not say that it is the time of something else.
    #[must_use]
    pub fn may_be_shooting(self) -> bool {
        !matches!(self, Self::Other(_))
    }
}

/// How far from an expression its governing word is looked for, in tokens; keeps time linear.
const REACH: usize = 40;

/// "The |first|", "the |other| one": one of the shootings told.
fn is_one_of_several(word: &str) -> bool {
    matches!(
        word,
        "first" | "second" | "third" | "fourth" | "fifth" | "last" | "latest" | "other" | "latter"
    )
}

/// A governing phrase at its place.
#[derive(Debug, Clone, Copy)]
struct Governor {
    at: usize,
    end: usize,
    governs: Governs,
    manner: Manner,
}

/// A sentence with its governing words.
pub(super) struct Clauses<'a, 'text> {
    tokens: &'a Tokens<'text>,
    governors: Vec<Governor>,
}

impl<'a, 'text> Clauses<'a, 'text> {
    pub(super) fn read(tokens: &'a Tokens<'text>) -> Self {
        let mut governors = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let found = governor(tokens, at);
            at = found.map_or(at + 1, |found| found.end);
            governors.extend(found);
        }
        Self { tokens, governors }
    }

    /// What the token does to its clause; beyond the ends nothing.
    fn shape(&self, at: usize) -> Shape {
        Shape::of(self.tokens, at)
    }

    /// The expression tells of what is still to come at publication.
    pub(super) fn ahead(&self, atom: &Atom) -> bool {
        let open = match atom.slots.day {
            Some(Day::Weekday(_, which)) => which == Which::Latest,
            Some(Day::Date(year, ..) | Day::Holiday(year, _)) => year == Year::Open,
            _ => false,
        };
        let marked = |mut range: Range<usize>| range.any(|at| is_ahead(self.tokens, at));
        // "COPA |has until| Oct. 2 to post it".
        let start = atom.tokens.start;
        let deadline = self.tokens.key(start.wrapping_sub(1)) == "until"
            && matches!(self.tokens.key(start.wrapping_sub(2)), "has" | "have");
        open && self.noun_after(atom).is_none()
            && (deadline
                || marked(self.clause_start(atom)..atom.tokens.start)
                || self.is_first(atom) && marked(atom.tokens.end..self.clause_end(atom)))
    }

    /// What the expression is the time of.
    pub(super) fn judge(&self, atom: &Atom, ahead: bool) -> Governs {
        let judged = self
            .mark_of_publishing(atom)
            .or_else(|| self.quoted(atom))
            .or_else(|| self.bounded(atom))
            .or_else(|| self.noun_after(atom))
            .or_else(|| self.total(atom))
            .or_else(|| self.copular(atom))
            .unwrap_or_else(|| self.clause(atom));
        match judged {
            Governs::Shooting | Governs::Unclear if ahead => Governs::Other("scheduled"),
            Governs::Shooting | Governs::Unclear if self.is_earlier(atom) => {
                Governs::Other("previous_event")
            }
            Governs::Shooting if self.is_apart(atom) => Governs::Other("previous_event"),
            Governs::Other(_) if self.counts_from_shots(atom) => Governs::Other("previous_event"),
            Governs::Shooting | Governs::Unclear if self.is_beside(atom) => {
                Governs::Other("aftermath")
            }
            judged => judged,
        }
    }

    /// "Monday's shooting", "a rare 4 a.m. news conference": the noun right after it.
    fn noun_after(&self, atom: &Atom) -> Option<Governs> {
        let end = atom.tokens.end;
        let inside = self
            .within(atom.tokens.start + 1..end)
            .iter()
            .find(|found| found.end == end && found.manner != Manner::Plain);
        // "the Aug. 30, 2020, shooting"
        let comma = usize::from(marks::is_full(atom) && self.tokens.mark(end) == ',');
        let found = self.event_from(end + comma).or(inside.copied());
        found.map(|found| found.governs)
    }

    /// An event's noun here, over the adjectives before it: "'s fatal police shooting".
    fn event_from(&self, first: usize) -> Option<Governor> {
        let adjective = |at: usize| {
            let text = self.tokens.text(at);
            matches!(self.tokens.mark(at), '\'' | '-')
                || ADJECTIVES
                    .iter()
                    .any(|word| word.eq_ignore_ascii_case(text))
        };
        let event = |found: &Governor| matches!(found.manner, Manner::Event | Manner::Attributive);
        (first..first + 6)
            .take_while(|at| *at == first || adjective(at - 1))
            .find_map(|at| self.at(at).filter(event))
    }

    /// "It was about 2:35 a.m. and …" is the time of what is told; "when" may say of what else.
    fn copular(&self, atom: &Atom) -> Option<Governs> {
        let Range { start, end } = atom.tokens;
        let small = |at: usize| matches!(self.tokens.key(at), "on" | "in" | "the" | "at");
        let first = (0..2).fold(start, |at, _| at - usize::from(small(at.wrapping_sub(1))));
        if self.tokens.key(first.wrapping_sub(1)) != "was" {
            return None;
        }
        match self.tokens.text(first.wrapping_sub(2)) {
            "It" | "it" | "time" => {
                let told = (end..end + 2)
                    .find(|at| matches!(self.tokens.text(*at), "when" | "that"))
                    .and_then(|when| self.after(when + 1..self.next_opener(when + 1)));
                Some(told.map_or(Governs::Shooting, |found| found.governs))
            }
            "That" | "that" => {
                // Nobody gives the hour of another thing so.
                if atom.slots.clock.is_some() && atom.slots.day.is_some() {
                    return Some(Governs::Shooting);
                }
                let told = self.before(atom, 0);
                Some(told.map_or(Governs::Unclear, |found| found.governs))
            }
            // "The second was Sunday in Austin".
            one if is_one_of_several(one) => Some(Governs::Shooting),
            _ => None,
        }
    }

    /// The governing phrase that begins at this token.
    fn at(&self, at: usize) -> Option<Governor> {
        let index = self
            .governors
            .binary_search_by_key(&at, |found| found.at)
            .ok()?;
        self.governors.get(index).copied()
    }

    /// The governing phrases that lie in these tokens.
    fn within(&self, range: Range<usize>) -> &[Governor] {
        let first = self
            .governors
            .partition_point(|found| found.at < range.start);
        let last = self
            .governors
            .partition_point(|found| found.end <= range.end);
        self.governors.get(first..last).unwrap_or_default()
    }

    /// The governing phrases within reach of the expression.
    fn near(&self, atom: &Atom) -> &[Governor] {
        self.within(atom.tokens.start.saturating_sub(REACH)..atom.tokens.end + REACH)
    }
}

/// The governing phrase at this token; "March" and "May" are months here.
fn governor(tokens: &Tokens<'_>, at: usize) -> Option<Governor> {
    let found = phrases(tokens.text(at)).find(|phrase| spelled(tokens, at, &phrase.words))?;
    // "Memorial Day" is no memorial.
    let dates = matches!(tokens.term(at), Some(Term::Month(..))) || holiday::begins(tokens, at);
    (!dates).then(|| Governor {
        at,
        end: at + found.words.len(),
        governs: found.governs,
        manner: found.manner,
    })
}

fn spelled(tokens: &Tokens<'_>, at: usize, words: &[&str]) -> bool {
    words
        .iter()
        .enumerate()
        .all(|(offset, word)| tokens.text(at + offset).eq_ignore_ascii_case(word))
}
