//! The table of areas by years: every number with the address of the incidents behind it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::city::{Area, City};
use crate::site::figure::Figure;
use crate::site::map::Choropleth;
use crate::site::search::{Facet, Search, UNKNOWN};
use crate::site::tally::Tally;

use super::span::{Span, spans};
use super::{Measure, Order, View};

/// Fewer incidents than this give no rate: chance would rank the areas.
const FEWEST_FOR_A_RATE: u32 = 5;

/// A column of a year or of several.
pub(crate) struct Column {
    pub(crate) label: String,
    pub(crate) total: Figure,
}

/// An area's row.
pub(crate) struct Row {
    /// None for "area not known".
    pub(crate) area: Option<&'static Area>,
    pub(crate) total: Figure,
    pub(crate) killed: Figure,
    pub(crate) cells: Vec<Figure>,
    /// Per 100,000 residents over the chosen years; none where too few to compare.
    pub(crate) rate: Option<f64>,
}

/// The whole table.
pub(crate) struct Table {
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Row>,
    pub(crate) total: Figure,
    pub(crate) killed: Figure,
}

/// Sums by area, and by area and column; area 0 stands for "not known".
#[derive(Default)]
struct Sums {
    cells: BTreeMap<(u8, usize), u32>,
    killed: BTreeMap<u8, u32>,
    incidents: BTreeMap<u8, u32>,
}

impl Table {
    /// Counts a view; years beyond the newest `most_years` share one column.
    pub(crate) fn new(tally: &Tally, view: &View, most_years: usize) -> Self {
        let spans = spans(tally, view, most_years);
        let sums = Sums::new(tally, view, &spans);
        let numbers = by_name().into_iter().map(|area| area.number).chain([0]);
        let mut rows: Vec<Row> = numbers
            .map(|number| sums.row(view, &spans, number))
            .collect();
        let is_last = |row: &Row| row.area.is_none();
        match view.order {
            Order::Name => {}
            Order::Side => rows.sort_by_key(|row| (is_last(row), row.side())),
            Order::Total => rows.sort_by_key(|row| (is_last(row), Reverse(row.total.count))),
            Order::Rate => rows.sort_by(|one, other| {
                let rate = |row: &Row| row.rate.unwrap_or(-1.0);
                rate(other).total_cmp(&rate(one))
            }),
        }
        let columns = spans.iter().enumerate().map(|(place, span)| Column {
            label: span.label(),
            total: Figure {
                count: sums.column(place),
                href: span.narrow(view, &view.measure.search()).list(),
            },
        });
        Self {
            columns: columns.collect(),
            total: Figure {
                count: sums.cells.values().sum(),
                href: view.search().list(),
            },
            killed: Figure {
                count: sums.killed.values().sum(),
                href: view.measured(Measure::Killed).search().list(),
            },
            rows,
        }
    }

    /// The same totals on the map.
    pub(crate) fn map(&self, view: &View) -> Choropleth {
        let title = format!("Map of Chicago’s community areas: {}", view.heading());
        Choropleth::new(title, view.measure.word(), |area| {
            let is_own = |row: &&Row| row.area.is_some_and(|known| known.number == area.number);
            let row = self.rows.iter().find(is_own);
            row.map(|row| row.total.clone()).unwrap_or_default()
        })
    }
}

impl Sums {
    fn new(tally: &Tally, view: &View, spans: &[Span]) -> Self {
        let mut sums = Self::default();
        let shown = tally
            .entries()
            .iter()
            .filter(|entry| view.holds(entry.year));
        for entry in shown {
            let place = spans.iter().position(|span| span.holds(entry.year));
            let cell = (entry.area, place.unwrap_or(spans.len()));
            *sums.cells.entry(cell).or_default() += view.measure.of(entry);
            *sums.killed.entry(entry.area).or_default() += entry.people.killed();
            *sums.incidents.entry(entry.area).or_default() += 1;
        }
        sums
    }

    fn column(&self, place: usize) -> u32 {
        let own = self.cells.iter().filter(|((_, known), _)| *known == place);
        own.map(|(_, count)| count).sum()
    }

    fn row(&self, view: &View, spans: &[Span], number: u8) -> Row {
        let area = City::chicago().area(number);
        let slug = area.map_or(UNKNOWN, |area| area.slug.as_str());
        let here = |search: Search| search.with(Facet::Neighbourhood, slug);
        let count = |place: usize| self.cells.get(&(number, place)).copied().unwrap_or(0);
        let of_area = |sums: &BTreeMap<u8, u32>| sums.get(&number).copied().unwrap_or(0);
        let total = (0..spans.len()).map(count).sum();
        let cells = spans.iter().enumerate().map(|(place, span)| Figure {
            count: count(place),
            href: span.narrow(view, &here(view.measure.search())).list(),
        });
        Row {
            area,
            total: Figure {
                count: total,
                href: here(view.search()).list(),
            },
            killed: Figure {
                count: of_area(&self.killed),
                href: here(view.measured(Measure::Killed).search()).list(),
            },
            cells: cells.collect(),
            rate: area.and_then(|area| rate(total, area.population_2020, of_area(&self.incidents))),
        }
    }
}

impl Row {
    pub(crate) fn name(&self) -> &'static str {
        self.area.map_or("Area not known", |area| &area.name)
    }

    pub(crate) fn slug(&self) -> &'static str {
        self.area.map_or(UNKNOWN, |area| &area.slug)
    }

    pub(crate) fn side(&self) -> &'static str {
        self.area.map_or("", |area| &area.side)
    }
}

/// The areas by name.
fn by_name() -> Vec<&'static Area> {
    let mut areas: Vec<_> = City::chicago().areas().iter().collect();
    areas.sort_by(|one, other| one.name.cmp(&other.name));
    areas
}

/// Per 100,000 residents, where there are enough incidents and residents to say so.
pub(crate) fn rate(count: u32, residents: u32, incidents: u32) -> Option<f64> {
    let is_enough = incidents >= FEWEST_FOR_A_RATE && residents > 0;
    is_enough.then(|| f64::from(count) * 100_000.0 / f64::from(residents))
}
