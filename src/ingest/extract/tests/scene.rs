//! Which of an article's places are the event's.

use super::{
    super::{report::name_of, scene::scene},
    check, main_event,
};

/// "3300 W Polk St, Homan Square": spot, neighbourhood, district, building; "not Chicago: …".
fn place(text: &str) -> String {
    let (event, tellings) = main_event(text, "-");
    let scene = scene(&event, &tellings);
    let told = [
        scene.spot.map(|found| found.value.to_string()),
        scene.neighbourhood.map(|found| found.value.to_owned()),
        scene
            .district
            .map(|found| format!("District {}", found.value)),
        scene.facility.and_then(|found| name_of(&found.value)),
        scene
            .elsewhere
            .map(|found| format!("not Chicago: {}", found.value)),
    ];
    told.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[test]
fn the_place_of_the_shots_and_not_of_what_followed() {
    check(
        &[
            (
                "An officer was shot in the 3300 block of West Polk Street in Homan Square. The car was found in the 1200 block of North Austin Boulevard.",
                "3300 W Polk St, Homan Square",
            ),
            (
                "An officer shot a man in Austin. He died at Stroger Hospital.",
                "Austin",
            ),
            ("Police shot a man at 63rd and Bell.", "63rd & Bell"),
            ("An officer was shot. He was arrested in Englewood.", ""),
        ],
        place,
    );
}

#[test]
fn a_block_says_more_than_a_road() {
    check(
        &[
            (
                "An officer was shot on Polk Street. Shots came from the 3300 block of West Polk Street.",
                "3300 W Polk St",
            ),
            (
                "An officer was shot on West Polk. The place is given as 3310 West Polk.",
                "3300 W Polk",
            ),
            (
                "An officer was shot. The call was for a fight in the 3300 block of West Polk Street. They had run along Kedzie Avenue.",
                "3300 W Polk St",
            ),
        ],
        place,
    );
}

#[test]
fn there_is_the_place_told_last() {
    check(
        &[(
            "Officers were called to 41st Street and Wells Street. They chased him to the 3900 block of South Wells Street. There he fired at them.",
            "3900 S Wells St",
        )],
        place,
    );
}

#[test]
fn a_name_agrees_with_the_block_or_is_that_of_something_else() {
    check(
        &[
            (
                "The pursuit began in Bronzeville and went down the Dan Ryan to Chatham. There, in the 8400 block of South Wabash Avenue, a man exchanged shots with police.",
                "8400 S Wabash Ave, Chatham",
            ),
            (
                "A man shot by police walked into Community First Medical Center in Portage Park. Officers had shot at him in Hermosa, in the 2100 block of North Kildare Avenue.",
                "2100 N Kildare Ave, Hermosa",
            ),
            (
                "Troopers fired at a car on Interstate 94 near Peterson Avenue. It had earlier been seen speeding through the Loop.",
                "Interstate 94 at Peterson Ave",
            ),
        ],
        place,
    );
}

#[test]
fn a_road_alone_is_the_place_only_where_shots_are_told_of_it() {
    check(
        &[
            ("Police shot a man on 47th Street.", "47th St"),
            (
                "Police shot a man in Brighton Park. Officers had closed 47th Street.",
                "Brighton Park",
            ),
        ],
        place,
    );
}

#[test]
fn other_towns_are_told_apart() {
    check(
        &[
            (
                "An officer shot a man in Cicero on Monday.",
                "not Chicago: Cicero",
            ),
            ("Joliet police shot a man in Joliet.", "not Chicago: Joliet"),
            (
                "East Chicago police shot a man. He drove off along Polk Street.",
                "not Chicago: East Chicago",
            ),
            (
                "A Joliet officer shot a man. Chicago police had seen his car on Polk Street.",
                "not Chicago: Joliet",
            ),
            (
                "A Joliet officer was shot at. A Chicago officer shot at a Joliet officer in Pilsen.",
                "Pilsen",
            ),
            (
                "An officer who lives in Cicero shot a man in Pilsen.",
                "Pilsen",
            ),
        ],
        place,
    );
}

#[test]
fn what_led_to_the_shots_may_have_been_elsewhere() {
    check(
        &[
            (
                "An officer shot a man. There had been a fight at a club, 5728 W. Belmont Ave. Later he sat in his car at the light at Belmont and Kilpatrick.",
                "Belmont & Kilpatrick",
            ),
            (
                "An officer shot a man. There had been a fight at a club, 5728 W. Belmont Ave.",
                "5700 W Belmont Ave",
            ),
            (
                "An officer shot a man on the 3400 block of Grenshaw Street. Police had been on the 3400 block of West Grenshaw Street.",
                "3400 W Grenshaw St",
            ),
        ],
        place,
    );
}
