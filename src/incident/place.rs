//! Where an incident happened: what is stated, and what the city's map says of it.

use std::str::FromStr;

use super::choose::Claims;
use crate::{
    city::{City, Located, Neighbourhood, Spot},
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
    let spot = block
        .as_deref()
        .and_then(|block| Spot::from_str(block).ok());
    let located = spot
        .as_ref()
        .and_then(|spot| city.locate(spot, known.map(|known| known.area)));
    let located = located.as_ref();
    let stated = claims
        .text(Field::CommunityArea)
        .and_then(|name| Some(city.area_named(&name)?.number))
        .or_else(|| known.map(|known| known.area));
    let by_block = located
        .and_then(|located| located.area)
        .filter(|_| claims.set(Field::CommunityArea).is_none());
    let area = by_block.or(stated);
    let facility = claims.text(Field::Facility);
    let is_point = !matches!(spot, Some(Spot::Road(_)));
    Place {
        precision: precision(spot.as_ref(), facility.is_some(), area),
        basis: area.map(|_| by_block.map_or(AreaBasis::Stated, |_| AreaBasis::Block)),
        area,
        position: located
            .filter(|_| is_point)
            .map(|located| located.point.lat_lon()),
        near_edge: located.is_some_and(|located| located.near_edge),
        conflict: known
            .zip(located)
            .is_some_and(|(known, located)| !may_contain(known, located)),
        neighbourhood,
        block,
        facility,
    }
}

/// Whether a block lies in a neighbourhood, or so near that it may.
fn may_contain(neighbourhood: &Neighbourhood, block: &Located) -> bool {
    let areas = block.area.iter().chain(&block.also);
    areas.copied().any(|area| neighbourhood.lies_in(area))
}

fn precision(spot: Option<&Spot>, has_facility: bool, area: Option<u8>) -> Precision {
    match spot {
        Some(Spot::Intersection(..)) => Precision::Intersection,
        Some(Spot::Block { .. }) => Precision::Block,
        _ if has_facility => Precision::Facility,
        Some(Spot::Road(_)) => Precision::Road,
        None if area.is_some() => Precision::Neighbourhood,
        None => Precision::City,
    }
}
