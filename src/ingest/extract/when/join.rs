//! Finds of single rules in, whole expressions out: "about 2:30 a.m. Sunday" is one.
//!
//! Neighbours are joined over the few words that may stand between a day, a part of day and a
//! clock time, as long as they fill different slots.

use super::{
    atom::{Atom, Slots},
    calendar, clock,
    day::Day,
    holiday,
    lexicon::Term,
    part_of_day::{self, OVERNIGHT},
    relative,
    token::{Kind, Tokens},
    weekday,
};

/// Every expression of the sentence, from left to right.
pub(super) fn expressions(tokens: &Tokens<'_>) -> Vec<Atom> {
    let mut joined: Vec<Atom> = Vec::new();
    let mut before_clock: Option<Atom> = None;
    for atom in atoms(tokens) {
        let Some(last) = joined.last_mut() else {
            joined.push(atom);
            continue;
        };
        let link = link(tokens, last.tokens.end, atom.tokens.start);
        if let Some(both) = link.and_then(|link| join(last, &atom, link)) {
            before_clock =
                (atom.slots.clock.is_some() && last.slots.day.is_some()).then(|| last.clone());
            *last = both;
        } else if let Some(earlier) = before_clock
            .take()
            .filter(|_| link.is_some() && atom.slots.day.is_some())
        {
            // "Saturday night about 1:15 a.m. Sunday": the clock belongs to the day that follows it.
            let mut later = Atom {
                tokens: clock_start(tokens, &earlier, last)..atom.tokens.end,
                slots: atom.slots,
                weak: false,
            };
            later.slots.clock = last.slots.clock;
            *last = earlier;
            joined.push(later);
        } else {
            before_clock = None;
            joined.push(atom);
        }
    }
    joined.retain(|atom| !atom.weak);
    joined
}

/// The first token after the earlier expression that is no connecting word.
fn clock_start(tokens: &Tokens<'_>, earlier: &Atom, both: &Atom) -> usize {
    (earlier.tokens.end..both.tokens.end)
        .find(|index| !connects(tokens, *index))
        .unwrap_or(earlier.tokens.end)
}

/// What the single rules find, without overlap.
fn atoms(tokens: &Tokens<'_>) -> Vec<Atom> {
    let mut found: Vec<Atom> = Vec::new();
    let (mut at, mut floor) = (0, 0);
    while at < tokens.len() {
        if let Some(atom) = atom(tokens, at, floor).filter(|atom| atom.tokens.end > at) {
            at = atom.tokens.end;
            floor = at;
            found.push(atom);
        } else {
            at += 1;
        }
    }
    found
}

fn atom(tokens: &Tokens<'_>, at: usize, floor: usize) -> Option<Atom> {
    match tokens.kind(at)? {
        Kind::Number(..) => clock::read(tokens, at, floor)
            .or_else(|| calendar::read_number(tokens, at, floor))
            .or_else(|| relative::read(tokens, at, floor)),
        Kind::Word(Term::Number(_)) => {
            clock::read(tokens, at, floor).or_else(|| relative::read(tokens, at, floor))
        }
        Kind::Word(Term::Month(..)) => {
            holiday::read(tokens, at).or_else(|| calendar::read_month(tokens, at, floor))
        }
        Kind::Word(Term::Weekday(..)) => weekday::read(tokens, at, floor),
        Kind::Word(Term::Part(_)) => part_of_day::read(tokens, at, floor),
        Kind::Word(Term::Key(key)) => match key {
            "early" | "late" | "wee" => part_of_day::edge(tokens, at),
            "half" | "quarter" => clock::read(tokens, at, floor),
            "weekend" => weekday::read_weekend(tokens, at, floor),
            _ => holiday::read(tokens, at).or_else(|| relative::read(tokens, at, floor)),
        },
        Kind::Word(Term::Plain) | Kind::Mark(_) => None,
    }
}

/// How two neighbours hang together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    Plain,
    Into,
}

