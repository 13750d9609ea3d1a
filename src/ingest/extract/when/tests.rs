//! The table of phrases, and properties that hold for any text.

mod phrases;
mod properties;

use chrono::NaiveDate;

use super::{Context, Governs, When, read};

fn context(published: &str) -> Context {
    Context {
        published_on: published.parse().ok(),
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// "early Sunday = 2020-08-30, -, early morning, shooting" for each expression of a sentence.
fn told(published: &str, sentence: &str) -> String {
    let found = read(sentence, 0..sentence.len(), &context(published));
    let lines: Vec<String> = found.iter().map(|when| line(sentence, when)).collect();
    lines.join("; ")
}

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
    format!(
        "{} = {date}, {time}, {part}, {governs}",
        &sentence[when.span.clone()]
    )
}
