//! The four incidents of three articles that hold what is hard: a date header without a headline,
//! an embargo, "late Tuesday night … just before midnight", two incidents in an undated article.
//!
//! The fixtures tell the same facts in our own words; the articles themselves are read too where
//! this checkout stands beside them.

#[path = "seeds/facts.rs"]
mod facts;
#[path = "seeds/people.rs"]
mod people;

use std::{fs, path::Path};

use police_shootings::{
    city::Spot,
    ingest::{
        extract,
        parse::{self, Limits},
        resolve::{self, Chosen},
    },
    model::{Article, Field, Reading, Status},
};

use facts::check;

/// Reads an article of the fixtures, and of `../shared/seeds` under its other name there.
fn readings(fixture: &str, seed: &str) -> Vec<(String, Reading)> {
    let fixture = format!("tests/fixtures/{fixture}");
    let seed = format!("../shared/seeds/{seed}");
    let mut readings = vec![(fixture.clone(), read(&fixture))];
    if Path::new(&seed).is_file() {
        readings.push((seed.clone(), read(&seed)));
    } else {
        eprintln!("skipped: there is no {seed}");
    }
    readings
}

fn read(path: &str) -> Reading {
    let bytes = fs::read(path).unwrap_or_else(|why| panic!("{path}: {why}"));
    let mut items = parse::parse(path, &bytes, None, &Limits::default());
    assert_eq!(items.len(), 1, "{path}");
    let article: Article = *items.remove(0).article.expect("an article");
    extract::extract(&article)
}

fn polk_street() -> Vec<(String, Reading)> {
    readings("seed-like-polk-street.txt", "000_3eaaa99fc3c20afc.txt")
}

fn newland() -> Vec<(String, Reading)> {
    readings("seed-like-newland.txt", "001_af314594864d6917.txt")
}

fn calumet_heights() -> Vec<(String, Reading)> {
    readings("seed-like-calumet-heights.txt", "002_6e301001ba3d7dca.txt")
}

#[test]
fn each_article_gives_its_incidents_and_no_more() {
    for (articles, number) in [(polk_street(), 1), (newland(), 1), (calumet_heights(), 2)] {
        check(articles, |reading, facts| {
            facts.holds(reading.status == Status::Incident, &reading.reason);
            let found = reading.reports.len();
            facts.holds(found == number, format!("{found} incidents, not {number}"));
        });
    }
}

#[test]
fn an_embargo_is_seen_and_none_is_invented() {
    check(polk_street(), |reading, facts| {
        facts.holds(reading.no_republication, "no embargo");
    });
    let others = newland().into_iter().chain(calumet_heights()).collect();
    check(others, |reading, facts| {
        facts.holds(!reading.no_republication, "an embargo");
    });
}

#[test]
fn polk_street_is_an_exchange_of_gunfire_in_a_traffic_stop() {
    let wanted = [
        (Field::OccurredOn, "2020-08-30"),
        (Field::Time, "02:30"),
        (Field::Neighbourhood, "Homan Square"),
        (Field::Block, "3300 W Polk St"),
        (Field::Direction, "exchange"),
        (Field::OfficersShot, "2"),
        (Field::OfficersKilled, "0"),
        (Field::CiviliansShot, "1"),
        (Field::CiviliansKilled, "0"),
        (Field::PoliceFired, "yes"),
        (Field::OffDuty, "no"),
        (Field::Circumstance, "traffic_stop"),
        (Field::Agency, "COPA"),
    ];
    check(polk_street(), |reading, facts| {
        facts.are(reading.reports.first(), &wanted);
    });
}

#[test]
fn the_neighbourhood_named_for_newland_does_not_contain_its_block() {
    check(newland(), |reading, facts| {
        let text = |field| {
            reading
                .reports
                .first()?
                .value(field)
                .map(ToString::to_string)
        };
        let spot: Option<Spot> = text(Field::Block).and_then(|block| block.parse().ok());
        let neighbourhood = text(Field::Neighbourhood);
        let chosen = Chosen {
            spot: spot.as_ref(),
            neighbourhood: neighbourhood.as_deref(),
            ..Chosen::default()
        };
        facts.holds(
            resolve::resolve(&chosen).place_conflict,
            "no conflict of places",
        );
    });
}

#[test]
fn newland_is_an_exchange_of_gunfire_late_on_tuesday() {
    let wanted = [
        (Field::OccurredOn, "2017-06-06"),
        (Field::Time, "-"),
        (Field::PartOfDay, "midnight"),
        (Field::Neighbourhood, "Rogers Park"),
        (Field::CommunityArea, "Montclare"),
        (Field::Block, "2900 N Newland"),
        (Field::Direction, "exchange"),
        (Field::OfficersShot, "0"),
        (Field::OfficersKilled, "0"),
        (Field::CiviliansShot, "1"),
        (Field::CiviliansKilled, "0"),
        (Field::PoliceFired, "yes"),
        (Field::OffDuty, "no"),
    ];
    check(newland(), |reading, facts| {
        facts.are(reading.reports.first(), &wanted);
    });
}

#[test]
fn calumet_heights_is_an_off_duty_officer_shot_on_monday() {
    let wanted = [
        (Field::OccurredOn, "2021-03-15"),
        (Field::Neighbourhood, "Calumet Heights"),
        (Field::CommunityArea, "Calumet Heights"),
        (Field::Direction, "of_police"),
        (Field::OfficersShot, "1"),
        (Field::OfficersKilled, "0"),
        (Field::CiviliansShot, "0"),
        (Field::CiviliansKilled, "0"),
        (Field::OffDuty, "yes"),
        (Field::Agency, "-"),
    ];
    check(calumet_heights(), |reading, facts| {
        let report = reading.reports.first();
        facts.are(report, &wanted);
        facts.holds(
            report.is_some_and(|report| report.primary),
            "not the main incident",
        );
    });
}

#[test]
fn gresham_is_a_sergeant_shot_the_day_before() {
    let wanted = [
        (Field::OccurredOn, "2021-03-14"),
        (Field::CommunityArea, "Auburn Gresham"),
        (Field::Direction, "of_police"),
        (Field::OfficersShot, "1"),
        (Field::OfficersKilled, "0"),
    ];
    check(calumet_heights(), |reading, facts| {
        let report = reading.reports.get(1);
        facts.are(report, &wanted);
        facts.holds(
            report.is_some_and(|report| !report.primary),
            "not told as another one",
        );
    });
}
