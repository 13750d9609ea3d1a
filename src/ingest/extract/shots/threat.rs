//! Who shot somebody of whom the sentence tells that he went for officers: "a man who pointed a gun at
//! officers was shot".

use crate::model::Role;

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        word_list::WordList,
    },
    Frames,
};

/// What somebody does to officers before they shoot him, with "at" or "toward" behind it.
static GOES_FOR: WordList = WordList::new(&[
    "advanced",
    "advancing",
    "aimed",
    "aiming",
    "charged",
    "charging",
    "fired",
    "firing",
    "leveled",
    "lunged",
    "lunging",
    "opened fire",
    "opening fire",
    "pointed",
    "pointing",
    "raised",
    "raising",
    "ran",
    "running",
    "rushed",
    "shooting",
    "shot",
    "swung",
    "swinging",
    "turned",
]);

/// So many words may stand between that and the officers.
const REACH: usize = 7;

impl Frames<'_> {
    /// Whether somebody was shot by the officers at whom he went, where nobody else is told of.
    pub(super) fn went_for_police(&self, subject: &Noun, at: usize) -> bool {
        let struck = self.clause.class(at).is(Class::SHOOT) && subject.role != Some(Role::Officer);
        let one = !subject.plural && !subject.nobody && subject.form != Form::Body;
        struck && one && self.is_alone(subject) && self.goes_for_police()
    }

    /// "Lunged |at officers| with a knife".
    fn goes_for_police(&self) -> bool {
        let length = self.clause.tokens.len();
        let mut deeds = (0..length).filter(|at| GOES_FOR.contains(self.clause.word(*at)));
        deeds.any(|deed| {
            let toward = |near: &usize| {
                matches!(self.clause.word(*near), "at" | "on" | "toward" | "towards")
            };
            let near = (deed + 1..deed + REACH).find(toward);
            let target = near.and_then(|near| self.clause.noun_at(near + 1));
            target.is_some_and(|noun| noun.role == Some(Role::Officer) && !noun.possessive)
        })
    }

    /// Whether nobody but officers is told of beside somebody.
    fn is_alone(&self, subject: &Noun) -> bool {
        self.clause.nouns.iter().all(|noun| {
            let same = noun.tokens == subject.tokens || noun.form == Form::Pronoun && !noun.plural;
            same || noun.role == Some(Role::Officer)
                || self.clause.is_speaker(noun)
                || matches!(
                    self.clause.word(noun.tokens.start),
                    "them" | "they" | "who" | "whom"
                )
        })
    }
}
