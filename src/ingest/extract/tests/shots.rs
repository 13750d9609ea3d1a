//! Deeds of one sentence, by its own words.

use super::{
    super::{shots::shots, telling::is_in_scope},
    Sentence, check, deeds,
};

pub(super) fn alone(text: &str) -> String {
    let sentence = Sentence::new(text);
    deeds(&shots(&sentence.clause(), &(0..text.len()), false))
}

fn among_gunfire(text: &str) -> String {
    let sentence = Sentence::new(text);
    deeds(&shots(&sentence.clause(), &(0..text.len()), true))
}

#[test]
fn active_passive_and_nominal_forms() {
    check(
        &[
            ("An officer shot a man.", "hit: officer -> person, gun"),
            (
                "An officer shot and killed a suspect.",
                "killed: officer -> civilian, gun; killed: officer -> civilian, gun",
            ),
            (
                "A man fatally shot an officer.",
                "killed: person -> officer, gun",
            ),
            (
                "The suspect was struck by police gunfire.",
                "hit: officer -> civilian, gun",
            ),
            ("Two officers were shot.", "hit: - -> 2 officer, gun"),
            (
                "Officers shot a man to death.",
                "killed: some officer -> person, gun",
            ),
            (
                "The fatal shooting of a suspect by an officer led to protests.",
                "killed: officer -> civilian, gun",
            ),
            (
                "Gunfire from police struck a teenager.",
                "hit: officer -> civilian, gun",
            ),
        ],
        alone,
    );
}

#[test]
fn shots_fired_and_returned() {
    check(
        &[
            (
                "The suspect fired at the officers.",
                "fired: civilian -> some officer, gun",
            ),
            ("An officer returned fire.", "exchanged: officer -> -, gun"),
            (
                "Officers exchanged gunfire with a suspect.",
                "exchanged: some officer -> -, gun",
            ),
            (
                "The officers came under fire.",
                "fired: - -> some officer, gun",
            ),
            ("No officer fired.", "heldfire: officer -> -, gun"),
            (
                "Officers did not return fire.",
                "heldfire: some officer -> -, gun",
            ),
        ],
        alone,
    );
}

#[test]
fn who_was_not_hit_is_spared() {
    check(
        &[
            ("No officers were shot.", "spared: - -> some officer, gun"),
            ("The officer was not shot.", "spared: - -> officer, gun"),
            (
                "The officer fired and missed.",
                "fired: officer -> -, gun; spared: - -> civilian, gun",
            ),
        ],
        alone,
    );
}

#[test]
fn what_was_not_done_with_a_gun_or_not_done_at_all_is_no_deed() {
    check(
        &[
            ("An officer took a photo, a mug shot.", ""),
            ("He threatened to shoot the officers.", ""),
            ("The officer was struck by a car.", ""),
            ("The board fired two officers.", ""),
            ("Officers found shell casings.", ""),
        ],
        alone,
    );
}

#[test]
fn what_became_of_somebody() {
    check(
        &[
            (
                "The officer and the driver were taken to a hospital after the shooting and were pronounced there.",
                "killed: - -> civilian, gun; killed: - -> officer, gun",
            ),
            (
                "Officer in guarded condition after shooting.",
                "hit: - -> officer, gun",
            ),
        ],
        alone,
    );
}

#[test]
fn fire_that_was_held() {
    check(
        &[
            (
                "Police let him go without shooting.",
                "heldfire: some officer -> -, gun",
            ),
            (
                "The officer talked to a man, who left without firing.",
                "heldfire: person -> -, gun",
            ),
            ("The officer had no chance to fire.", "heldfire: - -> -"),
            ("The gunman had no chance to fire.", ""),
            ("The gunman held his fire.", ""),
        ],
        alone,
    );
}

#[test]
fn where_shots_went() {
    check(
        &[
            (
                "A police bullet went through the door and lodged in his leg.",
                "hit: officer -> somebody, gun",
            ),
            (
                "The officers had stopped two men when shots came their way.",
                "fired: - -> some officer, gun",
            ),
            (
                "Officers had walked up to three men when somebody fired in their direction.",
                "fired: person -> some officer, gun",
            ),
            (
                "Officers chased a man, and their bullets killed him.",
                "killed: officer -> somebody, gun",
            ),
            (
                "A police helicopter was hit by gunfire.",
                "fired: - -> officer, gun",
            ),
            (
                "Bullets hit a police helicopter.",
                "fired: - -> officer, gun",
            ),
            (
                "Bullets came at the officers.",
                "fired: - -> some officer, gun",
            ),
            ("Bullets came at the officer's house.", ""),
            (
                "He put a bullet into the officer.",
                "hit: somebody -> officer, gun",
            ),
            ("He did not put a bullet into the officer.", ""),
        ],
        alone,
    );
}

#[test]
fn hit_means_by_gunfire_where_gunfire_is_told_of() {
    check(&[("Two officers were hit.", "hit: - -> 2 officer")], alone);
    check(
        &[("Two officers were hit.", "hit: - -> 2 officer, gun")],
        among_gunfire,
    );
}

#[test]
fn what_was_corrected_later_is_marked() {
    check(
        &[(
            "Police initially said an officer shot a second man.",
            "hit: officer -> other person, gun, at first",
        )],
        alone,
    );
}

#[test]
fn scope_is_shooting_by_or_of_police() {
    for (text, in_scope) in [
        ("An officer shot a suspect.", true),
        ("A suspect fired at the officers.", true),
        ("An officer was shot.", true),
        ("A man shot a woman.", false),
        ("A retired officer was shot.", false),
        ("No officer was shot.", false),
        ("Police said a man was shot.", false),
    ] {
        let sentence = Sentence::new(text);
        let shots = shots(&sentence.clause(), &(0..text.len()), false);
        assert_eq!(shots.iter().any(is_in_scope), in_scope, "{text}");
    }
}
