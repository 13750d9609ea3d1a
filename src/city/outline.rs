//! The areas' outlines as one coverage: which area a point lies in, and how near the next one is.
//!
//! Built once from the outlines; a look-up touches one cell and the few areas that meet there.

use super::{area::Area, grid::GridPoint};

/// Side of a cell in grid numbers. A marked border reaches at least one cell side (140 metres
/// even where numbers are dense), so every border within [`EDGE_METRES`] is seen.
const CELL: f64 = 100.0;
/// A point closer than this to another area may lie in it: what the tables can tell apart.
const EDGE_METRES: f64 = 80.0;
/// A point outside all outlines (the lakefront, the state line) belongs to an area this close.
const STRAY_METRES: f64 = 250.0;

/// What lies at a point.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Surroundings {
    /// The area that contains the point, or the nearest if none does.
    pub(super) area: Option<u8>,
    /// Other areas within 80 metres, the nearest first.
    pub(super) near: Vec<u8>,
}

#[derive(Debug, Default)]
pub(super) struct Coverage {
    west: f64,
    south: f64,
    columns: usize,
    cells: Vec<Cell>,
    shapes: Vec<Shape>,
}

#[derive(Debug, Default, Clone)]
struct Cell {
    /// The area that fills the cell, where no border is near.
    whole: Option<u8>,
    /// Indices of the shapes whose border runs nearby.
    borders: Vec<usize>,
}

#[derive(Debug)]
struct Shape {
    number: u8,
    /// The borders of the outline and of the holes.
    edges: Vec<Edge>,
}

/// A straight piece of border, on the grid and in metres.
#[derive(Debug)]
struct Edge {
    from: GridPoint,
    to: GridPoint,
    start: (f64, f64),
    end: (f64, f64),
}

impl Coverage {
    pub(super) fn new(areas: &[Area]) -> Self {
        let shapes: Vec<_> = areas.iter().map(Shape::new).collect();
        let corners = || {
            shapes
                .iter()
                .flat_map(|shape| &shape.edges)
                .map(|edge| edge.from)
        };
        let low = |pick: fn(GridPoint) -> f64| corners().map(pick).fold(0.0, f64::min) - 3.0 * CELL;
        let high =
            |pick: fn(GridPoint) -> f64| corners().map(pick).fold(0.0, f64::max) + 3.0 * CELL;
        let (west, south) = (low(|point| point.east), low(|point| point.north));
        let columns = cell_count(high(|point| point.east) - west);
        let rows = cell_count(high(|point| point.north) - south);
        let mut coverage = Self {
            west,
            south,
            columns,
            cells: vec![Cell::default(); columns * rows],
            shapes,
        };
        coverage.mark_borders();
        coverage.fill_interiors();
        coverage
    }

    /// Marks the cell under each step along each border, and its eight neighbours.
    fn mark_borders(&mut self) {
        for index in 0..self.shapes.len() {
            let steps: Vec<_> = self.shapes[index]
                .edges
                .iter()
                .flat_map(Edge::steps)
                .collect();
            for point in steps {
                for (east, north) in around() {
                    let near = GridPoint::new(point.east + east * CELL, point.north + north * CELL);
                    if let Some(cell) = self.cell_at(near)
                        && !self.cells[cell].borders.contains(&index)
                    {
                        self.cells[cell].borders.push(index);
                    }
                }
            }
        }
    }

    /// Two neighbouring cells without a border lie in the same area, so one test a run is enough.
    fn fill_interiors(&mut self) {
        let mut run = None;
        for index in 0..self.cells.len() {
            if !self.cells[index].borders.is_empty() {
                run = None;
                continue;
            }
            let centre = self.centre(index);
            let whole = *run.get_or_insert_with(|| {
                self.shapes
                    .iter()
                    .find(|shape| shape.contains(centre))
                    .map(|shape| shape.number)
            });
            self.cells[index].whole = whole;
        }
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "a cell's index is far below 2^52"
    )]
    fn centre(&self, index: usize) -> GridPoint {
        let (row, column) = (index / self.columns, index % self.columns);
        GridPoint::new(
            self.west + (column as f64 + 0.5) * CELL,
            self.south + (row as f64 + 0.5) * CELL,
        )
    }

    fn cell_at(&self, point: GridPoint) -> Option<usize> {
        let column = cell_index(point.east - self.west)?;
        let row = cell_index(point.north - self.south)?;
        let index = row * self.columns + column;
        (column < self.columns && index < self.cells.len()).then_some(index)
    }

    /// The area whose outline contains the point.
    pub(super) fn area_at(&self, point: GridPoint) -> Option<u8> {
        let cell = self.cells.get(self.cell_at(point)?)?;
        cell.whole.or_else(|| {
            let mut shapes = cell
                .borders
                .iter()
                .filter_map(|index| self.shapes.get(*index));
            shapes
                .find(|shape| shape.contains(point))
                .map(|shape| shape.number)
        })
    }

    /// The area at the point and those near it.
    pub(super) fn surroundings(&self, point: GridPoint) -> Surroundings {
        let Some(cell) = self.cell_at(point).and_then(|index| self.cells.get(index)) else {
            return Surroundings::default();
        };
        let metres = point.metres();
        let mut area = cell.whole;
        let mut others = Vec::new();
        for shape in cell
            .borders
            .iter()
            .filter_map(|index| self.shapes.get(*index))
        {
            if area.is_none() && shape.contains(point) {
                area = Some(shape.number);
            } else {
                others.push((shape.distance_metres(metres), shape.number));
            }
        }
        others.sort_by(|one, other| one.0.total_cmp(&other.0));
        if area.is_none()
            && others
                .first()
                .is_some_and(|nearest| nearest.0 <= STRAY_METRES)
        {
            area = Some(others.remove(0).1);
        }
        let near = others
            .into_iter()
            .take_while(|other| other.0 <= EDGE_METRES)
            .map(|other| other.1);
        Surroundings {
            area,
            near: near.collect(),
        }
    }
}

impl Shape {
    fn new(area: &Area) -> Self {
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
    fn contains(&self, point: GridPoint) -> bool {
        self.edges
            .iter()
            .filter(|edge| edge.is_east_of(point))
            .count()
            % 2
            == 1
    }

    /// Metres to the nearest point of the border.
    fn distance_metres(&self, point: (f64, f64)) -> f64 {
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

    /// Points along the edge, at most a fifth of a cell apart.
    fn steps(&self) -> impl Iterator<Item = GridPoint> + use<> {
        let (from, to) = (self.from, self.to);
        let count = ((to.east - from.east).hypot(to.north - from.north) / (CELL / 5.0)).ceil();
        let shares = std::iter::successors(Some(0.0), |step| Some(step + 1.0));
        shares
            .take_while(move |step| *step <= count)
            .map(move |step| {
                let share = step / count.max(1.0);
                GridPoint::new(
                    from.east + (to.east - from.east) * share,
                    from.north + (to.north - from.north) * share,
                )
            })
    }
}

fn around() -> impl Iterator<Item = (f64, f64)> {
    let offsets = [-1.0, 0.0, 1.0];
    offsets
        .into_iter()
        .flat_map(move |east| offsets.into_iter().map(move |north| (east, north)))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked to be a small positive number"
)]
fn cell_index(offset: f64) -> Option<usize> {
    (0.0..1e6)
        .contains(&offset)
        .then_some((offset / CELL) as usize)
}

fn cell_count(extent: f64) -> usize {
    cell_index(extent).map_or(0, |index| index + 1)
}
