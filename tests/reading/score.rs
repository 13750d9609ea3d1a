//! Labels and readings in, a table of figures out, by the rules of the evaluation.

use std::{collections::BTreeMap, fmt};

use police_shootings::model::{Field, Report, Status};
use serde_json::{Map, Value};

use super::{
    articles::Sample,
    label::{Label, found, same, wanted},
};

/// The fields that are scored.
const FIELDS: [Field; 12] = [
    Field::OccurredOn,
    Field::Time,
    Field::Neighbourhood,
    Field::CommunityArea,
    Field::Block,
    Field::OfficersShot,
    Field::OfficersKilled,
    Field::CiviliansShot,
    Field::CiviliansKilled,
    Field::PoliceFired,
    Field::OffDuty,
    Field::Agency,
];

/// The fields that a main incident must have all right to count as read.
const CORE: [Field; 6] = [
    Field::OccurredOn,
    Field::CommunityArea,
    Field::OfficersShot,
    Field::OfficersKilled,
    Field::CiviliansShot,
    Field::CiviliansKilled,
];

/// So many of so many.
#[derive(Default, Clone, Copy)]
pub(crate) struct Share {
    part: u32,
    whole: u32,
}

impl Share {
    fn count(&mut self, is_part: bool) {
        self.whole += 1;
        self.part += u32::from(is_part);
    }

    /// From 0 to 1; 1 of nothing.
    pub(crate) fn ratio(self) -> f64 {
        if self.whole == 0 {
            return 1.0;
        }
        f64::from(self.part) / f64::from(self.whole)
    }
}

/// Figures by their names, with the values that were wrong.
#[derive(Default)]
pub(crate) struct Table {
    figures: Vec<(&'static str, Share)>,
    errors: Vec<String>,
}

impl Table {
    pub(crate) fn ratio(&self, name: &str) -> f64 {
        let figure = self.figures.iter().find(|(known, _)| *known == name);
        figure
            .unwrap_or_else(|| panic!("no figure {name}"))
            .1
            .ratio()
    }

    fn count(&mut self, name: &'static str, is_part: bool) {
        self.share(name).count(is_part);
    }

    fn share(&mut self, name: &'static str) -> &mut Share {
        let known = self.figures.iter().position(|(known, _)| *known == name);
        let index = known.unwrap_or_else(|| {
            self.figures.push((name, Share::default()));
            self.figures.len() - 1
        });
        &mut self.figures[index].1
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, share) in &self.figures {
            writeln!(
                out,
                "{name:20} {:.3}  {}/{}",
                share.ratio(),
                share.part,
                share.whole
            )?;
        }
        self.errors
            .iter()
            .try_for_each(|error| writeln!(out, "  ! {error}"))
    }
}

/// Scores the readings of articles, each of which has a name and a label of its own.
pub(crate) fn score(samples: &[Sample], labels: &[Label]) -> Table {
    let by_name: BTreeMap<&str, &Sample> = samples
        .iter()
        .map(|sample| (sample.file.as_str(), sample))
        .collect();
    assert_eq!(by_name.len(), samples.len(), "two articles of one name");
    let mut labelled: Vec<&str> = labels.iter().map(|label| label.file.as_str()).collect();
    labelled.sort_unstable();
    let files: Vec<&str> = by_name.keys().copied().collect();
    assert_eq!(labelled, files, "labels and the articles they are of");
    let mut table = Table::default();
    for label in labels {
        let sample = by_name[label.file.as_str()];
        if let Some(status) = &label.status {
            relevance(&mut table, label, status, sample.reading.status);
            incidents(&mut table, label, &sample.reading.reports);
        }
    }
    table
}

fn relevance(table: &mut Table, label: &Label, wanted: &str, found: Status) {
    let (is_wanted, is_found) = (wanted == Status::Incident.word(), found == Status::Incident);
    if is_found {
        table.count("relevance_precision", is_wanted);
    }
    if is_wanted {
        table.count("relevance_recall", is_found);
    }
    table.count("status", wanted == found.word());
    if wanted != found.word() {
        table
            .errors
            .push(format!("{}: {found}, not {wanted}", label.file));
    }
}

fn incidents(table: &mut Table, label: &Label, reports: &[Report]) {
    let pairs = pair_up(&label.incidents, reports);
    for index in 0..reports.len() {
        let is_paired = pairs.iter().any(|pair| pair.1 == index);
        table.count("incident_precision", is_paired);
        if !is_paired {
            table
                .errors
                .push(format!("{}: one incident too many", label.file));
        }
    }
    for (index, incident) in label.incidents.iter().enumerate() {
        let pair = pairs.iter().find(|pair| pair.0 == index);
        let report = pair.and_then(|pair| reports.get(pair.1));
        table.count("incident_recall", report.is_some());
        if incident.get("primary") == Some(&Value::Bool(true)) {
            table.count(
                "core",
                report.is_some_and(|report| is_core_right(incident, report)),
            );
        }
        match report {
            Some(report) => fields(table, &label.file, incident, report),
            None => table
                .errors
                .push(format!("{}: missed {}", label.file, incident["key"])),
        }
    }
}

fn is_core_right(incident: &Map<String, Value>, report: &Report) -> bool {
    CORE.into_iter().all(|field| {
        let found = found(report, field);
        wanted(incident, field).is_none_or(|wanted| same(field, wanted, found.as_deref()))
    })
}

fn fields(table: &mut Table, file: &str, incident: &Map<String, Value>, report: &Report) {
    for field in FIELDS {
        let found = found(report, field);
        let Some(wanted) = wanted(incident, field) else {
            table.count("left_open", found.is_none());
            continue;
        };
        let is_right = same(field, wanted, found.as_deref());
        table.count(field.word(), is_right);
        if !is_right {
            table
                .errors
                .push(format!("{file}: {field} {found:?}, not {wanted}"));
        }
    }
}

/// The best one-to-one pairing of the labelled and the read incidents of an article.
fn pair_up(incidents: &[Map<String, Value>], reports: &[Report]) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (one, incident) in incidents.iter().enumerate() {
        for (other, report) in reports.iter().enumerate() {
            candidates.push((-affinity(incident, report), one, other));
        }
    }
    candidates.sort_unstable();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (distance, one, other) in candidates {
        let is_free = pairs.iter().all(|pair| pair.0 != one && pair.1 != other);
        if distance < 0 && is_free {
            pairs.push((one, other));
        }
    }
    pairs
}

/// How likely it is that two are the same event, in quarters of the evaluation's points.
fn affinity(incident: &Map<String, Value>, report: &Report) -> i32 {
    let weights = [
        (Field::OccurredOn, 12, -4),
        (Field::Block, 12, -4),
        (Field::CommunityArea, 8, -4),
        (Field::Neighbourhood, 8, -4),
        (Field::OfficersShot, 2, -1),
        (Field::OfficersKilled, 2, -1),
        (Field::CiviliansShot, 2, -1),
        (Field::CiviliansKilled, 2, -1),
    ];
    let point = |(field, agree, differ)| {
        let both = wanted(incident, field).zip(found(report, field));
        both.map_or(0, |(wanted, found)| {
            if same(field, wanted, Some(&found)) {
                agree
            } else {
                differ
            }
        })
    };
    weights.into_iter().map(point).sum()
}
