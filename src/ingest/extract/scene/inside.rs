//! Of several blocks and corners that an article tells, the one that lies in the neighbourhood told for
//! the shots.

use crate::city::{City, Spot};

use super::{
    super::{
        moment::Found,
        place::{Governs, Kind},
    },
    Candidate, named,
};

/// "In Rogers Park … the 1600 block of North Example. In the |6600| block officers shot him": the spot
/// that was chosen, unless it lies elsewhere and another one that may be the scene does not.
pub(super) fn spot(
    candidates: &[Candidate<'_>],
    chosen: Found<Spot>,
    name: Option<&Found<&'static str>>,
) -> Found<Spot> {
    let Some(name) = name.filter(|name| is_said(candidates, name)) else {
        return chosen;
    };
    if lies_in(name.value, &chosen.value) {
        return chosen;
    }
    let own = candidates.iter().find(|it| it.place.span == chosen.span);
    let mut others = candidates
        .iter()
        .filter(|it| own.is_none_or(|own| outweighs(it, own)));
    let inside = others.find_map(|it| match &it.place.kind {
        Kind::Spot(spot @ (Spot::Block { .. } | Spot::Intersection(..))) => {
            lies_in(name.value, spot).then(|| Found {
                value: spot.clone(),
                span: it.place.span.clone(),
                rule: it.place.rule,
            })
        }
        _ => None,
    });
    inside.unwrap_or(chosen)
}

/// Whether a neighbourhood is told for the shots.
fn is_said(candidates: &[Candidate<'_>], name: &Found<&'static str>) -> bool {
    named::own(candidates, name).is_some_and(Candidate::is_said)
}

/// Whether the map has the spot, and in that neighbourhood.
fn lies_in(name: &str, spot: &Spot) -> bool {
    let located = City::chicago().locate(spot, None);
    located.is_some() && !named::settled(name, located.as_ref()).conflict
}

/// Whether a place may be the scene for all that its words say, or no less than one of which they say
/// that it is that of something else: "robbed a shop in the 800 block of State … and crashed at |North
/// and Milwaukee|, in Bucktown".
fn outweighs(it: &Candidate<'_>, own: &Candidate<'_>) -> bool {
    let may_be = it.place.governs.may_be_scene();
    let of_else = !own.place.governs.may_be_scene();
    // Of a block that is told for the shots, the page shows that it lies elsewhere; but another
    // number on its street may be what was meant.
    let of_shots = own.place.governs == Governs::Shooting && !are_of_one_street(it, own);
    may_be && !of_shots && (it.is_said() || !own.is_said()) || of_else && !own.is_said()
}

/// "The |2600| block of North Example", "the |6800| block of North Example".
fn are_of_one_street(one: &Candidate<'_>, other: &Candidate<'_>) -> bool {
    match (&one.place.kind, &other.place.kind) {
        (Kind::Spot(Spot::Block { street, .. }), Kind::Spot(Spot::Block { street: same, .. })) => {
            street == same
        }
        _ => false,
    }
}
