//! Which sentences of an article belong to one event.

use super::{super::events::group, check, check_below, deeds, told, understood};

/// "0 2 | 1": the numbers of each event's sentences, parted by bars.
pub(super) fn events(text: &str) -> String {
    events_of(text, "2021-03-17")
}

/// The same for an article of that day; "-" is one without a day.
pub(super) fn events_of(text: &str, published: &str) -> String {
    let numbers = |sentences: &[usize]| {
        sentences
            .iter()
            .map(usize::to_string)
            .collect::<Vec<_>>()
            .join(" ")
    };
    let events = group(&told(text, published));
    events
        .iter()
        .map(|event| numbers(&event.sentences))
        .collect::<Vec<_>>()
        .join(" | ")
}

#[test]
fn sentences_of_one_event_stay_together() {
    check(
        &[
            (
                "An officer shot a man Monday. The man ran. He was shot in the leg.",
                "0 1 2",
            ),
            (
                "An officer was shot Monday night.\n\nThe officer was shot early Tuesday, about 1 a.m.\n\nIt rained.",
                "0 1 2",
            ),
            ("It rained.\n\nAn officer shot a man Monday.", "0 1"),
            // On the same day, and nothing to do with it.
            (
                "Two officers were shot Monday.\n\nIt rained.\n\nIn a separate shooting Monday, police shot a man.",
                "0 1 | 2",
            ),
            // The day of charges says nothing of that of the shots.
            (
                "Two officers to face charges in shootout.\n\nCharges will be filed Friday against a sergeant and an officer.\n\nTwo people were shot in an exchange of gunfire with police on Jan. 22, 2021.",
                "0 1 2",
            ),
        ],
        events,
    );
}

#[test]
fn small_hours_belong_to_the_night_before_and_not_to_the_day_after() {
    check(
        &[
            (
                "An officer was shot Monday.\n\nHe lived.\n\nPolice said a man shot the officer about 2 a.m. Tuesday.",
                "0 1 2",
            ),
            (
                "An officer was shot Monday.\n\nHe lived.\n\nPolice said a man shot the officer about 2 a.m. Sunday.",
                "0 1 | 2",
            ),
            (
                "An officer was shot Monday.\n\nHe lived.\n\nPolice said a man shot the officer about 11 p.m. Sunday.",
                "0 1 2",
            ),
        ],
        events,
    );
}

#[test]
fn another_day_or_a_turn_of_words_opens_another_event() {
    check(
        &[
            (
                "An officer was shot Monday.\n\nHe was in his car.\n\nOn Sunday, a sergeant was shot. She was released.",
                "0 1 | 2 3",
            ),
            (
                "An officer was shot Monday.\n\nHe was in his car.\n\nIn an unrelated shooting, police shot a man.\n\nNobody is in custody.",
                "0 1 3 | 2",
            ),
            (
                "An officer was shot Monday.\n\nThe last officer killed on duty was shot on May 3, 2019.",
                "0 | 1",
            ),
        ],
        events,
    );
}

#[test]
fn a_scene_set_anew_opens_another_event() {
    const LEAD: &str = "Police shot a man Monday.\n\nThat was about 7 p.m. at 79th Street and Halsted Street.\n\nHe died.\n\n";
    check_below(
        LEAD,
        &[
            // Another one of several cases, with an hour or a place of its own.
            (
                "The second shooting was at 8 p.m. in Austin.\n\nA man ran.\n\nAn officer shot the man.",
                "0 1 2 | 3 4 5",
            ),
            (
                "The other was near 300 N. Pine Ave.\n\nAn officer fired.\n\nThe man died at a hospital.",
                "0 1 2 | 3 4 5",
            ),
            // Without an hour or a place, "the other" may be anybody.
            ("The other was older.\n\nAn officer shot him.", "0 1 2 3 4"),
            // Another hour at another place.
            (
                "In Rogers Park, about 11 p.m., officers saw a man.\n\nThey shot him.",
                "0 1 2 | 3 4",
            ),
            (
                "In Englewood, about 11 p.m., officers saw a man.\n\nThey shot him.",
                "0 1 2 3 4",
            ),
            (
                "In Rogers Park, about 8 p.m., officers saw a man.\n\nThey shot him.",
                "0 1 2 3 4",
            ),
            // Later, and far away.
            (
                "Later officers stopped a car at 6300 N. Clark St.\n\nAn officer fired at the driver.",
                "0 1 2 | 3 4",
            ),
            (
                "Later officers stopped a car at 7800 S. Halsted St.\n\nAn officer fired at the driver.",
                "0 1 2 3 4",
            ),
        ],
        events,
    );
}

