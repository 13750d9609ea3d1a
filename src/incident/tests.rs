use super::{seed::report, *};
use crate::{
    city::AreaBasis,
    model::{Injury, Precision},
};
use proptest::prelude::*;

mod headlines;

fn polk() -> Vec<Sourced> {
    vec![
        report(
            1,
            "occurred_on=2020-08-30; time=02:30; neighbourhood=Homan Square; block=3300 W Polk St; \
             direction=exchange; officers_shot=2; officers_killed=0; civilians_shot=1; \
             civilians_killed=0; police_fired=yes; circumstance=traffic_stop; agency=COPA",
        )
        .published("2020-08-30")
        .by("The Lantern")
        .with("officer man 22 serious")
        .with("officer man 23 stable")
        .with("civilian man - critical"),
        report(
            2,
            "occurred_on=2020-08; community_area=North Lawndale; direction=of_police; \
             officers_shot=2; officers_killed=0",
        )
        .published("2020-09-02")
        .by("The Beacon"),
    ]
}

#[test]
fn thousands_of_articles_of_one_publisher_are_one_source() {
    let facts = "occurred_on=2020-08-30; block=3300 W Polk St; officers_shot=2";
    let flood = (1..5000).map(|article| {
        let publisher = ["The Lantern", "the lantern"][usize::from(article % 2 == 0)];
        report(article, facts).by(publisher)
    });
    let copy = report(5000, facts).by("The Beacon").repeating(17);
    let other = report(5001, facts);
    let reports: Vec<Sourced> = flood.chain([copy, other]).collect();
    assert_eq!(derive(&reports, &[]).sources, 2);
}

#[test]
fn the_more_specific_value_is_shown_and_a_coarser_one_is_no_dispute() {
    let incident = derive(&polk(), &[]);
    assert_eq!(
        incident.occurred_on.map(|date| date.to_string()),
        Some("2020-08-30".into())
    );
    assert_eq!(incident.disputed, []);
    assert_eq!(incident.grade, Grade::Corroborated);
    assert_eq!(incident.sources, 2);
    assert_eq!(incident.direction, Direction::Exchange);
    assert_eq!(incident.place.basis, Some(AreaBasis::Block));
    assert_eq!(
        incident.place.area,
        Some(27),
        "the block lies in East Garfield Park"
    );
    assert!(!incident.place.conflict, "Homan Square straddles");
    assert_eq!(slug(&incident), "2020-08-30-homan-square");
}

#[test]
fn sources_that_differ_are_contested_with_low_and_high() {
    let early = report(1, "occurred_on=2021-03-14; officers_shot=1; time=14:30");
    let late = report(2, "occurred_on=2021-03-15; officers_shot=2; time=14:45");
    let incident = derive(
        &[early.published("2021-03-15"), late.published("2021-03-16")],
        &[],
    );
    assert_eq!(
        incident.officers_shot,
        Some(Count {
            shown: 2,
            low: 1,
            high: 2
        })
    );
    assert_eq!(incident.disputed, [Field::OccurredOn, Field::OfficersShot]);
    assert_eq!(incident.grade, Grade::Contested);
}

#[test]
fn a_death_learned_later_is_no_dispute_but_one_taken_back_is() {
    let first = || report(1, "civilians_shot=1; civilians_killed=0").published("2021-03-15");
    let later = || report(2, "civilians_shot=1; civilians_killed=1").published("2021-03-20");
    let back = || report(3, "civilians_shot=1; civilians_killed=0").published("2021-03-25");
    let incident = derive(&[first(), later()], &[]);
    assert_eq!(
        (incident.disputed, incident.outcome),
        (vec![], Outcome::Killed)
    );
    let incident = derive(&[first(), later(), back()], &[]);
    assert_eq!(incident.disputed, [Field::CiviliansKilled]);
}

