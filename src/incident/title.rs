//! The neutral title: what and where, such as "Two officers and a man shot in Homan Square".

use super::{Incident, wording};
use crate::{
    city::City,
    model::{Direction, Role},
};

pub(super) fn title(incident: &Incident) -> String {
    let killed = wording::those_killed(incident);
    let killed = killed.map_or_else(String::new, |who| format!(", {who} killed"));
    let what = wording::capitalized(&what(incident));
    let nobody = match incident.outcome {
        super::Outcome::NobodyHit => ", nobody hit",
        _ => "",
    };
    // Headlines leave out the article of a name: "in Loop".
    let place = place_name(incident);
    let place = place.as_deref().unwrap_or("Chicago");
    format!("{what} in {place}{killed}{nobody}")
}

fn what(incident: &Incident) -> String {
    let shot = if wording::all_died(incident) {
        "shot and killed"
    } else {
        "shot"
    };
    let exchange = match incident.direction {
        Direction::Exchange => " in an exchange of gunfire",
        _ => "",
    };
    let officers = bare(&wording::officers(incident)).to_owned();
    let civilians = wording::civilians(incident);
    match (
        wording::shown(incident.officers_shot),
        wording::shown(incident.civilians_shot),
    ) {
        (0, 0) => shots(incident),
        (0, _) if police_shot(incident) => {
            format!("{} {shot} {civilians}{exchange}", shooter(incident))
        }
        (0, _) => format!("{civilians} {shot}"),
        (_, 0) if incident.direction == Direction::BetweenOfficers => {
            format!("{officers} {shot} by another officer")
        }
        (_, 0) => format!("{officers} {shot}"),
        _ => format!("{officers} and {civilians} {shot}"),
    }
}

/// Nobody is said to be hit.
fn shots(incident: &Incident) -> String {
    let mut civilians = incident
        .people
        .iter()
        .filter(|person| person.role == Role::Civilian);
    let target = civilians.next().filter(|_| civilians.next().is_none());
    match (incident.direction, target) {
        (Direction::Exchange, _) => "police and others exchanged gunfire".into(),
        (Direction::OfPolice, _) => "shots fired at police".into(),
        (Direction::ByPolice, Some(person)) => {
            let whom = wording::one(person.gender.as_deref());
            format!("{} fired at {whom}", shooter(incident))
        }
        (Direction::ByPolice, None) => format!("{} fired shots", shooter(incident)),
        _ => "shots fired involving police".into(),
    }
}

fn police_shot(incident: &Incident) -> bool {
    matches!(
        incident.direction,
        Direction::ByPolice | Direction::Exchange
    ) || incident.police_fired == Some(true)
}

pub(super) fn shooter(incident: &Incident) -> &'static str {
    match incident.off_duty {
        Some(true) => "off-duty officer",
        _ => "police",
    }
}

/// Headlines leave out the article: "Officer shot".
fn bare(officers: &str) -> &str {
    officers.strip_prefix("an ").unwrap_or(officers)
}

/// "Homan Square" as reported, or else the community area; nothing where neither is known.
pub(super) fn place_name(incident: &Incident) -> Option<String> {
    let place = &incident.place;
    let area = || Some(City::chicago().area(place.area?)?.name.clone());
    place.neighbourhood.clone().or_else(area)
}
