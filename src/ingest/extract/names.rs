//! Who bears a name: officers by their title, others by the age or the words beside them.
//!
//! Names serve to follow who is meant, and to find reports on one person; they are never kept.

mod company;
mod mark;
mod series;
mod told;
mod words;

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::{lexicon::Class, token::Token};
use company::Kept;
use told::{accused, afflicted, struck};
use words::Words;

/// What a name's bearer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bearer {
    Officer,
    Civilian,
    /// A chief, a mayor, a spokesman: speaks, but is not what the report is about.
    Speaker,
    /// Somebody who was shot or died, without a word on what he was.
    Somebody,
}

/// The last names of an article, in lower case.
#[derive(Debug, Default)]
pub(crate) struct Names {
    bearers: BTreeMap<String, Bearer>,
    /// The mark of each full name, by its last name.
    marks: BTreeMap<String, u32>,
    /// The last names of those named in full.
    last: BTreeSet<String>,
}

impl Names {
    /// Collects names from all sentences; the first introduction of a name counts, and a title
    /// before any other.
    pub(crate) fn of(sentences: &[Vec<Token<'_>>]) -> Self {
        let mut names = Self::default();
        // Most words are neither, so the passes look at these alone.
        let (mut titles, mut found) = (Vec::new(), Vec::new());
        for tokens in sentences {
            let words = Words { tokens };
            titles.extend(words.titles().map(|title| (words, title)));
            found.extend(words.names().map(|name| (words, name)));
        }
        for (words, name) in &found {
            let Some((first, last)) = words.first_and_last(name) else {
                continue;
            };
            if words.ends_name(name.end) {
                names.last.insert(last.clone());
            }
            let mark = |last: &String| mark::mark(first, last);
            names.marks.entry(last).or_insert_with_key(mark);
        }
        names.bear(&titles, titled);
        names.bear(&titles, series::titled_in_series);
        for pass in [apposed, described, afflicted, struck, accused] {
            names.bear(&found, pass);
        }
        if names.bearers.is_empty() {
            return names;
        }
        let mut kept = Kept::default();
        for tokens in sentences {
            kept.note(&Words { tokens }, &names.bearers);
        }
        for (name, bearer) in &mut names.bearers {
            *bearer = kept.settle(name, *bearer);
        }
        names
    }

    /// Notes the last names, with their bearers, that a pass finds at these titles or names, as far
    /// as they are not known yet.
    fn bear<Found>(
        &mut self,
        places: &[(Words<'_>, Range<usize>)],
        pass: fn(&Words<'_>, &Range<usize>) -> Found,
    ) where
        Found: IntoIterator<Item = (String, Bearer)>,
    {
        for (last, bearer) in places.iter().flat_map(|(words, at)| pass(words, at)) {
            self.bearers.entry(last).or_insert(bearer);
        }
    }

    /// The mark of the name that the token ends, if the article gives the full name somewhere.
    pub(crate) fn mark(&self, tokens: &[Token<'_>], at: usize) -> Option<u32> {
        self.bearer(tokens, at)?;
        self.marks.get(tokens.get(at)?.word).copied()
    }

    /// The mark of the name that the token ends, whoever bears it, but for one who only speaks.
    pub(crate) fn spelled(&self, tokens: &[Token<'_>], at: usize) -> Option<u32> {
        let words = Words { tokens };
        let ends = words.is_name(at) && !words.is_name(at + 1) && words.ends_name(at + 1);
        let word = words.word(at);
        let speaks = self.bearers.get(word) == Some(&Bearer::Speaker);
        self.marks.get(word).copied().filter(|_| ends && !speaks)
    }

    /// Whether the article names somebody in full by this last name, in lower case.
    pub(crate) fn is_last_name(&self, name: &str) -> bool {
        self.last.contains(name)
    }

    /// Whether a sentence has a name in it by which the article names somebody in full.
    pub(crate) fn has_somebody(&self, tokens: &[Token<'_>]) -> bool {
        let words = Words { tokens };
        (0..tokens.len()).any(|at| words.is_name(at) && self.is_last_name(words.word(at)))
    }

    /// The bearer of the name that the token ends, if it is one.
    pub(crate) fn bearer(&self, tokens: &[Token<'_>], at: usize) -> Option<Bearer> {
        let words = Words { tokens };
        if !words.is_name(at) || words.is_name(at + 1) {
            return None;
        }
        self.bearers.get(words.word(at)).copied()
    }
}

/// "Officer Dana Example", "the officer, Dana Example,", "Supt. Example".
fn titled(words: &Words<'_>, title: &Range<usize>) -> Option<(String, Bearer)> {
    let at = title.start;
    let class = words.class(at);
    let bearer = if class.is(Class::INSTITUTION) {
        Bearer::Speaker
    } else if class.is(Class::OFFICER) {
        Bearer::Officer
    } else {
        return None;
    };
    let comma = words.is_comma(at + 1);
    let name = words.name_at(at + 1 + usize::from(comma));
    let titled = !comma && words.tokens.get(at)?.capital;
    (titled || name.len() >= 2)
        .then(|| words.named(&name, bearer))
        .flatten()
}

/// How many words an apposition may take: "a detective of the Chicago police who was off duty".
const APPOSITION: usize = 12;

/// "Dana Example, 29, a Chicago police officer", "the officer killed was Dana Example".
fn apposed(words: &Words<'_>, name: &Range<usize>) -> Option<(String, Bearer)> {
    let at = name.start;
    let full = words.is_full(name);
    let comma = words.past_age(name.end);
    let aged = comma > name.end;
    let comma = comma - usize::from(comma > name.end && words.is_comma(comma - 1));
    // "Dana Example, who had been on the force for 14 years".
    let on_the_force = (name.end..name.end + APPOSITION).any(|near| {
        words.word(near) == "on" && words.word(near + 1) == "the" && words.word(near + 2) == "force"
    });
    let of_police = words.word(name.end) == "of"
        && (name.end + 1..name.end + 4).any(|near| words.class(near).is(Class::POLICE));
    let after = words.is_comma(comma)
        && words.class(comma + 1).is(Class::DETERMINER)
        && (comma + 2..comma + 8)
            .take_while(|next| !words.is_comma(*next) && !words.class(*next).is(STOPS))
            .find(|next| words.class(*next).is(PERSONS))
            .is_some_and(|next| is_officer(words, next));
    let linked = matches!(words.before(at), "is" | "was" | "as" | ",");
    let from = at.saturating_sub(APPOSITION);
    let before = linked
        && (from..at)
            .rev()
            .find(|near| words.class(*near).is(PERSONS))
            .is_some_and(|near| {
                let of = matches!(words.word(near + 1), "of" | "with" | "from" | "who");
                is_officer(words, near) && (words.before(at) != "," || of)
            });
    let partner = words.before(at) == "," && at >= 2 && words.class(at - 2).is(Class::COLLEAGUE);
    (full && (after || before || of_police || on_the_force || partner)
        || aged && (after || partner)
        || is_said_to_be_one(words, name))
    .then(|| words.named(name, Bearer::Officer))
    .flatten()
}

/// "Example, 41, |was a Chicago police officer|": of the police, no former and no false one.
fn is_said_to_be_one(words: &Words<'_>, name: &Range<usize>) -> bool {
    let verb = words.past_age(name.end);
    let article = matches!(words.word(verb + 1), "a" | "an" | "the");
    let told = words.class(verb).is(Class::BE) && article;
    let mut behind = (verb + 2..verb + 6).take_while(|next| {
        let false_one = matches!(words.word(*next), "former" | "retired" | "fake");
        !words.is_comma(*next) && !false_one
    });
    let police = behind.find(|next| words.class(*next).is(Class::POLICE));
    let noun = police.filter(|_| told).map(|police| police + 1);
    noun.is_some_and(|noun| {
        let owner = words.tokens.get(noun).is_some_and(|token| token.possessive);
        is_officer(words, noun) && !owner
    })
}

fn is_officer(words: &Words<'_>, at: usize) -> bool {
    let class = words.class(at);
    class.is(Class::OFFICER) && !class.is(Class::INSTITUTION)
}

/// "Dana Example|, a 27-year-old Chicago man|, fired".
fn is_person_behind(words: &Words<'_>, end: usize) -> bool {
    let opens = words.is_comma(end) && words.class(end + 1).is(Class::DETERMINER);
    let mut behind = (end + 2..end + 8)
        .take_while(|next| !words.is_comma(*next) && !words.class(*next).is(STOPS));
    let person = Class::CIVILIAN.or(Class::PERSON);
    opens
        && behind
            .find(|next| words.class(*next).is(PERSONS))
            .is_some_and(|next| words.class(next).is(person))
}

/// Words that end the noun of an apposition.
const STOPS: Class = Class::PREPOSITION
    .or(Class::RELATIVE)
    .or(Class::SUBORDINATOR);

/// Nouns for people.
const PERSONS: Class = Class::OFFICER.or(Class::CIVILIAN).or(Class::PERSON);

/// Whose name follows "of".
const OF: &[&str] = &[
    "death",
    "killing",
    "shooting",
    "family",
    "estate",
    "relatives",
    "mother",
    "slaying",
    "murder",
    "parents",
    "father",
    "brother",
    "sister",
    "widow",
    "friends",
    "neighbors",
];

/// "Dana Example, 19,", "19-year-old Dana Example", "the death of Dana Example".
fn described(words: &Words<'_>, name: &Range<usize>) -> Option<(String, Bearer)> {
    let at = name.start;
    let before = words.before(at);
    let death = before == "of" && at >= 2 && OF.contains(&words.word(at - 2));
    let aged_before = before.ends_with("-year-old") || matches!(before, "named" | "as" | "victim");
    let end = name.end;
    let aged_after = words.is_comma(end) && words.is_age(end + 1);
    let apposed = name.len() >= 2 && is_person_behind(words, end);
    let civilian = death || aged_before && name.len() >= 2 || apposed;
    // An age alone says nothing of what somebody was.
    let bearer = if civilian {
        Bearer::Civilian
    } else {
        Bearer::Somebody
    };
    (words.is_whole(name) && (civilian || aged_after))
        .then(|| words.named(name, bearer))
        .flatten()
}
