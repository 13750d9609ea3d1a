//! Places outside Chicago: suburbs, other cities and states, and datelines.
//!
//! A name that Chicago shares with a town counts as the town only where the words around say so.

use super::{
    Found, Kind,
    around_town::{governs, is_federal, is_origin, is_person, is_railway, is_told, is_wanted},
    governs::Governs,
    table::{self, Name, Town},
    word_set,
    words::Words,
};

/// The town whose name takes up some words, if the words around say that it is meant.
pub(super) fn read(words: &Words<'_>, at: usize, end: usize, town: &Town) -> Option<Found> {
    if let Some(found) = with_state(words, at, end, town.name) {
        return Some(found);
    }
    if is_dateline(words, at, end) {
        let governs = Some(Governs::Unclear);
        return Some(elsewhere(at, end, town.name, "dateline").governing(governs));
    }
    if words
        .before(at, 1)
        .bytes()
        .all(|letter| letter.is_ascii_digit())
        && words.before(at, 1).len() <= 2
        && at > 0
    {
        return None;
    }
    let institution = words.is_name(end)
        && (word_set::is("institution_after", words.word(end))
            || word_set::is("ground_after", words.word(end)))
        || is_federal(words, end, town.name)
        || is_railway(words, end);
    let told = is_told(words, at, end);
    let is_town = !institution && !is_person(words, at) && (told || !town.is_shared);
    let governs = governs(words, at, end);
    is_town.then(|| elsewhere(at, end, town.name, "town_named").governing(governs))
}

/// "suburban Riverdale", "Riverdale police": a town whose name Chicago has too.
pub(super) fn suburban(words: &Words<'_>, at: usize, end: usize, town: &Town) -> Option<Found> {
    let after = words.past_possessive(end);
    let police = words.word(after) == "police" && words.word(after + 1) != "district";
    let said = matches!(words.before(at, 1), "suburban" | "suburb");
    let of =
        words.before(at, 1) == "of" && matches!(words.before(at, 2), "suburb" | "village" | "town");
    let governs = governs(words, at, end);
    (said || of || police).then(|| elsewhere(at, end, town.name, "town_named").governing(governs))
}

/// "Terre Haute, Ind.": a name no table has, before a state.
pub(super) fn unknown_town(words: &Words<'_>, at: usize) -> Option<Found> {
    if !words.is_name(at) {
        return None;
    }
    let names = (at..at + 4).take_while(|at| words.is_name(*at));
    let end = names.last()? + 1;
    // "|A Chicago|, Illinois, police officer" opens a sentence.
    if words.word(end - 1) == "chicago" {
        return None;
    }
    let name = words.text().get(words.bytes(at..end))?;
    let found = with_state(words, at, end, name)?;
    Some(found)
}

/// The place that all of the words name, by a rule of this module.
pub(super) fn again(words: &Words<'_>, rule: &str) -> Option<Found> {
    let (end, names) = table::names(words, 0).unwrap_or((0, &[]));
    let town = names.iter().find_map(|name| match name {
        Name::Town(town) | Name::State(town) => Some(town.name),
        Name::Neighbourhood(it) => Some(it.name.as_str()),
        _ => None,
    });
    match (rule, town) {
        ("town_and_state", Some(name)) => with_state(words, 0, end, name),
        ("town_and_state", None) => unknown_town(words, 0),
        ("town_named", Some(name)) => Some(elsewhere(0, end, name, "town_named")),
        ("state_named", Some(name)) => Some(elsewhere(0, end, name, "state_named")),
        ("dateline", Some(name)) => Some(elsewhere(0, words.len(), name, "dateline")),
        _ => None,
    }
}

/// Past ", Ill." behind "Chicago".
pub(super) fn past_illinois(words: &Words<'_>, end: usize) -> usize {
    let next = end + usize::from(words.word(end) == ",");
    match words.word(next) {
        "ill" | "il" | "illinois" if next > end => words.past_stop(next + 1),
        _ => end,
    }
}

/// "Joliet, Ill.", "Austin, Texas", "Bridgeport, Conn.": any name before a state.
pub(super) fn with_state(words: &Words<'_>, at: usize, end: usize, name: &str) -> Option<Found> {
    if words.word(end) != "," {
        return None;
    }
    let past = state(words, end + 1)?;
    if is_dateline(words, at, past) {
        return Some(elsewhere(at, past, name, "dateline").governing(Some(Governs::Unclear)));
    }
    let governs = governs(words, at, past);
    Some(elsewhere(at, past, name, "town_and_state").governing(governs))
}

