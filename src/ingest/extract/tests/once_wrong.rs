//! Sentences that were once read wrongly, with what they say.

use super::{check, events::events, facts::sum, parties::last, shots::alone};

#[test]
fn whoever_shoots_a_thing_or_an_animal_is_not_hit() {
    check(
        &[
            ("An officer shot a dog.", ""),
            ("An officer shot the lock off a door.", ""),
            ("An officer shot video of the scene.", ""),
            ("The officer scored on a long shot.", ""),
        ],
        alone,
    );
}

#[test]
fn neither_officer_means_none() {
    check(
        &[(
            "A man fired at two officers. Neither officer was struck.",
            "officers 0/0, civilians 0/0, fired -, of_police",
        )],
        sum,
    );
}

#[test]
fn whoever_shot_is_not_hit_where_no_object_follows() {
    let found = alone("The officers were asked why they shot.");
    assert!(!found.contains("hit"), "{found}");
}

#[test]
fn an_officer_hit_by_his_own_shot_is_an_officer() {
    let found = sum("An officer accidentally shot himself in the leg.");
    assert!(found.starts_with("officers 1/0, civilians 0/0"), "{found}");
}

#[test]
fn whom_a_suspect_shot_is_not_counted_as_shot_by_police() {
    check(
        &[
            (
                "An officer shot a man. The man, 32, was charged with murder in the killing of a woman.",
                "officers 0/0, civilians 1/0, fired yes, by_police",
            ),
            (
                "An officer shot an armed man. He had shot and killed his wife earlier.",
                "officers 0/0, civilians 1/0, fired yes, by_police",
            ),
        ],
        sum,
    );
}

#[test]
fn people_told_of_one_after_another_are_added_up() {
    check(
        &[
            (
                "An officer shot a man. Another man was shot by a second officer.",
                "officers 0/0, civilians 2/0, fired yes, by_police",
            ),
            (
                "Police killed a man with a knife. A bystander was grazed by a bullet.",
                "officers 0/0, civilians 2/1, fired yes, by_police",
            ),
            (
                "A gunman ambushed two officers in their squad car, wounding both with gunfire.",
                "officers 2/0, civilians 0/0, fired -, of_police",
            ),
            (
                "Two people were shot, including an officer.",
                "officers 1/0, civilians 1/0, fired -, of_police",
            ),
        ],
        sum,
    );
}

#[test]
fn an_object_is_never_its_own_subject() {
    check(
        &[(
            "An officer chased a man with a gun. The man turned and shot him.",
            "hit: civilian -> officer, gun",
        )],
        last,
    );
}

#[test]
fn a_night_goes_on_past_midnight_by_the_clock_alone() {
    check(
        &[(
            "An officer was shot Monday night.\n\nThe officer was shot about 1 a.m. Tuesday.\n\nIt rained.",
            "0 1 2",
        )],
        events,
    );
}

#[test]
fn a_man_with_a_gun_is_a_man() {
    check(
        &[
            (
                "An officer shot an armed woman.",
                "officers 0/0, civilians 1/0, fired yes, by_police",
            ),
            (
                "Police shot an armed man in Austin.",
                "officers 0/0, civilians 1/0, fired yes, by_police",
            ),
            (
                "Police killed an armed suspect.",
                "officers 0/0, civilians 1/1, fired yes, by_police",
            ),
        ],
        sum,
    );
}

#[test]
fn shots_fired_at_officers_are_at_officers() {
    check(
        &[
            (
                "Shots were fired at officers.",
                "officers 0/0, civilians 0/0, fired -, of_police",
            ),
            (
                "Shots were fired at police. No one was injured.",
                "officers 0/0, civilians 0/0, fired -, of_police",
            ),
        ],
        sum,
    );
}

#[test]
fn how_often_somebody_was_shot_does_not_hide_by_whom() {
    check(
        &[(
            "The teen was shot once by an officer.",
            "officers 0/0, civilians 1/0, fired yes, by_police",
        )],
        sum,
    );
}

#[test]
fn a_former_officer_is_none() {
    check(
        &[(
            "A former officer was shot.",
            "officers -/-, civilians -/-, fired -, -",
        )],
        sum,
    );
}

#[test]
fn both_sides_of_a_gunfight_are_counted() {
    check(
        &[(
            "Officer, suspect wounded in shootout.",
            "officers 1/0, civilians 1/0, fired yes, exchange",
        )],
        sum,
    );
}

#[test]
fn a_long_row_of_verbs_does_not_exhaust_the_stack() {
    let text = format!("An officer {}shooting at a man.", "started ".repeat(5_000));
    let expected = "officers -/-, civilians -/-, fired -, -";
    check(&[(text.as_str(), expected)], sum);
}
