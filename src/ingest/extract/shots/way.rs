//! A bullet that went through something first: "through the door, and lodged in the officer's vest".

use super::{Deed, Frames, Shot, lodged::GOES};

/// What a bullet does to a door or a window first.
const WAYS: &[&str] = &[
    "broke",
    "came",
    "entered",
    "passed",
    "pierced",
    "punched",
    "shattered",
    "went",
];

/// So many words may tell of it.
const ON_ITS_WAY: usize = 16;

impl Frames<'_> {
    /// "A bullet went through the door |and lodged in the officer's vest|".
    pub(super) fn goes_on_to(&self, at: usize) -> Option<Shot> {
        let bare = |near: &usize| {
            self.clause
                .noun_at(*near)
                .is_none_or(|noun| noun.possessive)
        };
        let mut way = (at + 1..at + ON_ITS_WAY).take_while(bare);
        let first = way.find(|near| WAYS.contains(&self.clause.word(*near)))?;
        let and = way.find(|near| self.clause.word(*near) == "and")?;
        let goes = (and + 1..and + 3).find(|near| GOES.contains(self.clause.word(*near)))?;
        let part = self.part_hit(goes)?;
        let victim = self.owner_of_part(goes, part)?;
        let stated = self.real(first) && !self.clause.is_denied(goes);
        stated.then(|| self.shot(Deed::Hit, at, None, Some(victim)))
    }
}
