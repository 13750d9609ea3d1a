//! People who stand before a verb and are not its subject: objects of what somebody else does.

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
    },
    Clause,
};

impl Clause<'_> {
    /// "The man charged with killing |him| was shot", "accused of shooting |an officer|": not they.
    pub(super) fn is_object_inside(&self, noun: &Noun) -> bool {
        let Some(verb) = noun.tokens.start.checked_sub(1) else {
            return false;
        };
        let him = matches!(self.word(noun.tokens.start), "him" | "them");
        let accused = verb.checked_sub(2).is_some_and(|at| {
            let led = matches!(self.word(at + 1), "of" | "with" | "in" | "for");
            led && self.is_verb(verb, Class::STRIKE)
                && matches!(
                    self.word(at),
                    "accused" | "charged" | "convicted" | "suspected" | "wanted" | "guilty"
                )
        });
        let inside = self.word(verb).ends_with("ing") && self.noun_at(verb).is_none();
        inside && (him || accused)
    }

    /// "A robber using |a clerk| as a shield was killed", "officer chasing |man| in alley hit": not they.
    pub(super) fn is_used(&self, noun: &Noun) -> bool {
        let verb = noun.tokens.start.checked_sub(1);
        let article = matches!(
            self.word(noun.tokens.start),
            "a" | "an" | "the" | "his" | "her"
        );
        let participle = |at: usize| {
            let word = self.word(at);
            word.ends_with("ing")
                && self.class(at) == Class::default()
                && !matches!(word, "including" | "according" | "during")
                && at > 0
                && self.noun_at(at - 1).is_some_and(|user| {
                    let heads = user.tokens.start == 0 && user.form == Form::Named;
                    (article || heads) && !user.possessive
                })
        };
        verb.is_some_and(participle)
    }

    /// "A man pretending to be |an officer|", "posing as |police|": nobody is one.
    pub(super) fn is_pretended(&self, noun: &Noun) -> bool {
        let back = |by: usize| {
            noun.tokens
                .start
                .checked_sub(by)
                .map_or("", |at| self.word(at))
        };
        match back(1) {
            "as" => matches!(back(2), "posing" | "posed" | "dressed"),
            "be" => back(2) == "to" && matches!(back(3), "pretending" | "pretended"),
            before => matches!(before, "impersonating" | "impersonated"),
        }
    }
}
