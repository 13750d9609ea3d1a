//! The event that a sentence with shots belongs to, by names, dates and places.

use std::{collections::BTreeSet, iter};

use crate::{
    ingest::extract::{
        shots::{Deed, Party, Shot},
        telling::Telling,
    },
    model::PartialDate,
};

use super::{
    EVENTS, Event, Groups, KNOWN,
    dated::{dated_in_paragraph, exactness, same_night},
    lead_in, placed,
};

/// Up to here an article tells of its own event.
pub(super) const FIRST_ASIDE: usize = 2;

/// Shots so many days before an article's day are hardly what it is about.
const LONG: i64 = 21;

impl Groups<'_> {
    /// The event that a sentence with shots belongs to; none if it opens a new one. `beside` goes on
    /// where it turns to no other, `setting` is the sentence that sets it another scene.
    pub(super) fn owner(
        &self,
        index: usize,
        beside: usize,
        setting: Option<usize>,
    ) -> Option<usize> {
        let telling = &self.tellings[index];
        let owner = self.fitting(index, beside, setting)?;
        let other_news =
            owner == 0 && placed::is_other_news(&self.events[0], self.tellings, telling);
        let other_town = owner == 0
            && telling.paragraph >= FIRST_ASIDE
            && placed::is_in_another_town(&self.events[0], self.tellings, telling);
        (!other_news && !other_town).then_some(owner)
    }

    /// The event that a sentence fits by what it names.
    fn fitting(&self, index: usize, beside: usize, setting: Option<usize>) -> Option<usize> {
        let telling = &self.tellings[index];
        let main = &self.events[0];
        if telling.captioned && !main.told.is_empty() {
            let own = placed::areas(telling, false);
            return (!placed::are_apart(&own, &self.areas(main))).then_some(0);
        }
        // The headline and the lead tell of one event, whatever they compare it with.
        if main.told.is_empty() || telling.paragraph < FIRST_ASIDE && main.date.is_none() {
            return Some(0);
        }
        if let Some(setting) = setting {
            return self.told_at(setting);
        }
        if self.is_another_death(index) {
            return self.named_alone(telling);
        }
        self.named_alone(telling)
            .or_else(|| match dated_in_paragraph(self.tellings, index) {
                // What leads to a sentence dates it less surely than a name it has.
                Some(date) if telling.own_date().is_some() || !self.names(telling, 0) => {
                    self.dated(index, date, beside)
                }
                _ => self.undated(index, beside),
            })
    }

    /// The one other event whose people a sentence names, where the main event does not know them.
    fn named_alone(&self, telling: &Telling) -> Option<usize> {
        let mut naming = self.known().filter(|event| self.names(telling, *event));
        let first = naming.next()?;
        (first > 0 && naming.next().is_none()).then_some(first)
    }

    /// "Two weeks ago Officer Example was fatally shot": somebody else by name than those of the main
    /// event, and on a day that is not known as that event's, or in one of several cases told.
    fn is_another_death(&self, index: usize) -> bool {
        let telling = &self.tellings[index];
        let main = &self.events[0];
        if main.marks.is_empty() || !self.is_of_somebody_else(index) {
            return false;
        }
        let in_turn = self.tellings[..index].iter().any(|before| before.separates);
        let kills = telling.shots.iter().any(|shot| shot.deed == Deed::Killed);
        let strikes = telling.shots.iter().any(Shot::strikes);
        let mut dates = telling.dates().peekable();
        in_turn && strikes && telling.starts_new()
            || kills
                && dates.peek().is_some()
                && dates.all(|date| !main.dates.iter().any(|known| known.agrees_with(date)))
    }

    /// Whether a sentence, or its paragraph before it, names others than those of the main event.
    fn is_of_somebody_else(&self, index: usize) -> bool {
        let named = self.named(index);
        !named.is_empty() && named.is_disjoint(&self.events[0].marks)
    }

    /// The marks of those whom a sentence names, else of those whom its paragraph named before it.
    fn named(&self, index: usize) -> BTreeSet<u32> {
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

    /// The event of a date, else one that has none yet.
    fn dated(&self, index: usize, date: PartialDate, beside: usize) -> Option<usize> {
        let telling = &self.tellings[index];
        let further = self.is_further(date, index);
        let same = |event: &usize| {
            self.events[*event].can_be_of(date, telling)
                && !(further && !self.events[*event].dates.contains(&date))
        };
        if let Some(same) = self.known().find(same) {
            let elsewhere =
                same == 0 && self.is_elsewhere(index, beside) && self.is_at_another_part(index);
            return if elsewhere {
                self.placed_in(index)
            } else {
                Some(same)
            };
        }
        if self.is_day_of_speech(date, index) {
            return Some(0);
        }
        let is_open = |event: usize| self.events[event].date.is_none();
        // "The other dead was a boy of 14. |He was shot on Friday|".
        let goes_on = self.current == beside
            && telling.shots.iter().any(Shot::strikes)
            && !telling.starts_new();
        if beside > 0 && is_open(beside) && goes_on {
            return Some(beside);
        }
        if is_open(0) && !self.turns_back(index) && !self.is_long_before(date, index) {
            return Some(0);
        }
        (beside > 0 && is_open(beside)).then_some(beside)
    }

    /// "They had no cause to shoot |the man|, a prosecutor found on Friday", where he was shot days
    /// before: shots at those told of are no later ones.
    fn is_day_of_speech(&self, date: PartialDate, index: usize) -> bool {
        let telling = &self.tellings[index];
        let known = self.events[0].date.and_then(PartialDate::day);
        let later = known
            .zip(date.day())
            .is_some_and(|(known, day)| known < day);
        // "Shot at officers" names nobody who is new.
        let others = |party: Party| (party.is_new() || party.plural) && !party.is_general();
        let mut victims = telling
            .shots
            .iter()
            .filter_map(|shot| shot.victim)
            .peekable();
        later
            && victims.peek().is_some()
            && !victims.any(others)
            && !self.is_of_somebody_else(index)
            && !self.turns_back(index)
    }

    /// "This year only one other officer was shot dead, on Feb. 13": counted apart with a day of his
    /// own, in passing.
    pub(super) fn is_in_passing(&self, index: usize) -> bool {
        let telling = &self.tellings[index];
        let mut victims = telling.shots.iter().filter_map(|shot| shot.victim);
        telling.own_date().is_some()
            && lead_in(self.tellings, index).next().is_some()
            && victims.any(|party| party.other && !party.plural && !party.definite)
    }

    /// "A third officer was struck in July at 46th and Ashland": counted apart, with a day and a
    /// place of her own.
    fn is_further(&self, date: PartialDate, index: usize) -> bool {
        let telling = &self.tellings[index];
        let mut victims = telling.shots.iter().filter_map(|shot| shot.victim);
        telling.own_date() == Some(date)
            && telling.placed().next().is_some()
            && victims.any(|party| party.other && !party.definite)
    }

    /// The event that goes on, unless the words turn to another case or another place.
    fn undated(&self, index: usize, beside: usize) -> Option<usize> {
        let telling = &self.tellings[index];
        let turns = self.turns_back(index);
        // In another event's paragraph somebody known from the main one alone leads back to it.
        if beside > 0 && self.names(telling, 0) && !self.names(telling, beside) {
            return Some(0);
        }
        if self.is_elsewhere(index, beside) && !turns {
            return self.placed_in(index);
        }
        (!turns || beside > 0).then_some(beside)
    }

    /// Whether a sentence behind the lead tells shots of its own, by or at police: it may be of
    /// another place.
    fn is_elsewhere(&self, index: usize, beside: usize) -> bool {
        let telling = &self.tellings[index];
        telling.is_in_scope() && telling.paragraph >= FIRST_ASIDE && beside == 0
    }

    /// "Early Sunday", where the main event was on "Sunday night": one day, but not one shooting.
    fn is_at_another_part(&self, index: usize) -> bool {
        let parts = |at: usize| {
            let whens = self.tellings[at].whens.iter();
            whens.filter_map(|when| when.part_of_day)
        };
        let main = &self.events[0].sentences;
        let known: Vec<_> = main.iter().take(KNOWN).flat_map(|at| parts(*at)).collect();
        let mut own = parts(index).peekable();
        own.peek().is_some() && !known.is_empty() && own.all(|part| !known.contains(&part))
    }

    /// "Last November an officer was shot", where the main event's sentences without shots ("it
    /// happened Wednesday") tell its days, all of them long after: somebody else's.
    fn is_long_before(&self, date: PartialDate, index: usize) -> bool {
        let telling = &self.tellings[index];
        let told = self.events[0].sentences.iter().take(KNOWN);
        let mut days = told
            .filter_map(|index| self.tellings[*index].latest_day())
            .peekable();
        let recent = || {
            let mut told = self.events[0].sentences.iter().take(KNOWN);
            told.any(|index| self.tellings[*index].is_recent())
        };
        if !telling.starts_new() && !self.is_of_somebody_else(index) {
            return false;
        }
        if days.peek().is_none() {
            return date.month().is_some() && recent();
        }
        days.peek().is_some() && days.all(|day| (day - date.first_day()).num_days() >= LONG)
    }

    /// Whether a sentence, or what leads to it, turns to another case.
    pub(super) fn turns_back(&self, index: usize) -> bool {
        let telling = &self.tellings[index];
        // Behind "CHICAGO (AP) —" an article begins to tell of its own event.
        if telling.places.iter().any(|place| place.rule == "dateline") {
            return false;
        }
        let known = &self.events[0].marks;
        // "It is years since Mercer was shot", of whom the article tells: its own event.
        if !telling.marks.is_empty() && telling.marks.iter().all(|mark| known.contains(mark)) {
            return false;
        }
        let mut lead = lead_in(self.tellings, index);
        telling.turns_back || lead.any(|before| self.tellings[before].turns_back)
    }

    /// The main event, unless the shots were fired far from all its places, at or by somebody new or
    /// in a list of cases: then the event that was told there, if any.
    fn placed_in(&self, index: usize) -> Option<usize> {
        let telling = &self.tellings[index];
        let own = placed::areas(telling, true);
        let listed = index > 0 && self.tellings[index - 1].counts;
        let stays = !(telling.starts_new() || listed) || own.is_empty();
        if stays || !placed::are_apart(&own, &self.areas(&self.events[0])) {
            return Some(0);
        }
        let near = |event: &usize| {
            let areas = self.areas(&self.events[*event]);
            !areas.is_empty() && !placed::are_apart(&own, &areas)
        };
        self.known().filter(|event| *event > 0).find(near)
    }

    /// The events to which a sentence may lead back: the main one and the latest others.
    pub(super) fn known(&self) -> impl Iterator<Item = usize> + use<> {
        let all = self.events.len();
        iter::once(0).chain(all.saturating_sub(EVENTS).max(1)..all)
    }

    /// The areas that an event's sentences name for it.
    pub(super) fn areas(&self, event: &Event) -> BTreeSet<u8> {
        let sentences = event.sentences.iter().take(KNOWN);
        sentences
            .flat_map(|index| placed::areas(&self.tellings[*index], false))
            .collect()
    }
}

impl Event {
    /// Whether its shots can be those that a sentence dates.
    fn can_be_of(&self, date: PartialDate, telling: &Telling) -> bool {
        // A day that is known says more than the year or week of which a lead speaks.
        let day = self.date.filter(|date| date.day().is_some());
        let can_be = |date| {
            let mut known = self
                .dates
                .iter()
                .take(KNOWN)
                .filter(|known| day.is_none() || known.day().is_some());
            known.any(|known| same_night(*known, date, telling))
        };
        let is_rough = |one: PartialDate| {
            let mut finer = telling
                .dates()
                .filter(|other| exactness(*other) > exactness(one));
            finer.any(|other| other.agrees_with(one))
        };
        can_be(date) || telling.dates().filter(|date| !is_rough(*date)).any(can_be)
    }
}
