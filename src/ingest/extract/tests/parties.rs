//! Who is meant by "he" and "the man", told from the sentences before.

use super::{
    super::{document::Document, telling::told_tellings},
    check, deeds,
};

/// The deeds of the last sentence.
pub(super) fn last(text: &str) -> String {
    let tellings = told_tellings(&Document::new(text));
    deeds(&tellings.last().expect("a sentence").shots)
}

#[test]
fn pronouns_follow_whom_the_shots_were_about() {
    check(
        &[
            (
                "Police shot a man. He was hit in the leg.",
                "hit: - -> civilian, gun",
            ),
            (
                "A gunman shot an officer. He was hit in the leg.",
                "hit: - -> officer, gun",
            ),
            (
                "A gunman shot two officers. One was shot in the arm.",
                "hit: - -> officer, gun",
            ),
            (
                "A sergeant saw the gunman. She shot him.",
                "hit: officer -> civilian, gun",
            ),
        ],
        last,
    );
}

#[test]
fn a_fellow_officer_hits_one_only_where_it_is_by_him() {
    check(
        &[
            (
                "An officer was hit by a fellow officer. An officer had shot him in the leg.",
                "hit: officer -> officer, gun",
            ),
            (
                "An officer shot a fellow officer. The officer shot him in the leg.",
                "hit: officer -> officer, gun",
            ),
            (
                "A robber ran from a fellow officer. An officer had shot him in the leg.",
                "hit: officer -> civilian, gun",
            ),
        ],
        last,
    );
}

#[test]
fn a_man_is_a_civilian_unless_an_officer_has_his_age() {
    check(
        &[
            (
                "The 32-year-old officer was stopped. The 32-year-old was shot.",
                "hit: - -> officer, gun",
            ),
            (
                "The 32-year-old officer was stopped. The 19-year-old was shot.",
                "hit: - -> civilian, gun",
            ),
            (
                "Somebody called police. A man was shot.",
                "hit: - -> civilian, gun",
            ),
        ],
        last,
    );
}

#[test]
fn whoever_shot_an_officer_is_of_the_other_side() {
    check(
        &[
            (
                "Officers came in. Someone shot a sergeant.",
                "hit: civilian -> officer, gun",
            ),
            (
                "The fight went on. Officers shot one of them.",
                "hit: some officer -> civilian, gun",
            ),
            (
                "One officer was shot. Another was shot in the arm.",
                "hit: - -> other officer, gun",
            ),
        ],
        last,
    );
}
