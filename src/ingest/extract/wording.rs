//! Wordings that say what kind of sentence it is; all are sought at once, whichever module's
//! table they stand in, since a pass over a text's bytes costs more than all that it finds.

use std::{ops::Range, sync::LazyLock};

use aho_corasick::{
    Anchored, StartKind,
    automaton::Automaton,
    dfa::{Builder, DFA},
};

use super::{agency, circumstance, people};

/// A kind of wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wording {
    /// Counts events over a time.
    Total,
    /// Tells several events in one breath.
    Separate,
    /// Speaks of all the cases told.
    AllCases,
    /// Leads to another event than the one told before.
    Turn,
    /// A suspect's death or wound by his own hand.
    OwnHand,
    /// Leaves open whether anybody was hit.
    UnknownHit,
    /// Names a suicide.
    Suicide,
    /// Names a police shooting or a use of force.
    PoliceShooting,
    /// Names Chicago's police.
    ChicagoPolice,
    /// Names the city, its county or a body of it.
    City,
    /// Speaks of a graze.
    Graze,
    /// Speaks of prosecutors.
    Prosecutor,
    /// Tells of somebody caught or held to account.
    Accused,
    /// Tells of officers at work.
    AtWork,
    /// Tells an officer off duty.
    OffDuty,
    /// Holds the name of a body that reviews, if only at the beginning of a word.
    ReviewBody,
    /// Holds a wording of a circumstance.
    Circumstance,
    /// Tells how somebody hurt is.
    Condition,
    /// Tells that it was in somebody's own rooms.
    AtHome,
}

/// The words of the data file.
const KINDS: &[(&str, Wording)] = &[
    ("total", Wording::Total),
    ("separate", Wording::Separate),
    ("all_cases", Wording::AllCases),
    ("turn", Wording::Turn),
    ("own_hand", Wording::OwnHand),
    ("unknown_hit", Wording::UnknownHit),
    ("at_work", Wording::AtWork),
    ("off_duty", Wording::OffDuty),
    ("suicide", Wording::Suicide),
    ("police_shooting", Wording::PoliceShooting),
    ("chicago_police", Wording::ChicagoPolice),
    ("city", Wording::City),
    ("graze", Wording::Graze),
    ("prosecutor", Wording::Prosecutor),
    ("accused", Wording::Accused),
    ("at_home", Wording::AtHome),
];

/// Which kinds a sentence has.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Said(u32);

impl Said {
    /// What a sentence (in lower case) says.
    pub(crate) fn of(sentence: &str) -> Self {
        let mut said = Self::default();
        let Some((automaton, kinds)) = &*AUTOMATON else {
            return said;
        };
        let Ok(first) = automaton.start_state(Anchored::Yes) else {
            return said;
        };
        for start in beginnings(sentence) {
            let mut state = first;
            for (at, byte) in sentence.bytes().enumerate().skip(start) {
                state = automaton.next_state(Anchored::Yes, state, byte);
                // One comparison passes over nearly every byte.
                if !automaton.is_special(state) {
                    continue;
                }
                if automaton.is_dead(state) {
                    break;
                }
                for index in 0..automaton.match_len(state) {
                    let pattern = automaton.match_pattern(state, index);
                    let kind = kinds[pattern.as_usize()];
                    let start = at + 1 - automaton.pattern_len(pattern);
                    if kind.is_meant(sentence, start..at + 1) {
                        said.0 |= 1 << kind as u32;
                    }
                }
            }
        }
        said
    }

    /// Whether it has a wording of that kind.
    pub(crate) fn has(self, kind: Wording) -> bool {
        self.0 & (1 << kind as u32) != 0
    }
}

/// Whether a word begins at a byte, or a mark stands there: "a|fraid|" tells of no raid.
pub(crate) fn begins_word(text: &str, at: usize) -> bool {
    let before = text.as_bytes()[..at].last();
    before.is_none_or(|before| !before.is_ascii_alphanumeric())
}

/// Where a wording may begin: with a word, or with a mark. Nearly every walk from there is over with
/// the second or third letter.
fn beginnings(sentence: &str) -> impl Iterator<Item = usize> + '_ {
    let mut inside = false;
    sentence.bytes().enumerate().filter_map(move |(at, byte)| {
        let letter = byte.is_ascii_alphanumeric();
        let begins = !(inside && letter);
        inside = letter;
        begins.then_some(at)
    })
}

impl Wording {
    /// Whether what was found at these bytes is not a part of another word or name.
    fn is_meant(self, sentence: &str, found: Range<usize>) -> bool {
        match self {
            Self::Turn => !continues(sentence, found.end),
            Self::AtWork => !is_no_work(sentence, found),
            Self::City | Self::ChicagoPolice => !is_another_town(sentence, found),
            _ => true,
        }
    }
}

