//! What operators decided: kept as history, applied whenever incidents are derived.

use std::collections::BTreeMap;

use anyhow::{Context, bail};
use sqlx::{Connection, FromRow, SqliteConnection};

use super::now;
use crate::{
    incident::Correction,
    ingest::link::{Constraint, Key},
    model::Field,
};

/// A decision on one incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// Changes how the incident is shown.
    Show(Correction),
    /// The incident of the other address is the same event.
    Merge(String),
    /// The article of that id tells of another event.
    Split(i64),
}

/// A decision as it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The address by which the incident was named.
    pub slug: String,
    /// What was decided.
    pub decided: Decided,
    /// The reports that a merge or a split was about, on either side.
    pub(super) reports: (Vec<Key>, Vec<Key>),
}

#[derive(FromRow)]
struct Row {
    id: i64,
    kind: String,
    slug: String,
    field: Option<String>,
    value: Option<String>,
    reason: String,
}

impl Decision {
    /// What linking must keep to because of it.
    pub(super) fn constraint(&self) -> Option<Constraint> {
        let (one, other) = self.reports.clone();
        match self.decided {
            Decided::Show(_) => None,
            Decided::Merge(_) => Some(Constraint::Together([one, other].concat())),
            Decided::Split(_) => Some(Constraint::Apart(one, other)),
        }
    }
}

/// Keeps a decision; the incidents follow at the next [`super::relink`].
///
/// # Errors
/// A sentence, if an address or the article is not known; those of the database.
pub async fn decide(
    connection: &mut SqliteConnection,
    slug: &str,
    decided: &Decided,
    reason: &str,
) -> anyhow::Result<()> {
    if reason.trim().is_empty() {
        bail!("a correction needs a reason that readers can be told; give one with --reason");
    }
    let mut transaction = connection.begin_with("begin immediate").await?;
    let mut one = reports_of(&mut transaction, slug).await?;
    let other = match decided {
        Decided::Show(_) => Vec::new(),
        Decided::Merge(other) => reports_of(&mut transaction, other).await?,
        Decided::Split(article) => {
            let (split, rest) = one.into_iter().partition(|report| report >> 12 == *article);
            one = rest;
            split
        }
    };
    check(slug, decided, &one, &other)?;
    let id = insert(&mut transaction, slug, decided, reason).await?;
    if !matches!(decided, Decided::Show(_)) {
        insert_reports(&mut transaction, id, &one, "one").await?;
        insert_reports(&mut transaction, id, &other, "other").await?;
    }
    transaction.commit().await?;
    Ok(())
}

fn check(slug: &str, decided: &Decided, one: &[i64], other: &[i64]) -> anyhow::Result<()> {
    match decided {
        Decided::Merge(_) if one.first() == other.first() => {
            bail!("both addresses lead to the same incident already")
        }
        Decided::Split(article) if other.is_empty() => {
            bail!(
                "no report of {slug} is by the article {article:012x}; its page lists the articles"
            )
        }
        Decided::Split(_) if one.is_empty() => {
            bail!("{slug} has no other report, so there is nothing to split")
        }
        _ => Ok(()),
    }
}

/// The ids of the reports of the incident at an address.
async fn reports_of(connection: &mut SqliteConnection, slug: &str) -> anyhow::Result<Vec<i64>> {
    let incident: Option<i64> =
        sqlx::query_scalar("select incident from addresses where slug = ?1")
            .bind(slug)
            .fetch_optional(&mut *connection)
            .await?;
    let incident = incident
        .with_context(|| format!("no incident has the address {slug}; `export` lists them all"))?;
    let reports = sqlx::query_scalar("select id from reports where incident = ?1 order by id");
    Ok(reports.bind(incident).fetch_all(connection).await?)
}

async fn insert(
    connection: &mut SqliteConnection,
    slug: &str,
    decided: &Decided,
    reason: &str,
) -> sqlx::Result<i64> {
    let (kind, field, value) = columns(decided);
    sqlx::query_scalar(
        "insert into corrections (kind, slug, field, value, reason, made_at) \
         values (?1, ?2, ?3, ?4, ?5, ?6) returning id",
    )
    .bind(kind)
    .bind(slug)
    .bind(field)
    .bind(value)
    .bind(reason.trim())
    .bind(now())
    .fetch_one(connection)
    .await
}

async fn insert_reports(
    connection: &mut SqliteConnection,
    correction: i64,
    reports: &[i64],
    side: &str,
) -> sqlx::Result<()> {
    sqlx::query(
        "insert into correction_reports (correction, report, side) \
         select ?1, value, ?3 from json_each(?2)",
    )
    .bind(correction)
    .bind(serde_json::json!(reports).to_string())
    .bind(side)
    .execute(connection)
    .await?;
    Ok(())
}

/// Kind, field and value as the table holds them.
fn columns(decided: &Decided) -> (&'static str, Option<String>, Option<String>) {
    match decided {
        Decided::Merge(other) => ("merge", None, Some(other.clone())),
        Decided::Split(article) => ("split", None, Some(format!("{article:012x}"))),
        Decided::Show(Correction::Set(field, value)) => (
            "set",
            Some(field.word().into()),
            value.as_ref().map(ToString::to_string),
        ),
        Decided::Show(Correction::Name(number, name)) => {
            ("name", Some(number.to_string()), Some(name.clone()))
        }
        Decided::Show(Correction::Withdraw(_)) => ("withdraw", None, None),
        Decided::Show(Correction::Restore) => ("restore", None, None),
        Decided::Show(Correction::Review) => ("review", None, None),
    }
}

/// All decisions, in the order in which they were made.
pub(super) async fn load(connection: &mut SqliteConnection) -> sqlx::Result<Vec<Decision>> {
    let sides: Vec<(i64, i64, String)> =
        sqlx::query_as("select correction, report, side from correction_reports order by 1, 2")
            .fetch_all(&mut *connection)
            .await?;
    let mut reports: BTreeMap<i64, (Vec<Key>, Vec<Key>)> = BTreeMap::new();
    for (correction, report, side) in sides {
        let (one, other) = reports.entry(correction).or_default();
        let side = if side == "one" { one } else { other };
        side.push((
            report >> 12,
            u16::try_from(report & 0xfff).unwrap_or_default(),
        ));
    }
    let rows: Vec<Row> =
        sqlx::query_as("select id, kind, slug, field, value, reason from corrections order by id")
            .fetch_all(connection)
            .await?;
    let decision = |row: Row| {
        Some(Decision {
            reports: reports.remove(&row.id).unwrap_or_default(),
            slug: row.slug.clone(),
            decided: decided(row)?,
        })
    };
    Ok(rows.into_iter().filter_map(decision).collect())
}

/// None for a row that no version of the program writes.
fn decided(row: Row) -> Option<Decided> {
    Some(Decided::Show(
        match (row.kind.as_str(), row.field, row.value) {
            ("merge", _, Some(other)) => return Some(Decided::Merge(other)),
            ("split", _, Some(article)) => {
                return i64::from_str_radix(&article, 16).ok().map(Decided::Split);
            }
            ("set", Some(field), value) => {
                let field = Field::from_word(&field)?;
                let value = value.map(|value| field.parse(&value)).transpose().ok()?;
                Correction::Set(field, value)
            }
            ("name", Some(number), Some(name)) => Correction::Name(number.parse().ok()?, name),
            ("withdraw", ..) => Correction::Withdraw(row.reason),
            ("restore", ..) => Correction::Restore,
            ("review", ..) => Correction::Review,
            _ => return None,
        },
    ))
}
