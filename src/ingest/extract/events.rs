//! Which sentences tell of which event: one article may tell of several.
//!
//! The first shooting told is the main event. A sentence with a date of its own that the main
//! event cannot have, or with words that turn to another case, opens another one; sentences
//! without shots belong to the main event, unless they stand in the other one's paragraph.

mod placed;

use std::collections::BTreeSet;

use chrono::{Days, Timelike};

use crate::model::PartialDate;

use super::{place, telling::Telling, when};

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
    /// The areas that its sentences name for it.
    areas: BTreeSet<u8>,
    /// Marks of the names of those whom its shots concern.
    marks: BTreeSet<u32>,
}

/// Groups the sentences of an article by event, the main one first.
pub(crate) fn group(tellings: &[Telling]) -> Vec<Event> {
    let mut events = vec![Event::default()];
    let mut current = 0;
    for (index, telling) in tellings.iter().enumerate() {
        let date = dated_in_paragraph(tellings, index);
        let listed = index > 0 && tellings[index - 1].counts;
        let turns = telling.turns_back
            || lead_in(tellings, index).any(|before| tellings[before].turns_back);
        let paragraph = |owner: usize| {
            events[owner]
                .told
                .last()
                .is_some_and(|told| tellings[*told].paragraph == telling.paragraph)
        };
        // Where the article's first event is none of police, the one told last goes on.
        let first_is_ours = events[0]
            .told
            .iter()
            .any(|told| tellings[*told].is_in_scope());
        let goes_on = !first_is_ours && !telling.starts_new() && telling.own_date().is_none();
        let beside = if current > 0 && (paragraph(current) || goes_on) {
            current
        } else {
            0
        };
        let owner = if telling.tells() {
            owner(&events, telling, (date, turns, listed), beside)
        } else {
            Some(beside)
        };
        let owner =
            owner.filter(|owner| *owner > 0 || !is_other_news(&events[0], tellings, telling));
        let owner = owner.unwrap_or_else(|| open(&mut events));
        if telling.tells() && owner != beside {
            move_lead_in(&mut events, tellings, index, owner);
        }
        let event = &mut events[owner];
        event.sentences.push(index);
        event.areas.extend(placed::areas(telling, false));
        if telling.tells() {
            event.told.push(index);
            event.date = finer(event.date, date);
            event.dates.extend(date.into_iter().chain(telling.dates()));
            event.marks.extend(&telling.marks);
            current = owner;
        }
    }
    events
}

/// A shooting without police at another place than the main event's: a tail of other news.
fn is_other_news(main: &Event, tellings: &[Telling], telling: &Telling) -> bool {
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
    let known: Vec<&place::Kind> = main
        .sentences
        .iter()
        .flat_map(|index| tellings[*index].placed())
        .collect();
    let own: Vec<&place::Kind> = telling.placed().collect();
    let is_name = |kind: &&&place::Kind| matches!(kind, place::Kind::Neighbourhood { .. });
    let differs = |own: Vec<&&place::Kind>, known: Vec<&&place::Kind>| {
        !own.is_empty() && !known.is_empty() && own.iter().all(|kind| !known.contains(kind))
    };
    let names: Vec<&&place::Kind> = own.iter().filter(is_name).collect();
    if names.is_empty() {
        // A block beside a neighbourhood only makes the place more exact.
        return differs(
            own.iter().collect(),
            known.iter().filter(|kind| !is_name(kind)).collect(),
        );
    }
    differs(names, known.iter().filter(is_name).collect())
}

/// The sentences before one in its paragraph that tell of no shots themselves.
fn lead_in(tellings: &[Telling], index: usize) -> impl Iterator<Item = usize> + '_ {
    let paragraph = tellings[index].paragraph;
    (0..index).rev().take_while(move |before| {
        tellings[*before].paragraph == paragraph && !tellings[*before].tells()
    })
}

/// What leads to another event's shots, its date and place above all, belongs to that event.
fn move_lead_in(events: &mut [Event], tellings: &[Telling], index: usize, owner: usize) {
    let lead: Vec<usize> = lead_in(tellings, index).collect();
    for event in events.iter_mut() {
        event.sentences.retain(|sentence| !lead.contains(sentence));
    }
    events[owner].sentences.extend(lead.iter().rev());
}

/// The date a sentence gives its shots, or that the sentences before it in its paragraph give.
fn dated_in_paragraph(tellings: &[Telling], index: usize) -> Option<PartialDate> {
    let telling = &tellings[index];
    let mut before = lead_in(tellings, index).filter_map(|before| tellings[before].own_date());
    telling.own_date().or_else(|| before.next())
}

