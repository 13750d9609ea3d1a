//! A page's JSON-LD in, what it states of the article out.

use std::sync::LazyLock;

use chrono::NaiveDate;
use scraper::{Html, Selector};
use serde_json::{Map, Value};

use super::metadata::selector;
use crate::ingest::parse::{address, clean, published};

static SCRIPTS: LazyLock<Selector> =
    LazyLock::new(|| selector("script[type='application/ld+json' i]"));

/// What JSON-LD states; an absent or unusable part is none.
#[derive(Debug, Default)]
pub(super) struct Linked {
    pub headline: Option<String>,
    pub publisher: Option<String>,
    pub url: Option<String>,
    pub published: Option<NaiveDate>,
    pub updated: Option<NaiveDate>,
    pub body: Option<String>,
}

/// Reads the first article that the page's JSON-LD describes; broken scripts are passed over.
pub(super) fn read(page: &Html) -> Linked {
    page.select(&SCRIPTS)
        .filter_map(|script| {
            let text: String = script.text().collect();
            serde_json::from_str::<Value>(text.trim()).ok()
        })
        .find_map(|value| article(&value).map(linked))
        .unwrap_or_default()
}

/// The article's object: the value itself, an element of a list, or a node of a graph.
fn article(value: &Value) -> Option<&Map<String, Value>> {
    match value {
        Value::Array(list) => list.iter().find_map(article),
        Value::Object(object) if is_article(object) => Some(object),
        Value::Object(object) => ["@graph", "mainEntity", "mainEntityOfPage"]
            .iter()
            .filter_map(|key| object.get(*key))
            .find_map(article),
        _ => None,
    }
}

fn is_article(object: &Map<String, Value>) -> bool {
    let named = |value: &Value| {
        value
            .as_str()
            .is_some_and(|kind| kind.ends_with("Article") || kind.ends_with("BlogPosting"))
    };
    match object.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(named),
        Some(kind) => named(kind),
        None => false,
    }
}

fn linked(object: &Map<String, Value>) -> Linked {
    let text = |key: &str| Some(object.get(key)?.as_str()?.to_owned());
    let line = |key: &str| {
        text(key)
            .map(|text| clean::line(&text))
            .filter(|line| !line.is_empty())
    };
    let day = |key: &str| text(key).and_then(|date| published::stated(&date));
    Linked {
        headline: line("headline").or_else(|| line("name")),
        publisher: object.get("publisher").and_then(name),
        url: text("url")
            .or_else(|| match object.get("mainEntityOfPage")? {
                Value::String(url) => Some(url.clone()),
                page => Some(page.get("@id")?.as_str()?.to_owned()),
            })
            .and_then(|url| address::usable(&url)),
        published: day("datePublished"),
        updated: day("dateModified"),
        body: text("articleBody").filter(|body| !body.trim().is_empty()),
    }
}

fn name(publisher: &Value) -> Option<String> {
    let name = match publisher {
        Value::String(name) => name.as_str(),
        Value::Array(list) => return name(list.first().filter(|first| !first.is_array())?),
        other => other.get("name")?.as_str()?,
    };
    Some(clean::line(name)).filter(|name| !name.is_empty() && !name.contains("://"))
}
