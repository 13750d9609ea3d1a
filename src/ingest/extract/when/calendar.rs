//! Calendar dates: "Dec. 26", "August 24th, 2015", "the 14th of March", "14 Jul 18",
//! "07/14/2018", "2018-07-14", "April, 2018", "in July", "in 2013", "the summer of 2014".
//!
//! House numbers, ages, block numbers and counts are no dates.

use chrono::NaiveDate;

use super::{
    atom::Atom,
    day::{Day, Which, Year},
    lexicon::Term,
    token::{Kind, Tokens},
    year::{COUNTED, CUES, bare_year, ends_word, full_year, is_year, short_year, year_after},
};

/// A date that begins with a number: ISO, with slashes, or day before month; else a bare year.
pub(super) fn read_number(tokens: &Tokens<'_>, at: usize, floor: usize) -> Option<Atom> {
    if glued_to_text(tokens, at) {
        return None;
    }
    iso(tokens, at)
        .or_else(|| slashes(tokens, at))
        .or_else(|| day_month(tokens, at, floor))
        .or_else(|| bare_year(tokens, at, floor))
}

/// Glued to letters, a dot, a dollar or a path before it: no number of its own.
fn glued_to_text(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.glued(at)
        && !matches!(
            tokens.mark(at.wrapping_sub(1)),
            '(' | '[' | '"' | '“' | '\'' | '|' | ':' | '—' | '–' | '>' | '…'
        )
}

/// Three numbers with the same mark between them, glued.
fn triple(tokens: &Tokens<'_>, at: usize, marks: &[char]) -> Option<[(u32, usize); 3]> {
    let mark = tokens.mark(at + 1);
    let glued = (at + 1..at + 5).all(|index| tokens.glued(index));
    if !glued || !marks.contains(&mark) || tokens.mark(at + 3) != mark {
        return None;
    }
    Some([
        tokens.number(at)?,
        tokens.number(at + 2)?,
        tokens.number(at + 4)?,
    ])
}

fn iso(tokens: &Tokens<'_>, at: usize) -> Option<Atom> {
    let [(year, 4), (month, 2), (day, 2)] = triple(tokens, at, &['-'])? else {
        return None;
    };
    let date = is_year(year).then(|| NaiveDate::from_ymd_opt(year.cast_signed(), month, day))??;
    let stamped = tokens.text(at + 5) == "T" || ends_word(tokens, at + 5);
    stamped.then(|| Atom::of_day(at..at + 5, Day::Numeric(date, true)))
}

/// Month first, as in America; the other way round only where it cannot be otherwise.
fn slashes(tokens: &Tokens<'_>, at: usize) -> Option<Atom> {
    let [(first, 1..=2), (second, 1..=2), (year, digits)] = triple(tokens, at, &['/', '-', '.'])?
    else {
        return None;
    };
    if digits == 2 && is_reference(tokens, at) {
        return None;
    }
    let year = full_year(year, digits)?;
    let (month, day) = if first > 12 {
        (second, first)
    } else {
        (first, second)
    };
    let date = NaiveDate::from_ymd_opt(year, month, day)?;
    ends_word(tokens, at + 5).then(|| Atom::of_day(at..at + 5, Day::Numeric(date, false)))
}

/// "General Order |02-08-03|", "case number 11-04-07": what orders and files are called.
fn is_reference(tokens: &Tokens<'_>, at: usize) -> bool {
    let before =
        at.wrapping_sub(1 + usize::from(matches!(tokens.mark(at.wrapping_sub(1)), '.' | '#')));
    let named = [
        "order", "orders", "number", "no", "log", "case", "section", "rule", "file", "policy",
    ];
    named
        .iter()
        .any(|word| tokens.text(before).eq_ignore_ascii_case(word))
}

/// "14 July 2018", "the 14th of March", "08 April 2011"; without year only after "on" or "the".
fn day_month(tokens: &Tokens<'_>, at: usize, floor: usize) -> Option<Atom> {
    let (day, end) = day_number(tokens, at)?;
    let of = usize::from(tokens.key(end) == "of");
    let (month, end) = month_name(tokens, end + of)?;
    let (year, end) = match year_after(tokens, end) {
        Some(found) => found,
        None => short_year(tokens, end).unwrap_or((Year::Open, end)),
    };
    let before = if at > floor { tokens.key(at - 1) } else { "" };
    let marked = of == 1 || matches!(before, "on" | "the" | "since" | "of" | "by" | "until");
    if year == Year::Open && !marked {
        return None;
    }
    let first = at - usize::from(before == "the" && of == 1);
    let first = if of == 1 || year != Year::Open {
        first
    } else {
        at - usize::from(at > floor && !before.is_empty())
    };
    Some(Atom::of_day(first..end, Day::Date(year, month, day)))
}

