//! Neighbourhood names: when a name in the text is the neighbourhood, and not an institution, a
//! person, a park or a street that bears it.

use crate::city::Neighbourhood;

use super::{Found, Kind, word_set, words::Words};

/// The neighbourhood whose name takes up some words, if the words around say that it is meant.
pub(super) fn read(
    words: &Words<'_>,
    at: usize,
    end: usize,
    neighbourhood: &'static Neighbourhood,
) -> Option<Found> {
    let called = is_called_one(words, at, end);
    if !called && (is_inside_a_name(words, at, end) || is_beside_a_park(words, at, neighbourhood)) {
        return None;
    }
    let placed = word_set::is("place_before", words.before(at, 1))
        || words.before(at, 1) == "the" && word_set::is("place_before", words.before(at, 2))
        || is_owned_by_the_city(words, at);
    let is_park = neighbourhood.needs_context && is_park(neighbourhood);
    let meant = called || !neighbourhood.needs_context || placed && !is_park;
    meant.then(|| form(at, end, neighbourhood))
}

/// The place itself, whatever stands around it.
pub(super) fn form(at: usize, end: usize, neighbourhood: &'static Neighbourhood) -> Found {
    let kind = Kind::Neighbourhood {
        name: &neighbourhood.name,
        area: neighbourhood.area,
    };
    Found::new(at..end, kind, "neighbourhood_named")
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
    of || joined || is_area(end)
}

/// "Kenwood Academy", "Austin High School", "Officer Beverly", "Mike Pullman".
fn is_inside_a_name(words: &Words<'_>, at: usize, end: usize) -> bool {
    let titled = word_set::is("title_before", words.before(at, 1))
        || words.before(at, 1) == "." && word_set::is("title_before", words.before(at, 2));
    let institution = words.is_name(end) && word_set::is("institution_after", words.word(end));
    titled || institution
}

/// "next to Douglas Park": a park that lends its name to a neighbourhood.
fn is_beside_a_park(words: &Words<'_>, at: usize, neighbourhood: &Neighbourhood) -> bool {
    let beside = matches!(
        words.before(at, 1),
        "at" | "by" | "beside" | "inside" | "through" | "across" | "from"
    ) || words.before(at, 1) == "to"
        && matches!(words.before(at, 2), "next" | "close" | "adjacent");
    neighbourhood.needs_context && is_park(neighbourhood) && beside
}

/// "Chicago's Austin", "the West Side's Austin", "South Side Englewood".
fn is_owned_by_the_city(words: &Words<'_>, at: usize) -> bool {
    let owner = match words.before(at, 1) {
        "s" => words.before(at, 3),
        word => word,
    };
    matches!(owner, "side" | "chicago" | "city")
}

fn is_park(neighbourhood: &Neighbourhood) -> bool {
    neighbourhood.name.ends_with(" Park")
}
