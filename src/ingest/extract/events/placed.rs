//! Where the sentences of an event lie in the city: what lies far away is another event.

use std::collections::BTreeSet;

use crate::{
    city::{City, Spot},
    ingest::extract::{
        noun::Form,
        place::{Governs, Kind, Place},
        shots,
        telling::Telling,
    },
    model::Role,
};

use super::{Event, Groups, KNOWN, owner::FIRST_ASIDE};

/// A round-up says within so many paragraphs that it is one.
const ROUND_UP_LEAD: usize = 4;

/// The areas that a sentence names for what it tells; `surely`: only those where it says that
/// shots were fired or somebody was hit.
pub(super) fn areas(telling: &Telling, surely: bool) -> BTreeSet<u8> {
    let own = telling.places.iter().filter(|place| match place.governs {
        Governs::Shooting => true,
        governs => !surely && governs.may_be_scene(),
    });
    own.filter_map(area).collect()
}

fn area(place: &Place) -> Option<u8> {
    match &place.kind {
        Kind::Neighbourhood { area, .. } => Some(*area),
        Kind::Spot(spot @ (Spot::Block { .. } | Spot::Intersection(..)))
        | Kind::Facility {
            spot: Some(spot), ..
        } => City::chicago().locate(spot, None)?.area,
        _ => None,
    }
}

/// Whether all of one lie neither in nor beside any of the other; no areas lie nowhere.
pub(super) fn are_apart(one: &BTreeSet<u8>, other: &BTreeSet<u8>) -> bool {
    let city = City::chicago();
    let near = |one: &u8| other.iter().any(|other| city.adjoin(*one, *other));
    !one.is_empty() && !other.is_empty() && !one.iter().any(near)
}

impl Groups<'_> {
    /// Whether a sentence behind the lead tells shots of its own, by or at police, or one of several
    /// cases told in turn: it may be of another place.
    pub(super) fn is_elsewhere(&self, index: usize, beside: usize) -> bool {
        let telling = &self.tellings[index];
        let of_several = || {
            let hit = telling.hits(Role::Civilian);
            hit && telling.starts_new() && self.follows_the_first(index)
        };
        (telling.is_in_scope() || of_several()) && telling.paragraph >= FIRST_ASIDE && beside == 0
    }

    /// The main event, unless the shots were fired far from all its places, at or by somebody new or
    /// in a list of cases: then the event that was told there, if any.
    pub(super) fn placed_in(&self, index: usize) -> Option<usize> {
        let telling = &self.tellings[index];
        let own = areas(telling, true);
        let listed = index > 0 && self.tellings[index - 1].counts;
        let new = telling.starts_new() || self.leads_to_another_day(index);
        let stays = !(new || listed) || own.is_empty();
        if stays || !are_apart(&own, &self.areas(&self.events[0])) {
            return Some(0);
        }
        self.told_near(&own)
    }

    /// "Six people were killed over the weekend. … |John Mercer was shot on the 6400 block of …|": one
    /// more of a round-up, with a place of its own and without police in its paragraph.
    pub(super) fn is_of_round_up(&self, index: usize) -> bool {
        let telling = &self.tellings[index];
        let lead = self.tellings.iter().take(index);
        let mut lead = lead.take_while(|before| before.paragraph <= ROUND_UP_LEAD);
        let own = telling.starts_new() && telling.placed().next().is_some();
        let near = |other: &&Telling| other.paragraph == telling.paragraph;
        let after = self.tellings[index..].iter().take(KNOWN);
        let before = self.tellings[..index].iter().rev().take(KNOWN);
        let mut paragraph = after.take_while(near).chain(before.take_while(near));
        own && lead.any(|before| before.rounds_up)
            && self.events[0].is_in_scope(self.tellings)
            && !paragraph.any(Telling::is_in_scope)
    }

    /// The event that was told in or beside some of these areas, the main one left aside.
    pub(super) fn told_near(&self, own: &BTreeSet<u8>) -> Option<usize> {
        let near = |event: &usize| {
            let areas = self.areas(&self.events[*event]);
            !own.is_empty() && !areas.is_empty() && !are_apart(own, &areas)
        };
        self.known().filter(|event| *event > 0).find(near)
    }

    /// The areas that an event's sentences name for it.
    pub(super) fn areas(&self, event: &Event) -> BTreeSet<u8> {
        let known = event.known(self.tellings);
        known.flat_map(|telling| areas(telling, false)).collect()
    }
}

/// "That afternoon a detective from Terre Haute was killed outside a federal building there": somebody
/// else than those of a main event in Chicago.
pub(super) fn is_in_another_town(main: &Event, tellings: &[Telling], telling: &Telling) -> bool {
    let elsewhere = |place: &Place| matches!(place.kind, Kind::Elsewhere { .. });
    let away = |telling: &Telling| {
        let mut places = telling.places.iter();
        places.any(|place| elsewhere(place) && place.governs == Governs::Shooting)
    };
    let told = || main.told.iter().take(KNOWN).map(|index| &tellings[*index]);
    let here = |telling: &Telling| telling.of_chicago || !areas(telling, false).is_empty();
    away(telling)
        && (telling.is_in_scope() || telling.names_police)
        && telling.strikes(|party| party.is_new())
        && !here(telling)
        && !telling.of_the_city
        && told().any(here)
        && !told().any(|telling| telling.places.iter().any(elsewhere))
}

/// A shooting without police at another place than the main event's: a tail of other news.
pub(super) fn is_other_news(main: &Event, tellings: &[Telling], telling: &Telling) -> bool {
    if !telling.tells() || telling.is_in_scope() || telling.names_police {
        return false;
    }
    if telling.in_tail
        && telling
            .shots
            .iter()
            .any(|shot| shot.victim.is_some_and(|party| party.is_new()))
    {
        return true;
    }
    // "|He| was shot near Milwaukee and Damen": who was told of before.
    let told = |party: shots::Party| party.form == Form::Pronoun && !party.other;
    let mut victims = telling
        .shots
        .iter()
        .filter_map(|shot| shot.victim)
        .peekable();
    if !telling.in_tail && victims.peek().is_some() && victims.all(told) {
        return false;
    }
    let known: Vec<&Kind> = main.known(tellings).flat_map(Telling::placed).collect();
    let own: Vec<&Kind> = telling.placed().collect();
    let is_name = |kind: &&&Kind| matches!(kind, Kind::Neighbourhood { .. });
    let differs = |own: Vec<&&Kind>, known: Vec<&&Kind>| {
        !own.is_empty() && !known.is_empty() && own.iter().all(|kind| !known.contains(kind))
    };
    let names: Vec<&&Kind> = own.iter().filter(is_name).collect();
    if names.is_empty() {
        // A block beside a neighbourhood only makes the place more exact.
        return differs(
            own.iter().collect(),
            known.iter().filter(|kind| !is_name(kind)).collect(),
        );
    }
    differs(names, known.iter().filter(is_name).collect())
}
