//! Days told from another day: "yesterday", "last night", "two years ago" from publication;
//! "the next day", "two days later", "that night" from the event told of.

use super::{
    atom::Atom,
    day::{Day, Unit, Which},
    holiday,
    lexicon::Term,
    part_of_day::NIGHT,
    token::Tokens,
};

/// A relative day whose first or only word is at this token.
pub(super) fn read(tokens: &Tokens<'_>, at: usize, floor: usize) -> Option<Atom> {
    single(tokens, at)
        .or_else(|| counted(tokens, at))
        .or_else(|| pointed(tokens, at, floor))
}

/// "yesterday", "today", "tonight"; "a year ago |tomorrow|".
fn single(tokens: &Tokens<'_>, at: usize) -> Option<Atom> {
    let days = match tokens.key(at) {
        "yesterday" => -1,
        "today" | "tonight" => 0,
        "tomorrow" if tokens.key(at.wrapping_sub(1)) == "ago" => 1,
        _ => return None,
    };
    // "USA Today", "Chicago Today": a name.
    if at > 0 && tokens.capital(at) && tokens.capital(at - 1) && !tokens.begins_line(at) {
        return None;
    }
    let mut atom = Atom::of_day(at..at + 1, Day::FromPublication(Unit::Day, days));
    atom.slots.part = (tokens.key(at) == "tonight").then_some(NIGHT);
    Some(atom)
}

/// "two days later", "a week ago", "a couple of years earlier", "one day after".
fn counted(tokens: &Tokens<'_>, at: usize) -> Option<Atom> {
    if tokens.glued(at) && tokens.mark(at.wrapping_sub(1)) != '(' {
        return None;
    }
    let (count, next) = amount(tokens, at)?;
    let night = matches!(tokens.text(next), "night" | "nights");
    let unit = Unit::named(tokens.key(next)).or(night.then_some(Unit::Day))?;
    // "A week |to the day| after he was shot".
    if tokens.keys(next + 1, &["to", "the", "day", "after"]) {
        let (unit, count) = match unit {
            Unit::Week => (Unit::Day, count * 7),
            Unit::Year => (Unit::YearToTheDay, count),
            unit => (unit, count),
        };
        return Some(Atom::of_day(at..next + 5, Day::FromEvent(unit, count)));
    }
    if let Some(weekday) = weeks_ago(tokens, next, unit, count) {
        return Some(Atom::of_day(at..next + 3, weekday));
    }
    // "A month ago |to the day|".
    if tokens.keys(next + 1, &["ago", "to", "the", "day"]) {
        let ago = Day::FromPublication(unit, -count);
        let day = ago.to_the_day(Day::FromPublication(Unit::Day, 0))?;
        return Some(Atom::of_day(at..next + 5, day));
    }
    let (day, exact) = match tokens.key(next + 1) {
        "ago" => (Day::FromPublication(unit, -count), true),
        "later" | "afterward" => (Day::FromEvent(unit, count), true),
        "earlier" => (Day::FromEvent(unit, -count), true),
        "after" => (Day::FromEvent(unit, count), false),
        "before" => (Day::FromEvent(unit, -count), false),
        _ => return None,
    };
    // "a day after midnight" and "two days before Christmas" point elsewhere.
    let elsewhere = matches!(
        tokens.term(next + 2),
        Some(Term::Weekday(..) | Term::Month(..) | Term::Part(_) | Term::Number(_))
    ) || holiday::begins(tokens, next + 2);
    (exact || !elsewhere).then(|| Atom::of_day(at..next + 2, day))
}

/// "a week ago |Sunday|": so many weeks before the latest one.
fn weeks_ago(tokens: &Tokens<'_>, next: usize, unit: Unit, count: i32) -> Option<Day> {
    let ago = unit == Unit::Week && tokens.key(next + 1) == "ago";
    match tokens.term(next + 2)? {
        Term::Weekday(weekday, true) if ago => {
            Some(Day::Weekday(weekday, Which::WeeksAgo(count.unsigned_abs())))
        }
        _ => None,
    }
}

