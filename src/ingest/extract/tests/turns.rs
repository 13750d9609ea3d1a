//! Cases told in turn: which sentences open one, and which go on with the article's own.

use super::{
    super::events::{credit_asides, group, leave_sums},
    deeds,
    events::events,
    told,
};

const LEAD: &str = "Police shot a man Monday.\n\nHe was hurt in Pilsen.\n\nIt rained.\n\n";

#[test]
fn another_case_is_opened_by_its_day() {
    for (below, expected) in [
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
    ] {
        assert_eq!(events(&format!("{LEAD}{below}")), expected, "{below}");
    }
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

/// The shots of the first sentence that are left once every event has its own.
fn left(text: &str) -> String {
    let mut tellings = told(text, "2021-03-17");
    let events = group(&tellings);
    credit_asides(&events, &mut tellings);
    leave_sums(&events, &mut tellings);
    deeds(&tellings[0].shots)
}

#[test]
fn a_pair_in_the_lead_is_of_two_days() {
    const TOLD: &str = "\n\nPolice shot a burglar in Pilsen on Saturday.\n\nIt rained.\n\n";
    for (below, expected) in [
        ("In Austin, an officer was shot Sunday.", false),
        ("The officer was shot by the burglar on Saturday.", true),
    ] {
        let lead = "An officer was shot and a burglar was shot.";
        let officer = left(&format!("{lead}{TOLD}{below}")).contains("officer");
        assert_eq!(officer, expected, "{below}");
    }
}

#[test]
fn in_a_round_up_police_who_speak_shot_nobody() {
    let mut tellings = told(
        "3 dead, 14 wounded in weekend shootings\n\nOfficers shot a man in Pilsen on Saturday.\n\nIt rained.\n\nOn Sunday a boy was killed in Austin; police had nobody in custody.",
        "2021-03-17",
    );
    let events = group(&tellings);
    credit_asides(&events, &mut tellings);
    let in_scope = events.iter().filter(|event| event.is_in_scope(&tellings));
    assert_eq!(in_scope.count(), 1);
}
