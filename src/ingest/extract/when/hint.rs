//! A quick look whether a sentence can tell any time at all; most cannot, and are not read further.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

/// Every expression holds one of these, in any case, or digits as below; more sentences than needed may.
const STEMS: &str = "\
    day|mon.|tue|wed.|thu.|thur|fri.|sat.|sun.|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov\
    |dec|night|morning|noon|evening|dawn|dusk|sunrise|sunset|lunchtime|week|month|year|hour\
    |clock|half|quarter|past|minutes|christmas|easter|halloween|thanksgiving|fourth|summer|spring\
    |fall|a.m|p.m| am| pm|a. m|p. m|at about|at around|at approx|at roughly|at nearly\
    |at almost|at exactly|just |shortly |soon |little |moments ";

/// What follows a digit in a date or a clock time: "2:30", "7/14", "9pm", "9 p.m." is a stem.
const AFTER_DIGIT: &[&str] = &[":", "/", "-", ".", "am", "pm", "a.", "p."];

/// The first digits of a year.
const CENTURIES: &[&str] = &["19", "20"];

/// All of it as one automaton: one pass over a sentence's bytes.
static HINTS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let digits = || (0..=9).map(|digit| digit.to_string());
    let beside =
        digits().flat_map(|digit| AFTER_DIGIT.iter().map(move |mark| format!("{digit}{mark}")));
    let years = CENTURIES
        .iter()
        .flat_map(|century| digits().map(move |digit| format!("{century}{digit}")));
    let stems = STEMS.split('|').map(String::from);
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .kind(Some(AhoCorasickKind::DFA))
        .build(stems.chain(beside).chain(years))
        .ok()
});

/// Whether the sentence may hold an expression of time.
pub(super) fn may_tell_time(sentence: &str) -> bool {
    HINTS.as_ref().is_none_or(|hints| hints.is_match(sentence))
}

#[cfg(test)]
mod tests {
    use super::may_tell_time;

    #[test]
    fn lets_through_what_may_tell_time_and_little_else() {
        for sentence in [
            "Shot late Sunday.",
            "SHOT AT MIDNIGHT",
            "Nine o'clock.",
            "At about 9.",
            "Just after 9.",
            "Back in March",
        ] {
            assert!(may_tell_time(sentence), "{sentence}");
        }
        for sentence in [
            "",
            "Police said that the officer was shot in the arm.",
            "Nobody was hurt.",
        ] {
            assert!(!may_tell_time(sentence), "{sentence}");
        }
    }
}
