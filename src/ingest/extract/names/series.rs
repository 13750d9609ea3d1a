//! Names in a row behind one title: "Officers Dana Example, 31, Robin Sample and Lee Instance".

use std::ops::Range;

use super::{Bearer, is_officer, words::Words};

/// So many names at most follow one title.
const ROW: usize = 6;

/// The names behind the first one that a plural title goes with; none where no "and" ends the row.
pub(super) fn titled_in_series(words: &Words<'_>, title: &Range<usize>) -> Vec<(String, Bearer)> {
    let many = words.word(title.start).ends_with('s') && is_officer(words, title.start);
    let mut last = words.name_at(title.end);
    let mut found = Vec::new();
    if !many || last.is_empty() {
        return found;
    }
    for _ in 0..ROW {
        let joint = words.past_age(last.end);
        let joint = joint + usize::from(words.is_comma(joint));
        let and = words.word(joint) == "and";
        last = words.name_at(joint + usize::from(and));
        if last.is_empty() || !and && !words.is_comma(joint - 1) {
            break;
        }
        found.extend(words.named(&last, Bearer::Officer));
        if and {
            return found;
        }
    }
    Vec::new()
}
