//! Who came off whole, told by one word: "the driver was |uninjured|", "both got out |unscathed|".

use super::{super::noun::Form, Deed, Frames, Shot};

impl Frames<'_> {
    pub(super) fn is_unhurt(&self, at: usize) -> bool {
        matches!(
            self.clause.word(at),
            "unhurt" | "uninjured" | "unharmed" | "unscathed"
        )
    }

    /// Whoever did, with those named beside them.
    pub(super) fn unhurt(&self, at: usize) -> Vec<Shot> {
        let subject = self.clause.subject(at);
        let stated = self.real(at) && !self.clause.is_denied(at);
        let Some(subject) = subject.filter(|noun| stated && noun.form != Form::Body) else {
            return Vec::new();
        };
        let shot = self.shot(Deed::Spared, at, None, Some(self.party(subject)));
        self.with_others(shot, self.clause.joined_before(subject))
    }
}
