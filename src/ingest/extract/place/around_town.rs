//! What the words around a town's name say: whether the town is meant, and what it governs.

use super::{governs::Governs, word_set, words::Words};

/// What the words around a town say of it before any clause is asked.
pub(super) fn governs(words: &Words<'_>, at: usize, end: usize) -> Option<Governs> {
    if is_of_town(words, end) {
        return Some(Governs::Other("agency_name"));
    }
    (is_person_of_town(words, end)
        || is_origin(words, at)
        || is_wanted(words, at)
        || is_employer(words, at))
    .then_some(Governs::Other("person_origin"))
}

/// "The off-duty officer, who |works for| Merrionette Park".
fn is_employer(words: &Words<'_>, at: usize) -> bool {
    match words.before(at, 1) {
        "for" => matches!(words.before(at, 2), "works" | "worked" | "working"),
        "by" => words.before(at, 2) == "employed",
        _ => false,
    }
}

/// "Wanted in Milwaukee", "a fugitive from Texas", "on a warrant out of Gary": where he came from.
pub(super) fn is_wanted(words: &Words<'_>, at: usize) -> bool {
    let placed = matches!(words.before(at, 1), "in" | "from" | "of");
    let back = 2 + usize::from(words.before(at, 1) == "of" && words.before(at, 2) == "out");
    let wanted = matches!(
        words.before(at, back),
        "wanted" | "sought" | "fugitive" | "fugitives" | "warrant" | "warrants"
    );
    placed && wanted
}

/// "a man from Milwaukee", "Smith, 23, of Maywood".
pub(super) fn is_origin(words: &Words<'_>, at: usize) -> bool {
    let before = words.before(at, 2);
    let person = before == ","
        || word_set::is("person_after", before)
        || before.bytes().all(|letter| letter.is_ascii_digit()) && !before.is_empty()
        || matches!(before, "is" | "was" | "are" | "old");
    match words.before(at, 1) {
        "of" => person || at.checked_sub(2).is_some_and(|at| words.is_name(at)) && before != "city",
        "from" => person,
        _ => false,
    }
}

/// "On the Rock Island |line|", "an officer of the Norfolk |Southern Railway|": where it goes, or what it
/// is called; "the Dallas train station" is in Dallas.
pub(super) fn is_railway(words: &Words<'_>, end: usize) -> bool {
    let southern = usize::from(words.word(end) == "southern");
    matches!(
        words.word(end + southern),
        "line" | "tracks" | "railroad" | "railway"
    )
}

/// "The Justice Department": of the nation.
pub(super) fn is_federal(words: &Words<'_>, end: usize, name: &str) -> bool {
    name == "Justice" && words.is_name(end) && words.word(end) == "department"
}

/// "Harvey |police|", "Harvey's |mayor|": what a town has, and a neighbourhood has not.
fn is_of_town(words: &Words<'_>, end: usize) -> bool {
    let after = words.word(words.past_possessive(end));
    word_set::is("police_after", after) || word_set::is("suburb_after", after)
}

/// "A Harvey |man|".
fn is_person_of_town(words: &Words<'_>, end: usize) -> bool {
    word_set::is("person_after", words.word(words.past_possessive(end)))
}

/// Whether the words around a name that other things bear too say that the town is meant.
pub(super) fn is_told(words: &Words<'_>, at: usize, end: usize) -> bool {
    let before = words.before(at, 1);
    let of = before == "of"
        && (words.before(at, 2) == "city" || word_set::is("suburb_before", words.before(at, 2)));
    // "They followed him |as far as| Harvey", "until it |reached| Harvey".
    let reached = before == "reached" || before == "as" && words.before(at, 2) == "far";
    of || reached
        || is_of_town(words, end)
        || is_person_of_town(words, end)
        || word_set::is("suburb_before", before)
}

/// "Officer Harvey", "Mr. Lyons".
pub(super) fn is_person(words: &Words<'_>, at: usize) -> bool {
    let before = words.before(at, 1);
    word_set::is("title_before", before)
        || before == "." && word_set::is("title_before", words.before(at, 2))
}
