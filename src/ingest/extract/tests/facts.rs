//! What shots add up to.

use super::{super::reread, check};

/// "officers 2/0, civilians 1/0, fired yes, exchange": shot and killed, `-` for not stated.
pub(super) fn sum(text: &str) -> String {
    let facts = reread::facts(text, false);
    let number = |count: Option<u16>| count.map_or("-".into(), |count| count.to_string());
    let fired = facts
        .police_fired
        .map_or("-", |fired| if fired { "yes" } else { "no" });
    let direction = facts.direction.map_or("-", |direction| direction.word());
    format!(
        "officers {}/{}, civilians {}/{}, fired {fired}, {direction}",
        number(facts.officers_shot),
        number(facts.officers_killed),
        number(facts.civilians_shot),
        number(facts.civilians_killed),
    )
}

#[test]
fn each_side_is_counted() {
    check(
        &[
            (
                "An officer shot a man.",
                "officers 0/0, civilians 1/0, fired yes, by_police",
            ),
            (
                "Officers shot and killed two men.",
                "officers 0/0, civilians 2/2, fired yes, by_police",
            ),
            (
                "Two officers were shot.",
                "officers 2/0, civilians 0/0, fired -, of_police",
            ),
            (
                "A gunman killed an officer with a shot to the head.",
                "officers 1/1, civilians 0/0, fired -, of_police",
            ),
            (
                "A suspect shot two officers. A third officer shot the suspect.",
                "officers 2/0, civilians 1/0, fired yes, exchange",
            ),
            (
                "An officer accidentally shot another officer.",
                "officers 1/0, civilians 0/0, fired yes, between_officers",
            ),
        ],
        sum,
    );
}

#[test]
fn what_the_words_leave_open_stays_open() {
    check(
        &[
            (
                "An officer fired at a man.",
                "officers 0/0, civilians -/-, fired yes, by_police",
            ),
            (
                "A man fired at officers.",
                "officers 0/0, civilians 0/0, fired -, of_police",
            ),
            (
                "An officer fired at a man. No one was hit.",
                "officers 0/0, civilians 0/0, fired yes, by_police",
            ),
            ("A man was shot.", "officers -/-, civilians -/-, fired -, -"),
            (
                "A man fired at officers. The officers did not return fire.",
                "officers 0/0, civilians 0/0, fired no, of_police",
            ),
        ],
        sum,
    );
}

#[test]
fn people_told_of_twice_count_once() {
    check(
        &[
            (
                "An officer shot a man. The man was shot in the leg. He was shot at noon.",
                "officers 0/0, civilians 1/0, fired yes, by_police",
            ),
            (
                "Police shot a man and a woman.",
                "officers 0/0, civilians 2/0, fired yes, by_police",
            ),
            (
                "Two officers were shot. One officer was shot in the arm. The other officer was shot in the leg.",
                "officers 2/0, civilians 0/0, fired -, of_police",
            ),
            (
                "Police initially said officers shot two men. Police later said an officer shot one man.",
                "officers 0/0, civilians 1/0, fired yes, by_police",
            ),
        ],
        sum,
    );
}
