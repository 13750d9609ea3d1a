//! Parts of a day: "early Sunday", "in the afternoon", "just before midnight", "overnight".
//!
//! The vocabulary is small on purpose, see [`PARTS`]; what moves a date is in [`super::settle`].

use super::{
    atom::{Atom, Edge, Side},
    clock::Clock,
    day::Day,
    lexicon::Term,
    token::{Kind, Tokens},
};

pub(super) const EARLY_MORNING: &str = "early morning";
pub(super) const MORNING: &str = "morning";
pub(super) const NOON: &str = "noon";
pub(super) const AFTERNOON: &str = "afternoon";
pub(super) const EVENING: &str = "evening";
pub(super) const NIGHT: &str = "night";
pub(super) const MIDNIGHT: &str = "midnight";
pub(super) const OVERNIGHT: &str = "overnight";

/// Words that name a part of day, and the name under which it is reported.
pub(super) const PARTS: &[(&str, &str)] = &[
    ("predawn", EARLY_MORNING),
    ("dawn", EARLY_MORNING),
    ("daybreak", EARLY_MORNING),
    ("sunrise", EARLY_MORNING),
    ("morning", MORNING),
    ("midmorning", MORNING),
    ("noon", NOON),
    ("midday", NOON),
    ("noontime", NOON),
    ("lunchtime", NOON),
    ("afternoon", AFTERNOON),
    ("midafternoon", AFTERNOON),
    ("evening", EVENING),
    ("dusk", EVENING),
    ("sunset", EVENING),
    ("nightfall", EVENING),
    ("night", NIGHT),
    ("midnight", MIDNIGHT),
    ("overnight", OVERNIGHT),
];

/// Whether a clock time in that hour, 0 to 23, may be called so: "night" from the dusk of winter on,
/// "morning" from midnight on.
pub(crate) fn holds(part: &str, hour: u32) -> bool {
    match part {
        EARLY_MORNING => hour < 10,
        MORNING => hour < 13,
        NOON => (11..14).contains(&hour),
        AFTERNOON => (11..20).contains(&hour),
        EVENING => hour >= 15,
        NIGHT => !(9..16).contains(&hour),
        MIDNIGHT => !(2..22).contains(&hour),
        OVERNIGHT => !(9..19).contains(&hour),
        _ => true,
    }
}

/// A part of day at this token: alone it is weak unless a phrase marks it as a time.
pub(super) fn read(tokens: &Tokens<'_>, at: usize, floor: usize) -> Option<Atom> {
    let Some(Term::Part(part)) = tokens.term(at) else {
        return None;
    };
    match part {
        MIDNIGHT => Some(midnight(tokens, at, floor)),
        OVERNIGHT => Some(overnight(tokens, at)),
        _ => Some(named(tokens, at, floor, part)),
    }
}

/// "in the morning", "at night", "before dawn", "the early morning hours"; else a weak "morning".
fn named(tokens: &Tokens<'_>, at: usize, floor: usize, part: &'static str) -> Atom {
    let mut atom = Atom::new(at..at + 1);
    atom.slots.part = Some(part);
    if matches!(tokens.key(at + 1), "hours" | "hour") {
        atom.tokens.end += 1;
    }
    let first = lead(tokens, at, floor);
    // "at night" by itself is no particular night.
    atom.weak = first.is_none() || part == NIGHT && tokens.key(at.wrapping_sub(1)) == "at";
    atom.tokens.start = first.unwrap_or(at);
    if tokens.text(at).eq_ignore_ascii_case("noon") {
        noon(tokens, at, floor, &mut atom);
    }
    if edge_before(tokens, at, floor, "early") && part == MORNING {
        atom.slots.part = Some(EARLY_MORNING);
    }
    atom
}

/// "about noon", "shortly before noon", "noon Monday": a clock time. "Before noon" bounds one, and
/// in "12 noon" the number tells it.
fn noon(tokens: &Tokens<'_>, at: usize, floor: usize, atom: &mut Atom) {
    let bound = at > floor && matches!(tokens.key(at - 1), "before" | "after" | "by" | "until");
    let first = at - usize::from(bound);
    let loosened = qualifiers(tokens, first, floor);
    let near = !bound || loosened < first && matches!(tokens.key(at - 1), "before" | "after");
    if !near || tokens.number(at.wrapping_sub(1)).is_some() {
        return;
    }
    atom.slots.clock = Clock::noon();
    if loosened < at {
        atom.weak = false;
        atom.tokens.start = atom.tokens.start.min(loosened);
    }
}

