//! Weighs the rare words that two reports share: a street, a shop, a relative's name.
//!
//! How much they tell was counted over the labelled articles of the tests: of two reports of one
//! event against two of different ones, as log2 of how often each share comes. Two thirds of that
//! are given, since some of what is shared is place, time and people again.

use super::{Facts, Weight};

/// From this share of words on, in hundredths, the weight in tenths of a bit.
const SHARES: &[(u32, Weight)] = &[
    (180, 75),
    (140, 65),
    (110, 55),
    (90, 45),
    (70, 30),
    (50, 20),
    (30, 5),
];

/// Tenths of a bit for one event.
pub(super) fn weigh(one: &Facts, other: &Facts) -> Weight {
    let share = share(one, other);
    let known = SHARES.iter().find(|(from, _)| share >= *from);
    known.map_or(0, |(_, weight)| *weight)
}

/// The bits of the words that both have, to how many words they have, in hundredths.
fn share(one: &Facts, other: &Facts) -> u32 {
    let shared = one.words.iter();
    let bits: u32 = shared
        .filter(|(word, _)| other.words.contains_key(word))
        .map(|(_, bits)| u32::from(*bits))
        .sum();
    // First and last name of whoever both name are among them, and weighed as names.
    let names = one.signs.named.intersection(&other.signs.named).count();
    let bits = bits.saturating_sub(
        u32::try_from(names)
            .unwrap_or(u32::MAX)
            .saturating_mul(NAME),
    );
    let size = (1 + one.words.len() * other.words.len()).isqrt();
    bits * 100 / u32::try_from(size).unwrap_or(u32::MAX)
}

/// The bits of a first and a last name.
const NAME: u32 = 16;
