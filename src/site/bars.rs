//! A bar a year, stacked by who shot; every piece is a link to its incidents.

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
    /// The incidents of a search by year and direction, the newest year first.
    pub(crate) fn new(tally: &Tally, search: &Search) -> Self {
        let (first, last) = tally.years().unwrap_or((0, -1));
        let words = (first..=last)
            .rev()
            .map(|year| year.to_string())
            .chain([UNKNOWN.to_owned()]);
        let each = Direction::ALL.iter().map(|direction| {
            (
                direction,
                tally.count(&search.with(Facet::Direction, direction.word()), None),
            )
        });
        let counted: Vec<_> = each.filter(|(_, counts)| counts.incidents > 0).collect();
        let all = tally.count(search, None);
        let most = all.most(tally, Facet::Year).max(1);
        let years = words.map(|word| {
            let count = |counts| tally.count_of(counts, Facet::Year, &word);
            let here = search.with(Facet::Year, &word);
            let label = Facet::Year.word_label(&word);
            let cells: Vec<Figure> = counted
                .iter()
                .map(|(direction, counts)| Figure {
                    count: count(counts),
                    href: here.with(Facet::Direction, direction.word()).list(),
                })
                .collect();
            let directions = counted.iter().map(|(direction, _)| **direction);
            YearBar {
                segments: segments(&label, directions, &cells, most),
                total: Figure {
                    count: count(&all),
                    href: here.list(),
                },
                cells,
                label,
            }
        });
        Self {
            years: years
                .filter(|year| year.total.count > 0 || year.label.len() == 4)
                .collect(),
            directions: counted
                .iter()
                .map(|(direction, _)| (direction.word(), direction.label()))
                .collect(),
        }
    }
}

fn segments(
    year: &str,
    directions: impl Iterator<Item = Direction>,
    cells: &[Figure],
    most: u32,
) -> Vec<Segment> {
    let share = |count: u32| (f64::from(count) * 1000.0 / f64::from(most)).round() / 10.0;
    let mut sum = 0;
    let mut segments = Vec::new();
    for (direction, cell) in directions.zip(cells).filter(|(_, cell)| cell.count > 0) {
        let start = share(sum);
        sum += cell.count;
        segments.push(Segment {
            start,
            width: (share(sum) - start).max(0.4),
            direction: direction.word(),
            label: format!(
                "{year}, {}: {}",
                direction.label().to_lowercase(),
                cell.count
            ),
            href: cell.href.clone(),
        });
    }
    segments
}
