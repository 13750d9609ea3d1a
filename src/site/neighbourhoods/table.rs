//! The table of areas by years: every number with the address of the incidents behind it.

use std::collections::BTreeMap;

use crate::city::{Area, City};
use crate::site::search::{Facet, Search, UNKNOWN};
use crate::site::tally::{Entry, Tally};

/// Fewer incidents than this give no rate: chance would rank the areas.
const FEWEST_FOR_A_RATE: u32 = 5;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Measure {
    #[default]
    Incidents,
    CiviliansShot,
    OfficersShot,
    Killed,
}

/// In which order the areas stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Order {
    #[default]
    Name,
    Side,
    Total,
    Rate,
}

/// What a visitor asked to see: measure, years, order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct View {
    pub(crate) measure: Measure,
    pub(crate) from: Option<i32>,
    pub(crate) to: Option<i32>,
    pub(crate) order: Order,
}

/// A number with the list it counts.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cell {
    pub(crate) count: u32,
    pub(crate) href: String,
}

/// A column of years.
pub(crate) struct YearColumn {
    pub(crate) label: String,
    pub(crate) total: Cell,
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
    pub(crate) total: Cell,
    pub(crate) killed: Cell,
    pub(crate) cells: Vec<Cell>,
    /// Per 100,000 residents over the chosen years; none where too few to compare.
    pub(crate) rate: Option<f64>,
}

/// The whole table.
pub(crate) struct Table {
    pub(crate) years: Vec<YearColumn>,
    pub(crate) rows: Vec<Row>,
    pub(crate) total: Cell,
    pub(crate) killed: Cell,
}

impl Measure {
    pub(crate) const ALL: [Self; 4] = [
        Self::Incidents,
        Self::CiviliansShot,
        Self::OfficersShot,
        Self::Killed,
    ];

    /// The word of the query string.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Incidents => "incidents",
            Self::CiviliansShot => "civilians_shot",
            Self::OfficersShot => "officers_shot",
            Self::Killed => "killed",
        }
    }

    /// What a reader sees.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Incidents => "Incidents",
            Self::CiviliansShot => "People shot by police",
            Self::OfficersShot => "Officers shot",
            Self::Killed => "People killed",
        }
    }

    /// What an incident adds.
    fn of(self, entry: &Entry) -> u32 {
        match self {
            Self::Incidents => 1,
            Self::CiviliansShot if entry.by_police => entry.people.civilians_shot,
            Self::CiviliansShot => 0,
            Self::OfficersShot => entry.people.officers_shot,
            Self::Killed => entry.people.killed(),
        }
    }

    /// The incidents that it counts anything in.
    pub(crate) fn search(self) -> Search {
        let all = Search::default();
        match self {
            Self::Incidents => all,
            Self::CiviliansShot => all
                .with(Facet::Direction, "by_police")
                .with(Facet::Direction, "exchange")
                .with(Facet::Casualty, "civilian_shot"),
            Self::OfficersShot => all.with(Facet::Casualty, "officer_shot"),
            Self::Killed => all
                .with(Facet::Casualty, "civilian_killed")
                .with(Facet::Casualty, "officer_killed"),
        }
    }
}

impl Order {
    /// The word of the query string.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Side => "side",
            Self::Total => "total",
            Self::Rate => "rate",
        }
    }
}

impl View {
    /// Reads a query string; what it cannot use is left out.
    pub(crate) fn parse(query: &str) -> Self {
        let mut view = Self::default();
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            let year = value
                .parse()
                .ok()
                .filter(|year| (1900..2200).contains(year));
            let measure = Measure::ALL
                .into_iter()
                .find(|measure| measure.word() == value);
            let orders = [Order::Name, Order::Side, Order::Total, Order::Rate];
            let order = orders.into_iter().find(|order| order.word() == value);
            match key.as_ref() {
                "measure" => view.measure = measure.unwrap_or(view.measure),
                "from" => view.from = year.or(view.from),
                "to" => view.to = year.or(view.to),
                "order" => view.order = order.unwrap_or(view.order),
                _ => {}
            }
        }
        view
    }

    /// The address of this view under a path.
    pub(crate) fn address(&self, path: &str) -> String {
        let mut out = form_urlencoded::Serializer::new(String::new());
        if self.measure != Measure::default() {
            out.append_pair("measure", self.measure.word());
        }
        for (key, year) in [("from", self.from), ("to", self.to)] {
            if let Some(year) = year {
                out.append_pair(key, &year.to_string());
            }
        }
        if self.order != Order::default() {
            out.append_pair("order", self.order.word());
        }
        match out.finish() {
            query if query.is_empty() => path.into(),
            query => format!("{path}?{query}"),
        }
    }

    /// The address with the rows in another order.
    pub(crate) fn ordered(&self, order: Order) -> String {
        Self {
            order,
            ..self.clone()
        }
        .address("/neighbourhoods")
    }

    /// What the table shows, in words.
    pub(crate) fn heading(&self) -> String {
        let years = match (self.from, self.to) {
            (Some(from), Some(to)) if from == to => format!(", {from}"),
            (Some(from), Some(to)) => format!(", {from} to {to}"),
            (Some(from), None) => format!(", from {from}"),
            (None, Some(to)) => format!(", to {to}"),
            (None, None) => String::new(),
        };
        format!("{} by neighbourhood{years}", self.measure.label())
    }

    fn holds(&self, year: Option<i32>) -> bool {
        let is_open = self.from.is_none() && self.to.is_none();
        year.map_or(is_open, |year| {
            self.from.is_none_or(|from| year >= from) && self.to.is_none_or(|to| year <= to)
        })
    }

    /// The incidents of the view.
    fn search(&self) -> Search {
        let year = |year: Option<i32>| year.and_then(|year| format!("{year:04}").parse().ok());
        self.measure.search().dated(year(self.from), year(self.to))
    }
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
                rows.sort_by_key(|row| (row.number.is_none(), std::cmp::Reverse(row.total.count)))
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
            total: Cell {
                count: sums.counts.values().sum(),
                href: search.list(),
            },
            killed: Cell {
                count: sums.killed.values().sum(),
                href: killed.list(),
            },
            years: years
                .iter()
                .map(|year| YearColumn {
                    label: label(*year),
                    total: Cell {
                        count: sums
                            .counts
                            .iter()
                            .filter(|((_, known), _)| known == year)
                            .map(|(_, count)| count)
                            .sum(),
                        href: within(view.measure.search(), *year).list(),
                    },
                })
                .collect(),
            rows,
        }
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

fn within(search: Search, year: Option<i32>) -> Search {
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
        total: Cell {
            count: total,
            href: here(view.search()).list(),
        },
        killed: Cell {
            count: sums.killed.get(&number).copied().unwrap_or(0),
            href: here(killed).list(),
        },
        cells: years
            .iter()
            .map(|year| Cell {
                count: count(year),
                href: within(here(view.measure.search()), *year).list(),
            })
            .collect(),
        rate: rate(total, population, incidents),
    }
}

/// Per 100,000 residents, where there are enough incidents and residents to say so.
fn rate(total: u32, population: Option<u32>, incidents: u32) -> Option<f64> {
    let residents = population
        .and_then(|count| u32::try_from(count).ok())
        .filter(|count| *count > 0)?;
    (incidents >= FEWEST_FOR_A_RATE).then(|| f64::from(total) * 100_000.0 / f64::from(residents))
}
