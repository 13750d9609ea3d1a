//! The table of areas by years: every number with the address of the incidents behind it.

use std::collections::BTreeMap;

use crate::city::{Area, City};
use crate::site::figure::Figure;
use crate::site::map::Choropleth;
use crate::site::search::{Facet, Search, UNKNOWN};
use crate::site::tally::Tally;

use super::{Measure, Order, View};

/// Fewer incidents than this give no rate: chance would rank the areas.
const FEWEST_FOR_A_RATE: u32 = 5;

/// A column of years.
pub(crate) struct YearColumn {
    pub(crate) label: String,
    pub(crate) total: Figure,
}

/// An area's row.
pub(crate) struct Row {
    pub(crate) number: Option<u8>,
    pub(crate) name: String,
    pub(crate) slug: String,
    pub(crate) side: String,
    pub(crate) population: Option<u32>,
    /// The address of the area's own page.
    pub(crate) href: Option<String>,
    pub(crate) total: Figure,
    pub(crate) killed: Figure,
    pub(crate) cells: Vec<Figure>,
    /// Per 100,000 residents over the chosen years; none where too few to compare.
    pub(crate) rate: Option<f64>,
}

/// The whole table.
pub(crate) struct Table {
    pub(crate) years: Vec<YearColumn>,
    pub(crate) rows: Vec<Row>,
    pub(crate) total: Figure,
    pub(crate) killed: Figure,
}

/// Sums by area and year; area 0 and no year stand for "not known".
#[derive(Default)]
struct Sums {
    counts: BTreeMap<(u8, Option<i32>), u32>,
    killed: BTreeMap<u8, u32>,
    incidents: BTreeMap<u8, u32>,
}

impl Table {
    /// Counts the view.
    pub(crate) fn new(tally: &Tally, view: &View) -> Self {
        let mut sums = Sums::default();
        for entry in tally
            .entries()
            .iter()
            .filter(|entry| view.holds(entry.year))
        {
            *sums.counts.entry((entry.area, entry.year)).or_default() += view.measure.of(entry);
            *sums.killed.entry(entry.area).or_default() += entry.people.killed();
            *sums.incidents.entry(entry.area).or_default() += 1;
        }
        let years = years(tally, view);
        let mut rows: Vec<Row> = by_name()
            .into_iter()
            .map(|area| area.number)
            .chain([0])
            .map(|number| row(view, &sums, &years, number))
            .collect();
        match view.order {
            Order::Name => {}
            Order::Side => rows.sort_by_key(|row| (row.number.is_none(), row.side.clone())),
            Order::Total => {
                rows.sort_by_key(|row| (row.number.is_none(), std::cmp::Reverse(row.total.count)));
            }
            Order::Rate => rows.sort_by(|one, other| {
                other
                    .rate
                    .unwrap_or(-1.0)
                    .total_cmp(&one.rate.unwrap_or(-1.0))
            }),
        }
        let search = view.search();
        let killed = View {
            measure: Measure::Killed,
            ..view.clone()
        }
        .search();
        Self {
            total: Figure {
                count: sums.counts.values().sum(),
                href: search.list(),
            },
            killed: Figure {
                count: sums.killed.values().sum(),
                href: killed.list(),
            },
            years: years
                .iter()
                .map(|year| YearColumn {
                    label: label(*year),
                    total: Figure {
                        count: sums
                            .counts
                            .iter()
                            .filter(|((_, known), _)| known == year)
                            .map(|(_, count)| count)
                            .sum(),
                        href: within(&view.measure.search(), *year).list(),
                    },
                })
                .collect(),
            rows,
        }
    }
}

impl Table {
    /// The same totals on the map.
    pub(crate) fn map(&self, view: &View) -> Choropleth {
        let title = format!("Map of Chicago’s community areas: {}", view.heading());
        let noun = view.measure.label().to_lowercase();
        Choropleth::new(title, view.measure.word(), &noun, |area| {
            let row = self.rows.iter().find(|row| row.number == Some(area.number));
            row.map(|row| row.total.clone()).unwrap_or_default()
        })
    }
}

/// The areas by name.
fn by_name() -> Vec<&'static Area> {
    let mut areas: Vec<_> = City::chicago().areas().iter().collect();
    areas.sort_by(|one, other| one.name.cmp(&other.name));
    areas
}

/// The view's years, newest first, and "not stated" where an incident has none.
fn years(tally: &Tally, view: &View) -> Vec<Option<i32>> {
    let (first, last) = tally.years().unwrap_or((0, -1));
    let mut years: Vec<Option<i32>> = (first..=last)
        .rev()
        .map(Some)
        .filter(|year| view.holds(*year))
        .collect();
    if view.holds(None) && tally.has(Facet::Year, UNKNOWN) {
        years.push(None);
    }
    years
}

fn label(year: Option<i32>) -> String {
    year.map_or_else(|| "Not stated".into(), |year| year.to_string())
}

fn within(search: &Search, year: Option<i32>) -> Search {
    search.with(
        Facet::Year,
        &year.map_or_else(|| UNKNOWN.into(), |year| year.to_string()),
    )
}

fn row(view: &View, sums: &Sums, years: &[Option<i32>], number: u8) -> Row {
    let area = City::chicago().area(number);
    let slug = area.map_or(UNKNOWN, |area| area.slug.as_str());
    let here = |search: Search| search.with(Facet::Neighbourhood, slug);
    let count = |year: &Option<i32>| sums.counts.get(&(number, *year)).copied().unwrap_or(0);
    let total = years.iter().map(count).sum();
    let incidents = sums.incidents.get(&number).copied().unwrap_or(0);
    let killed = View {
        measure: Measure::Killed,
        ..view.clone()
    }
    .search();
    let population = area.map(|area| area.population_2020);
    Row {
        number: area.map(|area| area.number),
        name: area.map_or_else(|| "Area not known".into(), |area| area.name.clone()),
        slug: slug.into(),
        side: area.map(|area| area.side.clone()).unwrap_or_default(),
        population,
        href: area.map(|area| format!("/neighbourhoods/{}", area.slug)),
        total: Figure {
            count: total,
            href: here(view.search()).list(),
        },
        killed: Figure {
            count: sums.killed.get(&number).copied().unwrap_or(0),
            href: here(killed).list(),
        },
        cells: years
            .iter()
            .map(|year| Figure {
                count: count(year),
                href: within(&here(view.measure.search()), *year).list(),
            })
            .collect(),
        rate: population.and_then(|residents| rate(total, residents, incidents)),
    }
}

/// Per 100,000 residents, where there are enough incidents and residents to say so.
pub(crate) fn rate(count: u32, residents: u32, incidents: u32) -> Option<f64> {
    let is_enough = incidents >= FEWEST_FOR_A_RATE && residents > 0;
    is_enough.then(|| f64::from(count) * 100_000.0 / f64::from(residents))
}
