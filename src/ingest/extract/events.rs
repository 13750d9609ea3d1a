//! Which sentences tell of which event: one article may tell of several.
//!
//! The first shooting told is the main event. A sentence on shots goes to the event whose people,
//! date or place it names; what none can have, and words that turn to another case, open another one.
//! Sentences without shots belong to the main event, unless they stand in another one's paragraph,
//! lead to its shots or go on where its scene was set. In a list of cases each has its own section.

mod apart;
mod credit;
mod dated;
mod groups;
mod owner;
mod person;
mod placed;
mod section;
mod setting;
mod told;

use std::collections::BTreeSet;

use crate::model::{PartialDate, Role};

pub(crate) use credit::{credit_asides, leave_sums};
pub(crate) use dated::exactness;

use super::telling::Telling;
use groups::Groups;

/// What an event is known by is told in its first sentences; with a bound, long texts take no more
/// time a sentence than short ones.
const KNOWN: usize = 60;

/// A sentence may lead back to the main event or to one of so many latest others.
const EVENTS: usize = 12;

/// The sentences of one event.
#[derive(Debug, Default)]
pub(crate) struct Event {
    /// All sentences that belong to it, in order.
    pub(crate) sentences: Vec<usize>,
    /// Those of them that tell of its shots.
    pub(crate) told: Vec<usize>,
    /// The date by which it was told from others.
    date: Option<PartialDate>,
    /// Every date that the sentences on its shots name.
    dates: Vec<PartialDate>,
    /// The weekdays of its shots in an article without a date, as days of one week.
    weekdays: Vec<PartialDate>,
    /// Marks of the names of those whom its shots concern.
    marks: BTreeSet<u32>,
    /// A sentence set its scene, so that what follows goes on there; on the main event's day,
    /// unless it tells another.
    pub(crate) set: bool,
}

impl Event {
    /// What its first sentences tell, by which it is known.
    fn known<'a>(&'a self, tellings: &'a [Telling]) -> impl Iterator<Item = &'a Telling> {
        let first = self.sentences.iter().take(KNOWN);
        first.map(|index| &tellings[*index])
    }

    /// Whether its days are known, and a date is none of them.
    fn is_on_other_days(&self, date: PartialDate) -> bool {
        let days = self.dates.iter().filter(|day| day.day().is_some());
        let mut days = days.peekable();
        days.peek().is_some() && !days.any(|day| day.agrees_with(date))
    }

    /// Whether one of its sentences tells of its shots.
    pub(crate) fn tells(&self, sentence: usize) -> bool {
        // Sentences are told in their order.
        self.told.binary_search(&sentence).is_ok()
    }

    /// Whether any of its sentences tells, by its own words, of a shooting by or of police.
    pub(crate) fn is_in_scope(&self, tellings: &[Telling]) -> bool {
        let mut told = self.told.iter();
        told.any(|index| tellings[*index].is_in_scope())
    }

    /// Whether it tells of somebody, and not of "wounded officers" in general.
    pub(crate) fn is_of_somebody(&self, tellings: &[Telling]) -> bool {
        let mut shots = self.told.iter().flat_map(|index| &tellings[*index].shots);
        shots.any(|shot| {
            let victim = shot.victim.filter(|party| !party.is_general());
            shot.shooter.is_some() || victim.is_some()
        })
    }

    /// Whether a sentence on its shots, or the one that leads to it, has somebody's name.
    pub(crate) fn names_somebody(&self, tellings: &[Telling]) -> bool {
        self.told.iter().any(|told| {
            let telling = &tellings[*told];
            let lead = told.checked_sub(1).map(|before| &tellings[before]);
            let led = lead.filter(|lead| lead.paragraph == telling.paragraph);
            telling.names_somebody || led.is_some_and(|lead| lead.names_somebody)
        })
    }

    /// Whether the first of its sentences in scope tells that police fired or hit somebody.
    fn is_of_police_fire(&self, tellings: &[Telling]) -> bool {
        let told = self.told.iter().map(|index| &tellings[*index]);
        let mut in_scope = told.filter(|telling| telling.is_in_scope());
        in_scope.next().is_some_and(|first| {
            let mut shots = first.shots.iter();
            shots.any(|shot| shot.is_by(Role::Officer))
        })
    }
}

/// Groups the sentences of an article by event, the main one first.
pub(crate) fn group(tellings: &[Telling]) -> Vec<Event> {
    let mut groups = Groups::new(tellings);
    let mut sections = section::sections(tellings).into_iter().peekable();
    let mut index = 0;
    while index < tellings.len() {
        if let Some(section) = sections.next_if(|section| section.start == index) {
            index = section.end;
            groups.take_section(section);
        } else {
            groups.take(index);
            index += 1;
        }
    }
    groups.events
}

/// The last sentences before one in its paragraph that tell of no shots themselves.
fn lead_in(tellings: &[Telling], index: usize) -> impl Iterator<Item = usize> + '_ {
    let paragraph = tellings[index].paragraph;
    (0..index).rev().take(KNOWN).take_while(move |before| {
        tellings[*before].paragraph == paragraph && !tellings[*before].tells()
    })
}
