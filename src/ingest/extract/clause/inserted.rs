//! What is set between commas behind somebody: "Officer Dana Example, |34, a father of two|, was shot".

use std::ops::Range;

use super::{
    super::{
        lexicon::Class,
        noun::{KIN, Noun},
        word_list::WordList,
    },
    Clause,
};

/// So many words may stand between the commas.
const LONGEST: usize = 18;

/// So many commas lie between somebody and his verb at most.
const COMMAS: usize = 4;

/// What opens a word on a part of several, or on all of them.
static PARTS: WordList = WordList::new(&[
    "one",
    "two",
    "both",
    "all",
    "each",
    "most",
    "none",
    "neither",
    "some",
    "among",
    "including",
]);

/// What else opens words on somebody that are none of his deeds.
static OPENING: WordList = WordList::new(&[
    "along",
    "as",
    "like",
    "together",
    "unlike",
    "still",
    "then",
    "now",
    "himself",
    "herself",
    "aged",
    "reportedly",
    "apparently",
    "allegedly",
    "also",
    "too",
    "however",
]);

impl<'a> Clause<'a> {
    /// Whoever stands before what is set between commas, of which the last is given.
    pub(super) fn before_inserted(&self, closing: usize) -> Option<&'a Noun> {
        if !self.is_comma(closing) {
            return None;
        }
        let first = closing.saturating_sub(LONGEST);
        let mut commas = (first..closing)
            .rev()
            .filter(|at| self.is_comma(*at))
            .take(COMMAS);
        commas.find_map(|opening| {
            let noun = self.noun_before(opening)?;
            // "A friend who was |with the officer|, also 23, was shot": not the officer.
            let inner = (0..noun.tokens.start).any(|at| self.class(at).is(Class::RELATIVE));
            if inner && self.is_governed(noun) {
                return None;
            }
            let told = !noun.possessive && self.is_inserted_after(noun, opening + 1..closing);
            told.then(|| self.past_apposition(noun))
        })
    }

    /// Whether words between commas only say more of somebody.
    fn is_inserted_after(&self, noun: &Noun, inside: Range<usize>) -> bool {
        let first = inside.start;
        let class = self.class(first);
        let word = self.word(first);
        if inside.is_empty() {
            return false;
        }
        if class.is(Class::RELATIVE) && word != "that" {
            return true;
        }
        if !self.is_without_verb(inside.clone()) {
            return false;
        }
        // "One officer|, the son of an official,| was shot".
        if word == "the" && KIN.contains(self.word(first + 1)) && self.word(first + 2) == "of" {
            return true;
        }
        let person = self.noun_at(first);
        if let Some(known) = person {
            let kind = matches!(word, "a" | "an");
            let same = kind || self.is_named(noun) && !known.is_name;
            let several = noun.plural && (kind || PARTS.contains(word));
            return several || same && !known.plural && !noun.plural;
        }
        PARTS.contains(word) && noun.plural
            || OPENING.contains(word)
            || class.is(Class::PREPOSITION)
            || word.ends_with("ing") && !class.is(Class::STRIKE)
            || word.ends_with("ed") && class == Class::default()
            || matches!(word, "a" | "an" | "his" | "her" | "their")
            || word == "the" && self.is_named(noun)
    }

    /// Whether no verb of a clause's own stands there; behind "who" any may.
    fn is_without_verb(&self, inside: Range<usize>) -> bool {
        let verbs = Class::BE
            .or(Class::HAVE)
            .or(Class::MODAL)
            .or(Class::SUBORDINATOR);
        let mut own = inside.take_while(|at| !self.class(*at).is(Class::RELATIVE));
        own.all(|at| {
            let acts = self.is_verb(at, Class::STRIKE.or(Class::FIRE).or(Class::DIE));
            !self.class(at).is(verbs) && !acts && !self.says(at)
        })
    }
}
