//! The border of one area: whether a point lies within, and how far the border is.

use super::{area::Area, grid::GridPoint};

/// An area's number and border.
#[derive(Debug)]
pub(super) struct Shape {
    pub(super) number: u8,
    /// The borders of the outline and of the holes.
    pub(super) edges: Vec<Edge>,
}

/// A straight piece of border, on the grid and in metres.
#[derive(Debug)]
pub(super) struct Edge {
    pub(super) from: GridPoint,
    pub(super) to: GridPoint,
    start: (f64, f64),
    end: (f64, f64),
}

impl Shape {
    pub(super) fn new(area: &Area) -> Self {
        let rings = std::iter::once(&area.outline).chain(&area.holes);
        let edges = rings.flat_map(|ring| {
            let next = ring.iter().cycle().skip(1);
            ring.iter()
                .zip(next)
                .map(|(from, to)| Edge::new(*from, *to))
        });
        Self {
            number: area.number,
            edges: edges.collect(),
        }
    }

    /// Even-odd rule: a ray to the east crosses the border an odd number of times; holes count too.
    pub(super) fn contains(&self, point: GridPoint) -> bool {
        self.edges
            .iter()
            .filter(|edge| edge.is_east_of(point))
            .count()
            % 2
            == 1
    }

    /// Metres to the nearest point of the border.
    pub(super) fn distance_metres(&self, point: (f64, f64)) -> f64 {
        let distances = self.edges.iter().map(|edge| edge.distance_metres(point));
        distances.fold(f64::INFINITY, f64::min)
    }
}

impl Edge {
    fn new(from: GridPoint, to: GridPoint) -> Self {
        let (start, end) = (from.metres(), to.metres());
        Self {
            from,
            to,
            start,
            end,
        }
    }

    fn is_east_of(&self, point: GridPoint) -> bool {
        let (a, b) = (self.from, self.to);
        (a.north > point.north) != (b.north > point.north)
            && point.east
                < a.east + (b.east - a.east) * (point.north - a.north) / (b.north - a.north)
    }

    fn distance_metres(&self, (x, y): (f64, f64)) -> f64 {
        let (ax, ay) = self.start;
        let (dx, dy) = (self.end.0 - ax, self.end.1 - ay);
        let length = dx * dx + dy * dy;
        let along = ((x - ax) * dx + (y - ay) * dy) / length.max(f64::EPSILON);
        let share = along.clamp(0.0, 1.0);
        (x - ax - share * dx).hypot(y - ay - share * dy)
    }
}
