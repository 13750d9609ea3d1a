//! What deriving the incidents anew would change; pure.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::{
    corrections::Decided,
    derived::Derived,
    identity::{self, Heritage, Slugs},
    record::{Former, Record},
    relink::Relinked,
};
use crate::{
    incident::{self, Correction, Incident, Sourced},
    ingest::link::Links,
};

/// What is to be written.
pub(super) struct Plan {
    /// All incidents, and the reports of each.
    pub(super) incidents: Vec<(Derived, Vec<usize>)>,
    heritages: Vec<Heritage>,
    /// Incidents that no report is left of.
    pub(super) left: Vec<i64>,
    /// Digests of the incidents as they stand.
    digests: BTreeMap<i64, String>,
}

/// Derives every event's incident, and gives each its identity.
pub(super) fn plan(record: &Record, links: &Links) -> Plan {
    let heritages = identity::heritage(record, &links.events);
    let incidents: Vec<Incident> = links
        .events
        .iter()
        .zip(&heritages)
        .map(|(event, heritage)| derive(record, event, heritage))
        .collect();
    let slugs = slugs(record, &links.events, &heritages, &incidents);
    let mut used: BTreeSet<i64> = record.incidents.iter().map(|former| former.id).collect();
    let mut order: Vec<usize> = (0..incidents.len()).collect();
    // Free ids are given out in the order of the slugs, not of the reports.
    order.sort_by_key(|event| &slugs[*event]);
    let mut ids = vec![0; incidents.len()];
    for event in order {
        let date = incidents[event].occurred_on;
        ids[event] = identity::id(heritages[event].kept, date, &slugs[event], &mut used);
    }
    let inherited: BTreeSet<i64> = heritages
        .iter()
        .flat_map(|heritage| heritage.kept.iter().chain(&heritage.merged))
        .copied()
        .collect();
    let left = |former: &&Former| !former.is_withdrawn && !inherited.contains(&former.id);
    let derived = incidents.into_iter().zip(slugs).zip(ids).zip(&links.events);
    Plan {
        incidents: derived
            .map(|(((incident, slug), id), event)| {
                (
                    Derived::new(id, slug, incident, &sources(record, event)),
                    event.clone(),
                )
            })
            .collect(),
        left: record
            .incidents
            .iter()
            .filter(left)
            .map(|former| former.id)
            .collect(),
        digests: record
            .incidents
            .iter()
            .map(|former| (former.id, former.digest.clone()))
            .collect(),
        heritages,
    }
}

fn derive(record: &Record, event: &[usize], heritage: &Heritage) -> Incident {
    let reports: Vec<Sourced> = event
        .iter()
        .map(|index| record.reports[*index].clone())
        .collect();
    let inherits = |slug: &str| {
        let incident = record.addresses.get(slug);
        incident.is_some_and(|id| heritage.kept == Some(*id) || heritage.merged.contains(id))
    };
    let decisions = record
        .decisions
        .iter()
        .filter(|decision| inherits(&decision.slug));
    let corrections: Vec<Correction> = decisions
        .filter_map(|decision| match &decision.decided {
            Decided::Show(correction) => Some(correction.clone()),
            Decided::Merge(_) | Decided::Split(_) => None,
        })
        .collect();
    incident::derive(&reports, &corrections)
}

/// Addresses: kept ones stay for ever; new ones in an order that depends on content alone.
fn slugs(
    record: &Record,
    events: &[Vec<usize>],
    heritages: &[Heritage],
    incidents: &[Incident],
) -> Vec<String> {
    let present: BTreeMap<i64, &str> = record
        .incidents
        .iter()
        .map(|former| (former.id, former.slug.as_str()))
        .collect();
    let kept = |heritage: &Heritage| heritage.kept.and_then(|id| present.get(&id).copied());
    let mut slugs: Vec<String> = heritages
        .iter()
        .map(|heritage| kept(heritage).unwrap_or_default().to_owned())
        .collect();
    let mut given = Slugs::new(record.addresses.keys().cloned().collect());
    let mut new: Vec<(String, usize)> = (0..events.len())
        .filter(|event| slugs[*event].is_empty())
        .map(|event| (incident::slug(&incidents[event]), event))
        .collect();
    new.sort_by_key(|(wanted, event)| {
        let incident = &incidents[*event];
        (
            wanted.clone(),
            incident.time,
            incident.place.block.clone(),
            events[*event].first().copied(),
        )
    });
    for (wanted, event) in new {
        slugs[event] = given.give(&wanted);
    }
    slugs
}

