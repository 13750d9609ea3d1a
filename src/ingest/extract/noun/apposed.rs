//! Somebody told again behind a comma: "his daughter, Officer Dana Example,".

use crate::model::Role;

use super::{
    super::token::{Kind, Token},
    Form, Noun,
};

/// "His daughter, |Officer Dana Example|, was killed", "her husband, |a police officer|, was shot":
/// whoever is named first is an officer.
pub(super) fn name_officers(nouns: &mut [Noun], tokens: &[Token<'_>]) {
    for at in 1..nouns.len() {
        let officer = &nouns[at];
        let titled = officer.role == Some(Role::Officer)
            && !officer.retired
            && !officer.plural
            && officer.tokens.len() > 1
            && tokens[officer.tokens.start].capital;
        let start = officer.tokens.start;
        let article = matches!(tokens[start].word, "a" | "an");
        let described = article
            && officer.role == Some(Role::Officer)
            && officer.form == Form::Named
            && !officer.retired
            && !officer.plural
            && !officer.possessive;
        let closed = tokens.get(officer.tokens.end);
        let set_off = closed.is_some_and(|token| token.kind == Kind::Comma);
        let kin = &mut nouns[at - 1];
        let parted = kin.tokens.end + 1 == start && tokens[start - 1].kind == Kind::Comma;
        let one = !kin.plural && !kin.possessive && !kin.is_name;
        let owned = matches!(tokens[kin.tokens.start].word, "his" | "her" | "their")
            || tokens[kin.tokens.start].possessive;
        let told = titled && owned || described;
        if told && parted && set_off && one && kin.form != Form::Pronoun {
            kin.role = Some(Role::Officer);
        }
    }
}
