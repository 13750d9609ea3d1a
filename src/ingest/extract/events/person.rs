//! Who is named: the event whose people a sentence names, and somebody else than an event's.

use std::iter;

use crate::{
    ingest::extract::{
        noun::Form,
        shots::{Deed, Party, Shot},
        telling::Telling,
        when::{Governs, When},
    },
    model::{PartialDate, Role},
};

use super::{Groups, lead_in, owner::FIRST_ASIDE, placed};

/// In its first paragraphs an article introduces those of its own event.
const INTRODUCTION: usize = 4;

impl Groups<'_> {
    /// The one other event whose people a sentence names, where the main event does not know them.
    pub(super) fn named_alone(&self, telling: &Telling) -> Option<usize> {
        let mut naming = self.known().filter(|event| self.names(telling, *event));
        let first = naming.next()?;
        (first > 0 && naming.next().is_none()).then_some(first)
    }

    /// "Two weeks ago Officer Example was fatally shot": somebody else by name than those of the main
    /// event, and on a day that is not known as that event's, in one of several cases told, or at a time
    /// and a place of its own.
    pub(super) fn is_of_others_by_name(&self, index: usize) -> bool {
        let telling = &self.tellings[index];
        let main = &self.events[0];
        if self.is_of_another_officer(index) {
            return true;
        }
        if main.marks.is_empty() || !self.is_of_somebody_else(index) {
            return false;
        }
        let kills = telling.shots.iter().any(|shot| shot.deed == Deed::Killed);
        let hits_another = telling.strikes(|party| party.is_name || party.is_new());
        let mut dates = telling.dates().peekable();
        (self.are_several(index) || self.is_set_apart(index)) && hits_another
            || kills
                && dates.peek().is_some()
                && dates.all(|date| !main.dates.iter().any(|known| known.agrees_with(date)))
    }

    /// "Officer Ada Mercer was shot dead in West Englewood less than a week ago": hit by name and at a
    /// place of her own, where no officer was hit so far.
    fn is_of_another_officer(&self, index: usize) -> bool {
        let telling = &self.tellings[index];
        let officer = |party: &Party| party.role == Some(Role::Officer) && party.is_name;
        let main = &self.events[0];
        let mut told = main.told.iter().map(|told| &self.tellings[*told]);
        telling.paragraph >= FIRST_ASIDE
            && telling.strikes(officer)
            && self.is_told_elsewhere(index)
            && !told.any(|told| told.hits(Role::Officer))
    }

    /// "|Last week| police shot Dana Example |at a playground in Austin|": with a time and a place of
    /// its own.
    fn is_set_apart(&self, index: usize) -> bool {
        let timed = |when: &When| when.governs == Governs::Shooting;
        self.tellings[index].whens.iter().any(timed) && self.is_told_elsewhere(index)
    }

    /// Whether a sentence places its shots in areas none of which is known as the main event's.
    fn is_told_elsewhere(&self, index: usize) -> bool {
        let own = placed::areas(&self.tellings[index], true);
        let known = self.areas(&self.events[0]);
        !own.is_empty() && !known.is_empty() && own.is_disjoint(&known)
    }

    /// Whether a sentence, or its paragraph before it, names others than those of the main event.
    pub(super) fn is_of_somebody_else(&self, index: usize) -> bool {
        let named = self.named(index);
        !self.goes_on_with_him(index)
            && !named.is_empty()
            && !named.iter().any(|mark| self.events[0].marks.contains(mark))
            && !self.is_introduced(named)
    }

    /// "Mercer was sentenced on Tuesday. On May 3, 2019, |he| shot Officer Example": whoever fired is he
    /// of whom was told.
    pub(super) fn goes_on_with_him(&self, index: usize) -> bool {
        let him = |party: Party| party.form == Form::Pronoun && !party.plural && !party.other;
        let mut shots = self.tellings[index].shots.iter();
        let by_him = shots.any(|shot| shot.strikes() && shot.shooter.is_some_and(him));
        let main = &self.events[0];
        let mut before =
            lead_in(self.tellings, index).flat_map(|before| &self.tellings[before].named);
        by_him && !main.marks.is_empty() && before.all(|mark| main.marks.contains(mark))
    }

    /// "A man shot an officer. |Mercer is on trial|. Mercer fired in May 2019": named in a sentence of
    /// the main event before, where its shots have no names.
    pub(super) fn is_introduced(&self, named: &[u32]) -> bool {
        let main = &self.events[0];
        let known = |telling: &Telling| {
            let mut marks = telling.named.iter();
            telling.paragraph <= INTRODUCTION && marks.any(|mark| named.contains(mark))
        };
        main.marks.is_empty() && main.known(self.tellings).any(known)
    }

    /// "Officer Mercer left work on July 7 …. |On Sunday Officer Example was shot|": the main event's
    /// shots have no day, but a sentence on somebody else has another one.
    pub(super) fn is_beside_somebody(&self, date: PartialDate, index: usize) -> bool {
        let named = self.named(index);
        let main = &self.events[0];
        let of_another = |telling: &Telling| {
            let day = telling.own_date().filter(|day| day.day().is_some());
            let other = || telling.named.iter().all(|mark| !named.contains(mark));
            !telling.named.is_empty() && day.is_some_and(|day| !day.agrees_with(date)) && other()
        };
        let strikes = self.tellings[index].shots.iter().any(Shot::strikes);
        strikes
            && main.marks.is_empty()
            && !named.is_empty()
            && main.known(self.tellings).any(of_another)
    }

    /// The marks of those whom a sentence names, else of those whom its paragraph named before it.
    pub(super) fn named(&self, index: usize) -> &[u32] {
        let own = iter::once(index).chain(lead_in(self.tellings, index));
        let mut marks = own.map(|index| self.tellings[index].named.as_slice());
        marks.find(|marks| !marks.is_empty()).unwrap_or_default()
    }

    /// Whether a sentence names somebody of an event.
    pub(super) fn names(&self, telling: &Telling, event: usize) -> bool {
        let known = &self.events[event].marks;
        telling.marks.iter().any(|mark| known.contains(mark))
    }
}