/// The words between two finds, if they may be joined over them.
fn link(tokens: &Tokens<'_>, from: usize, to: usize) -> Option<Link> {
    if (from..=to).any(|index| tokens.begins_line(index)) {
        return None;
    }
    match to.checked_sub(from)? {
        1 if tokens.key(from) == "into" => Some(Link::Into),
        0..=4 if (from..to).all(|index| connects(tokens, index)) => Some(Link::Plain),
        _ => None,
    }
}

fn connects(tokens: &Tokens<'_>, index: usize) -> bool {
    matches!(tokens.key(index), "on" | "at" | "in" | "of" | "the" | "s")
        || matches!(tokens.mark(index), ',' | '@' | '(' | '\'' | '-' | '–' | '—')
}

fn join(one: &Atom, other: &Atom, link: Link) -> Option<Atom> {
    let slots = match link {
        Link::Into => return into_next(one, other),
        Link::Plain => both(&one.slots, &other.slots)?,
    };
    // A month or year takes no time of day.
    slots.day.is_none_or(Day::is_single).then_some(())?;
    let weak = one.weak
        && other.weak
        && slots.day.is_none()
        && (slots.clock.is_none() || slots.part.is_none());
    Some(Atom {
        tokens: one.tokens.start..other.tokens.end,
        slots,
        weak,
    })
}

/// "Saturday night into (early) Sunday": the night of the first day.
fn into_next(one: &Atom, other: &Atom) -> Option<Atom> {
    let night = one.slots.day.is_some_and(Day::is_single) && one.slots.clock.is_none();
    let day = other.slots.day.is_some_and(Day::is_single) || other.slots.edge.is_some();
    if !night || !day || other.slots.clock.is_some() {
        return None;
    }
    let mut atom = Atom {
        tokens: one.tokens.start..other.tokens.end,
        ..one.clone()
    };
    atom.slots.into_next = true;
    atom.weak = false;
    Some(atom)
}

/// Both together, if no slot is filled twice.
fn both(one: &Slots, other: &Slots) -> Option<Slots> {
    Some(Slots {
        day: days(one, other)?,
        clock: either(one.clock, other.clock)?,
        part: parts(one, other)?,
        edge: either(one.edge, other.edge)?,
        midnight: either(one.midnight, other.midnight)?,
        into_next: one.into_next || other.into_next,
    })
}

/// `None` where both are filled.
#[expect(
    clippy::option_option,
    reason = "the outer one is failure, the inner one an empty slot"
)]
fn either<T>(one: Option<T>, other: Option<T>) -> Option<Option<T>> {
    match (one, other) {
        (Some(_), Some(_)) => None,
        (one, other) => Some(one.or(other)),
    }
}

/// A weekday beside a date is the date; "overnight" beside a day is that day's night.
#[expect(
    clippy::option_option,
    reason = "the outer one is failure, the inner one an empty slot"
)]
fn days(one: &Slots, other: &Slots) -> Option<Option<Day>> {
    match (one.day, other.day) {
        (Some(Day::Weekday(..)), Some(date @ (Day::Date(..) | Day::Numeric(..))))
        | (Some(date @ (Day::Date(..) | Day::Numeric(..))), Some(Day::Weekday(..))) => {
            Some(Some(date))
        }
        (Some(Day::Overnight), Some(day)) | (Some(day), Some(Day::Overnight))
            if day.is_single() =>
        {
            Some(Some(day))
        }
        (one, other) => either(one, other),
    }
}

/// A night with its midnight is one part of day.
#[expect(
    clippy::option_option,
    reason = "the outer one is failure, the inner one an empty slot"
)]
fn parts(one: &Slots, other: &Slots) -> Option<Option<&'static str>> {
    match (one.part, other.part) {
        (Some(part), Some(_)) if other.midnight.is_some() && one.midnight.is_none() => {
            Some(Some(part))
        }
        (Some(_), Some(part)) if one.midnight.is_some() && other.midnight.is_none() => {
            Some(Some(part))
        }
        (Some(OVERNIGHT), Some(part)) | (Some(part), Some(OVERNIGHT)) => Some(Some(part)),
        (one, other) => either(one, other),
    }
}
