//! Expressways, with the cross street that tells where: "the Dan Ryan near 43rd Street", "43rd
//! Street on the Dan Ryan", "87th and the Dan Ryan".

use crate::city::{Compass, Street};

use super::{
    Found, Kind,
    street::{self, Read},
    table::{self, Building, Name},
    words::Words,
};

/// Words between "the" and the name.
const BOUNDS: &[&str] = &[
    "eastbound",
    "inbound",
    "northbound",
    "outbound",
    "southbound",
    "westbound",
];

/// The expressway whose name takes up some words, if a road is meant and not a person.
pub(super) fn read(words: &Words<'_>, at: usize, end: usize, road: &Building) -> Option<Found> {
    let before = words.before(at, 1);
    let the = before == "the" || BOUNDS.contains(&before);
    let person = words.is_name(end) || words.word(end).starts_with("famil");
    let meant = !road.is_shared || the && !person;
    meant.then(|| form(words, at, end, road))
}

/// The expressway itself, and the cross street that stands right behind it.
pub(super) fn form(words: &Words<'_>, at: usize, end: usize, road: &Building) -> Found {
    let next = past_direction(words, end + usize::from(words.word(end) == ","));
    let joined = matches!(words.word(next), "near" | "at" | "and" | "by");
    let cross = joined.then(|| street::read(words, next + 1, false));
    match cross.flatten() {
        Some((street, end)) => found(at, end, road, Some(&street)),
        None => found(at, end, road, None),
    }
}

/// "Interstate 57, |the northbound side,| near 119th", "the Dan Ryan |north| at 43rd".
fn past_direction(words: &Words<'_>, at: usize) -> usize {
    let tells = |at: usize| is_direction(words.word(at));
    let small = |at: &usize| tells(*at) || matches!(words.word(*at), "," | "the" | "in" | "side");
    let past = (at..at + 6).take_while(small).last();
    let past = past.map_or(at, |last| last + 1);
    if (at..past).any(tells) { past } else { at }
}

/// Which way, or on which lanes.
fn is_direction(word: &str) -> bool {
    BOUNDS.contains(&word)
        || Compass::from_word(word).is_some()
        || matches!(word, "lanes" | "express" | "local")
}

/// The cross street first: it begins at the word, and the expressway follows.
pub(super) fn after_street(words: &Words<'_>, at: usize, street: Option<&Read>) -> Option<Found> {
    let (street, end) = street?;
    let ramp = end + usize::from(words.word(*end) == "ramp");
    if !matches!(
        words.word(ramp),
        "on" | "and" | "at" | "near" | "to" | "onto"
    ) {
        return None;
    }
    let next = ramp + 1 + usize::from(words.word(ramp + 1) == "the");
    let next = next + usize::from(BOUNDS.contains(&words.word(next)));
    let (end, names) = table::names(words, next)?;
    let road = names.iter().find_map(|name| match name {
        Name::Expressway(road) => Some(road),
        _ => None,
    })?;
    (next > at + 2).then(|| Found {
        rule: "street_at_expressway",
        ..found(at, end, road, Some(street))
    })
}

fn found(at: usize, end: usize, road: &Building, cross: Option<&Street>) -> Found {
    let name = match cross {
        Some(street) => format!("{} at {street}", road.name),
        None => road.name.to_owned(),
    };
    Found::new(at..end, Kind::Expressway(name), "expressway")
}
