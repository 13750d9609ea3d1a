//! Stores a batch of articles with their reports, claims, people and quotes in one transaction.

mod insert;

use std::collections::{HashMap, HashSet};

use serde_json::{Value, json};
use sqlx::{Connection, FromRow, SqliteConnection};

use super::{
    log, now,
    prepared::Prepared,
    rows::{hex, write},
};
use insert::{insert, reports};

/// What became of an article that was offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It is new.
    Stored,
    /// Its address was known with another text, which is now history.
    Updated,
    /// It was known as it is, or is an earlier version of a known one.
    Known,
    /// Another article's address has the same number; one in 2^48, unless somebody meant it.
    Clash,
}

#[derive(FromRow)]
struct Present {
    id: i64,
    url: Option<String>,
    digest: String,
    published_on: Option<String>,
}

/// Stores a batch; the answers are in its order. Ids must be unique within a batch.
///
/// # Errors
/// Those of the database; then nothing of the batch is stored.
pub async fn store(
    connection: &mut SqliteConnection,
    batch: &[Prepared],
) -> sqlx::Result<Vec<Kept>> {
    if batch.is_empty() {
        return Ok(Vec::new());
    }
    let mut transaction = connection.begin_with("begin immediate").await?;
    let ids = ids(batch.iter());
    let present = present(&mut transaction, &ids).await?;
    let versions = versions(&mut transaction, &ids).await?;
    let kept: Vec<Kept> = batch
        .iter()
        .map(|prepared| judge(prepared, &present, &versions))
        .collect();
    let of = |wanted: Kept| {
        let pairs = batch.iter().zip(&kept);
        pairs
            .filter(move |(_, kept)| **kept == wanted)
            .map(|(prepared, _)| prepared)
    };
    let updated: Vec<&Prepared> = of(Kept::Updated).collect();
    archive(&mut transaction, &updated).await?;
    clear(&mut transaction, &updated).await?;
    let changed = of(Kept::Stored).chain(updated).collect();
    insert(&mut transaction, changed).await?;
    let sources = batch.iter().map(|prepared| json!(prepared.article.source));
    log::accept(&mut transaction, sources.collect()).await?;
    transaction.commit().await?;
    Ok(kept)
}

/// Replaces what was read from stored articles; their texts are the same.
///
/// # Errors
/// Those of the database; then nothing is changed.
pub async fn renew(connection: &mut SqliteConnection, read: &[Prepared]) -> sqlx::Result<()> {
    let mut transaction = connection.begin_with("begin immediate").await?;
    let read: Vec<&Prepared> = read.iter().collect();
    clear(&mut transaction, &read).await?;
    insert(&mut transaction, read).await?;
    transaction.commit().await
}

fn judge(
    prepared: &Prepared,
    present: &HashMap<i64, Present>,
    versions: &HashSet<(i64, String)>,
) -> Kept {
    let Some(present) = present.get(&prepared.id) else {
        return Kept::Stored;
    };
    let digest = hex(&prepared.digest);
    let published = prepared.article.published_on.map(|day| day.to_string());
    let published = published.zip(present.published_on.as_ref());
    if present.url != prepared.article.url {
        Kept::Clash
    } else if present.digest == digest
        || versions.contains(&(prepared.id, digest))
        || published.is_some_and(|(offered, present)| offered < *present)
    {
        Kept::Known
    } else {
        Kept::Updated
    }
}

fn ids<'a>(articles: impl Iterator<Item = &'a Prepared>) -> String {
    articles
        .map(|prepared| prepared.id)
        .collect::<Value>()
        .to_string()
}

async fn present(
    connection: &mut SqliteConnection,
    ids: &str,
) -> sqlx::Result<HashMap<i64, Present>> {
    let rows: Vec<Present> = sqlx::query_as(
        "select id, url, lower(hex(digest)) as digest, published_on from articles \
         where id in (select value from json_each(?1))",
    )
    .bind(ids)
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

async fn versions(
    connection: &mut SqliteConnection,
    ids: &str,
) -> sqlx::Result<HashSet<(i64, String)>> {
    let rows: Vec<(i64, String)> = sqlx::query_as(
        "select article, lower(hex(digest)) from article_versions \
         where article in (select value from json_each(?1))",
    )
    .bind(ids)
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().collect())
}

const INSERT_VERSIONS: &str = "insert or ignore into article_versions (article, digest, title, published_on, text, replaced_at) \
         select articles.id, digest, title, published_on, text, each.value ->> 1 \
         from json_each(?1) as each \
         join articles on articles.id = each.value ->> 0 join article_texts on article = articles.id";

/// Keeps the present text of articles as history.
async fn archive(connection: &mut SqliteConnection, updated: &[&Prepared]) -> sqlx::Result<()> {
    let at = now();
    let rows = updated.iter().map(|prepared| json!([prepared.id, at]));
    write(connection, INSERT_VERSIONS, rows.collect()).await
}

/// Takes out what was read from articles. Reports keep their rows as far as the new reading has
/// as many, and so their incidents.
async fn clear(connection: &mut SqliteConnection, articles: &[&Prepared]) -> sqlx::Result<()> {
    for sql in [
        "insert into article_search (article_search, rowid, title, publisher, text) \
         select 'delete', words.id, title, publisher, text \
         from json_each(?1) as each join article_words as words on words.id = each.value ->> 0",
        "delete from claims where report in (select reports.id from reports where article in \
         (select value ->> 0 from json_each(?1)))",
        "delete from people where report in (select reports.id from reports where article in \
         (select value ->> 0 from json_each(?1)))",
        "delete from quotes where article in (select value ->> 0 from json_each(?1))",
        "delete from reports where id in (select reports.id from json_each(?1) as each \
         join reports on article = each.value ->> 0 where ordinal >= each.value ->> 1)",
    ] {
        let row = |prepared: &&Prepared| json!([prepared.id, reports(prepared).len()]);
        write(connection, sql, articles.iter().map(row).collect()).await?;
    }
    Ok(())
}
