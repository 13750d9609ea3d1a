//! An object's fields by the names of [`super::names`], and the shapes of their values.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::names::{ANY_TEXT, Hints, KEYS, TEXT};
use crate::ingest::parse::{clean, published};

/// An object's fields by their normal names.
pub(super) struct Fields<'a>(HashMap<String, &'a Value>);

impl<'a> Fields<'a> {
    pub(super) fn of(object: &'a Map<String, Value>) -> Self {
        let known = |(key, value): (&String, &'a Value)| {
            (key.len() <= 40 && !value.is_null()).then(|| (normal(key), value))
        };
        Self(object.iter().filter_map(known).collect())
    }

    pub(super) fn get(&self, key: &str) -> Option<&'a Value> {
        self.0.get(key).copied()
    }

    /// The first of the named fields of which `read` makes something.
    pub(super) fn first<T>(&self, keys: &[&str], read: impl Fn(&Value) -> Option<T>) -> Option<T> {
        keys.iter().filter_map(|key| self.get(key)).find_map(read)
    }

    /// What `read` makes of the fields whose names these words tell, in the order of their names.
    pub(super) fn hinted<T>(&self, hints: &Hints, read: impl Fn(&Value) -> Option<T>) -> Vec<T> {
        let has = |key: &str, words: &[&str]| words.iter().any(|word| key.contains(word));
        let told = |key: &str| has(key, hints.some) && !has(key, hints.none);
        let mut fields: Vec<(&String, &&Value)> = self.0.iter().collect();
        fields.retain(|(key, _)| told(key));
        fields.sort_by_key(|(key, _)| *key);
        fields
            .into_iter()
            .filter_map(|(_, value)| read(value))
            .collect()
    }

    /// The article's text: under a name that is known, under one that tells of text, else the
    /// longest prose of the object; a summary serves where there is nothing else.
    pub(super) fn prose(&self) -> Option<String> {
        self.first(KEYS.text, text)
            .or_else(|| self.longest(&TEXT))
            .or_else(|| self.first(KEYS.summary, text))
            .or_else(|| self.longest(&ANY_TEXT))
    }

    fn longest(&self, hints: &Hints) -> Option<String> {
        let texts = self.hinted(hints, text).into_iter();
        texts.filter(|text| is_prose(text)).max_by_key(String::len)
    }
}

/// Whether a text has some sentences; keywords, labels and addresses have none.
fn is_prose(text: &str) -> bool {
    const FEWEST: usize = 12;
    let words = text.split_whitespace().take(FEWEST).count();
    let ends = [". ", ".\n", ".\"", ".”", ".<"];
    let stops = text.trim_end().ends_with('.') || ends.iter().any(|end| text.contains(end));
    words == FEWEST && stops
}

fn normal(key: &str) -> String {
    key.chars()
        .filter(|c| !matches!(c, '_' | '-' | ' ' | '@'))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'á' => 'a',
            'é' => 'e',
            'í' => 'i',
            'ó' => 'o',
            'ú' => 'u',
            other => other,
        })
        .collect()
}

/// Text as a string, as a list of paragraphs, or under the one key that content systems use.
pub(super) fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Array(parts) => {
            let parts: Vec<&str> = parts.iter().filter_map(paragraph).collect();
            parts.join("\n\n")
        }
        other => paragraph(other)?.to_owned(),
    };
    Some(text).filter(|text| !text.trim().is_empty())
}

/// A paragraph as a string, or as an object of a content system.
fn paragraph(value: &Value) -> Option<&str> {
    match value {
        Value::String(text) => Some(text),
        Value::Object(object) => ["rendered", "html", "text", "value", "content", "#text"]
            .iter()
            .find_map(|key| object.get(*key)?.as_str()),
        _ => None,
    }
}

/// A name as a string, or as the name of an object or of the first of a list; never an address.
pub(super) fn name(value: &Value) -> Option<String> {
    let name = match value {
        Value::String(name) => name,
        Value::Object(object) => ["name", "title", "label"]
            .iter()
            .find_map(|key| object.get(*key)?.as_str())?,
        Value::Array(list) => return name(list.first().filter(|first| !first.is_array())?),
        _ => return None,
    };
    Some(clean::line(name)).filter(|name| !name.is_empty() && !name.contains("://"))
}

/// A day as a string, as seconds or milliseconds since 1970, or as the field of an object:
/// `{"published": "2021-03-16", "updated": …}`.
pub(super) fn day(value: &Value) -> Option<NaiveDate> {
    match value {
        Value::Object(object) => Fields::of(object).first(KEYS.date, stated_day),
        other => stated_day(other),
    }
}

fn stated_day(value: &Value) -> Option<NaiveDate> {
    match value {
        Value::String(text) => published::stated(text),
        Value::Number(number) => {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "a float saturates, and what is no time is refused"
            )]
            let whole = number
                .as_i64()
                .or_else(|| number.as_f64().map(|n| n as i64))?;
            published::since_epoch(whole)
        }
        _ => None,
    }
}
