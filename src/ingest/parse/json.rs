//! JSON in, articles out: one object, a list, a list in a wrapper, or an object a line.
//!
//! Publishers and archives name the same things differently; [`KEYS`] knows the names. A wrong
//! type in an optional field costs that field, one in the text costs the article, and a bad
//! element or line costs only itself.

mod fields;
mod lists;
mod names;
mod text;

use serde_json::{Deserializer, Map, Value};

use super::{
    Item, Limits, Refusal, address, charset, clean, guarded, html, item_name, prose, published,
};
use crate::model::Article;
use fields::Fields;
use names::{DATE, KEYS, PUBLISHER, TITLE};
use text::text;

type Object = Map<String, Value>;

/// Reads the articles of a JSON document, or of several written one after another.
pub(super) fn read(source: &str, text: &str, limits: &Limits) -> Vec<Item> {
    let mut items = Vec::new();
    for value in Deserializer::from_str(text.trim()).into_iter::<Value>() {
        match value {
            Ok(value) => document(source, &value, limits, &mut items),
            Err(fault) => {
                items.push(refused(source, wrong_json(&fault)));
                break;
            }
        }
    }
    if items.is_empty() {
        items.push(refused(source, "it is empty: there is nothing to read"));
    }
    items
}

/// Reads JSON Lines that are already in memory; blank lines do not count as items.
pub(super) fn lines(source: &str, text: &str, limits: &Limits) -> Vec<Item> {
    let lines = text.split('\n').enumerate();
    let mut items: Vec<Item> = lines
        .filter_map(|(at, text)| record(&format!("{source}:{}", at + 1), text, limits))
        .collect();
    if items.is_empty() {
        items.push(refused(source, "it is empty: there is nothing to read"));
    }
    items
}

/// Reads one line of JSON Lines; `source` names file and line. None for a blank line.
#[must_use]
pub fn line(source: &str, bytes: &[u8], limits: &Limits) -> Option<Item> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return None;
    }
    let item = guarded(|| {
        let text = charset::decode(bytes)?;
        Ok(record(source, &text, limits).map(|item| item.finished(limits)))
    });
    item.unwrap_or_else(|refusal| Some(Item::refused(source, refusal)))
}

fn record(source: &str, text: &str, limits: &Limits) -> Option<Item> {
    // U+001E parts the records of RFC 7464.
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{1e}' | '\u{feff}'));
    if text.is_empty() {
        return None;
    }
    let article = match serde_json::from_str::<Object>(text) {
        Ok(object) => article(&object, limits),
        Err(fault) => Err(Refusal::Unreadable(wrong_json(&fault))),
    };
    Some(Item {
        source: source.into(),
        article,
    })
}

fn document(source: &str, value: &Value, limits: &Limits, items: &mut Vec<Item>) {
    let list = match value {
        Value::Array(list) => Some(list),
        Value::Object(object) => lists::wrapped(object),
        _ => None,
    };
    match (list, value) {
        (Some(list), _) if list.is_empty() => items.push(Item {
            source: source.into(),
            article: Err(Refusal::Nothing("its list of articles is empty".into())),
        }),
        (Some(list), _) => items.extend(list.iter().enumerate().map(|(at, element)| Item {
            source: item_name(source, at, list.len()),
            article: element.as_object().map_or_else(
                || {
                    Err(Refusal::unreadable(
                        "it is no object with an article's fields",
                    ))
                },
                |object| article(object, limits),
            ),
        })),
        (None, Value::Object(object)) => items.push(Item {
            source: source.into(),
            article: article(object, limits),
        }),
        _ => items.push(refused(
            source,
            "it is JSON, but no object or list of objects with an article's fields",
        )),
    }
}

fn article(object: &Object, limits: &Limits) -> Result<Box<Article>, Refusal> {
    let fields = Fields::of(lists::node(object).unwrap_or(object));
    let raw = fields.prose().ok_or_else(|| {
        Refusal::unreadable(
            "it has no text: give it in a field named text, body, content or articleBody",
        )
    })?;
    let hinted = |hints| fields.hinted(hints, text).into_iter().next();
    let title = fields.first(KEYS.title, text);
    let title = clean::line(&title.or_else(|| hinted(&TITLE)).unwrap_or_default());
    let prose = prose::read(
        &html::text_of(&raw, limits),
        Some(&title).filter(|title| !title.is_empty()).map(|t| &**t),
    );
    let url = fields.first(KEYS.url, |value| address::usable(value.as_str()?));
    let published_on = fields
        .first(KEYS.date, fields::day)
        .or_else(|| fields.first(KEYS.byline, |value| byline_day(value.as_str()?)))
        .or_else(|| fields.hinted(&DATE, fields::day).into_iter().next())
        .or(prose.published)
        .or_else(|| published::in_address(url.as_deref()?))
        .or_else(|| fields.first(KEYS.updated, fields::day));
    // Where no day is stated, a caption may be the only place that names one.
    let caption = || fields.first(KEYS.caption, text);
    let caption = published_on.is_none().then(caption).flatten();
    let text = match caption.filter(|caption| published::names_a_day(caption)) {
        Some(caption) => format!("{}\n\n{}", prose.text, clean::line(&caption)),
        None => prose.text,
    };
    Ok(Box::new(Article {
        title: if title.is_empty() {
            prose.title.unwrap_or_default()
        } else {
            title
        },
        publisher: publisher(&fields),
        url,
        published_on,
        text,
        ..Article::default()
    }))
}

fn publisher(fields: &Fields<'_>) -> Option<String> {
    let hinted = || fields.hinted(&PUBLISHER, fields::name).into_iter().next();
    fields.first(KEYS.publisher, fields::name).or_else(hinted)
}

/// The day of a byline, or of a dateline such as "CHICAGO, March 15, 2021".
fn byline_day(line: &str) -> Option<chrono::NaiveDate> {
    let stated = || published::stated(line.split_once(", ")?.1);
    published::byline(line)
        .and_then(published::Byline::of_publication)
        .or_else(|| published::dateline(line))
        .or_else(stated)
}

fn refused(source: &str, reason: impl Into<String>) -> Item {
    Item::refused(source, Refusal::unreadable(reason))
}

fn wrong_json(fault: &serde_json::Error) -> String {
    if fault.is_eof() {
        "its JSON is cut off: fetch or write it again".into()
    } else if fault.to_string().starts_with("recursion limit") {
        "its JSON is nested 128 brackets deep or more, which no article is: flatten it".into()
    } else {
        format!("its JSON is wrong ({fault}): correct it there")
    }
}

#[cfg(test)]
mod tests;