/// The digests of the articles of an event.
fn sources<'a>(record: &'a Record, event: &[usize]) -> Vec<&'a str> {
    let articles = event.iter().map(|index| record.reports[*index].article);
    articles
        .filter_map(|article| Some(record.articles.get(&article)?.0.as_str()))
        .collect()
}

impl Plan {
    /// The change in numbers.
    pub(super) fn relinked(&self) -> Relinked {
        let is_shown = |(derived, _): &&(Derived, _)| derived.incident.withdrawn.is_none();
        let added = self
            .heritages
            .iter()
            .filter(|heritage| heritage.kept.is_none())
            .count();
        Relinked {
            incidents: self.incidents.iter().filter(is_shown).count(),
            added,
            changed: self.changed().count() - added,
            merged: self
                .heritages
                .iter()
                .map(|heritage| heritage.merged.len())
                .sum(),
        }
    }

    /// Incidents that are new, or whose content or id differs, each with its former id.
    pub(super) fn changed(&self) -> impl Iterator<Item = (&Derived, Option<i64>)> {
        self.incidents
            .iter()
            .zip(&self.heritages)
            .filter_map(|((derived, _), heritage)| {
                let same = heritage.kept == Some(derived.id)
                    && self.digests.get(&derived.id) == Some(&derived.digest);
                (!same).then_some((derived, heritage.kept))
            })
    }

    /// Present ids of all that must not be found any more as it stands.
    pub(super) fn unsearchable(&self) -> Vec<Value> {
        let changed = self.changed().filter_map(|(_, former)| former);
        let merged = self
            .heritages
            .iter()
            .flat_map(|heritage| heritage.merged.iter().copied());
        changed
            .chain(merged)
            .chain(self.left.iter().copied())
            .map(|id| json!(id))
            .collect()
    }

    /// Merged incidents and the one that each is now.
    pub(super) fn merged(&self) -> Vec<Value> {
        let pairs =
            self.incidents
                .iter()
                .zip(&self.heritages)
                .flat_map(|((derived, _), heritage)| {
                    heritage
                        .merged
                        .iter()
                        .map(|merged| json!([merged, derived.id]))
                });
        pairs.collect()
    }

    /// Reports whose incident is another one than it was.
    pub(super) fn report_links(&self, record: &Record) -> Vec<Value> {
        let mut links = Vec::new();
        for (derived, event) in &self.incidents {
            for index in event
                .iter()
                .filter(|index| record.incidents_of[**index] != Some(derived.id))
            {
                let sourced = &record.reports[*index];
                let report = (sourced.article << 12) + i64::from(sourced.ordinal);
                links.push(json!([report, derived.id]));
            }
        }
        links
    }

    /// Former and new ids of incidents whose date changed.
    pub(super) fn renumbered(&self) -> Vec<Value> {
        let moved = |(derived, former): (&Derived, Option<i64>)| {
            let former = former.filter(|former| *former != derived.id)?;
            Some(json!([former, derived.id]))
        };
        self.changed().filter_map(moved).collect()
    }

    /// Addresses that are given for the first time.
    pub(super) fn given(&self, at: &str) -> Vec<Value> {
        let all = self.incidents.iter().zip(&self.heritages);
        let new = all.filter(|(_, heritage)| heritage.kept.is_none());
        new.map(|((derived, _), _)| json!([derived.slug, derived.id, at]))
            .collect()
    }

    /// The incidents that are to be written, in the order of their ids.
    pub(super) fn into_changed(self) -> Vec<Derived> {
        let changed: BTreeSet<i64> = self.changed().map(|(derived, _)| derived.id).collect();
        let derived = self.incidents.into_iter().map(|(derived, _)| derived);
        let mut derived: Vec<Derived> = derived
            .filter(|derived| changed.contains(&derived.id))
            .collect();
        derived.sort_by_key(|derived| derived.id);
        derived
    }
}
