//! A sentence that tells of two events is two: "One was shot on Friday; the other, in Austin, was
//! wounded on Sunday", "On May 3 an officer was shot dead, and on Sunday a sergeant was killed".

use std::ops::Range;

use crate::ingest::extract::{when, word_list::WordList};

/// What befell somebody.
static HITS: WordList = WordList::new(&[
    "killed",
    "opened",
    "fired",
    "hit",
    "shooting",
    "shootings",
    "shot",
    "slain",
    "struck",
    "wounded",
    "kills",
    "shoots",
    "wounds",
]);

/// How the second of two cases begins behind a semicolon.
const OTHER: &[&str] = &["the other", "another", "the second", "a second"];

/// Cuts a sentence where its second half tells of an event of its own, with a day of its own.
pub(super) fn halves(text: &str, sentence: Range<usize>) -> Vec<Range<usize>> {
    let Some(whole) = text.get(sentence.clone()) else {
        return vec![sentence];
    };
    match cut(whole) {
        Some((end, next)) => vec![
            sentence.start..sentence.start + end,
            sentence.start + next..sentence.end,
        ],
        None => vec![sentence],
    }
}

/// Where the first half ends, and where the second one begins.
fn cut(sentence: &str) -> Option<(usize, usize)> {
    let semicolons = sentence.match_indices("; ").filter(|(at, _)| {
        let (one, other) = (&sentence[..*at], &sentence[at + 2..]);
        let lower = other.to_ascii_lowercase();
        let turns = OTHER.iter().any(|start| lower.starts_with(start));
        says(other, &HITS) && is_dated(other) && (says(one, &HITS) || turns) && is_plain(other)
    });
    let commas = sentence.match_indices(", and on ").filter(|(at, _)| {
        let (one, other) = (&sentence[..*at], &sentence[at + 6..]);
        let day = words(other).nth(1);
        let dated = |half| says(half, &HITS) && is_dated(half);
        day.is_some_and(when::names_day_or_month) && dated(one) && dated(other) && is_plain(other)
    });
    let semicolon = semicolons.map(|(at, _)| (at, at + 2)).next();
    semicolon.or_else(|| commas.map(|(at, _)| (at, at + 6)).next())
}

/// Whether a half is no part of direct speech that the other one opens.
fn is_plain(half: &str) -> bool {
    !half.contains(['"', '“', '”', '('])
}

fn words(half: &str) -> impl Iterator<Item = &str> {
    let words = half.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}

fn says(half: &str, list: &WordList) -> bool {
    words(half).any(|word| list.contains(&word.to_ascii_lowercase()))
}

/// Whether it names a day or a year; a month has a capital letter.
fn is_dated(half: &str) -> bool {
    let year = |word: &str| word.len() == 4 && word.parse().is_ok_and(when::is_year);
    words(half).any(|word| {
        let capital = word.starts_with(char::is_uppercase);
        capital && when::names_day_or_month(word) || year(word)
    })
}

#[cfg(test)]
mod tests {
    use super::halves;

    /// A sentence with a bar where it is cut.
    fn cut(text: &str) -> String {
        let halves = halves(text, 0..text.len());
        let halves: Vec<&str> = halves.into_iter().map(|half| &text[half]).collect();
        halves.join("|")
    }

    #[test]
    fn two_events_told_in_one_breath_are_told_in_two() {
        for sentence in [
            "One, in Austin, was killed on Friday;| the other, in Pilsen, was shot on Sunday.",
            "Police shot a man in Austin;| officer also fired in 2016 shooting.",
            "One, in Austin, was killed on Friday;| the other, in Pilsen, was shot Apr. 9.",
            "On May 3 Officer Mercer was killed, and| on Sunday a sergeant was shot in Austin.",
            // One event, or none in the second half.
            "He was shot in the leg; his trial is in August 2012.",
            "A man was shot; another was hit, the Sun reported.",
            "He was shot on Friday, and on Sunday he left the hospital.",
            "On Friday he was charged, and on Sunday he was shot.",
            "An officer was shot; the gunman was killed by police.",
            "“He was shot on Friday; I was shot on Sunday,” she said.",
        ] {
            let whole = sentence.replace('|', "");
            let expected = sentence.replace(";| ", "|").replace(", and| ", "|");
            assert_eq!(cut(&whole), expected);
        }
    }
}
