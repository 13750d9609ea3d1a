//! "Jr." and its like behind a name.

use super::{Kind, Token};

/// "Dana Example|, Jr.|, who": the same name without it.
pub(super) fn drop_generations(tokens: &mut Vec<Token<'_>>) {
    let is_generation = |token: &Token<'_>| {
        token.capital && matches!(token.word, "jr" | "sr" | "ii" | "iii" | "iv")
    };
    if !tokens.iter().any(is_generation) {
        return;
    }
    let mut kept: Vec<Token<'_>> = Vec::with_capacity(tokens.len());
    for token in tokens.drain(..) {
        let comma = kept.last().is_some_and(|last| last.kind == Kind::Comma);
        let length = kept.len() - usize::from(comma);
        let name = kept[..length].last_mut();
        let name = name.filter(|name| name.capital && !name.possessive);
        match name.filter(|_| is_generation(&token)) {
            Some(name) => {
                name.possessive = token.possessive;
                kept.truncate(length);
            }
            None => kept.push(token),
        }
    }
    *tokens = kept;
}
