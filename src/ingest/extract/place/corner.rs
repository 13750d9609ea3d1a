//! Corners ("63rd and Bell", "71st/Chappel", "Grand near Pulaski") and single roads ("East 57th
//! Street").
//!
//! Both streets of a corner must be Chicago's, and meet. Two bare names ("Polk and Homan") are a
//! corner only after a word of place.

use crate::{
    city::{City, Compass, Spot, Street},
    ingest::extract::when,
};

use super::{
    Found, Kind, block, elsewhere,
    street::{self, Read},
    table, word_set,
    words::{Shape, Words},
};

/// Reads the corner that begins at a word with this street; gives the word to go on from.
pub(super) fn read(
    words: &Words<'_>,
    at: usize,
    street: Option<&Read>,
    found: &mut Vec<Found>,
) -> Option<usize> {
    if street.is_none() && words.shape(at) != Shape::Number || is_day_of_month(words, at) {
        return None;
    }
    let cued = is_cued(words, at, "corner_after")
        || is_cued(words, at, "street_after") && is_near_another(words, street);
    if words.before(at, 1) == "between" {
        return None;
    }
    let first = match street {
        Some(street) if !cued => Some(street.clone()),
        _ => street::read(words, at, cued),
    };
    let Some(corner) = form(words, at, first, cued) else {
        return past_foreign_corner(words, street?);
    };
    let end = corner.words.end;
    if !elsewhere::follows(words, end) {
        found.push(corner);
    }
    Some(end)
}

/// Reads the single road of this name; gives the word to go on from.
pub(super) fn read_road(
    words: &Words<'_>,
    at: usize,
    street: Option<&Read>,
    found: &mut Vec<Found>,
) -> Option<usize> {
    let (street, end) = street?;
    let told = street.compass.is_some() || street.is_numbered();
    let is_road = match street.suffix {
        Some(_) => told || is_cued(words, at, "street_after"),
        None => street.compass.is_some() && matches!(words.before(at, 1), "on" | "along" | "down"),
    };
    let numbered = at
        .checked_sub(1)
        .is_some_and(|at| words.shape(at) == Shape::Number);
    let side = at.checked_sub(2).is_some_and(|at| is_side_of(words, at));
    if !is_road
        || side
        || numbered
        || is_day_of_month(words, at)
        || table::is_of_another_name(words, at, *end)
    {
        return None;
    }
    if !elsewhere::follows(words, *end) {
        found.push(road(at, *end, street.clone()));
    }
    Some(block::past_cross_street(words, *end))
}

/// The single road whose name is all of the words.
pub(super) fn whole_road(words: &Words<'_>) -> Option<Found> {
    let (street, end) = street::read(words, 0, false)?;
    Some(road(0, end, street))
}

fn road(at: usize, end: usize, street: Street) -> Found {
    Found::new(at..end, Kind::Spot(Spot::Road(street)), "road_named")
}

/// The corner that all of the words name.
pub(super) fn whole(words: &Words<'_>) -> Option<Found> {
    form(words, 0, street::read(words, 0, true), true)
}

/// The corner whose first street begins at a word; `cued` when a word of place stands before it.
fn form(words: &Words<'_>, at: usize, first: Option<Read>, cued: bool) -> Option<Found> {
    let (first, end) = first?;
    let (rule, next) = connector(words, end)?;
    let (second, last) = street::read(words, next, cued)?;
    let told = |street: &Street| street.is_numbered() || street::has_company(street);
    let end_of_both = street::past_plural(words, last);
    let plural = end_of_both > last;
    let certain = cued || plural || told(&first) || told(&second);
    let parallel = first.is_numbered() && second.is_numbered();
    let other_name = table::longer_name(words, at, end) || table::longer_name(words, next, last);
    if !certain || parallel || other_name {
        return None;
    }
    let spot = Spot::intersection(first, second);
    meets(&spot).then(|| Found::new(at..end_of_both, Kind::Spot(spot), rule))
}

/// Past two streets with suffixes that do not meet in Chicago: another town's corner.
fn past_foreign_corner(words: &Words<'_>, (first, end): &Read) -> Option<usize> {
    let (_, next) = connector(words, *end)?;
    let (second, last) = street::read(words, next, false)?;
    (first.suffix.is_some() && second.suffix.is_some()).then_some(last)
}

/// "on Grand near Pulaski": people are not near each other.
fn is_near_another(words: &Words<'_>, street: Option<&Read>) -> bool {
    let joined = street.and_then(|(_, end)| connector(words, *end));
    joined.is_some_and(|(rule, _)| rule == "street_near_street")
}

/// What joins the two streets: the rule it makes, and where the second begins.
fn connector(words: &Words<'_>, at: usize) -> Option<(&'static str, usize)> {
    // "on West Polk Street, |near| South Homan Avenue", "aboard a No. 9 Ashland bus |at| 63rd Street"
    let near = at + usize::from(matches!(words.word(at), "," | "bus"));
    // "on 55th Street, just |east of| Kedzie"
    let side = at + usize::from(words.word(at) == ",");
    let side = side + usize::from(words.word(side) == "just");
    match words.word(at) {
        "and" | "&" | "y" | "/" | "@" | "meets" | "crosses" => {
            let article = usize::from(matches!(words.word(at + 1), "la" | "el"));
            Some(("street_corner", at + 1 + article))
        }
        _ if matches!(words.word(near), "at" | "near") => Some(("street_near_street", near + 1)),
        _ if is_side_of(words, side) => Some(("street_near_street", side + 2)),
        _ => None,
    }
}

/// "south of" in "LaSalle Street south of 115th Street".
fn is_side_of(words: &Words<'_>, at: usize) -> bool {
    Compass::from_word(words.word(at)).is_some() && words.word(at + 1) == "of"
}

/// Whether the streets cross somewhere in the city, in one place or in several.
fn meets(spot: &Spot) -> bool {
    let Spot::Intersection(one, other) = spot else {
        return false;
    };
    let city = City::chicago();
    let sides = [Compass::N, Compass::S, Compass::E, Compass::W];
    let turned = |street: &Street, compass| Street {
        compass: Some(compass),
        ..street.clone()
    };
    city.locate(spot, None).is_some()
        || sides.iter().any(|first| {
            sides.iter().any(|second| {
                let spot = Spot::Intersection(turned(one, *first), turned(other, *second));
                city.locate(&spot, None).is_some()
            })
        })
}

/// Whether a word of place stands before the word; a corner of bare names needs a closer one.
fn is_cued(words: &Words<'_>, at: usize, heading: &str) -> bool {
    let before = words.before(at, 1);
    let article = matches!(before, "the" | "la" | "el" | "calle");
    let back = if article { 2 } else { 1 };
    let of =
        words.before(at, back) == "of" && word_set::is("corner_of", words.before(at, back + 1));
    // "were sent to Polk and Homan"
    let sent = before == "to" && word_set::is("sent_to", words.before(at, 2));
    of || sent
        || word_set::is(heading, words.before(at, back))
        || before == ":"
        || before == "," && (is_year(words.before(at, 2)) || is_light(words.before(at, 2)))
}

/// "June 3, 2014, |Polk and Homan|": day and place head an entry.
fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse().is_ok_and(when::is_year)
}

/// "At the |light|, Polk and Homan".
fn is_light(word: &str) -> bool {
    matches!(word, "light" | "stoplight" | "corner" | "intersection")
}

/// "March 3rd and Halsted": the number is a date's.
fn is_day_of_month(words: &Words<'_>, at: usize) -> bool {
    words.shape(at) == Shape::Number && word_set::is("month", words.before(at, 1))
}
