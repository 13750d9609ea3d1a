//! The people of an event.

use super::{
    super::{facts, people::people, shots::Shot},
    check, main_event,
};

/// "officer 32 man stable (fair condition)": role, age, gender, injury, condition.
fn hit(text: &str) -> String {
    let (event, tellings) = main_event(text, "-");
    let shots: Vec<Shot> = tellings
        .iter()
        .flat_map(|telling| telling.shots.iter().cloned())
        .collect();
    let told = people(&event, &tellings, &facts::add_up(&shots))
        .into_iter()
        .map(|person| {
            let age = person.age.map_or(String::new(), |age| format!(" {age}"));
            let gender = person
                .gender
                .map_or(String::new(), |gender| format!(" {gender}"));
            let condition = person
                .condition
                .map_or(String::new(), |words| format!(" ({words})"));
            format!("{}{age}{gender} {}{condition}", person.role, person.injury)
        });
    told.collect::<Vec<_>>().join("; ")
}

#[test]
fn what_is_told_of_one_is_theirs() {
    check(
        &[
            (
                "A 32-year-old officer was shot. The officer was in fair condition.",
                "officer 32 stable (fair condition)",
            ),
            (
                "Police shot a 19-year-old man. The man was in critical condition.",
                "civilian 19 man critical (critical condition)",
            ),
            (
                "Police shot and killed a woman, 40.",
                "civilian 40 woman killed",
            ),
            ("Police shot a boy of 15.", "civilian 15 boy wounded"),
            (
                "The mother of a 16-year-old boy whom police shot, a woman of 40, sued.",
                "civilian 16 boy wounded",
            ),
            (
                "Police shot a suspect, and he was hit in the leg. A woman on the street saw it.",
                "civilian man wounded",
            ),
        ],
        hit,
    );
}

#[test]
fn what_is_told_of_several_stays_open_unless_it_fits_one_to_one() {
    check(
        &[
            (
                "Two officers were shot.",
                "officer wounded; officer wounded",
            ),
            (
                "An officer was shot and he shot a man, 20.",
                "officer wounded; civilian 20 man wounded",
            ),
            (
                "Police shot two people, a man of 30 and a woman of 25.",
                "civilian 30 man wounded; civilian 25 woman wounded",
            ),
            (
                "Police shot two people. One is a man. Officers ran.",
                "civilian wounded; civilian wounded",
            ),
        ],
        hit,
    );
}

#[test]
fn nobody_hit_is_nobody_listed() {
    check(
        &[
            ("A man fired at officers. No one was hit.", ""),
            ("It rained.", ""),
        ],
        hit,
    );
}
