//! Every claim rests on its words: its span lies in the text, and its rule reads them again.

use std::ops::Range;

use police_shootings::{
    ingest::extract,
    model::{Claim, Field},
};

use super::articles::{Sample, all};

#[test]
fn every_claim_is_read_again_from_its_span() {
    let failures: Vec<String> = all().flat_map(not_read_again).collect();
    assert!(
        failures.is_empty(),
        "{} claims:\n{}",
        failures.len(),
        failures.join("\n")
    );
}

#[test]
fn claims_come_once_a_field_and_in_order() {
    for sample in all() {
        for report in &sample.reading.reports {
            let fields: Vec<Field> = report.claims.iter().map(|claim| claim.field).collect();
            assert!(
                fields.is_sorted_by(|one, next| one < next),
                "{}: {fields:?}",
                sample.file
            );
        }
        let mains = sample
            .reading
            .reports
            .iter()
            .filter(|report| report.primary)
            .count();
        assert_eq!(
            mains,
            sample.reading.reports.len().min(1),
            "{}",
            sample.file
        );
    }
}

#[test]
fn the_span_of_everybody_lies_in_the_text() {
    for sample in all() {
        let text = sample.article.whole_text();
        for person in sample
            .reading
            .reports
            .iter()
            .flat_map(|report| &report.people)
        {
            assert!(
                within(&text, &person.span).is_some(),
                "{}: {person:?}",
                sample.file
            );
        }
    }
}

fn not_read_again(sample: &'static Sample) -> impl Iterator<Item = String> {
    let text = sample.article.whole_text();
    let anchor = extract::anchor(&sample.article);
    let claims = sample
        .reading
        .reports
        .iter()
        .flat_map(|report| &report.claims);
    claims.filter_map(
        move |Claim {
                  field,
                  value,
                  span,
                  rule,
              }| {
            let words = within(&text, span);
            let again = words
                .as_deref()
                .and_then(|words| extract::reread(*field, rule, words, anchor));
            (again.as_ref() != Some(value)).then(|| {
                format!(
                    "{}: {field} = {value} by {rule}, again {again:?} from {words:?}",
                    sample.file
                )
            })
        },
    )
}

/// The words of a span that is not empty and lies in the text; offsets in characters.
fn within(text: &str, span: &Range<usize>) -> Option<String> {
    let words: String = text.chars().skip(span.start).take(span.len()).collect();
    (span.start < span.end && words.chars().count() == span.len()).then_some(words)
}
