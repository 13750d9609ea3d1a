//! Hours without digits for the minutes: "nine o'clock", "four in the morning", "half past nine".

use super::{Clock, Half, Reading, cued, meridiem, side};
use crate::ingest::extract::when::{
    lexicon::Term,
    part_of_day::{NIGHT, qualifiers},
    token::Tokens,
};

/// An hour without minutes and meridiem: "9 o'clock", "four in the morning", "around 3 Sunday".
pub(super) fn bare(tokens: &Tokens<'_>, at: usize, floor: usize, hour: u32) -> Option<Reading> {
    let open = Clock::new(hour, 0, Half::Open)?;
    if let Some(end) = oclock(tokens, at + 1) {
        return Some((
            end,
            open,
            !cued(tokens, at, floor) && tokens.key(at.wrapping_sub(1)) != "at",
        ));
    }
    if tokens.glued(at + 1) && !matches!(tokens.mark(at + 1), ',' | '.' | ';' | ')') {
        return None;
    }
    let day = |index: usize| {
        let tonight = tokens.key(index) == "tonight"
            || matches!(tokens.key(index), "last" | "this")
                && matches!(tokens.term(index + 1), Some(Term::Part(_)));
        tonight || matches!(tokens.term(index), Some(Term::Weekday(_, true)))
    };
    let part = (tokens.keys(at + 1, &["in", "the"])
        && matches!(tokens.term(at + 3), Some(Term::Part(_))))
        || (tokens.keys(at + 1, &["in", "the", "early"])
            && matches!(tokens.term(at + 4), Some(Term::Part(_))))
        || (tokens.key(at + 1) == "at" && matches!(tokens.term(at + 2), Some(Term::Part(NIGHT))));
    let labelled = part || day(at + 1) || (tokens.key(at + 1) == "on" && day(at + 2));
    let at_hour = tokens.key(at.wrapping_sub(1)) == "at";
    let closed =
        tokens.get(at + 1).is_none() || matches!(tokens.mark(at + 1), '.' | ',' | ';' | ')');
    let cued = cued(tokens, at, floor);
    // "about 12." may be anything; "at about 3." and "just after 3." are hours.
    let hour_only = closed && cued && tokens.number(at).is_some() && is_hour(tokens, at, floor);
    if cued && (labelled || hour_only) {
        Some((at + 1, open, false))
    } else {
        (labelled && (at_hour || part)).then_some((at + 1, open, true))
    }
}

/// "at about 3", "at around 3", "shortly before 3": an hour even without a label.
fn is_hour(tokens: &Tokens<'_>, at: usize, floor: usize) -> bool {
    let first = qualifiers(tokens, side(tokens, at, floor), floor);
    side(tokens, at, floor) < at || first > floor && tokens.key(first - 1) == "at"
}

fn oclock(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let spelled =
        tokens.key(at) == "o" && tokens.mark(at + 1) == '\'' && tokens.key(at + 2) == "clock";
    spelled.then_some(at + 3)
}

/// "nine o'clock", "half past nine", "quarter to three", "ten p.m.".
pub(super) fn words(tokens: &Tokens<'_>, at: usize) -> Option<Reading> {
    let (end, hour, minute) = past_or_to(tokens, at).or_else(|| {
        let hour = spelled_hour(tokens, at)?;
        Some((at + 1, hour, 0))
    })?;
    let clock = |half| Clock::new(hour, minute, half);
    if let Some((half, end)) = meridiem(tokens, end) {
        return Some((end, clock(half)?, false));
    }
    let fraction = end > at + 1;
    match (oclock(tokens, end), fraction) {
        (Some(end), _) => Some((end, clock(Half::Open)?, false)),
        (None, true) => Some((end, clock(Half::Open)?, false)),
        (None, false) => bare(tokens, at, at, hour),
    }
}

fn spelled_hour(tokens: &Tokens<'_>, at: usize) -> Option<u32> {
    match tokens.term(at)? {
        Term::Number(hour @ 1..=12) => Some(hour),
        _ => None,
    }
}

/// "half past nine", "quarter to three", "ten minutes past two": end, hour and minute.
fn past_or_to(tokens: &Tokens<'_>, at: usize) -> Option<(usize, u32, u32)> {
    let (minutes, next) = match tokens.key(at) {
        "half" => (30, at + 1),
        "quarter" => (15, at + 1),
        _ => (
            tokens.count(at)?,
            at + 1 + usize::from(tokens.key(at + 1) == "minutes"),
        ),
    };
    let hour = tokens
        .count(next + 1)
        .filter(|hour| (1..=12).contains(hour))?;
    let fraction = matches!(tokens.key(at), "half" | "quarter");
    let timed = fraction || tokens.key(at + 1) == "minutes";
    if !timed
        || !(1..60).contains(&minutes)
        || tokens.glued(next + 2) && tokens.mark(next + 2) == ':'
    {
        return None;
    }
    let earlier = if hour == 1 { 12 } else { hour - 1 };
    match tokens.key(next) {
        "past" => Some((next + 2, hour, minutes)),
        "after" if fraction => Some((next + 2, hour, minutes)),
        "to" => Some((next + 2, earlier, 60 - minutes)),
        "before" if fraction => Some((next + 2, earlier, 60 - minutes)),
        _ => None,
    }
}
