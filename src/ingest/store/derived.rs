//! Incidents on their way into the database: their rows, and the statements that write them.

use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use sqlx::SqliteConnection;

use super::rows::{hex, write};
use crate::{
    city::City,
    incident::{Count, Incident},
};

/// An incident with its identity.
pub(super) struct Derived {
    pub(super) id: i64,
    pub(super) slug: String,
    pub(super) incident: Incident,
    /// Tells whether anything changed.
    pub(super) digest: String,
}

/// The row of `incidents`; its serialized form is what the digest is of.
#[derive(Serialize)]
struct Row<'a> {
    title: &'a str,
    summary: &'a str,
    withdrawn: Option<&'a str>,
    occurred_on: Option<String>,
    time: Option<String>,
    part_of_day: Option<&'a str>,
    neighbourhood: Option<&'a str>,
    community_area: Option<u8>,
    area_basis: Option<&'static str>,
    block: Option<&'a str>,
    facility: Option<&'a str>,
    location_precision: &'static str,
    latitude: Option<f64>,
    longitude: Option<f64>,
    near_edge: u8,
    place_conflict: u8,
    direction: &'static str,
    outcome: &'static str,
    officers_shot: Option<(u16, u16)>,
    officers_killed: Option<(u16, u16)>,
    civilians_shot: Option<(u16, u16)>,
    civilians_killed: Option<(u16, u16)>,
    police_fired: Option<u8>,
    off_duty: Option<u8>,
    circumstance: &'static str,
    agency: Option<&'a str>,
    grade: &'static str,
    disputed: String,
    sources: usize,
    reviewed: u8,
}

impl Derived {
    /// `sources` stands for the texts of the articles, which search depends on.
    pub(super) fn new(id: i64, slug: String, incident: Incident, sources: &[&str]) -> Self {
        let content = json!([row(&incident), people_rows(0, &incident), sources]).to_string();
        let digest = hex(&Sha256::digest(content));
        Self {
            id,
            slug,
            incident,
            digest,
        }
    }

    /// The row as named values, with its identity.
    fn full_row(&self, at: &str) -> Value {
        let mut row = json!(row(&self.incident));
        row["id"] = json!(self.id);
        row["slug"] = json!(self.slug);
        row["digest"] = json!(self.digest);
        row["at"] = json!(at);
        row
    }

    /// Where it is listed: area, informal neighbourhood, or `unknown`; nowhere if withdrawn.
    fn place_rows(&self) -> Vec<Value> {
        if self.incident.withdrawn.is_some() {
            return Vec::new();
        }
        let city = City::chicago();
        let place = &self.incident.place;
        let area = place
            .area
            .and_then(|area| Some(city.area(area)?.slug.as_str()));
        let name = place.neighbourhood.as_deref();
        let name = name.and_then(|name| Some(city.neighbourhood(name)?.slug.as_str()));
        let mut places: Vec<&str> = area.into_iter().chain(name).collect();
        places.dedup();
        if places.is_empty() {
            places.push("unknown");
        }
        places
            .into_iter()
            .map(|place| json!([place, self.id]))
            .collect()
    }
}

fn row(incident: &Incident) -> Row<'_> {
    let place = &incident.place;
    let range = |count: Option<Count>| count.map(|count| (count.low, count.high));
    Row {
        title: &incident.title,
        summary: &incident.summary,
        withdrawn: incident.withdrawn.as_deref(),
        occurred_on: incident.occurred_on.map(|date| date.to_string()),
        time: incident.time.map(|time| time.format("%H:%M").to_string()),
        part_of_day: incident.part_of_day.as_deref(),
        neighbourhood: place.neighbourhood.as_deref(),
        community_area: place.area,
        area_basis: place.basis.map(crate::city::AreaBasis::word),
        block: place.block.as_deref(),
        facility: place.facility.as_deref(),
        location_precision: place.precision.word(),
        latitude: place.position.map(|(latitude, _)| latitude),
        longitude: place.position.map(|(_, longitude)| longitude),
        near_edge: u8::from(place.near_edge),
        place_conflict: u8::from(place.conflict),
        direction: incident.direction.word(),
        outcome: incident.outcome.word(),
        officers_shot: range(incident.officers_shot),
        officers_killed: range(incident.officers_killed),
        civilians_shot: range(incident.civilians_shot),
        civilians_killed: range(incident.civilians_killed),
        police_fired: incident.police_fired.map(u8::from),
        off_duty: incident.off_duty.map(u8::from),
        circumstance: incident.circumstance.word(),
        agency: incident.agency.as_deref(),
        grade: incident.grade.word(),
        disputed: incident
            .disputed
            .iter()
            .map(|field| field.word())
            .collect::<Vec<_>>()
            .join(" "),
        sources: incident.sources,
        reviewed: u8::from(incident.reviewed),
    }
}

fn people_rows(id: i64, incident: &Incident) -> Vec<Value> {
    let people = incident.people.iter().enumerate();
    people
        .map(|(ordinal, person)| {
            json!([
                id,
                ordinal,
                person.role,
                person.age,
                person.gender,
                person.injury,
                person.condition,
                person.hospital,
                person.name,
            ])
        })
        .collect()
}

