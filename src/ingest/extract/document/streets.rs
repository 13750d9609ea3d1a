//! Sentences that end with a street's short form: "… at 2642 N. Lincoln Ave. | Police said".

use std::ops::Range;

use crate::ingest::extract::lexicon::{Class, LEXICON};

/// Short forms with which streets end.
const SUFFIXES: &[&str] = &["Ave", "Blvd", "Ct", "Dr", "Pkwy", "Pl", "Rd", "St", "Ter"];

/// What begins a sentence and is no part of a street's name.
const OPENING: Class = Class::OFFICER
    .or(Class::POLICE)
    .or(Class::CIVILIAN)
    .or(Class::PERSON)
    .or(Class::PRONOUN)
    .or(Class::NOBODY)
    .or(Class::DETERMINER)
    .or(Class::SUBORDINATOR)
    .or(Class::PREPOSITION)
    .or(Class::GUNFIRE);

/// The same, of no such class.
const OPENERS: &[&str] = &[
    "according",
    "both",
    "detectives",
    "hours",
    "investigators",
    "later",
    "minutes",
    "neighbors",
    "no",
    "paramedics",
    "then",
    "there",
    "witnesses",
];

/// What may stand before a street's name.
const COMPASS: &[&str] = &["N.", "S.", "E.", "W.", "North", "South", "East", "West"];

/// What leads to a street.
const PLACED: &[&str] = &[
    "along", "and", "at", "down", "from", "near", "of", "off", "on", "onto", "to",
];

/// Police buildings bear the names of streets: "the Harrison St. Police Station".
const BUILDINGS: &[&str] = &["District", "Headquarters", "Station"];

/// Cuts a sentence behind the streets that end one.
pub(super) fn streets(text: &str, sentence: Range<usize>) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut left = sentence.clone();
    let whole = text.get(sentence.clone()).unwrap_or_default();
    for (stop, _) in whole.match_indices(". ") {
        let (before, after) = (&whole[..stop], &whole[stop + 2..]);
        if ends_with_street(before) && opens(after) {
            pieces.push(left.start..sentence.start + stop + 1);
            left.start = sentence.start + stop + 2;
        }
    }
    pieces.push(left);
    pieces
}

/// "2642 N. Lincoln Ave", "on 83rd St": a suffix behind a name or a number, and before these where it is.
fn ends_with_street(before: &str) -> bool {
    let mut words = before.rsplit(' ');
    let (suffix, name) = (words.next(), words.next().unwrap_or_default());
    let named = name.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit());
    let mut led = words.skip_while(|word| COMPASS.contains(word));
    let where_it_is = led.next().is_some_and(|word| {
        PLACED.contains(&word) || word.ends_with(|last: char| last.is_ascii_digit())
    });
    let street = suffix.is_some_and(|suffix| SUFFIXES.contains(&suffix));
    street && named && name.len() > 2 && where_it_is
}

fn opens(after: &str) -> bool {
    let mut words = after.split(' ');
    let first = words.next().unwrap_or_default();
    let building = words
        .next()
        .is_some_and(|next| BUILDINGS.iter().any(|building| next.starts_with(building)));
    let word = first.trim_end_matches(',').to_lowercase();
    let opens = LEXICON.look_up(&word).0.is(OPENING) || OPENERS.contains(&word.as_str());
    first.starts_with(char::is_uppercase) && opens && !building
}

#[cfg(test)]
mod tests {
    use crate::ingest::extract::document::Document;

    #[test]
    fn a_street_may_end_a_sentence() {
        for (text, sentences) in [
            ("It was at 2642 N. Lincoln Ave. Police shot a man there.", 2),
            ("He ran to W. 83rd St. Officers followed. She stayed.", 3),
            ("It was near 600 W. Polk St. Hours later he died.", 2),
            (
                "They took him to the Harrison St. Police Station on Monday.",
                1,
            ),
            ("He saw Dr. Officer Mercer knows.", 1),
            ("A robber shot Chicago Ave. Police Sgt. Mercer.", 1),
            ("She lives on N. Elm St. Lawrence sees her.", 1),
        ] {
            assert_eq!(Document::new(text).sentences.len(), sentences, "{text}");
        }
    }
}
