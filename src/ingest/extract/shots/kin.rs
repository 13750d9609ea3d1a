//! Those whom a death leaves behind, told before whoever died: "the mother of a teenager killed".

use super::{
    super::noun::{Form, KIN, Noun},
    Frames,
};

impl Frames<'_> {
    /// "The mother of |a teenager |killed by police": not the one who is left behind.
    pub(super) fn bereaving(&self, at: usize) -> Option<&Noun> {
        let noun = self.clause.noun_at(at.checked_sub(1)?)?;
        let of = noun.tokens.start.checked_sub(1)?;
        let kin = self.clause.noun_at(of.checked_sub(1)?)?;
        let is_kin = KIN.contains(self.clause.word(kin.tokens.end - 1));
        let bare = self.is_bare_after(noun, at) && self.clause.word(of) == "of";
        (is_kin && bare && noun.form != Form::Pronoun).then_some(noun)
    }
}
