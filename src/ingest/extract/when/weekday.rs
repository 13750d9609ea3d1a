//! Weekdays: "Sunday", "last Friday", "this past Monday", "the weekend".
//!
//! A weekday is the latest such day not after publication, which may be the day itself.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{
    atom::Atom,
    day::{Day, Which, common},
    lexicon::Term,
    token::Tokens,
};
use crate::model::PartialDate;

/// A weekday at this token, with "last", "this past" or "next" before it.
pub(super) fn read(tokens: &Tokens<'_>, at: usize, floor: usize) -> Option<Atom> {
    let Some(Term::Weekday(weekday, full)) = tokens.term(at) else {
        return None;
    };
    if !full && !abbreviated(tokens, at) {
        return None;
    }
    let (mut first, mut day) = (at, Day::Weekday(weekday, Which::Latest));
    let before = |back: usize| match at.checked_sub(back) {
        Some(index) if index >= floor => tokens.key(index),
        _ => "",
    };
    match (before(2), before(1)) {
        ("this" | "the", "past" | "previous") => {
            (first, day) = (at - 2, Day::Weekday(weekday, Which::Last));
        }
        ("the", "following" | "next") => (first, day) = (at - 2, Day::WeekdayAfterEvent(weekday)),
        (_, "last" | "past") => (first, day) = (at - 1, Day::Weekday(weekday, Which::Last)),
        (_, "next") => (first, day) = (at - 1, Day::Weekday(weekday, Which::Next)),
        _ => {}
    }
    let dotted = !full && tokens.mark(at + 1) == '.' && tokens.glued(at + 1);
    let end = at + 1 + usize::from(dotted);
    let (day, end) = super::calendar::after_weekday(tokens, end).unwrap_or((day, end));
    Some(Atom::of_day(first..end, day))
}

/// "Tues." and "Sun, Aug 30" are days; "the Sun" and "Sat down" are not.
fn abbreviated(tokens: &Tokens<'_>, at: usize) -> bool {
    let dotted = tokens.mark(at + 1) == '.' && tokens.glued(at + 1);
    let comma = usize::from(tokens.mark(at + 1) == ',');
    let dated = matches!(tokens.term(at + 1 + comma), Some(Term::Month(..)));
    let named = tokens.key(at.wrapping_sub(1)) == "the" || tokens.mark(at.wrapping_sub(1)) == '-';
    !named && (dotted || dated)
}

/// "over the weekend", "last weekend"; "that weekend" is left to the event.
pub(super) fn read_weekend(tokens: &Tokens<'_>, at: usize, floor: usize) -> Option<Atom> {
    if tokens.key(at) != "weekend" || at <= floor {
        return None;
    }
    let back = match tokens.key(at - 1) {
        "the" | "this" | "past" => 0,
        "last" => 0,
        _ => return None,
    };
    Some(Atom::of_day(at - 1..at + 1, Day::Weekend(back)))
}

/// The day of publication, the latest before it or the first after it of that name.
pub(super) fn resolve(
    weekday: Weekday,
    which: Which,
    published: NaiveDate,
    ahead: bool,
) -> Option<NaiveDate> {
    let since = u64::from(published.weekday().days_since(weekday));
    let until = u64::from(weekday.days_since(published.weekday()));
    match which {
        Which::Next => published.checked_add_days(Days::new(if until == 0 { 7 } else { until })),
        Which::Latest if ahead => published.checked_add_days(Days::new(until)),
        Which::Last => published.checked_sub_days(Days::new(if since == 0 { 7 } else { since })),
        Which::Latest => published.checked_sub_days(Days::new(since)),
        Which::WeeksAgo(weeks) => {
            published.checked_sub_days(Days::new(since + 7 * u64::from(weeks)))
        }
    }
}

/// What the Friday and the Sunday of the latest weekend have in common: mostly their month.
pub(super) fn weekend(published: NaiveDate, back: i32) -> Option<PartialDate> {
    let friday = resolve(Weekday::Fri, Which::Latest, published, false)?
        .checked_sub_days(Days::new(7 * u64::from(back.unsigned_abs())))?;
    common(friday, friday.checked_add_days(Days::new(2))?)
}
