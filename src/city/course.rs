//! A street's course over the grid: from house number to place, and where two courses cross.

use super::{
    grid::{GridPoint, interpolate},
    street::Compass,
};

/// Courses are drawn this much longer when looking for a crossing, in grid numbers (some 200
/// metres): the last house stands short of the corner, and bends are rounded.
const OVERSHOOT: f64 = 100.0;

/// One row of the table of streets.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Course {
    pub(super) compass: Compass,
    pub(super) suffix: Option<String>,
    /// House numbers in use.
    pub(super) first: u32,
    pub(super) last: u32,
    /// The street as `(along, across)` in grid coordinates, ascending; two points or more.
    line: Vec<(f64, f64)>,
    /// House number -> `along`, where numbers do not follow the grid.
    numbers: Vec<(f64, f64)>,
}

impl Course {
    /// A course by its control points, or straight at `across` over its numbers if it has none.
    pub(super) fn new(
        (compass, suffix): (Compass, Option<String>),
        (first, last): (u32, u32),
        across: f64,
        bends: Vec<(f64, f64)>,
        numbers: Vec<(f64, f64)>,
    ) -> Self {
        let mut line = bends;
        if line.len() < 2 {
            line = [first, last]
                .map(|number| (compass.sign() * f64::from(number), across))
                .to_vec();
        }
        line.sort_by(|one, other| one.0.total_cmp(&other.0));
        Self {
            compass,
            suffix,
            first,
            last,
            line,
            numbers,
        }
    }

    /// Whether any number of the hundred block is in use.
    pub(super) fn has_block(&self, hundred: u32) -> bool {
        self.first <= hundred.saturating_add(99) && hundred <= self.last
    }

    /// How many house numbers it has.
    pub(super) const fn extent(&self) -> u32 {
        self.last.saturating_sub(self.first)
    }

    /// The place of a house number.
    pub(super) fn point_at(&self, number: f64) -> GridPoint {
        let along = if self.numbers.is_empty() {
            self.compass.sign() * number
        } else {
            interpolate(&self.numbers, number)
        };
        self.point((along, interpolate(&self.line, along)))
    }

    /// The whole street, from south to north or west to east.
    pub(super) fn points(&self) -> impl Iterator<Item = GridPoint> {
        self.line.iter().map(|pair| self.point(*pair))
    }

    /// Whether house numbers count to the north or south.
    pub(super) const fn runs_north(&self) -> bool {
        matches!(self.compass, Compass::N | Compass::S)
    }

    const fn point(&self, (along, across): (f64, f64)) -> GridPoint {
        if self.runs_north() {
            GridPoint::new(across, along)
        } else {
            GridPoint::new(along, across)
        }
    }

    /// Where this street meets the other one.
    pub(super) fn crossings(&self, other: &Self) -> Vec<GridPoint> {
        let mut crossings = Vec::new();
        for mine in self.segments() {
            for theirs in other.segments() {
                crossings.extend(crossing(mine, theirs));
            }
        }
        crossings
    }

    /// The pieces of the line, the outer ones drawn longer.
    fn segments(&self) -> impl Iterator<Item = (GridPoint, GridPoint)> {
        let last = self.line.len().saturating_sub(2);
        self.line
            .iter()
            .zip(self.line.iter().skip(1))
            .enumerate()
            .map(move |(index, (from, to))| {
                let slope = (to.1 - from.1) / (to.0 - from.0).max(1.0);
                let before = if index == 0 { OVERSHOOT } else { 0.0 };
                let after = if index == last { OVERSHOOT } else { 0.0 };
                (
                    self.point((from.0 - before, from.1 - before * slope)),
                    self.point((to.0 + after, to.1 + after * slope)),
                )
            })
    }
}

/// Where two straight pieces cross, if they do.
fn crossing((a, b): (GridPoint, GridPoint), (c, d): (GridPoint, GridPoint)) -> Option<GridPoint> {
    let (ux, uy) = (b.east - a.east, b.north - a.north);
    let (vx, vy) = (d.east - c.east, d.north - c.north);
    let area = ux * vy - uy * vx;
    if area.abs() < f64::EPSILON {
        return None;
    }
    let (wx, wy) = (c.east - a.east, c.north - a.north);
    let (mine, theirs) = ((wx * vy - wy * vx) / area, (wx * uy - wy * ux) / area);
    let within = |share: f64| (0.0..=1.0).contains(&share);
    (within(mine) && within(theirs))
        .then(|| GridPoint::new(a.east + mine * ux, a.north + mine * uy))
}
