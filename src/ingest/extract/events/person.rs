//! Who is named: the event whose people a sentence names, and somebody else than an event's.

use std::{collections::BTreeSet, iter};

use crate::ingest::extract::{shots::Deed, telling::Telling};

use super::{Groups, lead_in};

impl Groups<'_> {
    /// The one other event whose people a sentence names, where the main event does not know them.
    pub(super) fn named_alone(&self, telling: &Telling) -> Option<usize> {
        let mut naming = self.known().filter(|event| self.names(telling, *event));
        let first = naming.next()?;
        (first > 0 && naming.next().is_none()).then_some(first)
    }

    /// "Two weeks ago Officer Example was fatally shot": somebody else by name than those of the main
    /// event, and on a day that is not known as that event's, or in one of several cases told.
    pub(super) fn is_another_death(&self, index: usize) -> bool {
        let telling = &self.tellings[index];
        let main = &self.events[0];
        if main.marks.is_empty() || !self.is_of_somebody_else(index) {
            return false;
        }
        let kills = telling.shots.iter().any(|shot| shot.deed == Deed::Killed);
        let mut strikes = telling.shots.iter().filter(|shot| shot.strikes());
        let hits_another = strikes.any(|shot| {
            let mut victim = shot.victim.iter();
            victim.any(|party| party.is_name || party.is_new())
        });
        let mut dates = telling.dates().peekable();
        self.are_several(index) && hits_another
            || kills
                && dates.peek().is_some()
                && dates.all(|date| !main.dates.iter().any(|known| known.agrees_with(date)))
    }

    /// Whether a sentence, or its paragraph before it, names others than those of the main event.
    pub(super) fn is_of_somebody_else(&self, index: usize) -> bool {
        let named = self.named(index);
        !named.is_empty() && named.is_disjoint(&self.events[0].marks)
    }

    /// The marks of those whom a sentence names, else of those whom its paragraph named before it.
    pub(super) fn named(&self, index: usize) -> BTreeSet<u32> {
        let own = iter::once(index).chain(lead_in(self.tellings, index));
        let mut marks = own.map(|index| self.tellings[index].named.iter().copied().collect());
        marks
            .find(|marks: &BTreeSet<u32>| !marks.is_empty())
            .unwrap_or_default()
    }

    /// Whether a sentence names somebody of an event.
    pub(super) fn names(&self, telling: &Telling, event: usize) -> bool {
        let known = &self.events[event].marks;
        telling.marks.iter().any(|mark| known.contains(mark))
    }
}
