//! Whether a sentence tells of one event, or adds events up; "the second in a week" tells of one.

use super::{
    super::{
        clause::Clause, lexicon::Class, shots::Shot, token::Kind, word_list::WordList,
        wording::Said,
    },
    aside::{included, is_total},
};

/// Numbers of a row that its second to fourth do not say.
static NUMBERS: WordList =
    WordList::new(&["eighth", "fifth", "ninth", "seventh", "sixth", "tenth"]);

/// What is counted.
static COUNTED: WordList = WordList::new(&[
    "cop", "injured", "man", "officer", "person", "shooting", "such", "teen", "time", "woman",
    "wounded",
]);

/// Over what time.
static SPANS: WordList = WordList::new(&[
    "days", "hours", "month", "months", "since", "week", "weekend", "weeks", "within", "year",
    "years",
]);

/// Whether a sentence tells of one event, or counts events over a time.
#[derive(Debug, Clone, Copy)]
pub(super) enum Counting {
    /// Tells of one.
    Event,
    /// Tells of one, and from this word on which it was: "…, |the second| in a week".
    Apposed(usize),
    /// Says which one it was: "she is the 12th officer shot this year".
    Ordinal,
    /// Adds several up.
    Sum,
}

/// Which of these a sentence does.
pub(super) fn counting(clause: &Clause<'_>, shots: &[Shot], said: Said) -> Counting {
    match ordinal(clause) {
        Some(at) if is_once_more(clause, at) => Counting::Event,
        Some(at) if is_apposed(clause, shots, at) => Counting::Apposed(at),
        _ if is_total(clause, shots, said) => Counting::Sum,
        Some(at) if is_told_of_one(clause, at) => Counting::Ordinal,
        Some(_) => Counting::Sum,
        None => Counting::Event,
    }
}

impl Counting {
    /// The same, where `turns` says that the sentence leads from one event to another: it is of both.
    pub(super) fn after(self, turns: bool) -> Self {
        match self {
            Self::Ordinal if turns => Self::Sum,
            counting => counting,
        }
    }

    /// Its dates and duties need not be those of one event.
    pub(super) fn is_of_many(self) -> bool {
        matches!(self, Self::Ordinal | Self::Sum)
    }

    /// Says which one of many the event is.
    pub(super) fn is_ordinal(self) -> bool {
        matches!(self, Self::Ordinal | Self::Apposed(_))
    }

    /// Those of a sentence's shots that are of one event.
    pub(super) fn told_of_one(self, clause: &Clause<'_>, mut shots: Vec<Shot>) -> Vec<Shot> {
        match self {
            Self::Event => shots,
            Self::Apposed(ordinal) => {
                shots.retain(|shot| shot.verb < ordinal);
                shots
            }
            Self::Ordinal => latest(shots),
            Self::Sum => included(clause, shots),
        }
    }
}

/// "|She| is the 12th officer shot this year", "the third time in a week": of somebody, or of so few
/// that it is no statistic.
fn is_told_of_one(clause: &Clause<'_>, ordinal: usize) -> bool {
    let few = clause.class(ordinal).is(Class::OTHER) || clause.word(ordinal) == "4th";
    few || matches!(clause.word(0), "he" | "she")
}

/// "|For the second time| in a day an officer shot somebody": it goes on with the one that it tells.
fn is_once_more(clause: &Clause<'_>, ordinal: usize) -> bool {
    let few = clause.class(ordinal).is(Class::OTHER);
    ordinal == 2 && few && clause.word(0) == "for" && clause.word(ordinal + 1) == "time"
}

/// "A boy was killed by police, |the second fatal shooting in a month|": what is told before the
/// comma is of this event, and what comes behind is not.
fn is_apposed(clause: &Clause<'_>, shots: &[Shot], ordinal: usize) -> bool {
    let Some(before) = ordinal.checked_sub(1) else {
        return false;
    };
    let the = usize::from(clause.word(before) == "the");
    let parts = clause.kind(before_owner(clause, before).saturating_sub(the));
    let parted = matches!(parts, Some(Kind::Comma | Kind::Break));
    parted && shots.iter().any(|shot| shot.verb < ordinal)
}

/// "|…,| the department's second": what stands before an owner who ends at a word; the word itself,
/// where it tells none.
fn before_owner(clause: &Clause<'_>, at: usize) -> usize {
    let possessive = clause.tokens[at].possessive;
    let the = (at.saturating_sub(3)..=at).rfind(|near| possessive && clause.word(*near) == "the");
    let owner = || clause.noun_at(at).filter(|noun| noun.possessive);
    let first = the.or_else(|| owner().map(|noun| noun.tokens.start));
    first.map_or(at, |first| first.saturating_sub(1))
}

/// "She is |the 12th officer shot this year|": what an ordinal tells of the latest of those whom it
/// counts, who is the one told of already.
fn latest(mut shots: Vec<Shot>) -> Vec<Shot> {
    shots.retain(|shot| shot.victim.is_none_or(|victim| !victim.plural));
    for victim in shots.iter_mut().filter_map(|shot| shot.victim.as_mut()) {
        (victim.other, victim.apart, victim.definite) = (false, false, true);
    }
    shots
}

/// "The fourth officer wounded within a year", "the second time in 24 hours".
fn ordinal(clause: &Clause<'_>) -> Option<usize> {
    let nth = |at: usize| {
        let word = clause.word(at);
        let figure = || word.starts_with(|first: char| first.is_ascii_digit());
        word.ends_with("th") && (figure() || NUMBERS.contains(word))
            || clause.class(at).is(Class::OTHER) && !matches!(word, "other" | "another" | "fellow")
    };
    let counted = |at: usize| COUNTED.contains(clause.word(at));
    let span = |at: usize| SPANS.contains(clause.word(at));
    // "The second shooting in a week: an officer was hit": told behind the colon.
    let told = || (0..clause.tokens.len()).any(|at| clause.word(at) == ":");
    // "Dana Example |was the second officer| killed this year": of that one.
    let of_somebody = |at: usize| {
        let the = at >= 3 && clause.word(at - 1) == "the" && clause.class(at - 2).is(Class::BE);
        the && clause.noun_before(at - 2).is_some_and(|noun| noun.is_name)
    };
    (0..clause.tokens.len())
        .filter(|at| nth(*at) && !of_somebody(*at) && (at + 1..at + 5).any(counted))
        .find(|at| (at + 2..at + 16).any(span))
        .filter(|_| !told())
}
