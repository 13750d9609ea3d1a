//! The rows of articles and of what was read in them: one statement a table, the rows it reads
//! by position built beside it.

use serde_json::{Value, json};
use sqlx::SqliteConnection;

use crate::{
    ingest::store::{
        known::RULES,
        now,
        prepared::Prepared,
        quotes::Quote,
        rows::{hex, write},
    },
    model::{Claim, Person, Report},
};

/// Reports an article can have: their ids leave so much room.
const MOST_REPORTS: usize = 1 << 12;

/// Inserts articles with what was read in them, or writes over those that are there.
pub(super) async fn insert(
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

const INSERT_TEXTS: &str = "insert into article_texts (article, text) \
     select value ->> 0, value ->> 1 from json_each(?1) where true \
     on conflict (article) do update set text = excluded.text";

const INDEX_ARTICLES: &str = "insert into article_search (rowid, title, publisher, text) \
     select words.id, title, publisher, text from json_each(?1) as each \
     join article_words as words on words.id = each.value";

const INSERT_QUOTES: &str = "insert into quotes (article, start, \"end\", text) \
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?1)";

fn quote_rows(prepared: &Prepared) -> Vec<Value> {
    let row = |quote: &Quote| json!([prepared.id, quote.span.start, quote.span.end, quote.text]);
    prepared.quotes.iter().map(row).collect()
}

/// The reports with their ids.
pub(super) fn reports(prepared: &Prepared) -> Vec<(i64, &Report)> {
    let reports = prepared.reading.reports.iter().take(MOST_REPORTS);
    (prepared.id << 12..).zip(reports).collect()
}

const INSERT_REPORTS: &str = "insert into reports (id, article, ordinal, is_primary, signs) \
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 \
     from json_each(?1) where true \
     on conflict (id) do update set is_primary = excluded.is_primary, signs = excluded.signs";

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

const INSERT_CLAIMS: &str = "insert or ignore into claims (report, field, value, start, \"end\", rule) \
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 \
     from json_each(?1)";

fn claim_rows(prepared: &Prepared) -> Vec<Value> {
    let rows = |(id, report): (i64, &Report)| {
        let row = |claim: &Claim| {
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

const INSERT_PEOPLE: &str = "insert into people (report, ordinal, role, age, gender, injury, \
        condition, hospital, start, \"end\", rule) \
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, \
        value ->> 6, value ->> 7, value ->> 8, value ->> 9, value ->> 10 from json_each(?1)";

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
