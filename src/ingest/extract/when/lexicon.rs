//! The words that dates and times are made of, as tables; a word in, its meaning here out.
//!
//! Nothing is resolved here. A word that plays no part in dates is [`Term::Plain`].

use std::sync::LazyLock;

use chrono::Weekday;

use super::part_of_day::PARTS;

/// What a single word can mean in a date or a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Term {
    /// A day of the week; `true` for the full name, `false` for an abbreviation.
    Weekday(Weekday, bool),
    /// A month, 1 to 12; `true` for the full name (May has no other).
    Month(u32, bool),
    /// A number in words.
    Number(u32),
    /// A part of day, by its name in [`super::part_of_day`].
    Part(&'static str),
    /// A function word of date phrases, in lower case.
    Key(&'static str),
    /// Any other word.
    Plain,
}

const WEEKDAYS: &[(&str, Weekday, bool)] = &[
    ("monday", Weekday::Mon, true),
    ("tuesday", Weekday::Tue, true),
    ("wednesday", Weekday::Wed, true),
    ("thursday", Weekday::Thu, true),
    ("friday", Weekday::Fri, true),
    ("saturday", Weekday::Sat, true),
    ("sunday", Weekday::Sun, true),
    ("mon", Weekday::Mon, false),
    ("tue", Weekday::Tue, false),
    ("tues", Weekday::Tue, false),
    ("wed", Weekday::Wed, false),
    ("thu", Weekday::Thu, false),
    ("thur", Weekday::Thu, false),
    ("thurs", Weekday::Thu, false),
    ("fri", Weekday::Fri, false),
    ("sat", Weekday::Sat, false),
    ("sun", Weekday::Sun, false),
];

const MONTHS: &[(&str, u32, bool)] = &[
    ("january", 1, true),
    ("february", 2, true),
    ("march", 3, true),
    ("april", 4, true),
    ("may", 5, true),
    ("june", 6, true),
    ("july", 7, true),
    ("august", 8, true),
    ("september", 9, true),
    ("october", 10, true),
    ("november", 11, true),
    ("december", 12, true),
    ("jan", 1, false),
    ("feb", 2, false),
    ("mar", 3, false),
    ("apr", 4, false),
    ("jun", 6, false),
    ("jul", 7, false),
    ("aug", 8, false),
    ("sep", 9, false),
    ("sept", 9, false),
    ("oct", 10, false),
    ("nov", 11, false),
    ("dec", 12, false),
];

const NUMBERS: &[(&str, u32)] = &[
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("fifteen", 15),
    ("twenty", 20),
    ("thirty", 30),
];

/// Function words that some rule asks for by name.
const KEYS: &[&str] = &[
    "a",
    "about",
    "after",
    "afterward",
    "ago",
    "almost",
    "am",
    "an",
    "and",
    "approximately",
    "around",
    "as",
    "at",
    "back",
    "before",
    "between",
    "block",
    "by",
    "christmas",
    "clock",
    "couple",
    "date",
    "day",
    "days",
    "during",
    "earlier",
    "early",
    "eve",
    "every",
    "exactly",
    "fall",
    "father",
    "few",
    "following",
    "fourth",
    "from",
    "half",
    "halloween",
    "hour",
    "hours",
    "hrs",
    "in",
    "independence",
    "into",
    "it",
    "juneteenth",
    "just",
    "king",
    "labor",
    "last",
    "late",
    "later",
    "little",
    "long",
    "luther",
    "m",
    "martin",
    "memorial",
    "mid",
    "middle",
    "minute",
    "minutes",
    "mlk",
    "moments",
    "month",
    "months",
    "mother",
    "nd",
    "near",
    "nearly",
    "new",
    "next",
    "o",
    "of",
    "on",
    "p",
    "past",
    "patrick",
    "pm",
    "previous",
    "prior",
    "quarter",
    "rd",
    "roughly",
    "s",
    "same",
    "shortly",
    "since",
    "soon",
    "spring",
    "st",
    "summer",
    "th",
    "thanksgiving",
    "that",
    "the",
    "this",
    "through",
    "til",
    "till",
    "to",
    "today",
    "tonight",
    "until",
    "valentine",
    "veterans",
    "was",
    "wee",
    "week",
    "weekend",
    "weeks",
    "well",
    "winter",
    "year",
    "years",
    "yesterday",
];

/// Months whose lower-case form is an ordinary word.
const ALSO_ORDINARY: &[&str] = &["may", "march", "august"];

const LONGEST: usize = 13;

/// The tables above, by first letter.
static BY_LETTER: LazyLock<[Vec<(&'static str, Term)>; 26]> = LazyLock::new(|| {
    let weekdays = WEEKDAYS
        .iter()
        .map(|&(word, day, full)| (word, Term::Weekday(day, full)));
    let months = MONTHS
        .iter()
        .map(|&(word, month, full)| (word, Term::Month(month, full)));
    let numbers = NUMBERS
        .iter()
        .map(|&(word, value)| (word, Term::Number(value)));
    let parts = PARTS.iter().map(|&(word, part)| (word, Term::Part(part)));
    let keys = KEYS.iter().map(|&word| (word, Term::Key(word)));
    let mut letters: [Vec<(&'static str, Term)>; 26] = Default::default();
    for (word, term) in weekdays
        .chain(months)
        .chain(numbers)
        .chain(parts)
        .chain(keys)
    {
        if let Some(bucket) = bucket(word).and_then(|letter| letters.get_mut(letter)) {
            bucket.push((word, term));
        }
    }
    letters
});

fn bucket(word: &str) -> Option<usize> {
    let first = word.bytes().next()?.to_ascii_lowercase();
    first
        .is_ascii_lowercase()
        .then(|| usize::from(first - b'a'))
}

/// What a word means in dates; names that are also ordinary words count only with a capital.
pub(super) fn term(word: &str) -> Term {
    if word.len() > LONGEST {
        return Term::Plain;
    }
    let Some(candidates) = bucket(word).and_then(|letter| BY_LETTER.get(letter)) else {
        return Term::Plain;
    };
    let found = candidates
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(word));
    match found {
        Some(&(known, term)) if capital(word) || stands_in_lower_case(known, term) => term,
        _ => Term::Plain,
    }
}

fn capital(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_uppercase())
}

fn stands_in_lower_case(known: &str, term: Term) -> bool {
    match term {
        Term::Weekday(_, full) => full,
        Term::Month(_, full) => full && !ALSO_ORDINARY.contains(&known),
        _ => true,
    }
}
