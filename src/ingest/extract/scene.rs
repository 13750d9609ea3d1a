//! Where an event was: the block, the neighbourhood, the station that its sentences give it.

use crate::city::Spot;

use super::{
    events::Event,
    moment::Found,
    place::{Governs, Kind, Place},
    telling::Telling,
};

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
}

/// Chooses the place of an event from the places its sentences name.
pub(crate) fn scene(event: &Event, tellings: &[Telling]) -> Scene {
    let mut candidates = candidates(event, tellings);
    // Of a town that nothing ties to the shots, an article on Chicago's police may speak for
    // any reason.
    if tellings.iter().any(|telling| telling.of_chicago) {
        candidates.retain(|candidate| {
            !matches!(candidate.place.kind, Kind::Elsewhere { .. })
                || candidate.place.governs == Governs::Shooting
        });
    }
    let spot = best(&candidates, |kind| match kind {
        Kind::Spot(spot) => Some((spot.clone(), spot_exactness(spot))),
        _ => None,
    });
    let neighbourhood = best(&candidates, |kind| match kind {
        Kind::Neighbourhood { name, .. } => Some((*name, 0)),
        _ => None,
    });
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
    let elsewhere = best(&candidates, |kind| match kind {
        Kind::Elsewhere { name } => Some((name.clone(), 0)),
        _ => None,
    });
    let weight = |wanted: fn(&Kind) -> bool| {
        candidates
            .iter()
            .filter(|candidate| wanted(&candidate.place.kind))
            .map(|candidate| candidate.weight)
            .max()
    };
    let outside = weight(|kind| matches!(kind, Kind::Elsewhere { .. }));
    // A street name alone proves nothing: every suburb has a 35th Street.
    let inside = weight(|kind| !matches!(kind, Kind::Elsewhere { .. } | Kind::Spot(_)));
    let named = weight(|kind| matches!(kind, Kind::Neighbourhood { .. } | Kind::District(_)));
    let inside = inside.max(named.map(|weight| weight + 6));
    let elsewhere = elsewhere.filter(|_| outside >= inside);
    Scene {
        spot,
        neighbourhood,
        district,
        facility,
        elsewhere,
    }
}

/// A block says more than a corner, a corner more than a road.
fn spot_exactness(spot: &Spot) -> i32 {
    match spot {
        Spot::Block { .. } => 14,
        Spot::Intersection(..) => 10,
        Spot::Road(_) => -14,
    }
}

/// Whether a place told as that of something else may serve where nothing better is told: the
/// block of the call or the stop, but never where a car was found or somebody was arrested.
fn serves(reason: &str, kind: &Kind) -> bool {
    match kind {
        Kind::Spot(_) => matches!(reason, "call" | "chase_start" | "home" | "hospital"),
        Kind::Neighbourhood { .. } => matches!(reason, "call" | "chase_start" | "home"),
        _ => false,
    }
}

fn candidates<'a>(event: &Event, tellings: &'a [Telling]) -> Vec<Candidate<'a>> {
    let mut candidates = Vec::new();
    let far = !tellings.iter().any(|telling| telling.of_the_city);
    for (order, index) in event.sentences.iter().enumerate() {
        if tellings[*index].in_tail {
            continue;
        }
        let told = event.told.contains(index);
        for place in &tellings[*index].places {
            let governed = match place.governs {
                // "Austin police", in a text that never names Chicago: another city's Austin.
                Governs::Other("agency_name")
                    if far && matches!(place.kind, Kind::Elsewhere { .. }) =>
                {
                    80
                }
                Governs::Shooting => 40,
                Governs::Unclear if told => 30,
                Governs::Unclear => 18,
                Governs::Other("agency_name") => match place.kind {
                    // "Joliet officers", where nothing else tells which city it was.
                    Kind::Elsewhere { .. } => -22,
                    Kind::Chicago => -20,
                    _ => continue,
                },
                Governs::Other(reason) if serves(reason, &place.kind) => -20,
                Governs::Other(_) => continue,
            };
            let border = if place.rule == "neighbourhood_on_border" {
                -12
            } else {
                0
            };
            let earlier = 14 - i32::try_from(order).unwrap_or(14).min(14);
            candidates.push(Candidate {
                place,
                weight: governed + border + earlier + i32::from(told) * 3,
            });
        }
    }
    candidates
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
