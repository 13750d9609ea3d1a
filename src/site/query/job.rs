//! The ingest job as it left its marks: its runs, and what it could not read.

use super::Reader;

/// A run of the ingest job.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Run {
    pub(crate) started_at: String,
    pub(crate) finished_at: Option<String>,
    pub(crate) source: String,
    pub(crate) stored: i64,
    pub(crate) updated: i64,
    pub(crate) known: i64,
    pub(crate) no_incident: i64,
    pub(crate) out_of_area: i64,
    pub(crate) rejected: i64,
}

impl Reader {
    /// The latest runs of the job, the last first.
    pub(crate) async fn runs(&self, most: i64) -> Result<Vec<Run>, sqlx::Error> {
        sqlx::query_as(
            "select started_at, finished_at, source, stored, updated, known, no_incident, out_of_area, rejected \
             from runs order by id desc limit ?",
        )
        .bind(most)
        .fetch_all(&self.pool)
        .await
    }

    /// Inputs that could not be read, with the reason.
    pub(crate) async fn rejections(
        &self,
        most: i64,
    ) -> Result<Vec<(String, String, String)>, sqlx::Error> {
        sqlx::query_as("select source, reason, last_at from rejections order by source limit ?")
            .bind(most)
            .fetch_all(&self.pool)
            .await
    }
}
