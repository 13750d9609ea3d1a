//! The event that a sentence with shots belongs to, by names, dates and places.

use std::iter;

use crate::{
    ingest::extract::{
        shots::{Deed, Shot},
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
        let event = &self.events[owner];
        let news = owner == 0 || telling.starts_new() && setting.is_none();
        let other_news = news && placed::is_other_news(event, self.tellings, telling);
        let other_town = owner == 0
            && telling.paragraph >= FIRST_ASIDE
            && placed::is_in_another_town(&self.events[0], self.tellings, telling);
        let listed = owner == 0 && self.is_of_round_up(index);
        (!other_news && !other_town && !listed).then_some(owner)
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
            return self.told_near(&placed::areas(&self.tellings[setting], false));
        }
        let named = self.named_alone(telling);
        if named.is_some() || self.is_of_others_by_name(index) {
            return named;
        }
        match dated_in_paragraph(self.tellings, index) {
            // What leads to a sentence dates it less surely than a name it has.
            Some(date) if telling.own_date().is_some() || !self.names(telling, 0) => {
                self.dated(index, date, beside)
            }
            _ => self.undated(index, beside),
        }
    }

    /// The event of a date, else one that has none yet.
    fn dated(&self, index: usize, date: PartialDate, beside: usize) -> Option<usize> {
        let telling = &self.tellings[index];
        let further = self.is_further(date, index);
        let same = |event: &usize| {
            let event = &self.events[*event];
            event.can_be_of(date, telling) && (!further || event.dates.contains(&date))
        };
        // "In a separate shooting Wednesday": whatever else was on that day.
        if telling.begins.apart {
            return self.known().find(|event| *event > 0 && same(event));
        }
        if let Some(same) = self.known().find(same) {
            let elsewhere = same == 0
                && self.is_elsewhere(index, beside)
                // "At 3 a.m. |Sunday|", where the main event was on Saturday night: perhaps one
                // night, but not one day.
                && (self.is_at_another_part(index) || self.events[0].is_on_other_days(date));
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
        if is_open(0)
            && !further
            && !self.turns_back(index)
            && !self.is_long_before(date, index)
            && !self.is_beside_somebody(date, index)
        {
            return Some(0);
        }
        (beside > 0 && is_open(beside)).then_some(beside)
    }

    /// The event that goes on, unless the words turn to another case or another place.
    fn undated(&self, index: usize, beside: usize) -> Option<usize> {
        let telling = &self.tellings[index];
        let turns = self.turns_back(index);
        if self.is_days_later(index) {
            return None;
        }
        // In another event's paragraph somebody known from the main one alone leads back to it.
        if beside > 0 && self.names(telling, 0) && !self.names(telling, beside) {
            return Some(0);
        }
        if let Some(day) = self.weekday_turned_to(index, beside) {
            return self.known().find(|event| self.was_on(*event, day, index));
        }
        if self.is_elsewhere(index, beside) && !turns {
            return self.placed_in(index);
        }
        (!turns || beside > 0).then_some(beside)
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
        // "A day before this report two officers were shot".
        let before = telling.is_told_as_earlier() && telling.starts_new();
        let mut lead = lead_in(self.tellings, index);
        before
            || telling.turns_back
            || lead.any(|before| self.tellings[before].turns_back)
            || self.is_led_to(index)
    }

    /// "The two earlier shootings were on the West Side as well." and, in a paragraph of its own, "About
    /// 11 p.m. Monday, on the 1000 block of …, police shot a boy".
    fn is_led_to(&self, index: usize) -> bool {
        let telling = &self.tellings[index];
        let lead = index.checked_sub(1).map(|before| &self.tellings[before]);
        let leads = lead.is_some_and(|lead| {
            let named = lead.shots.iter().any(|shot| shot.deed == Deed::Named);
            lead.turns_back && !lead.tells() && named
        });
        leads && telling.starts_new() && telling.placed().next().is_some()
    }

    /// The events to which a sentence may lead back: the main one and the latest others.
    pub(super) fn known(&self) -> impl Iterator<Item = usize> + use<> {
        let all = self.events.len();
        iter::once(0).chain(all.saturating_sub(EVENTS).max(1)..all)
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
