//! Derives the incidents of all reports anew, and writes what differs from those that stand.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context;
use serde_json::{Value, json};
use sqlx::{Connection, SqliteConnection};

use super::{
    corrections::Decided,
    derived::{self, Derived},
    identity::{self, Heritage},
    now,
    record::{Former, Record},
    rows::write,
};
use crate::{
    incident::{self, Correction, Incident, Sourced},
    ingest::link::{self, Links},
};

/// Said of an incident whose articles were changed so that none reports it any more.
const NO_REPORT_LEFT: &str = "No article reports it any more.";

/// What deriving the incidents changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Relinked {
    /// All incidents that are shown.
    pub incidents: usize,
    /// Of these, new.
    pub added: usize,
    /// Of these, with other content than before.
    pub changed: usize,
    /// Incidents that turned out to be the same event as an older one.
    pub merged: usize,
}

/// Whether articles were stored since incidents were last derived.
///
/// # Errors
/// Those of the database.
pub async fn is_waiting(connection: &mut SqliteConnection) -> sqlx::Result<bool> {
    sqlx::query_scalar("select exists (select 1 from articles where linked = 0)")
        .fetch_one(connection)
        .await
}

/// Links all reports and writes the incidents that differ, in one transaction. Unchanged ones are
/// not touched, so a second call changes nothing.
///
/// # Errors
/// Those of the database; then nothing is changed.
pub async fn relink(connection: &mut SqliteConnection) -> anyhow::Result<Relinked> {
    let mut transaction = connection.begin_with("begin immediate").await?;
    let mut record = Record::load(&mut transaction).await?;
    // Seconds of computing for a large record: the other tasks go on meanwhile.
    let (record, links, plan) = tokio::task::spawn_blocking(move || {
        let links = link(&mut record);
        let plan = plan(&record, &links);
        (record, links, plan)
    })
    .await
    .context("deriving the incidents failed")?;
    let relinked = plan.relinked();
    plan.write(&mut transaction, &record).await?;
    write_duplicates(&mut transaction, &record, &links).await?;
    sqlx::query("update articles set linked = 1 where linked = 0")
        .execute(&mut *transaction)
        .await?;
    transaction.commit().await?;
    Ok(relinked)
}

fn link(record: &mut Record) -> Links {
    let constraints: Vec<_> = record
        .decisions
        .iter()
        .filter_map(super::corrections::Decision::constraint)
        .collect();
    let links = link::link(&record.reports, &record.texts, &constraints);
    for sourced in &mut record.reports {
        let original = links.repetitions.originals.get(&sourced.article);
        sourced.original = original.copied().unwrap_or(sourced.article);
    }
    links
}

/// What is to be written.
struct Plan {
    /// All incidents, and the reports of each.
    incidents: Vec<(Derived, Vec<usize>)>,
    heritages: Vec<Heritage>,
    /// Incidents that no report is left of.
    left: Vec<i64>,
    /// Digests of the incidents as they stand.
    digests: BTreeMap<i64, String>,
}

fn plan(record: &Record, links: &Links) -> Plan {
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
    let mut taken = record.addresses.clone();
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
        let slug = identity::free_slug(&wanted, &taken);
        taken.insert(slug.clone(), 0);
        slugs[event] = slug;
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
    fn relinked(&self) -> Relinked {
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
    fn changed(&self) -> impl Iterator<Item = (&Derived, Option<i64>)> {
        self.incidents
            .iter()
            .zip(&self.heritages)
            .filter_map(|((derived, _), heritage)| {
                let same = heritage.kept == Some(derived.id)
                    && self.digests.get(&derived.id) == Some(&derived.digest);
                (!same).then_some((derived, heritage.kept))
            })
    }

    async fn write(self, connection: &mut SqliteConnection, record: &Record) -> sqlx::Result<()> {
        let at = now();
        derived::forget_search(connection, self.unsearchable()).await?;
        let renumbered = |(derived, former): (&Derived, Option<i64>)| {
            former
                .filter(|former| *former != derived.id)
                .map(|former| json!([former, derived.id]))
        };
        let renumbered = self.changed().filter_map(renumbered).collect();
        write(connection, RENUMBER, renumbered).await?;
        let links = self.report_links(record);
        let given = self
            .incidents
            .iter()
            .zip(&self.heritages)
            .filter(|(_, heritage)| heritage.kept.is_none());
        let given = given
            .map(|((derived, _), _)| json!([derived.slug, derived.id, at]))
            .collect();
        let merged = self.merged();
        let left = self
            .left
            .iter()
            .map(|id| json!([id, NO_REPORT_LEFT, at]))
            .collect();
        let changed: BTreeSet<i64> = self.changed().map(|(derived, _)| derived.id).collect();
        let mut changed: Vec<Derived> = self
            .incidents
            .into_iter()
            .map(|(derived, _)| derived)
            .filter(|derived| changed.contains(&derived.id))
            .collect();
        changed.sort_by_key(|derived| derived.id);
        derived::write_all(connection, &changed, &at).await?;
        write(connection, GIVE_ADDRESSES, given).await?;
        write(connection, REDIRECT, merged.clone()).await?;
        write(connection, LINK_REPORTS, links).await?;
        write(
            connection,
            "delete from incidents where id in (select value ->> 0 from json_each(?1))",
            merged,
        )
        .await?;
        write(connection, WITHDRAW, left).await?;
        write(
            connection,
            UNLIST,
            self.left.iter().map(|id| json!(id)).collect(),
        )
        .await?;
        derived::index_search(
            connection,
            changed.iter().map(|derived| json!(derived.id)).collect(),
        )
        .await
    }

    /// Present ids of all that must not be found any more as it stands.
    fn unsearchable(&self) -> Vec<Value> {
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
    fn merged(&self) -> Vec<Value> {
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
    fn report_links(&self, record: &Record) -> Vec<Value> {
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
}

async fn write_duplicates(
    connection: &mut SqliteConnection,
    record: &Record,
    links: &Links,
) -> sqlx::Result<()> {
    let duplicates = &links.repetitions.duplicates;
    let differs = |(article, (_, present)): &(&i64, &(String, Option<i64>))| {
        duplicates.get(article) != present.as_ref()
    };
    let rows = record.articles.iter().filter(differs);
    let rows = rows
        .map(|(article, _)| json!([article, duplicates.get(article)]))
        .collect();
    write(connection, MARK_DUPLICATES, rows).await
}

const RENUMBER: &str = "update incidents set id = value ->> 1 from json_each(?1) \
     where incidents.id = value ->> 0";

const GIVE_ADDRESSES: &str = "insert into addresses (slug, incident, given_at) \
     select value ->> 0, value ->> 1, value ->> 2 from json_each(?1)";

const REDIRECT: &str = "update addresses set incident = value ->> 1 from json_each(?1) \
     where incident = value ->> 0";

const LINK_REPORTS: &str = "update reports set incident = value ->> 1 from json_each(?1) \
     where reports.id = value ->> 0";

const WITHDRAW: &str = "update incidents set withdrawn = value ->> 1, changed_at = value ->> 2 \
     from json_each(?1) where incidents.id = value ->> 0";

const UNLIST: &str =
    "delete from incident_places where incident in (select value from json_each(?1))";

const MARK_DUPLICATES: &str = "update articles set duplicate_of = value ->> 1, \
        status = iif(value ->> 1 is null, 'incident', 'duplicate'), \
        reason = iif(value ->> 1 is null, 'It reports an incident in words of its own.', \
            'It repeats the text of another article on the same incident.') \
     from json_each(?1) where articles.id = value ->> 0";