/// Towns and cities whose names end in "City".
const CITIES: &[&str] = &["calumet", "michigan", "granite", "kansas", "mexico", "york"];

/// Sides before "Chicago" that make it the name of another town.
const SIDES: &[&str] = &["east", "west", "north", "new"];

/// "East |Chicago| police", "|Chicago| Heights officers", "Calumet |City police|": a town that bears
/// the city's name, or is called a city.
fn is_another_town(sentence: &str, found: Range<usize>) -> bool {
    let (before, after) = (sentence.get(..found.start), sentence.get(found.start..));
    let before = before.map_or("", str::trim_end);
    let ends = |names: &[&str]| names.iter().any(|name| before.ends_with(name));
    let begins = |name: &str| after.is_some_and(|after| after.starts_with(name));
    begins("city") && ends(CITIES)
        || begins("chicago") && ends(SIDES)
        || begins("chicago heights")
        || begins("chicago ridge")
}

/// What reviewers come to when the officers' work is done.
const REVIEWED: &[&str] = &[
    " an officer-involved",
    " a police-involved",
    " a police shooting",
];

/// "The officer |was approached| by two men", "was not |in uniform|", "reviewers are |responding to| an
/// officer-involved shooting": no officer is told to be at work.
fn is_no_work(sentence: &str, found: Range<usize>) -> bool {
    let parts = sentence.get(..found.start).zip(sentence.get(found.end..));
    let (Some((before, after)), Some(word)) = (parts, sentence.get(found.clone())) else {
        return false;
    };
    match word {
        "approached" | "confronted" => before.ends_with(" was ") || before.ends_with(" were "),
        "in uniform" => before.ends_with("not "),
        "responded to" | "responding to" => REVIEWED.iter().any(|case| after.starts_with(case)),
        _ => false,
    }
}

/// "Days after|ward": the word goes on.
fn continues(sentence: &str, end: usize) -> bool {
    let next = sentence.get(end..).and_then(|rest| rest.chars().next());
    next.is_some_and(char::is_alphabetic)
}

/// The automaton of all wordings, and the kind of each.
static AUTOMATON: LazyLock<Option<(DFA, Vec<Wording>)>> = LazyLock::new(|| {
    let all = |wordings: &[&'static str], kind| {
        let wordings = wordings.iter().map(|wording| (*wording, kind));
        wordings.collect::<Vec<_>>()
    };
    let tables = [
        all(&agency::names(), Wording::ReviewBody),
        all(&circumstance::wordings(), Wording::Circumstance),
        all(&people::wordings(), Wording::Condition),
    ];
    let (wordings, kinds): (Vec<&str>, Vec<Wording>) =
        entries().chain(tables.into_iter().flatten()).unzip();
    let automaton = Builder::new()
        .start_kind(StartKind::Anchored)
        .build(wordings);
    Some((automaton.ok()?, kinds))
});

fn entries() -> impl Iterator<Item = (&'static str, Wording)> {
    include_str!("wordings.txt").lines().filter_map(|line| {
        let (kind, wording) = line.split_once(' ')?;
        let (_, kind) = KINDS.iter().find(|(name, _)| *name == kind)?;
        Some((wording, *kind))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_data_is_an_entry() {
        let lines = include_str!("wordings.txt").lines();
        let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        assert_eq!(lines.count(), entries().count());
    }

    #[test]
    fn a_turn_ends_with_its_word() {
        assert!(Said::of("it was days after the vote.").has(Wording::Turn));
        assert!(!Said::of("days afterward the video came out.").has(Wording::Turn));
        assert!(Said::of("chicago police said so.").has(Wording::City));
    }

    #[test]
    fn not_all_that_sounds_like_work_is() {
        for (sentence, works) in [
            ("the officer approached the man.", true),
            ("the officer was approached by two men.", false),
            ("the officer, in uniform, fired.", true),
            ("he was not in uniform.", false),
            ("officers responded to a call.", true),
            ("copa is responding to an officer-involved shooting.", false),
        ] {
            assert_eq!(Said::of(sentence).has(Wording::AtWork), works, "{sentence}");
        }
    }

    #[test]
    fn towns_with_the_name_of_the_city_are_not_the_city() {
        for (sentence, is_city) in [
            ("east chicago police shot a man.", false),
            ("a chicago heights officer fired.", false),
            ("on the east side, chicago police fired.", true),
            ("an east chicago man was shot by chicago police.", true),
        ] {
            let said = Said::of(sentence).has(Wording::ChicagoPolice);
            assert_eq!(said, is_city, "{sentence}");
        }
    }
}
