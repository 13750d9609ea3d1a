//! Neighbourhood names: when a name in the text is the neighbourhood, and not an institution, a
//! person, a park or a street that bears it.

use crate::city::{City, Neighbourhood};

use super::{
    Found, Kind, around_town,
    governs::Governs,
    table::{self, Name},
    word_set,
    words::{Shape, Words},
};

/// Parks that most writers mean as the neighbourhood when they say "in".
const LIVED_IN: &[&str] = &["Marquette Park"];

/// The neighbourhood whose name takes up some words, if the words around say that it is meant;
/// the park of that name otherwise.
pub(super) fn read(
    words: &Words<'_>,
    at: usize,
    end: usize,
    neighbourhood: &'static Neighbourhood,
) -> Option<Found> {
    if is_detectives(words, at, end) || is_district(words, at) {
        return None;
    }
    if is_on_border(words, at) {
        let found = form(at, end, neighbourhood);
        return Some(Found {
            rule: ON_BORDER,
            ..found
        });
    }
    if is_called_one(words, at, end) {
        return Some(form(at, end, neighbourhood));
    }
    if is_inside_a_name(words, at, end) {
        return None;
    }
    let in_it = matches!(words.before(at, 1), "in" | "en");
    let lived_in = in_it && LIVED_IN.contains(&neighbourhood.name.as_str());
    if neighbourhood.needs_context && is_park(neighbourhood) && !lived_in {
        return Some(park(at, end, neighbourhood));
    }
    let placed = word_set::is("place_before", words.before(at, 1))
        || words.before(at, 1) == "the" && word_set::is("place_before", words.before(at, 2))
        || is_owned_by_the_city(words, at)
        || is_of_a_venue(words, at, end);
    let event = word_set::is("event_after", words.word(end));
    (placed || event || !neighbourhood.needs_context).then(|| form(at, end, neighbourhood))
}

/// "the Burnside shooting": where it was; "a man from Englewood", "a Chatham man": where a person
/// comes from.
pub(super) fn governs(words: &Words<'_>, at: usize, end: usize) -> Option<Governs> {
    let after_comma = words.before(at, 1) == "of" && words.before(at, 2) == ",";
    let from = words.before(at, 1) == "from" && around_town::is_origin(words, at) || after_comma;
    let person = word_set::is("person_after", words.word(end));
    if word_set::is("event_after", words.word(end)) {
        return Some(Governs::Shooting);
    }
    let after = words.past_possessive(end);
    let of_it =
        word_set::is("station_after", words.word(after + 1)) || words.word(after + 1) == "district";
    if words.word(after) == "police" && !of_it {
        return Some(Governs::Other("agency_name"));
    }
    (from || person).then_some(Governs::Other("person_origin"))
}

/// The park that a neighbourhood is named after.
pub(super) fn park(at: usize, end: usize, neighbourhood: &Neighbourhood) -> Found {
    let kind = Kind::Facility {
        name: neighbourhood.name.clone(),
        spot: None,
        station_of: None,
    };
    Found::new(at..end, kind, "park_named")
}

/// The place itself, whatever stands around it.
pub(super) fn form(at: usize, end: usize, neighbourhood: &'static Neighbourhood) -> Found {
    let kind = Kind::Neighbourhood {
        name: &neighbourhood.name,
        area: neighbourhood.area,
    };
    Found::new(at..end, kind, "neighbourhood_named")
}

/// The rule for a neighbourhood that the place only borders on: weaker than one it lies in.
pub(crate) const ON_BORDER: &str = "neighbourhood_on_border";

/// How far from the word "border" the second of two names may stand.
const BORDER_REACH: usize = 9;

/// "on the cusp of X and Y", "on the border between X and Y".
fn is_on_border(words: &Words<'_>, at: usize) -> bool {
    let back = (1..=BORDER_REACH).map(|back| words.before(at, back));
    let mut clause = back.take_while(|word| !matches!(*word, "," | "." | ";" | "in"));
    clause.any(|word| matches!(word, "cusp" | "border" | "boundary" | "borders"))
}

/// "the X neighborhood", "X's community", "X and Y neighborhoods", "the neighborhood of X".
pub(super) fn is_called_one(words: &Words<'_>, at: usize, end: usize) -> bool {
    let is_area = |at| word_set::is("area_after", words.word(at));
    let of = words.before(at, 1) == "of" && word_set::is("area_after", words.before(at, 2));
    let joined = matches!(words.word(end), "and" | "or" | "," | "/")
        && (end + 1..end + 7)
            .take_while(|at| words.is_name(*at) || matches!(words.word(*at), "of" | "the" | "-"))
            .last()
            .is_some_and(|last| is_area(last + 1));
    let end = words.past_possessive(end);
    let end = end + usize::from(words.word(end) == "(");
    let end = end + usize::from(matches!(words.word(end), "residential"));
    // "The South Chicago business district".
    let trade = matches!(words.word(end), "business" | "shopping" | "commercial");
    let strip = trade && matches!(words.word(end + 1), "district" | "strip" | "corridor");
    of || joined || strip || is_area(end)
}

/// "Kenwood Academy", "Austin High School", "Officer Beverly", "Mike Pullman".
fn is_inside_a_name(words: &Words<'_>, at: usize, end: usize) -> bool {
    let institution = words.is_name(end) && word_set::is("institution_after", words.word(end));
    around_town::is_person(words, at) || institution || words.word(end) == "facility"
}

/// "Chicago's Austin", "the West Side's Austin", "South Side Englewood".
fn is_owned_by_the_city(words: &Words<'_>, at: usize) -> bool {
    let owner = match words.before(at, 1) {
        "s" => words.before(at, 3),
        word => word,
    };
    matches!(owner, "side" | "chicago" | "city")
}

/// "At a |Beverly| bar", "outside her |Ashburn| home".
fn is_of_a_venue(words: &Words<'_>, at: usize, end: usize) -> bool {
    let article = matches!(
        words.before(at, 1),
        "a" | "an" | "the" | "his" | "her" | "their" | "at" | "outside"
    );
    article && !words.is_name(end) && word_set::is("venue_after", words.word(end))
}

/// "Sgt. Dana Example, |Pullman Area|", "of |Wentworth Area| detectives": a part of the police.
fn is_detectives(words: &Words<'_>, at: usize, end: usize) -> bool {
    let area = words.word(end) == "area" && words.is_name(end);
    let of = matches!(words.before(at, 1), "," | "of" | "from" | "by" | "and");
    area && (of || word_set::is("member_after", words.word(end + 1)))
}

/// "3rd District - |Grand Crossing|": what a district is called.
fn is_district(words: &Words<'_>, at: usize) -> bool {
    matches!(words.before(at, 1), "-" | "–" | "—") && words.before(at, 2) == "district"
}

/// "On the |near West Side|": the community area, as some papers write it.
pub(super) fn near_side(words: &Words<'_>, at: usize) -> Option<Found> {
    let near = words.word(at) == "near" && words.shape(at) == Shape::Plain;
    let the = matches!(words.before(at, 1), "" | "the" | "s");
    let (end, names) = table::names(words, at + 1).filter(|_| near && the)?;
    let side = names.iter().find_map(|name| match name {
        Name::Side(side) => Some(*side),
        _ => None,
    })?;
    let area = City::chicago().neighbourhood(&format!("Near {side}"))?;
    Some(form(at, end, area))
}

fn is_park(neighbourhood: &Neighbourhood) -> bool {
    neighbourhood.name.ends_with(" Park")
}
