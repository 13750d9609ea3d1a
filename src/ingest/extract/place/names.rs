//! Decides which of its meanings a name has, by the words around it: district before
//! neighbourhood, a town with its state before a neighbourhood of the same name.

use super::{
    Found, Kind, district, elsewhere, expressway, facility,
    governs::Governs,
    neighbourhood, station, street,
    table::{self, Name},
    word_set,
    words::Words,
};

/// Reads the name that begins at a word; gives the word to go on from.
pub(super) fn read(words: &Words<'_>, at: usize, found: &mut Vec<Found>) -> Option<usize> {
    let unnamed = district::numbered(words, at)
        .or_else(|| elsewhere::suburbs(words, at))
        .or_else(|| facility::lakefront(words, at))
        .or_else(|| facility::headquarters(words, at))
        .or_else(|| neighbourhood::near_side(words, at))
        .or_else(|| downtown(words, at));
    if let Some(place) = unnamed {
        let end = place.words.end;
        found.push(place);
        return Some(end);
    }
    let Some((end, names)) = table::names(words, at) else {
        return by_noun(words, at, found);
    };
    let place = place(words, at, end, names);
    let past = place.as_ref().map_or(end, |place| place.words.end);
    found.extend(place);
    Some(past)
}

fn place(words: &Words<'_>, at: usize, end: usize, names: &'static [Name]) -> Option<Found> {
    let shared_with_chicago = names
        .iter()
        .any(|name| matches!(name, Name::Neighbourhood(_)));
    let districts = names.iter().find_map(|name| match name {
        Name::District(district) => district::named(words, at, end, district),
        _ => None,
    });
    let far = || {
        names
            .iter()
            .find_map(|name| far(words, at, end, name, shared_with_chicago))
    };
    let called = || {
        names.iter().find_map(|name| match name {
            Name::Neighbourhood(it) if neighbourhood::is_called_one(words, at, end) => {
                neighbourhood::read(words, at, end, it)
            }
            _ => None,
        })
    };
    let near = || names.iter().find_map(|name| near(words, at, end, name));
    districts.or_else(far).or_else(called).or_else(near)
}

/// Outside Chicago; where Chicago has the name too, only with the state or the police of a town.
fn far(words: &Words<'_>, at: usize, end: usize, name: &Name, shared: bool) -> Option<Found> {
    match name {
        Name::Town(town) if shared => elsewhere::with_state(words, at, end, town.name)
            .or_else(|| elsewhere::suburban(words, at, end, town)),
        Name::Town(town) => elsewhere::read(words, at, end, town),
        Name::State(state) => elsewhere::read_state(words, at, end, state),
        Name::Neighbourhood(it) => elsewhere::with_state(words, at, end, &it.name),
        _ => None,
    }
}

fn near(words: &Words<'_>, at: usize, end: usize, name: &'static Name) -> Option<Found> {
    match name {
        Name::Neighbourhood(it) => {
            let governs = neighbourhood::governs(words, at, end);
            Some(neighbourhood::read(words, at, end, it)?.governing(governs))
        }
        Name::Hospital(building) => facility::hospital(words, at, end, building),
        Name::Building(building) => facility::building(words, at, end, building),
        Name::Expressway(road) => expressway::read(words, at, end, road),
        Name::Side(side) => {
            is_side(words, end).then(|| Found::new(at..end, Kind::Side(side), "side_of_city"))
        }
        Name::Chicago => chicago(words, at, end),
        Name::District(_) | Name::Town(_) | Name::State(_) => None,
    }
}

/// "downtown": more than the Loop and not all of it, so no area is meant.
fn downtown(words: &Words<'_>, at: usize) -> Option<Found> {
    let chicago = words.word(at + 1) == "chicago" && words.is_name(at + 1);
    let end = at + 1 + usize::from(chicago);
    let place = || Found::new(at..end, Kind::Side("Downtown"), "downtown");
    (words.word(at) == "downtown").then(place)
}

/// Not "the west side of the street".
fn is_side(words: &Words<'_>, end: usize) -> bool {
    words.word(end) != "of"
        || matches!(words.word(end + 1), "chicago" | "town")
        || words.word(end + 2) == "city"
}

