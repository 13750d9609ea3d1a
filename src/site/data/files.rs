//! Files of many incidents, made piece by piece while they are sent.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use futures_util::stream;
use serde_json::{Value, json};

use super::record::{COLUMNS, cells, record};
use crate::site::Site;
use crate::site::query::{Incident, Source};
use crate::site::search::Search;

/// Incidents a piece: one query each, well within a query's time.
const PIECE: usize = 500;

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Csv,
    Json,
    GeoJson,
}

impl Form {
    pub(super) const fn kind(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
            Self::GeoJson => "application/geo+json",
        }
    }

    pub(super) const fn disposition(self) -> &'static str {
        match self {
            Self::Csv => "attachment; filename=\"incidents.csv\"",
            Self::Json => "inline; filename=\"incidents.json\"",
            Self::GeoJson => "inline; filename=\"incidents.geojson\"",
        }
    }

    fn head(self) -> String {
        match self {
            Self::Csv => csv_line(&COLUMNS),
            Self::Json => "{\"incidents\":[".into(),
            Self::GeoJson => "{\"type\":\"FeatureCollection\",\"features\":[".into(),
        }
    }

    const fn foot(self) -> &'static str {
        match self {
            Self::Csv => "",
            Self::Json | Self::GeoJson => "]}\n",
        }
    }

    fn one(self, record: &Value, is_first: bool) -> String {
        let comma = if is_first { "\n" } else { ",\n" };
        match self {
            Self::Csv => csv_line(&cells(record)),
            Self::Json => format!("{comma}{record}"),
            Self::GeoJson => format!("{comma}{}", feature(record)),
        }
    }
}

/// What is still to be sent.
enum State {
    Head,
    /// The incidents below an id; whether one was sent already.
    Below(i64, bool),
    Done,
}

/// The file as a body that is made as fast as it is read.
pub(super) fn stream(site: Arc<Site>, search: Search, form: Form) -> Body {
    let shared = Arc::new((site, search));
    Body::from_stream(stream::try_unfold(State::Head, move |state| {
        let shared = shared.clone();
        async move {
            let (site, search) = &*shared;
            let (piece, next) = match state {
                State::Done => return Ok::<_, sqlx::Error>(None),
                State::Head => (form.head(), State::Below(i64::MAX, false)),
                State::Below(id, begun) => piece(site, search, form, id, begun).await?,
            };
            Ok(Some((Bytes::from(piece), next)))
        }
    }))
}

async fn piece(
    site: &Site,
    search: &Search,
    form: Form,
    below: i64,
    begun: bool,
) -> Result<(String, State), sqlx::Error> {
    let incidents = site.reader.chunk(search, below, PIECE).await?;
    let Some(last) = incidents.last() else {
        return Ok((form.foot().into(), State::Done));
    };
    let next = State::Below(last.id, true);
    let ids: Vec<i64> = incidents.iter().map(|incident| incident.id).collect();
    let sources = site.reader.sources(&ids).await?;
    let mut text = String::new();
    for (place, incident) in incidents.iter().enumerate() {
        let record = record(site, incident, own(&sources, incident));
        text += &form.one(&record, place == 0 && !begun);
    }
    Ok((text, next))
}

/// The sources of one incident; they come in the order of the incidents.
fn own<'a>(sources: &'a [Source], incident: &Incident) -> &'a [Source] {
    let start = sources.partition_point(|source| source.incident > incident.id);
    let end = sources.partition_point(|source| source.incident >= incident.id);
    sources.get(start..end).unwrap_or_default()
}

/// A line of CSV.
pub(crate) fn csv_line<T: AsRef<[u8]>>(cells: &[T]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail.
    let written = writer
        .write_record(cells)
        .ok()
        .and_then(|()| writer.into_inner().ok());
    String::from_utf8(written.unwrap_or_default()).unwrap_or_default()
}

/// A record as a GeoJSON feature; without a position its geometry is null.
fn feature(record: &Value) -> Value {
    let point =
        |(east, north): (f64, f64)| json!({ "type": "Point", "coordinates": [east, north] });
    let position = record["longitude"]
        .as_f64()
        .zip(record["latitude"].as_f64());
    json!({ "type": "Feature", "id": record["slug"], "geometry": position.map(point), "properties": record })
}
