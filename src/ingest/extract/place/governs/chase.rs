//! Whether a chase, a stop or a crash ties a place to the way, before the shots or to them.

use std::ops::Range;

use super::{super::word_set, Class, Cue, Governs, Judge, REACH};

/// How many words behind a place may tell that a chase followed.
const FOLLOWED: usize = 8;

/// How many words before a deed may tell that it had been done.
const BEFORE: usize = 6;

impl Judge<'_, '_> {
    /// Whether the way to the shots began at the place.
    pub(super) fn starts_a_chase(&self, clause: &Range<usize>, place: &Range<usize>) -> bool {
        self.moved_from_there(clause, place.start)
            || self.leads_to_a_chase(place.end)
            || self.got_away(clause, place)
    }

    /// What a place of the way governs where the sentence tells how it went on.
    pub(super) fn past_the_chase(
        &self,
        governs: Governs,
        clause: &Range<usize>,
        place: &Range<usize>,
    ) -> Governs {
        match governs {
            // "The pursuit began in Uptown and went to |Edgewater|": not where it began.
            Governs::Other("chase_start") if self.moved_to_there(clause, place.start) => {
                Governs::Other("reached")
            }
            Governs::Other("chase_end")
                if self.shots_follow_the_crash(place.end)
                    || self.is_after_the_crash(place.start) =>
            {
                Governs::Shooting
            }
            governs => governs,
        }
    }

    /// "Who |had just robbed| a bank in", "|had| allegedly |taken part| in a carjacking in": a deed
    /// before all that is told.
    pub(super) fn is_of_before(&self, cues: &[Cue]) -> bool {
        let deed = cues.last().map_or(0, |cue| cue.at);
        (1..=BEFORE).any(|back| self.words.before(deed, back) == "had")
    }

    /// "chased the car from 79th and Halsted": where the way began.
    fn moved_from_there(&self, clause: &Range<usize>, place: usize) -> bool {
        let before = match self.words.before(place, 1) {
            "the" => self.words.before(place, 2),
            word => word,
        };
        let moved = |at: usize| word_set::is("motion", self.words.word(at));
        before == "from" && (clause.start..place).any(moved)
    }

    /// "A traffic stop at 87th and Example |that turned into a chase|": what came of it ended
    /// elsewhere.
    fn leads_to_a_chase(&self, end: usize) -> bool {
        let behind = || end..(end + FOLLOWED).min(self.words.len());
        let became = |at: &usize| word_set::is("sets_off", self.words.word(*at));
        let Some(became) = behind().find(became) else {
            return false;
        };
        let mut rest = became + 1..(became + FOLLOWED).min(self.words.len());
        let chase = rest.find(|at| matches!(self.words.word(*at), "chase" | "pursuit"));
        chase.is_some_and(|chase| !self.any(Class::Shooting, end..chase))
    }

    /// "They tried to pull him over at 71st and Example, |but he took off|".
    fn got_away(&self, clause: &Range<usize>, place: &Range<usize>) -> bool {
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

    /// "The pursuit began at one place |and went down the Dan Ryan to Chatham|".
    fn moved_to_there(&self, clause: &Range<usize>, place: usize) -> bool {
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
    fn shots_follow_the_crash(&self, end: usize) -> bool {
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

    /// "Was shot by police |after a crash| near 63rd and Example": the shots came of the crash.
    fn is_after_the_crash(&self, place: usize) -> bool {
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
