//! What linking looks at in one report.

use std::{
    collections::{BTreeMap, BTreeSet},
    str::FromStr,
};

use chrono::{NaiveDate, NaiveTime};

use super::{Key, usual::Usual};
use crate::{
    city::{City, GridPoint, Located, Spot},
    incident::Sourced,
    model::{Circumstance, Field, PartialDate, Role, Signs, Value},
};

/// A report as linking sees it: names turned into positions and areas.
pub(super) struct Facts {
    pub(super) key: Key,
    pub(super) is_primary: bool,
    /// When it happened, as far as the report says.
    pub(super) date: Option<PartialDate>,
    /// The day on which it was told at the latest: it happened then or before.
    pub(super) told_on: Option<NaiveDate>,
    pub(super) time: Option<NaiveTime>,
    pub(super) part_of_day: Option<String>,
    pub(super) block: Option<String>,
    /// Where, if a block or corner is stated that the map knows.
    pub(super) position: Option<GridPoint>,
    /// Every area that the stated block or neighbourhood may mean.
    pub(super) areas: BTreeSet<u8>,
    pub(super) officers_shot: Option<u16>,
    pub(super) officers_killed: Option<u16>,
    pub(super) civilians_shot: Option<u16>,
    pub(super) civilians_killed: Option<u16>,
    pub(super) police_fired: Option<bool>,
    pub(super) off_duty: Option<bool>,
    pub(super) circumstance: Circumstance,
    pub(super) ages: BTreeSet<(Role, u8)>,
    pub(super) signs: Signs,
    /// Marks of the words that its article shares with few others, with the bits that they tell.
    pub(super) words: BTreeMap<u32, u8>,
    /// A named building or ground, if the report tells one.
    pub(super) facility: Option<String>,
}

impl Facts {
    pub(super) fn of(sourced: &Sourced, usual: &Usual) -> Self {
        let report = &sourced.report;
        let count = |field| match report.value(field) {
            Some(Value::Count(count)) => Some(*count),
            _ => None,
        };
        let flag = |field| match report.value(field) {
            Some(Value::Flag(yes)) => Some(*yes),
            _ => None,
        };
        let (position, areas) = place(sourced);
        Self {
            key: (sourced.article, sourced.ordinal),
            is_primary: report.primary,
            date: match report.value(Field::OccurredOn) {
                Some(Value::Date(date)) => Some(*date),
                _ => None,
            },
            told_on: sourced.published_on,
            time: match report.value(Field::Time) {
                Some(Value::Time(time)) => Some(*time),
                _ => None,
            },
            part_of_day: report.value(Field::PartOfDay).map(Value::to_string),
            block: report.value(Field::Block).map(Value::to_string),
            position,
            areas,
            officers_shot: count(Field::OfficersShot),
            officers_killed: count(Field::OfficersKilled),
            civilians_shot: count(Field::CiviliansShot),
            civilians_killed: count(Field::CiviliansKilled),
            police_fired: flag(Field::PoliceFired),
            off_duty: flag(Field::OffDuty),
            circumstance: match report.value(Field::Circumstance) {
                Some(Value::Circumstance(circumstance)) => *circumstance,
                _ => Circumstance::Unknown,
            },
            ages: ages(sourced),
            signs: report.signs.clone(),
            words: usual.leave_out(&report.signs.words),
            facility: report.value(Field::Facility).map(Value::to_string),
        }
    }

    /// The full date, if it is stated.
    pub(super) fn day(&self) -> Option<NaiveDate> {
        self.date.and_then(PartialDate::day)
    }
}

fn ages(sourced: &Sourced) -> BTreeSet<(Role, u8)> {
    let people = sourced.report.people.iter();
    people
        .filter_map(|person| Some((person.role, person.age?)))
        .collect()
}

fn place(sourced: &Sourced) -> (Option<GridPoint>, BTreeSet<u8>) {
    let city = City::chicago();
    let text = |field| match sourced.report.value(field) {
        Some(Value::Text(text)) => Some(text.as_str()),
        _ => None,
    };
    let mut areas = BTreeSet::new();
    let stated = text(Field::CommunityArea).and_then(|name| city.area_named(name));
    areas.extend(stated.map(|area| area.number));
    let neighbourhood = text(Field::Neighbourhood).and_then(|name| city.neighbourhood(name));
    if let Some(known) = neighbourhood {
        areas.insert(known.area);
        areas.extend(&known.also_in);
    }
    let spot = text(Field::Block).and_then(|block| Spot::from_str(block).ok());
    let located = spot
        .as_ref()
        .and_then(|spot| city.locate(spot, areas.first().copied()));
    if let Some(located) = &located {
        areas.extend(located.area);
        areas.extend(&located.also);
    }
    // A street without a number is miles long and tells no position; nor does a block far from the
    // neighbourhood that is told beside it: one of the two is a slip.
    let is_point = !matches!(spot, Some(Spot::Road(_)));
    let told: Vec<u8> = neighbourhood.map_or_else(Vec::new, |known| {
        known.also_in.iter().copied().chain([known.area]).collect()
    });
    let by_told = |area: u8| told.iter().any(|told| city.adjoin(area, *told));
    let sound = |located: &Located| told.is_empty() || located.area.is_none_or(by_told);
    (
        located
            .filter(|located| is_point && sound(located))
            .map(|located| located.point),
        areas,
    )
}
