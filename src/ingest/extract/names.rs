//! Who bears a name: officers by their title, others by the age or the words beside them.
//!
//! Names serve only to follow who is meant; they are never kept.

use std::{collections::HashMap, ops::Range};

use super::{
    lexicon::Class,
    token::{Kind, Token},
};

/// What a name's bearer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bearer {
    Officer,
    Civilian,
    /// A chief, a mayor, a spokesman: speaks, but is not what the report is about.
    Speaker,
}

/// The last names of an article, in lower case.
#[derive(Debug, Default)]
pub(crate) struct Names {
    bearers: HashMap<String, Bearer>,
}

impl Names {
    /// Collects names from all sentences; the first introduction of a name counts.
    pub(crate) fn of(lower: &str, sentences: &[Vec<Token>]) -> Self {
        let mut names = Self::default();
        for pass in [titled, described] {
            for tokens in sentences {
                for at in 0..tokens.len() {
                    if let Some((last, bearer)) = pass(lower, tokens, at) {
                        names.bearers.entry(last).or_insert(bearer);
                    }
                }
            }
        }
        names
    }

    /// The bearer of the name that the token ends, if it is one.
    pub(crate) fn bearer(
        &self,
        _text: &str,
        lower: &str,
        tokens: &[Token],
        at: usize,
    ) -> Option<Bearer> {
        let token = tokens.get(at)?;
        if !token.capital || token.class != Class::default() || is_name(tokens, at + 1) {
            return None;
        }
        self.bearers.get(lower.get(token.span.clone())?).copied()
    }
}

fn is_name(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        token.capital && token.class == Class::default() && token.kind == Kind::Word
    })
}

fn name_at(tokens: &[Token], start: usize) -> Range<usize> {
    let length = (start..start + 3)
        .take_while(|at| is_name(tokens, *at))
        .count();
    start..start + length
}

fn last(lower: &str, tokens: &[Token], name: &Range<usize>) -> Option<String> {
    let token = tokens.get(name.end.checked_sub(1)?)?;
    lower
        .get(token.span.clone())
        .filter(|word| word.len() > 2)
        .map(str::to_owned)
}

/// "Officer Dana Example", "the officer, Dana Example,", "Supt. Example".
fn titled(lower: &str, tokens: &[Token], at: usize) -> Option<(String, Bearer)> {
    let class = tokens.get(at)?.class;
    let bearer = if class.is(Class::INSTITUTION) {
        Bearer::Speaker
    } else if class.is(Class::OFFICER) {
        Bearer::Officer
    } else {
        return None;
    };
    let comma = tokens
        .get(at + 1)
        .is_some_and(|token| token.kind == Kind::Comma);
    let name = name_at(tokens, at + 1 + usize::from(comma));
    let titled = !comma && tokens.get(at)?.capital;
    (titled || name.len() >= 2)
        .then(|| last(lower, tokens, &name))
        .flatten()
        .map(|last| (last, bearer))
}

/// "Dana Example, 19,", "19-year-old Dana Example", "the death of Dana Example".
fn described(lower: &str, tokens: &[Token], at: usize) -> Option<(String, Bearer)> {
    let word = |at: usize| {
        tokens
            .get(at)
            .and_then(|token| lower.get(token.span.clone()))
            .unwrap_or_default()
    };
    let name = name_at(tokens, at);
    let follows_name = at > 0 && is_name(tokens, at - 1);
    if name.is_empty() || follows_name {
        return None;
    }
    let before = at.checked_sub(1).map_or("", word);
    let death = before == "of"
        && at >= 2
        && matches!(
            word(at - 2),
            "death"
                | "killing"
                | "shooting"
                | "family"
                | "estate"
                | "relatives"
                | "mother"
                | "slaying"
        );
    let aged_before = before.ends_with("-year-old") || matches!(before, "named" | "as" | "victim");
    let aged_after = tokens
        .get(name.end)
        .is_some_and(|token| token.kind == Kind::Comma)
        && matches!(
            tokens.get(name.end + 1).map(|token| token.kind),
            Some(Kind::Number(12..=99))
        );
    let named = death || (aged_before && name.len() >= 2) || aged_after;
    named
        .then(|| last(lower, tokens, &name))
        .flatten()
        .map(|last| (last, Bearer::Civilian))
}