/// At most 99, so that no date runs off the calendar.
fn amount(tokens: &Tokens<'_>, at: usize) -> Option<(i32, usize)> {
    if tokens.key(at) == "a" && tokens.key(at + 1) == "couple" {
        let of = usize::from(tokens.key(at + 2) == "of");
        return Some((2, at + 2 + of));
    }
    let count = match tokens.key(at) {
        "a" => 1,
        _ => tokens.count(at).filter(|count| (1..=99).contains(count))?,
    };
    Some((count.cast_signed(), at + 1))
}

/// "last night", "this morning", "the next day", "that same evening", "last year".
fn pointed(tokens: &Tokens<'_>, at: usize, floor: usize) -> Option<Atom> {
    let article = usize::from(
        tokens.key(at) == "the" || tokens.key(at) == "that" && tokens.key(at + 1) == "same",
    );
    let pointer = at + article;
    let noun = pointer + 1;
    if tokens.key(at) == "the" && matches!(tokens.text(at + 1), "day" | "night") {
        return the_day(tokens, at);
    }
    if let Some(Term::Part(part)) = tokens.term(noun) {
        return part_of_pointed(tokens, at, pointer, part);
    }
    if article == 0 && season(tokens, noun) {
        return pointed_season(tokens, at);
    }
    let unit = Unit::named(tokens.key(noun))?;
    let day = match (article, tokens.key(pointer)) {
        // "The last |day of 2020|" is not yesterday.
        (0, "last") if unit != Unit::Day => Day::FromPublication(unit, -1),
        // "a year ago |this week|" is told by its first words.
        (0, "this") if unit != Unit::Day && tokens.key(at.wrapping_sub(1)) != "ago" => {
            Day::FromPublication(unit, 0)
        }
        (0, "next") => Day::FromPublication(unit, 1),
        (0, "that") | (1, "same") => Day::FromEvent(unit, 0),
        (1, "next" | "following") => Day::FromEvent(unit, 1),
        (1, "previous") => Day::FromEvent(unit, -1),
        _ => return None,
    };
    let earlier = at > floor && matches!(tokens.key(at - 1), "earlier" | "later");
    Some(Atom::of_day(at - usize::from(earlier)..noun + 1, day))
}

/// "the day before", "the night before", "the day after".
fn the_day(tokens: &Tokens<'_>, at: usize) -> Option<Atom> {
    if tokens.keys(at + 2, &["before", "yesterday"]) {
        return Some(Atom::of_day(
            at..at + 4,
            Day::FromPublication(Unit::Day, -2),
        ));
    }
    let days = match tokens.key(at + 2) {
        "before" => -1,
        "after" => 1,
        _ => return None,
    };
    if holiday::begins(tokens, at + 3) {
        return None;
    }
    Some(Atom::of_day(at..at + 3, Day::FromEvent(Unit::Day, days)))
}

fn part_of_pointed(
    tokens: &Tokens<'_>,
    at: usize,
    pointer: usize,
    part: &'static str,
) -> Option<Atom> {
    // "On |the last night| of the century".
    let counted = tokens.key(at.wrapping_sub(1)) == "the";
    let (day, from_publication) = match (tokens.key(pointer), pointer > at) {
        ("last", false) if !counted => (-1, true),
        ("this", false) => (0, true),
        ("that", false) | ("same", true) => (0, false),
        ("next" | "following", true) => (1, false),
        ("previous", true) => (-1, false),
        _ => return None,
    };
    let day = match from_publication {
        true => Day::FromPublication(Unit::Day, day),
        false => Day::FromEvent(Unit::Day, day),
    };
    let mut atom = Atom::of_day(at..pointer + 2, day);
    atom.slots.part = Some(part);
    Some(atom)
}

fn season(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.key(at), "spring" | "summer" | "fall" | "winter")
}

/// "this summer" is of the year of publication; "last summer" may be of that year or the one before.
fn pointed_season(tokens: &Tokens<'_>, at: usize) -> Option<Atom> {
    let this = tokens.key(at) == "this" && tokens.key(at + 1) != "winter";
    this.then(|| Atom::of_day(at..at + 2, Day::FromPublication(Unit::Year, 0)))
}
