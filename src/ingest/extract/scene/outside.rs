//! Whether an event was outside the city: towns that its sentences name, weighed against the places
//! in Chicago that they name.

use crate::city::{City, Spot};

use super::{
    super::{
        events::Event,
        moment::Found,
        place::{Governs, Kind, Place},
        telling::Telling,
    },
    Candidate, best,
    weigh::leads_there,
};

/// What a chase that leads out of the city, or a dateline, adds to a town.
const OUT: i32 = 60;

/// "The Englewood police", in a text that never names Chicago: another city's Englewood.
pub(super) fn namesake(tellings: &[Telling]) -> Option<Found<String>> {
    if tellings.iter().any(|telling| telling.of_the_city) {
        return None;
    }
    let mut places = tellings.iter().flat_map(|telling| &telling.places);
    places.find_map(|place| match place.kind {
        Kind::Neighbourhood { name, .. } if place.governs == Governs::Other("agency_name") => {
            Some(Found {
                value: name.to_owned(),
                span: place.span.clone(),
                rule: place.rule,
            })
        }
        _ => None,
    })
}

/// Raises the towns to which a chase led, and leaves those that nothing ties to the shots.
pub(super) fn weigh_towns(
    event: &Event,
    tellings: &[Telling],
    candidates: &mut Vec<Candidate<'_>>,
) {
    let leads_out = candidates.iter().any(|it| it.leads_out);
    let in_chicago = candidates.iter().any(is_told_in_chicago);
    let stays = leads_out && in_chicago;
    for candidate in candidates.iter_mut().filter(|it| it.leads_out) {
        candidate.leads_out = !stays;
        candidate.weight += if stays { 0 } else { OUT };
    }
    // Of a town that nothing ties to the shots, an article on Chicago's police may speak for
    // any reason.
    if !tellings.iter().any(|telling| telling.of_chicago) {
        return;
    }
    let shots = |index: &usize| tellings[*index].of_chicago && event.tells(*index);
    let by_chicago = event.sentences.iter().any(shots);
    candidates.retain(|candidate| {
        let tied = candidate.place.governs == Governs::Shooting;
        !matches!(candidate.place.kind, Kind::Elsewhere { .. })
            || tied && (candidate.told || !by_chicago)
            || candidate.by_its_police
                && !in_chicago
                && !by_chicago
                && !is_shared(&candidate.place.kind)
            || candidate.leads_out
    });
}

/// "Austin police", where Chicago's are named as well: the city has an Austin of its own.
fn is_shared(kind: &Kind) -> bool {
    matches!(kind, Kind::Elsewhere { name } if City::chicago().neighbourhood(name).is_some())
}

