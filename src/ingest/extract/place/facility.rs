//! Named places that are no neighbourhood and no street: hospitals, courts, the jail, airports,
//! the lakefront, schools and parks.

use super::{Found, Kind, governs::Governs, table::Building, word_set, words::Words};

/// A hospital by its name in the table.
pub(super) fn hospital(
    words: &Words<'_>,
    at: usize,
    end: usize,
    building: &Building,
) -> Option<Found> {
    let said = matches!(
        words.word(words.past_possessive(end)),
        "hospital" | "medical" | "trauma"
    );
    let before = match words.before(at, 1) {
        "the" => words.before(at, 2),
        word => word,
    };
    let placed = matches!(before, "at" | "to" | "from" | "el" | "outside");
    let other = words.is_name(end) && word_set::is("institution_after", words.word(end));
    let meant = !building.is_shared && !other || said || placed && !other;
    let governs = hospital_governs(words, at);
    meant.then(|| hospital_form(words, at, end, building).governing(governs))
}

/// The hospital itself, whatever stands around it.
pub(super) fn hospital_form(
    words: &Words<'_>,
    at: usize,
    end: usize,
    building: &Building,
) -> Found {
    let end = end + usize::from(words.word(end) == "hospital");
    named(at, end, building, "hospital_named")
}

/// People are brought to hospitals; only "shot at", "opened fire outside" says otherwise.
fn hospital_governs(words: &Words<'_>, at: usize) -> Option<Governs> {
    let before = match words.before(at, 1) {
        "the" => (words.before(at, 2), words.before(at, 3)),
        word => (word, words.before(at, 2)),
    };
    let near = matches!(before.0, "at" | "inside" | "outside");
    let shots = matches!(
        before.1,
        "shot" | "shooting" | "fire" | "gunfire" | "shots" | "shootout"
    );
    (!(near && shots)).then_some(Governs::Other("hospital"))
}

/// A building, park, airport, jail or court by its name in the table.
pub(super) fn building(
    words: &Words<'_>,
    at: usize,
    end: usize,
    building: &Building,
) -> Option<Found> {
    let said = matches!(words.before(end, 1), "airport") || words.word(end) == "airport";
    let placed = matches!(
        words.before(at, 1),
        "at" | "to" | "from" | "near" | "outside" | "inside"
    );
    let meant = building.what != "airport" || said || placed;
    // People are held in jails, as they are brought to hospitals.
    let held = building.what == "jail" && hospital_governs(words, at).is_some();
    let found = || building_form(at, end, building);
    let jail = || found().governing(Some(Governs::Other("court")));
    meant.then(|| if held { jail() } else { found() })
}

/// The building itself, whatever stands around it.
pub(super) fn building_form(at: usize, end: usize, building: &Building) -> Found {
    match building.what {
        "airport" => Found::new(at..end, Kind::Airport(building.name), "airport"),
        "lakefront" => Found::new(at..end, Kind::Lakefront, "lakefront"),
        what => named(at, end, building, "facility_named").governing(governs(what)),
    }
}

fn named(at: usize, end: usize, building: &Building, rule: &'static str) -> Found {
    let kind = Kind::Facility {
        name: building.name.to_owned(),
        spot: building.spot.clone(),
        station_of: None,
    };
    Found::new(at..end, kind, rule)
}

/// "the lakefront", "Lake Michigan's shore".
pub(super) fn lakefront(words: &Words<'_>, at: usize) -> Option<Found> {
    (words.word(at) == "lakefront").then(|| Found::new(at..at + 1, Kind::Lakefront, "lakefront"))
}

/// "at police headquarters": the city's, where press conferences are held.
pub(super) fn headquarters(words: &Words<'_>, at: usize) -> Option<Found> {
    let city = words.word(at) == "chicago" && words.is_name(at);
    let from = at + usize::from(city);
    let said = words.word(from) == "police" && words.word(from + 1) == "headquarters";
    let of_a_town = !city && at.checked_sub(1).is_some_and(|at| words.is_name(at));
    let kind = || Kind::Facility {
        name: "Chicago Police headquarters".to_owned(),
        spot: "3500 S Michigan Ave".parse().ok(),
        station_of: None,
    };
    let governs = Some(Governs::Other("press_conference"));
    (said && !of_a_town)
        .then(|| Found::new(at..from + 2, kind(), "police_headquarters").governing(governs))
}

/// Nouns that end the name of a place.
const NOUNS: &[&str] = &[
    "school",
    "park",
    "mall",
    "beach",
    "cemetery",
    "hospital",
    "elementary",
    "academy",
    "church",
];

/// "Sawyer Elementary", "Harold Washington High School", "Nichols Park": a name before such a noun.
pub(super) fn by_noun(words: &Words<'_>, at: usize) -> Option<Found> {
    if !words.is_name(at) || !(NOUNS.contains(&words.word(at)) || is_medical_center(words, at)) {
        return None;
    }
    let names = (1..=4).take_while(|back| {
        let before = at.checked_sub(*back);
        before.is_some_and(|at| words.is_name(at) && !is_sentence_word(words.word(at)))
    });
    let back = names.last()?;
    let end = at + 1 + usize::from(is_medical_center(words, at));
    let end = end + usize::from(words.word(at) == "elementary" && words.word(end) == "school");
    let from = at - back;
    let range = words.bytes(from..end);
    let kind = Kind::Facility {
        name: words.text().get(range)?.to_owned(),
        spot: None,
        station_of: None,
    };
    let rule = match words.word(at) {
        "hospital" | "medical" => "hospital_by_noun",
        _ => "facility_by_noun",
    };
    let governs = hospital_governs(words, from).filter(|_| rule == "hospital_by_noun");
    Some(Found::new(from..end, kind, rule).governing(governs))
}

fn is_medical_center(words: &Words<'_>, at: usize) -> bool {
    words.word(at) == "medical" && matches!(words.word(at + 1), "center" | "centre")
}

fn is_sentence_word(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "in"
            | "at"
            | "near"
            | "police"
            | "on"
            | "a"
            | "an"
            | "outside"
            | "inside"
            | "by"
            | "from"
    )
}

/// What a building is says what it governs, unless the clause must tell.
fn governs(what: &str) -> Option<Governs> {
    match what {
        "court" => Some(Governs::Other("court")),
        "press_conference" => Some(Governs::Other("press_conference")),
        "morgue" => Some(Governs::Other("hospital")),
        _ => None,
    }
}
