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
