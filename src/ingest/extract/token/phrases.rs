//! The phrases of the lexicon, each made one token.

use super::{super::lexicon::Phrase, Token};

/// Makes one token of each phrase of the lexicon. `openers` are the tokens with which one may
/// begin, in order, each with all phrases that begin so.
pub(super) fn merge_phrases<'a>(
    lower: &'a str,
    tokens: &mut Vec<Token<'a>>,
    openers: &[(usize, &[Phrase])],
) {
    // The tokens that became part of the one before them.
    let mut inner: Vec<usize> = Vec::new();
    for (first, phrases) in openers {
        if inner.last().is_some_and(|last| first <= last) {
            continue;
        }
        let is_said = |phrase: &&Phrase| {
            let rest = tokens.get(first + 1..=first + phrase.rest.len());
            rest.is_some_and(|rest| {
                let mut pairs = rest.iter().zip(&phrase.rest);
                pairs.all(|(token, word)| *token.word == **word)
            })
        };
        let Some(phrase) = phrases.iter().find(is_said) else {
            continue;
        };
        let last = first + phrase.rest.len();
        if let Ok([token, last]) = tokens.get_disjoint_mut([*first, last]) {
            token.class = phrase.class;
            token.span.end = last.span.end;
            token.word = lower.get(token.span.clone()).unwrap_or_default();
            token.possessive = last.possessive;
        }
        inner.extend(first + 1..=last);
    }
    if inner.is_empty() {
        return;
    }
    let mut inner = inner.into_iter().peekable();
    let mut numbers = 0..;
    tokens.retain(|_| {
        let at = numbers.next().unwrap_or_default();
        inner.next_if_eq(&at).is_none()
    });
}
