//! Regular expressions written in the source: compiled once, wrong ones found by any test.

use regex::{Regex, RegexSet};

/// Compiles a pattern that stands in the source code; never one from an input.
pub(super) fn pattern(text: &str) -> Regex {
    match Regex::new(text) {
        Ok(pattern) => pattern,
        Err(fault) => panic!("a pattern of the source code: {fault}"),
    }
}

/// Compiles a list of such patterns, to be tried at once.
pub(super) fn patterns<'a>(texts: impl IntoIterator<Item = &'a str>) -> RegexSet {
    match RegexSet::new(texts) {
        Ok(patterns) => patterns,
        Err(fault) => panic!("a list of patterns of the source code: {fault}"),
    }
}
