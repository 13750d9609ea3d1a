//! Several cases in one article: lists, round-ups, one told beside another.

use super::{
    check, check_below, deeds,
    events::{events, events_of},
    told,
};

#[test]
fn what_stands_under_a_heading_is_of_its_case() {
    check(
        &[
            // A day, a colon and a name; the last case is no longer than the others.
            (
                "Officers shot dead.\n\nMay 3, 2019: Ada Mercer, 30. A man shot the officer in Austin.\n\nJune 4, 2020: Noel Example, 41. He ran. A man shot the officer.\n\nThe wall has room.",
                "0 1 2 6 | 3 4 5",
            ),
            // A name, a dash and a day, paragraphs below.
            (
                "Two clips.\n\nAda Mercer (#17) – May 3, 2019, Austin.\n\nShe ran. An officer shot a woman.\n\nNoel Example (#18) – June 4, 2020, Pilsen.\n\nPolice shot a man. He fell.",
                "0 1 2 3 | 4 5 6",
            ),
            // A form of several lines, from the name above its first one.
            (
                "It is a roll.\n\nOfficer Ada Mercer\n\nStar: 17\n\nIncident Date: 3 May 1919\n\nCause of Death: Gunfire\n\nShe was known.\n\nOfficer Noel Example\n\nStar: 18\n\nIncident Date: 4 June 1920\n\nCause of Death: Gunfire\n\nHe was known.",
                "0 1 2 3 4 5 | 6 7 8 9 10",
            ),
            // The same where no line has an end mark.
            (
                "It is a roll.\n\nOfficer Ada Mercer\n\nStar: 17\n\nIncident Date: 3 May 1919\n\nCause of Death: Gunfire\n\nOfficer Noel Example\n\nStar: 18\n\nIncident Date: 4 June 1920\n\nCause of Death: Gunfire",
                "0 1 2 3 4 | 5 6 7 8",
            ),
            // One day is told twice, and what a court does heads no case.
            (
                "Police shot a man.\n\nMay 3, 2019: An officer shot Ada Mercer.\n\nJune 4, 2019: The officer who shot Mercer was sentenced in court.",
                "0 1 2",
            ),
            // One heading makes no list.
            (
                "Police shot a man Monday.\n\nMay 3, 2019: marchers in Austin.\n\nHe ran. The officer shot him in the leg.",
                "0 1 2 3",
            ),
        ],
        events,
    );
}

#[test]
fn of_two_cases_in_turn_the_other_is_another() {
    const LEAD: &str = "Police shot both men; one death has nothing to do with the other.\n\nIt rained.\n\nThe older was 23. Officers shot him in May.\n\n";
    check_below(
        LEAD,
        &[
            (
                "The other was a boy of 17. In July officers shot him.",
                "0 1 2 3 | 4 5",
            ),
            // A total stands between, so that what follows is not told of the other.
            (
                "The other was a boy of 17.\n\nThe count, from January through June 15, stands at 91, against 73 in the same months of 2008.\n\nTwo officers were shot a day before.",
                "0 1 2 3 4 5 | 6",
            ),
        ],
        events,
    );
    // Of one shooting, the other of two men is none of another.
    check(
        &[(
            "Police shot two men Monday.\n\nIt rained.\n\nOne was 23.\n\nThe other was a boy of 17. Officers shot him.",
            "0 1 2 3 4",
        )],
        events,
    );
}

#[test]
fn cases_in_passing_take_nothing_with_them() {
    check(
        &[
            // What goes on behind it is the article's own event.
            (
                "Officer Ada Mercer was shot Monday.\n\nIt rained.\n\nShe was 30. This year only one other officer was shot dead, on Feb. 13. A man shot her in a hall.",
                "0 1 2 4 | 3",
            ),
            // Another case's month and place, without a shot.
            (
                "Police shot a man Monday.\n\nIt rained.\n\nThe case recalls that of Noel Example, in Pilsen in May 2019.\n\nThe man is 30.",
                "0 1 3 | 2",
            ),
            // A record is of whoever is named in it.
            (
                "An officer was shot Monday.\n\nIt rained.\n\nNot since Officer Ada Mercer, in May 2019, had an officer been fatally shot.",
                "0 1 | 2",
            ),
        ],
        events,
    );
}

