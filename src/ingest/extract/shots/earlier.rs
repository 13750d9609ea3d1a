//! Shots long before those of their sentence: "a day after an officer was killed, another was hit".

use std::ops::Range;

use super::{
    super::{
        lexicon::Class,
        token::Kind,
        when::{is_calendar, is_of_days},
    },
    Frames, Party, Shot,
};

impl Frames<'_> {
    /// Leaves out those of another event, days or more before the one that the sentence tells, or
    /// goes on with: "it came a week to the day after an officer was shot".
    /// "He died a day after he was shot" tells one.
    pub(super) fn without_earlier(&self, mut shots: Vec<Shot>) -> Vec<Shot> {
        let Some(before) = self.long_before() else {
            return shots;
        };
        let earlier = |shot: &Shot| before.contains(&shot.verb);
        let later = |shot: &Shot| !earlier(shot) && !self.clause.class(shot.verb).is(Class::DIE);
        let struck = |wanted: &dyn Fn(&Shot) -> bool| {
            let deeds = shots.iter().filter(|shot| wanted(shot));
            let hit = deeds.filter(|shot| shot.strikes());
            hit.filter_map(|shot| shot.victim).collect::<Vec<_>>()
        };
        let (then, now) = (struck(&earlier), struck(&later));
        let apart = then
            .iter()
            .all(|then| now.iter().any(|now| are_others(then, now)));
        // With a day of its own it is told as a case.
        let dated = || (0..self.clause.tokens.len()).any(|at| is_calendar(self.clause.word(at)));
        let before = matches!(self.clause.word(0), "it" | "this" | "that")
            && then.iter().all(Party::is_new)
            && !dated();
        if (apart || before) && !then.is_empty() {
            shots.retain(|shot| !earlier(shot));
        }
        shots
    }

    /// The words behind "two days after", up to the comma that ends them.
    fn long_before(&self) -> Option<Range<usize>> {
        let length = self.clause.tokens.len();
        let to_the_day = |at: usize| {
            let words = at >= 4 && self.clause.word(at - 1) == "day";
            words && self.clause.word(at - 2) == "the" && self.clause.word(at - 3) == "to"
        };
        let after = (1..length).find(|at| {
            let unit = at - 1 - if to_the_day(*at) { 3 } else { 0 };
            self.clause.word(*at) == "after" && is_of_days(self.clause.word(unit))
        })?;
        let ends = |at: &usize| matches!(self.clause.kind(*at), Some(Kind::Comma | Kind::Break));
        Some(after + 1..(after + 1..length).find(ends).unwrap_or(length))
    }
}

/// "A man" and "another man", "his brother" and he.
fn are_others(then: &Party, now: &Party) -> bool {
    now.other || then.other || then.is_new() && now.is_new() || then.apart && now.is_name
}
