//! The places of an event, as claims: its block, its neighbourhood, the facility it was at, and the
//! community area that follows from them together.

use std::ops::Range;

use crate::{
    city::{City, Spot},
    ingest::{
        extract::{moment::Found, place::Kind, reread, scene::Scene},
        resolve::{self, Chosen},
    },
    model::{Field, Value},
};

use super::{Evidence, push};

/// Adds a claim for each place that the scene has.
pub(super) fn prove(text: &str, scene: &Scene, claims: &mut Vec<Evidence>) {
    let spot = scene.spot.clone();
    push(claims, Field::Block, spot, |spot: Spot| {
        Value::Text(spot.to_string())
    });
    push(
        claims,
        Field::Neighbourhood,
        scene.neighbourhood.clone(),
        |name| Value::Text(name.into()),
    );
    let facility = scene.facility.clone().and_then(|found| {
        name_of(&found.value).map(|name| Found {
            value: name,
            span: found.span,
            rule: found.rule,
        })
    });
    push(claims, Field::Facility, facility, Value::Text);
    claims.extend(area(text, scene));
}

/// The name of a facility, as a page shows it.
pub(crate) fn name_of(kind: &Kind) -> Option<String> {
    match kind {
        Kind::Facility { name, .. } | Kind::Expressway(name) => Some(name.clone()),
        Kind::Airport(name) => Some((*name).to_owned()),
        Kind::Lakefront => Some("the lakefront".to_owned()),
        _ => None,
    }
}

/// The community area follows from the block, the station and the neighbourhood together.
fn area(text: &str, scene: &Scene) -> Option<Evidence> {
    let chosen = Chosen {
        spot: scene.spot.as_ref().map(|found| &found.value),
        neighbourhood: scene.neighbourhood.as_ref().map(|found| found.value),
        facility: scene.facility.as_ref().map(|found| &found.value),
        district: scene.district.as_ref().map(|found| found.value),
        ..Chosen::default()
    };
    let number = resolve::resolve(&chosen).community_area?;
    let spans = [
        scene.neighbourhood.as_ref().map(|found| found.span.clone()),
        scene.spot.as_ref().map(|found| found.span.clone()),
        scene.facility.as_ref().map(|found| found.span.clone()),
        scene.district.as_ref().map(|found| found.span.clone()),
    ];
    let spans: Vec<Range<usize>> = spans.into_iter().flatten().collect();
    let value = Value::Text(City::chicago().area(number)?.name.clone());
    let both = |one: &Range<usize>, other: &Range<usize>| {
        one.start.min(other.start)..one.end.max(other.end)
    };
    let pairs = spans
        .iter()
        .flat_map(|one| spans.iter().map(move |other| both(one, other)));
    let proves = |span: &Range<usize>| {
        text.get(span.clone()).and_then(reread::area).as_ref() == Some(&value)
    };
    let span = spans.iter().cloned().chain(pairs).find(proves)?;
    Some(Evidence {
        field: Field::CommunityArea,
        value,
        span,
        rule: "area_of_place",
    })
}