#[test]
fn what_he_did_next_goes_on_there_and_names_lead_back() {
    check(
        &[
            (
                "An officer was shot Monday.\n\nIt rained.\n\nPolice shot a man on May 3, 2020.\n\nHe had come from Joliet.\n\nIt rained again on Monday.\n\nNobody was seen.",
                "0 1 5 | 2 3 4",
            ),
            (
                "Ada Mercer was shot by police on June 4, 2019.\n\nIt rained.\n\nNoel Example was shot by police on June 5, 2019. An officer had shot Mercer in the leg.",
                "0 1 3 | 2",
            ),
            // Of two years told in one breath the first is the event's.
            (
                "It rained.\n\nOfficer Ada Mercer was killed in 1967, and Officer Noel Example was killed in 1976.\n\nIt rained again.\n\nIn October 1976, Example was shot by a man.",
                "0 1 2 | 3",
            ),
            (
                "Officer Ada Mercer was shot Monday.\n\nIt rained.\n\nIt is a month since Mercer was shot.\n\nIt is years since Officer Noel Example was shot.",
                "0 1 2 | 3",
            ),
        ],
        events,
    );
}

#[test]
fn a_distance_in_time_is_no_day() {
    check(
        &[(
            "An officer was shot in May.\n\nA judge had freed the man in February. The officer was shot three months later.",
            "0 1 2",
        )],
        events,
    );
}

#[test]
fn another_death_on_another_day_is_another_event() {
    const LEAD: &str = "Officer Ada Mercer was killed by a gunman.\n\nIt rained.\n\n";
    check_below(
        LEAD,
        &[
            ("In May, Officer Noel Example was shot dead.", "0 1 | 2"),
            ("Officer Noel Example was shot dead too.", "0 1 2"),
            ("In May, Officer Mercer was shot dead.", "0 1 2"),
        ],
        events,
    );
}

#[test]
fn the_sum_of_several_events_is_none_of_them() {
    const TOLD: &str = "Two men were shot by police Monday.\n\nThe first shooting was at 1 p.m. in Pilsen. An officer shot a man.";
    let left = |text: &str| deeds(&understood(text, "2021-03-17").0[0].shots);
    check_below(
        &format!("{TOLD}\n\n"),
        &[
            (
                "The second one was at 9 p.m. in Austin. Police shot a man.",
                "",
            ),
            (
                "On the same day, in Austin, police shot a man with a knife.",
                "",
            ),
            // Looking back leaves the sum to the article's own event, if that had two victims.
            (
                "Another man was hit in the arm.\n\nIn an unrelated case on May 3, 2020, police shot a man.",
                "hit: officer -> 2 civilian, gun",
            ),
        ],
        left,
    );
}

#[test]
fn officers_in_general_are_nobody() {
    for (text, somebody) in [
        ("Gauze keeps wounded officers alive, on Friday too.", false),
        ("Two officers were shot Friday.", true),
        ("Somebody shot officers Friday.", true),
    ] {
        let tellings = told(text, "2021-03-17");
        assert_eq!(
            group(&tellings)[0].is_of_somebody(&tellings),
            somebody,
            "{text}"
        );
    }
}

/// Whether each event is in scope in the end.
pub(super) fn credited(text: &str) -> String {
    let (tellings, events) = understood(text, "2021-03-17");
    let in_scope = events.iter().map(|event| event.is_in_scope(&tellings));
    in_scope
        .map(|inside| if inside { "police" } else { "-" })
        .collect::<Vec<_>>()
        .join(" | ")
}

#[test]
fn asides_are_of_police_fire_where_the_article_is() {
    check(
        &[
            (
                "Police shot a man Monday.\n\nHe was armed.\n\nIn a separate incident on May 3, 2020, a boy was shot. Police have no video.",
                "police | police",
            ),
            (
                "An officer was shot Monday.\n\nHe was armed.\n\nIn a separate incident on May 3, 2020, a boy was shot. Police have no video.",
                "police | -",
            ),
        ],
        credited,
    );
}

#[test]
fn what_leads_to_another_event_belongs_to_it() {
    check(
        &[(
            "An officer was shot Monday.\n\nHe was in his car.\n\nThere was another shooting on Sunday in Austin. Police shot a man there.",
            "0 1 | 2 3",
        )],
        events,
    );
}

#[test]
fn a_text_without_shots_is_one_event_that_nobody_tells() {
    let events = group(&told("It rained. Nothing happened.", "-"));
    assert!(events.len() == 1 && events[0].told.is_empty());
}
