//! Short pieces of news, read as whole articles: who was hit, when and where. Data in
//! `pieces.txt`; its people are invented.

use crate::{
    ingest::parse::{self, Limits},
    model::{Article, Field, Value},
};

use super::{super::extract, check};

/// The rows of one part of the data, a text and what is read of it.
fn rows(part: &str) -> Vec<(&'static str, &'static str)> {
    let data = include_str!("pieces.txt");
    let from = data.split_once(part).expect("the part").1;
    let lines = from
        .lines()
        .skip(1)
        .take_while(|line| !line.starts_with('['));
    lines.filter_map(|line| line.split_once(" => ")).collect()
}

fn article(text: &str) -> Article {
    let mut items = parse::parse("piece", text.as_bytes(), None, &Limits::default());
    *items.remove(0).article.expect("an article")
}

/// What the main report claims of these fields, `-` for nothing.
fn claims(article: &Article, fields: &[Field]) -> String {
    let reading = extract(article);
    let Some(report) = reading.reports.first() else {
        return "no incident".into();
    };
    let claim = |field: &Field| {
        let mut claims = report.claims.iter();
        let found = claims.find(|claim| claim.field == *field);
        found.map_or_else(|| "-".into(), |claim| words(&claim.value))
    };
    fields.iter().map(claim).collect::<Vec<_>>().join(" ")
}

fn words(value: &Value) -> String {
    match value {
        Value::Flag(flag) => if *flag { "yes" } else { "no" }.into(),
        other => other.to_string().replace(' ', "_"),
    }
}

#[test]
fn casualties() {
    let fields = [
        Field::OfficersShot,
        Field::OfficersKilled,
        Field::CiviliansShot,
        Field::CiviliansKilled,
        Field::PoliceFired,
    ];
    check(&rows("[casualties]"), |text| {
        let text = text.replace(" / ", "\n\n");
        let piece = format!("March 3, 2020\n\n{text}\n\nIt happened Monday in Englewood.\n");
        claims(&article(&piece), &fields)
    });
}

#[test]
fn moments_and_places() {
    let fields = [
        Field::OccurredOn,
        Field::Time,
        Field::Block,
        Field::Neighbourhood,
    ];
    check(&rows("[moments]"), |text| {
        let piece = format!("Police shoot man\n\nMarch 3, 2020\n\n{text}\n");
        claims(&article(&piece), &fields)
    });
}
