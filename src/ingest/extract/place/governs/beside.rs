//! What the words right beside a place say of it, before the cues of its clause are asked.

use std::ops::Range;

use super::{super::word_set, Class, HEADLINE, Judge, REACH};

/// How many words behind a place may tell that a chase followed.
const FOLLOWED: usize = 8;

impl Judge<'_, '_> {
    /// "…, where officers shot him": the clause that hangs on the place tells of shots.
    pub(super) fn shots_in_its_where_clause(&self, end: usize) -> bool {
        let at = end + usize::from(self.words.word(end) == ",");
        let hangs = matches!(self.words.word(at), "where" | "donde");
        hangs && self.any(Class::Shooting, at..self.end_of_where(at))
    }

    /// "where he turned |and an officer| fired |when he| raised a gun": what is joined to the clause
    /// belongs to it.
    fn end_of_where(&self, at: usize) -> usize {
        let mut end = self.clauses.end_after(at);
        while matches!(self.words.word(end), "and" | "when" | "as" | "(") && end < at + REACH {
            end = self.clauses.end_after(end);
        }
        end.min(at + REACH)
    }

    /// "…, where a man |had been shot earlier|": what led police there.
    pub(super) fn were_earlier(&self, end: usize) -> bool {
        let clause = end..self.clauses.end_after(end + 1).min(end + REACH);
        let has = |wanted: &[&str]| {
            clause
                .clone()
                .any(|at| wanted.contains(&self.words.word(at)))
        };
        has(&["had"]) && has(&["been"]) && has(&["earlier", "before", "previously"])
    }

    /// "Dana Example, 21, of the 4300 block …", "Dana Example, of 41 W. Example St.": where
    /// somebody lives.
    pub(super) fn is_of_somebody(&self, place: usize) -> bool {
        let the = usize::from(self.words.before(place, 1) == "the");
        self.words.before(place, the + 1) == "of" && self.words.before(place, the + 2) == ","
    }

    /// "chased the car from 79th and Halsted": where the way began.
    pub(super) fn moved_from_there(&self, clause: &Range<usize>, place: usize) -> bool {
        let before = match self.words.before(place, 1) {
            "the" => self.words.before(place, 2),
            word => word,
        };
        let moved = |at: usize| word_set::is("motion", self.words.word(at));
        before == "from" && (clause.start..place).any(moved)
    }

    /// "|That is in| Gage Park, near where he lived": the place of what was told before.
    pub(super) fn is_where_that_was(&self, place: usize) -> bool {
        let word = |at: usize| self.words.word(at);
        place == 3 && matches!(word(0), "that" | "this") && matches!(word(1), "is" | "was")
    }

    /// "River North 2 hours ago": a teaser for other news.
    pub(super) fn is_related_headline(&self) -> bool {
        let last = self.words.len();
        let past_stop = last - usize::from(self.words.before(last, 1) == ".");
        last <= HEADLINE && self.words.before(past_stop, 1) == "ago"
    }

    /// "A traffic stop at 87th and Example |that turned into a chase|": what came of it ended
    /// elsewhere.
    pub(super) fn leads_to_a_chase(&self, end: usize) -> bool {
        let behind = || end..(end + FOLLOWED).min(self.words.len());
        let became = |at: &usize| word_set::is("sets_off", self.words.word(*at));
        let Some(became) = behind().find(became) else {
            return false;
        };
        let mut rest = became + 1..(became + FOLLOWED).min(self.words.len());
        let chase = rest.find(|at| matches!(self.words.word(*at), "chase" | "pursuit"));
        chase.is_some_and(|chase| !self.any(Class::Shooting, end..chase))
    }

    /// "The pursuit began at one place |and went down the Dan Ryan to Chatham|".
    pub(super) fn moved_to_there(&self, clause: &Range<usize>, place: usize) -> bool {
        let to = matches!(
            self.words.before(place, 1),
            "to" | "into" | "toward" | "towards"
        );
        let moved = |at: usize| {
            word_set::is("motion", self.words.word(at))
                || at > clause.start && word_set::is("went", self.words.word(at))
        };
        to && (clause.start..place).any(moved)
    }

    /// "At 76th and Example the car crashed, |and a man in it fired|": the shots came of the crash.
    pub(super) fn shots_follow_the_crash(&self, end: usize) -> bool {
        let rest = end..(end + REACH).min(self.words.len());
        let word = |at: usize| self.words.word(at);
        let fired = rest.clone().find(|at| {
            let shot = matches!(word(*at), "fired" | "opened" | "exchanged" | "shot");
            let named = self.words.before(*at, 1) == "the" || self.words.before(*at, 2) == "been";
            shot && !named
        });
        let Some(fired) = fired else {
            return false;
        };
        let between = end..fired;
        let and = between
            .clone()
            .any(|at| word(at) == "and" || word(at) == "when");
        let back = |at: usize| {
            matches!(
                word(at),
                "after" | "had" | "before" | "who" | "been" | "earlier" | ";"
            )
        };
        and && !between.clone().any(back)
    }

    /// "They tried to pull him over at 71st and Example, |but he took off|".
    pub(super) fn got_away(&self, clause: &Range<usize>, place: &Range<usize>) -> bool {
        let stop = |at: usize| {
            let over =
                self.words.word(at) == "over" && self.words.before(at, 1).starts_with("pull");
            over || matches!(self.words.word(at), "stop" | "curb" | "stopped" | "curbed")
        };
        let behind = place.end..(place.end + FOLLOWED).min(self.words.len());
        let but = behind
            .clone()
            .find(|at| matches!(self.words.word(*at), "but" | "and"));
        let away = |at: usize| {
            let off = matches!(self.words.word(at + 1), "off" | "away");
            let went = matches!(self.words.word(at), "took" | "sped" | "drove" | "pulled");
            off && went || self.words.word(at) == "fled"
        };
        (clause.start..place.start).any(stop)
            && !self.any(Class::Shooting, clause.start..place.start)
            && but.is_some_and(|but| (but..behind.end).any(away))
    }

    /// "Was shot by police |after a crash| near 63rd and Example": the shots came of the crash.
    pub(super) fn is_after_the_crash(&self, place: usize) -> bool {
        let mut back = (place.saturating_sub(FOLLOWED)..place).rev();
        let crash = back.find(|at| self.words.word(*at).starts_with("crash"));
        let after = |crash: usize| {
            let mut near = (crash.saturating_sub(3)..crash).rev();
            near.find(|at| self.words.word(*at) == "after")
        };
        let after = crash.and_then(after);
        after.is_some_and(|after| self.any(Class::Shooting, after.saturating_sub(REACH)..after))
    }
}
