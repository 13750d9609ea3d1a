//! Regular expressions written in the source: compiled once, wrong ones found by any test.

use regex::{Regex, RegexSet, RegexSetBuilder};

/// Bytes that the search of a list may use: with the usual 2 MiB the rules for lines of pages are
/// too many for a quick search, and each is tried by itself.
const SEARCH: usize = 8 << 20;

/// Compiles a pattern that stands in the source code; never one from an input.
pub(super) fn pattern(text: &str) -> Regex {
    match Regex::new(text) {
        Ok(pattern) => pattern,
        Err(fault) => panic!("a pattern of the source code: {fault}"),
    }
}

/// Compiles a list of such patterns, to be tried at once.
pub(super) fn patterns<'a>(texts: impl IntoIterator<Item = &'a str>) -> RegexSet {
    match RegexSetBuilder::new(texts).dfa_size_limit(SEARCH).build() {
        Ok(patterns) => patterns,
        Err(fault) => panic!("a list of patterns of the source code: {fault}"),
    }
}
