//! Words for numbers of people, shared by title and summary.

use super::{Count, Incident};
use crate::model::{Injury, Role};

const NUMBERS: &[&str] = &[
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
];

/// "three", "12".
pub(super) fn number(count: u16) -> String {
    let word = NUMBERS.get(usize::from(count));
    word.map_or_else(|| count.to_string(), |word| (*word).into())
}

/// The number shown, 0 where none is stated.
pub(super) fn shown(count: Option<Count>) -> u16 {
    count.map_or(0, |count| count.shown)
}

/// "an officer", "an off-duty officer", "two officers".
pub(super) fn officers(incident: &Incident) -> String {
    let off_duty = incident.off_duty == Some(true);
    match (shown(incident.officers_shot), off_duty) {
        (1, false) => "an officer".into(),
        (1, true) => "an off-duty officer".into(),
        (count, false) => format!("{} officers", number(count)),
        (count, true) => format!("{} off-duty officers", number(count)),
    }
}

/// "a man", "two women", "three people", for so many civilians.
pub(super) fn civilians(incident: &Incident) -> String {
    let count = shown(incident.civilians_shot);
    let hit = |role: Role, injury: Injury| role == Role::Civilian && injury != Injury::NotShot;
    let genders: Vec<Option<&str>> = incident
        .people
        .iter()
        .filter(|person| hit(person.role, person.injury))
        .map(|person| person.gender.as_deref())
        .collect();
    let all_told = genders.len() == usize::from(count);
    let same = genders.windows(2).all(|pair| pair[0] == pair[1]);
    let gender = genders
        .first()
        .copied()
        .flatten()
        .filter(|_| all_told && same);
    if count == 1 {
        return one(gender);
    }
    format!("{} {}", number(count), many(gender))
}

/// "a man" where the one civilian mentioned is one; "a person" otherwise.
pub(super) fn one(gender: Option<&str>) -> String {
    format!("a {}", gender.unwrap_or("person"))
}

fn many(gender: Option<&str>) -> &'static str {
    match gender {
        Some("man") => "men",
        Some("woman") => "women",
        Some("boy") => "boys",
        Some("girl") => "girls",
        _ => "people",
    }
}

/// "one officer and one other person"; nothing where all or none of those shot died.
pub(super) fn those_killed(incident: &Incident) -> Option<String> {
    let (officers, civilians) = killed(incident);
    if officers + civilians == 0 || all_died(incident) {
        return None;
    }
    let only_civilians = shown(incident.officers_shot) == 0;
    Some(match (officers, civilians) {
        (officers, 0) if shown(incident.civilians_shot) == 0 => number(officers),
        (1, 0) => "one officer".into(),
        (officers, 0) => format!("{} officers", number(officers)),
        (0, civilians) if only_civilians => number(civilians),
        (0, 1) => "one civilian".into(),
        (0, civilians) => format!("{} civilians", number(civilians)),
        (officers, civilians) => number(officers + civilians),
    })
}

/// Everybody who was shot died of it.
pub(super) fn all_died(incident: &Incident) -> bool {
    let shot = shown(incident.officers_shot) + shown(incident.civilians_shot);
    let (officers, civilians) = killed(incident);
    shot > 0 && officers + civilians >= shot
}

fn killed(incident: &Incident) -> (u16, u16) {
    (
        shown(incident.officers_killed),
        shown(incident.civilians_killed),
    )
}

/// "in Austin", "in the Loop", "on the Near West Side", "in Chicago" where no name is known.
pub(super) fn within(place: Option<&str>) -> String {
    let Some(name) = place else {
        return "in Chicago".into();
    };
    match name.rsplit(' ').next() {
        Some("Side") => format!("on the {name}"),
        Some("Loop" | "Coast" | "District" | "Triangle" | "Mile") => format!("in the {name}"),
        _ => format!("in {name}"),
    }
}

/// The first letter in upper case.
pub(super) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
