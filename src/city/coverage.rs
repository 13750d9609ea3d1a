//! The areas' outlines as one coverage: which area a point lies in, and how near the next one is.
//!
//! Built once from the outlines; a look-up touches one cell and the few areas that meet there.

use super::{
    area::Area,
    grid::{GridPoint, steps},
    outline::{Edge, Shape},
};

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
        for (index, shape) in self.shapes.iter().enumerate() {
            for point in shape.edges.iter().flat_map(fine_steps) {
                for (east, north) in around() {
                    let near = GridPoint::new(point.east + east * CELL, point.north + north * CELL);
                    let cell = self.index_at(near).and_then(|at| self.cells.get_mut(at));
                    if let Some(cell) = cell.filter(|cell| !cell.borders.contains(&index)) {
                        cell.borders.push(index);
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

    fn centre(&self, index: usize) -> GridPoint {
        let (row, column) = (index / self.columns, index % self.columns);
        GridPoint::new(
            self.west + (column as f64 + 0.5) * CELL,
            self.south + (row as f64 + 0.5) * CELL,
        )
    }

    fn index_at(&self, point: GridPoint) -> Option<usize> {
        let column = cell_index(point.east - self.west)?;
        let row = cell_index(point.north - self.south)?;
        let index = row * self.columns + column;
        (column < self.columns && index < self.cells.len()).then_some(index)
    }

    /// The area whose outline contains the point.
    pub(super) fn area_at(&self, point: GridPoint) -> Option<u8> {
        let cell = self.cells.get(self.index_at(point)?)?;
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
        let Some(cell) = self.index_at(point).and_then(|index| self.cells.get(index)) else {
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

/// Points along an edge, at most a fifth of a cell apart.
fn fine_steps(edge: &Edge) -> impl Iterator<Item = GridPoint> + use<> {
    let length = (edge.to.east - edge.from.east).hypot(edge.to.north - edge.from.north);
    steps(edge.from, edge.to, (length / (CELL / 5.0)).ceil())
}

fn around() -> impl Iterator<Item = (f64, f64)> {
    let offsets = [-1.0, 0.0, 1.0];
    offsets
        .into_iter()
        .flat_map(move |east| offsets.into_iter().map(move |north| (east, north)))
}

fn cell_index(offset: f64) -> Option<usize> {
    (0.0..1e6)
        .contains(&offset)
        .then_some((offset / CELL) as usize)
}

fn cell_count(extent: f64) -> usize {
    cell_index(extent).map_or(0, |index| index + 1)
}