#[test]
fn copies_and_articles_of_one_publisher_are_one_source() {
    let one = || report(1, "").by("The Lantern");
    for (other, sources) in [
        (report(2, "").by("The Beacon"), 2),
        (report(2, "").by("the lantern"), 1),
        (report(2, "").by("The Beacon").repeating(1), 1),
        (report(2, ""), 2),
    ] {
        assert_eq!(derive(&[one(), other], &[]).sources, sources);
    }
}

#[test]
fn a_block_outside_the_stated_neighbourhood_is_a_conflict() {
    let incident = derive(
        &[report(
            1,
            "neighbourhood=Rogers Park; block=2900 N Newland Ave",
        )],
        &[],
    );
    assert!(incident.place.conflict);
    assert_eq!(incident.place.area, Some(18), "Montclare");
    assert_eq!(incident.place.neighbourhood.as_deref(), Some("Rogers Park"));
}

#[test]
fn precision_follows_what_is_known() {
    for (facts, precision) in [
        ("block=3300 W Polk St", Precision::Block),
        ("block=89th St & Stony Island Ave", Precision::Intersection),
        ("block=E 57th St", Precision::Road),
        (
            "facility=Midway Airport; community_area=Clearing",
            Precision::Facility,
        ),
        ("neighbourhood=Austin", Precision::Neighbourhood),
        ("", Precision::City),
    ] {
        assert_eq!(
            derive(&[report(1, facts)], &[]).place.precision,
            precision,
            "{facts}"
        );
    }
}

#[test]
fn corrections_override_in_the_order_in_which_they_were_made() {
    let set =
        |text: &str| Correction::Set(Field::OfficersShot, Field::OfficersShot.parse(text).ok());
    let incident = derive(&polk(), &[set("1"), set("3"), Correction::Review]);
    assert_eq!(
        incident.officers_shot,
        Some(Count {
            shown: 3,
            low: 3,
            high: 3
        })
    );
    assert!(incident.reviewed);
    let unset = Correction::Set(Field::Time, None);
    assert_eq!(derive(&polk(), &[unset]).time, None);
    let gone = Correction::Withdraw("not a shooting".into());
    assert_eq!(
        derive(&polk(), std::slice::from_ref(&gone)).withdrawn,
        Some("not a shooting".into())
    );
    assert_eq!(
        derive(&polk(), &[gone, Correction::Restore]).withdrawn,
        None
    );
}

#[test]
fn names_are_added_by_number_and_never_to_minors() {
    let people = report(1, "")
        .with("civilian man 30 killed")
        .with("civilian boy 15 wounded");
    let name = |number| Correction::Name(number, "Ivo Example".into());
    let incident = derive(&[people], &[name(1), name(2), name(0), name(9)]);
    let names: Vec<_> = incident
        .people
        .iter()
        .map(|person| person.name.as_deref())
        .collect();
    assert_eq!(names, [Some("Ivo Example"), None]);
}

#[test]
fn people_are_merged_over_reports() {
    let first = report(1, "")
        .published("2021-03-15")
        .with("officer man 32 wounded")
        .with("civilian - - wounded");
    let later = report(2, "")
        .published("2021-03-17")
        .with("officer - 32 killed");
    let incident = derive(&[later, first], &[]);
    assert_eq!(incident.people.len(), 2);
    assert_eq!(incident.people[0].injury, Injury::Killed);
    assert_eq!(incident.people[0].gender.as_deref(), Some("man"));
}

proptest! {
    #[test]
    fn the_order_of_reports_does_not_matter(order in Just(vec![0usize, 1, 2, 3]).prop_shuffle()) {
        let mut reports = polk();
        reports.push(report(3, "occurred_on=2020-08-29; officers_shot=1").with("officer man 22 stable"));
        reports.push(report(4, "occurred_on=2020-08-30; time=03:00").looking_back(1).repeating(1));
        let shuffled: Vec<_> = order.iter().map(|index| reports[*index].clone()).collect();
        prop_assert_eq!(derive(&shuffled, &[]), derive(&reports, &[]));
    }
}
