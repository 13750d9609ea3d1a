//! A form whose lines run on, cut into its entries.

use std::ops::Range;

/// A key of a form has so many letters at least.
const KEY: usize = 6;

/// A form whose lines run on, in its entries: "18 years old |SUBJECT INJURIES: thigh |LOCATION: …".
pub(super) fn entries(text: &str, sentence: Range<usize>) -> Vec<Range<usize>> {
    let piece = text.get(sentence.clone()).unwrap_or_default();
    let colons = piece.match_indices(':').map(|(colon, _)| colon);
    let keys: Vec<usize> = colons
        .filter_map(|colon| key_before(piece, colon))
        .collect();
    if keys.len() < 2 {
        return vec![sentence];
    }
    let starts = keys.iter().copied().filter(|start| *start > 0);
    let ends = starts.clone().chain([piece.len()]);
    let parts = [0].into_iter().chain(starts).zip(ends);
    parts
        .filter_map(|(start, end)| {
            let own = piece.get(start..end)?;
            let lead = own.len() - own.trim_start().len();
            let length = own.trim().len();
            let start = sentence.start + start + lead;
            (length > 0).then_some(start..start + length)
        })
        .collect()
}

/// Where the words in capitals before a colon begin, if they are a key.
fn key_before(piece: &str, colon: usize) -> Option<usize> {
    let before = piece.get(..colon)?;
    let is_of_key = |c: char| c.is_ascii_uppercase() || matches!(c, ' ' | '/' | '#' | '\'' | '’');
    let mut start = before.trim_end_matches(is_of_key).len();
    // "SUBJECT |#1| INJURIES".
    let unnumbered = before
        .get(..start)?
        .trim_end_matches(|c: char| c.is_ascii_digit());
    if unnumbered.len() < start && unnumbered.ends_with('#') {
        start = unnumbered.trim_end_matches(is_of_key).len();
    }
    let key = before.get(start..)?;
    let letters = key.chars().filter(char::is_ascii_uppercase).count();
    let apart = start == 0 || key.starts_with(' ');
    (letters >= KEY && apart).then_some(start)
}

#[cfg(test)]
mod tests {
    use crate::ingest::extract::document::Document;

    #[test]
    fn a_form_whose_lines_run_on_is_cut_at_its_keys() {
        let text = "LOG 7 OFFICER: “Officer A”; on duty INJURIES: None SUBJECT INJURIES: Thigh.";
        let document = Document::new(text);
        let entries = document.sentences.iter().map(|range| &text[range.clone()]);
        assert!(entries.eq([
            "LOG 7",
            "OFFICER: “Officer A”; on duty",
            "INJURIES: None",
            "SUBJECT INJURIES: Thigh.",
        ]));
        let numbered = "PLACE OF IT: Austin SUBJECT#2 INJURIES: Thigh.";
        let second = Document::new(numbered).sentences.pop();
        assert_eq!(
            second.map(|range| &numbered[range]),
            Some("SUBJECT#2 INJURIES: Thigh.")
        );
        let prose = "WATCH: an officer shot a man.";
        assert_eq!(Document::new(prose).sentences.len(), 1);
    }
}
