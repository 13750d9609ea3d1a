//! What becomes of an article, and why, in words for a reader.

use crate::model::Status;

use super::{report::Draft, shots::Deed, telling::Telling};

/// The status that an article's events give it.
pub(crate) fn verdict(tellings: &[Telling], drafts: &[Draft]) -> (Status, String) {
    let inside = drafts
        .iter()
        .filter(|draft| draft.elsewhere.is_none())
        .count();
    if inside > 0 {
        let events = if inside == 1 {
            "one incident".to_owned()
        } else {
            format!("{inside} incidents")
        };
        return (
            Status::Incident,
            format!("reports {events} of shooting by or of police in Chicago"),
        );
    }
    if let Some(place) = drafts.iter().find_map(|draft| draft.elsewhere.clone()) {
        return (
            Status::OutOfArea,
            format!("reports a shooting by or of police in {place}, outside Chicago"),
        );
    }
    let in_scope = tellings.iter().any(Telling::is_in_scope);
    let reason = if in_scope {
        "speaks of shootings by or of police, but of none with a day or a place of its own"
    } else {
        no_incident(tellings)
    };
    (Status::NoIncident, reason.to_owned())
}

fn no_incident(tellings: &[Telling]) -> &'static str {
    let mut deeds = tellings
        .iter()
        .flat_map(|telling| &telling.shots)
        .map(|shot| shot.deed);
    if deeds.any(|deed| {
        matches!(
            deed,
            Deed::Hit | Deed::Killed | Deed::Fired | Deed::Exchanged
        )
    }) {
        "tells of people shot or hurt, but not of an officer who fired at a person or was shot or shot at"
    } else {
        "tells of no shooting by or of police"
    }
}
