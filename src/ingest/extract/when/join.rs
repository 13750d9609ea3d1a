//! Finds of single rules in, whole expressions out: "about 2:30 a.m. Sunday" is one.
//!
//! Neighbours are joined over the few words that may stand between a day, a part of day and a
//! clock time, as long as they fill different slots.

use super::{
    atom::{Atom, Slots},
    calendar, clock,
    day::{Day, Unit},
    holiday,
    lexicon::Term,
    part_of_day::{self, OVERNIGHT},
    relative,
    token::{Kind, Tokens},
    weekday,
    year::begins_hour,
};

/// Every expression of the sentence, from left to right.
pub(super) fn expressions(tokens: &Tokens<'_>) -> Vec<Atom> {
    let mut joined: Vec<Atom> = Vec::new();
    // The clock time that was joined last, and the expression before it.
    let mut clock: Option<(Atom, Atom)> = None;
    for atom in atoms(tokens) {
        let (last, clock_before) = (joined.pop(), clock.take());
        let Some(last) = last else {
            joined.push(atom);
            continue;
        };
        let link = link(tokens, last.tokens.end, atom.tokens.start);
        let both = link.and_then(|link| join(&last, &atom, link));
        // "Saturday night about 1:15 a.m. Sunday": the clock belongs to the day that follows it.
        let moved = clock_before.and_then(|(before, clock)| {
            let later = join(&clock, &atom, link?)?;
            Some((before, later))
        });
        match (both, moved) {
            (Some(both), _) => {
                let timed = atom.slots.clock.is_some() && last.slots.day.is_some();
                clock = timed.then_some((last, atom));
                joined.push(both);
            }
            (None, Some((before, later))) => joined.extend([before, later]),
            (None, None) => joined.extend([last, atom]),
        }
    }
    joined.retain(|atom| !atom.weak);
    joined
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
            "a" | "the" | "that" | "this" | "last" | "next" | "yesterday" | "today" | "tonight"
            | "tomorrow" => relative::read(tokens, at, floor),
            "fourth" => holiday::read(tokens, at),
            _ if tokens.capital(at) => holiday::read(tokens, at),
            _ => None,
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
        1..=3 if runs_into(tokens, from, to) => Some(Link::Into),
        0..=4 if (from..to).all(|index| connects(tokens, index)) => Some(Link::Plain),
        _ => None,
    }
}

/// "Saturday night |into| Sunday", "|and into|", "|and went into|".
fn runs_into(tokens: &Tokens<'_>, from: usize, to: usize) -> bool {
    let goes = |at: usize| matches!(tokens.text(at), "went" | "stretched" | "on" | "continued");
    tokens.key(to - 1) == "into"
        && match to - from {
            1 => true,
            2 => tokens.key(from) == "and",
            _ => tokens.key(from) == "and" && goes(from + 1),
        }
}

fn connects(tokens: &Tokens<'_>, index: usize) -> bool {
    matches!(tokens.key(index), "on" | "at" | "in" | "of" | "the" | "s")
        || tokens.mark(index) == '/' && (!tokens.glued(index) || begins_hour(tokens, index + 1))
        || matches!(tokens.mark(index), ',' | '@' | '(' | '\'' | '-' | '–' | '—')
}

fn join(one: &Atom, other: &Atom, link: Link) -> Option<Atom> {
    let slots = match link {
        Link::Into => return into_next(one, other),
        Link::Plain => both(&one.slots, &other.slots)?,
    };
    // A month or year takes no time of day.
    let timed = slots.clock.is_some() || slots.part.is_some() || slots.edge.is_some();
    (!timed || slots.day.is_none_or(Day::is_single)).then_some(())?;
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
    let counted = one.day.zip(other.day);
    if let Some(day) = counted.and_then(|(ago, day)| ago.to_the_day(day)) {
        return Some(Some(day));
    }
    match (one.day, other.day) {
        (Some(Day::Weekday(..)), Some(date @ (Day::Date(..) | Day::Numeric(..))))
        | (Some(date @ (Day::Date(..) | Day::Numeric(..))), Some(Day::Weekday(..))) => {
            Some(Some(date))
        }
        (Some(Day::Weekday(first, _)), Some(Day::Weekday(next, _)))
            if one.into_next && next == first.succ() =>
        {
            Some(one.day)
        }
        (Some(Day::Overnight), Some(day)) | (Some(day), Some(Day::Overnight))
            if day.is_single() =>
        {
            Some(Some(day))
        }
        // "A year ago Sunday": of that year, and hardly ever of that very day.
        (Some(year @ Day::FromPublication(Unit::Year, _)), Some(day)) if day.is_near() => {
            Some(Some(year))
        }
        (Some(day), Some(Day::FromPublication(Unit::Year, years))) if years <= 0 => {
            day.back(-years).map(Some)
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
