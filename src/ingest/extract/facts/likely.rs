//! The numbers that an event's shots add up to, and those that its sentences speak for all
//! together. One sentence misread makes a sum wrong; where most of what is told speaks plainly for
//! another number, that one is taken, if sentences of the text say it.

use std::{cell::LazyCell, collections::BTreeSet, ops::RangeInclusive, sync::LazyLock};

use super::{
    super::{events::Event, shots::Shot, telling::Telling, weighed, weights::Weights},
    Facts, direction_of,
    traits::{Counted, told, traits},
    words::words,
};
use crate::model::{Field, Role};

/// The field, whose number it is, and the points of its traits.
struct Number {
    field: Field,
    counted: Counted,
    weights: Weights,
}

static NUMBERS: LazyLock<[Number; 4]> = LazyLock::new(|| {
    let number = |field, role, killed, table| Number {
        field,
        counted: Counted { role, killed },
        weights: Weights::read(table),
    };
    use Field::{CiviliansKilled, CiviliansShot, OfficersKilled, OfficersShot};
    use Role::{Civilian, Officer};
    // Those hit before those killed, who cannot be more.
    [
        number(
            OfficersShot,
            Officer,
            false,
            include_str!("officers_shot.txt"),
        ),
        number(
            OfficersKilled,
            Officer,
            true,
            include_str!("officers_killed.txt"),
        ),
        number(
            CiviliansShot,
            Civilian,
            false,
            include_str!("civilians_shot.txt"),
        ),
        number(
            CiviliansKilled,
            Civilian,
            true,
            include_str!("civilians_killed.txt"),
        ),
    ]
});

/// Less likely than this, a number does not take the place of the sum.
const PLAIN: f32 = 0.5;

/// More were never hit in one event that an article tells of person by person.
const MOST: u16 = 9;

/// The event's numbers, where what its sentences tell speaks plainly for others than the sums.
pub(crate) fn likely(
    text: &str,
    shots: &[Shot],
    summed: Facts,
    event: &Event,
    tellings: &[Telling],
) -> Facts {
    let words = LazyCell::new(|| event_words(text, event, tellings));
    let mut facts = summed;
    for number in NUMBERS.iter() {
        let numbers = number.numbers(shots, &facts);
        let (Some(sum), true) = (facts.count(number.field), numbers.len() > 1) else {
            continue;
        };
        let words: &[&str] = if number.counted.killed { &words } else { &[] };
        let possible = number.possible(numbers, shots, &facts, words);
        if let Some(plain) = plainest(&possible).filter(|plain| *plain != sum) {
            facts.set(number.field, plain);
        }
    }
    facts.direction = direction_of(shots, &facts);
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

/// A number that may be meant, with what speaks for and against it.
struct Possible {
    number: u16,
    points: f32,
    traits: Vec<super::super::weights::Trait>,
}

impl Number {
    /// The numbers that may be meant, from the smallest: none, those told, and the sum. Of the dead
    /// no more than were hit, and never none where a death is told.
    fn numbers(&self, shots: &[Shot], facts: &Facts) -> Vec<u16> {
        let of_role = shots
            .iter()
            .filter(|shot| shot.strikes() && shot.is_at(self.counted.role));
        let told = of_role.filter_map(|shot| shot.victim.map(told));
        let numbers = told.chain(facts.count(self.field)).chain([0]);
        let numbers: BTreeSet<u16> = numbers.collect();
        let range = self.range(facts);
        let mut numbers: Vec<u16> = numbers.into_iter().collect();
        numbers.retain(|number| range.contains(number));
        numbers
    }

    fn range(&self, facts: &Facts) -> RangeInclusive<u16> {
        if !self.counted.killed {
            return 0..=MOST;
        }
        let told = facts.count(self.field).unwrap_or_default().min(1);
        told..=facts.hit(self.counted.role).unwrap_or(MOST)
    }

    /// The numbers with what speaks for and against each.
    fn possible(
        &self,
        numbers: Vec<u16>,
        shots: &[Shot],
        facts: &Facts,
        words: &[&'static str],
    ) -> Vec<Possible> {
        let possible = numbers.into_iter().map(|number| {
            let traits = traits(number, self.counted, shots, facts, words);
            Possible {
                number,
                points: self.weights.points(&traits),
                traits,
            }
        });
        possible.collect()
    }
}

/// The same with the points of each trait, for those who want to know why.
pub(crate) fn weighed(
    field: Field,
    text: &str,
    shots: &[Shot],
    event: &Event,
    tellings: &[Telling],
) -> Vec<weighed::Possible> {
    let facts = super::add_up(shots);
    let mut numbers = NUMBERS.iter().filter(|number| number.field == field);
    let number = numbers.next();
    let possible = number.map(|number| {
        let words = number
            .counted
            .killed
            .then(|| event_words(text, event, tellings));
        let words = words.unwrap_or_default();
        let numbers = number.numbers(shots, &facts);
        (number, number.possible(numbers, shots, &facts, &words))
    });
    possible.map_or_else(Vec::new, |(number, possible)| {
        let with_points = |possible: Possible| weighed::Possible {
            value: possible.number.to_string(),
            traits: possible
                .traits
                .into_iter()
                .map(|one| (one, number.weights.point(&one)))
                .collect(),
        };
        possible.into_iter().map(with_points).collect()
    })
}

/// The words of death and of life in the event's sentences.
fn event_words(text: &str, event: &Event, tellings: &[Telling]) -> Vec<&'static str> {
    let mut known = Vec::new();
    for index in &event.sentences {
        if !tellings[*index].in_tail {
            words(
                text.get(tellings[*index].span.clone()).unwrap_or_default(),
                &mut known,
            );
        }
    }
    known
}
