//! The table of phrases, and properties that hold for any text.

mod phrases;
mod properties;
mod relations;

use chrono::NaiveDate;

use super::{Context, Governs, When};

/// The context of an article of that day; "-" is none.
fn context(published: &str) -> Context {
    Context {
        published_on: published.parse().ok(),
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// "early Sunday = 2020-08-30, -, early morning, shooting": span, date, time, part, governs.
fn line(sentence: &str, when: &When) -> String {
    let governs = match when.governs {
        Governs::Shooting => "shooting",
        Governs::Other(reason) => reason,
        Governs::Unclear => "unclear",
    };
    let date = match when.date {
        Some(date) => date.to_string(),
        None if when.relative_to_event => "relative".into(),
        None => "-".into(),
    };
    let time = when
        .time
        .map_or_else(|| "-".into(), |time| time.format("%H:%M").to_string());
    let part = when.part_of_day.unwrap_or("-");
    let span = &sentence[when.span.clone()];
    format!("{span} = {date}, {time}, {part}, {governs}")
}
