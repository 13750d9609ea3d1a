//! The names publishers give to an article's fields, and the shapes of their values.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::ingest::parse::{clean, published};

/// Names of the fields, the most telling first; compared without case, `_`, `-` and accents.
pub(super) struct Keys {
    pub title: &'static [&'static str],
    pub url: &'static [&'static str],
    pub date: &'static [&'static str],
    pub publisher: &'static [&'static str],
    pub text: &'static [&'static str],
    pub byline: &'static [&'static str],
}

/// Never among the dates: when it was crawled, indexed, updated or modified.
pub(super) const KEYS: Keys = Keys {
    title: &["headline", "title", "titulo", "titular", "heading", "name"],
    url: &[
        "canonical",
        "canonicalurl",
        "url",
        "link",
        "permalink",
        "weburl",
        "articleurl",
        "externalurl",
        "mainentityofpage",
        "enlace",
        "guid",
        "id",
    ],
    date: &[
        "datepublished",
        "published",
        "publishedon",
        "publishedat",
        "publisheddate",
        "publisheddategmt",
        "publishdate",
        "publicationdate",
        "publishtime",
        "publishedtime",
        "pubdate",
        "firstpublished",
        "datecreated",
        "posted",
        "postedon",
        "postedat",
        "dateposted",
        "date",
        "fecha",
        "fechapublicacion",
        "fechadepublicacion",
        "issue",
        "issued",
        "issuedate",
        "dateissued",
    ],
    publisher: &[
        "publisher",
        "newspaper",
        "sitename",
        "site",
        "source",
        "outlet",
        "publication",
        "provider",
        "periodico",
        "medio",
        "ispartof",
        "paper",
    ],
    text: &[
        "articlebody",
        "fulltext",
        "text",
        "body",
        "textcontent",
        "content",
        "contenttext",
        "contenthtml",
        "bodytext",
        "bodyhtml",
        "html",
        "texto",
        "cuerpo",
        "contenido",
        "story",
        "summary",
        "description",
        "resumen",
    ],
    byline: &["byline", "dateline", "author"],
};

/// Names of a list of articles in an object that wraps it.
pub(super) const WRAPPERS: &[&str] = &[
    "articles",
    "items",
    "results",
    "data",
    "docs",
    "documents",
    "entries",
    "posts",
    "stories",
    "news",
    "feed",
    "response",
    "hits",
];

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
            let parts: Option<Vec<&str>> = parts.iter().map(Value::as_str).collect();
            parts?.join("\n\n")
        }
        Value::Object(object) => ["rendered", "html", "text", "value", "#text"]
            .iter()
            .find_map(|key| object.get(*key)?.as_str())?
            .to_owned(),
        _ => return None,
    };
    Some(text).filter(|text| !text.trim().is_empty())
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

/// A day as a string or as seconds or milliseconds since 1970.
pub(super) fn day(value: &Value) -> Option<NaiveDate> {
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
