//! Reports: each claim with the words that prove it.

use super::{
    super::{
        extract,
        report::{Draft, draft},
    },
    article, claims, main_event,
};
use crate::model::Field;

fn read(text: &str) -> Draft {
    let (event, tellings) = main_event(text, "2021-03-17");
    draft(text, &event, &tellings)
}

#[test]
fn a_day_may_be_counted_from_that_of_the_event_before() {
    let dates = |second: &str| {
        let article = article(
            &format!(
                "An officer shot and killed a boy, 13, in Pilsen on March 1, 2021.\n\n{second}"
            ),
            "-",
        );
        let reports = extract(&article).reports;
        let dates = reports.iter().map(|report| {
            let claims = claims(&article, report).into_iter();
            let date = claims.filter(|(field, ..)| *field == Field::OccurredOn);
            date.map(|(_, date, _)| date).collect::<String>()
        });
        dates.collect::<Vec<_>>().join(" | ")
    };
    for (second, want) in [
        (
            "In another case, two days later in Austin, an officer shot and killed a man, 22.",
            "2021-03-01 | 2021-03-03",
        ),
        (
            "In another case, an officer shot and killed a man, 22, in Austin on Jan. 5, 2020.",
            "2021-03-01 | 2020-01-05",
        ),
    ] {
        assert_eq!(dates(second), want, "{second}");
    }
}

#[test]
fn claims_point_to_the_words_that_prove_them() {
    let text = "An off-duty officer was shot Monday in Pilsen. COPA is investigating. A man shot at the officer during a robbery.";
    let draft = read(text);
    for (field, value, words) in [
        (Field::OccurredOn, "2021-03-15", "Monday"),
        (Field::Neighbourhood, "Pilsen", "Pilsen"),
        (Field::CommunityArea, "Lower West Side", "Pilsen"),
        (
            Field::OfficersShot,
            "1",
            "An off-duty officer was shot Monday in Pilsen.",
        ),
        (
            Field::Direction,
            "of_police",
            "An off-duty officer was shot Monday in Pilsen.",
        ),
        (
            Field::OffDuty,
            "yes",
            "An off-duty officer was shot Monday in Pilsen.",
        ),
        (Field::Agency, "COPA", "COPA"),
        (Field::Circumstance, "robbery", "a robbery"),
    ] {
        let claim = draft.claims.iter().find(|claim| claim.field == field);
        let claim = claim.unwrap_or_else(|| panic!("no {field}"));
        assert_eq!(
            (claim.value.to_string().as_str(), &text[claim.span.clone()]),
            (value, words),
            "{field}"
        );
    }
}

#[test]
fn a_name_that_is_other_things_too_proves_its_area() {
    for name in ["Austin", "Beverly", "Pullman", "Riverdale", "Loop"] {
        let text = format!("An officer shot a man Monday in the {name} neighborhood.");
        let draft = read(&text);
        let area = draft
            .claims
            .iter()
            .find(|claim| claim.field == Field::CommunityArea);
        let told = area.map(|area| (area.value.to_string(), &text[area.span.clone()]));
        assert_eq!(told, Some((name.to_owned(), name)));
    }
}

#[test]
fn a_number_told_in_several_sentences_rests_on_all_of_them() {
    let text = "A gunman shot a sergeant. It was dark. An officer shot the gunman.";
    let draft = read(text);
    let direction = draft
        .claims
        .iter()
        .find(|claim| claim.field == Field::Direction)
        .expect("a direction");
    assert_eq!(
        (
            direction.value.to_string().as_str(),
            &text[direction.span.clone()]
        ),
        ("exchange", text)
    );
}

#[test]
fn what_no_rule_proves_is_not_claimed() {
    let draft = read("An officer fired at a man.");
    let fields: Vec<Field> = draft.claims.iter().map(|claim| claim.field).collect();
    assert_eq!(
        fields,
        [
            Field::Direction,
            Field::OfficersShot,
            Field::OfficersKilled,
            Field::PoliceFired
        ]
    );
}

#[test]
fn reports_are_told_apart_by_month_or_place() {
    for (text, of_police, apart, placed) in [
        ("An officer shot a man Monday.", true, true, false),
        ("An officer shot a man in Pilsen.", true, true, true),
        ("An officer shot a man.", true, false, false),
        ("A man was shot Monday in Pilsen.", false, true, true),
    ] {
        let draft = read(text);
        let found = (
            draft.is_of_police(),
            draft.can_be_told_apart(false),
            draft.is_placed(),
        );
        assert_eq!(found, (of_police, apart, placed), "{text}");
    }
}

#[test]
fn a_name_in_passing_is_no_sign() {
    let signs = |text: &str| read(text).signs.marks.len();
    let told = "Officer Ada Mercer shot Noel Example on Monday in Pilsen.";
    let passing = format!("{told} Ivo Sample's family once had the same lawyer.");
    let again = format!("{passing} Ivo Sample was 20.");
    assert_eq!(signs(&passing), signs(told));
    assert_eq!(signs(&again), signs(told) + 1);
}

#[test]
fn another_scene_without_a_day_has_that_of_the_main_event() {
    let day = |of: &str, other: &str, soon: bool| {
        let mut draft = read(other);
        draft.happened_on_the_day_of(&read(of), soon);
        let claim = draft
            .claims
            .into_iter()
            .find(|claim| claim.field == Field::OccurredOn);
        claim.map_or("-".to_owned(), |claim| claim.value.to_string())
    };
    let main = "Police shot a man Monday in Pilsen.";
    for (other, expected) in [
        ("Police shot a man at 9 p.m. in Austin.", "2021-03-15"),
        (
            "Police shot a man at 9 p.m. Sunday in Austin.",
            "2021-03-14",
        ),
        ("Police shot a man in Austin.", "-"),
    ] {
        assert_eq!(day(main, other, false), expected, "{other}");
    }
    // An hour after that the day is the same, unless it was late or nobody says when.
    for (main, expected) in [
        (
            "Police shot a man at 9:59 p.m. Monday in Pilsen.",
            "2021-03-15",
        ),
        ("Police shot a man at 10 p.m. Monday in Pilsen.", "-"),
        ("Police shot a man Monday in Pilsen.", "-"),
    ] {
        let other = "Police shot a man in Austin.";
        assert_eq!(day(main, other, true), expected, "{main}");
    }
}

#[test]
fn one_of_several_is_told_apart_by_its_year() {
    let draft = read("The other man was shot by police in 2011.");
    assert!(draft.can_be_told_apart(true) && !draft.can_be_told_apart(false));
}
