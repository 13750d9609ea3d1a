//! Sentences in quotation marks or brackets, cut like any others.

use std::{iter, ops::Range};

/// The sentences of a segment, in bytes of it, with those of a quotation or a bracket parted, which a
/// segmenter leaves together: "Police said: “He ran. |An officer fired. |Nobody was hit.”"
pub(super) fn quoted(segment: &str) -> Vec<Range<usize>> {
    let quotations = || segment.split(is_mark).skip(1).step_by(2);
    if !segment.contains(".) ") && !quotations().any(|quotation| quotation.contains(". ")) {
        return iter::once(0..segment.len()).collect();
    }
    // As many bytes as before, so that each place stays where it is.
    let blank = |letter: char| match is_mark(letter) || matches!(letter, '(' | ')') {
        true => " ".repeat(letter.len_utf8()),
        false => letter.to_string(),
    };
    let bare: String = segment.chars().map(blank).collect();
    let mut parts: Vec<Range<usize>> = Vec::new();
    for part in sentencex::segment("en", &bare) {
        let start = part.as_ptr().addr() - bare.as_ptr().addr();
        let end = start + part.len();
        match parts.last_mut() {
            // "He shouted “Drop it!” |and fired."
            Some(last) if part.trim_start().starts_with(char::is_lowercase) => last.end = end,
            _ => parts.push(start..end),
        }
    }
    parts
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”')
}

#[cfg(test)]
mod tests {
    use crate::ingest::extract::document::Document;

    #[test]
    fn a_quotation_of_several_sentences_is_cut() {
        let text =
            "Police said: “He ran. An officer fired. Nobody was hit.” A witness: \"No.\" He left.";
        let document = Document::new(text);
        let sentences = document.sentences.iter().map(|range| &text[range.clone()]);
        assert!(sentences.eq([
            "Police said: “He ran.",
            "An officer fired.",
            "Nobody was hit.”",
            "A witness: \"No.\"",
            "He left.",
        ]));
        let twice = "“He ran. We saw it,” said a witness.";
        assert_eq!(Document::new(twice).sentences.len(), 2);
        let bracket = "(The officer was off work.) He lived (in Austin. or near).";
        assert_eq!(Document::new(bracket).sentences.len(), 2);
    }
}
