//! Where an event was: the block, the neighbourhood, the station that its sentences give it.

mod inside;
mod named;
mod outside;
mod weigh;

use crate::city::{Spot, Street};

use super::{
    events::Event,
    moment::Found,
    place::{Governs, Kind, Place},
    telling::Telling,
};
use weigh::candidates;

/// What is known of the place.
#[derive(Debug, Default)]
pub(crate) struct Scene {
    pub(crate) spot: Option<Found<Spot>>,
    pub(crate) neighbourhood: Option<Found<&'static str>>,
    pub(crate) district: Option<Found<u8>>,
    pub(crate) facility: Option<Found<Kind>>,
    /// The suburb or other city where it was, if it was not in Chicago.
    pub(crate) elsewhere: Option<Found<String>>,
}

struct Candidate<'a> {
    place: &'a Place,
    weight: i32,
    /// Named where the shots are told.
    told: bool,
    /// A town whose police, and no other, are named where the shots are told.
    by_its_police: bool,
    /// A town from which the shots are reported, or to which a chase led.
    leads_out: bool,
}

impl Candidate<'_> {
    /// Whether it is said of the shots, or where they are told.
    fn is_said(&self) -> bool {
        self.told || self.place.governs == Governs::Shooting
    }
}

/// Chooses the place of an event from the places its sentences name.
pub(crate) fn scene(event: &Event, tellings: &[Telling]) -> Scene {
    if let Some(elsewhere) = outside::namesake(tellings) {
        return Scene {
            elsewhere: Some(elsewhere),
            ..Scene::default()
        };
    }
    let mut candidates = candidates(event, tellings);
    outside::weigh_towns(event, tellings, &mut candidates);
    let spot = spot(&candidates);
    let neighbourhood = named::neighbourhood(&candidates, spot.as_ref());
    let spot = spot.map(|spot| inside::spot(&candidates, spot, neighbourhood.as_ref()));
    let district = best(&candidates, |kind| match kind {
        Kind::District(number) => Some((*number, 0)),
        _ => None,
    });
    let facility = best(&candidates, |kind| match kind {
        Kind::Facility { .. } | Kind::Expressway(_) | Kind::Airport(_) | Kind::Lakefront => {
            Some((kind.clone(), 0))
        }
        _ => None,
    });
    let spot = spot.filter(|spot| !is_exit(&spot.value, facility.as_ref()));
    let elsewhere = outside::elsewhere(event, tellings, &candidates);
    Scene {
        spot,
        neighbourhood,
        district,
        facility,
        elsewhere,
    }
}

/// Whether a road is told only as where one leaves an expressway: the shots were on that.
fn is_exit(spot: &Spot, facility: Option<&Found<Kind>>) -> bool {
    let expressway = facility.is_some_and(|found| matches!(found.value, Kind::Expressway(_)));
    expressway && is_bare(spot)
}

/// A road alone, without its compass point.
fn is_bare(spot: &Spot) -> bool {
    matches!(spot, Spot::Road(road) if road.compass.is_none())
}

/// A block says more than a corner, a corner more than a road.
fn spot_exactness(spot: &Spot) -> i32 {
    match spot {
        Spot::Block { .. } => 14,
        Spot::Intersection(..) => 10,
        Spot::Road(_) => -14,
    }
}

/// The weightiest spot, made more exact by the weightiest that tells it fuller.
fn spot(candidates: &[Candidate<'_>]) -> Option<Found<Spot>> {
    let weightiest = |fits: &dyn Fn(&Spot) -> bool| {
        best(candidates, |kind| match kind {
            Kind::Spot(spot) if fits(spot) => Some((spot.clone(), spot_exactness(spot))),
            _ => None,
        })
    };
    let found = weightiest(&|_| true)?;
    weightiest(&|spot| is_fuller(spot, &found.value)).or(Some(found))
}

/// Whether a spot is another one told more exactly: a block with its compass point; a block or a
/// corner on a road.
fn is_fuller(spot: &Spot, other: &Spot) -> bool {
    match (other, spot) {
        (
            Spot::Block { hundred, street },
            Spot::Block {
                hundred: same,
                street: full,
            },
        ) => {
            let fuller = street.compass.is_none() && full.compass.is_some();
            hundred == same && fuller && is_same(street, full)
        }
        (Spot::Road(road), Spot::Block { street, .. }) => is_same(road, street),
        (Spot::Road(road), Spot::Intersection(one, other)) => {
            is_same(road, one) || is_same(road, other)
        }
        _ => false,
    }
}

/// Whether two names can be those of one street: what only one of them tells does not matter.
fn is_same(one: &Street, other: &Street) -> bool {
    let compass = one.compass.is_none() || other.compass.is_none() || one.compass == other.compass;
    let suffix = one.suffix.is_none() || other.suffix.is_none() || one.suffix == other.suffix;
    one.name == other.name && compass && suffix
}

fn best<T>(
    candidates: &[Candidate<'_>],
    read: impl Fn(&Kind) -> Option<(T, i32)>,
) -> Option<Found<T>> {
    let read = candidates.iter().filter_map(|candidate| {
        read(&candidate.place.kind)
            .map(|(value, bonus)| (candidate.weight + bonus, candidate.place, value))
    });
    let (_, place, value) =
        read.max_by_key(|(weight, place, _)| (*weight, std::cmp::Reverse(place.span.start)))?;
    Some(Found {
        value,
        span: place.span.clone(),
        rule: place.rule,
    })
}
