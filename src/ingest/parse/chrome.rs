//! A line of a page in, what it is out: part of the article, or page chrome.
//!
//! The rules are data in `chrome.txt`. They know forms, never publishers, and none of them may
//! match a sentence of an article.

use std::{collections::HashSet, sync::LazyLock};

use regex::{Regex, RegexSet};

use super::pattern::{pattern, patterns};

const RULES: &str = include_str!("chrome.txt");

/// Rules look at no more of a line than this many bytes; chrome is short.
const LONGEST: usize = 400;

static LINE: LazyLock<RegexSet> = LazyLock::new(|| rules("line"));
static LIST: LazyLock<RegexSet> = LazyLock::new(|| rules("list"));
static TAIL: LazyLock<RegexSet> = LazyLock::new(|| rules("tail"));
static WORDS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries("word").flat_map(str::split_whitespace).collect());

/// "READ MORE: …" set into the end of a paragraph's line.
static INSERT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?:READ MORE|MORE NEWS|RELATED|ALSO READ|MORE|WATCH|RELATED STORY|READ): \S.*$")
});

/// Script code: a call, an assignment or a property that ends like one.
static CODE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)^\s*(?:[\w$.]+\s*:\s*['\x22\w{\[].*,\s*(?:$|\w+\s*:.*[;{}])  # property : 'value',
          |.*(?:function\s*\w*\(|=>\s*\{|\bvar\ \w|\bconst\ \w+\ =|document\.|window\.).*[;{}(,]\s*$
          |.*[=(].*;\s*$|[\s{}();,\[\]]+$|.*\{\s*return\b.*|\}\(.*\);\s*$)",
    )
});

static MENU_GAP: LazyLock<Regex> = LazyLock::new(|| pattern(r"\s{2,}|[|·•☰]|\s/\s"));

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Perhaps a part of the article.
    Text,
    /// Not a part of it.
    Chrome,
    /// Nor are the headlines that follow it.
    List,
    /// Nor is anything that follows it, once the article has been told.
    Tail,
}

/// Tells chrome from text.
pub(super) fn kind(line: &str) -> Kind {
    let line = line.trim();
    let bare = line.trim_start_matches(['•', '-', '*', '–', '>', ' ']);
    if !line.chars().any(char::is_alphabetic) {
        Kind::Chrome
    } else if line.len() > LONGEST {
        Kind::Text
    } else if TAIL.is_match(bare) {
        Kind::Tail
    } else if LIST.is_match(bare) {
        Kind::List
    } else if LINE.is_match(bare) || is_menu(line) || CODE.is_match(line) {
        Kind::Chrome
    } else {
        Kind::Text
    }
}

/// The line without a pointer to other news that was set into its end.
pub(super) fn without_insert(line: &str) -> &str {
    INSERT
        .find(line)
        .and_then(|found| line.get(..found.start()))
        .unwrap_or(line)
        .trim_end()
}

/// Whether a line consists of nothing but words of menus, or of several short items.
fn is_menu(line: &str) -> bool {
    let items: Vec<&str> = MENU_GAP
        .split(line)
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .collect();
    let short = |item: &&str| {
        item.split_whitespace().count() <= 3 && !item.ends_with(['.', '!', '?', ':', ','])
    };
    let menu_words = words_of(line);
    let known = menu_words
        .iter()
        .filter(|word| WORDS.contains(word.to_lowercase().as_str()))
        .count();
    (known > 0 && known == menu_words.len() && !line.ends_with(['.', '!', '?']))
        || (items.len() >= 3 && items.iter().all(short))
        || (items.len() == 2 && items.iter().all(short) && known > 0)
        || (menu_words.len() >= 6 && known * 2 >= menu_words.len() && !line.contains(['.', ',']))
}

/// The words of a line; "NewsSportsWeather" are three.
fn words_of(line: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut fresh = true;
    let mut small_before = false;
    for character in line.chars() {
        let part_of_word = character.is_alphanumeric() || character == '-';
        if part_of_word {
            if fresh || (small_before && character.is_uppercase()) {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.push(character);
            }
        }
        fresh = !part_of_word;
        small_before = character.is_lowercase();
    }
    words.retain(|word| word.chars().any(char::is_alphabetic));
    words
}

fn rules(kind: &'static str) -> RegexSet {
    let wrapped: Vec<String> = entries(kind).map(|rule| format!("(?i){rule}")).collect();
    patterns(wrapped.iter().map(String::as_str))
}

fn entries(kind: &'static str) -> impl Iterator<Item = &'static str> {
    RULES.lines().filter_map(move |line| {
        line.strip_prefix(kind)
            .and_then(|rest| rest.strip_prefix(' '))
            .map(str::trim)
    })
}

#[cfg(test)]
mod tests;
