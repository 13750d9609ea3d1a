//! A line of a page in, what it is out: part of the article, or page chrome.
//!
//! The rules are data in `chrome.txt`. They know forms, never publishers, and none of them may
//! match a sentence of an article.

mod menu;

use std::sync::LazyLock;

use regex::{Regex, RegexSet};

use super::pattern::{pattern, patterns};

const RULES: &str = include_str!("chrome.txt");

/// Rules look at no more of a line than this many bytes; chrome is short.
const LONGEST: usize = 400;

/// The kinds of lines that rules tell, the strongest first, with their names in the data.
const KINDS: [(&str, Kind); 3] = [
    ("tail", Kind::Tail),
    ("list", Kind::List),
    ("line", Kind::Chrome),
];

/// All rules in the order of their kinds, so that a line is searched once.
static FORMS: LazyLock<(RegexSet, Vec<Kind>)> = LazyLock::new(|| {
    let named = |(name, kind)| entries(name).map(move |rule| (format!("(?i){rule}"), kind));
    let (rules, kinds): (Vec<String>, _) = KINDS.into_iter().flat_map(named).unzip();
    (patterns(rules.iter().map(String::as_str)), kinds)
});

/// "READ MORE: …" set into the end of a paragraph's line.
static INSERT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?:READ MORE|MORE NEWS|RELATED|ALSO READ|MORE|WATCH|RELATED STORY|READ): \S.*$")
});

/// Script code: a call, an assignment or a property that ends like one.
static CODE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)^\s*(?:[\w$.]+\s*:\s*['\x22\w{\[].*,\s*(?:$|\w+\s*:.*[;{}])  # property : 'value',
          |.*(?:function\s*\w*\(|=>\s*\{|document\.|window\.).*[;{}(,]\s*$
          |(?:.*\W)?(?:var\ \w|const\ \w+\ =).*[;{}(,]\s*$
          |.*[=(].*;\s*$|[\s{}();,\[\]]+$|.*\{\s*return(?:\W|$)|\}\(.*\);\s*$)",
    )
});

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
    } else if let Some(kind) = form(bare) {
        kind
    } else if menu::is_menu(line) || CODE.is_match(line) {
        Kind::Chrome
    } else {
        Kind::Text
    }
}

/// What the rules say that a line is.
fn form(line: &str) -> Option<Kind> {
    let (rules, kinds) = &*FORMS;
    if !rules.is_match(line) {
        return None;
    }
    let first = rules.matches(line).into_iter().next()?;
    kinds.get(first).copied()
}

/// The line without a pointer to other news that was set into its end.
pub(super) fn without_insert(line: &str) -> &str {
    INSERT
        .find(line)
        .and_then(|found| line.get(..found.start()))
        .unwrap_or(line)
        .trim_end()
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
