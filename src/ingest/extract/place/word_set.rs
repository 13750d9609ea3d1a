//! The sets of single words that, next to a name, say what the name is (`words_near.txt`).

use std::sync::LazyLock;

use crate::hasher::WordMap;

/// The headings each word stands under.
type Headings = WordMap<&'static str, Vec<&'static str>>;

static HEADINGS: LazyLock<Headings> = LazyLock::new(|| {
    let mut headings = Headings::default();
    let mut heading = "";
    for line in include_str!("words_near.txt").lines() {
        if let Some(open) = line.strip_prefix('[') {
            heading = open.trim_end_matches(']');
        } else if !line.is_empty() && !line.starts_with('#') {
            headings.entry(line).or_default().push(heading);
        }
    }
    headings
});

/// Whether a word, in lower case, stands under that heading.
pub(super) fn is(heading: &str, word: &str) -> bool {
    HEADINGS
        .get(word)
        .is_some_and(|headings| headings.contains(&heading))
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
            "venue_after",
            "street_after",
            "month",
            "clause_subject",
            "corner_after",
            "corner_of",
            "motion",
        ] {
            let known = HEADINGS
                .values()
                .any(|headings| headings.contains(&heading));
            assert!(known, "{heading}");
        }
        assert!(is("title_before", "officer"));
        assert!(!is("nothing", "officer"));
    }
}
