//! The same rows as files: CSV, JSON, GeoJSON, Atom; streamed in pieces, so that no query is long.

mod atom;
mod files;
mod record;

use std::sync::Arc;

use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use crate::site::Site;
use crate::site::cache::{CONTENT_IS_OPEN, Streamed};
use crate::site::error::SiteError;
use crate::site::query::Incident;
use crate::site::search::Search;
use crate::site::tally::Tally;

pub(crate) use files::csv_line;
use files::{Form, stream};
pub(crate) use record::{record, safe_cell};

type Shared = (State<Arc<Site>>, Extension<Arc<Tally>>);

/// `GET /incidents.csv`
pub(crate) async fn csv(
    state: State<Arc<Site>>,
    tally: Extension<Arc<Tally>>,
    RawQuery(query): RawQuery,
) -> Response {
    file((state, tally), query, Form::Csv)
}

/// `GET /incidents.json`
pub(crate) async fn json(
    state: State<Arc<Site>>,
    tally: Extension<Arc<Tally>>,
    RawQuery(query): RawQuery,
) -> Response {
    file((state, tally), query, Form::Json)
}

/// `GET /incidents.geojson`
pub(crate) async fn geojson(
    state: State<Arc<Site>>,
    tally: Extension<Arc<Tally>>,
    RawQuery(query): RawQuery,
) -> Response {
    file((state, tally), query, Form::GeoJson)
}

fn file((State(site), Extension(tally)): Shared, query: Option<String>, form: Form) -> Response {
    let search = asked(query, &tally);
    let body = stream(site, search, form);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(form.kind())),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static(form.disposition()),
        ),
        CONTENT_IS_OPEN,
    ];
    (Extension(Streamed), headers, body).into_response()
}

/// `GET /incidents.atom`: the newest incidents of a search.
pub(crate) async fn atom(
    State(site): State<Arc<Site>>,
    Extension(tally): Extension<Arc<Tally>>,
    RawQuery(query): RawQuery,
) -> Result<Response, SiteError> {
    let search = asked(query, &tally);
    let listing = site.reader.list(&search).await?;
    let feed = atom::feed(&site, &search, &listing.incidents);
    let kind = HeaderValue::from_static("application/atom+xml; charset=utf-8");
    Ok(([(header::CONTENT_TYPE, kind), CONTENT_IS_OPEN], feed).into_response())
}

/// One incident as JSON.
pub(crate) async fn one(site: &Site, incident: &Incident) -> Result<Response, SiteError> {
    let sources = site.reader.sources(&[incident.id]).await?;
    Ok((
        [CONTENT_IS_OPEN],
        axum::Json(record(site, incident, &sources)),
    )
        .into_response())
}

/// What an address asks for; files hold every row, whichever page was asked for.
fn asked(query: Option<String>, tally: &Tally) -> Search {
    let (mut search, _) = Search::parse(&query.unwrap_or_default());
    search.drop_unknown(tally);
    search.at(crate::site::search::Position::First)
}