/// "Sunday, 14 July": what follows the weekday is a date without further mark.
pub(super) fn after_weekday(tokens: &Tokens<'_>, at: usize) -> Option<(Day, usize)> {
    let at = at + usize::from(tokens.mark(at) == ',');
    let (day, end) = day_number(tokens, at)?;
    let (month, end) = month_name(tokens, end)?;
    let (year, end) = year_after(tokens, end).unwrap_or((Year::Open, end));
    Some((Day::Date(year, month, day), end))
}

/// A day of the month with its ordinal ending, and where it ends.
fn day_number(tokens: &Tokens<'_>, at: usize) -> Option<(u32, usize)> {
    let (day @ 1..=31, 1..=2) = tokens.number(at)? else {
        return None;
    };
    let ordinal = tokens.glued(at + 1) && matches!(tokens.text(at + 1), "st" | "nd" | "rd" | "th");
    let end = at + 1 + usize::from(ordinal);
    let part = tokens.glued(end)
        && (matches!(tokens.kind(end), Some(Kind::Word(_)))
            || matches!(tokens.mark(end), ':' | '/' | '%' | '_'))
        || matches!(tokens.mark(end), '.' | '-' | '–')
            && tokens.glued(end)
            && tokens.glued(end + 1)
            && tokens.number(end + 1).is_some();
    (!part).then_some((day, end))
}

/// A month's name with its dot, and where it ends.
fn month_name(tokens: &Tokens<'_>, at: usize) -> Option<(u32, usize)> {
    let Some(Term::Month(month, full)) = tokens.term(at) else {
        return None;
    };
    let dotted = !full && tokens.mark(at + 1) == '.' && tokens.glued(at + 1);
    Some((month, at + 1 + usize::from(dotted)))
}

/// A date that begins with a month's name: with a day, with a year, or marked by a cue.
pub(super) fn read_month(tokens: &Tokens<'_>, at: usize, floor: usize) -> Option<Atom> {
    let (month, end) = month_name(tokens, at)?;
    if tokens.mark(at.wrapping_sub(1)) == '-'
        && tokens.glued(at)
        && tokens.key(at.wrapping_sub(2)) != "mid"
    {
        return None;
    }
    if let Some((day, after)) = day_number(tokens, end)
        && (!COUNTED.contains(&tokens.text(after)) || tokens.key(at.wrapping_sub(1)) == "on")
        && NaiveDate::from_ymd_opt(2000, month, day).is_some()
    {
        let (year, after) = year_after(tokens, after).unwrap_or((Year::Open, after));
        return Some(Atom::of_day(at..after, Day::Date(year, month, day)));
    }
    let (first, which) = month_cue(tokens, at, floor);
    if let Some((year, after)) = year_after(tokens, end) {
        return Some(Atom::of_day(
            at..after,
            Day::Month(year, month, Which::Latest),
        ));
    }
    // "by April Jones", "of May Street": a name, not a month; "last April Officer Jones" is none.
    let open = which == Which::Latest;
    let named = open && tokens.capital(end) && !tokens.begins_line(end) && end == at + 1;
    (first < at && !named).then(|| Atom::of_day(first..end, Day::Month(Year::Open, month, which)))
}

/// Where the cue before a bare month begins, and which of the months it points to.
fn month_cue(tokens: &Tokens<'_>, at: usize, floor: usize) -> (usize, Which) {
    let hyphen = usize::from(tokens.mark(at.wrapping_sub(1)) == '-');
    let Some(cue) = at.checked_sub(1 + hyphen).filter(|cue| *cue >= floor) else {
        return (at, Which::Latest);
    };
    match tokens.key(cue) {
        "last" => (cue, Which::Last),
        "next" => (cue, Which::Next),
        "and" | "between" | "around" | "back" => (at, Which::Latest),
        word if CUES.contains(&word) => (cue, Which::Latest),
        _ => (at, Which::Latest),
    }
}
