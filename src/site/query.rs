//! Every question the site asks of the database; no other file of the site holds SQL.
//!
//! Goes in: a path, a [`Search`](crate::site::search::Search), a slug. Comes out: rows as plain
//! structs. Opens the database for reading only. No query runs for more than [`LONGEST`].

mod articles;
mod condition;
mod incident;
mod job;
mod list;
mod tally;
#[cfg(test)]
mod tests;
mod words;

use std::path::Path;
use std::time::{Duration, Instant};

use crate::database;
use sqlx::ConnectOptions;
use sqlx::sqlite::{SqliteConnection, SqlitePool};
use tokio::sync::{Mutex, MutexGuard};

pub(crate) use articles::{ArticleIncident, ArticleRow};
pub(crate) use condition::bounds;
pub(crate) use incident::{ClaimRow, Correction, Fate, Person, PersonRow, Quote, Source};
pub(crate) use job::Run;
pub(crate) use list::{Incident, Listing};
pub(crate) use tally::{Counted, Loaded, Totals};
pub(crate) use words::{Term, terms};

/// How long one query may run before SQLite is told to stop.
const LONGEST: Duration = Duration::from_secs(1);

/// How often a running query looks at the clock, in steps of SQLite's virtual machine.
const STEPS: i32 = 10_000;

/// Read access to the record.
pub(crate) struct Reader {
    pool: SqlitePool,
    /// One connection kept apart: its `data_version` tells when another one has written.
    watch: Mutex<SqliteConnection>,
}

impl Reader {
    /// Opens an existing database for reading.
    ///
    /// # Errors
    /// One sentence for each bad state of the file, as [`database::open_read_only`] gives it.
    pub(crate) async fn open(path: &Path) -> anyhow::Result<Self> {
        database::open_read_only(path, 1).await?.close().await;
        let options = database::read_options(path).await?;
        let pool = database::pool_options(8)
            .acquire_timeout(Duration::from_secs(5))
            .after_connect(|connection, _| Box::pin(limit(connection)))
            .before_acquire(|connection, _| {
                Box::pin(async { limit(connection).await.map(|()| true) })
            })
            .connect_with(options.clone())
            .await?;
        let watch = Mutex::new(options.connect().await?);
        Ok(Self { pool, watch })
    }

    /// A number that changes whenever anything was written; it means nothing after a restart.
    pub(crate) async fn version(&self) -> Result<i64, sqlx::Error> {
        let mut watch = self.watch.lock().await;
        sqlx::query_scalar("pragma data_version")
            .fetch_one(&mut *watch)
            .await
    }

    /// The connection that has no time limit, for what is read once a version.
    async fn unhurried(&self) -> MutexGuard<'_, SqliteConnection> {
        self.watch.lock().await
    }
}

/// Gives the next query a full measure of time; an expired limit must not stay on the connection.
async fn limit(connection: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    let end = Instant::now() + LONGEST;
    let mut handle = connection.lock_handle().await?;
    handle.set_progress_handler(STEPS, move || Instant::now() < end);
    Ok(())
}

/// Whether a query failed because it ran too long or the database stayed locked.
pub(crate) fn is_overload(error: &sqlx::Error) -> bool {
    const BUSY: &str = "5";
    const INTERRUPTED: &str = "9";
    match error {
        sqlx::Error::PoolTimedOut => true,
        sqlx::Error::Database(cause) => cause
            .code()
            .is_some_and(|code| code == BUSY || code == INTERRUPTED),
        _ => false,
    }
}
