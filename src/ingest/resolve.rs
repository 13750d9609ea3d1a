//! Where an incident lies: the places an article gives for it in, the community area out.
//!
//! Pure look-ups in the [city](crate::city)'s tables. The stated neighbourhood decides the area,
//! the block does so where no neighbourhood is stated; where both are and do not agree, that is
//! flagged and neither is dropped. What is ambiguous stays `None`.

#[cfg(test)]
mod tests;

use crate::{
    city::{AreaBasis, City, Located, Spot},
    ingest::extract::place::Kind,
    model::Precision,
};

/// The places chosen for one incident, each from the words that govern the shooting.
#[derive(Debug, Clone, Copy, Default)]
pub struct Chosen<'a> {
    /// The block, corner or road.
    pub spot: Option<&'a Spot>,
    /// The text gave a house number, which the spot masks.
    pub is_address: bool,
    /// The neighbourhood, by any of its names.
    pub neighbourhood: Option<&'a str>,
    /// A facility, airport, expressway or the lakefront.
    pub facility: Option<&'a Kind>,
    /// The police district, which counts only if it lies in one area.
    pub district: Option<u8>,
    /// A side of the city is named.
    pub has_side: bool,
    /// The city itself is named.
    pub is_in_chicago: bool,
}

/// Where an incident lies.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolved {
    /// The community area's number, 1 to 77.
    pub community_area: Option<u8>,
    /// What decided it; `None` exactly if there is no area.
    pub area_basis: Option<AreaBasis>,
    /// How exactly the place is known.
    pub precision: Precision,
    /// The stated neighbourhood does not contain the block.
    pub place_conflict: bool,
    /// The area that the block lies in, where it is another than `community_area`.
    pub conflicting_area: Option<u8>,
    /// The spot's (or the building's) place on the grid, if it is certain.
    pub located: Option<Located>,
}

/// Sets the chosen places against the city.
#[must_use]
pub fn resolve(chosen: &Chosen<'_>) -> Resolved {
    let city = City::chicago();
    let stated = chosen
        .neighbourhood
        .and_then(|name| city.neighbourhood(name));
    let hint = stated.map(|stated| stated.area);
    let building = chosen.facility.and_then(spot_of);
    let spot = chosen.spot.or(building);
    let located = spot.and_then(|spot| city.locate(spot, hint));
    let position = located.as_ref().and_then(|located| located.area);
    let position = position.or_else(|| area_of(chosen));
    // A long road says less than a building on it or by it.
    let building = building.filter(|_| matches!(chosen.spot, Some(Spot::Road(_))));
    let position = position.or_else(|| city.locate(building?, hint)?.area);
    let settled = city.settle(stated, located.as_ref());
    let (area, conflict) = (settled.area, settled.conflict);
    let by_facility = position
        .filter(|_| area.is_none())
        .map(|position| (position, AreaBasis::Block));
    let area = area.or(by_facility);
    Resolved {
        community_area: area.map(|(area, _)| area),
        area_basis: area.map(|(_, basis)| basis),
        precision: precision(chosen),
        place_conflict: conflict,
        conflicting_area: position
            .filter(|position| conflict && area.is_none_or(|(area, _)| area != *position)),
        located,
    }
}

/// The spot of a building, where the table of buildings has one.
fn spot_of(facility: &Kind) -> Option<&Spot> {
    match facility {
        Kind::Facility { spot, .. } => spot.as_ref(),
        _ => None,
    }
}

/// The area of what has no spot: a station's or an airport's own, a district's if it is one area.
fn area_of(chosen: &Chosen<'_>) -> Option<u8> {
    let city = City::chicago();
    let station = |number: u8| Some(city.district(number)?.station_area);
    match chosen.facility {
        Some(Kind::Facility {
            station_of, name, ..
        }) => station_of.and_then(station).or_else(|| park_area(name)),
        Some(Kind::Airport(name)) => city.neighbourhood(name).map(|airport| airport.area),
        Some(_) => None,
        None if chosen.spot.is_some() => None,
        None => match city.district(chosen.district?)?.areas.as_slice() {
            [(area, _)] => Some(*area),
            _ => None,
        },
    }
}

/// The area of a park that a neighbourhood of one area is named after.
fn park_area(name: &str) -> Option<u8> {
    let named = City::chicago().neighbourhood(name)?;
    (named.also_in.is_empty() && name.ends_with("Park")).then_some(named.area)
}

/// The most exact of what is known.
fn precision(chosen: &Chosen<'_>) -> Precision {
    match (chosen.spot, chosen.facility) {
        (Some(Spot::Block { .. }), _) if chosen.is_address => Precision::Address,
        (Some(Spot::Block { .. }), _) => Precision::Block,
        (Some(Spot::Intersection(..)), _) => Precision::Intersection,
        (_, Some(Kind::Expressway(_))) | (Some(Spot::Road(_)), None) => Precision::Road,
        (_, Some(_)) => Precision::Facility,
        (None, None) if chosen.neighbourhood.is_some() => Precision::Neighbourhood,
        (None, None) if chosen.has_side || chosen.district.is_some() => Precision::Side,
        (None, None) if chosen.is_in_chicago => Precision::City,
        (None, None) => Precision::Unknown,
    }
}
