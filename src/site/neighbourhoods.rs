//! Counts by neighbourhood and year: `/neighbourhoods`, and the same as files.

mod span;
mod table;
mod view;

use std::sync::Arc;

use askama::Template;
use askama_web::WebTemplate;
use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::site::Site;
use crate::site::cache::CONTENT_IS_OPEN;
use crate::site::data::{csv_line, safe_cell};
use crate::site::frame::{Frame, NAME, Section};
use crate::site::map::Choropleth;
use crate::site::tally::Tally;

pub(crate) use table::rate;
use table::{Row, Table};
use view::{Measure, Order, View};

/// The years that get a column of their own on the page; earlier ones share one.
const MOST_YEARS: usize = 12;

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
    let table = Table::new(&tally, &view, MOST_YEARS);
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
            .map(|measure| (measure, view.measured(measure).address("/neighbourhoods")))
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

/// `GET /neighbourhoods.csv`: a row an area, a column a year.
pub(crate) async fn csv(
    Extension(tally): Extension<Arc<Tally>>,
    RawQuery(query): RawQuery,
) -> Response {
    let view = View::parse(query.as_deref().unwrap_or_default());
    let table = Table::new(&tally, &view, usize::MAX);
    let fixed = ["number", "name", "slug", "side", "population_2020", "total"];
    let years = table.columns.iter().map(|column| column.label.clone());
    let head: Vec<String> = fixed
        .iter()
        .map(|name| (*name).to_owned())
        .chain(years)
        .collect();
    let mut file = csv_line(&head);
    for row in &table.rows {
        let number = row.area.map(|area| area.number.to_string());
        let population = row.area.map(|area| area.population_2020.to_string());
        let mut cells = vec![
            number.unwrap_or_default(),
            safe_cell(row.name()),
            row.slug().into(),
        ];
        cells.extend([
            row.side().into(),
            population.unwrap_or_default(),
            row.total.count.to_string(),
        ]);
        cells.extend(row.cells.iter().map(|cell| cell.count.to_string()));
        file += &csv_line(&cells);
    }
    let disposition = HeaderValue::from_static("attachment; filename=\"neighbourhoods.csv\"");
    let kind = HeaderValue::from_static("text/csv; charset=utf-8");
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_DISPOSITION, disposition),
        CONTENT_IS_OPEN,
    ];
    (headers, file).into_response()
}

/// `GET /neighbourhoods.json`
pub(crate) async fn json(
    Extension(tally): Extension<Arc<Tally>>,
    RawQuery(query): RawQuery,
) -> Response {
    let view = View::parse(query.as_deref().unwrap_or_default());
    let table = Table::new(&tally, &view, usize::MAX);
    let row = |row: &Row| {
        let years = table.columns.iter().zip(&row.cells);
        let years = years.map(|(column, cell)| (column.label.clone(), json!(cell.count)));
        json!({
            "number": row.area.map(|area| area.number),
            "name": row.name(),
            "slug": row.slug(),
            "side": row.area.map(|area| &area.side),
            "population_2020": row.area.map(|area| area.population_2020),
            "total": row.total.count,
            "years": serde_json::Map::from_iter(years),
        })
    };
    let file = json!({
        "measure": view.measure.word(),
        "total": table.total.count,
        "neighbourhoods": table.rows.iter().map(row).collect::<Vec<_>>(),
    });
    ([CONTENT_IS_OPEN], axum::Json(file)).into_response()
}
