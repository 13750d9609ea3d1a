//! A deed that a sentence tells: who did it, to whom, and how surely the words say so.

use std::ops::Range;

use crate::model::Role;

use super::Party;

/// What a sentence says happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Deed {
    /// Somebody was struck by gunfire and died of it.
    Killed,
    /// Somebody was struck by gunfire.
    Hit,
    /// Somebody fired, whether or not anybody was hit.
    Fired,
    /// Both sides fired.
    Exchanged,
    /// Somebody is in a hospital's care: of a bullet, where police fired and nobody else was hit.
    InCare,
    /// Somebody was not hit.
    Spared,
    /// Police did not fire.
    HeldFire,
    /// A shooting is named ("the police shooting") without who did what.
    Named,
}

/// A deed that a sentence tells, with the sides it names.
#[derive(Debug, Clone)]
pub(crate) struct Shot {
    pub(crate) deed: Deed,
    pub(crate) shooter: Option<Party>,
    pub(crate) victim: Option<Party>,
    /// The span that says it: the sentence, bytes of the text.
    pub(crate) span: Range<usize>,
    /// "Police initially said": what was corrected later.
    pub(crate) initial: bool,
    /// The wording itself speaks of gunfire, rather than of death or harm only.
    pub(crate) by_gun: bool,
    /// "The wounded officer", "hurt": words that also serve for other harm.
    pub(crate) weak: bool,
    /// Told by a noun alone: "the killing of a woman".
    pub(crate) nominal: bool,
    /// The word of the sentence that says it.
    pub(crate) verb: usize,
    /// Its victim is named beside others of the same word: "two agents |and an officer were shot".
    pub(crate) beside: bool,
}

impl Shot {
    /// Whether somebody of that role fired or hit.
    pub(crate) fn is_by(&self, role: Role) -> bool {
        self.shooter.is_some_and(|party| party.role == Some(role))
    }

    /// Whether it was at somebody of that role.
    pub(crate) fn is_at(&self, role: Role) -> bool {
        self.victim.is_some_and(|party| party.role == Some(role))
    }

    /// The same, whose victim's name tells him from others only where that is wanted.
    pub(crate) fn told_apart(mut self, by_name: bool) -> Self {
        let mark = self.victim.as_mut().map(|victim| &mut victim.mark);
        if let Some(mark) = mark.filter(|_| !by_name) {
            *mark = None;
        }
        self
    }

    /// Whether it hit somebody.
    pub(crate) fn strikes(&self) -> bool {
        matches!(self.deed, Deed::Hit | Deed::Killed)
    }

    /// Whether it hit somebody of that role.
    pub(crate) fn hits(&self, role: Role) -> bool {
        self.strikes() && self.is_at(role)
    }
}
