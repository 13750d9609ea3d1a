//! When an event was: the date, clock time and part of day that its sentences give it.

mod counted;
mod day;
mod midnight;
mod open_hour;
mod other;
mod traits;
mod year;

use std::ops::Range;

use chrono::{NaiveTime, Timelike};

use crate::model::PartialDate;

use super::{
    events::Event,
    telling::Telling,
    when::{Governs, When},
};

pub(crate) use counted::COUNTED;
pub(crate) use day::weighed;
pub(crate) use midnight::EVENING_BEFORE;
pub(crate) use open_hour::BY_OTHER;
pub(crate) use other::{FROM_OTHER, from_other};
pub(crate) use year::{BEFORE_ARREST, OF_STATED_MONTH, OF_STATED_YEAR};

use counted::counted_back;
use midnight::{after_midnight, evening_before, is_state};

/// A value with its place in bytes and the name of its rule.
#[derive(Debug, Clone)]
pub(crate) struct Found<T> {
    pub(crate) value: T,
    pub(crate) span: Range<usize>,
    pub(crate) rule: &'static str,
}

/// What is known of the moment.
#[derive(Debug, Default)]
pub(crate) struct Moment {
    pub(crate) date: Option<Found<PartialDate>>,
    pub(crate) time: Option<Found<NaiveTime>>,
    pub(crate) part_of_day: Option<Found<&'static str>>,
    /// From 0 for Monday, where there is no date.
    pub(crate) weekday: Option<u8>,
    /// Where there is no year.
    pub(crate) month_day: Option<(u8, u8)>,
}

struct Candidate<'a> {
    when: &'a When,
    weight: i32,
    /// The day that its sentence sets beside it, where neither is said to be the shooting's.
    beside: Option<PartialDate>,
}

/// Chooses the moment of an event from the expressions of its sentences.
pub(crate) fn moment(event: &Event, tellings: &[Telling]) -> Moment {
    let candidates = candidates(event, tellings);
    let date = day::day(event, tellings);
    let fits = |candidate: &Candidate<'_>| match (&date, candidate.when.date.or(candidate.beside)) {
        (Some(date), Some(other)) => date.value.agrees_with(other),
        _ => true,
    };
    let best = |wanted: &dyn Fn(&When) -> bool| {
        candidates
            .iter()
            .filter(|candidate| wanted(candidate.when) && fits(candidate))
            .max_by_key(|candidate| candidate.weight)
    };
    // Noon is an hour, too, where no other is told.
    let of_shots = |when: &When| !is_of_later(when) && when.time.is_some();
    let clock = best(&|when| of_shots(when) && !when.is_noon());
    let clock = clock.or_else(|| best(&of_shots));
    let part = best(&|when| when.part_of_day.is_some());
    let undated = |when: &When| when.date.is_none();
    let weekday = best(&|when| undated(when) && when.weekday().is_some());
    let month_day = best(&|when| undated(when) && when.month_day().is_some());
    let mut moment = Moment {
        time: clock.and_then(|candidate| found(candidate.when, candidate.when.time)),
        part_of_day: part.and_then(|candidate| found(candidate.when, candidate.when.part_of_day)),
        weekday: weekday
            .and_then(|candidate| candidate.when.weekday())
            .and_then(|weekday| u8::try_from(weekday.num_days_from_monday()).ok()),
        month_day: month_day.and_then(|candidate| candidate.when.month_day()),
        date,
    };
    let between = |span: &Range<usize>| {
        let whens = tellings.iter().flat_map(|telling| &telling.whens);
        whens
            .filter(|when| span.start <= when.span.start && when.span.end <= span.end)
            .count()
    };
    moment.time = open_hour::hour(&candidates, clock).or(moment.time);
    after_midnight(&mut moment, &candidates, clock, &between);
    evening_before(&mut moment, &candidates, clock, &between);
    counted_back(&mut moment, &candidates, event, tellings);
    year::settle(&mut moment, tellings);
    leave_other_part(&mut moment);
    moment
}

/// A death, a briefing, a hearing: at an hour of its own.
fn is_of_later(when: &When) -> bool {
    matches!(
        when.governs,
        Governs::Other("pronounced" | "press_conference" | "court" | "council" | "published")
    )
}

/// Where the hour is told, a part of day without it is another thing's: "it happened at 2:30 a.m.; he
/// was not named Sunday |evening|".
fn leave_other_part(moment: &mut Moment) {
    let hour = moment.time.as_ref().map(|time| time.value.hour());
    let told = moment.part_of_day.as_ref().map(|part| part.value);
    if let (Some(hour), Some(part)) = (hour, told)
        && !super::when::holds(part, hour)
    {
        moment.part_of_day = None;
    }
}

