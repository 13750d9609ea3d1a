//! Where one clause of a sentence ends and the next begins, by its conjunctions and marks.

use std::ops::Range;

use super::super::{
    word_set,
    words::{Shape, Words},
};
use crate::ingest::extract::word_list::WordList;

/// Words in small letters that open a clause. Asked of every word of a sentence with a place.
static OPENERS: WordList = WordList::new(&[
    "after", "although", "because", "before", "but", "donde", "then", "though", "until", "when",
    "where", "which", "while", "who", "whom", "whose",
]);

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
        "and" => words.before(at, 1) == "," && word_set::is("clause_subject", words.word(at + 1)),
        "as" => words.before(at, 1) != "well" && word_set::is("clause_subject", words.word(at + 1)),
        // "At a news conference a deputy chief said |officers were conducting …|".
        _ if is_said(words, at) => true,
        word => words.shape(at) == Shape::Plain && OPENERS.contains(word),
    }
}

/// The subject of what somebody is said to have told.
fn is_said(words: &Words<'_>, at: usize) -> bool {
    let said = matches!(words.before(at, 1), "said" | "says");
    said && word_set::is("clause_subject", words.word(at))
}
