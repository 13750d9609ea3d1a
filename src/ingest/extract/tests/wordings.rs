//! Ways in which real reports word who shot whom; names and events here are invented.

use super::{check, facts::sum, shots::alone};

#[test]
fn people_known_by_name() {
    check(
        &[
            (
                "An officer, Dana Sample, was shot. Ray Tester, who was 26, was shot and killed by police.",
                "officers 1/0, civilians 1/1, fired yes, exchange",
            ),
            (
                "A detective of the police who was off duty, Dan Sample, killed Ann Tester with a shot.",
                "officers 0/0, civilians 1/1, fired yes, by_police",
            ),
            (
                "The city will pay over the death of Ann Tester, shot by a Chicago officer in 1999.",
                "officers 0/0, civilians 1/1, fired yes, by_police",
            ),
            (
                "Officer Dana Sample shot and killed her.",
                "officers 0/0, civilians 1/1, fired yes, by_police",
            ),
            (
                "Milan Sample, 30, another rookie, was shot in the leg.",
                "officers 1/0, civilians 0/0, fired -, of_police",
            ),
        ],
        sum,
    );
}

#[test]
fn clauses_inside_clauses() {
    check(
        &[
            (
                "There is news on the man a police officer shot to death.",
                "officers 0/0, civilians 1/1, fired yes, by_police",
            ),
            (
                "The man whom police shot on the South Side is dead.",
                "officers 0/0, civilians 1/1, fired yes, by_police",
            ),
            (
                "An officer, where she had followed a man, was hit by a bullet.",
                "officers 1/0, civilians 0/0, fired -, of_police",
            ),
            (
                "A man fired, and two officers were wounded.",
                "officers 2/0, civilians 0/0, fired -, of_police",
            ),
            (
                "In the confrontation one officer shot him in the arm.",
                "officers 0/0, civilians 1/0, fired yes, by_police",
            ),
            (
                "The video shows an officer shooting a student.",
                "officers 0/0, civilians 1/0, fired yes, by_police",
            ),
            (
                "A man who had robbed an off-duty officer was shot and killed by him.",
                "officers 0/0, civilians 1/1, fired yes, by_police",
            ),
        ],
        sum,
    );
}

#[test]
fn people_told_together_add_up() {
    check(
        &[
            (
                "Two federal agents and a Chicago officer were shot and wounded.",
                "officers 3/0, civilians 0/0, fired -, of_police",
            ),
            (
                "He is charged over the wounding, on Wednesday, of two agents and an officer by gunfire.",
                "officers 3/0, civilians 0/0, fired -, of_police",
            ),
            (
                "Police opened fire. The man was struck in the hand, Ann Tester in the head. Ann Tester died.",
                "officers 0/0, civilians 2/1, fired yes, by_police",
            ),
            (
                "A commander of the Austin district and a sergeant were shot.",
                "officers 2/0, civilians 0/0, fired -, of_police",
            ),
        ],
        sum,
    );
}

#[test]
fn what_looks_like_a_shot_and_is_none() {
    check(
        &[
            ("Police shot the suspect with a Taser.", ""),
            ("The board fired Officer Dana Sample.", ""),
            (
                "The sergeant was discharged from the hospital with a gun.",
                "",
            ),
            ("Did the officer shoot the man?", ""),
            ("Five officers have been shot this week.", ""),
        ],
        |text| {
            super::deeds(
                super::told(text, "-")
                    .iter()
                    .flat_map(|telling| &telling.shots),
            )
        },
    );
    check(
        &[
            ("The officer shot one time.", "fired: officer -> -, gun"),
            (
                "Others returned the gunman's fire.",
                "exchanged: other some officer -> -, gun",
            ),
        ],
        alone,
    );
}