#[test]
fn a_later_day_of_known_people_is_one_of_speech() {
    check(
        &[
            (
                "Police shot a man Monday.\n\nIt rained.\n\nThe officers had no cause to shoot him on Tuesday, a lawyer said.",
                "0 1 2",
            ),
            (
                "Police shot a man Monday.\n\nIt rained.\n\nPolice shot a woman on Tuesday.",
                "0 1 | 2",
            ),
        ],
        events,
    );
}

#[test]
fn somebody_else_by_name_is_of_another_case() {
    check(
        &[
            // Of cases told in turn, without a day.
            (
                "Two men were killed, hours apart.\n\nAda Mercer, 26, was shot dead by police.\n\nNoel Example, 22, was shot by police.",
                "0 1 | 2",
            ),
            // Of one case, both are its own.
            (
                "Two people were killed Monday.\n\nAda Mercer, 26, was shot dead by police.\n\nNoel Example, 22, was shot by police.",
                "0 1 2",
            ),
            // Counted apart, with a month and a place of his own.
            (
                "An officer was shot in 2020.\n\nIt rained.\n\nAnother officer was shot in July 2020 at 46th Street and Ashland Avenue.",
                "0 1 | 2",
            ),
            (
                "An officer was shot in 2020.\n\nIt rained.\n\nAnother officer was shot in 2020 at 46th Street and Ashland Avenue.",
                "0 1 2",
            ),
        ],
        events,
    );
}

#[test]
fn round_ups_go_from_day_to_day() {
    check(
        &[
            (
                "It was a bloody weekend.\n\nOn Friday a man shot a boy in Austin.\n\nOn Saturday morning an officer shot a man in Lawndale.",
                "0 1 | 2",
            ),
            (
                "It was a bloody weekend.\n\nOn Friday night an officer shot a man in Austin.\n\nA man was shot there early Saturday, about 1 a.m.",
                "0 1 2",
            ),
        ],
        // Weekdays that no date of publication makes days.
        |text| events_of(text, "-"),
    );
    check(
        &[
            // The day that leads to it, and its place.
            (
                "On Monday police shot a man in Chicago Lawn.\n\nHe ran.\n\nA man of 21 was luckier on Tuesday. Police fired at him in Avalon Park.",
                "0 1 | 2 3",
            ),
            (
                "On Monday police shot a man in Chicago Lawn.\n\nHe ran.\n\nA day before this report two officers were shot.",
                "0 1 | 2",
            ),
            // "Him" is known: what was before something else is what the article is about.
            (
                "On Monday police shot a man in Chicago Lawn.\n\nHe ran.\n\nA day before this report the officers shot him.",
                "0 1 2",
            ),
        ],
        events,
    );
}

#[test]
fn headlines_on_one_line_tell_nothing() {
    for (line, tells) in [
        ("More from Chicago: Officer shot at home", false),
        (
            "Boy shot by officer · Officer shot at home · Five things to do",
            false,
        ),
        ("More from the scene as officers shot a man.", true),
    ] {
        let text = format!("Police shot a man.\n\nIt rained.\n\nHe fell.\n\n{line}");
        let tellings = told(&text, "2021-03-17");
        assert_eq!(deeds(&tellings[3].shots).is_empty(), !tells, "{line}");
    }
}

#[test]
fn a_dateline_opens_the_own_event_of_an_article() {
    check(
        &[(
            "Police shot a man.\n\nNews\n\nCHICAGO (AP) — Days after another shooting, police shot a man on May 3, 2020.",
            "0 1 2",
        )],
        events,
    );
}
