//! The cue words of `governs.txt`, found in a sentence.

use std::{ops::Range, sync::LazyLock};

use super::{
    super::{
        lexicon::Lexicon,
        word_set,
        words::{Shape, Words},
    },
    Governs,
};

/// What a cue says of the place near it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Shooting,
    /// "Happened", "took place": the place of whatever the sentence is about.
    Scene,
    /// "Was sitting", "stopped": the people of the story were there.
    Presence,
    /// "Saw", "noticed": where it began, and perhaps ended.
    Sighting,
    /// A robbery: what led to the shots, there or elsewhere.
    Deed,
    /// A fight or a quarrel: what led to the shots, before them and perhaps elsewhere.
    Quarrel,
    /// Someone's home: shots fired outside it were fired there.
    Home,
    Other(&'static str),
}

impl Class {
    /// Whether a stronger cue may overrule it.
    pub(super) fn is_weak(self) -> bool {
        matches!(
            self,
            Self::Scene | Self::Presence | Self::Sighting | Self::Deed | Self::Quarrel | Self::Home
        )
    }

    /// Whether the people of the story were at the place, so that shots of any clause count.
    pub(super) fn is_presence(self) -> bool {
        matches!(self, Self::Scene | Self::Presence | Self::Sighting)
    }

    /// Where in the clause shots overrule it: before the place only, unless the people were there.
    pub(super) fn seen_in(self, clause: &Range<usize>, place: &Range<usize>) -> Range<usize> {
        let end = if self.is_presence() {
            clause.end
        } else {
            place.start
        };
        clause.start..end
    }

    /// Whether a call can be about it: shots, a robbery, a stabbing.
    pub(super) fn is_reportable(self) -> bool {
        matches!(
            self,
            Self::Shooting | Self::Deed | Self::Quarrel | Self::Other("other_event")
        )
    }

    /// What the place governs if this is the only cue.
    pub(super) fn alone(self) -> Governs {
        match self {
            Self::Shooting | Self::Scene => Governs::Shooting,
            Self::Presence => Governs::Unclear,
            Self::Sighting => Governs::Other("sighting"),
            Self::Quarrel | Self::Deed => Governs::Other("quarrel"),
            Self::Home => Governs::Other("home"),
            Self::Other(reason) => Governs::Other(reason),
        }
    }
}

/// A cue and the word it begins at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cue {
    pub(super) at: usize,
    pub(super) class: Class,
    /// "ShotSpotter reported |gunfire|": no shots of the story, for all that is known.
    pub(super) of_alert: bool,
}

/// How many words behind an alert the shots may stand that it tells of.
const ALERT: usize = 2;

static CUES: LazyLock<Lexicon<Class>> = LazyLock::new(|| {
    let mut class = Class::Presence;
    let rows = include_str!("../governs.txt").lines().filter_map(|line| {
        if let Some(heading) = line.strip_prefix('[') {
            class = named(heading.trim_end_matches(']'));
        }
        let is_cue = !line.is_empty() && !line.starts_with(['#', '[']);
        is_cue.then_some((line, class))
    });
    Lexicon::of_phrases(rows)
});

fn named(heading: &'static str) -> Class {
    match heading {
        "shooting" => Class::Shooting,
        "scene" => Class::Scene,
        "presence" => Class::Presence,
        "sighting" => Class::Sighting,
        "deed" => Class::Deed,
        "quarrel" => Class::Quarrel,
        "home" => Class::Home,
        reason => Class::Other(reason),
    }
}

/// "found that Mitsubishi", "the car was found": what was found is a car.
fn is_car(words: &Words<'_>, found: usize) -> bool {
    let car = |at: usize| word_set::is("vehicle", words.word(at));
    let object = (found + 1..found + 5)
        .take_while(|at| !matches!(words.word(*at), "in" | "inside" | "near" | "at" | "a"))
        .any(car);
    let passive = matches!(words.before(found, 1), "was" | "were" | "been" | "later");
    let back = if is_of_the_shooter(words) { 12 } else { 5 };
    object || passive && (found.saturating_sub(back)..found).any(car)
}

/// "Officers later |spotted| the stolen car": it was on its way.
fn is_seen_by_officers(words: &Words<'_>, at: usize) -> bool {
    let officers = |back: usize| matches!(words.before(at, back), "officers" | "police" | "they");
    words.word(at) == "spotted" && (1..3).any(officers)
}

/// "Had come upon a Malibu that was |the shooter's|": the car left behind.
fn comes_upon_his_car(words: &Words<'_>, at: usize) -> bool {
    let comes = matches!(words.word(at), "come" | "came") && words.word(at + 1) == "upon";
    let car = |at: usize| word_set::is("vehicle", words.word(at));
    comes && (at + 2..at + 7).any(car) && is_of_the_shooter(words)
}

/// "The gunman's car", "a car that was the shooters'".
fn is_of_the_shooter(words: &Words<'_>) -> bool {
    (0..words.len()).any(|at| is_shooters(words, at))
}

/// "The |gunman's|", "the |suspects'|".
fn is_shooters(words: &Words<'_>, at: usize) -> bool {
    let shooter = matches!(
        words.word(at),
        "shooter" | "shooters" | "gunman" | "gunmen" | "suspect" | "suspects" | "attackers"
    );
    shooter && words.past_possessive(at + 1) > at + 1
}

/// "The chase, which had |started| in", "said the pursuit |began| when": where the way began.
fn is_of_a_chase(words: &Words<'_>, at: usize) -> bool {
    let begins = matches!(words.word(at), "began" | "begun" | "started" | "originated");
    let mut before = (1..=CHASE).map(|back| words.before(at, back));
    let chase =
        before.find(|word| !matches!(*word, "," | "which" | "that" | "had" | "first" | "police"));
    begins && chase.is_some_and(|word| matches!(word, "chase" | "pursuit"))
}

/// How many words behind a chase may tell that it began.
const CHASE: usize = 5;

/// "March 21": a date, and no march.
fn is_month(words: &Words<'_>, at: usize) -> bool {
    words.raw(at) == "March" && words.shape(at + 1) == Shape::Number
}

/// All cues of a sentence in order; the longest phrase wins where two begin at one word.
pub(super) fn find(words: &Words<'_>) -> Vec<Cue> {
    let mut cues = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let found = CUES.find(words, at);
        // "The shooter's car": no shots are told by whose it was.
        let silent = || is_month(words, at) || is_shooters(words, at);
        if let Some((end, [class, ..])) = found.filter(|_| !silent()) {
            let class = match class {
                _ if comes_upon_his_car(words, at) => Class::Other("recovered_car"),
                Class::Other("found") if is_seen_by_officers(words, at) => Class::Sighting,
                Class::Other("found") if is_car(words, at) => Class::Other("recovered_car"),
                Class::Other("found") => Class::Presence,
                Class::Scene if is_of_a_chase(words, at) => Class::Other("chase_start"),
                class => *class,
            };
            let alert = |cue: &Cue| cue.class == Class::Other("call") && at - cue.at <= ALERT;
            let of_alert = class == Class::Shooting && cues.last().is_some_and(alert);
            cues.push(Cue {
                at,
                class,
                of_alert,
            });
            at = end;
        } else {
            at += 1;
        }
    }
    cues
}
