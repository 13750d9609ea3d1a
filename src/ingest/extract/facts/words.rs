//! Words of death and of life in the sentences of an event, by which the number of the dead is
//! weighed.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::ingest::extract::wording::begins_word;

/// The beginnings of words, each with what it speaks of.
const WORDS: &[(&str, &str)] = &[
    ("fatal", "a word says fatal"),
    ("died", "a word says died"),
    ("dies", "a word says died"),
    ("dying", "a word says died"),
    ("death", "a word says death"),
    ("kill", "a word says killed"),
    ("dead", "a word says dead"),
    ("slain", "a word says slain"),
    ("slay", "a word says slain"),
    ("murder", "a word says murder"),
    ("homicide", "a word says murder"),
    ("funeral", "a word says funeral"),
    ("mourn", "a word says funeral"),
    ("memorial", "a word says funeral"),
    ("buried", "a word says funeral"),
    ("autops", "a word says autopsy"),
    ("medical examiner", "a word says autopsy"),
    ("morgue", "a word says autopsy"),
    ("coroner", "a word says autopsy"),
    ("wrongful death", "a word says wrongful death"),
    ("critical", "a word says critical"),
    ("serious condition", "a word says critical"),
    ("stable", "a word says stable"),
    ("good condition", "a word says stable"),
    ("fair condition", "a word says stable"),
    ("recover", "a word says recovered"),
    ("surviv", "a word says survived"),
    ("was charged", "a word says charged"),
    ("is charged", "a word says charged"),
    ("faces charges", "a word says charged"),
    ("in custody", "a word says charged"),
    ("arraign", "a word says charged"),
    ("wound", "a word says wounded"),
    ("injur", "a word says wounded"),
];

static MATCHER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(MatchKind::LeftmostLongest)
        .kind(Some(AhoCorasickKind::DFA))
        .build(WORDS.iter().map(|(word, _)| word))
        .ok()
});

/// What the words of a sentence speak of, each once.
pub(super) fn words(sentence: &str, known: &mut Vec<&'static str>) {
    let Some(matcher) = MATCHER.as_ref() else {
        return;
    };
    for found in matcher
        .find_iter(sentence)
        .filter(|found| begins_word(sentence, found.start()))
    {
        let of = WORDS[found.pattern().as_usize()].1;
        if !known.contains(&of) {
            known.push(of);
        }
    }
}
