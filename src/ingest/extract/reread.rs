//! A claim's span and rule in, its value again out: the proof that a claim rests on its words.

use chrono::NaiveDate;

use crate::{
    city::City,
    ingest::resolve::{self, Chosen},
    model::{Field, PartialDate, Value},
};

use super::{
    agency, circumstance,
    document::Document,
    facts::{self, Facts},
    gloss::Gloss,
    moment::{
        BEFORE_ARREST, BY_OTHER, COUNTED, EVENING_BEFORE, FROM_OTHER, OF_STATED_MONTH,
        OF_STATED_YEAR,
    },
    place::{self, Kind},
    report,
    shots::Shot,
    telling::{self, told_tellings},
    when::{self, When},
};

/// The rule for numbers that need names to tell those hit apart.
pub(crate) const BY_NAME: &str = "shots_added_up_by_name";

/// The numbers that a stretch of text gives by itself; `by_name`: each name is somebody else.
pub(crate) fn facts(text: &str, by_name: bool) -> Facts {
    let document = Document::new(text);
    let mut tellings = told_tellings(&document);
    telling::credit_reviewed(&mut tellings);
    let shots = tellings.into_iter().flat_map(|telling| telling.shots);
    let shots: Vec<Shot> = shots.map(|shot| shot.told_apart(by_name)).collect();
    facts::add_up(&shots)
}

/// What the name of a rule ends with where it read the gloss of a Spanish text.
pub(crate) const IN_SPANISH: &str = "_in_Spanish";

/// Whether a stretch of text says by itself that an officer was off duty.
pub(crate) fn off_duty(text: &str) -> Option<bool> {
    let tellings = told_tellings(&Document::new(text));
    tellings.iter().find_map(|telling| telling.off_duty)
}

/// Runs a claim's rule on its span alone. `published_on` is the day from which weekdays are told.
#[must_use]
pub fn reread(
    field: Field,
    rule: &str,
    span: &str,
    published_on: Option<NaiveDate>,
) -> Option<Value> {
    if let Some(rule) = rule.strip_suffix(IN_SPANISH) {
        let gloss = Gloss::spanish(span).text;
        return reread(field, rule, &gloss, published_on).or_else(|| place_in(&gloss, field, rule));
    }
    let lower = span.to_ascii_lowercase();
    match field {
        Field::OccurredOn | Field::Time | Field::PartOfDay => {
            moment(field, rule, span, published_on)
        }
        Field::Block | Field::Neighbourhood | Field::Facility => named(place::reread(rule, span)?),
        Field::CommunityArea => area(span),
        Field::Agency => agency::agency(&lower).map(|(body, _)| Value::Text(body.into())),
        Field::Circumstance => {
            circumstance::circumstance(&lower).map(|found| Value::Circumstance(found.1))
        }
        Field::OffDuty => off_duty(span).map(Value::Flag),
        _ => {
            report::values(&facts(span, rule == BY_NAME))
                .into_iter()
                .find(|(other, _)| *other == field)?
                .1
        }
    }
}

fn moment(field: Field, rule: &str, span: &str, published_on: Option<NaiveDate>) -> Option<Value> {
    let context = when::Context { published_on };
    let (date, time, part) = if let Some(told) = of_two(rule) {
        let found = when::read(span, 0..span.len(), &context);
        let (one, other) = found.first().zip(found.last())?;
        (told(one, other).or_else(|| told(other, one)), None, None)
    } else if rule == BY_OTHER {
        let found = when::read(span, 0..span.len(), &context);
        let (before, open) = found.first().zip(found.last())?;
        (None, when::hour_after(before, open), None)
    } else if matches!(rule, "clock_after_midnight" | EVENING_BEFORE) {
        let found = when::read(span, 0..span.len(), &context);
        let day = found.iter().find(|when| when.date.is_some())?;
        let clock = found.iter().find(|when| {
            when.date.is_none() && (when.time.is_some() || when.part_of_day.is_some())
        })?;
        if rule == EVENING_BEFORE {
            (when::evening_before(day, clock), None, None)
        } else {
            when::combine(day, clock)
        }
    } else {
        when::reread(rule, span, &context)?
    };
    match field {
        Field::OccurredOn => date.map(Value::Date),
        Field::Time => time.map(Value::Time),
        _ => part.map(|part| Value::Text(part.into())),
    }
}

/// What two expressions tell together, by the rule of that name.
fn of_two(rule: &str) -> Option<fn(&When, &When) -> Option<PartialDate>> {
    match rule {
        COUNTED => Some(when::days_before),
        OF_STATED_MONTH => Some(when::in_month),
        OF_STATED_YEAR => Some(when::in_year),
        BEFORE_ARREST => Some(when::before_arrest),
        FROM_OTHER => Some(when::counted_from),
        _ => None,
    }
}

/// A gloss may say more than the place: "Homan Square neighborhood" is one piece.
fn place_in(gloss: &str, field: Field, rule: &str) -> Option<Value> {
    let is_place = matches!(field, Field::Block | Field::Neighbourhood | Field::Facility);
    let mut places = place::read(gloss, 0..gloss.len()).into_iter();
    let place = places.find(|place| is_place && place.rule == rule)?;
    named(place.kind)
}

fn named(kind: Kind) -> Option<Value> {
    match kind {
        Kind::Spot(spot) => Some(Value::Text(spot.to_string())),
        Kind::Neighbourhood { name, .. } => Some(Value::Text(name.into())),
        other => report::name_of(&other).map(Value::Text),
    }
}

/// The rules that read a corner of two bare names.
const CORNERS: [&str; 2] = ["street_corner", "street_near_street"];

/// The span reaches over the places that were chosen; others between them are left aside by
/// taking the first and the last of each kind.
pub(crate) fn area(span: &str) -> Option<Value> {
    let places = place::read(span, 0..span.len());
    let ends = || places.iter().take(1).chain(places.last());
    let spot = ends().find_map(|place| match &place.kind {
        Kind::Spot(spot) => Some(spot.clone()),
        _ => None,
    });
    // "Polk and Homan" may be two people; its rule knows the corner again.
    let corner = |rule| match place::reread(rule, span)? {
        Kind::Spot(spot) => Some(spot),
        _ => None,
    };
    let spot = spot.or_else(|| CORNERS.into_iter().find_map(corner));
    let neighbourhood = ends().find_map(|place| match place.kind {
        Kind::Neighbourhood { name, .. } => Some(name),
        _ => None,
    });
    // By itself "Austin" may be anything; its rule knows it again.
    let neighbourhood =
        neighbourhood.or_else(|| match place::reread("neighbourhood_named", span)? {
            Kind::Neighbourhood { name, .. } => Some(name),
            _ => None,
        });
    let district = ends().find_map(|place| match place.kind {
        Kind::District(number) => Some(number),
        _ => None,
    });
    let facility = ends()
        .map(|place| &place.kind)
        .find(|kind| report::name_of(kind).is_some());
    let chosen = Chosen {
        spot: spot.as_ref(),
        neighbourhood,
        facility,
        district,
        ..Chosen::default()
    };
    let area = resolve::resolve(&chosen).community_area?;
    City::chicago()
        .area(area)
        .map(|area| Value::Text(area.name.clone()))
}