fn chicago(words: &Words<'_>, at: usize, end: usize) -> Option<Found> {
    let past_state = elsewhere::past_illinois(words, end);
    let opens = at == 0 && past_state > end && elsewhere::is_dash(words, past_state);
    if opens || elsewhere::is_dateline(words, at, past_state) {
        let dateline = Found::new(at..past_state, Kind::Chicago, "dateline");
        return Some(dateline.governing(Some(Governs::Unclear)));
    }
    let placed = matches!(words.before(at, 1), "in" | "into" | "en")
        || words.before(at, 1) == "of" && words.before(at, 2) == "city";
    // "wanted in Chicago killing": not where, but which.
    let which = word_set::is("deed", words.word(end)) && words.before(at, 1) == "in";
    // "In the Chicago |area|" is mostly said of its suburbs.
    let around = matches!(words.word(end), "area" | "suburb" | "suburbs");
    let inside_a_name = words.is_name(end) && past_state == end || which || around;
    (placed && !inside_a_name).then(|| Found::new(at..end, Kind::Chicago, "city_named"))
}

/// "Sawyer Elementary", and towns that no table has: "Terre Haute, Ind."
fn by_noun(words: &Words<'_>, at: usize, found: &mut Vec<Found>) -> Option<usize> {
    let place = facility::by_noun(words, at).or_else(|| elsewhere::unknown_town(words, at))?;
    let free = found
        .last()
        .is_none_or(|last| last.words.end <= place.words.start);
    let end = place.words.end;
    if free {
        found.push(place);
    }
    Some(end)
}

/// The place that all of the words name, by the rule that read it before.
pub(super) fn whole(words: &Words<'_>, rule: &str) -> Option<Found> {
    if rule.starts_with("station_on_") {
        return station::again(words, rule);
    }
    let mut found = Vec::new();
    let (end, names) = table::names(words, 0).unwrap_or((0, &[]));
    found.extend(
        names
            .iter()
            .filter_map(|name| again(words, end, name, rule)),
    );
    found.extend(elsewhere::again(words, rule));
    found.extend(station::read(words, 0));
    found.extend(station::after_line(words, 0));
    let street = street::read(words, 0, false);
    found.extend(expressway::after_street(words, 0, street.as_ref()));
    found.extend(facility::lakefront(words, 0));
    found.extend(facility::headquarters(words, 0));
    found.extend(downtown(words, 0));
    found.extend(neighbourhood::near_side(words, 0));
    found.extend(elsewhere::suburbs(words, 0));
    found.extend(district::numbered(words, 0));
    found.extend(
        (0..words.len())
            .rev()
            .find_map(|at| facility::by_noun(words, at)),
    );
    let all = |place: &Found| place.rule == rule && place.words == (0..words.len());
    found.into_iter().find(all)
}

fn again(words: &Words<'_>, end: usize, name: &'static Name, rule: &str) -> Option<Found> {
    match (name, rule) {
        (Name::Neighbourhood(it), neighbourhood::ON_BORDER) => Some(Found {
            rule: neighbourhood::ON_BORDER,
            ..neighbourhood::form(0, end, it)
        }),
        (Name::Neighbourhood(it), "neighbourhood_named") => Some(neighbourhood::form(0, end, it)),
        (Name::Neighbourhood(it), "park_named") => Some(neighbourhood::park(0, end, it)),
        (Name::District(district), "district_named" | "police_station") => {
            district::named(words, 0, end, district)
        }
        (Name::Hospital(building), "hospital_named") => {
            Some(facility::hospital_form(words, 0, end, building))
        }
        (Name::Building(building), _) => Some(facility::building_form(0, end, building)),
        (Name::Expressway(road), "expressway") => Some(expressway::form(words, 0, end, road)),
        (Name::Side(side), "side_of_city") => {
            Some(Found::new(0..end, Kind::Side(side), "side_of_city"))
        }
        (Name::Chicago, "city_named") => Some(Found::new(0..end, Kind::Chicago, "city_named")),
        (Name::Chicago, "dateline") => Some(Found::new(0..words.len(), Kind::Chicago, "dateline")),
        _ => None,
    }
}
