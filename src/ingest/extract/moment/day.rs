//! The dates that an event's sentences name in, the one that is the event's out.

use std::{
    cmp::{Ordering, Reverse},
    sync::LazyLock,
};

use chrono::Datelike;

use crate::model::PartialDate;

use super::{
    super::{
        events::Event,
        telling::Telling,
        weighed,
        weights::{Traits, Weights},
        when::{Governs, When},
    },
    Found, is_of_total,
    traits::{Named, traits},
};

/// Points of the traits of dates.
static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| Weights::read(include_str!("day.txt")));

/// A date that may be the event's, with all that speaks for and against it.
struct Possible<'a> {
    date: PartialDate,
    traits: Traits,
    /// The expression that tells it best.
    when: &'a When,
}

/// The date with the most points; none where each has too few.
pub(super) fn day(event: &Event, tellings: &[Telling]) -> Option<Found<PartialDate>> {
    let named = named(event, tellings);
    let possible = possible(&named).into_iter();
    let weighed = possible.map(|date| (WEIGHTS.points(&date.traits), date));
    // Of two that weigh the same, the first.
    let best = weighed.reduce(|best, next| match next.0.total_cmp(&best.0) {
        Ordering::Greater => next,
        _ => best,
    });
    let best = best.filter(|(points, _)| *points > LEAST);
    let (date, when) = match best {
        Some((points, best)) if is_of_others(best.date, &named) => {
            let own = (points > LEAST_OF_OTHERS).then_some((best.date, best.when));
            only(&named, |_| true).or(own)?
        }
        Some((_, best)) if is_of_charges(best.date, &named) => {
            let told = only(&named, |told| told.when.governs == Governs::Shooting);
            told.unwrap_or((best.date, best.when))
        }
        Some((_, best)) => (best.date, best.when),
        None => only(&named, |told| told.when.governs == Governs::Shooting)?,
    };
    if is_against_open_day(date, when, event, tellings) {
        return None;
    }
    Some(Found {
        value: date,
        span: when.proof(),
        rule: when.rule,
    })
}

/// A date of something else, where a day that nobody can resolve is told: "in 2009 she fell ill" beside
/// "police came Feb. 10", a march on a Thursday beside shots "early Saturday".
fn is_against_open_day(
    date: PartialDate,
    when: &When,
    event: &Event,
    tellings: &[Telling],
) -> bool {
    let told = event
        .sentences
        .iter()
        .flat_map(|index| &tellings[*index].whens);
    let mut open = told.filter(|open| open.date.is_none());
    let of_shots = |when: &When| when.governs == Governs::Shooting;
    let year = date.month().is_none() && !of_shots(when);
    let month_day = |open: &When| {
        let own = open.governs.may_be_shooting() || open.governs == Governs::Other("call");
        own && open.month_day().is_some()
    };
    let other_weekday = |open: &When| {
        let days = open.weekday().zip(date.day());
        of_shots(open) && days.is_some_and(|(weekday, day)| day.weekday() != weekday)
    };
    let of_affairs = is_of_affairs(when);
    open.any(|open| year && month_day(open) || of_affairs && other_weekday(open))
}

