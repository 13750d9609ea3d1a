//! Dates of events: which a sentence gives, which can be one event's, which is the more exact.

use chrono::{Days, Timelike};

use crate::{ingest::extract::telling::Telling, model::PartialDate};

use super::lead_in;

/// The date a sentence gives its shots, or that the sentences before it in its paragraph give.
pub(super) fn dated_in_paragraph(tellings: &[Telling], index: usize) -> Option<PartialDate> {
    let telling = &tellings[index];
    let mut before = lead_in(tellings, index).filter_map(|before| tellings[before].own_date());
    let own = telling.own_date();
    // "The officer was shot four months later": not on the day that leads to it.
    if own.is_none() && telling.tells_its_distance() {
        return None;
    }
    own.or_else(|| before.next())
}

/// Two dates that can be one event's: they agree, or lie on both sides of one midnight.
pub(super) fn same_night(known: PartialDate, date: PartialDate, telling: &Telling) -> bool {
    if known.agrees_with(date) {
        return true;
    }
    let told = |parts: &[&str], hours: std::ops::Range<u32>| {
        telling.whens.iter().any(|when| {
            when.part_of_day.is_some_and(|part| parts.contains(&part))
                || when.time.is_some_and(|time| hours.contains(&time.hour()))
        })
    };
    // The small hours are also told as the night of the day before, a night as that of the next.
    let early = told(&["overnight", "midnight", "early morning"], 0..6);
    let late = told(&["overnight", "midnight", "night"], 20..24);
    match (known.day(), date.day()) {
        (Some(known), Some(day)) if !telling.turns_back => {
            early && known.checked_add_days(Days::new(1)) == Some(day)
                || late && day.checked_add_days(Days::new(1)) == Some(known)
        }
        _ => false,
    }
}

/// The more exact of two dates of one event.
pub(super) fn finer(one: Option<PartialDate>, other: Option<PartialDate>) -> Option<PartialDate> {
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
