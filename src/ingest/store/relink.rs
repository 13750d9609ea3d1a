//! Derives the incidents of all reports anew, and writes what differs from those that stand.

use anyhow::Context;
use serde_json::json;
use sqlx::{Connection, SqliteConnection};

use super::{
    derived, now,
    plan::{self, Plan},
    record::Record,
    rows::write,
};
use crate::ingest::link::{self, Links};

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
        let plan = plan::plan(&record, &links);
        (record, links, plan)
    })
    .await
    .context("deriving the incidents failed")?;
    let relinked = plan.relinked();
    write_plan(&mut transaction, plan, &record).await?;
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

/// The order keeps every reference whole: numbers first, then rows, then what refers to them.
async fn write_plan(
    connection: &mut SqliteConnection,
    plan: Plan,
    record: &Record,
) -> sqlx::Result<()> {
    let at = now();
    let left = plan.left.iter();
    let withdrawn = left.map(|id| json!([id, NO_REPORT_LEFT, at])).collect();
    let unlisted = plan.left.iter().map(|id| json!(id)).collect();
    let (given, merged, links) = (plan.given(&at), plan.merged(), plan.report_links(record));
    derived::forget_search(connection, plan.unsearchable()).await?;
    write(connection, RENUMBER, plan.renumbered()).await?;
    let changed = plan.into_changed();
    derived::write_all(connection, &changed, &at).await?;
    write(connection, GIVE_ADDRESSES, given).await?;
    write(connection, REDIRECT, merged.clone()).await?;
    write(connection, LINK_REPORTS, links).await?;
    write(connection, DELETE_MERGED, merged).await?;
    write(connection, WITHDRAW, withdrawn).await?;
    write(connection, UNLIST, unlisted).await?;
    let searchable = changed.iter().map(|derived| json!(derived.id)).collect();
    derived::index_search(connection, searchable).await
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

const DELETE_MERGED: &str =
    "delete from incidents where id in (select value ->> 0 from json_each(?1))";

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
