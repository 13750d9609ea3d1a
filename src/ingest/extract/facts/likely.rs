//! The numbers that an event's shots add up to, and those that its sentences speak for all
//! together. One sentence misread makes a sum wrong; where most of what is told speaks plainly for
//! another number, that one is taken, if sentences of the text say it.

use std::{cell::LazyCell, collections::BTreeSet, sync::LazyLock};

use super::{
    super::{
        events::Event,
        shots::Shot,
        telling::Telling,
        weighed,
        weights::{Traits, Weights},
    },
    Facts,
    traits::{Counted, Told},
    words::words,
};
use crate::model::{Field, Role};

/// Whose number it is, and the points of its traits.
struct Number {
    counted: Counted,
    weights: Weights,
}

static NUMBERS: LazyLock<[Number; 4]> = LazyLock::new(|| {
    let number = |role, killed, table| Number {
        counted: Counted { role, killed },
        weights: Weights::read(table),
    };
    use Role::{Civilian, Officer};
    // Those hit before those killed, who cannot be more.
    [
        number(Officer, false, include_str!("officers_shot.txt")),
        number(Officer, true, include_str!("officers_killed.txt")),
        number(Civilian, false, include_str!("civilians_shot.txt")),
        number(Civilian, true, include_str!("civilians_killed.txt")),
    ]
});

/// Less likely than this, a number does not take the place of the sum.
const PLAIN: f32 = 0.5;

/// More people are not weighed: whoever tells of so many gives their number.
const MOST: u16 = 9;

/// A number that may be meant, with what speaks for and against it.
struct Possible {
    number: u16,
    points: f32,
    traits: Traits,
}

/// The event's numbers, where what its sentences tell speaks plainly for others than the sums.
pub(crate) fn likely(
    text: &str,
    shots: &[Shot],
    summed: Facts,
    event: &Event,
    tellings: &[Telling],
) -> Facts {
    let words = || event_words(text, event, tellings);
    settle(shots, summed, words, |_, _| {})
}

/// The numbers that were weighed, with the points of each trait, for those who want to know why.
pub(crate) fn weighed(
    text: &str,
    shots: &[Shot],
    event: &Event,
    tellings: &[Telling],
) -> Vec<(Field, Vec<weighed::Possible>)> {
    let words = || event_words(text, event, tellings);
    let mut weighed = Vec::new();
    settle(shots, super::add_up(shots), words, |number, possible| {
        let possible = possible.iter().map(|one| number.with_points(one));
        weighed.push((number.counted.field(), possible.collect()));
    });
    weighed
}

/// Weighs number after number, each with those before it settled, and hands every choice to `each`.
fn settle(
    shots: &[Shot],
    summed: Facts,
    words: impl FnOnce() -> Vec<&'static str>,
    mut each: impl FnMut(&Number, &[Possible]),
) -> Facts {
    let words = LazyCell::new(words);
    let mut facts = summed;
    for number in NUMBERS.iter() {
        let field = number.counted.field();
        let Some(sum) = facts.count(field).filter(|sum| *sum <= MOST) else {
            continue;
        };
        let numbers = number.numbers(shots, &facts, sum);
        if numbers.len() < 2 {
            continue;
        }
        let words: &[_] = if number.counted.killed { &words } else { &[] };
        let told = Told::new(number.counted, shots, (sum, facts.police_fired), words);
        let possible = numbers.into_iter().map(|one| number.weigh(one, &told));
        let possible: Vec<Possible> = possible.collect();
        each(number, &possible);
        if let Some(plain) = plainest(&possible).filter(|plain| *plain != sum) {
            facts.set(field, plain);
        }
    }
    facts
}

/// The number that is plainly the likeliest, if there is one.
fn plainest(possible: &[Possible]) -> Option<u16> {
    let odds = |one: &Possible| 1.0 / (1.0 + (-one.points).exp());
    let best = possible
        .iter()
        .max_by(|one, other| one.points.total_cmp(&other.points))?;
    let all: f32 = possible.iter().map(odds).sum();
    (odds(best) > PLAIN * all).then_some(best.number)
}

impl Number {
    fn weigh(&self, number: u16, told: &Told<'_>) -> Possible {
        let traits = told.traits(number);
        Possible {
            number,
            points: self.weights.points(&traits),
            traits,
        }
    }

    /// None, those told, and the sum. Of the dead no more than were hit, and never none where a
    /// death is told.
    fn numbers(&self, shots: &[Shot], facts: &Facts, sum: u16) -> BTreeSet<u16> {
        let hits = shots.iter().filter(|shot| self.counted.is_hit(shot));
        // "Officers" gives no number.
        let told = hits.filter_map(|shot| shot.victim.filter(|party| !party.is_general()));
        let told = told.map(|party| party.number());
        let killed = self.counted.killed;
        let least = if killed { sum.min(1) } else { 0 };
        let hit = facts.hit(self.counted.role).filter(|_| killed);
        let range = least..=hit.unwrap_or(MOST).min(MOST);
        told.chain([0, sum])
            .filter(|number| range.contains(number))
            .collect()
    }

    fn with_points(&self, one: &Possible) -> weighed::Possible {
        weighed::Possible {
            value: one.number.to_string(),
            traits: self.weights.each(&one.traits),
        }
    }
}

/// The words of death and of life in the event's sentences.
fn event_words(text: &str, event: &Event, tellings: &[Telling]) -> Vec<&'static str> {
    let mut known = Vec::new();
    for index in &event.sentences {
        if !tellings[*index].in_tail {
            let sentence = text.get(tellings[*index].span.clone());
            words(sentence.unwrap_or_default(), &mut known);
        }
    }
    known
}
