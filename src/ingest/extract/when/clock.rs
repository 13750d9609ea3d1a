//! Clock times: "about 2:30 a.m.", "2243 hours", "around 9pm", "four in the morning",
//! "half past nine p.m.", "00:35", "9:10" beside "Saturday night".
//!
//! Ages, ranges ("between 2 and 3 a.m."), durations and ratios are no clock times.

mod spelled;

use chrono::NaiveTime;

use self::spelled::{bare, words};

use super::{
    atom::{Atom, Edge},
    part_of_day as part,
    token::{Kind, Tokens},
    year::begins_hour,
};

/// Chicago's time zone, as it stands after a clock time.
const CENTRAL: &[&str] = &["CST", "CDT", "CT", "Central"];

/// That of the East, which is taken as local, too.
const EASTERN: &[&str] = &["EST", "EDT", "ET"];

/// Whether a word names a time zone behind a clock time.
pub(crate) fn is_zone(word: &str) -> bool {
    CENTRAL.contains(&word) || EASTERN.contains(&word)
}

/// Which half of the day an hour is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    Am,
    Pm,
    /// Hours from 0 to 23.
    Whole,
    /// Not said: the part of day beside it decides.
    Open,
}

/// A clock time as written; a valid one in its half of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    hour: u32,
    minute: u32,
    half: Half,
}

impl Clock {
    fn new(hour: u32, minute: u32, half: Half) -> Option<Self> {
        let half = match half {
            Half::Am | Half::Pm if (13..=23).contains(&hour) => Half::Whole,
            half => half,
        };
        let hours = match half {
            Half::Whole => 0..=23,
            Half::Am => 0..=12,
            Half::Pm | Half::Open => 1..=12,
        };
        (hours.contains(&hour) && minute < 60).then_some(Self { hour, minute, half })
    }

    /// Twelve o'clock by day.
    pub(super) fn noon() -> Option<Self> {
        Self::new(12, 0, Half::Whole)
    }

    /// The time of day, if its half is said or the part of day beside it tells.
    pub(super) fn time(self, part: Option<&str>, edge: Option<Edge>) -> Option<NaiveTime> {
        let hour = match (self.half, self.hour) {
            (Half::Whole, hour) => hour,
            (Half::Am, hour) => hour % 12,
            (Half::Pm, hour) => hour % 12 + 12,
            (Half::Open, hour) => hour % 12 + 12 * u32::from(afternoon(hour, part, edge)?),
        };
        NaiveTime::from_hms_opt(hour, self.minute, 0)
    }
}

/// Whether an hour from 1 to 12 is after noon, as far as the part of day tells.
fn afternoon(hour: u32, part: Option<&str>, edge: Option<Edge>) -> Option<bool> {
    match (part, edge) {
        (Some(part::EARLY_MORNING | part::MORNING), _) => Some(false),
        (Some(part::AFTERNOON | part::EVENING | part::NOON), _) => Some(true),
        (Some(part::NIGHT | part::OVERNIGHT | part::MIDNIGHT), _) | (None, Some(Edge::Late)) => {
            Some((6..12).contains(&hour))
        }
        (None, Some(Edge::Early)) => Some(false),
        _ => None,
    }
}

/// Where a clock time ends, the time, and whether it is weak.
type Reading = (usize, Clock, bool);

/// A clock time whose number, in digits or words, stands at this token.
pub(super) fn read(tokens: &Tokens<'_>, at: usize, floor: usize) -> Option<Atom> {
    let joined = tokens.glued(at)
        && !matches!(
            tokens.mark(at.wrapping_sub(1)),
            '(' | '"' | '“' | '\'' | '@' | '—' | '–' | '|'
        )
        && !(tokens.mark(at.wrapping_sub(1)) == '/' && begins_hour(tokens, at));
    if joined {
        return None;
    }
    let (end, clock, weak) = military(tokens, at, floor)
        .or_else(|| digits(tokens, at, floor))
        .or_else(|| words(tokens, at))?;
    let end = end + usize::from(is_zone(tokens.text(end)));
    // "About 6 a.m. |(7 a.m. ET)|": the same hour told again for readers elsewhere.
    if EASTERN.contains(&tokens.text(end - 1)) && tokens.mark(at.wrapping_sub(1)) == '(' {
        return None;
    }
    let first = part::qualifiers(tokens, side(tokens, at, floor), floor);
    if is_range(tokens, first, end) {
        return None;
    }
    let at_sign = first > floor && (tokens.key(first - 1) == "at" || tokens.mark(first - 1) == '@');
    let mut atom = Atom::new(first - usize::from(at_sign)..end);
    atom.slots.clock = Some(clock);
    atom.weak = weak;
    Some(atom)
}

