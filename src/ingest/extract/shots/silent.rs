//! Words that tell nothing of shots: nearly all of a text, so that no rule is asked of them.

use super::{
    super::{lexicon::Class, word_list::WordList},
    Frames, GUNNISH,
};

/// Classes whose words may tell of shots.
const TELLING: Class = GUNNISH
    .or(Class::SHOOTING)
    .or(Class::HIT)
    .or(Class::WOUND)
    .or(Class::KILL)
    .or(Class::DIE)
    .or(Class::MISS)
    .or(Class::ESCAPE)
    .or(Class::HELD_FIRE)
    .or(Class::CONDITION)
    .or(Class::LEAVE);

/// Words of no such class that a rule asks for by themselves.
static WORDS: WordList = WordList::new(&[
    "answered",
    "answers",
    "armor",
    "condition",
    "dead",
    "death",
    "discharged",
    "draw",
    "drawn",
    "drew",
    "fatally",
    "fighting",
    "fights",
    "fired",
    "gunfire",
    "holster",
    "holstered",
    "killing",
    "loses",
    "losing",
    "lost",
    "mortally",
    "murder",
    "pronounced",
    "recovering",
    "replied",
    "replies",
    "responded",
    "responds",
    "return",
    "returned",
    "returns",
    "shots",
    "slain",
    "slaying",
    "survive",
    "survived",
    "survives",
    "unharmed",
    "unhurt",
    "uninjured",
    "unscathed",
    "unholster",
    "unholstered",
    "vest",
    "wounded",
    "wrongful-death",
]);

impl Frames<'_> {
    /// Whether a word tells nothing of shots. A rule for a word that is neither here nor of a
    /// class above is never asked, which a build with debug assertions reports.
    pub(super) fn is_silent(&self, at: usize) -> bool {
        let word = self.clause.word(at);
        let silent = !self.clause.class(at).is(TELLING) && !WORDS.contains(word);
        debug_assert!(!silent || self.at(at).is_empty(), "{word:?} tells of shots");
        silent
    }
}
