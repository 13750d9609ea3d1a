//! What of an article's shots is in scope: by or of police, in Chicago, at people.

use super::{super::extract, article, check};

/// The status of an article of 17 March 2021.
fn status(text: &str) -> String {
    let reading = extract(&article(text, "2021-03-17"));
    reading.status.word().to_owned()
}

#[test]
fn animals_are_not_people() {
    check(
        &[
            (
                "Dogs were set on officers in Austin on Monday; three were bitten, and one dog was shot.",
                "no_incident",
            ),
            (
                "A man is suing over his dog shot by police in Austin on Monday.",
                "no_incident",
            ),
            (
                "Rex is a terrier. On Monday the dog was out in Austin. The officer shot him. The dog will live.",
                "no_incident",
            ),
            (
                "A man and his dog were shot by police in Austin on Monday.",
                "incident",
            ),
            (
                "An officer and his police dog were shot in Austin on Monday.",
                "incident",
            ),
        ],
        status,
    );
}

#[test]
fn who_was_an_officer_once_is_a_civilian() {
    check(
        &[
            (
                "A retired police officer was in a gunfight with a robber in Austin on Monday. The old officer shot at him.",
                "no_incident",
            ),
            (
                "A man who used to be a police officer, now retired, fired at a robber in Austin on Monday. The robber shot at the former officer.",
                "no_incident",
            ),
            (
                "A woman was shot by her ex-husband, a former police officer, in Austin on Monday.",
                "no_incident",
            ),
            (
                "A retired officer looked on in Austin on Monday as an officer shot a man.",
                "incident",
            ),
            // The case of somebody named needs no day.
            (
                "The family of Dana Example, who was fatally shot by Chicago police, has sued the city. Example fired at the officers, and the Chicago officers shot Example, a lawyer said.",
                "incident",
            ),
            // Of somebody named, the day may stand beside the shots.
            (
                "A Chicago officer was charged Wednesday with murder in the killing of a man, police said. Noel Example, 57, argued with him on January 2. Example fired at the man, Dana Sample, killing him.",
                "incident",
            ),
        ],
        status,
    );
}

#[test]
fn rules_and_numbers_are_no_event() {
    check(
        &[
            (
                "When an officer is shot in Austin, an arrest follows within a week.",
                "no_incident",
            ),
            (
                "When officers came to Austin on Monday, a man shot at them.",
                "incident",
            ),
            (
                "For each one killed in Austin on Monday there were many whom bullets wounded, said Lt. Dana Example.",
                "no_incident",
            ),
            (
                "On Monday in Austin the board gave its figures. Person struck by an officer: 6 notifications.",
                "no_incident",
            ),
            (
                "The city put out on Monday the files of 60 cases in which police in Austin shot somebody.",
                "no_incident",
            ),
        ],
        status,
    );
}

#[test]
fn shots_that_police_only_look_into_are_not_theirs() {
    check(
        &[
            (
                "Police release pictures of a cyclist wanted for shooting a woman in Austin on Monday.",
                "no_incident",
            ),
            (
                "Guests fell to arguing in Austin on Monday. Somebody drew a gun and shot five of them, police said.",
                "no_incident",
            ),
            (
                "Officers were sent to a person shot in Austin on Monday and found a man with a bullet in his leg.",
                "no_incident",
            ),
            (
                "Two men shot in Austin\n\nTwo men were shot on Monday in Austin. Somebody fired at them from a car. Both will live.\n\nOfficer fires shots in Roseland traffic stop\n\nTeen held in shooting of an officer",
                "no_incident",
            ),
            (
                "Off-duty officer's car hit by gunfire in Austin on Monday",
                "incident",
            ),
            (
                "Officer's car hit by gunfire while parked in Austin on Monday",
                "no_incident",
            ),
            (
                "Officer's parked car hit by gunfire in Austin on Monday",
                "no_incident",
            ),
            (
                "The officer's vest caught on a car that drove off in Austin on Monday.",
                "no_incident",
            ),
        ],
        status,
    );
}

#[test]
fn a_case_that_comes_to_mind_is_another() {
    check(
        &[
            (
                "A robber shot at a man in Austin on Monday. Readers will remember the officer who shot a robber last year.",
                "no_incident",
            ),
            (
                "An officer was shot in Austin on Monday. It reminds me of the two officers who were shot in Dallas on December 7, 2011.",
                "incident",
            ),
        ],
        status,
    );
}

#[test]
fn what_happened_outside_the_city_is_out_of_area() {
    check(
        &[
            (
                "LYONS, Ill. — A Chicago police officer was wounded on Monday when a robber shot at her.",
                "out_of_area",
            ),
            (
                "A Chicago police officer was shot on Monday. His team had followed a car for miles, as far as Lyons. There the driver fired.",
                "out_of_area",
            ),
            (
                "A man was shot by the Englewood police on Monday in front of his house.",
                "out_of_area",
            ),
            (
                "A Chicago man was shot by the Englewood police on Monday in front of his house.",
                "incident",
            ),
            (
                "HAMMOND, Ind. — A man who shot at Chicago police officers on the South Side was found here on Monday.",
                "incident",
            ),
            (
                "HAMMOND, Ind. — A man accused of shooting a Chicago police officer on Monday was arrested here.",
                "incident",
            ),
            (
                "A Chicago police officer shot a man at 79th and Halsted on Monday. They had followed him as far as Lyons.",
                "incident",
            ),
            (
                "A teen was hit by the bullet of an officer from a suburb on Monday, Chicago police say.",
                "incident",
            ),
            (
                "A man wanted in Milwaukee shot at marshals on Monday on the West Side.",
                "incident",
            ),
            (
                "Man dies in Calumet City police shooting\n\nPolice shot and killed a man on Monday. Chicago police officers were there.",
                "out_of_area",
            ),
            (
                "The Justice Department looked at how an officer shot a man in Austin on Monday.",
                "incident",
            ),
        ],
        status,
    );
}