/// The town where it was, if it weighs no less than every place in Chicago.
pub(super) fn elsewhere(
    event: &Event,
    tellings: &[Telling],
    candidates: &[Candidate<'_>],
) -> Option<Found<String>> {
    let by_others = is_by_police_of_a_town(tellings, candidates);
    let weight = |wanted: fn(&Kind) -> bool| {
        let wanted = candidates.iter().filter(|it| wanted(&it.place.kind));
        let wanted = wanted.filter(|it| !(by_others && is_reported_from(it.place)));
        wanted.map(|candidate| candidate.weight).max()
    };
    let outside = weight(|kind| matches!(kind, Kind::Elsewhere { .. }))?;
    let outside = outside + headline(event, tellings);
    // A street name alone proves nothing: every suburb has a 35th Street.
    let inside = weight(|kind| !matches!(kind, Kind::Elsewhere { .. } | Kind::Spot(_)));
    let named = weight(|kind| matches!(kind, Kind::Neighbourhood { .. } | Kind::District(_)));
    let inside = inside.max(named.map(|weight| weight + 6));
    let inside = inside.max(tied(candidates));
    let town = best(candidates, |kind| match kind {
        Kind::Elsewhere { name } => Some((name.clone(), 0)),
        _ => None,
    });
    town.filter(|_| Some(outside) >= inside)
}

/// "CHICAGO (CBS) -- … by Markham police": the station is there, and nothing says that the shots were.
fn is_by_police_of_a_town(tellings: &[Telling], candidates: &[Candidate<'_>]) -> bool {
    let in_chicago = |place: &Place| match &place.kind {
        Kind::Spot(spot) => is_known(spot),
        // A hospital is wherever the next one is.
        Kind::Elsewhere { .. } | Kind::Facility { .. } => false,
        _ => !is_reported_from(place),
    };
    // An officer off duty was wherever he went.
    let names_chicago = |telling: &Telling| {
        let of_chicago = telling.of_chicago || telling.off_duty == Some(true);
        of_chicago || telling.places.iter().any(in_chicago)
    };
    candidates.iter().any(|it| it.by_its_police) && !tellings.iter().any(names_chicago)
}

/// "CHICAGO (CBS) --".
fn is_reported_from(place: &Place) -> bool {
    place.rule == "dateline" && place.kind == Kind::Chicago
}

/// Whether a place in the city is told as that of the shots, where they are told or by a block.
fn is_told_in_chicago(candidate: &Candidate<'_>) -> bool {
    let in_chicago = match &candidate.place.kind {
        Kind::Spot(Spot::Road(_)) | Kind::Facility { spot: None, .. } | Kind::Elsewhere { .. } => {
            false
        }
        Kind::Spot(spot) => is_known(spot),
        Kind::Chicago => candidate.place.rule == "city_named" && candidate.told,
        _ => true,
    };
    candidate.place.governs == Governs::Shooting && in_chicago
}

/// The weight of a block of Chicago where the shots were fired, where nothing ties a town to them.
fn tied(candidates: &[Candidate<'_>]) -> Option<i32> {
    let town = |place: &Place| {
        matches!(place.kind, Kind::Elsewhere { .. }) && place.governs != Governs::Unclear
    };
    if candidates.iter().any(|candidate| town(candidate.place)) {
        return None;
    }
    let in_chicago =
        |kind: &Kind| matches!(kind, Kind::Spot(spot @ Spot::Block { .. }) if is_known(spot));
    let tied = candidates.iter().filter(|candidate| {
        candidate.place.governs == Governs::Shooting && in_chicago(&candidate.place.kind)
    });
    tied.map(|candidate| candidate.weight).max()
}

/// Whether the map of Chicago has the spot.
fn is_known(spot: &Spot) -> bool {
    City::chicago().locate(spot, None).is_some()
}

/// What a headline on a town's police adds to the town, in an article that never names Chicago's.
fn headline(event: &Event, tellings: &[Telling]) -> i32 {
    let own = !tellings.iter().any(|telling| telling.of_chicago);
    let of_a_town = |place: &Place| {
        matches!(place.kind, Kind::Elsewhere { .. })
            && place.governs == Governs::Other("agency_name")
    };
    let first = event.sentences.first().filter(|first| **first == 0);
    let said = first.is_some_and(|first| tellings[*first].places.iter().any(of_a_town));
    i32::from(own && said) * 24
}

/// "LYONS, Ill. — Two officers were wounded", "they followed it as far as |Lyons|", "to |Lyons|.
/// There he fired": the town where it was, if nothing places the shots in the city.
pub(super) fn leads_out(tellings: &[Telling], index: usize, place: &Place, told: bool) -> bool {
    if !matches!(place.kind, Kind::Elsewhere { .. }) {
        return false;
    }
    let reached = place.governs == Governs::Other("reached");
    let ends = matches!(
        place.governs,
        Governs::Unclear | Governs::Other("chase_end")
    );
    let led = ends && leads_there(tellings, index, place);
    // Where one was arrested who had shot somebody elsewhere, the news is reported from, too.
    let from_there = place.rule == "dateline" && told && !tellings[index].accuses;
    reached || led || from_there
}
