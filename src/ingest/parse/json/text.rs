//! A field's value in, its text out: a string, a list of paragraphs, or the blocks of a content
//! system.

use serde_json::Value;

use super::{Object, fields::normal, names::BESIDE};

/// Texts are at most so many lists and objects deep.
const DEPTH: usize = 6;

/// Under which names a block keeps its text, the most telling first.
const INSIDE: &[&str] = &[
    "rendered",
    "html",
    "text",
    "value",
    "content",
    "#text",
    "main",
    "basic",
    "paragraphs",
    "paragraph",
    "blocks",
    "p",
    "body",
    "elements",
    "children",
    "items",
];

/// The text of a field; none where it holds none.
pub(super) fn text(value: &Value) -> Option<String> {
    let mut pieces = Vec::new();
    gather(value, DEPTH, &mut pieces);
    Some(pieces.join("\n\n")).filter(|text| !text.trim().is_empty())
}

fn gather<'a>(value: &'a Value, depth: usize, pieces: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => pieces.push(text),
        Value::Array(list) if depth > 0 => {
            for element in list {
                match element {
                    Value::Array(list) => pieces.extend(longest(list.iter())),
                    Value::Object(block) => of_block(block, depth - 1, pieces),
                    other => gather(other, depth - 1, pieces),
                }
            }
        }
        Value::Object(object) if depth > 0 => inside(object, depth - 1, pieces),
        _ => {}
    }
}

/// What an object holds under the names that are made for text.
fn inside<'a>(object: &'a Object, depth: usize, pieces: &mut Vec<&'a str>) {
    let known = pieces.len();
    let mut values = INSIDE.iter().filter_map(|key| object.get(*key));
    while pieces.len() == known
        && let Some(value) = values.next()
    {
        gather(value, depth, pieces);
    }
}

/// A block of a list: where no name tells, its longest words, as in `{"n": 1, "graf": "…"}`.
fn of_block<'a>(block: &'a Object, depth: usize, pieces: &mut Vec<&'a str>) {
    let known = pieces.len();
    inside(block, depth, pieces);
    if pieces.len() == known {
        let named = block.iter().map(|(key, value)| (normal(key), value));
        let own = named.filter(|(key, _)| !BESIDE.iter().any(|word| key.contains(word)));
        pieces.extend(longest(own.map(|(_, value)| value)));
    }
}

/// The longest string of several words.
fn longest<'a>(values: impl Iterator<Item = &'a Value>) -> Option<&'a str> {
    let texts = values.filter_map(Value::as_str);
    let several = texts.filter(|text| text.split_whitespace().nth(3).is_some());
    several.max_by_key(|text| text.len())
}
