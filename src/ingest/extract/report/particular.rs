//! Is it one event, or police shootings in general? One event has a day, an hour or a place of
//! its own, if only "on Tuesday" or "on the West Side".

use std::collections::BTreeSet;

use crate::{
    ingest::extract::{
        events::Event,
        place::{self, Kind, Place},
        report::Evidence,
        shots::{Party, Shot},
        telling::Telling,
        when::{Governs, When},
    },
    model::{Field, PartialDate, Value},
};

/// So many sentences name whoever was shot where they are about his case.
const OF_HIM: usize = 2;

/// Whether claims and sentences tell of one event in particular; `named`: somebody of it is.
pub(super) fn is_one_event(
    claims: &[Evidence],
    named: bool,
    event: &Event,
    tellings: &[Telling],
) -> bool {
    let own = || event.sentences.iter().map(|index| &tellings[*index]);
    let told = || event.told.iter().map(|index| &tellings[*index]);
    let one_year = years(told()).len() == 1;
    let claimed = claims
        .iter()
        .any(|claim| match (&claim.field, &claim.value) {
            (Field::OccurredOn, Value::Date(date)) => date.month().is_some() || named || one_year,
            (Field::Block, block) => !is_road(block),
            (Field::Time | Field::PartOfDay | Field::Neighbourhood | Field::Facility, _) => true,
            _ => false,
        });
    let of_shots = |when: &When| when.governs == Governs::Shooting;
    // "The shooting was in May, on the West Side": said of it in a sentence of its own.
    let there = |place: &Place| place.governs == place::Governs::Shooting && is_rough_place(place);
    // "Officer Example was at work in a store on the West Side. Example took several rounds".
    let beside = |telling: &&Telling| told().any(|other| other.paragraph == telling.paragraph);
    let somewhere =
        |place: &Place| place.governs == place::Governs::Unclear && is_rough_place(place);
    let one = |party: Party| party.is_name && !party.plural;
    let of_one = |shot: &Shot| shot.victim.is_some_and(one) || shot.shooter.is_some_and(one);
    let of_somebody = || told().any(|telling| telling.shots.iter().any(of_one));
    let is_placed = |telling: &Telling| telling.places.iter().any(somewhere);
    let is_dated = |telling: &Telling| telling.whens.iter().any(|when| is_day(when, named));
    // "Dana Example, whom Chicago police shot": over and over of the one who is named.
    let of_him = told().filter(|telling| telling.shots.iter().any(of_one));
    let of_one_case = named && of_him.count() >= OF_HIM && told().any(|telling| telling.of_chicago);
    claimed
        || of_one_case
        || of_somebody()
            && own()
                .filter(beside)
                .any(|telling| is_placed(telling) || is_dated(telling))
        || own().any(|telling| telling.places.iter().any(there))
        || told().any(|telling| telling.places.iter().any(is_rough_place))
        || told().any(|telling| telling.whens.iter().any(|when| is_day(when, named)))
        || own().any(|telling| {
            telling
                .whens
                .iter()
                .any(|when| of_shots(when) && is_day(when, named))
        })
}

/// The years that sentences give their shots: several make a count, not an event.
fn years<'a>(told: impl Iterator<Item = &'a Telling>) -> BTreeSet<i32> {
    let whens = told.flat_map(|telling| &telling.whens);
    let of_shots = whens.filter(|when| when.governs == Governs::Shooting);
    of_shots
        .filter_map(|when| when.date.map(PartialDate::year))
        .collect()
}

/// A day that is told, resolved or not; of somebody named, "last month" serves too.
fn is_day(when: &When, named: bool) -> bool {
    let days = ["weekday_", "month_day", "holiday", "numeric_", "iso_"];
    let day = days.iter().any(|rule| when.rule.starts_with(rule));
    let recent = ["relative_to_publication", "month_before_publication"];
    let recent = named && recent.iter().any(|rule| when.rule.starts_with(rule));
    when.governs.may_be_shooting() && (day || recent)
}

fn is_rough_place(place: &Place) -> bool {
    matches!(
        place.kind,
        Kind::Side(_) | Kind::District(_) | Kind::Elsewhere { .. }
    )
}

/// "W Madison St": a street is miles long.
fn is_road(block: &Value) -> bool {
    match block {
        Value::Text(text) => {
            !text.contains('&') && !text.starts_with(|first: char| first.is_ascii_digit())
        }
        _ => false,
    }
}
