//! Who was not hit, though a passive names him: "in none of the eight", "nor the driver", "no report
//! of anybody".

use super::{
    super::{lexicon::Class, noun::Noun},
    Frames,
};

impl Frames<'_> {
    /// "In none of the eight was |an officer| hit".
    pub(super) fn is_in_none(&self, subject: &Noun) -> bool {
        let be = subject.tokens.start.checked_sub(1);
        let be = be.filter(|at| self.clause.class(*at).is(Class::BE));
        be.is_some_and(|be| {
            (be.saturating_sub(6)..be)
                .any(|near| matches!(self.clause.word(near), "none" | "never" | "neither"))
        })
    }

    /// "There is no report of an officer or |a passer-by| being hit".
    pub(super) fn is_unreported(&self, subject: &Noun) -> bool {
        let first = subject.tokens.start;
        let report = (first.saturating_sub(8)..first).find(|near| {
            matches!(
                self.clause.word(*near),
                "report" | "reports" | "word" | "indication" | "sign" | "evidence"
            )
        });
        let of = |at: usize| {
            let exist = usize::from(self.clause.word(at + 1) == "exist");
            self.clause.word(at + 1 + exist) == "of"
        };
        let none = |at: usize| (at.saturating_sub(2)..at).any(|no| self.clause.word(no) == "no");
        report.is_some_and(|at| of(at) && none(at))
    }

    /// "Neither the officer nor |the driver| was struck".
    pub(super) fn is_nor(&self, subject: &Noun) -> bool {
        self.clause.before(subject.tokens.start) == "nor"
    }
}
