//! Sentences that count events over a time, or turn to another event than the one before.

use crate::model::Role;

use super::super::{
    clause::Clause,
    lexicon::Class,
    shots::{Deed, Shot},
    token::{Kind, Token},
    word_list::WordList,
    wording::{Said, Wording},
};

/// How the entries of a list begin.
const BULLETS: &[&str] = &["--", "•", "* ", "- "];

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

/// Whether a sentence adds events up instead of telling one.
fn is_total(clause: &Clause<'_>, shots: &[Shot], said: Said) -> bool {
    if clause.tokens.is_empty() {
        return true;
    }
    let several = |shot: &Shot| {
        let people = shot.victim.or(shot.shooter);
        people.is_some_and(|party| party.plural && party.count != Some(2))
            || matches!(shot.deed, Deed::Named)
    };
    let many = shots.iter().any(|shot| {
        shot.victim
            .and_then(|party| party.count)
            .is_some_and(|count| count >= 12)
    });
    let apart = said.has(Wording::Separate);
    let in_one_breath = apart
        && shots
            .iter()
            .any(|shot| shot.victim.is_some_and(|party| party.plural));
    let by_year = || {
        (0..clause.tokens.len()).any(|at| {
            matches!(clause.kind(at + 1), Some(Kind::Number(1900..=2099)))
                && clause.word(at) == "in"
                && clause.kind(at.wrapping_sub(1)) != Some(Kind::Number(1))
        })
    };
    let group = shots.iter().any(|shot| {
        let count = shot.victim.and_then(|party| party.count);
        count.is_some_and(|count| count >= 5)
    });
    many || in_one_breath
        || is_sum_of_shootings(clause, shots)
        || group && by_year()
        || spans_years(clause)
        || is_rate(clause)
        || is_sum_over_time(clause, shots)
        || is_of_other_cases(clause, shots)
        || said.has(Wording::Total) && shots.iter().any(several)
}

/// "A boy was killed by police, |the second fatal shooting in a month|": what is told before the
/// comma is of this event, and what comes behind is not.
fn is_apposed(clause: &Clause<'_>, shots: &[Shot], ordinal: usize) -> bool {
    let before = ordinal.checked_sub(1).map(|before| {
        let the = usize::from(clause.word(before) == "the");
        clause.kind(before.saturating_sub(the))
    });
    let parted = matches!(before, Some(Some(Kind::Comma | Kind::Break)));
    parted && shots.iter().any(|shot| shot.verb < ordinal)
}

