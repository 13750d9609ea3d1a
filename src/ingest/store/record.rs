//! Loads what linking and deriving need: reports, texts, incidents as they stand, decisions.

use std::collections::BTreeMap;

use serde::Deserialize;
use sqlx::{FromRow, SqliteConnection};

use super::corrections::{self, Decision};
use crate::{
    incident::Sourced,
    ingest::link::{Key, Sketch, Text},
    model::{Claim, Field, Person, Report},
};

/// Everything that the incidents follow from, and the incidents as they stand.
pub(super) struct Record {
    /// In the order of their keys.
    pub(super) reports: Vec<Sourced>,
    /// Each report's incident as it stands, beside `reports`.
    pub(super) incidents_of: Vec<Option<i64>>,
    pub(super) texts: BTreeMap<i64, Text>,
    /// Each article's digest, and what it is a duplicate of as it stands.
    pub(super) articles: BTreeMap<i64, (String, Option<i64>)>,
    pub(super) incidents: Vec<Former>,
    /// Every address ever given -> its incident.
    pub(super) addresses: BTreeMap<String, i64>,
    /// In the order in which they were made.
    pub(super) decisions: Vec<Decision>,
}

/// An incident as it stands.
#[derive(Debug, Clone, FromRow)]
pub(super) struct Former {
    pub(super) id: i64,
    pub(super) slug: String,
    pub(super) digest: String,
    pub(super) is_withdrawn: bool,
    pub(super) added_at: String,
}

#[derive(FromRow)]
struct ReportRow {
    id: i64,
    article: i64,
    ordinal: u16,
    is_primary: bool,
    signs: String,
    incident: Option<i64>,
    claims: String,
    people: String,
}

#[derive(FromRow)]
struct ArticleRow {
    id: i64,
    has_address: bool,
    publisher: Option<String>,
    published_on: Option<String>,
    duplicate_of: Option<i64>,
    digest: String,
    sketch: Vec<u8>,
}

#[derive(Deserialize)]
struct PersonRow(
    String,
    Option<u8>,
    Option<String>,
    String,
    Option<String>,
    Option<String>,
);

impl Record {
    pub(super) async fn load(connection: &mut SqliteConnection) -> anyhow::Result<Self> {
        let articles = articles(connection).await?;
        let mut reports = Vec::new();
        let mut incidents_of = Vec::new();
        for row in report_rows(connection).await? {
            incidents_of.push(row.incident);
            reports.push(sourced(&row, &articles)?);
        }
        let incidents = sqlx::query_as(
            "select id, slug, lower(hex(digest)) as digest, withdrawn is not null as is_withdrawn, \
             added_at from incidents order by id",
        )
        .fetch_all(&mut *connection)
        .await?;
        let addresses: Vec<(String, i64)> = sqlx::query_as("select slug, incident from addresses")
            .fetch_all(&mut *connection)
            .await?;
        Ok(Self {
            reports,
            incidents_of,
            texts: articles.iter().map(|(id, row)| (*id, text(row))).collect(),
            articles: articles
                .into_iter()
                .map(|(id, row)| (id, (row.digest, row.duplicate_of)))
                .collect(),
            incidents,
            addresses: addresses.into_iter().collect(),
            decisions: corrections::load(connection).await?,
        })
    }
}

async fn articles(connection: &mut SqliteConnection) -> sqlx::Result<BTreeMap<i64, ArticleRow>> {
    let rows: Vec<ArticleRow> = sqlx::query_as(
        "select id, url is not null as has_address, publisher, published_on, duplicate_of, \
         lower(hex(digest)) as digest, sketch from articles \
         where exists (select 1 from reports where article = articles.id)",
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// Claims and people come packed into their report's row: a row is what costs.
async fn report_rows(connection: &mut SqliteConnection) -> sqlx::Result<Vec<ReportRow>> {
    sqlx::query_as(
        "select id, article, ordinal, is_primary, signs, incident, \
            (select json_group_array(json_array(field, value)) from claims where report = reports.id) as claims, \
            (select json_group_array(json_array(role, age, gender, injury, condition, hospital)) \
             from people where report = reports.id) as people \
         from reports order by id",
    )
    .fetch_all(connection)
    .await
}

fn day(row: &ArticleRow) -> Option<chrono::NaiveDate> {
    row.published_on.as_ref()?.parse().ok()
}

fn text(row: &ArticleRow) -> Text {
    Text {
        has_address: row.has_address,
        published_on: day(row),
        sketch: Sketch::from_bytes(&row.sketch),
    }
}

/// Spans and rules stay behind: nothing that is derived depends on them.
fn sourced(row: &ReportRow, articles: &BTreeMap<i64, ArticleRow>) -> anyhow::Result<Sourced> {
    let claims: Vec<(String, String)> = serde_json::from_str(&row.claims)?;
    let claims = claims.iter().filter_map(|(field, value)| {
        let field = Field::from_word(field)?;
        let value = field.parse(value).ok()?;
        Some(Claim {
            field,
            value,
            span: 0..0,
            rule: String::new(),
        })
    });
    let people: Vec<PersonRow> = serde_json::from_str(&row.people)?;
    let report = Report {
        primary: row.is_primary,
        claims: claims.collect(),
        people: people.into_iter().filter_map(person).collect(),
        signs: serde_json::from_str(&row.signs)?,
    };
    let article = articles.get(&row.article);
    let (article_id, ordinal): Key = (row.article, row.ordinal);
    debug_assert_eq!(row.id, (article_id << 12) + i64::from(ordinal));
    Ok(Sourced {
        article: article_id,
        ordinal,
        original: article_id,
        publisher: article.and_then(|article| article.publisher.clone()),
        published_on: article.and_then(day),
        report,
    })
}

fn person(row: PersonRow) -> Option<Person> {
    let PersonRow(role, age, gender, injury, condition, hospital) = row;
    Some(Person {
        role: role.parse().ok()?,
        age,
        gender,
        injury: injury.parse().ok()?,
        condition,
        hospital,
        span: 0..0,
        rule: String::new(),
    })
}
