//! The expressions that name a date in, what speaks for and against its being the event's out.

use std::cmp::Ordering;

use chrono::Timelike;

use crate::model::PartialDate;

use super::super::{
    events::exactness,
    weights::Traits,
    when::{Governs, When},
};

/// An expression with its place among the event's sentences.
pub(super) struct Named<'a> {
    pub(super) when: &'a When,
    pub(super) date: PartialDate,
    /// Number of its sentence within the event, from 0.
    pub(super) order: usize,
    /// Its sentence tells of the shots.
    pub(super) told: bool,
}

impl Named<'_> {
    /// Its clause does not say that it is the time of something else.
    pub(super) fn may_be(&self) -> bool {
        self.when.governs.may_be_shooting()
    }
}

/// What speaks for and against a date, by the expressions that name it and by the others.
pub(super) fn traits(own: &[&Named<'_>], others: &[&Named<'_>]) -> Traits {
    let mut traits = Traits::default();
    traits.add("it is", "a date");
    for named in own {
        by_expression(named, &mut traits);
    }
    let Some(first) = own.first() else {
        return traits;
    };
    traits.add("first told in", sentence(first.order));
    traits.add("told", times(own.len()));
    traits.add("known to", grain(first.date));
    for one in beside(first.date, others).into_iter().flatten() {
        traits.add("beside", one);
    }
    for one in about_midnight(own, others).into_iter().flatten() {
        traits.add("about midnight", one);
    }
    traits
}

/// What one expression says of the date that it names.
fn by_expression(named: &Named<'_>, traits: &mut Traits) {
    let kind = if named.told { "told of" } else { "of" };
    traits.add(kind, governs(named.when.governs));
    traits.add("read as", named.when.rule);
    let with = if named.may_be() {
        "told with"
    } else {
        "of other things, with"
    };
    for one in hour(named.when).into_iter().flatten() {
        traits.add(with, one);
    }
}

/// What an expression tells beside its date.
fn hour(when: &When) -> [Option<&'static str>; 2] {
    [
        when.time.map(|_| "a clock time"),
        when.part_of_day.map(|_| "a part of day"),
    ]
}

/// What the other dates of the event make of one.
fn beside(date: PartialDate, others: &[&Named<'_>]) -> [Option<&'static str>; 5] {
    let (akin, apart): (Vec<&Named>, Vec<&Named>) = others
        .iter()
        .partition(|other| other.date.agrees_with(date));
    let finer = |may_be: bool| {
        let mut akin = akin.iter().filter(|other| other.may_be() == may_be);
        akin.any(|other| exactness(other.date) > exactness(date))
    };
    let rougher = akin
        .iter()
        .any(|other| exactness(other.date) < exactness(date));
    let of_shots = apart
        .iter()
        .any(|other| other.when.governs == Governs::Shooting);
    let all = |order: Ordering| {
        let first = |other: &&Named| date.first_day().cmp(&other.date.first_day()) == order;
        !apart.is_empty() && apart.iter().all(first)
    };
    [
        finer(true).then_some("a finer date within it"),
        finer(false).then_some("a finer date of something else within it"),
        rougher.then_some("a rougher date around it"),
        of_shots.then_some("another date of the shooting"),
        if all(Ordering::Less) {
            Some("later dates only")
        } else {
            all(Ordering::Greater).then_some("earlier dates only")
        },
    ]
}

/// "On the night of July 4" and "1:45 a.m. on July 5" may tell of one moment: the clock beats the
/// label.
fn about_midnight(own: &[&Named<'_>], others: &[&Named<'_>]) -> [Option<&'static str>; 2] {
    let night = |named: &Named| {
        let part = named.when.part_of_day;
        named.when.time.is_none() && matches!(part, Some("night" | "evening" | "overnight"))
    };
    let early =
        |named: &Named| named.may_be() && named.when.time.is_some_and(|time| time.hour() < 6);
    let follows = |one: &Named, other: &Named| {
        let next = one.date.day().and_then(|day| day.succ_opt());
        next.is_some() && next == other.date.day() && night(one) && early(other)
    };
    let after = |one: &&Named| others.iter().any(|other| follows(other, one));
    let before = |one: &&Named| others.iter().any(|other| follows(one, other));
    [
        own.iter()
            .any(after)
            .then_some("after a night told before it"),
        own.iter()
            .any(before)
            .then_some("before a clock time after it"),
    ]
}

const fn governs(governs: Governs) -> &'static str {
    match governs {
        Governs::Shooting => "the shooting",
        Governs::Unclear => "open",
        Governs::Other(other) => other,
    }
}

/// Where among the event's sentences a date is first told.
const fn sentence(order: usize) -> &'static str {
    match order {
        0 => "the first sentence",
        1 | 2 => "the next two",
        3..=5 => "the next three",
        6..=11 => "the next six",
        _ => "a later one",
    }
}

const fn times(number: usize) -> &'static str {
    match number {
        1 => "once",
        2 => "twice",
        3 => "three times",
        _ => "often",
    }
}

const fn grain(date: PartialDate) -> &'static str {
    match date {
        PartialDate::Day(_) => "the day",
        PartialDate::Month(..) => "the month",
        PartialDate::Year(_) => "the year",
    }
}
