//! Cases told in turn: which sentences open one, and which go on with the article's own.

use super::{
    check_below, deeds,
    events::{credited, events},
    understood,
};

const LEAD: &str = "Police shot a man Monday.\n\nHe was hurt in Pilsen.\n\nIt rained.\n\n";

#[test]
fn another_case_is_opened_by_its_day() {
    check_below(
        LEAD,
        &[
            (
                "Sunday's shooting took place in Austin.\n\nAn officer was hit.",
                "0 1 2 | 3 4",
            ),
            (
                "Monday's shooting took place at noon.\n\nThe officer was unhurt.",
                "0 1 2 3 4",
            ),
            (
                "Three days later another officer was shot in Austin.",
                "0 1 2 | 3",
            ),
            ("The man was shot three hours after a fight.", "0 1 2 3"),
            (
                "Another officer had been shot on Sunday, in Austin.\n\nIn that case police were called to a home.\n\nThe suspect fired and hit the officer in the arm.",
                "0 1 2 | 3 4 5",
            ),
            (
                "Only a day before Monday's shooting, a gunman had killed two clerks.",
                "0 1 2 | 3",
            ),
        ],
        events,
    );
}

#[test]
fn who_was_introduced_is_no_other() {
    for (text, expected) in [
        (
            "An officer was shot by a man.\n\nNoel Example went on trial Monday.\n\nIt rained.\n\nExample shot the officer on May 3, 2019.",
            "0 1 2 3",
        ),
        (
            "Noel Example was sentenced Monday for shooting an officer.\n\nIt rained.\n\nOn May 3, 2019, he shot Officer Ada Mercer.",
            "0 1 2",
        ),
    ] {
        assert_eq!(events(text), expected, "{text}");
    }
}

#[test]
fn paragraphs_of_a_bulletin_are_cases() {
    assert_eq!(
        events(
            "News of the week\n\nPOLICE-INVOLVED SHOOTING. On Monday at 5 p.m. officers saw a man. An officer shot him.\n\nHOMICIDE. On Monday at 9 p.m. a man was shot by another man.\n\nPOLICE-INVOLVED SHOOTING. On Tuesday a man fired at officers."
        ),
        "0 1 2 3 | 4 5 | 6 7"
    );
}

#[test]
fn a_pair_in_the_lead_is_of_two_days() {
    const TOLD: &str = "An officer was shot and a burglar was shot.\n\nPolice shot a burglar in Pilsen on Saturday.\n\nIt rained.\n\n";
    check_below(
        TOLD,
        &[
            (
                "In Austin, an officer was shot Sunday.",
                "hit: officer -> civilian, gun",
            ),
            (
                "The officer was shot by the burglar on Saturday.",
                "hit: - -> officer, gun; hit: officer -> civilian, gun",
            ),
        ],
        |text| deeds(&understood(text, "2021-03-17").0[0].shots),
    );
}

#[test]
fn in_a_round_up_police_who_speak_shot_nobody() {
    const TOLD: &str = "\n\nOfficers shot a man in Pilsen on Saturday.\n\nIt rained.\n\nOn Sunday a boy was killed in Austin; police had nobody in custody.";
    for (headline, expected) in [
        ("3 dead, 14 wounded in weekend shootings", "police | -"),
        ("Officers shoot man in Pilsen", "police | police"),
    ] {
        assert_eq!(
            credited(&format!("{headline}{TOLD}")),
            expected,
            "{headline}"
        );
    }
}