/// "before" and "after" belong to the time only as "just before", "shortly after".
fn side(tokens: &Tokens<'_>, at: usize, floor: usize) -> usize {
    let loose = |index: usize| {
        let key = tokens.key(index);
        matches!(
            key,
            "just" | "shortly" | "soon" | "moments" | "minutes" | "little"
        )
    };
    let near = at > floor + 1
        && matches!(tokens.key(at - 1), "before" | "after" | "past")
        && loose(at - 2);
    at - usize::from(near)
}

/// "at 2243 hours", "0035 hrs": four digits; alone, they may as well be a length of time.
fn military(tokens: &Tokens<'_>, at: usize, floor: usize) -> Option<Reading> {
    if !begins_hour(tokens, at) || tokens.key(at + 2) == "of" {
        return None;
    }
    let (value, _) = tokens.number(at)?;
    let clock = Clock::new(value / 100, value % 100, Half::Whole)?;
    let padded = tokens.text(at).starts_with('0');
    let weak = !padded && !cued(tokens, at, floor) && tokens.key(at.wrapping_sub(1)) != "at";
    Some((at + 2, clock, weak))
}

/// Hour and minute in digits, with "a.m.", "o'clock", a part of day, or at least a cue.
fn digits(tokens: &Tokens<'_>, at: usize, floor: usize) -> Option<Reading> {
    let (hour, 1..=2) = tokens.number(at)? else {
        return None;
    };
    let (minute, end) = minutes(tokens, at + 1);
    if let Some((half, end)) = meridiem(tokens, end) {
        return Some((end, Clock::new(hour, minute.unwrap_or(0), half)?, false));
    }
    if let Some(minute) = minute {
        let padded = tokens.text(at).starts_with('0');
        let half = if hour > 12 || padded {
            Half::Whole
        } else {
            Half::Open
        };
        let ended = !tokens.glued(end)
            || !matches!(tokens.kind(end), Some(Kind::Word(_) | Kind::Number(..)));
        return ended.then_some((
            end,
            Clock::new(hour, minute, half)?,
            hour <= 12 && !cued(tokens, at, floor),
        ));
    }
    bare(tokens, at, floor, hour)
}

/// ":30" or ":30:15" glued to the hour; a dot ("9.30 p.m.") where a meridiem follows.
fn minutes(tokens: &Tokens<'_>, at: usize) -> (Option<u32>, usize) {
    let pair = |at: usize, mark: char| {
        let glued = tokens.mark(at) == mark && tokens.glued(at) && tokens.glued(at + 1);
        tokens
            .number(at + 1)
            .filter(|(value, digits)| glued && *digits == 2 && *value < 60)
    };
    match (pair(at, ':'), pair(at + 2, ':'), pair(at, '.')) {
        (Some((minute, _)), Some(_), _) => (Some(minute), at + 4),
        (Some((minute, _)), None, _) => (Some(minute), at + 2),
        (None, _, Some((minute, _))) if meridiem(tokens, at + 2).is_some() => {
            (Some(minute), at + 2)
        }
        _ => (None, at),
    }
}

/// "a.m.", "a. m.", "am", "PM", "p.m"; "a" and "m" may stand apart.
fn meridiem(tokens: &Tokens<'_>, at: usize) -> Option<(Half, usize)> {
    let word = tokens.text(at);
    if tokens.key(at) == "am" || tokens.key(at) == "pm" {
        return Some((
            if tokens.key(at) == "am" {
                Half::Am
            } else {
                Half::Pm
            },
            at + 1,
        ));
    }
    let half = match word {
        "a" | "A" => Half::Am,
        "p" | "P" => Half::Pm,
        _ => return None,
    };
    let dot = tokens.mark(at + 1) == '.';
    (dot && tokens.key(at + 2) == "m").then_some(())?;
    let closed = tokens.mark(at + 3) == '.' && tokens.glued(at + 3);
    Some((half, at + 3 + usize::from(closed)))
}

/// A word that makes a number a time: "around 3", "just after 9:10", "@ 22:43".
fn cued(tokens: &Tokens<'_>, at: usize, floor: usize) -> bool {
    let first = side(tokens, at, floor);
    let loosened = part::qualifiers(tokens, first, floor) < first;
    let before = at.wrapping_sub(1);
    loosened
        || at > floor
            && (tokens.key(before) == "at" && tokens.mark(at + 1) == ':'
                || tokens.mark(before) == '@')
}

/// "between 2 a.m. and 3 a.m.": no single time is said.
fn is_range(tokens: &Tokens<'_>, first: usize, end: usize) -> bool {
    tokens.is_in_pair(first, ("between", "and"), 10)
        || tokens.mark(end) == '-'
            && tokens.glued(end)
            && tokens.glued(end + 1)
            && tokens.number(end + 1).is_some()
}
