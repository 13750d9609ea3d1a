//! The 22 police districts and their stations. A district's name is never a neighbourhood's.

use anyhow::Context;
use serde::Deserialize;

const DISTRICTS: &str = include_str!("data/districts.csv");

/// A police district. Its name says little of where it lies: most of the Rogers Park (24th)
/// district is West Ridge.
#[derive(Debug, Clone, PartialEq)]
pub struct District {
    /// The department's number, 1 to 25; 13, 21 and 23 were merged away.
    pub number: u8,
    /// Name without "District": "Gresham".
    pub name: String,
    /// Address of the station, "7808 S Halsted St"; public, not masked.
    pub station_address: String,
    /// Latitude and longitude of the station in degrees.
    pub station: (f64, f64),
    /// The community area the station stands in.
    pub station_area: u8,
    /// The community areas the district covers: number and share of its land in per cent, the
    /// largest first; shares below 2 % are left out.
    pub areas: Vec<(u8, u8)>,
}

#[derive(Deserialize)]
struct Row {
    number: u8,
    name: String,
    station_address: String,
    station_latitude: f64,
    station_longitude: f64,
    station_area: u8,
    areas: String,
}

pub(super) fn read() -> anyhow::Result<Vec<District>> {
    let mut districts = Vec::new();
    for row in csv::Reader::from_reader(DISTRICTS.as_bytes()).deserialize() {
        let row: Row = row.context("districts.csv")?;
        let shares = row
            .areas
            .split_whitespace()
            .map(share)
            .collect::<anyhow::Result<_>>()?;
        districts.push(District {
            number: row.number,
            name: row.name,
            station_address: row.station_address,
            station: (row.station_latitude, row.station_longitude),
            station_area: row.station_area,
            areas: shares,
        });
    }
    Ok(districts)
}

/// `33:37` is area 33 with 37 per cent.
fn share(text: &str) -> anyhow::Result<(u8, u8)> {
    let (area, percent) = text.split_once(':').context("a share is area:percent")?;
    Ok((area.parse()?, percent.parse()?))
}
