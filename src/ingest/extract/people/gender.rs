//! The gender of those hit, as far as the words for them agree on one.

use crate::model::Role;

use super::{
    super::{events::Event, noun::Gender, shots::Shot, telling::Telling},
    Mention, agreed,
};

/// The word for a gender on which all mentions agree; of several people only where one tells it of
/// several: "two men".
pub(super) fn shared(mentions: &[&Mention], number: usize) -> Option<&'static str> {
    let several = number == 1
        || mentions
            .iter()
            .any(|told| told.plural && told.gender.is_some());
    let told = mentions.iter().filter_map(|mention| mention.gender);
    agreed(told).filter(|_| several)
}

/// "Boy" of a male, "girl" of a female.
pub(super) fn is_of(word: &str, gender: &str) -> bool {
    word == gender || matches!((word, gender), ("boy", "man") | ("girl", "woman"))
}

/// A boy or a girl below 18 years, a man or a woman from then on, whatever the words that tell which.
pub(super) fn at_age(gender: &'static str, age: Option<u8>) -> &'static str {
    match gender {
        "man" if age.is_some_and(|age| age < 18) => "boy",
        "woman" if age.is_some_and(|age| age < 18) => "girl",
        "boy" if age.is_some_and(|age| age >= 18) => "man",
        "girl" if age.is_some_and(|age| age >= 18) => "woman",
        _ => gender,
    }
}

/// The gender of whoever police hit, else of whoever was hit, where all the words agree on one.
pub(super) fn of_struck(role: Role, event: &Event, tellings: &[Telling]) -> Option<&'static str> {
    let shots = || event.told.iter().flat_map(|index| &tellings[*index].shots);
    let struck = || shots().filter(|shot| shot.hits(role));
    let by_police = struck().filter(|shot| shot.is_by(Role::Officer));
    let gender = |shot: &Shot| shot.victim?.gender;
    let agreed =
        agreed(by_police.filter_map(gender)).or_else(|| agreed(struck().filter_map(gender)));
    agreed.map(word)
}

/// The word for a gender that a page shows.
pub(super) fn word(gender: Gender) -> &'static str {
    match gender {
        Gender::Female => "woman",
        Gender::Male => "man",
    }
}
