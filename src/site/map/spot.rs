//! The small map of an incident: its area, and the place no more exactly than it is known.

use super::{Shape, project, shapes};
use crate::city::{City, Spot};
use crate::site::query::Incident;

/// Units around the area that are shown of its neighbours.
const MARGIN: f64 = 12.0;

/// The radius, in units, of the ring around a place known to a point: about 80 metres for a
/// crossing, 160 for a facility.
const CROSSING: f64 = 1.5;
const FACILITY: f64 = 3.0;

/// The radius of the pale ring that helps to find a small mark, as a share of the map's width.
const FINDER: f64 = 0.07;

/// How a place is drawn.
pub(crate) enum Mark {
    /// A block or a road: a line through these points.
    Line(String),
    /// A crossing or a facility: centre and radius.
    Ring(f64, f64, f64),
    /// Only the area is known: it is filled as a whole.
    Area,
}

/// A small map.
pub(crate) struct SpotMap {
    /// Left, top, width and height of the drawing's window.
    pub(crate) window: String,
    /// The areas around, and the incident's own last.
    pub(crate) around: Vec<&'static str>,
    pub(crate) own: &'static str,
    pub(crate) mark: Mark,
    /// Centre and radius of the finder, for small marks.
    pub(crate) finder: Option<(f64, f64, f64)>,
    /// What is drawn, in words.
    pub(crate) label: String,
    /// The place in a map service.
    pub(crate) service: Option<String>,
}

impl SpotMap {
    /// The map of an incident; none where not even the area is known.
    pub(crate) fn of(incident: &Incident) -> Option<Self> {
        let number = u8::try_from(incident.community_area?).ok()?;
        let own = shapes().iter().find(|shape| shape.area.number == number)?;
        let position = incident.latitude.zip(incident.longitude);
        let mark = mark(incident, number, position);
        let (west, north, east, south) = own.bounds;
        let span = (east - west).max(south - north) + 2.0 * MARGIN;
        let finder = position
            .map(project)
            .filter(|_| !matches!(mark, Mark::Area));
        Some(Self {
            window: own.window(MARGIN),
            around: neighbours(own).map(|shape| shape.path.as_str()).collect(),
            own: &own.path,
            finder: finder.map(|(x, y)| (x, y, span * FINDER)),
            label: label(incident, own, &mark),
            service: position.map(|position| service(position, &mark)),
            mark,
        })
    }
}

impl SpotMap {
    /// Whether no more than the area is known.
    pub(crate) fn is_area(&self) -> bool {
        matches!(self.mark, Mark::Area)
    }
}

fn neighbours(own: &Shape) -> impl Iterator<Item = &'static Shape> {
    let numbers = own.area.neighbours.clone();
    shapes()
        .iter()
        .filter(move |shape| numbers.contains(&shape.area.number))
}

fn mark(incident: &Incident, area: u8, position: Option<(f64, f64)>) -> Mark {
    let spot: Option<Spot> = incident
        .block
        .as_deref()
        .and_then(|block| block.parse().ok());
    let located = spot.and_then(|spot| City::chicago().locate(&spot, Some(area)));
    let line = located
        .map(|located| located.line)
        .filter(|line| line.len() > 1);
    match (
        line,
        position.map(project),
        incident.location_precision.as_str(),
    ) {
        (Some(line), Some(_), "block" | "address" | "road") => {
            let points = line.iter().map(|point| project(point.lat_lon()));
            Mark::Line(
                points
                    .map(|(x, y)| format!("{x:.1},{y:.1}"))
                    .collect::<Vec<_>>()
                    .join(" "),
            )
        }
        (_, Some((x, y)), "facility") => Mark::Ring(x, y, FACILITY),
        (_, Some((x, y)), "intersection" | "block" | "address") => Mark::Ring(x, y, CROSSING),
        _ => Mark::Area,
    }
}

fn label(incident: &Incident, own: &Shape, mark: &Mark) -> String {
    let area = &own.area.name;
    match (mark, incident.spot()) {
        (Mark::Area, _) => format!("Map of {area}: no source says where within it"),
        (Mark::Line(_), Some(spot)) => format!("Map of {area} with the {spot}"),
        (_, Some(spot)) => format!("Map of {area} with {spot}"),
        (_, None) => format!("Map of {area} with the place"),
    }
}

/// OpenStreetMap at the place: with a mark only where a point is known.
fn service((latitude, longitude): (f64, f64), mark: &Mark) -> String {
    let pin = match mark {
        Mark::Ring(..) => format!("?mlat={latitude:.5}&mlon={longitude:.5}"),
        Mark::Line(_) | Mark::Area => String::new(),
    };
    let zoom = if matches!(mark, Mark::Area) { 14 } else { 17 };
    format!("https://www.openstreetmap.org/{pin}#map={zoom}/{latitude:.5}/{longitude:.5}")
}
