//! Examples of places in sentences of our own: what is read, and what it governs.

mod blocks;
mod buildings;
mod corners;
mod decoys;
mod governs;
mod names;
mod properties;

use super::{Governs, Kind, Place, read, reread};

/// Checks a table of sentences: the places read, as text, parted by semicolons. Each must be read
/// again from its own span.
fn check(told: fn(&Place) -> String, rows: &[(&str, &str)]) {
    for (sentence, expected) in rows {
        let places = read(sentence, 0..sentence.len());
        let found: Vec<String> = places.iter().map(told).collect();
        assert_eq!(found.join("; "), *expected, "{sentence}");
        for place in &places {
            let span = &sentence[place.span.clone()];
            let again = reread(place.rule, span);
            assert_eq!(
                again.as_ref(),
                Some(&place.kind),
                "{span} by {}",
                place.rule
            );
        }
    }
}

/// The place by its name alone.
fn named(place: &Place) -> String {
    match &place.kind {
        Kind::Spot(spot) => spot.to_string(),
        Kind::Neighbourhood { name, .. } | Kind::Side(name) | Kind::Airport(name) => {
            (*name).to_owned()
        }
        Kind::District(number) => format!("District {number}"),
        Kind::Facility { name, .. } | Kind::Expressway(name) => name.clone(),
        Kind::Lakefront => "Lakefront".into(),
        Kind::Chicago => "Chicago".into(),
        Kind::Elsewhere { name } => format!("not Chicago: {name}"),
    }
}

/// The place and what it governs.
fn governing(place: &Place) -> String {
    let governs = match place.governs {
        Governs::Shooting => "shooting",
        Governs::Other(reason) => reason,
        Governs::Unclear => "unclear",
    };
    format!("{}: {governs}", named(place))
}