/// Where the phrase that marks a part of day as a time begins: "in the (early) morning".
fn lead(tokens: &Tokens<'_>, at: usize, floor: usize) -> Option<usize> {
    let mut first = at;
    let mut back = |words: &[&str]| {
        let hit = first > floor && words.contains(&tokens.key(first - 1));
        first -= usize::from(hit);
        hit
    };
    if back(&["at", "before", "around", "about"]) {
        return Some(first);
    }
    let edge = back(&["early", "late", "mid", "middle"]);
    let article = back(&["the"]);
    if article {
        back(&["in", "during", "on"]).then_some(first)
    } else {
        (edge && back(&["in"])).then_some(first)
    }
}

fn edge_before(tokens: &Tokens<'_>, at: usize, floor: usize, edge: &str) -> bool {
    at > floor && tokens.key(at - 1) == edge
}

/// Midnight with its side: "just before midnight", "shortly after midnight", "around midnight".
fn midnight(tokens: &Tokens<'_>, at: usize, floor: usize) -> Atom {
    let mut first = at;
    let side = match tokens.key(at.wrapping_sub(1)) {
        _ if at <= floor => Side::At,
        "before" | "till" | "to" | "until" => Side::Before,
        "after" | "past" => Side::After,
        _ => Side::At,
    };
    if side != Side::At {
        first -= 1;
    }
    first = qualifiers(tokens, first, floor);
    let mut atom = Atom::new(first..at + 1);
    atom.slots.part = Some(MIDNIGHT);
    atom.slots.midnight = Some(side);
    atom.weak = false;
    atom
}

/// Walks left over "just", "shortly", "a few minutes", "about": the words that loosen a time.
pub(super) fn qualifiers(tokens: &Tokens<'_>, at: usize, floor: usize) -> usize {
    let mut first = at;
    while first > floor
        && !tokens.begins_line(first)
        && (matches!(
            tokens.key(first - 1),
            "just"
                | "shortly"
                | "soon"
                | "about"
                | "around"
                | "approximately"
                | "roughly"
                | "nearly"
                | "almost"
                | "exactly"
                | "moments"
                | "minutes"
                | "few"
                | "little"
                | "well"
                | "near"
        ) || tokens.key(first - 1) == "a" && matches!(tokens.key(first), "few" | "little"))
    {
        first -= 1;
    }
    first
}

/// "overnight": the night that ended on the day of publication, unless a day is named.
fn overnight(tokens: &Tokens<'_>, at: usize) -> Atom {
    let mut atom = Atom::new(at..at + 1);
    atom.slots.part = Some(OVERNIGHT);
    atom.slots.day = Some(Day::Overnight);
    // "an overnight shift", "overnight parking": a kind of thing, not a time.
    atom.weak = matches!(tokens.key(at.wrapping_sub(1)), "an" | "the")
        || matches!(
            tokens.text(at + 1),
            "shift" | "shifts" | "hours" | "email" | "parking"
        );
    atom
}

/// "early" and "late", which are times only beside a day or a part of day.
pub(super) fn edge(tokens: &Tokens<'_>, at: usize) -> Option<Atom> {
    let edge = match tokens.key(at) {
        "early" => Edge::Early,
        "wee" if tokens.key(at + 1) == "hours" => Edge::Early,
        "late" => Edge::Late,
        _ => return None,
    };
    let mut end = at + 1;
    if names_no_day(tokens, end) {
        return None;
    }
    if tokens.keys(end, &["in", "the"]) {
        if tokens.key(end + 2) == "day" {
            end += 3;
        } else if matches!(tokens.term(end + 2), Some(Term::Part(_))) {
            end += 2;
        }
    } else if tokens.key(end) == "hours" {
        end += 1;
    }
    let mut atom = Atom::new(at..end);
    atom.slots.edge = Some(edge);
    atom.weak = true;
    if tokens.key(end - 1) == "hours" {
        atom.slots.part = Some(if edge == Edge::Early {
            EARLY_MORNING
        } else {
            NIGHT
        });
        atom.weak = false;
    } else if let (Some(Term::Part(part)), true) = (tokens.term(end), end > at + 1) {
        let early = part == MORNING && edge == Edge::Early;
        atom.slots.part = Some(if early { EARLY_MORNING } else { part });
        atom.tokens.end += 1;
        atom.weak = false;
    }
    Some(atom)
}

/// "early March", "late 2013": a stretch of months, left to the calendar.
fn names_no_day(tokens: &Tokens<'_>, at: usize) -> bool {
    match tokens.kind(at) {
        Some(Kind::Number(_, digits)) => digits == 4,
        Some(Kind::Word(Term::Month(..))) => {
            let dot = usize::from(tokens.mark(at + 1) == '.');
            tokens
                .number(at + 1 + dot)
                .is_none_or(|(_, digits)| digits > 2)
        }
        _ => false,
    }
}
