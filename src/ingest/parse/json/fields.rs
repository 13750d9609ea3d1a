//! An object's fields by the names of [`super::names`], and the shapes of names and days.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde_json::Value;

use super::{
    Object,
    names::{ANY_TEXT, APART, Hints, KEYS, TEXT},
    text::text,
};
use crate::ingest::parse::{clean, published};

/// An article's fields may lie so many objects deep: `{"data": {"article": {"head": {…}}}}`.
pub(super) const DEPTH: usize = 5;

/// An object's fields by their normal names, with those of the objects that are parts of it; of two
/// with one name the outer one.
pub(super) struct Fields<'a>(HashMap<String, &'a Value>);

impl<'a> Fields<'a> {
    pub(super) fn of(object: &'a Object) -> Self {
        let mut fields: HashMap<String, &Value> = HashMap::new();
        let mut level = vec![object];
        for _ in 0..DEPTH {
            let members = level.iter().flat_map(|object| object.iter());
            let members = members.filter(|(key, value)| key.len() <= 40 && !value.is_null());
            let members: Vec<_> = members.collect();
            level = members
                .iter()
                .filter_map(|(key, value)| Some((key, value.as_object()?)))
                .filter(|(key, _)| is_part(key))
                .map(|(_, object)| object)
                .collect();
            for (key, value) in members {
                fields.entry(normal(key)).or_insert(value);
            }
        }
        Self(fields)
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
        let prose = self
            .first(KEYS.text, text)
            .or_else(|| self.numbered())
            .or_else(|| self.longest(&TEXT))
            .or_else(|| self.summary_or_any())?;
        let lead = self.first(KEYS.lead, text).filter(|lead| is_prose(lead));
        Some(match lead.filter(|lead| !prose.contains(lead.trim())) {
            Some(lead) => format!("{lead}\n\n{prose}"),
            None => prose,
        })
    }

    /// A summary, or what is longer than one under whatever name.
    fn summary_or_any(&self) -> Option<String> {
        let summary = self.first(KEYS.summary, text);
        let any = self.longest(&ANY_TEXT);
        let texts = summary.into_iter().chain(any);
        texts.max_by_key(String::len)
    }

    /// Paragraphs in fields of their own: "p1", "p2", "p3".
    fn numbered(&self) -> Option<String> {
        let number = |key: &str| {
            let stem = key.trim_end_matches(|c: char| c.is_ascii_digit());
            let number = key.get(stem.len()..)?.parse::<u16>().ok()?;
            Some((stem.to_owned(), number))
        };
        let paragraph = |(key, value): (&String, &&Value)| {
            let text = value.as_str().filter(|text| is_prose(text))?;
            Some((number(key)?, text.to_owned()))
        };
        let mut found: Vec<_> = self.0.iter().filter_map(paragraph).collect();
        found.sort();
        let stem = found.first()?.0.0.clone();
        found.retain(|((other, _), _)| *other == stem);
        let texts: Vec<String> = found.into_iter().map(|(_, text)| text).collect();
        (texts.len() > 1).then(|| texts.join("\n\n"))
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

/// Whether an object of that name is a part of the article, and nobody's portrait or another story.
pub(super) fn is_part(key: &str) -> bool {
    // Search services put what they found there.
    let key_of = normal(key);
    key == "_source" || !APART.iter().any(|word| key_of.contains(word))
}

pub(super) fn normal(key: &str) -> String {
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
        Value::Object(object) => {
            let fields = Fields::of(object);
            fields
                .first(KEYS.date, stated_day)
                .or_else(|| parts(&fields))
        }
        other => stated_day(other),
    }
}

/// `{"year": 2021, "month": 3, "day": 16}`
fn parts(fields: &Fields<'_>) -> Option<NaiveDate> {
    let number = |key: &str| u32::try_from(fields.get(key)?.as_u64()?).ok();
    let year = i32::try_from(number("year")?).ok()?;
    NaiveDate::from_ymd_opt(year, number("month")?, number("day")?).filter(published::is_plausible)
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
