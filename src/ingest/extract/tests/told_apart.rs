//! Who is told apart from whom: clauses, kin, colleagues, the accused, and those only named.

use super::{super::names::Bearer, check, facts::sum, names::bearer, shots::alone};

#[test]
fn a_clause_after_a_comma_has_its_own_subject() {
    check(
        &[
            (
                "A clerk, who spoke for the shop, said he aimed at the officer, and the officer shot him.",
                "hit: officer -> somebody, gun",
            ),
            (
                "Officers found a man of 30 in the 900 block of North Example Street who had been shot.",
                "hit: - -> person, gun",
            ),
            (
                "Officers found a man down, hit in the chest, after the gunfire.",
                "hit: - -> person, gun",
            ),
            (
                "A man drew a gun and officers shot, police said.",
                "fired: some officer -> -, gun",
            ),
        ],
        alone,
    );
}

#[test]
fn gunfire_may_miss() {
    check(
        &[
            ("No bullet struck an officer.", "spared: - -> officer, gun"),
            (
                "Two officers were shot at Thursday night.",
                "fired: - -> 2 officer, gun",
            ),
            (
                "Two officers shot at while on patrol",
                "fired: - -> 2 officer, gun",
            ),
            (
                "An officer opened fire and the vehicle was hit.",
                "fired: officer -> -, gun",
            ),
            (
                "Shots were fired, but neither the officer nor the driver was struck.",
                "spared: - -> civilian, gun",
            ),
            (
                "An officer fired at the suspect without hits.",
                "fired: officer -> civilian, gun; spared: - -> civilian, gun",
            ),
        ],
        alone,
    );
}

#[test]
fn what_is_said_in_general_or_by_the_way_is_no_deed() {
    check(
        &[
            ("In many cases police wounded or killed somebody.", ""),
            ("Shooting Involving Off-Duty Officer", ""),
            ("An officer accidentally fired his gun into the floor.", ""),
            (
                "The next fatal shooting police were told of was on Sunday.",
                "",
            ),
            ("He is charged with aggravated discharge of a firearm.", ""),
        ],
        alone,
    );
}

#[test]
fn those_left_behind_and_those_beside_are_told_apart() {
    check(
        &[
            (
                "The mother of a teenager killed by police went to court.",
                "officers 0/0, civilians 1/1, fired yes, by_police",
            ),
            (
                "Officers told the man to stop and then fired their weapons, hitting both.",
                "officers 0/0, civilians 2/0, fired yes, by_police",
            ),
            (
                "Dana Example Jr., 24, was shot and killed by police.",
                "officers 0/0, civilians 1/1, fired yes, by_police",
            ),
            (
                "An officer fired to keep a man from killing a hostage.",
                "officers 0/0, civilians -/-, fired yes, by_police",
            ),
            (
                "The stop left both an officer and a driver with gunshot wounds.",
                "officers 1/0, civilians 1/0, fired yes, exchange",
            ),
            (
                "Two people were shot, one of them an officer.",
                "officers 1/0, civilians 1/0, fired -, of_police",
            ),
            (
                "Police chased a car and shots were fired after an off-duty colleague was shot.",
                "officers 1/0, civilians 0/0, fired -, of_police",
            ),
            (
                "Police shot a suspect. It left an officer with a stab wound and another person shot by police.",
                "officers 0/0, civilians 1/0, fired yes, by_police",
            ),
            (
                "Officer A shot Subject 1 in the arm. Officer A then shot Subject 2 in the leg.",
                "officers 0/0, civilians 2/0, fired yes, by_police",
            ),
        ],
        sum,
    );
}

#[test]
fn pronouns_that_stand_against_each_other_are_of_two_sides() {
    check(
        &[
            (
                "Two officers came. One officer ran after him. He turned and fired at them.",
                "officers 0/0, civilians 0/0, fired -, of_police",
            ),
            (
                "The officer followed him into a yard, where he fired and hit the officer.",
                "officers 1/0, civilians 0/0, fired -, of_police",
            ),
            (
                "An officer shot a man. A woman saw it. He told her he shot them in fear.",
                "officers 0/0, civilians 2/0, fired yes, by_police",
            ),
            (
                "Police shot a man. The man was charged with assaulting an officer and died after he was shot.",
                "officers 0/0, civilians 1/1, fired yes, by_police",
            ),
            (
                "Three bullets struck an officer. One hit him in the arm.",
                "officers 1/0, civilians 0/0, fired -, of_police",
            ),
            (
                "Three men ran. As the officers came up the men turned. One fired at the officers.",
                "officers 0/0, civilians 0/0, fired -, of_police",
            ),
            (
                "An off-duty officer was shot on Sunday. The 36-year-old was hit in the back.",
                "officers 1/0, civilians 0/0, fired -, of_police",
            ),
        ],
        sum,
    );
}

#[test]
fn an_exchange_of_others_is_not_of_police() {
    check(
        &[
            (
                "An officer was shot when people in two cars shot at each other. The drivers left after the exchange of gunfire.",
                "officers 1/0, civilians 0/0, fired -, of_police",
            ),
            (
                "A retired officer was shot as shots were exchanged with robbers.",
                "officers -/-, civilians -/-, fired -, -",
            ),
            (
                "An officer's gun went off by accident. The sergeant whose weapon discharged went home.",
                "officers -/-, civilians -/-, fired -, -",
            ),
            (
                "An off-duty fire lieutenant shot a teen.",
                "officers -/-, civilians -/-, fired -, -",
            ),
            (
                "A dog was shot by police. The officer fired one shot.",
                "officers -/-, civilians -/-, fired -, -",
            ),
        ],
        sum,
    );
}

#[test]
fn a_name_is_borne_by_whom_its_company_suggests() {
    for (text, expected) in [
        (
            "Dana Example, 41, put on her uniform that day. A bullet struck Example.",
            Bearer::Officer,
        ),
        (
            "Dana Example, 41, was arrested with a partner. A bullet struck Example.",
            Bearer::Somebody,
        ),
        (
            "Neighbors of Dana \"Dee\" Example marched. Example was shot.",
            Bearer::Civilian,
        ),
        (
            "Dana Example was convicted of killing an officer. Example spoke.",
            Bearer::Civilian,
        ),
    ] {
        assert_eq!(bearer(text, "Example"), Some(expected), "{text}");
    }
}
