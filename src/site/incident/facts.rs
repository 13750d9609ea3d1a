//! The table of facts: each field's value in words, how sure it is, and its footnotes.

use super::behind::Behind;
use super::notes::Notes;
use crate::model::{Circumstance, Field};
use crate::site::places;
use crate::site::query::Incident;
use crate::site::text::plain;
use crate::site::wording::{block_words, date_words, range, time_words};

/// A row of the table.
pub(crate) struct Fact {
    pub(crate) label: &'static str,
    pub(crate) value: String,
    /// No source says.
    pub(crate) is_open: bool,
    /// Sources differ.
    pub(crate) is_disputed: bool,
    /// Where the value comes from, if not from a sentence.
    pub(crate) basis: Option<String>,
    /// Numbers of footnotes.
    pub(crate) notes: Vec<usize>,
}

/// Every fact in the order of [`Field::ALL`]; places and parts of day only where one is known.
pub(super) fn all(incident: &Incident, behind: &Behind, notes: &mut Notes) -> Vec<Fact> {
    let mut facts = Vec::new();
    for field in Field::ALL.iter().copied() {
        let value = value(incident, field);
        let has_better = match field {
            Field::Time => incident.part_of_day.is_some(),
            Field::Block => incident.facility.is_some(),
            Field::PartOfDay | Field::Facility => true,
            _ => false,
        };
        if value.is_none() && has_better {
            continue;
        }
        let mut marks: Vec<usize> = behind
            .claims_of(field)
            .map(|(source, claim)| notes.cite(source, claim.start, field.label(), &claim.rule))
            .collect();
        marks.sort_unstable();
        marks.dedup();
        facts.push(Fact {
            label: field.label(),
            is_open: value.is_none(),
            is_disputed: incident.is_disputed(field.word()),
            value: value.unwrap_or_else(|| "Not stated".into()),
            basis: basis(incident, field),
            notes: marks,
        });
    }
    facts
}

/// The value in words; `None` where no source says.
fn value(incident: &Incident, field: Field) -> Option<String> {
    let people =
        |low, high| range(low, high).map(|count| if count == "0" { "None".into() } else { count });
    let yes = |flag: Option<bool>| {
        flag.map(|yes| {
            if yes {
                "Yes".to_owned()
            } else {
                "No".to_owned()
            }
        })
    };
    match field {
        Field::OccurredOn => incident.occurred_on.as_deref().map(date_words),
        Field::Time => incident.time.as_deref().map(time_words),
        Field::PartOfDay => incident.part_of_day.as_deref().map(plain),
        Field::Neighbourhood => incident.neighbourhood.as_deref().map(plain),
        Field::CommunityArea => places::area(incident.community_area).map(|area| area.name.clone()),
        Field::Block => incident.block.as_deref().map(block_words),
        Field::Facility => incident.facility.as_deref().map(plain),
        Field::Direction => {
            (incident.direction != "unknown").then(|| incident.direction().label().into())
        }
        Field::OfficersShot => people(incident.officers_shot_low, incident.officers_shot_high),
        Field::OfficersKilled => {
            people(incident.officers_killed_low, incident.officers_killed_high)
        }
        Field::CiviliansShot => people(incident.civilians_shot_low, incident.civilians_shot_high),
        Field::CiviliansKilled => people(
            incident.civilians_killed_low,
            incident.civilians_killed_high,
        ),
        Field::PoliceFired => yes(incident.police_fired),
        Field::OffDuty => yes(incident.off_duty),
        Field::Circumstance => circumstance(&incident.circumstance),
        Field::Agency => incident.agency.as_deref().map(plain),
    }
}

fn circumstance(word: &str) -> Option<String> {
    let known: Option<Circumstance> = word.parse().ok();
    known
        .filter(|known| *known != Circumstance::Unknown)
        .map(|known| known.label().into())
}

fn basis(incident: &Incident, field: Field) -> Option<String> {
    match (field, incident.area_basis.as_deref()) {
        (Field::CommunityArea, Some("block")) => Some("from the position of the block".into()),
        (Field::CommunityArea, Some("stated")) => Some("from the stated neighbourhood".into()),
        _ => None,
    }
}

/// A claimed value in words, as a source gives it.
pub(super) fn claimed(field: Field, value: &str) -> String {
    match field {
        Field::OccurredOn => date_words(value),
        Field::Time => time_words(value),
        Field::Block => block_words(value),
        Field::Direction | Field::Circumstance => match field.parse(value) {
            Ok(crate::model::Value::Direction(direction)) => direction.label().into(),
            Ok(crate::model::Value::Circumstance(circumstance)) => circumstance.label().into(),
            _ => plain(value),
        },
        _ if value == "0" => "None".into(),
        _ => plain(value),
    }
}
