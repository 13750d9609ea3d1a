//! Fire that was held: a gun that stayed in its holster, "without shooting".

use super::{
    super::{lexicon::Class, token::Kind},
    Frames,
};

impl Frames<'_> {
    /// "His gun was still in its |holster|", "never |drew| her weapon", "|held| their fire".
    pub(super) fn is_holstered(&self, at: usize) -> bool {
        let word = self.clause.word(at);
        let still = matches!(word, "holster" | "holstered")
            && (at.saturating_sub(6)..at)
                .any(|near| matches!(self.clause.word(near), "still" | "remained" | "stayed"));
        let undrawn = matches!(
            word,
            "draw" | "drew" | "drawn" | "unholster" | "unholstered"
        ) && self.clause.is_denied(at)
            && (self.clause.kind(at + 1) != Some(Kind::Word)
                || (at + 1..at + 4).any(|near| self.clause.class(near).is(Class::GUN)));
        // "No police weapons were |fired|".
        let unfired = matches!(word, "fired" | "discharged")
            && self.clause.is_passive(at)
            && self
                .clause
                .class(self.clause.group_start(at).saturating_sub(1))
                .is(Class::GUN)
            && (at.saturating_sub(7)..at)
                .any(|near| matches!(self.clause.word(near), "no" | "none"));
        // "Did not show a gun or |shoot|".
        let nor = matches!(word, "shoot" | "fire")
            && at > 0
            && self.clause.word(at - 1) == "or"
            && self.clause.object(at).is_none()
            && (at.saturating_sub(8)..at).any(|near| self.clause.class(near).is(Class::NOT));
        still || undrawn || unfired || nor || self.clause.class(at).is(Class::HELD_FIRE)
    }

    /// "Backed off |without shooting|".
    pub(super) fn is_without(&self, at: usize) -> bool {
        let ends = self.clause.kind(at + 1) != Some(Kind::Word) || self.clause.object(at).is_none();
        self.clause.word(at) == "shooting"
            && at > 0
            && self.clause.word(at - 1) == "without"
            && ends
    }
}
