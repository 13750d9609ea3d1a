//! The 77 community areas: the tables' rows in, [`Area`] values out; bad rows are errors.

use std::collections::HashMap;

use anyhow::Context;
use serde::Deserialize;

use super::{grid::GridPoint, name::slug};

const AREAS: &str = include_str!("data/areas.csv");
const OUTLINES: &str = include_str!("data/outlines.json");

/// One of the city's community areas, whose borders have stood since the 1920s.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// The City's number, 1 to 77.
    pub number: u8,
    /// Official name.
    pub name: String,
    /// The name in an address: ASCII lower case with hyphens.
    pub slug: String,
    /// Side of the city, such as "Far North".
    pub side: String,
    /// Residents in the census of 2020.
    pub population_2020: u32,
    /// Land in square kilometres.
    pub area_km2: f64,
    /// Centre of gravity of the outline.
    pub centroid: GridPoint,
    /// Numbers of the areas that share a border, ascending.
    pub neighbours: Vec<u8>,
    /// Informal names of neighbourhoods that lie (mainly) here, in the order of the table.
    pub informal: Vec<String>,
    /// Corners of the border, not closed; neighbours share corners exactly.
    pub outline: Vec<GridPoint>,
    /// Corners of what the outline surrounds but is not part of the city.
    pub holes: Vec<Vec<GridPoint>>,
    /// Column and row in a layout of equal tiles, from the north-west, without collisions.
    pub tile: (u8, u8),
}

impl Area {
    /// The outline as (latitude, longitude) in degrees, not closed.
    #[must_use]
    pub fn outline_lat_lon(&self) -> Vec<(f64, f64)> {
        self.outline.iter().map(|point| point.lat_lon()).collect()
    }

    /// The holes as (latitude, longitude) in degrees, not closed.
    #[must_use]
    pub fn holes_lat_lon(&self) -> Vec<Vec<(f64, f64)>> {
        let lat_lon = |hole: &Vec<GridPoint>| hole.iter().map(|point| point.lat_lon()).collect();
        self.holes.iter().map(lat_lon).collect()
    }
}

#[derive(Deserialize)]
struct Row {
    number: u8,
    name: String,
    side: String,
    east: f64,
    north: f64,
    area_km2: f64,
    population_2020: u32,
    tile_column: u8,
    tile_row: u8,
    neighbours: String,
}

#[derive(Deserialize)]
struct Outline {
    outline: Vec<(f64, f64)>,
    holes: Vec<Vec<(f64, f64)>>,
}

/// Reads the areas; `informal` is left empty, the names are in a table of their own.
pub(super) fn read() -> anyhow::Result<Vec<Area>> {
    let mut outlines: HashMap<u8, Outline> =
        serde_json::from_str(OUTLINES).context("outlines.json")?;
    let mut areas = Vec::new();
    for row in csv::Reader::from_reader(AREAS.as_bytes()).deserialize() {
        let row: Row = row.context("areas.csv")?;
        let outline = outlines
            .remove(&row.number)
            .with_context(|| format!("no outline for area {}", row.number))?;
        areas.push(row.with(&outline)?);
    }
    areas.sort_by_key(|area| area.number);
    Ok(areas)
}

impl Row {
    fn with(self, outline: &Outline) -> anyhow::Result<Area> {
        Ok(Area {
            number: self.number,
            slug: slug(&self.name),
            name: self.name,
            side: self.side,
            population_2020: self.population_2020,
            area_km2: self.area_km2,
            centroid: GridPoint::new(self.east, self.north),
            neighbours: numbers(&self.neighbours)?,
            informal: Vec::new(),
            outline: points(&outline.outline),
            holes: outline.holes.iter().map(|hole| points(hole)).collect(),
            tile: (self.tile_column, self.tile_row),
        })
    }
}

fn points(pairs: &[(f64, f64)]) -> Vec<GridPoint> {
    pairs
        .iter()
        .map(|(east, north)| GridPoint::new(*east, *north))
        .collect()
}

/// Area numbers parted by spaces, ascending.
pub(super) fn numbers(text: &str) -> anyhow::Result<Vec<u8>> {
    let mut numbers = text
        .split_whitespace()
        .map(|number| {
            number
                .parse()
                .with_context(|| format!("{number:?} is no area's number"))
        })
        .collect::<anyhow::Result<Vec<u8>>>()?;
    numbers.sort_unstable();
    Ok(numbers)
}