/// The event that a sentence with shots belongs to; none if it opens a new one.
fn owner(
    events: &[Event],
    telling: &Telling,
    (date, turns, listed): (Option<PartialDate>, bool, bool),
    beside: usize,
) -> Option<usize> {
    let main = &events[0];
    if telling.captioned && !main.told.is_empty() {
        let own = placed::areas(telling, false);
        return (!placed::are_apart(&own, &main.areas)).then_some(0);
    }
    // The headline and the lead tell of one event, whatever they compare it with.
    if main.told.is_empty() || telling.paragraph < 2 && main.date.is_none() {
        return Some(0);
    }
    if let Some(named) = named_alone(events, telling) {
        return Some(named);
    }
    let Some(date) = date else {
        if telling.is_in_scope() && telling.paragraph >= FIRST_ASIDE && beside == 0 && !turns {
            return placed_in(events, telling, listed);
        }
        return (!turns || beside > 0).then_some(beside);
    };
    let same = |event: &Event| {
        // A day that is known says more than the year or week of which a lead speaks.
        let day = event.date.filter(|date| date.day().is_some());
        let can_be = |date| {
            let mut known = event
                .dates
                .iter()
                .filter(|known| day.is_none() || known.day().is_some());
            known.any(|known| same_night(*known, date, telling))
        };
        can_be(date) || telling.dates().any(can_be)
    };
    if let Some(index) = events.iter().position(same) {
        return Some(index);
    }
    if main.date.is_none() && !turns {
        return Some(0);
    }
    (beside > 0 && events[beside].date.is_none()).then_some(beside)
}

/// Up to here an article tells of its own event.
const FIRST_ASIDE: usize = 2;

/// The one other event whose people a sentence names, where the main event does not know them.
fn named_alone(events: &[Event], telling: &Telling) -> Option<usize> {
    let names = |event: &Event| telling.marks.iter().any(|mark| event.marks.contains(mark));
    let mut naming = (0..events.len()).filter(|index| names(&events[*index]));
    let first = naming.next()?;
    (first > 0 && naming.next().is_none()).then_some(first)
}

/// The main event, unless the shots were fired far from all its places, at or by somebody new or
/// in a list of cases: then the event that was told there, if any.
fn placed_in(events: &[Event], telling: &Telling, listed: bool) -> Option<usize> {
    let own = placed::areas(telling, true);
    if !(telling.starts_new() || listed) || !placed::are_apart(&own, &events[0].areas) {
        return Some(0);
    }
    let near = |event: &Event| !event.areas.is_empty() && !placed::are_apart(&own, &event.areas);
    (1..events.len()).find(|index| near(&events[*index]))
}

fn open(events: &mut Vec<Event>) -> usize {
    events.push(Event::default());
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
        ) || when.time.is_some_and(|time| time.hour() < 6)
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

    /// Whether it tells of somebody of whom nothing was told before.
    fn starts_new(&self) -> bool {
        let mut parties = self
            .shots
            .iter()
            .flat_map(|shot| [shot.shooter, shot.victim]);
        parties.any(|party| party.is_some_and(|party| party.is_new()))
    }

    /// The blocks, corners and neighbourhoods it names for what it tells.
    fn placed(&self) -> impl Iterator<Item = &place::Kind> {
        let open = self
            .places
            .iter()
            .filter(|place| !matches!(place.governs, place::Governs::Other(_)));
        open.map(|place| &place.kind).filter(|kind| {
            matches!(
                kind,
                place::Kind::Spot(_) | place::Kind::Neighbourhood { .. }
            )
        })
    }

    /// Every date of the sentence that may be its shots'.
    fn dates(&self) -> impl Iterator<Item = PartialDate> + '_ {
        let open = self
            .whens
            .iter()
            .filter(|when| !matches!(when.governs, when::Governs::Other(_)));
        open.filter_map(|when| when.date)
    }

    /// The date that this sentence gives its shots, if it gives one: one that its words tie to
    /// them, else a calendar date. A bare weekday may be that of anything.
    pub(crate) fn own_date(&self) -> Option<PartialDate> {
        let of_shots = |wanted: fn(&when::When) -> bool| {
            self.whens
                .iter()
                .filter(|when| wanted(when))
                .find_map(|when| when.date)
        };
        of_shots(|when| when.governs == when::Governs::Shooting).or_else(|| {
            of_shots(|when| {
                when.governs == when::Governs::Unclear && when.rule.starts_with("month_")
            })
        })
    }
}

/// Where an article turns aside to a case in which somebody was shot and police are spoken of, it
/// is one of police fire, like the article's own.
pub(crate) fn credit_asides(events: &[Event], tellings: &mut [Telling]) {
    for event in events.iter().skip(1) {
        let scope = event
            .told
            .iter()
            .any(|index| tellings[*index].is_in_scope());
        let police = event
            .sentences
            .iter()
            .any(|index| tellings[*index].names_police);
        if scope || !police {
            continue;
        }
        for index in &event.told {
            tellings[*index].credit_police();
        }
    }
}
