//! Words that are no head of a noun phrase, seen at a glance: most of a text.

use super::{
    super::{lexicon::Class, token::Kind, word_list::WordList},
    Reader,
};

/// Classes whose words may stand for people.
const HEADS: Class = Class::POLICE
    .or(Class::OFFICER)
    .or(Class::COLLEAGUE)
    .or(Class::CIVILIAN)
    .or(Class::BYSTANDER)
    .or(Class::PERSON)
    .or(Class::PRONOUN)
    .or(Class::OTHER)
    .or(Class::NOBODY);

/// Words of no such class that may.
static WORDS: WordList = WordList::new(&[
    "both", "each", "five", "four", "her", "old", "one", "three", "two",
]);

impl Reader<'_> {
    /// Whether a token can be no head of a phrase. A rule for other words than these is never
    /// asked, which a build with debug assertions reports.
    pub(super) fn is_silent(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else {
            return true;
        };
        let silent = !token.class.is(HEADS)
            && !token.capital
            && !matches!(token.kind, Kind::Number(_))
            && !WORDS.contains(token.word)
            && !token.word.ends_with("-year-old")
            // "A pair |of", "a grocer |who".
            && !matches!(self.word(at + 1), "of" | "who")
            && !self.is_man(at)
            && !self.is_struck(at);
        debug_assert!(
            !silent || self.noun(at, 0).is_none(),
            "{:?} stands for people",
            token.word
        );
        silent
    }
}
