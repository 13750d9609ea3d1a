//! The log of runs, the inputs that were rejected, and what web addresses answered last.

use std::collections::HashMap;

use serde_json::{Value, json};
use sqlx::SqliteConnection;

use super::{now, rows::write};
use crate::ingest::read::Validators;

/// How many inputs of a run ended in which way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// New articles, of whatever status.
    pub stored: u64,
    /// Articles whose text changed.
    pub updated: u64,
    /// Articles known as they are.
    pub known: u64,
    /// Of the new and updated: without an incident in scope.
    pub no_incident: u64,
    /// Of the new and updated: outside Chicago.
    pub out_of_area: u64,
    /// Inputs that could not be read.
    pub rejected: u64,
}

impl Counts {
    /// Articles that were read.
    #[must_use]
    pub fn articles(&self) -> u64 {
        self.stored + self.updated + self.known
    }
}

/// A run in the log.
#[derive(Debug, Clone, Copy)]
pub struct Run(i64);

impl Run {
    /// Notes that a run over these sources began.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn begin(connection: &mut SqliteConnection, sources: &str) -> sqlx::Result<Self> {
        sqlx::query_scalar("insert into runs (started_at, source) values (?1, ?2) returning id")
            .bind(now())
            .bind(sources)
            .fetch_one(connection)
            .await
            .map(Self)
    }

    /// Notes how it ended; one that was stopped before everything was read is not finished.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn end(
        self,
        connection: &mut SqliteConnection,
        counts: &Counts,
        finished: bool,
    ) -> sqlx::Result<()> {
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        sqlx::query(
            "update runs set finished_at = ?2, stored = ?3, updated = ?4, known = ?5, \
             no_incident = ?6, out_of_area = ?7, rejected = ?8 where id = ?1",
        )
        .bind(self.0)
        .bind(finished.then(now))
        .bind(number(counts.stored))
        .bind(number(counts.updated))
        .bind(number(counts.known))
        .bind(number(counts.no_incident))
        .bind(number(counts.out_of_area))
        .bind(number(counts.rejected))
        .execute(connection)
        .await?;
        Ok(())
    }
}

/// Whether every run over these sources was cut short, and there was one.
///
/// # Errors
/// Those of the database.
pub async fn was_cut_short(connection: &mut SqliteConnection, sources: &str) -> sqlx::Result<bool> {
    sqlx::query_scalar("select count(*) > 0 and count(finished_at) = 0 from runs where source = ?1")
        .bind(sources)
        .fetch_one(connection)
        .await
}

/// Notes inputs that could not be read, each with the reason; the same input again only changes
/// when it last was so.
///
/// # Errors
/// Those of the database.
pub async fn reject(
    connection: &mut SqliteConnection,
    rejected: &[(String, String)],
) -> sqlx::Result<()> {
    let at = now();
    let rows = rejected
        .iter()
        .map(|(source, reason)| json!([source, reason, at]));
    write(
        connection,
        "insert into rejections (source, reason, first_at, last_at) \
         select value ->> 0, value ->> 1, value ->> 2, value ->> 2 from json_each(?1) where true \
         on conflict (source) do update set reason = excluded.reason, last_at = excluded.last_at",
        rows.collect(),
    )
    .await
}

/// Forgets that inputs could not be read once; they can be now.
pub(super) async fn accept(
    connection: &mut SqliteConnection,
    sources: Vec<Value>,
) -> sqlx::Result<()> {
    write(
        connection,
        "delete from rejections where source in (select value from json_each(?1))",
        sources,
    )
    .await
}

/// What the web addresses answered last, for conditional requests.
///
/// # Errors
/// Those of the database.
pub async fn known_addresses(
    connection: &mut SqliteConnection,
) -> sqlx::Result<HashMap<String, Validators>> {
    let rows: Vec<(String, Option<String>, Option<String>)> =
        sqlx::query_as("select url, etag, last_modified from fetches")
            .fetch_all(connection)
            .await?;
    let entry = |(url, etag, last_modified)| {
        (
            url,
            Validators {
                etag,
                last_modified,
            },
        )
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// Keeps what an address answered, once its articles are stored.
///
/// # Errors
/// Those of the database.
pub async fn remember_address(
    connection: &mut SqliteConnection,
    url: &str,
    validators: &Validators,
) -> sqlx::Result<()> {
    sqlx::query(
        "insert into fetches (url, etag, last_modified, fetched_at) values (?1, ?2, ?3, ?4) \
         on conflict (url) do update set etag = excluded.etag, \
         last_modified = excluded.last_modified, fetched_at = excluded.fetched_at",
    )
    .bind(url)
    .bind(&validators.etag)
    .bind(&validators.last_modified)
    .bind(now())
    .execute(connection)
    .await?;
    Ok(())
}
