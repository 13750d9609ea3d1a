//! Where an incident happened: what is stated, and what the city's map says of it.

use std::str::FromStr;

use super::choose::Claims;
use crate::{
    city::{AreaBasis, City, Spot},
    model::{Field, Precision},
};

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

/// The area comes from the stated neighbourhood and the block together, see [`City::settle`].
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
    let settled = city.settle(known, located);
    let claimed = claims
        .text(Field::CommunityArea)
        .and_then(|name| Some((city.area_named(&name)?.number, AreaBasis::Stated)));
    // A correction of the area stands above the map; a claim of it serves where the map is silent.
    let corrected = claimed.filter(|_| claims.set(Field::CommunityArea).is_some());
    let area = corrected.or(settled.area).or(claimed);
    let facility = claims.text(Field::Facility);
    let is_point = !matches!(spot, Some(Spot::Road(_)));
    Place {
        precision: precision(spot.as_ref(), facility.is_some(), area.is_some()),
        basis: area.map(|(_, basis)| basis),
        area: area.map(|(area, _)| area),
        position: located
            .filter(|_| is_point)
            .map(|located| located.point.lat_lon()),
        near_edge: located.is_some_and(|located| located.near_edge),
        conflict: settled.conflict,
        neighbourhood,
        block,
        facility,
    }
}

fn precision(spot: Option<&Spot>, has_facility: bool, has_area: bool) -> Precision {
    match spot {
        Some(Spot::Intersection(..)) => Precision::Intersection,
        Some(Spot::Block { .. }) => Precision::Block,
        _ if has_facility => Precision::Facility,
        Some(Spot::Road(_)) => Precision::Road,
        None if has_area => Precision::Neighbourhood,
        None => Precision::City,
    }
}
