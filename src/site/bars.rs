//! A bar a year, stacked by who shot; every piece is a link to its incidents.

use std::collections::BTreeMap;

use crate::model::Direction;
use crate::site::figure::Figure;
use crate::site::search::{Facet, Search, UNKNOWN};
use crate::site::tally::Tally;

/// A piece of a bar.
pub(crate) struct Segment {
    /// From 0 to 100, as is `width`.
    pub(crate) start: f64,
    pub(crate) width: f64,
    pub(crate) direction: &'static str,
    /// "2021, shot by police: 12".
    pub(crate) label: String,
    pub(crate) href: String,
}

/// A year with its bar.
pub(crate) struct YearBar {
    pub(crate) label: String,
    pub(crate) total: Figure,
    /// A number for each direction, in the order of [`Bars::directions`].
    pub(crate) cells: Vec<Figure>,
    pub(crate) segments: Vec<Segment>,
}

/// The bars of a search.
pub(crate) struct Bars {
    /// Directions that occur: word and label.
    pub(crate) directions: Vec<(&'static str, &'static str)>,
    pub(crate) years: Vec<YearBar>,
}

impl Bars {
    /// The incidents of a search without text by year and direction, the newest year first.
    pub(crate) fn new(tally: &Tally, search: &Search) -> Self {
        let mut counts: BTreeMap<(Option<i32>, Direction), u32> = BTreeMap::new();
        tally.visit(search, |entry| {
            *counts.entry((entry.year, entry.direction)).or_default() += 1;
        });
        let occurs = |direction: &Direction| counts.keys().any(|(_, known)| known == direction);
        let directions: Vec<Direction> = Direction::ALL.iter().copied().filter(occurs).collect();
        let (first, last) = tally.years().unwrap_or((0, -1));
        let undated = counts
            .keys()
            .any(|(year, _)| year.is_none())
            .then_some(None);
        let years: Vec<YearBar> = (first..=last)
            .rev()
            .map(Some)
            .chain(undated)
            .map(|year| {
                let count = |direction| counts.get(&(year, direction)).copied().unwrap_or(0);
                YearBar::new(
                    search,
                    year,
                    directions.iter().map(|known| (*known, count(*known))),
                )
            })
            .collect();
        let labels = |direction: &Direction| (direction.word(), direction.label());
        Self {
            directions: directions.iter().map(labels).collect(),
            years: scaled(years, &directions),
        }
    }
}

impl YearBar {
    /// A year's numbers, still without a bar.
    fn new(
        search: &Search,
        year: Option<i32>,
        counts: impl Iterator<Item = (Direction, u32)>,
    ) -> Self {
        let word = year.map_or_else(|| UNKNOWN.to_owned(), |year| year.to_string());
        let here = search.with(Facet::Year, &word);
        let cells: Vec<Figure> = counts
            .map(|(direction, count)| Figure {
                count,
                href: here.with(Facet::Direction, direction.word()).list(),
            })
            .collect();
        Self {
            label: Facet::Year.word_label(&word),
            total: Figure {
                count: cells.iter().map(|cell| cell.count).sum(),
                href: here.list(),
            },
            cells,
            segments: Vec::new(),
        }
    }
}

/// The longest bar stands for so many incidents at least: one alone is not to look like many.
const LEAST_SCALE: u32 = 5;

/// The years with their bars, the longest from edge to edge.
fn scaled(mut years: Vec<YearBar>, directions: &[Direction]) -> Vec<YearBar> {
    let most = years
        .iter()
        .map(|year| year.total.count)
        .max()
        .unwrap_or(0)
        .max(LEAST_SCALE);
    let share = |count: u32| (f64::from(count) * 1000.0 / f64::from(most)).round() / 10.0;
    for year in &mut years {
        let mut sum = 0;
        for (direction, cell) in directions
            .iter()
            .zip(&year.cells)
            .filter(|(_, cell)| cell.count > 0)
        {
            let start = share(sum);
            sum += cell.count;
            let shot = direction.label().to_lowercase();
            year.segments.push(Segment {
                start,
                width: (share(sum) - start).max(0.4),
                direction: direction.word(),
                label: format!("{}, {shot}: {}", year.label, cell.count),
                href: cell.href.clone(),
            });
        }
    }
    years
}
