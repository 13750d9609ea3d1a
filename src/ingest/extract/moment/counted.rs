//! A day counted from another one told beside it: "died Monday, two days after police shot him".

use crate::model::PartialDate;

use super::{
    super::{
        events::Event,
        telling::Telling,
        when::{self, Governs, When},
    },
    Candidate, Found, Moment, is_full, joint,
};

/// The rule for a day counted back from the one of what followed.
pub(crate) const COUNTED: &str = "days_before_day_beside";

/// Where no day is told as that of the shots, the one that is counted back from a later one.
pub(super) fn counted_back(
    moment: &mut Moment,
    candidates: &[Candidate<'_>],
    event: &Event,
    tellings: &[Telling],
) {
    let known = moment.date.as_ref().is_some_and(|date| {
        let mut own = candidates.iter().map(|candidate| candidate.when);
        own.any(|when| when.span == date.span && when.governs == Governs::Shooting)
    });
    if known {
        return;
    }
    let told = event.sentences.iter().filter(|index| event.tells(**index));
    let mut pairs = told.flat_map(|index| tellings[*index].whens.windows(2));
    let found = pairs.find_map(|pair| {
        let (one, other) = (pair.first()?, pair.last()?);
        between(one, other).or_else(|| between(other, one))
    });
    if found.is_some() {
        moment.part_of_day = None;
        moment.date = found;
    }
}

/// The day, where the first is that of something else and the second counts from it.
fn between(day: &When, counted: &When) -> Option<Found<PartialDate>> {
    // "Two years to the day after he was shot, a street was given his name Thursday".
    let later = matches!(day.governs, Governs::Other(reason) if reason != "previous_event")
        || day.governs == Governs::Unclear && when::is_to_the_day(counted);
    let back = counted.governs == Governs::Other("previous_event") || when::is_before(counted);
    let value = when::days_before(day, counted)?;
    (later && back && is_full(day.date)).then(|| Found {
        value,
        span: joint(&day.span, &counted.span),
        rule: COUNTED,
    })
}
