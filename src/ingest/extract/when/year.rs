//! Years: ", 2015", "of last year", "in 2013", "a 2019 case", "the summer of 2014", "(2013)".
//!
//! House numbers ("2013 N. Halsted"), counts and sums are no years.

use super::{
    atom::Atom,
    day::{Day, Year},
    token::{Kind, Tokens},
};

/// Words before a bare month or year that make it a time: "in July", "since 2014".
pub(super) const CUES: &[&str] = &[
    "in", "since", "of", "during", "until", "till", "by", "from", "through", "before", "after",
    "early", "late", "mid", "last", "this", "next", "around", "back", "between", "and",
];

/// Nouns that a bare year, month or weekday can stand before: "2013 shooting".
const EVENTS: &[&str] = &[
    "shooting",
    "shootings",
    "killing",
    "killings",
    "death",
    "case",
    "incident",
    "attack",
    "murder",
    "slaying",
    "police",
    "fatal",
    "deadly",
    "confrontation",
    "encounter",
    "lawsuit",
    "video",
    "raid",
    "traffic",
    "wounding",
    "ambush",
    "shootout",
    "gunfight",
    "robbery",
    "crash",
];

/// What a number before it counts, so that "May 10 officers" is no date.
pub(super) const COUNTED: &[&str] = &[
    "people",
    "officers",
    "men",
    "women",
    "shots",
    "percent",
    "shootings",
    "years",
    "months",
    "hours",
    "times",
    "murders",
    "homicides",
    "victims",
    "others",
    "miles",
    "block",
    "blocks",
    "rounds",
    "bullets",
    "dollars",
    "million",
    "cases",
];

/// Whether a number of four digits may be a year.
pub(crate) fn is_year(number: u32) -> bool {
    (1900..=2099).contains(&number)
}

/// ", 2015", "2015", "of 2015", "of last year", "of that year"; not a house number.
pub(super) fn year_after(tokens: &Tokens<'_>, at: usize) -> Option<(Year, usize)> {
    let of = tokens.key(at) == "of";
    let next = at + usize::from(of || tokens.key(at) == "in" || tokens.mark(at) == ',');
    if of && tokens.key(next + 1) == "year" {
        let back = match tokens.key(next) {
            "last" => 1,
            "this" => 0,
            "that" => return Some((Year::That, next + 2)),
            _ => return None,
        };
        return Some((Year::Back(back), next + 2));
    }
    if let Some(year) = two_digits(tokens, next) {
        return Some((Year::Stated(year), next + 2));
    }
    Some((Year::Stated(four_digits(tokens, next)?), next + 1))
}

/// "Aug. 9, |'09|".
fn two_digits(tokens: &Tokens<'_>, at: usize) -> Option<i32> {
    let apostrophe = tokens.mark(at) == '\'' && tokens.glued(at + 1);
    let (year, 2) = tokens.number(at + 1).filter(|_| apostrophe)? else {
        return None;
    };
    ends_word(tokens, at + 2).then(|| full_year(year, 2))?
}

/// Four digits that are a year by themselves: no count either. "In May |2012 officers| fired" has a
/// month before them.
fn year_number(tokens: &Tokens<'_>, at: usize) -> Option<i32> {
    four_digits(tokens, at).filter(|_| !COUNTED.contains(&tokens.text(at + 1)))
}

/// Four digits that may be a year: no house number and no part of a longer number.
fn four_digits(tokens: &Tokens<'_>, at: usize) -> Option<i32> {
    let (year, 4) = tokens.number(at)? else {
        return None;
    };
    let part = tokens.glued(at + 1)
        && (matches!(tokens.kind(at + 1), Some(Kind::Word(_)))
            || matches!(tokens.mark(at + 1), '%' | '_')
            || tokens.mark(at + 1) == '/' && !begins_hour(tokens, at + 2))
        || matches!(tokens.mark(at + 1), ',' | '.' | '-')
            && tokens.glued(at + 1)
            && tokens.glued(at + 2)
            && tokens.number(at + 2).is_some();
    let year = (is_year(year) && !part).then_some(year.cast_signed())?;
    (!is_address(tokens, at + 1)).then_some(year)
}

/// "08 August 2014/|1714 Hours|": what a form sets behind a date and a stroke.
pub(super) fn begins_hour(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.number(at).is_some_and(|(_, digits)| digits == 4)
        && matches!(tokens.key(at + 1), "hours" | "hrs")
}

/// "2000 W. Polk", "2000-block", "1900 South State": what follows a house number.
fn is_address(tokens: &Tokens<'_>, at: usize) -> bool {
    let next = at + usize::from(tokens.mark(at) == '-' && tokens.glued(at));
    let direction = matches!(tokens.text(next), "N" | "S" | "E" | "W")
        || matches!(
            tokens.text(next),
            "North" | "South" | "East" | "West" | "north" | "south" | "east" | "west"
        ) && !tokens.text(next + 1).eq_ignore_ascii_case("side");
    direction || tokens.key(next) == "block" || tokens.text(next) == "Block"
}

/// "in 2013", "a 2019 case", "2013 shooting", "summer of 2014", "(2013)".
pub(super) fn bare_year(tokens: &Tokens<'_>, at: usize, floor: usize) -> Option<Atom> {
    let year = year_number(tokens, at)?;
    let before = if at > floor { tokens.key(at - 1) } else { "" };
    let season = |index: usize| {
        index >= floor && matches!(tokens.key(index), "spring" | "summer" | "fall" | "winter")
    };
    let back = match before {
        "of" if at > floor + 1 && season(at - 2) => 2,
        "spring" | "summer" | "fall" | "winter" => 1,
        cue if CUES.contains(&cue) => 1,
        _ => 0,
    };
    if back > 0 {
        return Some(Atom::of_day(at - back..at + 1, Day::Year(year)));
    }
    let bracketed = tokens.mark(at.wrapping_sub(1)) == '(' && tokens.mark(at + 1) == ')';
    let side = tokens.text(at + 2).eq_ignore_ascii_case("side");
    let noun = EVENTS.contains(&tokens.text(at + 1)) || side;
    let end = at + 1 + usize::from(noun) + usize::from(side);
    let first = at - usize::from(bracketed);
    (noun || bracketed).then(|| Atom::of_day(first..end + usize::from(bracketed), Day::Year(year)))
}

/// Two digits are a year up to 2069, from there on one of the 1900s (as POSIX has it).
pub(super) fn full_year(year: u32, digits: usize) -> Option<i32> {
    match (digits, year) {
        (4, year) if is_year(year) => Some(year.cast_signed()),
        (2, 0..=68) => Some(year.cast_signed() + 2000),
        (2, _) => Some(year.cast_signed() + 1900),
        _ => None,
    }
}

/// "23 Sep |12|", "23 Sep |12|/2327 hours".
pub(super) fn short_year(tokens: &Tokens<'_>, at: usize) -> Option<(Year, usize)> {
    let (year, 2) = tokens.number(at)? else {
        return None;
    };
    let before_hour = tokens.mark(at + 1) == '/' && begins_hour(tokens, at + 2);
    (before_hour || ends_word(tokens, at + 1)).then_some(())?;
    Some((Year::Stated(full_year(year, 2)?), at + 1))
}

pub(super) fn ends_word(tokens: &Tokens<'_>, end: usize) -> bool {
    !tokens.glued(end)
        || !matches!(tokens.kind(end), Some(Kind::Word(_) | Kind::Number(..)))
            && !matches!(tokens.mark(end), '/' | '-' | '_')
}
