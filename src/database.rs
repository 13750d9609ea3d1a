//! The one SQLite file: opened for writing (created, migrated) or for reading only.
//!
//! In: a path. Out: a connection that can be relied on, or one sentence that says what is wrong
//! with the file and what to do. It holds no query of the record itself.

mod fault;
mod standing;
mod tables;

use std::{
    path::Path,
    time::{Duration, Instant},
};

use anyhow::bail;
use sqlx::{
    ConnectOptions, Connection, SqliteConnection, SqlitePool,
    migrate::Migrator,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

pub use fault::explain;
pub use standing::{Standing, standing};

static MIGRATIONS: Migrator = sqlx::migrate!();

/// How long a writer waits for another one: longer than linking a large record takes.
const WRITER_PATIENCE: Duration = Duration::from_secs(60);

/// Between two attempts to open a database that another writer is just opening.
const RETRY_PAUSE: Duration = Duration::from_millis(20);

/// How long a reader waits; in WAL mode it hardly ever has to.
const READER_PATIENCE: Duration = Duration::from_secs(5);

/// Below it, two connections that write and checkpoint a WAL database at once can corrupt it.
const OLDEST_SQLITE: [u32; 3] = [3, 51, 3];

/// Opens the database for writing: creates it if it is missing or empty, migrates an older one
/// in one transaction, and brings the city's tables up to date.
///
/// Write inside `begin immediate` only: a deferred transaction that reads before it writes fails
/// at once where another writer was faster, instead of waiting for it.
///
/// # Errors
/// One sentence for each bad state: a folder, not a database, another program's, newer, corrupt,
/// locked, not writable. A file that is refused is left untouched.
pub async fn open_for_writing(path: &Path) -> anyhow::Result<SqliteConnection> {
    let standing = standing(path).await?;
    let mut connection = connect_patiently(&write_options(path))
        .await
        .map_err(|error| explain(path, error))?;
    check_library(&mut connection).await?;
    if standing != Standing::Current || !tables::are_current(&mut connection).await? {
        migrate(&mut connection)
            .await
            .map_err(|error| explain(path, error))?;
    }
    Ok(connection)
}

/// Closes a connection that wrote, and waits for it: the last one to close merges the log into the
/// file, so that the file alone is the whole database. A program that only ends leaves that undone.
///
/// # Errors
/// As [`explain`] tells them.
pub async fn close(path: &Path, connection: SqliteConnection) -> anyhow::Result<()> {
    connection
        .close()
        .await
        .map_err(|error| explain(path, error))
}

/// Opens the database for reading only, as a pool of at most `connections`.
///
/// # Errors
/// As [`open_for_writing`]; a missing or older database is an error too.
pub async fn open_read_only(path: &Path, connections: u32) -> anyhow::Result<SqlitePool> {
    match standing(path).await? {
        Standing::Current => {}
        Standing::Missing => bail!(
            "there is no database at {} yet; `ingest` makes one",
            path.display()
        ),
        Standing::Older => bail!(
            "the database {} is of an older version; run `ingest` once where it can be written, \
             that brings it up to date",
            path.display()
        ),
    }
    let pool = pool_options(connections)
        .connect_with(read_options(path).await?)
        .await
        .map_err(|error| explain(path, error))?;
    check_library(&mut *pool.acquire().await?).await?;
    Ok(pool)
}

/// A pool of so many connections at most, without the task that ends idle ones: it can spin for ever
/// (sqlx issue 3645, in 0.9.0 too), and a local file needs none.
pub(crate) fn pool_options(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .idle_timeout(None)
        .max_lifetime(None)
}

/// Connects, and waits where SQLite itself does not: of two connections that put a new database into
/// WAL mode at once, one is refused without regard to the busy timeout.
async fn connect_patiently(options: &SqliteConnectOptions) -> sqlx::Result<SqliteConnection> {
    let until = Instant::now() + WRITER_PATIENCE;
    loop {
        match options.connect().await {
            Err(error) if fault::is_busy(&error) && Instant::now() < until => {
                tokio::time::sleep(RETRY_PAUSE).await;
            }
            connected => return connected,
        }
    }
}

fn write_options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .busy_timeout(WRITER_PATIENCE)
        .journal_mode(SqliteJournalMode::Wal)
        // What was reported stored is stored, even if the power fails: a batch a sync is cheap.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .pragma("cache_size", "-65536")
}

/// Options that work: on read-only media a WAL database can only be read as immutable.
///
/// # Errors
/// One sentence, if it can be read in neither way.
pub async fn read_options(path: &Path) -> anyhow::Result<SqliteConnectOptions> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .read_only(true)
        .busy_timeout(READER_PATIENCE)
        .pragma("query_only", "1");
    match probe(&options).await {
        Ok(()) => Ok(options),
        Err(error) if fault::may_be_read_only_media(&error) => {
            refuse_unfinished_log(path)?;
            let options = options.immutable(true);
            let probed = probe(&options).await;
            probed.map_err(|error| explain(path, error))?;
            Ok(options)
        }
        Err(error) => Err(explain(path, error)),
    }
}

async fn probe(options: &SqliteConnectOptions) -> sqlx::Result<()> {
    let mut connection = options.connect().await?;
    sqlx::query("select count(*) from sqlite_schema")
        .execute(&mut connection)
        .await?;
    connection.close().await
}

/// An immutable database is read without its log: what the log holds would be missing.
fn refuse_unfinished_log(path: &Path) -> anyhow::Result<()> {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    if std::fs::metadata(log).is_ok_and(|log| log.len() > 0) {
        bail!(
            "the database {} cannot be written here, and its log ({}-wal) holds changes not yet \
             merged; open it once where it can be written, then copy it again",
            path.display(),
            path.display()
        );
    }
    Ok(())
}

async fn check_library(connection: &mut SqliteConnection) -> anyhow::Result<()> {
    let version: String = sqlx::query_scalar("select sqlite_version()")
        .fetch_one(connection)
        .await?;
    let numbers: Vec<u32> = version
        .split('.')
        .filter_map(|number| number.parse().ok())
        .collect();
    if numbers.as_slice() < OLDEST_SQLITE.as_slice() {
        bail!(
            "this program was built with SQLite {version}, which can corrupt a database that is \
             read and written at once; build it with 3.51.3 or later"
        );
    }
    Ok(())
}

async fn migrate(connection: &mut SqliteConnection) -> sqlx::Result<()> {
    let mut transaction = connection.begin_with("begin immediate").await?;
    MIGRATIONS.run(&mut *transaction).await?;
    tables::fill_city(&mut transaction).await?;
    transaction.commit().await
}

#[cfg(test)]
mod tests;
