//! A pronoun before its name: "after |he| was shot, Officer Dana Example drove to a hospital".

use crate::model::Role;

use super::{
    super::{
        clause::Clause,
        lexicon::Class,
        noun::{Form, Noun},
        token::Kind,
    },
    History,
};

/// So many words may tell how long after: "three months |after|".
const LATER: usize = 4;

impl History {
    /// The role of whoever the main clause is about, where the clause before it opens the sentence with
    /// "he" or "she" and names nobody before.
    pub(super) fn named_behind(&self, clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
        let first = clause.nouns.first()?;
        let opens = (0..noun.tokens.start.min(LATER + 1))
            .any(|at| clause.class(at).is(Class::SUBORDINATOR));
        let he = matches!(clause.word(noun.tokens.start), "he" | "she");
        if !opens || !he || first.tokens != noun.tokens {
            return None;
        }
        let comma = (noun.tokens.end..clause.tokens.len()).find(|at| clause.is_comma(*at))?;
        let named = clause.noun_at(comma + 1)?;
        let one = !named.plural && !named.possessive && !named.nobody;
        let acts = clause.kind(named.tokens.end) == Some(Kind::Word);
        let titled = named.form == Form::Named && !clause.is_speaker(named);
        let told = one && acts && (titled || named.is_name);
        let other = |known: &Noun| {
            let him = matches!(clause.word(known.tokens.start), "him" | "her");
            known.tokens.start > named.tokens.start && him
        };
        (told && !clause.nouns.iter().any(other)).then(|| self.told(clause, named))?
    }
}
