//! Which sentences tell of which event: one article may tell of several.
//!
//! The first shooting told is the main event. A sentence with a date of its own that the main
//! event cannot have, or with words that turn to another case, opens another one; sentences
//! without shots belong to the main event, unless they stand in the other one's paragraph.

use chrono::Days;

use crate::model::PartialDate;

use super::{telling::Telling, when};

/// The sentences of one event.
#[derive(Debug, Default)]
pub(crate) struct Event {
    /// All sentences that belong to it, in order.
    pub(crate) sentences: Vec<usize>,
    /// Those of them that tell of its shots.
    pub(crate) told: Vec<usize>,
    /// The date by which it was told from others.
    date: Option<PartialDate>,
    /// The words turned to it from another event.
    aside: bool,
}

/// Groups the sentences of an article by event, the main one first.
pub(crate) fn group(tellings: &[Telling]) -> Vec<Event> {
    let mut events = vec![Event::default()];
    let mut current = 0;
    for (index, telling) in tellings.iter().enumerate() {
        let date = dated_in_paragraph(tellings, index);
        let paragraph = |owner: usize| {
            events[owner]
                .told
                .last()
                .is_some_and(|told| tellings[*told].paragraph == telling.paragraph)
        };
        let beside = if current > 0 && paragraph(current) {
            current
        } else {
            0
        };
        let owner = if telling.tells() {
            owner(&events, telling, date, beside)
        } else {
            Some(beside)
        };
        let owner = owner.unwrap_or_else(|| open(&mut events, telling));
        let event = &mut events[owner];
        event.sentences.push(index);
        if telling.tells() {
            event.told.push(index);
            event.date = finer(event.date, date);
            current = owner;
        }
    }
    events
}

/// The date a sentence gives its shots, or that the sentences before it in its paragraph give.
fn dated_in_paragraph(tellings: &[Telling], index: usize) -> Option<PartialDate> {
    let telling = &tellings[index];
    let before = tellings[..index]
        .iter()
        .rev()
        .take_while(|before| before.paragraph == telling.paragraph && !before.tells());
    telling
        .own_date()
        .or_else(|| before.filter_map(Telling::own_date).next())
}

/// The event that a sentence with shots belongs to; none if it opens a new one.
fn owner(
    events: &[Event],
    telling: &Telling,
    date: Option<PartialDate>,
    beside: usize,
) -> Option<usize> {
    let main = &events[0];
    // The headline and the lead tell of one event, whatever they compare it with.
    if main.told.is_empty() || telling.paragraph < 2 && main.date.is_none() {
        return Some(0);
    }
    if let Some(date) = date {
        let same = |event: &&Event| {
            event
                .date
                .is_some_and(|known| same_night(known, date, telling))
        };
        if let Some(index) = events.iter().position(|event| same(&event)) {
            return Some(index);
        }
        if main.date.is_none() && !telling.turns_back {
            return Some(0);
        }
        if beside > 0 && events[beside].date.is_none() {
            return Some(beside);
        }
        return None;
    }
    if telling.turns_back && beside == 0 {
        return None;
    }
    Some(beside)
}

fn open(events: &mut Vec<Event>, telling: &Telling) -> usize {
    events.push(Event {
        aside: telling.turns_back,
        ..Event::default()
    });
    events.len() - 1
}

/// Two dates that can be one event's: they agree, or lie on both sides of one midnight.
fn same_night(known: PartialDate, date: PartialDate, telling: &Telling) -> bool {
    if known.agrees_with(date) {
        return true;
    }
    let nightly = telling.whens.iter().any(|when| {
        matches!(
            when.part_of_day,
            Some("night" | "overnight" | "midnight" | "early morning")
        )
    });
    match (known.day(), date.day()) {
        (Some(one), Some(other)) if nightly && !telling.turns_back => {
            one.checked_add_days(Days::new(1)) == Some(other)
                || other.checked_add_days(Days::new(1)) == Some(one)
        }
        _ => false,
    }
}

/// The more exact of two dates of one event.
pub(crate) fn finer(one: Option<PartialDate>, other: Option<PartialDate>) -> Option<PartialDate> {
    match (one, other) {
        (Some(one), Some(other)) if other.agrees_with(one) && exactness(other) > exactness(one) => {
            Some(other)
        }
        (Some(one), _) => Some(one),
        (None, other) => other,
    }
}

/// How exact a date is: year 0, month 1, day 2.
pub(crate) fn exactness(date: PartialDate) -> u8 {
    match date {
        PartialDate::Year(_) => 0,
        PartialDate::Month(..) => 1,
        PartialDate::Day(_) => 2,
    }
}

impl Event {
    /// Whether the article only turns aside to it.
    pub(crate) fn is_aside(&self) -> bool {
        self.aside
    }
}

impl Telling {
    /// Whether it tells of shots at all.
    pub(crate) fn tells(&self) -> bool {
        use super::shots::Deed;
        self.shots.iter().any(|shot| {
            matches!(
                shot.deed,
                Deed::Hit | Deed::Killed | Deed::Fired | Deed::Exchanged
            )
        })
    }

    /// The date that this sentence gives its shots, if it gives one.
    pub(crate) fn own_date(&self) -> Option<PartialDate> {
        let of_shots = |wanted: fn(&when::When) -> bool| {
            self.whens
                .iter()
                .filter(|when| wanted(when))
                .find_map(|when| when.date)
        };
        of_shots(|when| when.governs == when::Governs::Shooting)
            .or_else(|| of_shots(|when| when.governs == when::Governs::Unclear))
    }
}
