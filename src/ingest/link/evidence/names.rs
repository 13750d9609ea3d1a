//! Weighs the names that two reports share, and tells two people shot from one.

use super::{Facts, Weight};
use crate::model::Signs;

/// A name that both give to somebody shot or firing: one of thousands, and rarely shot twice. Two of
/// them, the one who shot and the one who was shot, are hardly ever another event's. Where only
/// one report tells what its bearer did it counts less, and where none does, nothing: it may be the
/// mayor's.
/// Different names count little: one report names the officer, the other the man he shot.
pub(super) fn weigh(one: &Facts, other: &Facts) -> Weight {
    let (first, second) = (&one.signs, &other.signs);
    match first.marks.intersection(&second.marks).count() {
        0 if is_told_by_one(first, second) || is_told_by_one(second, first) => TOLD_BY_ONE,
        0 if first.marks.is_empty() || second.marks.is_empty() => 0,
        0 => -15,
        1 => TOLD_BY_BOTH,
        _ => 200,
    }
}

/// Each names the one person whom it tells to be shot, and not the same.
pub(super) fn are_of_two(one: &Facts, other: &Facts) -> bool {
    let alone = |facts: &Facts| {
        let shot = facts.officers_shot.zip(facts.civilians_shot);
        shot.is_some_and(|(officers, civilians)| officers.saturating_add(civilians) == 1)
    };
    let (first, second) = (&one.signs.struck, &other.signs.struck);
    let named = first.len() == 1 && second.len() == 1;
    named && alone(one) && alone(other) && first.is_disjoint(second)
}

/// Whether somebody is told by both to be shot, or by one and only named by the other: hardly anybody
/// is twice.
pub(super) fn are_of_one(one: &Facts, other: &Facts) -> bool {
    let (first, second) = (&one.signs, &other.signs);
    let struck = !first.struck.is_disjoint(&second.struck);
    struck || !first.struck.is_disjoint(&second.named) || !second.struck.is_disjoint(&first.named)
}

/// The weight of a name of which both reports tell what its bearer did.
pub(super) const TOLD_BY_BOTH: Weight = 140;

/// The weight of a name of which one report tells what its bearer did.
pub(super) const TOLD_BY_ONE: Weight = 110;

/// The other one names him, and does not tell of anybody else that he was shot or fired.
fn is_told_by_one(one: &Signs, other: &Signs) -> bool {
    other.marks.is_empty() && !one.marks.is_disjoint(&other.named)
}
