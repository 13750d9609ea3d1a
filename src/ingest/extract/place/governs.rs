//! What a place is the place of: the shooting, or the hospital, the arrest, the call, a home.
//!
//! In: the words of a sentence and where in them a place stands. Out: one judgement, from the
//! cue words of the place's own clause, the nearest before it first. Which words are cues is a
//! table (`governs.txt`), which words part clauses too; nothing here knows what a place is.

mod chase;
mod clause;
mod cue;
mod own_words;

use std::ops::Range;

use super::words::Words;
use clause::Clauses;
use cue::{Class, Cue};

/// What a place is the place of, as its clause says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Governs {
    /// Shots were fired here, or someone was hit here.
    Shooting,
    /// Something else; the word says what: `hospital`, `chase_start`, `chase_end`, `call`,
    /// `sighting`, `home`, `victim_residence`, `recovered_car`, `press_conference`, `court`, `arrest`,
    /// `quarrel`, `reached`, `agency_name`, `other_event`, `person_origin`, `related_headline`, `station_gathering`.
    Other(&'static str),
    /// The clause does not say.
    Unclear,
}

impl Governs {
    /// Whether the event told of may have been here: nothing else is said of the place than that
    /// somebody was there or was seen.
    #[must_use]
    pub fn may_be_scene(self) -> bool {
        !matches!(self, Self::Other(reason) if reason != "sighting")
    }
}

/// How many words a cue may stand from the place it governs; keeps endless sentences linear.
const REACH: usize = 60;

/// How many words a report may stand before the shots it tells of ("a call of shots fired").
const REPORTED: usize = 6;

/// The cues and clauses of one sentence, found once for all its places.
#[derive(Debug)]
pub(super) struct Judge<'w, 't> {
    words: &'w Words<'t>,
    cues: Vec<Cue>,
    clauses: Clauses,
}

impl<'w, 't> Judge<'w, 't> {
    pub(super) fn new(words: &'w Words<'t>) -> Self {
        let cues = cue::find(words);
        let clauses = Clauses::find(words);
        Self {
            words,
            cues,
            clauses,
        }
    }

    /// Judges the place that takes up some words.
    pub(super) fn judge(&self, place: &Range<usize>) -> Governs {
        if let Some(governs) = self.by_its_own_words(place) {
            return governs;
        }
        let reach = place.start.saturating_sub(REACH)..place.end + REACH;
        let clause = self.clauses.around(place);
        let clause = clause.start.max(reach.start)..clause.end.min(reach.end);
        if self.starts_a_chase(&clause, place) {
            return Governs::Other("chase_start");
        }
        let governs = self.by_cues(&clause, place, &reach);
        self.past_the_chase(governs.unwrap_or(Governs::Unclear), &clause, place)
    }

    /// By the cues of the place's clause, else by those around it.
    fn by_cues(
        &self,
        clause: &Range<usize>,
        place: &Range<usize>,
        reach: &Range<usize>,
    ) -> Option<Governs> {
        let judged = |around: &Range<usize>| {
            self.before(around, place, reach)
                .or_else(|| self.after(around, place, reach))
        };
        // A hospital in another clause says nothing of the place: "taken to a hospital after a
        // car dragged him in Englewood"; nor does a briefing: "said at a briefing that he ran".
        let said_that = self.words.word(clause.start) == "that";
        let apart = |governs: &Governs| match governs {
            Governs::Other("hospital") => false,
            Governs::Other("press_conference") => !said_that,
            _ => true,
        };
        judged(clause).or_else(|| judged(reach).filter(apart))
    }

    /// By the cues before the place, the nearest first.
    fn before(
        &self,
        clause: &Range<usize>,
        place: &Range<usize>,
        reach: &Range<usize>,
    ) -> Option<Governs> {
        let cues = self.within(clause.start..place.start);
        let nearest = Self::nearest(cues)?;
        if nearest == Class::Deed && self.is_of_before(cues) {
            return Some(Governs::Other("chase_start"));
        }
        let call = Class::Other("call");
        let strong = || {
            cues.iter()
                .rev()
                .find(|cue| !cue.class.is_weak() && cue.class != call)
        };
        Some(match nearest {
            class if class.is_reportable() && reported(cues) => Governs::Other("call"),
            Class::Shooting => Governs::Shooting,
            Class::Other("arrest") if self.is_during(cues) => Governs::Shooting,
            class if !class.is_weak() => class.alone(),
            class if self.any(Class::Shooting, class.seen_in(clause, place)) => Governs::Shooting,
            class => match strong() {
                Some(cue) => cue.class.alone(),
                None => self.weak(class, reach),
            },
        })
    }

    /// "Was shot during an arrest in": what was going on when it happened.
    fn is_during(&self, cues: &[Cue]) -> bool {
        let arrest = cues.last().map_or(0, |cue| cue.at);
        let during = (1..6).any(|back| self.words.before(arrest, back) == "during");
        during && cues.iter().any(|cue| cue.class == Class::Shooting)
    }

    /// The class of the last cue; where somebody was seen standing or walking, that he was seen.
    fn nearest(cues: &[Cue]) -> Option<Class> {
        let seen = || cues.iter().any(|cue| cue.class == Class::Sighting);
        let before = cues.len().checked_sub(2).and_then(|at| cues.get(at));
        let quarrel = before.is_some_and(|cue| cue.class == Class::Quarrel);
        match cues.last()?.class {
            // "A fight broke out at a tavern on Polk": the fight did.
            Class::Scene if quarrel => Some(Class::Quarrel),
            Class::Presence if seen() => Some(Class::Sighting),
            class => Some(class),
        }
    }

    /// By the cues after the place: shots first, then whatever comes next.
    fn after(
        &self,
        clause: &Range<usize>,
        place: &Range<usize>,
        reach: &Range<usize>,
    ) -> Option<Governs> {
        let cues = self.within(place.end..clause.end);
        let shots = cues.iter().find(|cue| cue.class == Class::Shooting);
        let class = shots.or_else(|| cues.first())?.class;
        Some(if class.is_weak() {
            self.weak(class, reach)
        } else {
            class.alone()
        })
    }

    /// A weak cue says that the parties were there: it counts where the sentence tells of shots,
    /// or of how it all began.
    fn weak(&self, class: Class, reach: &Range<usize>) -> Governs {
        // "It began when officers saw him": what began there may have ended elsewhere.
        let began = class != Class::Sighting && self.any(Class::Scene, reach.clone());
        let told = began || self.any(Class::Shooting, reach.clone());
        if told && class.is_presence() {
            Governs::Shooting
        } else {
            class.alone()
        }
    }

    fn any(&self, class: Class, range: Range<usize>) -> bool {
        let mut cues = self.within(range).iter();
        cues.any(|cue| cue.class == class && !cue.of_alert)
    }

    fn within(&self, range: Range<usize>) -> &[Cue] {
        let from = self.cues.partition_point(|cue| cue.at < range.start);
        let to = self.cues.partition_point(|cue| cue.at < range.end);
        self.cues.get(from..to).unwrap_or(&[])
    }
}

/// Whether the last cue, of shots, is what a call or report just before it tells of.
fn reported(cues: &[Cue]) -> bool {
    let Some((last, earlier)) = cues.split_last() else {
        return false;
    };
    let near = |cue: &&Cue| last.at - cue.at <= REPORTED;
    let mut near = earlier.iter().rev().take_while(near);
    near.any(|cue| cue.class == Class::Other("call"))
}
