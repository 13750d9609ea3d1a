//! Which of the neighbourhoods that an event's sentences name is its own.

use crate::city::{AreaBasis, City, Located, Settled, Spot};

use super::{
    super::{
        moment::Found,
        place::{Governs, Kind},
    },
    Candidate, best,
};

/// The neighbourhood told for the shots; one that the chosen block or corner lies in before one
/// that lies elsewhere in the city.
pub(super) fn neighbourhood(
    candidates: &[Candidate<'_>],
    spot: Option<&Found<Spot>>,
) -> Option<Found<&'static str>> {
    let exact = spot.filter(|spot| !matches!(spot.value, Spot::Road(_)));
    let located = exact.and_then(|spot| City::chicago().locate(&spot.value, None));
    let there = lies_there(candidates, exact, located.as_ref());
    let first = best(candidates, |kind| named(kind).map(|name| (name, 0)));
    // A name said of the shots is kept, even far from their block: pages show both.
    let first = first.filter(|first| {
        own(candidates, first).is_some_and(Candidate::is_said)
            || !contradicts(first.value, located.as_ref())
    });
    let within = || holding(candidates, first.as_ref()?, located.as_ref());
    there
        .or_else(within)
        .or_else(|| first.filter(|first| !is_passed(candidates, first, located.as_ref())))
}

/// "A car stolen in Chatham was seen in |Park Manor|; the shots were fired at 70th and Indiana": the
/// name that holds the spot, where the first one only lies beside it.
fn holding(
    candidates: &[Candidate<'_>],
    first: &Found<&'static str>,
    located: Option<&Located>,
) -> Option<Found<&'static str>> {
    let holds = |name: &str| !settled(name, located).conflict;
    if own(candidates, first)?.is_said() || holds(first.value) {
        return None;
    }
    best(candidates, |kind| {
        named(kind).filter(|name| holds(name)).map(|name| (name, 0))
    })
}

/// "The chase started in |Uptown| and ended with shots on Belmont", "The car had been seen in the
/// |Loop|": where the shots have a place of their own, a name told only of the way is not theirs.
fn is_passed(
    candidates: &[Candidate<'_>],
    name: &Found<&'static str>,
    located: Option<&Located>,
) -> bool {
    let by_the_way = |it: &Candidate<'_>| {
        matches!(
            it.place.governs,
            Governs::Other("chase_start" | "sighting" | "call" | "home")
        )
    };
    let of_shots = |it: &Candidate<'_>| {
        let exact = matches!(it.place.kind, Kind::Spot(_) | Kind::Expressway(_));
        exact && it.told && !by_the_way(it)
    };
    let stated = City::chicago().neighbourhood(name.value);
    let lies = |area: u8| stated.is_some_and(|stated| stated.lies_in(area));
    own(candidates, name).is_some_and(by_the_way)
        && candidates.iter().any(of_shots)
        && !located.and_then(|located| located.area).is_some_and(lies)
}

/// The place that was chosen.
pub(super) fn own<'a, 'b>(
    candidates: &'a [Candidate<'b>],
    chosen: &Found<&'static str>,
) -> Option<&'a Candidate<'b>> {
    candidates.iter().find(|it| it.place.span == chosen.span)
}

fn named(kind: &Kind) -> Option<&'static str> {
    match kind {
        Kind::Neighbourhood { name, .. } => Some(name),
        _ => None,
    }
}

/// "The chase began in |Bronzeville|; in the 8400 block of South Wabash he fired": a name that is
/// used neither there nor next to it is that of something else.
fn contradicts(name: &str, located: Option<&Located>) -> bool {
    let settled = settled(name, located);
    settled.conflict && matches!(settled.area, Some((_, AreaBasis::Block)))
}

pub(super) fn settled(name: &str, located: Option<&Located>) -> Settled {
    let city = City::chicago();
    city.settle(city.neighbourhood(name), located)
}

/// "The 4800 block of North Milwaukee, in |Jefferson Park|": the neighbourhood that the chosen block
/// or corner lies in, where the text names it right behind.
fn lies_there(
    candidates: &[Candidate<'_>],
    spot: Option<&Found<Spot>>,
    located: Option<&Located>,
) -> Option<Found<&'static str>> {
    let lies_in = located?.area?;
    let end = spot?.span.end;
    let found = best(candidates, |kind| match kind {
        Kind::Neighbourhood { name, area } if *area == lies_in => Some((*name, 0)),
        _ => None,
    });
    found.filter(|found| (end..end + BEHIND).contains(&found.span.start))
}

/// "In", "in the city's": so many bytes may stand between a block and its neighbourhood.
const BEHIND: usize = 24;
