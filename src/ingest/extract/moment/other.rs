//! The day of an event that is told from another one's: "two days later, in Portage Park, …".

use crate::model::{Field, Value};

use super::{
    super::{
        events::Event,
        report::Evidence,
        telling::Telling,
        when::{self, When},
    },
    joint,
};

/// The rule for a day counted from another event's.
pub(crate) const FROM_OTHER: &str = "days_after_other_event";

/// The day of an event told by its distance from the one whose day was told last before it.
pub(crate) fn from_other(
    event: &Event,
    tellings: &[Telling],
    others: &[&Evidence],
) -> Option<Evidence> {
    let mut own = event.sentences.iter().filter(|at| !tellings[**at].in_tail);
    own.find_map(|at| {
        let mut counted = tellings[*at].whens.iter();
        let counted =
            counted.find(|when| when.relative_to_event && when.governs.may_be_shooting())?;
        let day = told_before(counted, tellings, others)?;
        Some(Evidence {
            field: Field::OccurredOn,
            value: Value::Date(when::counted_from(day, counted)?),
            span: joint(&day.span, &counted.span),
            rule: FROM_OTHER,
        })
    })
}

/// The expression of the day of another event that was told last before this one.
fn told_before<'a>(
    counted: &When,
    tellings: &'a [Telling],
    others: &[&Evidence],
) -> Option<&'a When> {
    let before = others
        .iter()
        .filter(|date| date.span.end <= counted.span.start);
    let last = before.max_by_key(|date| date.span.end)?;
    let mut whens = tellings.iter().flat_map(|telling| &telling.whens);
    let told = whens.find(|when| when.span == last.span)?;
    (told.date.map(Value::Date).as_ref() == Some(&last.value)).then_some(told)
}
