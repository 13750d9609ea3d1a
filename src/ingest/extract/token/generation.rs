//! "Jr." and its like behind a name.

use super::{Kind, Token};

/// "Dana Example|, Jr.|, who": the same name without it.
pub(super) fn drop_generations(tokens: &mut Vec<Token<'_>>) {
    let generation = |token: &Token<'_>| {
        token.capital && matches!(token.word, "jr" | "sr" | "ii" | "iii" | "iv")
    };
    let mut at = tokens.len();
    while at > 1 {
        at -= 1;
        if !generation(&tokens[at]) {
            continue;
        }
        let comma = usize::from(tokens[at - 1].kind == Kind::Comma);
        let name = at.checked_sub(1 + comma);
        let name = name.filter(|name| tokens[*name].capital && !tokens[*name].possessive);
        if let Some(name) = name {
            tokens[name].possessive = tokens[at].possessive;
            tokens.drain(name + 1..=at);
        }
    }
}
