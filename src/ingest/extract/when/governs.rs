//! What a time is the time of: the shooting, or something else that its clause tells of.
//!
//! In: a sentence's tokens and an expression in it. Out: [`Governs`]. Judged by the governing
//! words (`words`) of the same clause, the nearest before the expression first; where the words
//! disagree, it stays [`Governs::Unclear`].

mod words;

use std::ops::Range;

use self::words::{ADJECTIVES, AHEAD, AUXILIARIES, COUNTED, Manner, OPENERS, RELATIVE, phrases};
use super::{
    atom::Atom,
    day::{Day, Which, Year},
    token::{Kind, Tokens},
};

/// What a date or time belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Governs {
    /// The shooting, or what led straight to it: the stop, the chase, the confrontation.
    Shooting,
    /// Something else, by a word: `pronounced`, `charged`, `court`, `press_conference`, `hired`,
    /// `published`, `hospital_status`, `call`, `total`, `previous_event`, `statement`, ….
    Other(&'static str),
    /// The clause does not tell.
    Unclear,
}

/// How far from an expression its governing word is looked for, in tokens; keeps time linear.
const REACH: usize = 40;

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

    /// The expression tells of what is still to come at publication.
    pub(super) fn ahead(&self, atom: &Atom) -> bool {
        let open = match atom.slots.day {
            Some(Day::Weekday(_, which)) => which == Which::Latest,
            Some(Day::Date(year, ..) | Day::Holiday(year, _)) => year == Year::Open,
            _ => false,
        };
        if !open || self.noun_after(atom).is_some() {
            return false;
        }
        let before = self.clause_start(atom)..atom.tokens.start;
        let marked = |range: Range<usize>| range.into_iter().any(|at| self.any(at, AHEAD));
        marked(before) || self.is_first(atom) && marked(atom.tokens.end..self.clause_end(atom))
    }

    /// What the expression is the time of.
    pub(super) fn judge(&self, atom: &Atom, ahead: bool) -> Governs {
        let judged = self
            .mark_of_publishing(atom)
            .or_else(|| self.bounded(atom))
            .or_else(|| self.noun_after(atom));
        let judged = judged
            .or_else(|| self.total(atom))
            .unwrap_or_else(|| self.clause(atom));
        match judged {
            Governs::Shooting | Governs::Unclear if ahead => Governs::Other("scheduled"),
            Governs::Shooting if is_before_event(atom) => Governs::Other("previous_event"),
            judged => judged,
        }
    }

    /// A line that is nothing but the date, a dateline ("Aug. 8 (UPI) --"), "(c) 2021".
    fn mark_of_publishing(&self, atom: &Atom) -> Option<Governs> {
        let Range { start, end } = atom.tokens;
        let whole_line = self.tokens.begins_line(start) && self.ends_line(end);
        let agency = self.tokens.mark(end) == '('
            && self.tokens.mark(end + 2) == ')'
            && is_capitals(self.tokens.text(end + 1));
        let dash = matches!(self.tokens.mark(end), '—' | '–' | '-')
            && start < 4
            && (0..start).all(|at| self.is_place(at));
        let before = start.wrapping_sub(1);
        let signed = matches!(self.tokens.mark(before), '©' | '|')
            || self.tokens.mark(before) == ')' && self.ends_line(end) && atom.slots.clock.is_none();
        let dated = atom.slots.day.is_some();
        (dated && (whole_line || agency || dash || signed)).then_some(Governs::Other("published"))
    }

    fn ends_line(&self, end: usize) -> bool {
        let dot = usize::from(matches!(self.tokens.mark(end), '.' | ','));
        self.tokens.begins_line(end + dot)
    }

    fn is_place(&self, at: usize) -> bool {
        is_capitals(self.tokens.text(at)) || matches!(self.tokens.mark(at), ',' | '.')
    }

    /// "since Jan. 1", "as of 5:30 p.m.", "until Sunday morning": a bound, not a point.
    fn bounded(&self, atom: &Atom) -> Option<Governs> {
        let start = atom.tokens.start;
        let bound = |at: usize| {
            matches!(
                self.tokens.key(at),
                "since" | "until" | "till" | "through" | "til"
            )
            .then_some(self.tokens.key(at))
        };
        let word = bound(start).or_else(|| bound(start.wrapping_sub(1)));
        let as_of = self.tokens.keys(start.wrapping_sub(2), &["as", "of"]);
        let status = || {
            self.governors
                .iter()
                .any(|found| found.governs == Governs::Other("hospital_status"))
        };
        match word {
            Some("since")
                if self
                    .governors
                    .iter()
                    .any(|found| found.governs == Governs::Other("hired")) =>
            {
                Some(Governs::Other("hired"))
            }
            Some("since" | "through") => Some(Governs::Other("total")),
            Some(_) => Some(Governs::Other("until")),
            None if as_of => Some(Governs::Other(if status() {
                "hospital_status"
            } else {
                "total"
            })),
            None => None,
        }
    }

    /// "Monday's shooting", "a rare 4 a.m. news conference": the noun right after it.
    fn noun_after(&self, atom: &Atom) -> Option<Governs> {
        let end = atom.tokens.end;
        let adjective = |at: usize| {
            let text = self.tokens.text(at);
            matches!(self.tokens.mark(at), '\'' | '-')
                || ADJECTIVES
                    .iter()
                    .any(|word| word.eq_ignore_ascii_case(text))
        };
        let inside = self.governors.iter().find(|found| {
            found.end == end && found.at > atom.tokens.start && found.manner == Manner::Event
        });
        (end..end + 6)
            .take_while(|at| *at == end || adjective(at - 1))
            .find_map(|at| {
                self.governors
                    .iter()
                    .find(|found| found.at == at && found.manner == Manner::Event)
            })
            .or(inside)
            .map(|found| found.governs)
    }

    /// Months and years beside a count of many people or cases.
    fn total(&self, atom: &Atom) -> Option<Governs> {
        if atom.slots.day.is_none_or(Day::is_single) {
            return None;
        }
        let range = self.clause_start(atom)..self.clause_end(atom);
        let many = |at: usize| {
            self.tokens
                .count(at)
                .is_some_and(|count| (5..1900).contains(&count))
                && COUNTED.contains(&self.tokens.text(at + 1))
        };
        range
            .into_iter()
            .any(many)
            .then_some(Governs::Other("total"))
    }

    /// The nearest governing word of the clause: before it, else after it, else the sentence's only.
    fn clause(&self, atom: &Atom) -> Governs {
        let (start, end) = (self.clause_start(atom), self.clause_end(atom));
        if self.is_copular(atom) {
            return self
                .after(atom, end)
                .map_or(Governs::Shooting, |found| found.governs);
        }
        let before = self.before(atom, start);
        let found = if self.is_first(atom) {
            self.after(atom, end).or(before)
        } else {
            before.or_else(|| self.after(atom, end))
        };
        found.map_or_else(|| self.only(), |found| found.governs)
    }

    /// "It was about 2:35 a.m. and …", "The time was about 3 a.m.".
    fn is_copular(&self, atom: &Atom) -> bool {
        let start = atom.tokens.start;
        let was = self.tokens.key(start.wrapping_sub(1)) == "was";
        was && matches!(
            self.tokens.text(start.wrapping_sub(2)),
            "It" | "it" | "time" | "That"
        )
    }

    fn before(&self, atom: &Atom, start: usize) -> Option<Governor> {
        let mut found = self.governors.iter().rev().filter(|found| {
            found.end <= atom.tokens.start
                && found.at >= start
                && !(found.manner == Manner::Said && !self.is_said(found, atom))
        });
        let nearest = found.next().copied()?;
        if nearest.manner != Manner::Neutral {
            return Some(nearest);
        }
        let noun = found.find(|found| !matches!(found.manner, Manner::Said | Manner::Neutral));
        Some(noun.copied().unwrap_or(nearest))
    }

    /// "said Sunday", "said early on Sunday": the day of saying; "said about 9 p.m." is not.
    fn is_said(&self, said: &Governor, atom: &Atom) -> bool {
        let gap = atom.tokens.start - said.end;
        let on = gap == 0 || gap == 1 && matches!(self.tokens.key(said.end), "on" | "in");
        on && atom.slots.clock.is_none() && atom.slots.day.is_some()
    }

    /// The governing word after it; one inside a relative clause only if no other follows.
    fn after(&self, atom: &Atom, end: usize) -> Option<Governor> {
        let mut inner = None;
        let mut relative = false;
        for at in atom.tokens.end..end {
            relative |= RELATIVE.contains(&self.tokens.text(at));
            let Some(found) = self
                .governors
                .iter()
                .find(|found| found.at == at && found.manner != Manner::Said)
            else {
                continue;
            };
            let own = AUXILIARIES.contains(&self.tokens.text(at.wrapping_sub(1)));
            if !relative || own && inner.is_some() {
                return Some(*found);
            }
            inner = inner.or(Some(*found));
        }
        inner
    }

    /// What all governing words of the sentence agree on.
    fn only(&self) -> Governs {
        let mut all = self
            .governors
            .iter()
            .filter(|found| found.manner != Manner::Said)
            .map(|found| found.governs);
        let Some(first) = all.next() else {
            return Governs::Unclear;
        };
        if all.all(|other| other == first) {
            first
        } else {
            Governs::Unclear
        }
    }

    /// Nothing but a preposition stands between the clause's start and the expression.
    fn is_first(&self, atom: &Atom) -> bool {
        let start = self.clause_start(atom);
        (start..atom.tokens.start).all(|at| {
            matches!(
                self.tokens.key(at),
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

    fn clause_start(&self, atom: &Atom) -> usize {
        let first = atom.tokens.start.saturating_sub(REACH);
        (first..atom.tokens.start)
            .rev()
            .find(|at| self.opens_clause(*at))
            .map_or(first, |at| at + 1)
    }

    fn clause_end(&self, atom: &Atom) -> usize {
        let last = (atom.tokens.end + REACH).min(self.tokens.len());
        let ends =
            |at: &usize| self.opens_clause(*at) && !RELATIVE.contains(&self.tokens.text(*at));
        (atom.tokens.end..last).find(ends).unwrap_or(last)
    }

    fn opens_clause(&self, at: usize) -> bool {
        match self.tokens.kind(at) {
            Some(Kind::Mark(mark)) => matches!(
                mark,
                ';' | ':' | '—' | '–' | '(' | ')' | '“' | '”' | '"' | '|'
            ),
            Some(Kind::Word(_)) => OPENERS
                .iter()
                .any(|word| word.eq_ignore_ascii_case(self.tokens.text(at))),
            _ => false,
        }
    }

    fn any(&self, at: usize, phrases: &[&[&str]]) -> bool {
        phrases.iter().any(|words| spelled(self.tokens, at, words))
    }
}

fn spelled(tokens: &Tokens<'_>, at: usize, words: &[&str]) -> bool {
    words
        .iter()
        .enumerate()
        .all(|(offset, word)| tokens.text(at + offset).eq_ignore_ascii_case(word))
}

fn governor(tokens: &Tokens<'_>, at: usize) -> Option<Governor> {
    let found = phrases(tokens.text(at))
        .iter()
        .find(|phrase| spelled(tokens, at, &phrase.words))?;
    Some(Governor {
        at,
        end: at + found.words.len(),
        governs: found.governs,
        manner: found.manner,
    })
}

fn is_capitals(word: &str) -> bool {
    !word.is_empty() && word.chars().all(char::is_uppercase)
}

/// "the day before", "a week earlier".
fn is_before_event(atom: &Atom) -> bool {
    matches!(atom.slots.day, Some(Day::FromEvent(_, count)) if count < 0)
}