/// "Ten people were killed over the weekend, including |a man shot by police|": what a sum tells of
/// one of those whom it counts, who fared as they did.
fn included(clause: &Clause<'_>, shots: Vec<Shot>) -> Vec<Shot> {
    let worst = shots.iter().map(|shot| shot.deed).min();
    let mut included = shots;
    included.retain(|shot| is_included(clause, shot));
    for shot in &mut included {
        shot.deed = worst.map_or(shot.deed, |worst| worst.min(shot.deed));
    }
    included
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

fn is_included(clause: &Clause<'_>, shot: &Shot) -> bool {
    let victim = shot.victim.and_then(|party| party.noun);
    let victim = victim.and_then(|index| clause.nouns.get(index));
    shot.is_by(Role::Officer) && victim.is_some_and(|noun| !noun.plural && clause.is_included(noun))
}

/// What happens in such numbers.
static SUMS: WordList = WordList::new(&["shootings", "homicides", "slayings"]);

/// "A boy was killed and four men were wounded in gang shootings": of many, by nobody named.
fn is_sum_of_shootings(clause: &Clause<'_>, shots: &[Shot]) -> bool {
    let named = clause.has(Class::OFFICER.or(Class::POLICE));
    !named
        && shots.iter().all(|shot| shot.shooter.is_none())
        && clause.tokens.iter().any(|token| SUMS.contains(token.word))
}

/// "Five officers have been hit this week", "three officers killed in two months".
fn is_sum_over_time(clause: &Clause<'_>, shots: &[Shot]) -> bool {
    let several = shots
        .iter()
        .any(|shot| shot.victim.is_some_and(|party| party.plural));
    // What one man did on a weekend is one event: "he shot at officers over the weekend".
    let by_many = shots.iter().any(|shot| {
        let several = shot.victim.is_some_and(|party| party.plural);
        several && shot.shooter.is_none_or(|party| party.plural)
    });
    let unit = |at: usize| {
        matches!(
            clause.word(at),
            "hours" | "days" | "weeks" | "months" | "years"
        )
    };
    let any = |wanted: &dyn Fn(usize) -> bool| (0..clause.tokens.len()).any(wanted);
    let within = |at: usize| {
        let counted = clause.class(at + 1).is(Class::NUMBER) && unit(at + 2);
        let half = clause.word(at + 1) == "half" && clause.word(at + 3) == "year";
        matches!(clause.word(at), "in" | "over" | "within") && (counted || half)
    };
    let weekend = |at: usize| {
        let over = matches!(clause.word(at), "over" | "during");
        over && (at + 1..at + 6).any(|near| clause.word(near) == "weekend")
    };
    let running = |at: usize| {
        clause.word(at) == "this" && matches!(clause.word(at + 1), "week" | "month" | "weekend")
    };
    let perfect = || clause.has(Class::HAVE) && any(&|at| clause.word(at) == "been");
    let since = |at: usize| clause.word(at) == "since";
    several
        && (any(&since) && perfect()
            || any(&within)
            || any(&weekend) && by_many
            || any(&running) && perfect())
}

/// "The officer |has shot two other people|", "police had already shot two others that weekend".
fn is_of_other_cases(clause: &Clause<'_>, shots: &[Shot]) -> bool {
    shots.iter().any(|shot| {
        let others = shot.victim.is_some_and(|party| party.plural && party.other);
        let mut group = clause.group_start(shot.verb)..shot.verb;
        let active = !clause.is_passive(shot.verb) && shot.is_by(Role::Officer);
        shot.strikes() && others && active && group.any(|at| clause.class(at).is(Class::HAVE))
    })
}

/// "An officer fired at somebody every five days".
fn is_rate(clause: &Clause<'_>) -> bool {
    let every = |at: usize| {
        clause.word(at) == "every"
            && clause.class(at + 1).is(Class::NUMBER)
            && matches!(clause.word(at + 2), "hours" | "days" | "weeks" | "months")
    };
    clause.has(Class::NUMBER) && (0..clause.tokens.len()).any(every)
}

/// "Between 2010 and 2015", "from 2008 to 2011": no shot lasts for years.
fn spans_years(clause: &Clause<'_>) -> bool {
    let year = |token: &Token<'_>| match token.kind {
        Kind::Number(year @ 1900..=2099) => Some(year),
        _ => None,
    };
    clause.tokens.windows(4).any(|span| {
        let between = year(&span[1]).zip(year(&span[3]));
        between.is_some_and(|(first, last)| first < last)
            && matches!(span[0].word, "between" | "from")
            && matches!(span[2].word, "and" | "to" | "through" | "until")
    })
}

/// "The fourth officer wounded within a year", "the second time in 24 hours".
fn ordinal(clause: &Clause<'_>) -> Option<usize> {
    let numbers = |word: &str| {
        matches!(
            word,
            "fifth" | "sixth" | "seventh" | "eighth" | "ninth" | "tenth"
        ) || word.starts_with(|first: char| first.is_ascii_digit())
    };
    let nth = |at: usize| {
        let word = clause.word(at);
        word.ends_with("th") && numbers(word)
            || clause.class(at).is(Class::OTHER) && !matches!(word, "other" | "another" | "fellow")
    };
    let counted = |at: usize| {
        matches!(
            clause.word(at),
            "time"
                | "wounded"
                | "injured"
                | "officer"
                | "shooting"
                | "cop"
                | "person"
                | "such"
                | "man"
                | "woman"
                | "teen"
        )
    };
    let span = |at: usize| {
        matches!(
            clause.word(at),
            "within"
                | "since"
                | "days"
                | "hours"
                | "week"
                | "weeks"
                | "month"
                | "months"
                | "year"
                | "years"
                | "weekend"
        )
    };
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

/// Whether a sentence (in lower case) leads to another event.
pub(super) fn turns_back(said: Said) -> bool {
    said.has(Wording::Turn)
}

/// Whether a sentence (in lower case) is an entry of a list.
pub(super) fn is_entry(sentence: &str) -> bool {
    BULLETS.iter().any(|bullet| sentence.starts_with(bullet))
}
