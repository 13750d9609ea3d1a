//! Weighs where two reports say that it was: by metres where the map knows both, else by area.

use super::{Facts, Weight};
use crate::city::City;

/// In one area, as far as the reports tell.
pub(super) const ONE_AREA: Weight = 50;

/// Places farther apart than this, in metres, are not one.
const FAR: f64 = 1_500.0;

/// Tenths of a bit for or against one event; none where the places are too far apart.
pub(super) fn weigh(one: &Facts, other: &Facts) -> Option<Weight> {
    if let (Some(first), Some(second)) = (one.position, other.position) {
        return match first.distance_metres(second) {
            ..=150.0 => Some(100),
            ..=400.0 => Some(80),
            ..=800.0 => Some(-20),
            ..=FAR => Some(-50),
            _ => None,
        };
    }
    if one.areas.is_empty() || other.areas.is_empty() {
        return Some(0);
    }
    if one.areas.is_disjoint(&other.areas) {
        // A block at a border is told as one area's by some and as its neighbour's by others.
        return Some(if adjoin(one, other) { -10 } else { -60 });
    }
    // Two blocks of which the map does not know one: hardly ever the same one in other words.
    let different = one.block.is_some() && other.block.is_some() && one.block != other.block;
    Some(if different { 10 } else { ONE_AREA })
}

fn adjoin(one: &Facts, other: &Facts) -> bool {
    let city = City::chicago();
    let beside = |area: &u8| other.areas.iter().any(|next| city.adjoin(*area, *next));
    one.areas.iter().any(beside)
}
