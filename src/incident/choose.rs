//! Chooses the value shown of a field among what the reports say of it.
//!
//! The rule, in this order:
//! 1. what an operator set;
//! 2. the more specific value: a day before a month, a block that the map knows before one it
//!    does not, an informal neighbourhood before the area it lies in;
//! 3. a report of an article that is mainly about the incident, before one that looks back;
//! 4. except for casualties, whose number is learned in time: what more independent texts say;
//! 5. what was published later;
//! 6. what an official body says;
//! 7. the article with the smaller id, so that the order of arrival decides nothing.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
    str::FromStr,
};

use chrono::NaiveTime;

use super::{Correction, Sourced};
use crate::{
    city::{City, Spot},
    model::{Circumstance, Field, PartialDate, Value},
};

/// Words in the names of bodies that speak for the police or for their oversight.
const OFFICIAL: &[&str] = &[
    "Civilian Office of Police Accountability",
    "Independent Police Review Authority",
    "Office of Professional Standards",
    "Chicago Police Department",
    "State's Attorney",
    "City of Chicago",
    "COPA",
    "IPRA",
];

/// All that is said of one incident.
pub(super) struct Claims<'a> {
    pub(super) reports: &'a [&'a Sourced],
    corrections: &'a [Correction],
}

impl<'a> Claims<'a> {
    pub(super) fn new(reports: &'a [&'a Sourced], corrections: &'a [Correction]) -> Self {
        Self {
            reports,
            corrections,
        }
    }

    /// What an operator set last, if anything: a value, or "not stated".
    pub(super) fn set(&self, field: Field) -> Option<Option<&'a Value>> {
        self.corrections
            .iter()
            .rev()
            .find_map(|correction| match correction {
                Correction::Set(set, value) if *set == field => Some(value.as_ref()),
                _ => None,
            })
    }

    /// Each report's value of a field, in the reports' order.
    pub(super) fn said(&self, field: Field) -> Vec<(&'a Sourced, &'a Value)> {
        let value = |sourced: &&'a Sourced| Some((*sourced, sourced.report.value(field)?));
        self.reports.iter().filter_map(value).collect()
    }

    /// The value to show.
    pub(super) fn shown(&self, field: Field) -> Option<&'a Value> {
        if let Some(set) = self.set(field) {
            return set;
        }
        let said = self.said(field);
        let support = support(field, &said);
        let rank = |(sourced, value): &&(&Sourced, &Value)| {
            (
                specificity(field, value),
                sourced.report.primary,
                support.get(value).map_or(0, HashSet::len),
                sourced.published_on,
                is_official(sourced),
                Reverse((sourced.article, sourced.ordinal)),
            )
        };
        said.iter().max_by_key(rank).map(|(_, value)| *value)
    }

    pub(super) fn date(&self) -> Option<PartialDate> {
        match self.shown(Field::OccurredOn)? {
            Value::Date(date) => Some(*date),
            _ => None,
        }
    }

    pub(super) fn time(&self) -> Option<NaiveTime> {
        match self.shown(Field::Time)? {
            Value::Time(time) => Some(*time),
            _ => None,
        }
    }

    pub(super) fn text(&self, field: Field) -> Option<String> {
        self.shown(field).map(Value::to_string)
    }

    pub(super) fn flag(&self, field: Field) -> Option<bool> {
        match self.shown(field)? {
            Value::Flag(yes) => Some(*yes),
            _ => None,
        }
    }

    pub(super) fn circumstance(&self) -> Circumstance {
        match self.shown(Field::Circumstance) {
            Some(Value::Circumstance(circumstance)) => *circumstance,
            _ => Circumstance::Unknown,
        }
    }
}

fn specificity(field: Field, value: &Value) -> u8 {
    match (field, value) {
        (_, Value::Date(PartialDate::Day(_))) => 2,
        (_, Value::Date(PartialDate::Month(..))) => 1,
        (_, Value::Circumstance(Circumstance::Unknown | Circumstance::Other)) => 0,
        (_, Value::Circumstance(_)) => 1,
        (Field::Block, Value::Text(block)) => {
            let spot = Spot::from_str(block).ok();
            u8::from(spot.is_some_and(|spot| City::chicago().locate(&spot, None).is_some()))
        }
        (Field::Neighbourhood, Value::Text(name)) => {
            u8::from(City::chicago().area_named(name).is_none())
        }
        _ => 0,
    }
}

/// Which independent texts say each value; not asked for casualties.
fn support<'a>(field: Field, said: &[(&Sourced, &'a Value)]) -> HashMap<&'a Value, HashSet<i64>> {
    let mut support: HashMap<&Value, HashSet<i64>> = HashMap::new();
    if field == Field::Direction {
        return support;
    }
    let others = said
        .iter()
        .filter(|(_, value)| !matches!(value, Value::Count(_)));
    for (sourced, value) in others {
        support.entry(value).or_default().insert(sourced.original);
    }
    support
}

fn is_official(sourced: &Sourced) -> bool {
    let publisher = sourced.publisher.as_deref().unwrap_or_default();
    OFFICIAL.iter().any(|body| publisher.contains(body))
}
