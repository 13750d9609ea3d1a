//! What one sentence tells beside its shots.

use super::{
    super::{
        document::Document,
        telling::{anchor, credit_reviewed, times},
    },
    check, deeds, told,
};
use crate::model::Article;

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
            ("It was an officer-involved shooting.", "police shooting"),
            (
                "The last officer killed on duty was shot in May.",
                "in scope, turns back, on duty",
            ),
            ("It rained.", ""),
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
            ("Police shot and killed a dog.", ""),
            ("An officer shot a man who had a dog.", "in scope"),
        ],
        marks,
    );
}

#[test]
fn where_force_is_reviewed_police_fired() {
    let mut tellings = told(
        "A man was shot in the 100 block of North Pine. COPA is investigating the use of force.",
        "-",
    );
    credit_reviewed(&mut tellings);
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
        let mut tellings = told(text, "-");
        credit_reviewed(&mut tellings);
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
        let article = Article {
            text: text.into(),
            published_on: published.parse().ok(),
            ..Article::default()
        };
        let document = Document::new(text);
        let found = anchor(&article, &document, &times(&document)).map(|day| day.to_string());
        assert_eq!(found.as_deref(), expected, "{text}");
    }
}
