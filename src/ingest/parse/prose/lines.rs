//! The shape of a line: a sentence, a headline, or a part of a wrapped paragraph.

use std::borrow::Cow;

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
