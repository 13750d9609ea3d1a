//! The city drawn: its areas as shapes in one plane, north up.
//!
//! Degrees in, units of drawing out. One unit is about 55 metres; the whole city fits
//! [`WIDTH`] by [`HEIGHT`].

mod area;
mod choropleth;
mod spot;

use std::fmt::Write;
use std::sync::LazyLock;

use crate::city::{Area, City};

pub(crate) use area::AreaMap;
pub(crate) use choropleth::Choropleth;
pub(crate) use spot::{Mark, SpotMap};

/// Units the city is wide.
pub(crate) const WIDTH: f64 = 630.0;

/// Units the city is high.
pub(crate) const HEIGHT: f64 = 772.0;

/// The north-west corner of the drawing, in degrees.
const NORTH: f64 = 42.028;
const WEST: f64 = -87.945;

/// Units a degree of latitude.
const SCALE: f64 = 2000.0;

/// The cosine of the city's latitude: how much narrower a degree of longitude is.
const NARROWING: f64 = 0.7447;

/// An area's outline, ready to be drawn.
pub(crate) struct Shape {
    pub(crate) area: &'static Area,
    /// The data of an SVG path.
    pub(crate) path: String,
    /// West, north, east, south.
    bounds: (f64, f64, f64, f64),
}

impl Shape {
    /// The window of a drawing that shows the area with a margin: left, top, width, height.
    fn window(&self, margin: f64) -> String {
        let (west, north, east, south) = self.bounds;
        let (width, height) = (east - west + 2.0 * margin, south - north + 2.0 * margin);
        format!(
            "{:.0} {:.0} {width:.0} {height:.0}",
            west - margin,
            north - margin
        )
    }
}

static SHAPES: LazyLock<Vec<Shape>> =
    LazyLock::new(|| City::chicago().areas().iter().map(shape).collect());

/// The shapes of all areas by number.
pub(crate) fn shapes() -> &'static [Shape] {
    &SHAPES
}

/// Where a position lies in the drawing.
pub(crate) fn project((latitude, longitude): (f64, f64)) -> (f64, f64) {
    (
        (longitude - WEST) * NARROWING * SCALE,
        (NORTH - latitude) * SCALE,
    )
}

fn shape(area: &'static Area) -> Shape {
    let outline: Vec<_> = area.outline_lat_lon().into_iter().map(project).collect();
    let mut path = ring(&outline);
    for hole in area.holes_lat_lon() {
        path += &ring(&hole.into_iter().map(project).collect::<Vec<_>>());
    }
    let fold = |pick: fn(&(f64, f64)) -> f64, best: fn(f64, f64) -> f64| {
        outline.iter().map(pick).reduce(best).unwrap_or(0.0)
    };
    let bounds = (
        fold(|p| p.0, f64::min),
        fold(|p| p.1, f64::min),
        fold(|p| p.0, f64::max),
        fold(|p| p.1, f64::max),
    );
    Shape { area, path, bounds }
}

/// A closed ring in relative steps of whole units, which takes the fewest bytes.
fn ring(points: &[(f64, f64)]) -> String {
    let whole = |(x, y): &(f64, f64)| (x.round(), y.round());
    let mut path = String::new();
    let mut last = None;
    for (x, y) in points.iter().map(whole) {
        // Writing to a string cannot fail.
        let _ = match last {
            None => write!(path, "M{x} {y}l"),
            Some((from_x, from_y)) if (x, y) == (from_x, from_y) => Ok(()),
            Some((from_x, from_y)) => write!(path, "{} {} ", x - from_x, y - from_y),
        };
        last = Some((x, y));
    }
    format!("{}z", path.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_city_fits() {
        assert_eq!(shapes().len(), 77);
        for shape in shapes() {
            let (west, north, east, south) = shape.bounds;
            assert!(
                west >= 0.0 && north >= 0.0 && east <= WIDTH && south <= HEIGHT,
                "{}: {:?}",
                shape.area.name,
                shape.bounds
            );
        }
    }

    #[test]
    fn a_ring_is_drawn_in_steps() {
        assert_eq!(
            ring(&[(10.2, 10.0), (20.0, 10.0), (20.0, 15.4)]),
            "M10 10l10 0 0 5z"
        );
    }
}
