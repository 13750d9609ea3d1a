//! An hour without morning or evening, told of the shots: "at 9:45", which a clock time before it or
//! the part of day settles.

use chrono::NaiveTime;

use super::{super::when, Candidate, Found, joint};

/// The rule for an hour whose half of the day another expression tells.
pub(crate) const BY_OTHER: &str = "clock_by_time_before";

/// The hour of the shots, where it outweighs the clock time chosen so far: after "the call came at
/// 9:30 p.m.", somebody "fired at 9:45"; on "Friday night" a bullet hit at "10:35".
pub(super) fn hour(
    candidates: &[Candidate<'_>],
    known: Option<&Candidate<'_>>,
) -> Option<Found<NaiveTime>> {
    let open = candidates
        .iter()
        .filter(|candidate| candidate.when.is_open_hour())
        .max_by_key(|candidate| candidate.weight)?;
    if known.is_some_and(|known| known.weight >= open.weight) {
        return None;
    }
    let before = |candidate: &&Candidate<'_>| candidate.when.span.end <= open.when.span.start;
    let clock = candidates
        .iter()
        .filter(before)
        .filter(|candidate| candidate.when.time.is_some())
        .max_by_key(|candidate| candidate.when.span.start);
    let part = || {
        let mut told = candidates.iter().filter(before);
        told.rfind(|candidate| candidate.when.part_of_day.is_some())
    };
    let settling = clock.or_else(part)?.when;
    let value = when::hour_after(settling, open.when)?;
    Some(Found {
        value,
        span: joint(&settling.span, &open.when.span),
        rule: BY_OTHER,
    })
}
