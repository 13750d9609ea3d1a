//! The sets of single words that, next to a name, say what the name is (`words_near.txt`).

use std::sync::LazyLock;

use crate::hasher::{WordMap, WordSet};

/// The words under each heading.
type Headings = WordMap<&'static str, WordSet<&'static str>>;

static HEADINGS: LazyLock<Headings> = LazyLock::new(|| {
    let mut headings = Headings::default();
    let mut heading = "";
    for line in include_str!("words_near.txt").lines() {
        if let Some(open) = line.strip_prefix('[') {
            heading = open.trim_end_matches(']');
        } else if !line.is_empty() && !line.starts_with('#') {
            headings.entry(heading).or_default().insert(line);
        }
    }
    headings
});

/// Whether a word, in lower case, stands under that heading; tests fail at one that is not there.
pub(super) fn is(heading: &str, word: &str) -> bool {
    let words = HEADINGS.get(heading);
    debug_assert!(words.is_some(), "{heading}");
    words.is_some_and(|words| words.contains(word))
}

/// Whether a place can begin with this word in small letters. Asked of every word of a text, so
/// a comparison and not a look-up.
pub(super) fn is_small_beginning(word: &str) -> bool {
    matches!(
        word,
        "cuadra"
            | "downtown"
            | "east"
            | "first"
            | "lakefront"
            | "near"
            | "nearby"
            | "north"
            | "northern"
            | "northwest"
            | "police"
            | "south"
            | "southern"
            | "southwest"
            | "suburb"
            | "suburban"
            | "suburbs"
            | "unit"
            | "west"
            | "western"
            | "zero"
    )
}
