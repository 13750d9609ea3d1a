//! An incident as the files give it.

use serde_json::{Value, json};

use crate::site::Site;
use crate::site::places;
use crate::site::query::{Incident, Source};
use crate::site::text::{plain, source_name, web_address};
use crate::site::wording::block_words;

/// Column names of the CSV file, in order; the JSON file uses the same names.
pub(super) const COLUMNS: [&str; 35] = [
    "slug",
    "address",
    "title",
    "occurred_on",
    "time",
    "part_of_day",
    "neighbourhood",
    "community_area",
    "area_basis",
    "block",
    "facility",
    "location_precision",
    "latitude",
    "longitude",
    "place_conflict",
    "direction",
    "outcome",
    "officers_shot_low",
    "officers_shot_high",
    "officers_killed_low",
    "officers_killed_high",
    "civilians_shot_low",
    "civilians_shot_high",
    "civilians_killed_low",
    "civilians_killed_high",
    "police_fired",
    "off_duty",
    "circumstance",
    "agency",
    "grade",
    "disputed",
    "sources",
    "reviewed",
    "changed_at",
    "source_urls",
];

/// An incident with its sources.
pub(crate) fn record(site: &Site, incident: &Incident, sources: &[Source]) -> Value {
    let area = places::area(incident.community_area);
    let text = |text: &Option<String>| text.as_deref().map(plain);
    let mut record = json!({
        "slug": incident.slug,
        "address": site.absolute(&incident.path()),
        "title": plain(&incident.title),
        "occurred_on": incident.occurred_on,
        "time": incident.time,
        "part_of_day": text(&incident.part_of_day),
        "neighbourhood": text(&incident.neighbourhood),
        "community_area": area.map(|area| &area.name),
        "area_basis": incident.area_basis,
        "block": incident.block.as_deref().map(block),
        "facility": text(&incident.facility),
        "location_precision": incident.location_precision,
        "latitude": incident.latitude,
        "longitude": incident.longitude,
        "place_conflict": incident.place_conflict,
        "direction": incident.direction,
        "outcome": incident.outcome,
        "police_fired": incident.police_fired,
        "off_duty": incident.off_duty,
        "circumstance": incident.circumstance,
        "agency": text(&incident.agency),
        "grade": incident.grade,
        "disputed": incident.disputed.split_whitespace().collect::<Vec<_>>(),
        "reviewed": incident.reviewed,
        "changed_at": incident.changed_at,
        "sources": sources.iter().map(source).collect::<Vec<_>>(),
    });
    for (name, count) in incident.counts() {
        record[name] = json!(count);
    }
    record
}

fn source(source: &Source) -> Value {
    json!({
        "source": source_name(&source.source),
        "url": source.url.as_deref().and_then(web_address),
        "publisher": source.publisher.as_deref().map(plain),
        "published_on": source.published_on,
        "title": plain(&source.title),
    })
}

/// A block in the form of the record, never finer than the hundred block.
fn block(block: &str) -> String {
    let words = block_words(block);
    match words.split_once(" block of ") {
        Some((number, street)) => format!("{} {street}", number.replace("first", "0")),
        None => plain(block),
    }
}

impl Incident {
    /// The counts of people by name of column.
    fn counts(&self) -> [(&'static str, Option<i64>); 8] {
        [
            ("officers_shot_low", self.officers_shot_low),
            ("officers_shot_high", self.officers_shot_high),
            ("officers_killed_low", self.officers_killed_low),
            ("officers_killed_high", self.officers_killed_high),
            ("civilians_shot_low", self.civilians_shot_low),
            ("civilians_shot_high", self.civilians_shot_high),
            ("civilians_killed_low", self.civilians_killed_low),
            ("civilians_killed_high", self.civilians_killed_high),
        ]
    }
}

/// A record as cells of a CSV file.
pub(super) fn cells(record: &Value) -> Vec<String> {
    let sources = record["sources"].as_array();
    let urls = || {
        sources
            .into_iter()
            .flatten()
            .filter_map(|source| source["url"].as_str())
    };
    COLUMNS
        .iter()
        .map(|name| match *name {
            "sources" => sources.map_or(0, Vec::len).to_string(),
            "source_urls" => safe_cell(&urls().collect::<Vec<_>>().join(" ")),
            "latitude" | "longitude" => record[*name].to_string().replace("null", ""),
            name => cell(&record[name]),
        })
        .collect()
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => safe_cell(text),
        Value::Array(words) => words
            .iter()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join(" "),
        other => other.to_string(),
    }
}

/// A text that no spreadsheet takes for a formula.
pub(crate) fn safe_cell(text: &str) -> String {
    let text = plain(text);
    if text.starts_with(['=', '+', '-', '@']) {
        format!("'{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\u{feff}=1"] {
            assert!(safe_cell(text).starts_with('\''), "{text:?}");
        }
        assert_eq!(safe_cell("3300 W Polk St"), "3300 W Polk St");
    }

    #[test]
    fn exact_numbers_stay_out_of_files() {
        assert_eq!(block("3312 W Polk St"), "3300 W Polk St");
        assert_eq!(
            block("89th St & Stony Island Ave"),
            "89th St & Stony Island Ave"
        );
    }
}
