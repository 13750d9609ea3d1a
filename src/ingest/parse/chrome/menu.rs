//! A line in, whether it is a menu out: nothing but words of menus, or several short items.

use std::{collections::HashSet, iter, sync::LazyLock};

use regex::Regex;

use super::entries;
use crate::ingest::parse::pattern::pattern;

static WORDS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries("word").flat_map(str::split_whitespace).collect());

static GAP: LazyLock<Regex> = LazyLock::new(|| pattern(r"\s{2,}|[|·•☰]|\s/\s"));

/// Whether a line is a menu.
pub(super) fn is_menu(line: &str) -> bool {
    let items = short_items(line);
    let is_sentence = line.ends_with(['.', '!', '?']);
    let has_stops = line.contains(['.', ',']);
    // The words of prose, which is nearly every line, need not be looked up.
    if items >= 3 || items < 2 && is_sentence && has_stops {
        return items >= 3;
    }
    let all = words(line).count();
    let known = words(line).filter(|word| is_known(word)).count();
    known > 0 && (items == 2 || known == all && !is_sentence)
        || all >= 6 && known * 2 >= all && !has_stops
}

/// How many items a line has; none if one of them is long or ends as prose does.
fn short_items(line: &str) -> usize {
    let items = GAP.split(line).map(str::trim);
    let counted = items
        .filter(|item| !item.is_empty())
        .map(|item| is_short(item).then_some(1));
    counted.sum::<Option<usize>>().unwrap_or_default()
}

fn is_short(item: &str) -> bool {
    item.split_whitespace().nth(3).is_none() && !item.ends_with(['.', '!', '?', ':', ','])
}

fn is_known(word: &str) -> bool {
    WORDS.contains(word.to_lowercase().as_str())
}

/// The words of a line; "NewsSportsWeather" are three.
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|letter: char| !letter.is_alphanumeric() && letter != '-')
        .flat_map(parts)
        .filter(|word| word.contains(char::is_alphabetic))
}

/// A run of letters cut before each capital that follows a small letter.
fn parts(run: &str) -> impl Iterator<Item = &str> {
    let mut rest = run;
    iter::from_fn(move || {
        let letters = rest.char_indices();
        let mut pairs = letters.clone().zip(letters.skip(1));
        let next = pairs.find(|((_, one), (_, two))| one.is_lowercase() && two.is_uppercase());
        let (part, after) = rest.split_at_checked(next.map_or(rest.len(), |(_, (at, _))| at))?;
        rest = after;
        (!part.is_empty()).then_some(part)
    })
}
