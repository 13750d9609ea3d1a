//! "May" and "March" as months: no "may" of possibility, nor a march.

use super::{Kind, Token};
use crate::ingest::extract::{lexicon::Class, when::is_year};

/// What stands before a month's name by itself.
const CUES: &[&str] = &[
    "in", "last", "since", "until", "by", "early", "late", "this", "mid",
];

/// "On |May| 19 officers shot a man", "last |May|": the month, whatever else the word may be.
pub(super) fn mark_months(tokens: &mut [Token<'_>]) {
    for at in 0..tokens.len() {
        let word = tokens[at].word;
        if !tokens[at].capital || !matches!(word, "may" | "march") {
            continue;
        }
        let day = tokens.get(at + 1);
        let day = day.is_some_and(|next| matches!(next.kind, Kind::Number(day) if (1..=31).contains(&day) || is_year(day)));
        let cue = at > 0 && CUES.contains(&tokens[at - 1].word);
        if day || cue {
            tokens[at].class = Class::default();
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::ingest::extract::{lexicon::Class, token::tokens};

    #[test]
    fn a_month_is_no_possibility() {
        for (sentence, possible) in [
            ("On May 19 Officer Ada Mercer was shot.", false),
            ("She was shot last May.", false),
            ("In May 2019 she was shot.", false),
            ("May he rest in peace.", true),
            ("The officer may have fired 19 times.", true),
        ] {
            let lower = sentence.to_ascii_lowercase();
            let read = tokens(sentence, &lower, &(0..sentence.len()));
            let modal = read.iter().any(|token| token.class.is(Class::MODAL));
            assert_eq!(modal, possible, "{sentence}");
        }
    }
}
