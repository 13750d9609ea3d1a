//! Two or three sentences in our own words, built from the fields alone.

use super::{Incident, Outcome, title, wording};
use crate::{
    city::City,
    model::{Circumstance, Direction, PartialDate, block_in_words, time_in_words},
};

pub(super) fn summary(incident: &Incident) -> String {
    let mut sentences = vec![first(incident)];
    sentences.extend(killed(incident));
    sentences
        .extend(occasion(incident.circumstance).map(|occasion| format!("It happened {occasion}.")));
    let agency = incident.agency.as_ref();
    sentences.extend(agency.map(|agency| format!("{agency} was said to review the use of force.")));
    sentences.truncate(3);
    sentences.join(" ")
}

fn first(incident: &Incident) -> String {
    let what = format!("{} {}.", what(incident), place(incident));
    match when(incident) {
        Some(when) => format!("{}, {what}", wording::capitalized(&when)),
        None => wording::capitalized(&what),
    }
}

/// "on 30 August 2020, about 2:35 a.m.", "in August 2020", "about 2:35 a.m.".
fn when(incident: &Incident) -> Option<String> {
    let time = incident.time.map(time_in_words);
    let part = incident
        .part_of_day
        .as_ref()
        .map(|part| format!(" ({part})"));
    match (date(incident), time) {
        (Some(date), Some(time)) => Some(format!("{date}, {time}")),
        (Some(date), None) => Some(date + &part.unwrap_or_default()),
        (None, time) => time,
    }
}

fn date(incident: &Incident) -> Option<String> {
    Some(match incident.occurred_on? {
        date @ PartialDate::Day(_) => format!("on {}", date.in_words()),
        date => format!("in {}", date.in_words()),
    })
}

fn what(incident: &Incident) -> String {
    let shot = if wording::all_died(incident) {
        "shot and killed"
    } else {
        "shot"
    };
    let officers = wording::officers(incident);
    let civilians = wording::civilians(incident);
    let exchange = match incident.direction {
        Direction::Exchange => " in an exchange of gunfire",
        Direction::BetweenOfficers => " by another officer",
        _ => "",
    };
    match (
        wording::shown(incident.officers_shot),
        wording::shown(incident.civilians_shot),
    ) {
        (0, 0) => shots(incident),
        (0, count) if incident.direction == Direction::Unknown => {
            format!("{civilians} {} {shot}", were(count))
        }
        (0, _) => format!("{} {shot} {civilians}{exchange}", shooter(incident)),
        (count, 0) => format!("{officers} {} {shot}{exchange}", were(count)),
        _ => format!("{officers} and {civilians} were {shot}{exchange}"),
    }
}

/// Nobody is said to be hit; whether nobody was is told only where sources say so.
fn shots(incident: &Incident) -> String {
    let what = match incident.direction {
        Direction::Exchange => "police and others exchanged gunfire".into(),
        Direction::OfPolice => "shots were fired at police".into(),
        Direction::ByPolice => format!("{} fired shots", shooter(incident)),
        _ => "shots were fired".into(),
    };
    match incident.outcome {
        Outcome::NobodyHit => what + ", hitting nobody,",
        _ => what,
    }
}

fn shooter(incident: &Incident) -> String {
    match title::shooter(incident) {
        "police" => "police".into(),
        officer => format!("an {officer}"),
    }
}

fn were(count: u16) -> &'static str {
    if count == 1 { "was" } else { "were" }
}

/// "on the 3300 block of W Polk St in Homan Square (East Garfield Park)".
fn place(incident: &Incident) -> String {
    let place = &incident.place;
    let exact = match (&place.block, &place.facility) {
        (Some(block), _) => spot(block),
        (None, Some(facility)) => format!("at {facility} "),
        (None, None) => String::new(),
    };
    let area = place.area.and_then(|area| City::chicago().area(area));
    let area = area.filter(|area| {
        place
            .neighbourhood
            .as_ref()
            .is_some_and(|name| *name != area.name)
    });
    let area = area.map_or_else(String::new, |area| format!(" ({})", area.name));
    let known = title::place_name(incident);
    format!("{exact}{}{area}", wording::within(known.as_deref()))
}

/// "on the 3300 block of W Polk St", "at 89th St and Stony Island Ave", "on W Polk St".
fn spot(block: &str) -> String {
    let words = block_in_words(block);
    let before = match (block.contains('&'), words.contains(" block of ")) {
        (true, _) => "at",
        (_, true) => "on the",
        _ => "on",
    };
    format!("{before} {words} ")
}

fn killed(incident: &Incident) -> Option<String> {
    let who = wording::those_killed(incident)?;
    Some(format!("Of those shot, {who} died."))
}

fn occasion(circumstance: Circumstance) -> Option<&'static str> {
    Some(match circumstance {
        Circumstance::TrafficStop => "during a traffic stop",
        Circumstance::FootPursuit => "during a chase on foot",
        Circumstance::VehiclePursuit => "during a chase by car",
        Circumstance::DomesticCall => "when police answered a domestic call",
        Circumstance::ShotsFiredCall => "when police answered a call of shots fired",
        Circumstance::Robbery => "during a robbery",
        Circumstance::Carjacking => "during a carjacking",
        Circumstance::Ambush => "in an ambush",
        Circumstance::WarrantService => "when police served a warrant",
        Circumstance::MentalHealthCall => "when police answered a mental health call",
        Circumstance::OffDutyDispute => "in a dispute of an off-duty officer",
        Circumstance::Custody => "in custody",
        Circumstance::Other | Circumstance::Unknown => return None,
    })
}
