//! Where an event was: the block, the neighbourhood, the station that its sentences give it.

mod outside;

use crate::city::{City, Spot, Street};

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
    let neighbourhood = best(&candidates, |kind| match kind {
        Kind::Neighbourhood { name, .. } => Some((*name, 0)),
        _ => None,
    });
    let neighbourhood = lies_there(&candidates, spot.as_ref()).or(neighbourhood);
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

/// "The 4800 block of North Milwaukee, in |Jefferson Park|": the neighbourhood that the chosen block
/// or corner lies in, where the text names it right behind.
fn lies_there(
    candidates: &[Candidate<'_>],
    spot: Option<&Found<Spot>>,
) -> Option<Found<&'static str>> {
    let spot = spot.filter(|spot| !matches!(spot.value, Spot::Road(_)))?;
    let lies_in = City::chicago().locate(&spot.value, None)?.area?;
    let behind = spot.span.end..spot.span.end + BEHIND;
    let found = best(candidates, |kind| match kind {
        Kind::Neighbourhood { name, area } if *area == lies_in => Some((*name, 0)),
        _ => None,
    });
    found.filter(|found| behind.contains(&found.span.start))
}

/// "In", "in the city's": so many bytes may stand between a block and its neighbourhood.
const BEHIND: usize = 24;

/// Whether a road is told only as where one leaves an expressway: the shots were on that.
fn is_exit(spot: &Spot, facility: Option<&Found<Kind>>) -> bool {
    let expressway = facility.is_some_and(|found| matches!(found.value, Kind::Expressway(_)));
    expressway && matches!(spot, Spot::Road(road) if road.compass.is_none())
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

/// Whether a place told as that of something else may serve where nothing better is told: the
/// block of the call or the stop; where somebody was arrested only in the sentence that tells of
/// the shots.
fn serves(reason: &str, kind: &Kind, told: bool) -> bool {
    let of_the_way = matches!(reason, "call" | "chase_start" | "chase_end" | "home");
    match kind {
        Kind::Spot(_) => of_the_way || reason == "hospital" || told && reason == "arrest",
        Kind::Neighbourhood { .. } => of_the_way,
        _ => false,
    }
}

fn candidates<'a>(event: &Event, tellings: &'a [Telling]) -> Vec<Candidate<'a>> {
    let mut candidates = Vec::new();
    let far = !tellings.iter().any(|telling| telling.of_the_city);
    let ends = chase_ends(tellings);
    for (order, index) in event.sentences.iter().enumerate() {
        if tellings[*index].in_tail {
            continue;
        }
        let told = event.tells(*index);
        for place in &tellings[*index].places {
            let governed = match place.governs {
                // "Austin police", in a text that never names Chicago: another city's Austin.
                Governs::Other("agency_name")
                    if far && matches!(place.kind, Kind::Elsewhere { .. }) =>
                {
                    80
                }
                Governs::Shooting => 40,
                Governs::Unclear if ends.contains(&&place.kind) => -20,
                Governs::Unclear if names_where(tellings, *index) => 40,
                Governs::Unclear | Governs::Other("chase_end" | "sighting" | "reached")
                    if leads_there(tellings, *index, place) =>
                {
                    40
                }
                // A road that nothing ties to the shots may be any on the way.
                Governs::Unclear if matches!(place.kind, Kind::Spot(Spot::Road(_))) => 2,
                // "The governor, in Chicago on Sunday, …".
                Governs::Unclear if matches!(place.kind, Kind::Chicago) && !told => 2,
                Governs::Unclear | Governs::Other("reached") if told => 30,
                Governs::Unclear | Governs::Other("reached") => 18,
                // A fight comes before the shots, and may have been elsewhere.
                Governs::Other("quarrel") => 10,
                Governs::Other("agency_name") => match place.kind {
                    Kind::Neighbourhood { .. } if told => 30,
                    Kind::Neighbourhood { .. } => 18,
                    // "Joliet officers", where nothing else tells which city it was.
                    Kind::Elsewhere { .. } => -22,
                    Kind::Chicago => -20,
                    _ => continue,
                },
                // Where somebody was first seen counts for more than the call, and for less than
                // what followed.
                Governs::Other("sighting") => 8,
                Governs::Other("call") if matches!(place.kind, Kind::Spot(Spot::Block { .. })) => 6,
                Governs::Other(reason) if serves(reason, &place.kind, told) => -20,
                Governs::Other(_) => continue,
            };
            let border = if place.rule == "neighbourhood_on_border" {
                -12
            } else {
                0
            };
            let earlier = 14 - i32::try_from(order).unwrap_or(14).min(14);
            let named = place.rule == "town_named" && !tellings[*index].of_chicago;
            let by_its_police = named && told && place.governs == Governs::Other("agency_name");
            candidates.push(Candidate {
                told,
                by_its_police,
                leads_out: outside::leads_out(tellings, *index, place, told),
                place,
                weight: governed + border + earlier + i32::from(told) * 3,
            });
        }
    }
    candidates
}

/// "Shots were fired at officers. |That was at 15th and Albany|."
fn names_where(tellings: &[Telling], index: usize) -> bool {
    let before = index.checked_sub(1).map(|before| &tellings[before]);
    tellings[index].that_was && before.is_some_and(Telling::tells)
}

/// Where chases are told to have ended, the first few.
fn chase_ends(tellings: &[Telling]) -> Vec<&Kind> {
    let places = tellings.iter().flat_map(|telling| &telling.places);
    let ends = places.filter(|place| place.governs == Governs::Other("chase_end"));
    ends.map(|place| &place.kind).take(CHASES).collect()
}

/// More chases no article tells of.
const CHASES: usize = 8;

/// "They chased him to the 900 block of Example Street. There he fired": the last place before.
fn leads_there(tellings: &[Telling], index: usize, place: &Place) -> bool {
    let next = tellings.get(index + 1).is_some_and(|next| next.there);
    let last = tellings[index].places.last();
    next && last.is_some_and(|last| last.span == place.span)
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