/// The one date that sentences on the shots tell, where one of them is wanted and no other may be
/// theirs, be it as rough as "last month": what is dated elsewhere in the article is of something
/// else.
fn only<'a>(
    named: &[Named<'a>],
    wanted: impl Fn(&Named<'a>) -> bool,
) -> Option<(PartialDate, &'a When)> {
    let told = || named.iter().filter(|named| named.told && named.may_be());
    let first = told().find(|named| wanted(named))?;
    let alone = told().all(|other| other.date == first.date);
    alone.then_some((first.date, first.when))
}

/// The date is named only as that of something else: "on Wednesday he hired a lawyer".
fn is_of_others(date: PartialDate, named: &[Named<'_>]) -> bool {
    let mut own = named.iter().filter(|named| named.date == date);
    own.all(|named| is_of_affairs(named.when))
}

/// "He was shot |last week| and charged Tuesday": the weekday is named only as that of the charges.
fn is_of_charges(date: PartialDate, named: &[Named<'_>]) -> bool {
    let mut own = named.iter().filter(|named| named.date == date);
    own.all(|named| {
        let weekday = named.when.rule == "weekday_before_publication";
        weekday && named.when.governs == Governs::Other("charged")
    })
}

fn is_of_affairs(when: &When) -> bool {
    matches!(when.governs, Governs::Other(other) if AFFAIRS.contains(&other))
}

/// What people do after the shots, on days of their own; a call, a death or an arrest may be of the
/// very day.
const AFFAIRS: &[&str] = &[
    "council",
    "court",
    "duty",
    "gathering",
    "hired",
    "press_conference",
    "published",
    "statement",
    "until",
    "video_release",
];

/// A date of fewer points is no event's: of 28 articles whose best date had fewer, it was wrong in 20.
const LEAST: f32 = -1.5;

/// A date of what people did later needs more: with fewer points it is nearly always that of a
/// statement or a march, and of nothing else.
const LEAST_OF_OTHERS: f32 = 0.0;

/// The same with the points of each trait, for those who want to know why.
pub(crate) fn weighed(event: &Event, tellings: &[Telling]) -> Vec<weighed::Possible> {
    let weighed = possible(&named(event, tellings))
        .into_iter()
        .map(|date| weighed::Possible {
            value: date.date.to_string(),
            traits: WEIGHTS.each(&date.traits),
        });
    weighed.collect()
}

/// Every date that the event's sentences name, in the order in which they are first told.
fn possible<'a>(named: &[Named<'a>]) -> Vec<Possible<'a>> {
    let mut dates: Vec<PartialDate> = Vec::new();
    for one in named {
        if !dates.contains(&one.date) {
            dates.push(one.date);
        }
    }
    let possible = dates.into_iter().filter_map(|date| {
        let (own, others): (Vec<&Named>, Vec<&Named>) =
            named.iter().partition(|named| named.date == date);
        Some(Possible {
            date,
            traits: traits(&own, &others),
            when: own.iter().max_by_key(|named| clearness(named))?.when,
        })
    });
    possible.collect()
}

/// The expressions of the event's sentences that may name its date.
fn named<'a>(event: &Event, tellings: &'a [Telling]) -> Vec<Named<'a>> {
    let own = event.sentences.iter().filter(|at| !tellings[**at].in_tail);
    let named = own.enumerate().flat_map(|(order, at)| {
        let told = event.tells(*at);
        let telling = &tellings[*at];
        let whens = telling.whens.iter();
        let whens = whens.filter(|when| !is_of_total(telling, when));
        // "The street is to close on Monday": still ahead.
        let whens = whens.filter(|when| when.governs != Governs::Other("scheduled"));
        let whens = whens.filter(|when| !when.rule.ends_with("_after_publication"));
        // "He was taken to a hospital on Saturday", told without the shots.
        let whens =
            whens.filter(move |when| told || when.governs != Governs::Other("hospital_status"));
        whens.filter_map(move |when| {
            let date = when.date?;
            Some(Named {
                when,
                date,
                order,
                told,
            })
        })
    });
    named.take(MOST).collect()
}

/// With a bound, the time taken grows with a text's length and not with its square.
const MOST: usize = 200;

/// How plainly an expression tells that its date is the event's: one in full needs no day of
/// publication. Of two the same, the first.
fn clearness(named: &Named<'_>) -> (bool, bool, bool, bool, Reverse<usize>) {
    let of_shots = named.when.governs == Governs::Shooting;
    let told = named.when.governs != Governs::Other("published");
    let in_full = named.when.rule.starts_with("month_day");
    (
        of_shots,
        told,
        in_full,
        named.may_be(),
        Reverse(named.when.span.start),
    )
}
