//! `export`: all incidents with their sources, as JSON or CSV, to standard output.

use std::{
    io::{self, Write},
    path::Path,
};

use clap::{Args, ValueEnum};
use police_shootings::database;
use serde_json::{Map, Value};

use super::{Done, terminal::json_line};

/// The arguments of `export`.
#[derive(Args)]
pub(crate) struct Export {
    /// The form of the output
    #[arg(long, value_enum, default_value_t = Form::Json)]
    format: Form,
}

#[derive(Clone, Copy, ValueEnum)]
enum Form {
    Json,
    Csv,
}

/// The fields in the order of the columns; `sources` follows them.
const COLUMNS: &[&str] = &[
    "slug",
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
    "near_edge",
    "place_conflict",
    "direction",
    "outcome",
    "officers_shot",
    "officers_shot_low",
    "officers_killed",
    "officers_killed_low",
    "civilians_shot",
    "civilians_shot_low",
    "civilians_killed",
    "civilians_killed_low",
    "police_fired",
    "off_duty",
    "circumstance",
    "agency",
    "grade",
    "disputed",
    "reviewed",
    "summary",
];

/// Where counts differ between sources, the field is the highest and `…_low` the lowest.
const INCIDENTS: &str = "select json_object('slug', incidents.slug, 'title', incidents.title, \
        'summary', summary, 'occurred_on', occurred_on, 'time', time, 'part_of_day', part_of_day, \
        'neighbourhood', neighbourhood, 'community_area', areas.name, 'area_basis', area_basis, \
        'block', block, 'facility', facility, 'location_precision', location_precision, \
        'latitude', latitude, 'longitude', longitude, \
        'near_edge', json(iif(near_edge, 'true', 'false')), \
        'place_conflict', json(iif(place_conflict, 'true', 'false')), \
        'direction', direction, 'outcome', outcome, \
        'officers_shot', officers_shot_high, 'officers_shot_low', officers_shot_low, \
        'officers_killed', officers_killed_high, 'officers_killed_low', officers_killed_low, \
        'civilians_shot', civilians_shot_high, 'civilians_shot_low', civilians_shot_low, \
        'civilians_killed', civilians_killed_high, 'civilians_killed_low', civilians_killed_low, \
        'police_fired', json(case police_fired when 1 then 'true' when 0 then 'false' else 'null' end), \
        'off_duty', json(case off_duty when 1 then 'true' when 0 then 'false' else 'null' end), \
        'circumstance', nullif(circumstance, 'unknown'), 'agency', agency, 'grade', grade, \
        'disputed', disputed, 'reviewed', json(iif(reviewed, 'true', 'false')), \
        'sources', (select json_group_array(json_object('source', source, 'url', url, \
            'publisher', publisher, 'published_on', published_on, 'title', articles.title) \
            order by published_on is null, published_on, articles.id) \
         from articles where articles.id in (select article from reports where incident = incidents.id))) \
     from incidents left join areas on number = community_area \
     where withdrawn is null order by incidents.id";

impl Export {
    /// # Errors
    /// If the database cannot be read, or standard output not be written.
    pub(crate) async fn run(self, path: &Path) -> anyhow::Result<Done> {
        let pool = database::open_read_only(path, 1).await?;
        let rows: Vec<String> = sqlx::query_scalar(INCIDENTS).fetch_all(&pool).await?;
        let incidents = rows.iter().map(|row| serde_json::from_str(row));
        let incidents: Vec<Map<String, Value>> = incidents.collect::<Result<_, _>>()?;
        let out = io::stdout().lock();
        match self.format {
            Form::Json => json(out, incidents)?,
            Form::Csv => csv(out, &incidents)?,
        }
        Ok(Done::Wholly)
    }
}

fn json(mut out: impl Write, incidents: Vec<Map<String, Value>>) -> io::Result<()> {
    write!(out, "{{\"incidents\": [")?;
    for (index, mut incident) in incidents.into_iter().enumerate() {
        let disputed = incident
            .get("disputed")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let disputed: Value = disputed.split_whitespace().collect();
        incident.insert("disputed".into(), disputed);
        let comma = if index == 0 { "" } else { "," };
        write!(out, "{comma}\n{}", json_line(&incident.into()))?;
    }
    writeln!(out, "\n]}}")
}

fn csv(out: impl Write, incidents: &[Map<String, Value>]) -> anyhow::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(COLUMNS.iter().chain(&["sources"]))?;
    for incident in incidents {
        let cells = COLUMNS.iter().map(|column| cell(incident.get(*column)));
        table.write_record(cells.chain([sources(incident)]))?;
    }
    table.flush()?;
    Ok(())
}

/// The addresses of the sources, or where there is none what they were read from.
fn sources(incident: &Map<String, Value>) -> String {
    let sources = incident
        .get("sources")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    let address = |source: &Value| {
        source["url"]
            .as_str()
            .or(source["source"].as_str())
            .map(str::to_owned)
    };
    safe(&sources.filter_map(address).collect::<Vec<_>>().join(" "))
}

fn cell(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => safe(text),
        Some(other) => other.to_string(),
    }
}

/// A text that a spreadsheet would run as a formula gets an apostrophe before it, and no control
/// character reaches it or a terminal.
fn safe(text: &str) -> String {
    let text = super::terminal::plain(text);
    let is_formula = text.trim_start().starts_with(['=', '+', '-', '@']);
    if is_formula { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_columns_stay_in_place() {
        let incident = serde_json::json!({
            "slug": "2020-austin", "title": "=1+1, \"quoted\"", "agency": " @SUM", "longitude": -87.5,
            "officers_shot": null, "off_duty": true,
            "sources": [{ "url": null, "source": "a.txt" }, { "url": "https://news.example/b", "source": "b" }],
        });
        let Value::Object(incident) = incident else {
            panic!("an object")
        };
        let mut out = Vec::new();
        csv(&mut out, &[incident]).expect("written");
        let text = String::from_utf8(out).expect("text");
        let row = text.lines().nth(1).expect("a row");
        assert!(
            row.starts_with("2020-austin,\"'=1+1, \"\"quoted\"\"\","),
            "{row}"
        );
        assert!(
            row.contains(",' @SUM,") && row.contains(",-87.5,") && row.contains(",true,"),
            "{row}"
        );
        assert!(row.ends_with(",a.txt https://news.example/b"), "{row}");
    }
}
