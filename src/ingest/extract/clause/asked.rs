//! Relative words that stand for nobody named: "police do not know who shot him", "the gun that killed
//! her".

use super::{
    super::{lexicon::Class, word_list::WordList},
    Clause,
};

/// What "who" behind it asks for, and does not stand for anybody named.
static ASKING: WordList = WordList::new(&[
    "about",
    "ask",
    "asked",
    "asking",
    "clear",
    "confirm",
    "confirmed",
    "determine",
    "determined",
    "disclose",
    "disclosed",
    "discover",
    "establish",
    "know",
    "knowing",
    "known",
    "knows",
    "knew",
    "learn",
    "learned",
    "of",
    "out",
    "over",
    "remember",
    "reveal",
    "said",
    "saw",
    "say",
    "saying",
    "says",
    "see",
    "seen",
    "sure",
    "tell",
    "told",
    "uncertain",
    "unclear",
    "unknown",
    "unsure",
    "wonder",
]);

/// So many words before "that" somebody may be told to have fired the gun.
const FIRED: usize = 5;

impl Clause<'_> {
    /// "Police do not know |who| shot him": nobody named before.
    pub(super) fn asks_who(&self, who: usize) -> bool {
        self.word(who) == "who" && ASKING.contains(self.before(who))
    }

    /// "Police recovered the gun |that| killed her": the gun did, in nobody's hand that is told.
    pub(super) fn is_gun_that(&self, that: usize) -> bool {
        let gun = that.checked_sub(1);
        let gun = gun.filter(|gun| self.class(*gun).is(Class::GUN.or(Class::GUNFIRE)));
        // "Fired |the bullet| that": whoever fired it.
        let fired = |at: usize| {
            let used = matches!(self.word(at), "used" | "pulled" | "drew" | "held" | "aimed");
            used || self.class(at).is(Class::FIRE.or(Class::SHOOT))
        };
        let lies = |gun: usize| !(that.saturating_sub(FIRED)..gun).any(fired);
        matches!(self.word(that), "that" | "which") && gun.is_some_and(lies)
    }
}
