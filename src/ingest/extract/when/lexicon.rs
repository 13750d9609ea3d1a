//! The words that dates and times are made of, as tables; a word in, its meaning here out.
//!
//! Nothing is resolved here. A word that plays no part in dates is [`Term::Plain`].

use std::sync::LazyLock;

use chrono::Weekday;

use super::{part_of_day::PARTS, word_table::WordTable};

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
const KEYS: &str = "\
    a about after afterward ago almost although am an and approximately are around as at back \
    be because been before between black block bowl but by christmas cinco clock columbus \
    couple date day days de due during earlier early easter eve every exactly expected fall \
    father few following for fourth from good had half halloween has have hour hours hrs if in \
    independence into is it jr juneteenth just king labor last late later little long luther m \
    martin mayo memorial mid middle minute minutes mlk moments month months mother must nd \
    near nearly new next o of on p palm past patrick pm presidents previous prior quarter rd \
    roughly s same scheduled set shortly since slated soon spring st summer super th \
    thanksgiving that the this though through til till to today tomorrow tonight until \
    valentine veterans vote was wee week weekend weeks well were when where which while who \
    whom whose will winter year years yesterday";

/// Months whose lower-case form is an ordinary word.
const ALSO_ORDINARY: &[&str] = &["may", "march", "august"];

/// All the tables above; `false` for a word that counts only with a capital.
static WORDS: LazyLock<WordTable<(Term, bool)>> = LazyLock::new(|| {
    let weekdays = WEEKDAYS
        .iter()
        .map(|&(word, day, full)| (word, (Term::Weekday(day, full), full)));
    let months = MONTHS.iter().map(|&(word, month, full)| {
        let in_lower_case = full && !ALSO_ORDINARY.contains(&word);
        (word, (Term::Month(month, full), in_lower_case))
    });
    let numbers = NUMBERS
        .iter()
        .map(|&(word, value)| (word, (Term::Number(value), true)));
    let parts = PARTS
        .iter()
        .map(|&(word, part)| (word, (Term::Part(part), true)));
    let keys = KEYS
        .split_whitespace()
        .map(|word| (word, (Term::Key(word), true)));
    WordTable::new(
        weekdays
            .chain(months)
            .chain(numbers)
            .chain(parts)
            .chain(keys),
    )
});

/// What a word means in dates; names that are also ordinary words count only with a capital.
pub(super) fn term(word: &str) -> Term {
    match WORDS.find(word).next() {
        Some(&(term, in_lower_case)) if in_lower_case || capital(word) => term,
        _ => Term::Plain,
    }
}

/// Whether a word in lower case is a weekday or a month by its full name, and so opens no name
/// of a person; March and May are also words and names.
pub(crate) fn is_calendar(word: &str) -> bool {
    let full = matches!(
        WORDS.find(word).next(),
        Some((Term::Weekday(_, true) | Term::Month(_, true), _))
    );
    full && !matches!(word, "march" | "may")
}

/// Whether a word names a weekday in full or a month; one that is also an ordinary word needs its
/// capital. Short weekdays do not count: "Sun" is a newspaper, too.
pub(crate) fn names_day_or_month(word: &str) -> bool {
    matches!(term(word), Term::Weekday(_, true) | Term::Month(..))
}

fn capital(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_uppercase())
}
