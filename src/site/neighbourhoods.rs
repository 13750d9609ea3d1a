//! Counts by neighbourhood and year: `/neighbourhoods`, and the same as files.

mod table;
mod view;

use std::sync::Arc;

use askama::Template;
use askama_web::WebTemplate;
use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::http::header;
use axum::response::IntoResponse;
use serde_json::json;

use crate::site::Site;
use crate::site::data::safe_cell;
use crate::site::error::SiteError;
use crate::site::frame::{Frame, NAME, Section};
use crate::site::map::Choropleth;
use crate::site::tally::Tally;

use table::Table;
pub(crate) use table::rate;
use view::{Measure, Order, View};

#[derive(Template, WebTemplate)]
#[template(path = "neighbourhoods.html")]
pub(crate) struct NeighbourhoodsPage {
    frame: Frame,
    view: View,
    table: Table,
    measures: Vec<(Measure, String)>,
    years: Vec<i32>,
    map: Choropleth,
    files: Vec<(&'static str, String)>,
}

/// `GET /neighbourhoods`
pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    Extension(tally): Extension<Arc<Tally>>,
    RawQuery(query): RawQuery,
) -> NeighbourhoodsPage {
    let view = View::parse(query.as_deref().unwrap_or_default());
    let table = Table::new(&tally, &view);
    let title = format!("{} – {NAME}", view.heading());
    let description = "How many shootings by and of police were reported in each of Chicago's 77 community areas, by year and per 100,000 residents.";
    let frame = Frame::new(
        &site,
        &tally,
        &view.address("/neighbourhoods"),
        &title,
        description,
    )
    .under(Section::Neighbourhoods)
    .also(
        "text/csv",
        "This table as CSV",
        view.address("/neighbourhoods.csv"),
    )
    .also(
        "application/json",
        "This table as JSON",
        view.address("/neighbourhoods.json"),
    );
    let (first, last) = tally.years().unwrap_or((0, -1));
    NeighbourhoodsPage {
        frame,
        measures: Measure::ALL
            .into_iter()
            .map(|measure| {
                (
                    measure,
                    View {
                        measure,
                        ..view.clone()
                    }
                    .address("/neighbourhoods"),
                )
            })
            .collect(),
        years: (first..=last).rev().collect(),
        files: vec![
            ("CSV", view.address("/neighbourhoods.csv")),
            ("JSON", view.address("/neighbourhoods.json")),
        ],
        map: table.map(&view),
        table,
        view,
    }
}

/// `GET /neighbourhoods.csv`: one row an area and year, with everything that is counted.
pub(crate) async fn csv(
    Extension(tally): Extension<Arc<Tally>>,
    RawQuery(query): RawQuery,
) -> Result<impl IntoResponse, SiteError> {
    let view = View::parse(query.as_deref().unwrap_or_default());
    let table = Table::new(&tally, &view);
    let mut out = csv::Writer::from_writer(Vec::new());
    let mut head: Vec<String> = ["number", "name", "slug", "side", "population_2020", "total"]
        .map(str::to_owned)
        .into();
    head.extend(table.years.iter().map(|year| year.label.clone()));
    out.write_record(&head)
        .map_err(|error| SiteError::Picture(error.to_string()))?;
    for row in &table.rows {
        let population = row
            .population
            .map(|count| count.to_string())
            .unwrap_or_default();
        let number = row
            .number
            .map(|number| number.to_string())
            .unwrap_or_default();
        let mut cells = vec![
            number,
            safe_cell(&row.name),
            row.slug.clone(),
            row.side.clone(),
            population,
            row.total.count.to_string(),
        ];
        cells.extend(row.cells.iter().map(|cell| cell.count.to_string()));
        out.write_record(&cells)
            .map_err(|error| SiteError::Picture(error.to_string()))?;
    }
    let body = out
        .into_inner()
        .map_err(|error| SiteError::Picture(error.to_string()))?;
    Ok((
        [
            (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
            (
                header::CONTENT_DISPOSITION,
                "attachment; filename=\"neighbourhoods.csv\"",
            ),
        ],
        body,
    ))
}

/// `GET /neighbourhoods.json`
pub(crate) async fn json(
    Extension(tally): Extension<Arc<Tally>>,
    RawQuery(query): RawQuery,
) -> impl IntoResponse {
    let view = View::parse(query.as_deref().unwrap_or_default());
    let table = Table::new(&tally, &view);
    let rows: Vec<_> = table
        .rows
        .iter()
        .map(|row| {
            let years = table
                .years
                .iter()
                .zip(&row.cells)
                .map(|(year, cell)| (year.label.clone(), json!(cell.count)));
            json!({
                "number": row.number, "name": row.name, "slug": row.slug, "side": row.side,
                "population_2020": row.population, "total": row.total.count,
                "years": serde_json::Map::from_iter(years),
            })
        })
        .collect();
    axum::Json(
        json!({ "measure": view.measure.word(), "total": table.total.count, "neighbourhoods": rows }),
    )
}