/// The expressions that may tell the event's hour, part of day or weekday.
fn candidates<'a>(event: &Event, tellings: &'a [Telling]) -> Vec<Candidate<'a>> {
    let mut candidates = Vec::new();
    // What was told last is a gathering or a session on a day of its own.
    let mut later = false;
    for (order, index) in event.sentences.iter().enumerate() {
        let telling = &tellings[*index];
        if telling.in_tail {
            continue;
        }
        let told = event.tells(*index);
        let died = |when: &When| when.governs == Governs::Other("pronounced");
        later &= !told || telling.whens.iter().any(died);
        let own = telling.whens.iter();
        for when in own.filter(|when| !is_of_total(telling, when)) {
            if when.date.is_some() {
                later = is_meeting(when.governs) || later && !when.governs.may_be_shooting();
            } else if later && when.governs == Governs::Unclear {
                // "… marched Thursday evening. An alderman came at 8 p.m."
                continue;
            }
            candidates.extend(weight(when, told, order).map(|weight| Candidate {
                when,
                weight,
                beside: day_beside(when, telling),
            }));
        }
    }
    candidates
}

/// "The second time in a month that police were shot at, which last year had …".
fn is_of_total(telling: &Telling, when: &When) -> bool {
    telling.counts && is_rough(when.date)
}

/// What an expression weighs in the event's sentence of this number; none where it can be no moment
/// of the shots.
fn weight(when: &When, told: bool, order: usize) -> Option<i32> {
    let earlier = 12 - i32::try_from(order).unwrap_or(12).min(12);
    let midnight = i32::from(when.part_of_day == Some("midnight")) * 8;
    // The hour beside a date with its year says more than one beside a weekday, which may be
    // that of a follow-up.
    let in_full = when.rule == "month_day_year" && when.governs == Governs::Shooting;
    let full = i32::from(in_full) * 8;
    let both = i32::from(when.date.is_some() && when.time.is_some()) * 6;
    Some(governed(when, told)? + earlier + midnight + full + both + i32::from(told) * 4)
}

/// What people come together for, at an hour of its own.
fn is_meeting(governs: Governs) -> bool {
    matches!(
        governs,
        Governs::Other("gathering" | "court" | "council" | "press_conference" | "scheduled")
    )
}

/// How much it counts for an hour what governs its expression; none where it can be no moment of the
/// shots. The day is weighed in [`day`].
fn governed(when: &When, told: bool) -> Option<i32> {
    match when.governs {
        Governs::Shooting => Some(40),
        Governs::Unclear if told => Some(30),
        Governs::Unclear => Some(12),
        // Nobody is hired or named by the clock: "at 3:30 a.m. at a stand named after him".
        // "Charged him with a pole at 9:20 p.m." is no matter of courts, either.
        Governs::Other("hired" | "identified" | "charged") if when.time.is_some() => Some(10),
        // Serves only beside an hour of the evening before.
        Governs::Other(_) if is_state(when) => Some(-30),
        // "Was in critical condition Friday after police shot him": the same day, or the next one.
        Governs::Other("hospital_status") if told && is_full(when.date) => Some(-26),
        // The hour somebody died serves where no other is told.
        Governs::Other("pronounced") if is_full(when.date) => Some(3),
        // What is told of the call or by the chief serves where nothing better is told.
        Governs::Other("call") if when.time.is_some() => Some(6),
        Governs::Other("press_conference" | "statement") if when.time.is_some() => Some(-20),
        // "Early on June 7, 2011, they were sent to a home": that hour is the event's own.
        Governs::Other("call") if when.rule.starts_with("month_day") => Some(16),
        Governs::Other("call") if is_full(when.date) => Some(-20),
        // "The board found him guilty of shooting a man on June 6, 2018."
        Governs::Other("found" | "scene") if when.rule == "month_day_year" => Some(-24),
        // "Found him again early this morning and shot him": where no better hour is told.
        Governs::Other("found" | "scene") if told && is_full(when.date) => Some(-26),
        // "Police shot at a man and arrested him Monday night" tells of one night.
        Governs::Other("arrest") if told && is_full(when.date) => Some(-20),
        Governs::Other(_) => None,
    }
}

/// "On March 20, coming home at about 11:45 p.m.": the clock is of that day.
fn day_beside(clock: &When, telling: &Telling) -> Option<PartialDate> {
    let is_open = |when: &&When| when.governs == Governs::Unclear;
    if !is_open(&clock) {
        return None;
    }
    let mut days = telling.whens.iter().filter(is_open);
    days.find_map(|when| when.date.filter(|date| date.day().is_some()))
}

fn is_full(date: Option<PartialDate>) -> bool {
    date.is_some_and(|date| date.day().is_some())
}

fn is_rough(date: Option<PartialDate>) -> bool {
    date.is_some_and(|date| date.day().is_none())
}

fn joint(one: &Range<usize>, other: &Range<usize>) -> Range<usize> {
    one.start.min(other.start)..one.end.max(other.end)
}

fn found<T>(when: &When, value: Option<T>) -> Option<Found<T>> {
    value.map(|value| Found {
        value,
        span: when.span.clone(),
        rule: when.rule,
    })
}
