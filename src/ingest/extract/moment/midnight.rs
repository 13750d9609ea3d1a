//! A day and an hour told apart: on which side of midnight the event was.

use std::ops::Range;

use super::{
    super::when::{self, Governs, When},
    Candidate, Found, Moment, is_full, joint,
};

/// The rule for the evening before a day on whose early hours somebody's state is told.
pub(crate) const EVENING_BEFORE: &str = "evening_before_early_day";

/// "Early Sunday his condition was critical", "at about 10:50 p.m.": that was on Saturday. The
/// early hours of a day by themselves, told of a state, date nothing.
pub(super) fn evening_before(
    moment: &mut Moment,
    candidates: &[Candidate<'_>],
    clock: Option<&Candidate<'_>>,
    between: &dyn Fn(&Range<usize>) -> usize,
) {
    let dated = moment.date.as_ref().map(|date| date.span.clone());
    let day = candidates
        .iter()
        .find(|candidate| Some(&candidate.when.span) == dated.as_ref());
    let Some(day) = day.filter(|day| day.when.governs != Governs::Shooting) else {
        return;
    };
    let evening = clock.and_then(|clock| {
        let span = joint(&day.when.span, &clock.when.span);
        let value = when::evening_before(day.when, clock.when)?;
        (between(&span) <= 2).then_some(Found {
            value,
            span,
            rule: EVENING_BEFORE,
        })
    });
    if evening.is_some() || is_state(day.when) {
        moment.part_of_day = None;
        moment.date = evening;
    }
}

/// A time at which somebody's condition is told, in the early hours of a day.
pub(super) fn is_state(when: &When) -> bool {
    when.governs == Governs::Other("hospital_status")
        && when.part_of_day == Some("early morning")
        && is_full(when.date)
}

/// "Saturday night" in one sentence and "about 12:30 a.m." in another is Sunday.
pub(super) fn after_midnight(
    moment: &mut Moment,
    candidates: &[Candidate<'_>],
    clock: Option<&Candidate<'_>>,
    between: &dyn Fn(&Range<usize>) -> usize,
) {
    let Some(clock) = clock.filter(|clock| clock.when.date.is_none()) else {
        return;
    };
    let Some(date) = &mut moment.date else { return };
    // Read again, the span must give these two: nothing else of its kind may lie between.
    let alone = |day: &&Candidate<'_>| between(&joint(&day.when.span, &clock.when.span)) <= 2;
    let of_date =
        |day: &&Candidate<'_>| day.when.date == Some(date.value) && day.when.time.is_none();
    let own = candidates
        .iter()
        .find(|candidate| candidate.when.span == date.span);
    let again = || candidates.iter().filter(of_date).find(alone);
    let Some(day) = own.filter(alone).or_else(again) else {
        return;
    };
    let span = joint(&day.when.span, &clock.when.span);
    let (combined, time, _) = when::combine(day.when, clock.when);
    let known = moment.time.as_mut();
    if let Some((time, known)) = time.zip(known.filter(|known| known.span == clock.when.span)) {
        known.value = time;
    }
    if let Some(combined) = combined.filter(|combined| *combined != date.value) {
        *date = Found {
            value: combined,
            span,
            rule: "clock_after_midnight",
        };
    }
}
