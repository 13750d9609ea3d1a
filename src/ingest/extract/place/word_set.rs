//! The sets of single words that, next to a name, say what the name is (`words_near.txt`).

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

type Sets = HashMap<&'static str, HashSet<&'static str>>;

static SETS: LazyLock<Sets> = LazyLock::new(|| {
    let mut sets = Sets::new();
    let mut heading = "";
    for line in include_str!("words_near.txt").lines() {
        if let Some(open) = line.strip_prefix('[') {
            heading = open.trim_end_matches(']');
        } else if !line.is_empty() && !line.starts_with('#') {
            sets.entry(heading).or_default().insert(line);
        }
    }
    sets
});

/// Whether a word, in lower case, is in the set of that heading.
pub(super) fn is(heading: &str, word: &str) -> bool {
    SETS.get(heading).is_some_and(|set| set.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_heading_in_use_is_in_the_table() {
        for heading in [
            "area_after",
            "dateline_after",
            "institution_after",
            "member_after",
            "member_before",
            "person_after",
            "place_before",
            "police_after",
            "station_after",
            "suburb_after",
            "suburb_before",
            "title_before",
            "vehicle",
        ] {
            assert!(SETS.contains_key(heading), "{heading}");
        }
        assert!(is("title_before", "officer"));
        assert!(!is("nothing", "officer"));
    }
}
