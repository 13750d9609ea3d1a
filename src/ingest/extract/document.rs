//! A text cut into sentences; byte offsets inside, characters at the border.

mod entries;
mod halves;
mod quoted;
mod rejoin;
mod streets;

use std::ops::Range;

use entries::entries;
use halves::halves;
use quoted::quoted;
use rejoin::rejoin;
use streets::streets;

/// A whole article text with its sentences, in order.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    /// The text, headline first.
    pub(crate) text: &'a str,
    /// The same in ASCII lower case, so byte for byte as long.
    pub(crate) lower: String,
    /// Each sentence, trimmed, in bytes of the text.
    pub(crate) sentences: Vec<Range<usize>>,
    /// The number of the paragraph of each sentence.
    pub(crate) paragraphs: Vec<usize>,
}

impl<'a> Document<'a> {
    /// Cuts a text into sentences. A line end always ends one: captions, headlines and bylines
    /// have no full stop.
    pub(crate) fn new(text: &'a str) -> Self {
        let mut sentences = Vec::new();
        for segment in sentencex::segment("en", text) {
            // Where it stands and not how long the ones before it are: of a text above 10 KB what
            // parts some of its paragraphs is in no segment.
            let start = segment.as_ptr().addr() - text.as_ptr().addr();
            for part in quoted(segment) {
                split_lines(text, start + part.start..start + part.end, &mut sentences);
            }
        }
        let sentences = rejoin(text, sentences);
        let sentences: Vec<_> = sentences
            .into_iter()
            .flat_map(|sentence| streets(text, sentence))
            .flat_map(|sentence| entries(text, sentence))
            .flat_map(|sentence| bounded(text, sentence))
            .flat_map(|sentence| halves(text, sentence))
            .collect();
        let paragraphs = number_paragraphs(text, &sentences);
        Self {
            text,
            lower: text.to_ascii_lowercase(),
            sentences,
            paragraphs,
        }
    }

    /// Whether a sentence is the first of its paragraph.
    pub(crate) fn opens_paragraph(&self, at: usize) -> bool {
        let paragraph = |at: usize| self.paragraphs.get(at);
        at.checked_sub(1)
            .is_none_or(|before| paragraph(before) != paragraph(at))
    }
}

fn split_lines(text: &str, range: Range<usize>, sentences: &mut Vec<Range<usize>>) {
    let mut start = range.start;
    let Some(piece) = text.get(range) else { return };
    for line in piece.split_inclusive('\n') {
        let lead = line.len() - line.trim_start().len();
        let end = start + line.trim_end().len();
        if !line.trim().is_empty() {
            sentences.push(start + lead..end);
        }
        start += line.len();
    }
}

/// Rules look through a whole sentence, so that an endless one would take them for ever; no one
/// writes longer ones than this, in bytes.
const LONGEST: usize = 4_000;

/// A sentence in pieces of at most [`LONGEST`] bytes, cut between words where there are any.
fn bounded(text: &str, sentence: Range<usize>) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut left = sentence;
    while left.len() > LONGEST {
        let end = text.floor_char_boundary(left.start + LONGEST);
        let window = text.get(left.start..end).unwrap_or_default();
        let words = window.rsplit_once(char::is_whitespace);
        let piece = words.map_or(window, |(piece, _)| piece);
        let cut = left.start + piece.trim_end().len().max(1);
        pieces.push(left.start..cut);
        let rest = text.get(cut..left.end).unwrap_or_default();
        left.start = left.end - rest.trim_start().len();
    }
    pieces.push(left);
    pieces
}

fn number_paragraphs(text: &str, sentences: &[Range<usize>]) -> Vec<usize> {
    let mut paragraph = 0;
    let mut end = 0;
    sentences
        .iter()
        .map(|sentence| {
            if text
                .get(end..sentence.start)
                .is_some_and(|gap| gap.contains('\n'))
            {
                paragraph += 1;
            }
            end = sentence.end;
            paragraph
        })
        .collect()
}

/// Turns byte offsets of a text into character offsets.
#[derive(Debug)]
pub(crate) struct Characters {
    /// Byte offset of each character, only where the text is not ASCII.
    starts: Option<Vec<usize>>,
}

impl Characters {
    pub(crate) fn of(text: &str) -> Self {
        let starts =
            (!text.is_ascii()).then(|| text.char_indices().map(|(byte, _)| byte).collect());
        Self { starts }
    }

    /// The same range in characters; bytes inside a character count to it.
    pub(crate) fn range(&self, bytes: &Range<usize>) -> Range<usize> {
        match &self.starts {
            None => bytes.clone(),
            Some(starts) => {
                let at = |byte: usize| starts.partition_point(|start| *start < byte);
                at(bytes.start)..at(bytes.end)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_do_not_end_a_sentence_and_lines_do() {
        let text = "Man shot in Austin\n\nIt was 2:30 a.m. Sunday near W. Polk St. in the city. Sgt. A spoke.";
        let document = Document::new(text);
        let sentences: Vec<&str> = document
            .sentences
            .iter()
            .map(|range| &text[range.clone()])
            .collect();
        assert_eq!(
            sentences,
            [
                "Man shot in Austin",
                "It was 2:30 a.m. Sunday near W. Polk St. in the city.",
                "Sgt. A spoke."
            ]
        );
        assert_eq!(document.paragraphs, [0, 1, 1]);
    }

    #[test]
    fn a_long_text_is_cut_where_a_short_one_is() {
        let known = ["A man ran.", "Police shot him (in the leg).", "He lived"];
        let text = format!("{} {}\n\n{}\n\n", known[0], known[1], known[2]).repeat(400);
        let document = Document::new(&text);
        let sentences = document.sentences.iter().map(|range| &text[range.clone()]);
        assert!(sentences.eq(known.into_iter().cycle().take(1_200)));
    }

    #[test]
    fn an_endless_sentence_is_cut_between_words() {
        for (word, whole) in [("he fired and ", true), ("a ", true), ("é", false)] {
            let text = word.repeat(9_000);
            let document = Document::new(&text);
            let pieces = document.sentences.iter().map(|range| &text[range.clone()]);
            let pieces: Vec<&str> = pieces.collect();
            assert!(pieces.len() > 2 && pieces.iter().all(|piece| piece.len() <= LONGEST));
            // Nothing is lost, and no word cut where there are any.
            let words = |text: &str| {
                text.split_whitespace()
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            };
            assert_eq!(pieces.concat().replace(' ', ""), text.replace(' ', ""));
            assert!(!whole || words(&pieces.join(" ")) == words(&text));
        }
    }

    #[test]
    fn characters_are_counted_beyond_ascii() {
        let text = "Señor “x” ok";
        let start = text.find("ok").expect("there");
        assert_eq!(Characters::of(text).range(&(start..start + 2)), 10..12);
    }
}
