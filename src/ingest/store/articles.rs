//! Stores a batch of articles with their reports, claims, people and quotes in one transaction.

use std::collections::{HashMap, HashSet};

use serde_json::{Value, json};
use sqlx::{Connection, FromRow, SqliteConnection};

use super::{
    known::RULES,
    log, now,
    prepared::Prepared,
    rows::{hex, write},
};
use crate::model::{Person, Report};

/// Reports an article can have: their ids leave so much room.
const MOST_REPORTS: usize = 1 << 12;

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

async fn insert(
    connection: &mut SqliteConnection,
    mut changed: Vec<&Prepared>,
) -> sqlx::Result<()> {
    // In the order of the primary key, so that pages fill from left to right.
    changed.sort_by_key(|prepared| prepared.id);
    let at = now();
    let of_article = |row: &dyn Fn(&Prepared) -> Vec<Value>| {
        changed.iter().flat_map(|prepared| row(prepared)).collect()
    };
    let articles = of_article(&|prepared| vec![article_row(prepared, &at)]);
    write(connection, INSERT_ARTICLES, articles).await?;
    let texts = of_article(&|prepared| vec![json!([prepared.id, prepared.article.text])]);
    write(connection, INSERT_TEXTS, texts).await?;
    let ids = changed.iter().map(|prepared| json!(prepared.id));
    write(connection, INDEX_ARTICLES, ids.collect()).await?;
    write(connection, INSERT_QUOTES, of_article(&quote_rows)).await?;
    write(connection, INSERT_REPORTS, of_article(&report_rows)).await?;
    write(connection, INSERT_CLAIMS, of_article(&claim_rows)).await?;
    write(connection, INSERT_PEOPLE, of_article(&people_rows)).await
}

const INSERT_VERSIONS: &str = "insert or ignore into article_versions (article, digest, title, published_on, text, replaced_at) \
         select articles.id, digest, title, published_on, text, each.value ->> 1 \
         from json_each(?1) as each \
         join articles on articles.id = each.value ->> 0 join article_texts on article = articles.id";

const INSERT_ARTICLES: &str = "insert into articles (id, source, url, publisher, title, \
        published_on, status, reason, no_republication, is_summary, digest, sketch, rules, added_at, changed_at) \
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, \
        value ->> 6, value ->> 7, value ->> 8, value ->> 9, unhex(value ->> 10), \
        unhex(value ->> 11), value ->> 12, value ->> 13, value ->> 13 from json_each(?1) where true \
     on conflict (id) do update set source = excluded.source, publisher = excluded.publisher, \
        title = excluded.title, published_on = excluded.published_on, status = excluded.status, \
        reason = excluded.reason, duplicate_of = null, no_republication = excluded.no_republication, \
        is_summary = excluded.is_summary, digest = excluded.digest, sketch = excluded.sketch, \
        rules = excluded.rules, linked = 0, \
        changed_at = iif(articles.digest = excluded.digest, articles.changed_at, excluded.changed_at)";

const INSERT_TEXTS: &str = "insert into article_texts (article, text) \
     select value ->> 0, value ->> 1 from json_each(?1) where true \
     on conflict (article) do update set text = excluded.text";

const INDEX_ARTICLES: &str = "insert into article_search (rowid, title, publisher, text) \
     select words.id, title, publisher, text from json_each(?1) as each \
     join article_words as words on words.id = each.value";

const INSERT_QUOTES: &str = "insert into quotes (article, start, \"end\", text) \
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?1)";

const INSERT_REPORTS: &str = "insert into reports (id, article, ordinal, is_primary, signs) \
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 \
     from json_each(?1) where true \
     on conflict (id) do update set is_primary = excluded.is_primary, signs = excluded.signs";

const INSERT_CLAIMS: &str = "insert or ignore into claims (report, field, value, start, \"end\", rule) \
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 \
     from json_each(?1)";

const INSERT_PEOPLE: &str = "insert into people (report, ordinal, role, age, gender, injury, \
        condition, hospital, start, \"end\", rule) \
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, \
        value ->> 6, value ->> 7, value ->> 8, value ->> 9, value ->> 10 from json_each(?1)";

fn article_row(prepared: &Prepared, at: &str) -> Value {
    let (article, reading) = (&prepared.article, &prepared.reading);
    json!([
        prepared.id,
        article.source,
        article.url,
        article.publisher,
        article.title,
        article.published_on,
        reading.status,
        reading.reason,
        u8::from(reading.no_republication),
        u8::from(article.is_summary),
        hex(&prepared.digest),
        hex(&prepared.sketch.to_bytes()),
        RULES,
        at,
    ])
}

fn quote_rows(prepared: &Prepared) -> Vec<Value> {
    let row = |quote: &super::quotes::Quote| {
        json!([prepared.id, quote.span.start, quote.span.end, quote.text])
    };
    prepared.quotes.iter().map(row).collect()
}

/// The reports with their ids.
fn reports(prepared: &Prepared) -> Vec<(i64, &Report)> {
    let reports = prepared.reading.reports.iter().take(MOST_REPORTS);
    (prepared.id << 12..).zip(reports).collect()
}

fn report_rows(prepared: &Prepared) -> Vec<Value> {
    let row = |(ordinal, (id, report)): (usize, (i64, &Report))| {
        json!([
            id,
            prepared.id,
            ordinal,
            u8::from(report.primary),
            json!(report.signs).to_string()
        ])
    };
    reports(prepared).into_iter().enumerate().map(row).collect()
}

fn claim_rows(prepared: &Prepared) -> Vec<Value> {
    let rows = |(id, report): (i64, &Report)| {
        let row = |claim: &crate::model::Claim| {
            json!([
                id,
                claim.field.word(),
                claim.value.to_string(),
                claim.span.start,
                claim.span.end,
                claim.rule
            ])
        };
        report.claims.iter().map(row).collect::<Vec<_>>()
    };
    reports(prepared).into_iter().flat_map(rows).collect()
}

fn people_rows(prepared: &Prepared) -> Vec<Value> {
    let rows = |(id, report): (i64, &Report)| {
        let row = |(ordinal, person): (usize, &Person)| {
            json!([
                id,
                ordinal,
                person.role,
                person.age,
                person.gender,
                person.injury,
                person.condition,
                person.hospital,
                person.span.start,
                person.span.end,
                person.rule,
            ])
        };
        report
            .people
            .iter()
            .enumerate()
            .map(row)
            .collect::<Vec<_>>()
    };
    reports(prepared).into_iter().flat_map(rows).collect()
}
