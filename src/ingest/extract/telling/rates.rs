//! Shootings in general: rates, tallies, and what a city or a span of years adds up.

use super::super::{
    clause::Clause,
    lexicon::Class,
    shots::Shot,
    token::{Kind, Token},
    word_list::WordList,
};

use crate::ingest::extract::when::is_year;

/// What happens in such numbers.
static SUMS: WordList = WordList::new(&["shootings", "homicides", "slayings"]);

/// "A boy was killed and four men were wounded in gang shootings": of many, by nobody named.
pub(super) fn is_sum_of_shootings(clause: &Clause<'_>, shots: &[Shot]) -> bool {
    let named = clause.has(Class::OFFICER.or(Class::POLICE));
    !named
        && shots.iter().all(|shot| shot.shooter.is_none())
        && clause.tokens.iter().any(|token| SUMS.contains(token.word))
}

/// "At least 3 dead, 14 hurt in weekend shootings", "since Friday 12 people were wounded": of everybody
/// in the city, whoever shot them.
pub(super) fn is_round_up(clause: &Clause<'_>) -> bool {
    let many = |at: usize| matches!(clause.kind(at), Some(Kind::Number(count)) if (3..1000).contains(&count));
    let hurt = |at: usize| {
        let class = clause.class(at);
        class.is(Class::KILL.or(Class::WOUND).or(Class::DIE))
            || matches!(clause.word(at), "dead" | "hurt")
    };
    let all = 0..clause.tokens.len();
    let counted = all.clone().any(|at| many(at) && (at + 1..at + 6).any(hurt));
    counted
        && all
            .clone()
            .any(|at| SUMS.contains(clause.word(at)) || clause.word(at) == "weekend")
}

/// "An officer fired at somebody every five days".
pub(super) fn is_rate(clause: &Clause<'_>, shots: &[Shot]) -> bool {
    let every = |at: usize| {
        clause.word(at) == "every"
            && clause.class(at + 1).is(Class::NUMBER)
            && matches!(clause.word(at + 2), "hours" | "days" | "weeks" | "months")
    };
    // "For |each one killed| there are many wounded".
    let each = |at: usize| {
        let each = matches!(clause.word(at), "each" | "every");
        let hit = (at + 1..at + 4).any(|near| clause.class(near).is(Class::STRIKE));
        each && hit && clause.before(at) == "for"
    };
    let all = 0..clause.tokens.len();
    // "Officers |too often| shoot at people".
    let often = |at: usize| {
        let how = matches!(clause.word(at), "too" | "more" | "how" | "so");
        clause.word(at) == "routinely" || how && clause.word(at + 1) == "often"
    };
    let several = |shot: &Shot| shot.victim.is_none_or(|party| party.is_general());
    let in_general = || shots.iter().all(several);
    clause.has(Class::NUMBER) && all.clone().any(every)
        || all.clone().any(each)
        || all.clone().any(often) && in_general()
}

/// "Person struck: 6 notifications": a label and how many.
pub(super) fn is_tally(clause: &Clause<'_>) -> bool {
    let counted = |at: usize| {
        matches!(
            clause.word(at),
            "notifications" | "incidents" | "cases" | "complaints" | "discharges" | "reports"
        )
    };
    (1..clause.tokens.len()).any(|at| {
        let number = matches!(clause.kind(at), Some(Kind::Number(_)));
        clause.kind(at - 1) == Some(Kind::Break) && number && counted(at + 1)
    })
}

/// "The files of 60 |cases in which| police shot somebody": of all of them.
pub(super) fn is_of_many_cases(clause: &Clause<'_>) -> bool {
    let cases = |at: usize| matches!(clause.word(at), "cases" | "incidents" | "investigations");
    let number = |at: usize| {
        matches!(clause.kind(at), Some(Kind::Number(count)) if count > 2)
            || clause.class(at).is(Class::NUMBER)
            || matches!(
                clause.word(at),
                "hundred" | "dozens" | "hundreds" | "scores"
            )
    };
    let all = 0..clause.tokens.len();
    let mut counted = all.filter(|at| cases(*at) && (at.saturating_sub(3)..*at).any(number));
    counted.any(|at| {
        let which = (at + 1..at + 12).find(|near| clause.word(*near) == "which");
        which.is_some_and(|which| clause.word(which - 1) == "in")
    })
}

/// "Between 2010 and 2015", "from 2008 to 2011": no shot lasts for years.
pub(super) fn spans_years(clause: &Clause<'_>) -> bool {
    let year = |token: &Token<'_>| match token.kind {
        Kind::Number(year) if is_year(year) => Some(year),
        _ => None,
    };
    clause.tokens.windows(4).any(|span| {
        let between = year(&span[1]).zip(year(&span[3]));
        between.is_some_and(|(first, last)| first < last)
            && matches!(span[0].word, "between" | "from")
            && matches!(span[2].word, "and" | "to" | "through" | "until")
    })
}
