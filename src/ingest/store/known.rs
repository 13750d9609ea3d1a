//! What is stored already: articles that need not be read again, and those that do because the
//! rules of reading have changed since.

use std::collections::{HashMap, HashSet};

use serde_json::json;
use sqlx::{FromRow, SqliteConnection};

use super::{log, prepared::Identity};
use crate::model::{Article, Status};

/// The rules that this program reads by: a number that the build makes of their sources.
pub(super) const RULES: &str = env!("RULES");

/// Every article and every earlier version of one.
///
/// # Errors
/// Those of the database.
pub async fn known(connection: &mut SqliteConnection) -> sqlx::Result<HashSet<Identity>> {
    let rows: Vec<(Option<String>, Vec<u8>)> = sqlx::query_as(
        "select url, digest from articles union all \
         select url, article_versions.digest from article_versions join articles on id = article",
    )
    .fetch_all(connection)
    .await?;
    let identity = |(url, digest): (Option<String>, Vec<u8>)| {
        Some(Identity::new(url.as_deref(), digest.try_into().ok()?))
    };
    Ok(rows.into_iter().filter_map(identity).collect())
}

/// What became of known articles, given by id with the source that offered them now; the sources
/// are no rejections any more.
///
/// # Errors
/// Those of the database.
pub async fn recall(
    connection: &mut SqliteConnection,
    known: &[(i64, &str)],
) -> sqlx::Result<HashMap<i64, (Status, String)>> {
    if known.is_empty() {
        return Ok(HashMap::new());
    }
    let sources = known.iter().map(|(_, source)| json!(source));
    log::accept(connection, sources.collect()).await?;
    let ids: Vec<i64> = known.iter().map(|(id, _)| *id).collect();
    let rows: Vec<(i64, String, String)> = sqlx::query_as(
        "select id, status, reason from articles where id in (select value from json_each(?1))",
    )
    .bind(json!(ids).to_string())
    .fetch_all(connection)
    .await?;
    let entry =
        |(id, status, reason): (i64, String, String)| Some((id, (status.parse().ok()?, reason)));
    Ok(rows.into_iter().filter_map(entry).collect())
}

#[derive(FromRow)]
struct Stored {
    id: i64,
    source: String,
    url: Option<String>,
    publisher: Option<String>,
    title: String,
    published_on: Option<String>,
    is_summary: bool,
    text: String,
}

/// The ids of all articles that were read by other rules.
///
/// # Errors
/// Those of the database.
pub async fn outdated(connection: &mut SqliteConnection) -> sqlx::Result<Vec<i64>> {
    // Two ranges, which the index serves; `<>` would look at every row.
    sqlx::query_scalar("select id from articles where rules < ?1 or rules > ?1 order by id")
        .bind(RULES)
        .fetch_all(connection)
        .await
}

/// Stored articles with their ids.
///
/// # Errors
/// Those of the database.
pub async fn stored(
    connection: &mut SqliteConnection,
    ids: &[i64],
) -> sqlx::Result<Vec<(i64, Article)>> {
    let rows: Vec<Stored> = sqlx::query_as(
        "select id, source, url, publisher, title, published_on, is_summary, text \
         from articles join article_texts on article = id \
         where id in (select value from json_each(?1)) order by id",
    )
    .bind(json!(ids).to_string())
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.into())).collect())
}

impl From<Stored> for Article {
    fn from(row: Stored) -> Self {
        Self {
            source: row.source,
            url: row.url,
            title: row.title,
            publisher: row.publisher,
            published_on: row.published_on.and_then(|day| day.parse().ok()),
            text: row.text,
            is_summary: row.is_summary,
        }
    }
}