/// A state by itself: "in Indiana", "Texas".
pub(super) fn read_state(words: &Words<'_>, at: usize, end: usize, town: &Town) -> Option<Found> {
    let placed = matches!(words.before(at, 1), "in" | "from" | "of" | "to");
    let institution = words.is_name(end);
    let is_state = placed && !institution && words.raw(at).len() > 2 && !is_illinois(town.name);
    let governs = is_wanted(words, at).then_some(Governs::Other("person_origin"));
    is_state.then(|| elsewhere(at, end, town.name, "state_named").governing(governs))
}

/// "in the south suburbs", "west suburban Bellwood".
pub(super) fn suburbs(words: &Words<'_>, at: usize) -> Option<Found> {
    let (from, next) = match words.word(at) {
        "south" | "north" | "west" | "northwest" | "southwest" | "western" | "northern"
        | "southern" | "nearby" => (at, at + 1),
        _ => (at, at),
    };
    match words.word(next) {
        "suburbs" => {}
        "suburb" if words.word(next + 1) != "of" => {}
        "suburban" if !words.is_name(next + 1) => {}
        _ => return None,
    }
    let name = (from..=next)
        .map(|at| words.word(at))
        .collect::<Vec<_>>()
        .join(" ");
    let origin = is_origin(words, at) || words.before(at, 1) == "the" && is_origin(words, at - 1);
    // "A suburban officer", "a policeman from the suburbs": where somebody works.
    let works = matches!(
        words.word(next + 1),
        "officer" | "officers" | "cop" | "cops" | "police" | "policeman" | "deputy"
    );
    let city = usize::from(words.before(at, 1) == "chicago");
    let the = matches!(words.before(at, 1 + city), "the" | "a");
    let from_there = the && words.before(at, 2 + city) == "from";
    let governs = if works || from_there {
        Some(Governs::Other("agency_name"))
    } else {
        origin.then_some(Governs::Other("person_origin"))
    };
    Some(elsewhere(from, next + 1, &name, "suburbs").governing(governs))
}

/// Whether a town follows a block or corner as its town: "… West Jackson Boulevard in Forest Park".
pub(super) fn follows(words: &Words<'_>, end: usize) -> bool {
    let next = end + usize::from(words.word(end) == ",");
    let said = words.word(next) == "in";
    if !said && next == end {
        return false;
    }
    let next = next + usize::from(said);
    let next = next + usize::from(matches!(words.word(next), "nearby" | "suburban"));
    let Some((end, names)) = table::names(words, next) else {
        return false;
    };
    let shared = names
        .iter()
        .any(|name| matches!(name, Name::Neighbourhood(_)));
    names.iter().any(|name| match name {
        Name::Town(town) if shared || town.is_shared && !said => {
            with_state(words, next, end, town.name).is_some()
        }
        Name::Town(_) => true,
        _ => false,
    })
}

/// "JOLIET (WLS) --", "MILWAUKEE —": capitals at the beginning, then a bracket or a dash.
pub(super) fn is_dateline(words: &Words<'_>, at: usize, end: usize) -> bool {
    let capitals =
        words.raw(at).chars().all(|letter| !letter.is_lowercase()) && words.raw(at).len() > 2;
    capitals && is_dash(words, end)
}

/// What follows a dateline's town: a bracket or a dash.
pub(super) fn is_dash(words: &Words<'_>, at: usize) -> bool {
    word_set::is("dateline_after", words.word(at))
}

/// The word after a state's name or abbreviation, if one begins at a word.
fn state(words: &Words<'_>, at: usize) -> Option<usize> {
    let (end, names) = table::names(words, at)?;
    let name = names.iter().find_map(|name| match name {
        Name::State(state) => Some(state.name),
        _ => None,
    })?;
    let in_full = words.word(at).len() >= 5
        && name.to_ascii_lowercase().starts_with(words.word(at))
        && words.word(at) != "calif";
    Some(if in_full { end } else { words.past_stop(end) })
}

fn is_illinois(name: &str) -> bool {
    name == "Illinois"
}

fn elsewhere(at: usize, end: usize, name: &str, rule: &'static str) -> Found {
    let kind = Kind::Elsewhere {
        name: name.to_owned(),
    };
    Found::new(at..end, kind, rule)
}
