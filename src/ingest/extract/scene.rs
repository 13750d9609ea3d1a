//! Where an event was: the block, the neighbourhood, the station that its sentences give it.

mod named;
mod outside;
mod weigh;

use crate::city::{Spot, Street};

use super::{
    events::Event,
    moment::Found,
    place::{Kind, Place},
    telling::Telling,
};
use weigh::{candidates, leads_there};

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

/// The weightiest spot; where it is a road alone, made more exact by the weightiest block on it.
fn spot(candidates: &[Candidate<'_>]) -> Option<Found<Spot>> {
    let any = |spot: &Spot| Some((spot.clone(), spot_exactness(spot)));
    let found = best(candidates, |kind| match kind {
        Kind::Spot(spot) => any(spot),
        _ => None,
    })?;
    if let Spot::Block { hundred, street } = &found.value
        && street.compass.is_none()
    {
        let whole = best(candidates, |kind| match kind {
            Kind::Spot(
                spot @ Spot::Block {
                    hundred: known,
                    street: other,
                },
            ) if known == hundred && other.compass.is_some() && is_same(street, other) => any(spot),
            _ => None,
        });
        return whole.or(Some(found));
    }
    let Spot::Road(road) = &found.value else {
        return Some(found);
    };
    let on_it = best(candidates, |kind| match kind {
        Kind::Spot(spot @ Spot::Block { street, .. }) if is_same(road, street) => any(spot),
        Kind::Spot(spot @ Spot::Intersection(one, other))
            if is_same(road, one) || is_same(road, other) =>
        {
            any(spot)
        }
        _ => None,
    });
    on_it.or(Some(found))
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