/// Writes rows, places, people and search entries of incidents that are new or changed. Those
/// whose id changed must bear the new one already.
pub(super) async fn write_all(
    connection: &mut SqliteConnection,
    derived: &[Derived],
    at: &str,
) -> sqlx::Result<()> {
    let ids = || derived.iter().map(|derived| json!(derived.id)).collect();
    write(
        connection,
        UPSERT_INCIDENTS,
        derived.iter().map(|derived| derived.full_row(at)).collect(),
    )
    .await?;
    write(
        connection,
        "delete from incident_places where incident in (select value from json_each(?1))",
        ids(),
    )
    .await?;
    write(
        connection,
        "delete from incident_people where incident in (select value from json_each(?1))",
        ids(),
    )
    .await?;
    write(
        connection,
        INSERT_PLACES,
        derived.iter().flat_map(Derived::place_rows).collect(),
    )
    .await?;
    let people = derived
        .iter()
        .flat_map(|derived| people_rows(derived.id, &derived.incident));
    write(connection, INSERT_PEOPLE, people.collect()).await
}

/// Takes incidents out of the search index, by the ids under which they stand in it.
pub(super) async fn forget_search(
    connection: &mut SqliteConnection,
    ids: Vec<Value>,
) -> sqlx::Result<()> {
    write(
        connection,
        "delete from incident_search where rowid in (select value from json_each(?1))",
        ids,
    )
    .await
}

/// Puts incidents into the search index; their reports must be linked to them already.
pub(super) async fn index_search(
    connection: &mut SqliteConnection,
    ids: Vec<Value>,
) -> sqlx::Result<()> {
    write(connection, INDEX_SEARCH, ids).await
}

const UPSERT_INCIDENTS: &str = "insert into incidents (id, slug, withdrawn, title, summary, \
        occurred_on, time, part_of_day, neighbourhood, community_area, area_basis, block, facility, \
        location_precision, latitude, longitude, near_edge, place_conflict, direction, outcome, \
        officers_shot_low, officers_shot_high, officers_killed_low, officers_killed_high, \
        civilians_shot_low, civilians_shot_high, civilians_killed_low, civilians_killed_high, \
        police_fired, off_duty, circumstance, agency, grade, disputed, sources, reviewed, digest, \
        added_at, changed_at) \
     select value ->> 'id', value ->> 'slug', value ->> 'withdrawn', value ->> 'title', \
        value ->> 'summary', value ->> 'occurred_on', value ->> 'time', value ->> 'part_of_day', \
        value ->> 'neighbourhood', value ->> 'community_area', value ->> 'area_basis', \
        value ->> 'block', value ->> 'facility', value ->> 'location_precision', \
        value ->> 'latitude', value ->> 'longitude', value ->> 'near_edge', \
        value ->> 'place_conflict', value ->> 'direction', value ->> 'outcome', \
        value ->> '$.officers_shot[0]', value ->> '$.officers_shot[1]', \
        value ->> '$.officers_killed[0]', value ->> '$.officers_killed[1]', \
        value ->> '$.civilians_shot[0]', value ->> '$.civilians_shot[1]', \
        value ->> '$.civilians_killed[0]', value ->> '$.civilians_killed[1]', \
        value ->> 'police_fired', value ->> 'off_duty', value ->> 'circumstance', \
        value ->> 'agency', value ->> 'grade', value ->> 'disputed', value ->> 'sources', \
        value ->> 'reviewed', unhex(value ->> 'digest'), value ->> 'at', value ->> 'at' \
     from json_each(?1) where true \
     on conflict (id) do update set withdrawn = excluded.withdrawn, title = excluded.title, \
        summary = excluded.summary, occurred_on = excluded.occurred_on, time = excluded.time, \
        part_of_day = excluded.part_of_day, neighbourhood = excluded.neighbourhood, \
        community_area = excluded.community_area, area_basis = excluded.area_basis, \
        block = excluded.block, facility = excluded.facility, \
        location_precision = excluded.location_precision, latitude = excluded.latitude, \
        longitude = excluded.longitude, near_edge = excluded.near_edge, \
        place_conflict = excluded.place_conflict, direction = excluded.direction, \
        outcome = excluded.outcome, officers_shot_low = excluded.officers_shot_low, \
        officers_shot_high = excluded.officers_shot_high, \
        officers_killed_low = excluded.officers_killed_low, \
        officers_killed_high = excluded.officers_killed_high, \
        civilians_shot_low = excluded.civilians_shot_low, \
        civilians_shot_high = excluded.civilians_shot_high, \
        civilians_killed_low = excluded.civilians_killed_low, \
        civilians_killed_high = excluded.civilians_killed_high, \
        police_fired = excluded.police_fired, off_duty = excluded.off_duty, \
        circumstance = excluded.circumstance, agency = excluded.agency, grade = excluded.grade, \
        disputed = excluded.disputed, sources = excluded.sources, reviewed = excluded.reviewed, \
        digest = excluded.digest, changed_at = excluded.changed_at";

const INSERT_PLACES: &str = "insert or ignore into incident_places (place, incident) \
     select value ->> 0, value ->> 1 from json_each(?1)";

const INSERT_PEOPLE: &str = "insert into incident_people (incident, ordinal, role, age, gender, \
        injury, condition, hospital, name) \
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, \
        value ->> 6, value ->> 7, value ->> 8 from json_each(?1)";

const INDEX_SEARCH: &str = "insert into incident_search (rowid, title, place, words, text) \
     select incidents.id, title, \
        concat_ws(' ', neighbourhood, areas.name, block, facility), \
        concat_ws(' ', title, summary, \
            (select group_concat(concat_ws(' ', articles.title, publisher), ' ') \
             from reports join articles on articles.id = article where incident = incidents.id), \
            (select group_concat(quotes.text, ' ') \
             from reports join quotes using (article) where incident = incidents.id)), \
        (select group_concat(article_texts.text, ' ') \
         from reports join article_texts using (article) where incident = incidents.id) \
     from incidents left join areas on number = community_area \
     where incidents.id in (select value from json_each(?1)) and withdrawn is null \
     order by incidents.id";
