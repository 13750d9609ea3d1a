//! What a single rule finds: a day, a clock time or a part of day, before they are joined.

use std::ops::Range;

use super::{clock::Clock, day::Day};

/// "early" or "late" beside a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    Early,
    Late,
}

/// On which side of midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    At,
    After,
}

/// The slots that a date phrase can fill.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Slots {
    pub(super) day: Option<Day>,
    pub(super) clock: Option<Clock>,
    pub(super) part: Option<&'static str>,
    pub(super) edge: Option<Edge>,
    pub(super) midnight: Option<Side>,
    /// The night goes on into the next day: "Saturday night into Sunday".
    pub(super) into_next: bool,
}

/// A find, by tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Atom {
    pub(super) tokens: Range<usize>,
    pub(super) slots: Slots,
    /// It counts only beside another find: "morning", "early", "9:10".
    pub(super) weak: bool,
}

impl Atom {
    pub(super) fn new(tokens: Range<usize>) -> Self {
        Self {
            tokens,
            slots: Slots::default(),
            weak: false,
        }
    }

    pub(super) fn of_day(tokens: Range<usize>, day: Day) -> Self {
        let mut atom = Self::new(tokens);
        atom.slots.day = Some(day);
        atom
    }
}
