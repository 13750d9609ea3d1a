//! The words for kin and friends, as in "the mother of a teenager".

use super::super::word_list::WordList;

/// Those whom a death leaves behind.
pub(crate) static KIN: WordList = WordList::new(&[
    "mother",
    "father",
    "parents",
    "family",
    "son",
    "sons",
    "daughter",
    "daughters",
    "children",
    "brother",
    "brothers",
    "sister",
    "sisters",
    "siblings",
    "wife",
    "husband",
    "widow",
    "girlfriend",
    "boyfriend",
    "grandmother",
    "grandfather",
    "relatives",
    "friend",
    "friends",
    "uncle",
    "aunt",
    "cousin",
    "cousins",
    "neighbors",
]);
