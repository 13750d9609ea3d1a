//! A claim's span and rule in, its value again out: the proof that a claim rests on its words.

use chrono::NaiveDate;

use crate::{
    city::{City, Spot},
    ingest::resolve,
    model::{Field, Value},
};

use super::{
    agency, circumstance,
    document::Document,
    facts::{self, Facts},
    place::{self, Kind},
    report,
    telling::{self, told_tellings},
    when,
};

/// The numbers that a stretch of text gives by itself.
pub(crate) fn facts(text: &str) -> Facts {
    let document = Document::new(text);
    let mut tellings = told_tellings(&document);
    telling::credit_reviewed(&mut tellings);
    let shots: Vec<_> = tellings
        .into_iter()
        .flat_map(|telling| telling.shots)
        .collect();
    facts::add_up(&shots)
}

/// Runs a claim's rule on its span alone. `published_on` is the day from which weekdays are told.
#[must_use]
pub fn reread(
    field: Field,
    rule: &str,
    span: &str,
    published_on: Option<NaiveDate>,
) -> Option<Value> {
    let lower = span.to_ascii_lowercase();
    match field {
        Field::OccurredOn | Field::Time | Field::PartOfDay => {
            moment(field, rule, span, published_on)
        }
        Field::Block | Field::Neighbourhood | Field::Facility => named(place::reread(rule, span)?),
        Field::CommunityArea => area(rule, span),
        Field::Agency => agency::agency(&lower).map(|(body, _)| Value::Text(body.into())),
        Field::Circumstance => {
            circumstance::circumstance(&lower).map(|found| Value::Circumstance(found.1))
        }
        Field::OffDuty => told_tellings(&Document::new(span))
            .iter()
            .find_map(|telling| telling.off_duty)
            .map(Value::Flag),
        _ => {
            report::values(&facts(span))
                .into_iter()
                .find(|(other, _)| *other == field)?
                .1
        }
    }
}

fn moment(field: Field, rule: &str, span: &str, published_on: Option<NaiveDate>) -> Option<Value> {
    let context = when::Context { published_on };
    let (date, time, part) = if rule == "clock_after_midnight" {
        let found = when::read(span, 0..span.len(), &context);
        let day = found.iter().find(|when| when.date.is_some())?;
        let clock = found.iter().find(|when| {
            when.date.is_none() && (when.time.is_some() || when.part_of_day.is_some())
        })?;
        when::combine(day, clock)
    } else {
        when::reread(rule, span, &context)?
    };
    match field {
        Field::OccurredOn => date.map(Value::Date),
        Field::Time => time.map(Value::Time),
        _ => part.map(|part| Value::Text(part.into())),
    }
}

fn named(kind: Kind) -> Option<Value> {
    match kind {
        Kind::Spot(spot) => Some(Value::Text(spot.to_string())),
        Kind::Neighbourhood { name, .. } => Some(Value::Text(name.into())),
        other => report::name_of(&other).map(Value::Text),
    }
}

fn area(rule: &str, span: &str) -> Option<Value> {
    let (mut spot, mut neighbourhood, mut facility, mut district): (Option<Spot>, _, _, _) =
        (None, None, None, None);
    for place in place::read(span, 0..span.len()) {
        match place.kind {
            Kind::Spot(found) if rule == "area_of_block" => spot = Some(found),
            Kind::Neighbourhood { name, .. } if rule == "area_of_neighbourhood" => {
                neighbourhood = Some(name)
            }
            Kind::District(number) if rule == "area_of_station" => district = Some(number),
            kind if rule == "area_of_facility" => facility = Some(kind),
            _ => {}
        }
    }
    let resolved = resolve::resolve(spot.as_ref(), neighbourhood, facility.as_ref(), district);
    City::chicago()
        .area(resolved.community_area?)
        .map(|area| Value::Text(area.name.clone()))
}
