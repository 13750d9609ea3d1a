//! An expression's slots in, date, time and part of day out.
//!
//! The clock beats the label: "Saturday night about 12:30 a.m." is Sunday.

use chrono::{Days, NaiveDate, NaiveTime, Timelike};

use super::{
    atom::{Edge, Side, Slots},
    day::{Day, common},
    part_of_day::{EARLY_MORNING, EVENING, MIDNIGHT, MORNING, NIGHT, OVERNIGHT},
};
use crate::model::PartialDate;

/// Date, clock time and part of day of one expression.
pub type Moment = (Option<PartialDate>, Option<NaiveTime>, Option<&'static str>);

/// Up to this hour a night is called by the day on which it began.
const NIGHT_ENDS: u32 = 6;

/// The moment that the slots give, `label` being the day they name.
pub(super) fn settle(slots: &Slots, label: Option<PartialDate>) -> Moment {
    let part = part(slots);
    let time = slots.clock.and_then(|clock| clock.time(part, slots.edge));
    let date = label.and_then(|label| match label {
        PartialDate::Day(day) if slots.day.is_some_and(Day::is_single) => {
            on_day(slots, part, time, day)
        }
        coarse => Some(coarse),
    });
    (date, time, part)
}

/// "early" and "late" beside a day or a part of day.
fn part(slots: &Slots) -> Option<&'static str> {
    match (slots.part, slots.edge) {
        (Some(MORNING), Some(Edge::Early)) => Some(EARLY_MORNING),
        (Some(part), _) => Some(part),
        (None, Some(Edge::Early)) => Some(EARLY_MORNING),
        (None, Some(Edge::Late)) => Some(NIGHT),
        (None, None) => None,
    }
}

/// The calendar day, where the label names a night that runs into the next one.
fn on_day(
    slots: &Slots,
    part: Option<&str>,
    time: Option<NaiveTime>,
    day: NaiveDate,
) -> Option<PartialDate> {
    let next = day.checked_add_days(Days::new(1))?;
    let small_hours = time.is_some_and(|time| time.hour() < NIGHT_ENDS);
    let named_overnight = part == Some(OVERNIGHT) && slots.day != Some(Day::Overnight);
    let of_night = matches!(part, Some(NIGHT | EVENING | OVERNIGHT)) || slots.into_next;
    match (time, slots.midnight) {
        // "overnight Saturday" with a time after midnight: before or after that day, nobody says.
        (Some(_), _) if named_overnight && small_hours => common(day, next),
        (Some(_), _) if of_night && small_hours => Some(PartialDate::Day(next)),
        (Some(time), _) if slots.day == Some(Day::Overnight) && time.hour() < 12 => {
            Some(PartialDate::Day(next))
        }
        (Some(_), _) => Some(PartialDate::Day(day)),
        (None, Some(Side::After)) if of_night => Some(PartialDate::Day(next)),
        (None, Some(_)) => Some(PartialDate::Day(day)),
        (None, None) if slots.into_next || part == Some(OVERNIGHT) => common(day, next),
        (None, None) => Some(PartialDate::Day(day)),
    }
}

/// A clock time told apart from its day: the day's night decides on which side of midnight.
pub(super) fn with_clock(day: &Slots, clock: &Slots) -> Slots {
    let midnight_part = |part: Option<&'static str>| part.filter(|part| *part != MIDNIGHT);
    Slots {
        clock: clock.clock.or(day.clock),
        part: midnight_part(day.part).or(clock.part),
        edge: day.edge.or(clock.edge),
        midnight: clock.midnight.or(day.midnight),
        ..*day
    }
}
