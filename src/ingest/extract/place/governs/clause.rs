//! Where one clause of a sentence ends and the next begins, by its conjunctions and marks.

use std::ops::Range;

use super::super::words::Words;

/// Conjunctions that open a clause of their own.
const OPENERS: &[&str] = &[
    "after", "although", "because", "before", "but", "donde", "then", "though", "until", "when",
    "where", "which", "while", "who", "whom", "whose",
];

/// Words after "and" or "as" that begin a clause ("…, and police …", "as he …").
const SUBJECTS: &[&str] = &[
    "a",
    "an",
    "another",
    "detectives",
    "he",
    "her",
    "his",
    "it",
    "later",
    "officers",
    "one",
    "police",
    "she",
    "someone",
    "the",
    "their",
    "then",
    "they",
    "two",
    "was",
    "were",
];

/// The words at which a clause begins, in order; the first is the sentence's beginning.
#[derive(Debug)]
pub(super) struct Clauses(Vec<usize>);

impl Clauses {
    pub(super) fn find(words: &Words<'_>) -> Self {
        Self((0..words.len()).filter(|at| opens(words, *at)).collect())
    }

    /// The clause that the words of a place lie in.
    pub(super) fn around(&self, place: &Range<usize>) -> Range<usize> {
        let before = self.0.partition_point(|start| *start <= place.start);
        let start = before.checked_sub(1).and_then(|at| self.0.get(at));
        start.copied().unwrap_or(0)..self.end_after(place.end.saturating_sub(1))
    }

    /// Where the clause that a word lies in ends.
    pub(super) fn end_after(&self, word: usize) -> usize {
        let next = self.0.partition_point(|start| *start <= word);
        self.0.get(next).copied().unwrap_or(usize::MAX)
    }
}

fn opens(words: &Words<'_>, at: usize) -> bool {
    match words.word(at) {
        "" => false,
        ";" | "—" | "(" | ")" => true,
        "–" | "-" => words.is_spaced(at) && words.is_spaced(at + 1) || words.word(at + 1) == "-",
        "and" => words.before(at, 1) == "," && SUBJECTS.contains(&words.word(at + 1)),
        "as" => words.before(at, 1) != "well" && SUBJECTS.contains(&words.word(at + 1)),
        word => OPENERS.contains(&word),
    }
}
