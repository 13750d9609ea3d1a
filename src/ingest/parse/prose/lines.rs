//! The shape of a line: a sentence, a headline, or a part of a wrapped paragraph.

/// Texts wrapped by hand or by mail programs break their lines between these widths, in bytes.
const WRAPPED: std::ops::RangeInclusive<usize> = 45..=100;

/// Whether a line reads as prose: some words, and an end stop.
pub(super) fn is_sentence(line: &str) -> bool {
    let words = line.split_whitespace().take(5).count();
    words >= 4 && has_end_stop(line) || line.len() >= 200
}

/// Whether a line reads as a headline: short, begun with a capital, without an end stop.
pub(super) fn is_headline(line: &str) -> bool {
    let words = line.split_whitespace().take(31).count();
    (3..=30).contains(&words)
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
    line.trim_end_matches(['"', '”', '’', '\'', ')', '»', ']', '*'])
        .ends_with(['.', '!', '?', '…', ':'])
}

/// Blocks of lines as paragraphs, parted by a blank line. A line is a paragraph of its own
/// unless its block was wrapped.
pub(super) fn joined(blocks: Vec<Vec<String>>) -> String {
    let mut text = String::new();
    for block in blocks {
        let wrapped = is_wrapped(&block);
        for (at, line) in block.iter().enumerate() {
            if !text.is_empty() {
                text.push_str(if at > 0 && wrapped { " " } else { "\n\n" });
            }
            text.push_str(line);
        }
    }
    text
}

/// Whether every line but the last is about as wide as a screen, and one breaks off mid-sentence.
fn is_wrapped(block: &[String]) -> bool {
    let Some((_, full)) = block.split_last() else {
        return false;
    };
    let breaks_off = block.windows(2).any(|pair| match pair {
        [line, next] => !has_end_stop(line) && next.starts_with(|c: char| c.is_lowercase()),
        _ => false,
    });
    breaks_off && full.iter().all(|line| WRAPPED.contains(&line.len()))
}
