//! The map of the 77 areas, coloured by a count, with its legend.

use super::{HEIGHT, WIDTH, shapes};
use crate::city::Area;
use crate::site::figure::Figure;
use crate::site::text::thousands;

/// Steps of colour; areas without a count are plain ground.
const STEPS: u32 = 5;

/// An area on the map.
pub(crate) struct AreaOnMap {
    pub(crate) path: &'static str,
    /// 0 for none, else 1 to 5.
    pub(crate) level: u32,
    /// "Austin: 12".
    pub(crate) label: String,
    pub(crate) href: String,
}

/// A step of the legend.
pub(crate) struct Tone {
    pub(crate) level: u32,
    pub(crate) label: String,
}

/// The map with its legend.
pub(crate) struct Choropleth {
    pub(crate) areas: Vec<AreaOnMap>,
    pub(crate) legend: Vec<Tone>,
    pub(crate) title: String,
    /// The word for what is counted.
    pub(crate) counts: &'static str,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

impl Choropleth {
    /// Draws what `figure` gives for each area.
    pub(crate) fn new(
        title: String,
        counts: &'static str,
        figure: impl Fn(&Area) -> Figure,
    ) -> Self {
        let cells: Vec<(_, Figure)> = shapes()
            .iter()
            .map(|shape| (shape, figure(shape.area)))
            .collect();
        let most = cells.iter().map(|(_, cell)| cell.count).max().unwrap_or(0);
        let step = most.div_ceil(STEPS).max(1);
        let areas = cells.into_iter().map(|(shape, cell)| AreaOnMap {
            path: &shape.path,
            level: cell.count.div_ceil(step),
            label: format!("{}: {}", shape.area.name, thousands(cell.count.into())),
            href: if cell.count > 0 {
                cell.href
            } else {
                format!("/neighbourhoods/{}", shape.area.slug)
            },
        });
        Self {
            areas: areas.collect(),
            legend: legend(most, step),
            title,
            counts,
            width: WIDTH,
            height: HEIGHT,
        }
    }
}

fn legend(most: u32, step: u32) -> Vec<Tone> {
    let none = Tone {
        level: 0,
        label: "none".into(),
    };
    let tones = (1..=STEPS).map(|level| {
        let (first, last) = ((level - 1) * step + 1, (level * step).min(most));
        (level, first, last)
    });
    let used = tones.filter(|(_, first, _)| *first <= most);
    let tone = |(level, first, last)| Tone {
        level,
        label: if first == last {
            thousands(u64::from(first))
        } else {
            format!("{first}–{last}")
        },
    };
    std::iter::once(none).chain(used.map(tone)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_legend_names_every_count_once() {
        for (most, wanted) in [
            (0, vec!["none"]),
            (3, vec!["none", "1", "2", "3"]),
            (12, vec!["none", "1–3", "4–6", "7–9", "10–12"]),
        ] {
            let labels: Vec<_> = legend(most, most.div_ceil(STEPS).max(1))
                .into_iter()
                .map(|tone| tone.label)
                .collect();
            assert_eq!(labels, wanted);
        }
    }
}
