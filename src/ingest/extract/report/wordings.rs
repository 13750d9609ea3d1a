//! What single wordings of an event's sentences say, as claims: on or off duty, the body that
//! reviews it, and what led to it.

use crate::{
    ingest::extract::{agency, events::Event, reread, telling::Telling},
    model::{Circumstance, Field, Value},
};

use super::Evidence;

/// Adds a claim for each wording that the event's sentences hold.
pub(super) fn prove(text: &str, event: &Event, tellings: &[Telling], claims: &mut Vec<Evidence>) {
    let own: Vec<&Telling> = event
        .sentences
        .iter()
        .map(|index| &tellings[*index])
        .collect();
    let found = [
        duty(text, &own),
        reviewer(&own, tellings),
        circumstance(&own),
    ];
    claims.extend(found.into_iter().flatten());
}

/// Off duty, if any sentence says so by itself; else on duty, if one does.
fn duty(text: &str, own: &[&Telling]) -> Option<Evidence> {
    let alone = |telling: &Telling| reread::off_duty(text.get(telling.span.clone())?);
    let says = |flag| {
        let mut told = own.iter().filter(|telling| telling.off_duty == Some(flag));
        told.find(|telling| alone(telling) == Some(flag))
    };
    let telling = says(true).or_else(|| says(false))?;
    Some(Evidence {
        field: Field::OffDuty,
        value: Value::Flag(telling.off_duty?),
        span: telling.span.clone(),
        rule: "duty_by_wording",
    })
}

/// The body that an event's sentences name, or one that is said to review all the cases told.
fn reviewer(own: &[&Telling], all: &[Telling]) -> Option<Evidence> {
    let of_police = |telling: &&&Telling| {
        telling
            .agency
            .as_ref()
            .is_some_and(|(body, _)| !agency::must_investigate(body))
    };
    let named = own
        .iter()
        .find(of_police)
        .or(own.iter().find(|telling| telling.agency.is_some()));
    let named = named.and_then(|telling| telling.agency.clone());
    let of_all = || {
        let mut all = all.iter().filter(|telling| telling.of_all_cases);
        all.find_map(|telling| telling.agency.clone())
    };
    let (body, span) = named.or_else(of_all)?;
    Some(Evidence {
        field: Field::Agency,
        value: Value::Text(body.into()),
        span,
        rule: "review_body_named",
    })
}

/// What led to it, by the wording that says most. "Disputed" alone is of no off-duty officer.
fn circumstance(own: &[&Telling]) -> Option<Evidence> {
    let off_duty = own.iter().any(|telling| telling.off_duty == Some(true));
    let wordings = own
        .iter()
        .filter_map(|telling| telling.circumstance.clone())
        .filter(|(_, told, _)| off_duty || *told != Circumstance::OffDutyDispute);
    let (_, circumstance, span) = wordings.min_by_key(|circumstance| circumstance.0)?;
    Some(Evidence {
        field: Field::Circumstance,
        value: Value::Circumstance(circumstance),
        span,
        rule: "circumstance_by_wording",
    })
}
