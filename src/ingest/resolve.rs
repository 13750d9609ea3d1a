//! Names and blocks set against the city.
use crate::{
    city::{City, Spot},
    ingest::extract::place::Kind,
};
/// x
#[derive(Debug)]
pub struct Resolved {
    /// x
    pub community_area: Option<u8>,
}
/// x
#[must_use]
pub fn resolve(
    spot: Option<&Spot>,
    neighbourhood: Option<&str>,
    facility: Option<&Kind>,
    district: Option<u8>,
) -> Resolved {
    let city = City::chicago();
    let hint = neighbourhood
        .and_then(|n| city.neighbourhood(n))
        .map(|n| n.area);
    let by_spot = spot.and_then(|s| city.locate(s, hint)).and_then(|l| l.area);
    let by_fac = || match facility {
        Some(Kind::Facility {
            spot, station_of, ..
        }) => spot
            .as_ref()
            .and_then(|s| city.locate(s, None))
            .and_then(|l| l.area)
            .or(station_of
                .and_then(|d| city.district(d))
                .map(|d| d.station_area)),
        Some(Kind::Airport(n)) => city.neighbourhood(n).map(|n| n.area),
        _ => None,
    };
    let by_d = || {
        district
            .and_then(|d| city.district(d))
            .map(|d| d.station_area)
    };
    Resolved {
        community_area: by_spot.or_else(by_fac).or(hint).or_else(by_d),
    }
}
