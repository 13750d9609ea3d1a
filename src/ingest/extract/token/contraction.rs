//! "He'd", "who's", "they're": somebody and a verb in one word.

use super::{
    super::lexicon::{Class, LEXICON},
    Kind, Token,
};

/// "He" and "'d" of "he'd", "who" and "'s" of "who's"; the word ends at a byte.
pub(super) fn contraction<'a>(
    token: &Token<'a>,
    lower: &'a str,
    end: usize,
) -> Option<(Token<'a>, Token<'a>)> {
    let whole = lower.get(token.span.start..end)?;
    let (mark, _) = whole
        .char_indices()
        .rfind(|(_, mark)| matches!(mark, '\'' | '’'))?;
    let (doer, rest) = whole.split_at_checked(mark)?;
    let somebody = matches!(
        doer,
        "he" | "she" | "it" | "they" | "we" | "i" | "you" | "who" | "that" | "there"
    );
    let verb = match rest.trim_start_matches(['\'', '’']) {
        "d" | "ve" => Class::HAVE,
        "s" | "re" | "m" => Class::BE,
        "ll" => Class::MODAL,
        _ => return None,
    };
    let part = |word: &'a str, start: usize, class: Class| Token {
        span: start..start + word.len(),
        word,
        class,
        kind: Kind::Word,
        capital: token.capital && start == token.span.start,
        possessive: false,
        quoted: false,
    };
    let start = token.span.start;
    let (class, _) = LEXICON.look_up(doer);
    somebody.then(|| (part(doer, start, class), part(rest, start + mark, verb)))
}
