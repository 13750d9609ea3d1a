//! Hours without digits for the minutes: "nine o'clock", "four in the morning", "half past nine".

use super::{Clock, Half, Reading, cued, meridiem, side};
use crate::ingest::extract::when::{
    lexicon::Term,
    part_of_day::{MIDNIGHT, NIGHT, NOON, qualifiers},
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
    let closed = matches!(tokens.mark(at + 1), '.' | ',' | ';' | ')')
        || tokens.begins_line(at + 1)
        || goes_on(tokens, at + 1);
    let cued = cued(tokens, at, floor);
    // "about 12." may be anything; "at about 3." and "just after 3." are hours.
    let hour_only = closed && cued && tokens.number(at).is_some() && is_hour(tokens, at, floor);
    if cued && (labelled || hour_only) {
        Some((at + 1, open, false))
    } else {
        (labelled && (at_hour || part)).then_some((at + 1, open, true))
    }
}

/// "Just after 9 |near| 63rd and Bell", "shortly before 11 |when| he ran": what cannot be counted.
fn goes_on(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(
        tokens.text(at),
        "near" | "in" | "at" | "on" | "when" | "outside" | "inside" | "along" | "as" | "while"
    )
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
    if let Some(told) = beside_twelve(tokens, at) {
        return Some(told);
    }
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

/// "five minutes to midnight", "a quarter past midnight", "ten minutes before noon": no half of the
/// day is open.
fn beside_twelve(tokens: &Tokens<'_>, at: usize) -> Option<Reading> {
    let (minutes @ 1..60, next) = minutes_told(tokens, at)? else {
        return None;
    };
    let before = match tokens.key(next) {
        "to" | "of" | "before" | "until" => true,
        "past" | "after" => false,
        _ => return None,
    };
    let hour = match tokens.term(next + 1)? {
        Term::Part(MIDNIGHT) => 24,
        Term::Part(NOON) if tokens.text(next + 1).eq_ignore_ascii_case("noon") => 12,
        _ => return None,
    };
    let (hour, minute) = if before {
        (hour - 1, 60 - minutes)
    } else {
        (hour % 24, minutes)
    };
    Some((next + 2, Clock::new(hour, minute, Half::Whole)?, false))
}

/// "half", "quarter", "ten (minutes)": how many minutes, and what follows.
fn minutes_told(tokens: &Tokens<'_>, at: usize) -> Option<(u32, usize)> {
    match tokens.key(at) {
        "half" => Some((30, at + 1)),
        "quarter" => Some((15, at + 1)),
        _ => {
            let named = usize::from(tokens.key(at + 1) == "minutes");
            Some((tokens.count(at)?, at + 1 + named))
        }
    }
}

/// "half past nine", "quarter to three", "ten minutes past two": end, hour and minute.
fn past_or_to(tokens: &Tokens<'_>, at: usize) -> Option<(usize, u32, u32)> {
    let (minutes, next) = minutes_told(tokens, at)?;
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
