//! `explain --json`: one object an article, with the fields of the record by their names.

use police_shootings::{
    city::{AreaBasis, City},
    incident::{Count, Incident, Involved},
    model::{Circumstance, Report},
};
use serde_json::{Map, Value, json};

use super::Explained;

/// What was read in an article.
pub(super) fn article(explained: &Explained<'_>) -> Value {
    let article = explained.article;
    let incidents = explained.incidents.iter();
    json!({
        "source": article.source,
        "title": article.title,
        "publisher": article.publisher,
        "published_on": article.published_on,
        "status": explained.reading.status,
        "reason": explained.reading.reason,
        "incidents": incidents.map(|(report, alone)| incident(explained, report, alone)).collect::<Vec<_>>(),
    })
}

/// An input that could not be read.
pub(super) fn rejected(source: &str, reason: &str) -> Value {
    json!({
        "source": source, "title": null, "publisher": null, "published_on": null,
        "status": "rejected", "reason": reason, "incidents": [],
    })
}

fn incident(explained: &Explained<'_>, report: &Report, incident: &Incident) -> Value {
    let place = &incident.place;
    let shown = |count: Option<Count>| count.map(|count| count.shown);
    let area = place.area.and_then(|area| City::chicago().area(area));
    json!({
        "primary": report.primary,
        "occurred_on": incident.occurred_on.map(|date| date.to_string()),
        "time": incident.time.map(|time| time.format("%H:%M").to_string()),
        "part_of_day": incident.part_of_day,
        "neighbourhood": place.neighbourhood,
        "community_area": area.map(|area| &area.name),
        "area_basis": place.basis.map(AreaBasis::word),
        "block": place.block,
        "facility": place.facility,
        "location_precision": place.precision,
        "place_conflict": place.conflict,
        "direction": incident.direction,
        "outcome": incident.outcome.word(),
        "officers_shot": shown(incident.officers_shot),
        "officers_killed": shown(incident.officers_killed),
        "civilians_shot": shown(incident.civilians_shot),
        "civilians_killed": shown(incident.civilians_killed),
        "police_fired": incident.police_fired,
        "off_duty": incident.off_duty,
        "circumstance": (incident.circumstance != Circumstance::Unknown).then_some(incident.circumstance),
        "agency": incident.agency,
        "people": incident.people.iter().map(person).collect::<Vec<_>>(),
        "evidence": evidence(explained, report),
    })
}

fn person(person: &Involved) -> Value {
    json!({
        "role": person.role, "age": person.age, "gender": person.gender, "injury": person.injury,
        "condition": person.condition, "hospital": person.hospital,
    })
}

/// Field -> where the text says it.
fn evidence(explained: &Explained<'_>, report: &Report) -> Map<String, Value> {
    let place = |span: &std::ops::Range<usize>, rule: &str| json!({ "start": span.start, "end": span.end, "quote": explained.quote(span), "rule": rule });
    let claims = report.claims.iter();
    let mut evidence: Map<String, Value> = claims
        .map(|claim| {
            (
                claim.field.word().into(),
                json!([place(&claim.span, &claim.rule)]),
            )
        })
        .collect();
    if !report.people.is_empty() {
        let people = report
            .people
            .iter()
            .map(|person| place(&person.span, &person.rule));
        evidence.insert("people".into(), people.collect());
    }
    evidence
}
