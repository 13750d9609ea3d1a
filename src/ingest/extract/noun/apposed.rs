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
        if is_told_again(&nouns[at - 1], &nouns[at], tokens) {
            nouns[at - 1].role = Some(Role::Officer);
        }
    }
}

/// Whether one officer stands between commas behind one person who is told by no name.
fn is_told_again(first: &Noun, officer: &Noun, tokens: &[Token<'_>]) -> bool {
    let start = officer.tokens.start;
    let is_comma = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| token.kind == Kind::Comma)
    };
    // "A woman killed her husband, |a police officer|."
    let closed = is_comma(officer.tokens.end) || officer.tokens.end == tokens.len();
    let set_off = first.tokens.end + 1 == start && is_comma(start - 1) && closed;
    let one = !first.plural && !first.possessive && !first.is_name && first.form != Form::Pronoun;
    let serves = officer.role == Some(Role::Officer) && !officer.retired && !officer.plural;
    let titled = officer.tokens.len() > 1 && tokens[start].capital;
    let owner = &tokens[first.tokens.start];
    let owned = matches!(owner.word, "his" | "her" | "their") || owner.possessive;
    let article = matches!(tokens[start].word, "a" | "an");
    let described = article && officer.form == Form::Named && !officer.possessive;
    set_off && one && serves && (titled && owned || described)
}
