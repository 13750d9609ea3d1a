//! Where an incident happened: what is stated, and what the city's map says of it.

use std::str::FromStr;

use super::choose::Claims;
use crate::{
    city::{City, GridPoint, Located, Neighbourhood, Spot},
    model::{Field, Precision},
};

/// What the community area rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaBasis {
    /// A source names it, or a neighbourhood within it.
    Stated,
    /// The block lies in it.
    Block,
}

impl AreaBasis {
    /// The word of the database and of exports.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Block => "block",
        }
    }
}

/// The place of an incident, each part as far as it is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The neighbourhood as reported.
    pub neighbourhood: Option<String>,
    /// The number of the community area, 1 to 77.
    pub area: Option<u8>,
    /// What the area rests on; none where there is no area.
    pub basis: Option<AreaBasis>,
    /// Block or intersection.
    pub block: Option<String>,
    /// A named place, such as a police station.
    pub facility: Option<String>,
    /// How exactly the place is known.
    pub precision: Precision,
    /// Latitude and longitude of the block's middle, in degrees.
    pub position: Option<(f64, f64)>,
    /// The block is so near an area's border that the area may be the neighbour.
    pub near_edge: bool,
    /// The stated neighbourhood does not contain the block.
    pub conflict: bool,
}

/// The area comes from the block where the map knows it, else from what is stated.
pub(super) fn place(claims: &Claims<'_>) -> Place {
    let city = City::chicago();
    let neighbourhood = claims.text(Field::Neighbourhood);
    let known = neighbourhood
        .as_deref()
        .and_then(|name| city.neighbourhood(name));
    let block = claims.text(Field::Block);
    let located = block.as_deref().and_then(|block| {
        let spot = Spot::from_str(block).ok()?;
        city.locate(&spot, known.map(|known| known.area))
    });
    let stated = claims
        .text(Field::CommunityArea)
        .and_then(|name| Some(city.area_named(&name)?.number))
        .or_else(|| known.map(|known| known.area));
    let by_block = located
        .as_ref()
        .filter(|_| claims.set(Field::CommunityArea).is_none());
    let area = by_block.map(|located| located.area).or(stated);
    let facility = claims.text(Field::Facility);
    Place {
        precision: precision(block.as_deref(), facility.is_some(), area),
        basis: area.map(|_| by_block.map_or(AreaBasis::Stated, |_| AreaBasis::Block)),
        area,
        position: located.as_ref().map(|located| located.point.lat_lon()),
        near_edge: located.as_ref().is_some_and(|located| located.near_edge),
        conflict: known
            .zip(located.as_ref())
            .is_some_and(|(known, located)| !contains(known, located)),
        neighbourhood,
        block,
        facility,
    }
}

/// Whether a block lies in a neighbourhood, or so near that it may.
fn contains(neighbourhood: &Neighbourhood, block: &Located) -> bool {
    neighbourhood.area == block.area
        || neighbourhood.also_in.contains(&block.area)
        || block.also.contains(&neighbourhood.area)
}

fn precision(block: Option<&str>, has_facility: bool, area: Option<u8>) -> Precision {
    match block {
        Some(block) if block.contains('&') => Precision::Intersection,
        Some(block) if is_numbered(block) => Precision::Block,
        _ if has_facility => Precision::Facility,
        Some(_) => Precision::Road,
        None if area.is_some() => Precision::Neighbourhood,
        None => Precision::City,
    }
}

/// "3300 W Polk St" has a number of its own; "89th St" and "E 57th St" do not.
fn is_numbered(block: &str) -> bool {
    let first = block.split(' ').next().unwrap_or_default();
    first.parse::<u32>().is_ok()
}

/// Metres between two points of the city; exact to a thousandth within it.
pub(crate) fn metres_apart(one: GridPoint, other: GridPoint) -> f64 {
    let ((lat, lon), (other_lat, other_lon)) = (one.lat_lon(), other.lat_lon());
    // A degree of latitude, and one of longitude at 41.85 degrees north.
    let (north, east) = ((lat - other_lat) * 111_070.0, (lon - other_lon) * 83_010.0);
    north.hypot(east)
}
