//! Sentences that set another scene than the main event's, mostly without a shot themselves: "The
//! second one was about 9 p.m. on …". Whatever shots follow were fired there.

use std::iter;

use crate::{
    city::{City, GridPoint},
    ingest::extract::{
        place::{self, Kind},
        telling::Telling,
        when,
    },
    model::{PartialDate, minutes_apart},
};

use super::{Groups, owner::FIRST_ASIDE, placed};

/// Shots follow within so many sentences from where their scene was set.
pub(super) const REACH: usize = 4;

/// Clocks farther apart than this, in minutes, are hardly one event's.
const HOURS: i64 = 120;

/// Places farther apart than this, in metres, are not one.
const FAR: f64 = 1_500.0;

impl Groups<'_> {
    /// The sentence that sets another scene for the shots of this one: itself, or one shortly
    /// before it.
    pub(super) fn setting(&self, index: usize) -> Option<usize> {
        let untold = (0..index).rev().take(REACH);
        // "The other was in Pilsen. The count stands at 91. Two officers were shot …": not there.
        let untold = untold.take_while(|before| {
            let telling = &self.tellings[*before];
            let sets = telling.begins.another || telling.begins.other_one;
            !telling.tells() && (sets || !telling.tells_a_total())
        });
        iter::once(index)
            .chain(untold)
            .find(|at| self.sets_another(*at))
    }

    fn sets_another(&self, at: usize) -> bool {
        let telling = &self.tellings[at];
        let main = &self.events[0];
        let turns = telling.begins.another
            || telling.begins.other_one
            || telling.begins.case_of_day
            || telling.begins.later
            || hours(telling).next().is_some();
        let told = main.told.first().is_some_and(|told| *told < at);
        if !turns || telling.paragraph < FIRST_ASIDE || !told {
            return false;
        }
        let known = self.known_before(at);
        let another = telling.begins.another && is_set(telling)
            || telling.begins.other_one && self.are_several(at);
        let apart = is_at_another_hour(telling, &known) && self.is_far(at, &known);
        let later = telling.begins.later && self.is_far(at, &known) && !telling.tells();
        let other_day = |day: PartialDate| day.day().is_some() && main.is_on_other_days(day);
        let of_other_day = telling.begins.case_of_day && telling.own_date().is_some_and(other_day);
        another || of_other_day || apart && (telling.starts_new() || !telling.tells()) || later
    }

    /// What the main event's sentences told before another one.
    fn known_before(&self, at: usize) -> Vec<&Telling> {
        let start = self.tellings[at].span.start;
        let known = self.events[0].known(self.tellings);
        known.filter(|known| known.span.start < start).collect()
    }

    /// Whether a sentence names places, all of them far from all that are known.
    fn is_far(&self, at: usize, known: &[&Telling]) -> bool {
        let own = points(iter::once(&self.tellings[at]));
        let others = points(known.iter().copied());
        let far = |one: &GridPoint| others.iter().all(|other| one.distance_metres(*other) > FAR);
        if !own.is_empty() && !others.is_empty() {
            return own.iter().all(far);
        }
        let areas = known.iter().flat_map(|main| placed::areas(main, false));
        placed::are_apart(&placed::areas(&self.tellings[at], false), &areas.collect())
    }
}

/// Whether it gives its shots an hour, a day or a place.
fn is_set(telling: &Telling) -> bool {
    let place = |place: &place::Place| place.governs.may_be_scene() && place.kind != Kind::Chicago;
    let day = |when: &when::When| when.governs.may_be_shooting() && when.date.is_some();
    telling.places.iter().any(place) || telling.whens.iter().any(day) || hours(telling).count() > 0
}

/// Whether it gives an hour, and no hour that is known is near it.
fn is_at_another_hour(telling: &Telling, known: &[&Telling]) -> bool {
    let others: Vec<_> = known.iter().flat_map(|main| hours(main)).collect();
    let mut own = hours(telling).peekable();
    let far = |one| {
        others
            .iter()
            .all(|other| minutes_apart(one, *other) > HOURS)
    };
    own.peek().is_some() && !others.is_empty() && own.all(far)
}

/// The clocks that may be those of its shots.
fn hours(telling: &Telling) -> impl Iterator<Item = chrono::NaiveTime> + '_ {
    let open = telling.whens.iter().filter(|when| match when.governs {
        when::Governs::Other(reason) => reason == "hired",
        _ => true,
    });
    open.filter_map(|when| when.time)
}

/// Where the blocks and corners of sentences lie.
fn points<'a>(tellings: impl Iterator<Item = &'a Telling>) -> Vec<GridPoint> {
    let spots = tellings
        .flat_map(Telling::placed)
        .filter_map(|kind| match kind {
            Kind::Spot(
                spot @ (crate::city::Spot::Block { .. } | crate::city::Spot::Intersection(..)),
            ) => City::chicago().locate(spot, None),
            _ => None,
        });
    spots.map(|located| located.point).collect()
}
