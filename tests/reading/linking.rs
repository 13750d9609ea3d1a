//! How well articles on one event find each other among hundreds of articles on other events.

use std::collections::{BTreeMap, BTreeSet};

use police_shootings::{
    incident::Sourced,
    ingest::link::{self, Sketch, Text},
};

use super::{
    articles::{OPEN, Sample, sets},
    label::{Label, labels},
};

/// Of the pairs that meet, those that tell of one event; a little below what was measured.
const PRECISION: f64 = 0.985;

/// Of the pairs that tell of one event, those that meet. Most of the others miss each other since
/// one of the two looks back at the event in a way that is not read as an incident.
const RECALL: f64 = 0.60;

/// The articles that share an event, by their numbers, the smaller first.
type Pairs = BTreeSet<(usize, usize)>;

fn pairs(groups: impl IntoIterator<Item = BTreeSet<usize>>) -> Pairs {
    let within = |group: BTreeSet<usize>| {
        let all: Vec<usize> = group.into_iter().collect();
        let pairs = |(at, one): (usize, &usize)| {
            let one = *one;
            all[at + 1..]
                .iter()
                .map(move |other| (one, *other))
                .collect::<Vec<_>>()
        };
        all.iter().enumerate().flat_map(pairs).collect::<Vec<_>>()
    };
    groups.into_iter().flat_map(within).collect()
}

/// The articles that have an event in common by their labels, which call it by one key.
fn wanted(articles: &[&Sample], labels: &BTreeMap<String, Label>) -> Pairs {
    let mut events: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (number, article) in articles.iter().enumerate() {
        for incident in &labels[&article.file].incidents {
            let key = incident["key"].as_str().expect("a key");
            events.entry(key).or_default().insert(number);
        }
    }
    pairs(events.into_values())
}

fn found(articles: &[&Sample]) -> Pairs {
    let id = |number: usize| i64::try_from(number).expect("a number");
    let reports = articles.iter().enumerate().flat_map(|(number, article)| {
        let reports = article.reading.reports.iter().enumerate();
        reports.map(move |(ordinal, report)| Sourced {
            article: id(number),
            ordinal: u16::try_from(ordinal).expect("a number"),
            original: id(number),
            publisher: article.article.publisher.clone(),
            published_on: article.article.published_on,
            report: report.clone(),
        })
    });
    let reports: Vec<Sourced> = reports.collect();
    let texts = articles.iter().enumerate().map(|(number, article)| {
        let text = Text {
            has_address: false,
            published_on: article.article.published_on,
            sketch: Sketch::of(&article.article.text),
        };
        (id(number), text)
    });
    let links = link::link(&reports, &texts.collect(), &[]);
    let number = |index: &usize| usize::try_from(reports[*index].article).expect("a number");
    let groups = links.events.iter();
    pairs(groups.map(|event| event.iter().map(number).collect()))
}

#[test]
fn articles_on_one_event_meet_and_others_do_not() {
    let labels: BTreeMap<String, Label> = sets(false)
        .iter()
        .flat_map(|set| labels(&set.join("labels.jsonl")))
        .filter(|label| label.status.as_deref() == Some("incident"))
        .map(|label| (label.file.clone(), label))
        .collect();
    let articles: Vec<&Sample> = OPEN
        .iter()
        .filter(|article| labels.contains_key(&article.file))
        .collect();
    let (wanted, found) = (wanted(&articles, &labels), found(&articles));
    let right = wanted.intersection(&found).count() as f64;
    let (precision, recall) = (right / found.len() as f64, right / wanted.len() as f64);
    let names = |pairs: Vec<&(usize, usize)>| {
        let named = pairs.iter().map(|(one, other)| {
            let (one, other) = (&articles[*one].file, &articles[*other].file);
            format!("{one} {other}\n")
        });
        named.collect::<String>()
    };
    assert!(
        precision >= PRECISION && recall >= RECALL,
        "precision {precision:.3}, recall {recall:.3}\nshould not meet:\n{}should meet:\n{}",
        names(found.difference(&wanted).collect()),
        names(wanted.difference(&found).collect()),
    );
}
