//! What is read once for each version of the data: the few columns that counts are made of.

use sqlx::{Connection, SqliteConnection};

use super::Reader;

/// The columns of an incident that counts and facets need.
#[derive(Debug, sqlx::FromRow)]
pub(crate) struct Counted {
    pub(crate) id: i64,
    pub(crate) community_area: Option<i64>,
    pub(crate) direction: String,
    pub(crate) outcome: String,
    pub(crate) off_duty: Option<bool>,
    pub(crate) circumstance: String,
    pub(crate) agency: Option<String>,
    pub(crate) grade: String,
    pub(crate) civilians_shot: i64,
    pub(crate) civilians_killed: i64,
    pub(crate) officers_shot: i64,
    pub(crate) officers_killed: i64,
}

/// Totals of the whole record.
#[derive(Debug, Clone, Default, sqlx::FromRow)]
pub(crate) struct Totals {
    pub(crate) articles: i64,
    pub(crate) last_run: Option<String>,
    pub(crate) last_change: Option<String>,
}

/// Everything counts are made of, as of one moment.
pub(crate) struct Loaded {
    pub(crate) incidents: Vec<Counted>,
    /// Incident and informal neighbourhood, by incident.
    pub(crate) places: Vec<(i64, String)>,
    pub(crate) totals: Totals,
}

impl Reader {
    /// Reads it all in one transaction, without a time limit.
    pub(crate) async fn load(&self) -> Result<Loaded, sqlx::Error> {
        let mut connection = self.unhurried().await;
        let mut moment = connection.begin().await?;
        Ok(Loaded {
            incidents: counted(&mut moment).await?,
            places: sqlx::query_as("select incident, place from incident_places order by incident")
                .fetch_all(&mut *moment)
                .await?,
            totals: sqlx::query_as(
                "select (select count(*) from articles) as articles, \
                 (select max(finished_at) from runs) as last_run, \
                 (select max(changed_at) from incidents where withdrawn is null) as last_change",
            )
            .fetch_one(&mut *moment)
            .await?,
        })
    }
}

/// Published incidents; the index holds every column, so the rows themselves are not read.
async fn counted(connection: &mut SqliteConnection) -> Result<Vec<Counted>, sqlx::Error> {
    sqlx::query_as(
        "select id, community_area, direction, outcome, off_duty, circumstance, agency, grade, \
         coalesce(civilians_shot_high, 0) as civilians_shot, \
         coalesce(civilians_killed_high, 0) as civilians_killed, \
         coalesce(officers_shot_high, 0) as officers_shot, \
         coalesce(officers_killed_high, 0) as officers_killed \
         from incidents indexed by incidents_by_facets where withdrawn is null",
    )
    .fetch_all(connection)
    .await
}
