//! A word for a person in, the gender it tells out.

use super::super::word_list::WordList;

/// Gender as worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gender {
    Female,
    Male,
}

/// The gender that a word tells, if any.
pub(super) fn gender(word: &str) -> Option<Gender> {
    let word = word.strip_prefix("ex-").unwrap_or(word);
    let plain = word.strip_prefix("step").unwrap_or(word);
    let woman = WOMEN.contains(plain) || word.ends_with("woman") || word.ends_with("women");
    let man = MEN.contains(plain) || word.ends_with("man") || word.ends_with("men");
    if woman {
        Some(Gender::Female)
    } else if man && word != "human" {
        Some(Gender::Male)
    } else {
        None
    }
}

static WOMEN: WordList = WordList::new(&[
    "actress",
    "aunt",
    "bride",
    "daughter",
    "female",
    "fiancee",
    "girl",
    "girlfriend",
    "girls",
    "granddaughter",
    "grandmother",
    "her",
    "landlady",
    "maid",
    "mother",
    "niece",
    "nun",
    "schoolgirl",
    "she",
    "sister",
    "waitress",
    "widow",
    "wife",
]);

static MEN: WordList = WordList::new(&[
    "actor",
    "boy",
    "boyfriend",
    "boys",
    "brother",
    "father",
    "fiance",
    "godfather",
    "godson",
    "grandfather",
    "grandson",
    "he",
    "him",
    "husband",
    "male",
    "monk",
    "nephew",
    "schoolboy",
    "son",
    "uncle",
    "waiter",
    "widower",
]);
