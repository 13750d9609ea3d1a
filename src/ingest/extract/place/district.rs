//! Police districts and their stations: "the Gresham (6th) District", "11th District station",
//! "Grand Crossing police station".
//!
//! A district's name is not the neighbourhood's: this is tried before the neighbourhood.

use crate::city::{City, District};

use super::{
    Found, Kind,
    governs::Governs,
    street, word_set,
    words::{Shape, Words},
};

/// Words after "District" that make it another kind of district.
const OTHER_DISTRICTS: &[&str] = &[
    "appellate",
    "attorney",
    "congressman",
    "congressional",
    "court",
    "judge",
    "rep",
    "sen",
];

/// The district or station whose name (as a neighbourhood would be written) ends before `end`.
pub(super) fn named(
    words: &Words<'_>,
    at: usize,
    end: usize,
    district: &'static District,
) -> Option<Found> {
    let numbered = past_bracket(words, end);
    let next = numbered.unwrap_or(end);
    let next = next + usize::from(words.word(next) == "police");
    let said = words.word(next) == "district";
    if said && words.is_name(at) {
        return Some(district_or_station(words, at, next + 1, district));
    }
    let is_station =
        matches!(words.word(next), "station" | "stationhouse") && words.word(next) != "central";
    is_station.then(|| station(at, next + 1, district))
}

/// "11th District", "25th (Grand Central) District", "Sixth District".
pub(super) fn numbered(words: &Words<'_>, at: usize) -> Option<Found> {
    let number = ordinal(words, at)?;
    let next = past_bracket(words, at + 1).unwrap_or(at + 1);
    let next = next + usize::from(words.word(next) == "police");
    let other = OTHER_DISTRICTS.contains(&words.word(next + 1));
    if words.word(next) != "district" || other {
        return None;
    }
    let district = City::chicago().district(number)?;
    Some(district_or_station(words, at, next + 1, district))
}

/// What the words around a district say it is the district of, before any clause is asked.
fn governs(words: &Words<'_>, at: usize, end: usize) -> Option<Governs> {
    let end = words.past_possessive(end);
    let before = match words.before(at, 1) {
        "the" | "in" | "to" | "with" => words.before(at, 2),
        word => word,
    };
    let before = match before {
        "in" | "to" | "with" | "of" | "from" => words.before(at, 3),
        word => word,
    };
    let is_member =
        word_set::is("member_after", words.word(end)) || word_set::is("member_before", before);
    is_member.then_some(Governs::Other("agency_name"))
}

fn district_or_station(
    words: &Words<'_>,
    at: usize,
    end: usize,
    district: &'static District,
) -> Found {
    let next = words.past_possessive(end);
    let next = next + usize::from(words.word(next) == "police");
    if word_set::is("station_after", words.word(next)) {
        return station(at, next + 1, district);
    }
    let governs = governs(words, at, end);
    Found::new(at..end, Kind::District(district.number), "district_named").governing(governs)
}

fn station(at: usize, end: usize, district: &'static District) -> Found {
    let kind = Kind::Facility {
        name: format!("{} District station", district.name),
        spot: district.station_address.parse().ok(),
        station_of: Some(district.number),
    };
    Found::new(at..end, kind, "police_station")
}

/// Past "(6th)" or "(Gresham)".
fn past_bracket(words: &Words<'_>, at: usize) -> Option<usize> {
    if words.word(at) != "(" {
        return None;
    }
    (at + 2..at + 5)
        .find(|end| words.word(*end) == ")")
        .map(|end| end + 1)
}

fn ordinal(words: &Words<'_>, at: usize) -> Option<u8> {
    const WRITTEN: &[&str] = &[
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth",
    ];
    let word = words.word(at);
    if words.shape(at) != Shape::Number {
        let written = WRITTEN.iter().position(|written| *written == word)?;
        return u8::try_from(written + 1).ok();
    }
    let digits = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let number: u8 = digits.parse().ok()?;
    (word.get(digits.len()..)? == street::ordinal(number.into())).then_some(number)
}
