//! Sentence after sentence in, each given to its event: the main one, one told before, a new one.

use std::cmp::Reverse;

use crate::ingest::extract::{place, telling::Telling};

use super::{
    Event, KNOWN,
    dated::{dated_in_paragraph, exactness, finer},
    lead_in, owner, setting,
};
use crate::model::PartialDate;

/// The events of which the sentences so far tell.
pub(super) struct Groups<'a> {
    pub(super) tellings: &'a [Telling],
    /// The main one first, whether or not it was told of yet.
    pub(super) events: Vec<Event>,
    /// The event that was told of last.
    pub(super) current: usize,
    /// The first sentence that tells of several cases in one breath.
    separates: Option<usize>,
    /// The one that begins with the first of several.
    first_of: Option<usize>,
}

impl<'a> Groups<'a> {
    pub(super) fn new(tellings: &'a [Telling]) -> Self {
        Self {
            tellings,
            events: vec![Event::default()],
            current: 0,
            separates: tellings.iter().position(|telling| telling.separates),
            first_of: tellings.iter().position(|telling| telling.begins.first_of),
        }
    }

    /// Whether it was told before a sentence that the article is on several cases.
    pub(super) fn are_several(&self, index: usize) -> bool {
        self.separates.is_some_and(|separates| separates < index)
    }

    /// Whether "the first one" of several was told of before a sentence.
    pub(super) fn follows_the_first(&self, index: usize) -> bool {
        self.first_of.is_some_and(|first| first < index)
    }

    /// Gives a sentence to its event, to a new one if it tells of shots that fit none.
    pub(super) fn take(&mut self, index: usize) {
        let beside = self.beside(index);
        if !self.tellings[index].tells() {
            let owner = if beside == 0 && self.is_of_another_case(index) {
                self.open()
            } else {
                beside
            };
            self.events[owner].set |= self.tellings[index].begins.that_case;
            self.events[owner].sentences.push(index);
            return;
        }
        let setting = self.setting(index);
        let owner = self
            .owner(index, beside, setting)
            .unwrap_or_else(|| self.open_at(index));
        self.events[owner].set |= setting.is_some() && owner > 0;
        let in_passing = owner > 0 && setting.is_none() && self.is_in_passing(index);
        if (owner != beside || setting.is_some()) && !in_passing {
            self.move_lead_in(index, setting, owner);
        }
        let before = self.current;
        self.tell(index, owner);
        if in_passing {
            self.current = before;
        }
    }

    /// "The case recalls that of Ada Mercer, in Austin in May 2019", with no shot in it: its day and
    /// place are not the main event's.
    fn is_of_another_case(&self, index: usize) -> bool {
        let telling = &self.tellings[index];
        let placed = || {
            let mut places = telling.places.iter();
            places.any(|place| {
                place.governs == place::Governs::Shooting && place.kind != place::Kind::Chicago
            })
        };
        let rough = || telling.own_date().is_some_and(|date| date.day().is_none());
        let main = &self.events[0];
        telling.paragraph >= owner::FIRST_ASIDE
            && !main.told.is_empty()
            && !telling.named.iter().any(|mark| main.marks.contains(mark))
            && (rough() || placed())
            && self.turns_back(index)
    }

    /// The event that goes on where a sentence turns to no other: the one told of last in its
    /// paragraph, else the main one.
    fn beside(&self, index: usize) -> usize {
        let telling = &self.tellings[index];
        let told = self.events[self.current].told.last();
        let paragraph =
            told.is_some_and(|told| self.tellings[*told].paragraph == telling.paragraph);
        // Where the article's first event is none of police, the one told last goes on.
        let goes_on = !self.events[0].is_in_scope(self.tellings)
            && !telling.starts_new()
            && telling.own_date().is_none();
        if paragraph || goes_on || self.goes_on_there(index) {
            self.current
        } else {
            0
        }
    }

    /// Whether a sentence goes on where another event's scene was set: shots shortly after it, with
    /// no date of their own, that concern nobody of the main event; or what "he" did next.
    fn goes_on_there(&self, index: usize) -> bool {
        let telling = &self.tellings[index];
        let event = &self.events[self.current];
        let latest = event.sentences.iter().rev().take(KNOWN).max();
        let Some(last) = latest.filter(|_| self.current > 0) else {
            return false;
        };
        if telling.begins.that_case && last + 1 == index {
            return true;
        }
        if !telling.tells() {
            let other_day = telling.own_date().zip(event.date);
            return telling.begins.goes_on
                && last + 1 == index
                && other_day.is_none_or(|(own, date)| own.agrees_with(date));
        }
        event.set
            && index - last <= setting::REACH
            && telling.own_date().is_none()
            && !self.names(telling, 0)
    }

    /// A new event, or the one that was opened for what leads to it.
    fn open_at(&mut self, index: usize) -> usize {
        let last = self.events.len() - 1;
        let event = &self.events[last];
        let leads = |led: &usize| lead_in(self.tellings, index).any(|before| before == *led);
        let led = last > 0 && event.told.is_empty() && event.sentences.last().is_some_and(leads);
        if led { last } else { self.open() }
    }

    pub(super) fn open(&mut self) -> usize {
        self.events.push(Event::default());
        self.events.len() - 1
    }

    /// What leads to another event's shots, its date and place above all, belongs to that event.
    fn move_lead_in(&mut self, index: usize, setting: Option<usize>, owner: usize) {
        let mut lead: Vec<usize> = lead_in(self.tellings, index).collect();
        lead.extend((setting.unwrap_or(index)..index).rev());
        lead.sort_unstable_by_key(|index| Reverse(*index));
        lead.dedup();
        // A lead-in was given away only just now, so that it stands at the end of an event's.
        for event in self.known() {
            let sentences = &mut self.events[event].sentences;
            let latest = sentences.split_off(sentences.len().saturating_sub(KNOWN));
            let others = latest.into_iter().filter(|index| !lead.contains(index));
            sentences.extend(others);
        }
        self.events[owner].sentences.extend(lead.iter().rev());
    }

    /// Notes what a sentence with shots tells of its event.
    pub(super) fn tell(&mut self, index: usize, owner: usize) {
        let telling = &self.tellings[index];
        let date = dated_in_paragraph(self.tellings, index);
        let event = &mut self.events[owner];
        event.sentences.push(index);
        event.told.push(index);
        event.date = finer(event.date, date);
        // "One was killed in 1967 and one in 1976": the first is the event's.
        let one_year = |other: &PartialDate| {
            date.is_none_or(|date| exactness(*other) > 0 || other.year() == date.year())
        };
        let named = telling.dates().filter(one_year);
        event.dates.extend(date.into_iter().chain(named));
        event.weekdays.extend(telling.bare_weekday());
        event.marks.extend(&telling.marks);
        self.current = owner;
    }
}
