//! The shape of a line: a sentence, a headline, or a part of a wrapped paragraph.

use std::borrow::Cow;

use super::super::chrome::{self, Kind};

/// Texts wrapped by hand or by mail programs break their lines between these widths, in bytes.
const WRAPPED: std::ops::RangeInclusive<usize> = 45..=100;

/// Whether a line reads as prose: some words, and an end stop.
pub(super) fn is_sentence(line: &str) -> bool {
    let words = line.split_whitespace().take(5).count();
    words >= 4 && has_end_stop(line) || line.len() >= 200
}

/// Whether a line reads as a headline: short, begun with a capital, without an end stop.
pub(super) fn is_headline(line: &str) -> bool {
    let words = line
        .split_whitespace()
        .filter(|word| word.contains(char::is_alphabetic) && !word.contains(char::is_numeric))
        .take(31)
        .count();
    (4..=30).contains(&words)
        && line.len() <= 250
        && !line.ends_with(['.', ':', ';', ','])
        && !line.contains(": //")
        && !line.starts_with("http")
        && line
            .chars()
            .find(|c| c.is_alphanumeric())
            .is_some_and(|first| !first.is_lowercase())
}

fn has_end_stop(line: &str) -> bool {
    unquoted(line).ends_with(['.', '!', '?', '…', ':'])
}

/// Whether a line ends as headlines do not: questions and exclamations they are, too.
pub(super) fn has_full_stop(line: &str) -> bool {
    unquoted(line).ends_with(['.', '…', ':'])
}

fn unquoted(line: &str) -> &str {
    line.trim_end_matches(['"', '”', '’', '\'', ')', '»', ']', '*'])
}

/// The lines of a text that are not blank; those of a wrapped paragraph joined to one.
pub(super) fn unwrapped(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let mut lines = text.lines().peekable();
    std::iter::from_fn(move || {
        let mut block = vec![lines.find(|line| !is_blank(line))?];
        while let Some(line) = lines.next_if(|line| !is_blank(line)) {
            block.push(line);
        }
        Some(if is_wrapped(&block) {
            vec![Cow::Owned(block.join(" "))]
        } else {
            block.into_iter().map(Cow::Borrowed).collect()
        })
    })
    .flatten()
}

/// A label of a form and its value are longer than this, in bytes, only in prose.
const LONGEST_LABEL: usize = 40;
const LONGEST_VALUE: usize = 60;

/// Lines in which the labels of a form ("Date of incident:") have their values, which pages set in
/// cells of their own, beside them.
pub(super) fn with_values<'a>(
    lines: impl Iterator<Item = Cow<'a, str>>,
) -> impl Iterator<Item = Cow<'a, str>> {
    let mut lines = lines.peekable();
    std::iter::from_fn(move || {
        let line = lines.next()?;
        if !is_label(&line) {
            return Some(line);
        }
        let value = lines.next_if(|next| is_value(next));
        Some(value.map_or(line.clone(), |value| format!("{line} {value}").into()))
    })
}

fn is_label(line: &str) -> bool {
    let line = line.trim();
    line.ends_with(':')
        && line.len() <= LONGEST_LABEL
        && line.starts_with(char::is_uppercase)
        && chrome::kind(line) == Kind::Text
}

fn is_value(line: &str) -> bool {
    let line = line.trim();
    line.len() <= LONGEST_VALUE && !line.ends_with(':') && !has_full_stop(line)
}

fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

/// Whether every line but the last is about as wide as a screen, and one breaks off mid-sentence.
fn is_wrapped(block: &[&str]) -> bool {
    let Some((_, full)) = block.split_last() else {
        return false;
    };
    let breaks_off = block.windows(2).any(|pair| match pair {
        [line, next] => !has_end_stop(line) && next.starts_with(|c: char| c.is_lowercase()),
        _ => false,
    });
    breaks_off && full.iter().all(|line| WRAPPED.contains(&line.len()))
}
