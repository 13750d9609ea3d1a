//! The people of the four incidents.

use police_shootings::model::{Injury, Person, Role};

use super::{calumet_heights, facts::check, newland, polk_street};

fn has_condition(person: &Person, word: &str) -> bool {
    person
        .condition
        .as_deref()
        .is_some_and(|condition| condition.contains(word))
}

#[test]
fn polk_street_hit_two_young_men_in_uniform_and_the_suspect() {
    check(polk_street(), |reading, facts| {
        let report = reading.reports.first();
        let officers = facts.people(report, Role::Officer, 2);
        let men = officers
            .iter()
            .all(|officer| officer.gender.as_deref() == Some("man"));
        facts.holds(men, "the officers are not said to be men");
        let serious = officers
            .iter()
            .any(|officer| officer.injury == Injury::Serious);
        facts.holds(serious, "no officer in serious condition");
        let released = officers
            .iter()
            .any(|officer| has_condition(officer, "released"));
        facts.holds(released, "no officer released");
        let civilians = facts.people(report, Role::Civilian, 1);
        let critical = civilians
            .iter()
            .all(|civilian| civilian.injury == Injury::Critical);
        facts.holds(critical, "the suspect is not in critical condition");
    });
}

#[test]
fn newland_hit_one_man_and_hurt_another() {
    check(newland(), |reading, facts| {
        let report = reading.reports.first();
        facts.people(report, Role::Officer, 0);
        let men = facts.people(report, Role::Civilian, 2);
        let injuries: Vec<Injury> = men.iter().map(|man| man.injury).collect();
        let right = injuries == [Injury::Critical, Injury::NotShot];
        facts.holds(right, format!("injuries {injuries:?}"));
    });
}

#[test]
fn calumet_heights_hit_an_officer_of_32() {
    check(calumet_heights(), |reading, facts| {
        let report = reading.reports.first();
        let officers = facts.people(report, Role::Officer, 1);
        let aged = officers.iter().all(|officer| officer.age == Some(32));
        facts.holds(aged, "the officer is not 32");
        let fair = officers
            .iter()
            .all(|officer| has_condition(officer, "fair"));
        facts.holds(fair, "the officer is not in fair condition");
    });
}

#[test]
fn gresham_grazed_a_sergeant() {
    check(calumet_heights(), |reading, facts| {
        let report = reading.reports.get(1);
        let officers = facts.people(report, Role::Officer, 1);
        let grazed = officers
            .iter()
            .all(|officer| officer.injury == Injury::Graze);
        facts.holds(grazed, "the sergeant is not grazed");
        let released = officers
            .iter()
            .all(|officer| has_condition(officer, "released"));
        facts.holds(released, "the sergeant is not released");
    });
}
