//! What one sentence tells beside its shots.

use super::{
    super::{
        document::Document,
        telling::{anchor, times},
    },
    article, check, deeds, told, understood,
};

/// What the only sentence of a text says, by its names.
fn marks(text: &str) -> String {
    let telling = told(text, "-").remove(0);
    let marks = [
        (telling.is_in_scope(), "in scope"),
        (telling.turns_back, "turns back"),
        (telling.own_hand, "own hand"),
        (telling.names_police_shooting, "police shooting"),
        (telling.off_duty == Some(true), "off duty"),
        (telling.off_duty == Some(false), "on duty"),
        (telling.agency.is_some(), "reviewed"),
        (telling.begins.another, "another case"),
        (telling.begins.later, "later"),
        (telling.begins.goes_on, "goes on"),
        (telling.separates, "several"),
    ];
    let marks: Vec<&str> = marks
        .into_iter()
        .filter(|mark| mark.0)
        .map(|mark| mark.1)
        .collect();
    marks.join(", ")
}

#[test]
fn sentences_are_read_from_every_side() {
    check(
        &[
            ("An off-duty officer shot a man.", "in scope, off duty"),
            ("COPA is investigating.", "reviewed"),
            ("The man then shot himself.", "own hand"),
            (
                "It was an officer-involved shooting.",
                "police shooting, goes on",
            ),
            (
                "The last officer killed on duty was shot in May.",
                "in scope, turns back, on duty",
            ),
            ("Rain fell.", ""),
        ],
        marks,
    );
}

#[test]
fn beginnings_say_which_case_goes_on() {
    check(
        &[
            ("The second case is older.", "another case"),
            ("In the earlier one, nobody was seen.", "another case"),
            ("And the third came in May.", "another case"),
            ("The second officer is at home.", ""),
            ("The first shooting was in May.", ""),
            ("Some two hours later it rained.", "later"),
            ("The other was in Maywood.", "another case"),
            ("The other was in critical condition.", ""),
            ("The third, now at home, ran.", ""),
            ("There the man ran.", "goes on"),
            ("They ran in unconnected cases.", "goes on, several"),
        ],
        marks,
    );
}

#[test]
fn totals_and_animals_are_no_incident() {
    check(
        &[
            (
                "The incident marks the fourth time officers have been fired on since Friday.",
                "",
            ),
            ("Officers have shot 40 people this year.", ""),
            ("Between 2003 and 2009 officers shot residents.", ""),
            ("An officer fired at somebody every six days.", ""),
            ("Officers have shot four people since early Monday.", ""),
            (
                "The study asked how many people police shot over a period of nine years.",
                "",
            ),
            ("Police shot and killed a dog.", ""),
            ("An officer shot a man who had a dog.", "in scope"),
        ],
        marks,
    );
}

/// The number of the first sentence of the tail, and how many below tell of shots.
fn tail(text: &str) -> String {
    let tellings = told(text, "-");
    let first = tellings.iter().position(|telling| telling.in_tail);
    let tail = tellings.iter().filter(|telling| telling.in_tail);
    let tells = tail.filter(|telling| telling.tells()).count();
    first.map_or("-".into(), |first| format!("{first}, {tells} tell"))
}

#[test]
fn headlines_below_an_article_are_other_news() {
    const ARTICLE: &str = "An officer shot at a dog in Austin.\n\nHe missed it.\n\nIt was Monday night.\n\nPolice gave no reason.";
    for (below, expected) in [
        ("", "-"),
        (
            "Robbers shoot at deputy near her home\n\nBaker wins prize for rye bread again",
            "4, 0 tell",
        ),
        (
            "Robbers shoot at deputy near her home\n\nBaker wins prize for rye bread\n\nA man was shot in Pullman.",
            "4, 0 tell",
        ),
        // What goes on in sentences is the article itself.
        (
            "How a night of calls ended\n\nWhat police say they found\n\nThe gunman shot an officer.",
            "-",
        ),
        // One line may be a sentence cut off.
        ("Robbers shot at a deputy near her home and", "-"),
        // An entry of a form has a colon.
        (
            "Subject: shot in the left leg\n\nOfficer: fired two shots at him",
            "-",
        ),
    ] {
        let text = format!("{ARTICLE}\n\n{below}");
        assert_eq!(tail(&text), expected, "{below}");
    }
}

#[test]
fn where_force_is_reviewed_police_fired() {
    let (tellings, _) = understood(
        "A man was shot in the 100 block of North Pine. COPA is investigating the use of force.",
        "-",
    );
    assert_eq!(deeds(&tellings[0].shots), "hit: officer -> civilian, gun");
}

#[test]
fn a_suspect_hit_after_officers_came_under_fire_was_hit_by_them() {
    for (text, expected) in [
        (
            "A gunman fired at officers. The suspect was shot.",
            "hit: officer -> civilian, gun",
        ),
        (
            "A gunman fired at officers. The suspect was shot. The wound was self-inflicted.",
            "hit: - -> civilian, gun",
        ),
    ] {
        let (tellings, _) = understood(text, "-");
        assert_eq!(deeds(&tellings[1].shots), expected, "{text}");
    }
}

#[test]
fn weekdays_are_told_from_publication_else_from_the_latest_post() {
    let posts = "One — A. Mercer (@one) March 15, 2021\n\nTwo — City (@two) March 16, 2021";
    for (published, text, expected) in [
        ("2021-03-17", posts, Some("2021-03-17")),
        ("-", posts, Some("2021-03-16")),
        ("-", "An officer was shot Monday.", None),
    ] {
        let article = article(text, published);
        let document = Document::new(text);
        let found = anchor(&article, &document, &times(&document)).map(|day| day.to_string());
        assert_eq!(found.as_deref(), expected, "{text}");
    }
}
