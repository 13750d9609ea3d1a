//! What stands at a path: nothing yet, a database of ours, or something to refuse.

use std::{fs::File, io::Read, path::Path};

use anyhow::{Context, bail};
use sqlx::{ConnectOptions, SqliteConnection};

use super::{MIGRATIONS, explain, fault, read_options};

/// The state of a database that can be worked with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// No file, an empty one, or a database without a table.
    Missing,
    /// Made by an earlier version of this program; opening it for writing migrates it.
    Older,
    /// As this version makes it.
    Current,
}

/// Looks at the file without changing it.
///
/// # Errors
/// One sentence, if it is a folder, no database, another program's, a newer version's, damaged,
/// locked or unreadable.
pub async fn standing(path: &Path) -> anyhow::Result<Standing> {
    if !holds_bytes(path)? {
        return Ok(Standing::Missing);
    }
    let mut connection = read_options(path)
        .await?
        .connect()
        .await
        .map_err(|error| explain(path, error))?;
    let tables = tables(&mut connection)
        .await
        .map_err(|error| explain(path, error))?;
    if tables.is_empty() {
        return Ok(Standing::Missing);
    }
    if !tables.iter().any(|table| table == "_sqlx_migrations") {
        bail!(
            "{} is a database of another program; name another file with --database",
            path.display()
        );
    }
    let applied = applied(&mut connection)
        .await
        .map_err(|error| explain(path, error))?;
    compare(path, &applied)
}

/// Whether there is a file with something in it.
fn holds_bytes(path: &Path) -> anyhow::Result<bool> {
    let shown = path.display();
    match std::fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => {
            bail!("{shown} is a folder, not a database; name a file with --database")
        }
        Ok(metadata) if !metadata.is_file() => Err(fault::not_a_database(&shown)),
        Ok(metadata) if metadata.len() == 0 => Ok(false),
        Ok(_) => starts_like_sqlite(path).map(|()| true),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error).with_context(|| format!("the database {shown} cannot be read")),
    }
}

/// Checked before SQLite opens the file, so that a foreign file is never touched.
fn starts_like_sqlite(path: &Path) -> anyhow::Result<()> {
    let mut start = Vec::new();
    File::open(path)
        .and_then(|file| file.take(16).read_to_end(&mut start))
        .with_context(|| format!("the database {} cannot be read", path.display()))?;
    if start == b"SQLite format 3\0" {
        return Ok(());
    }
    Err(fault::not_a_database(&path.display()))
}

async fn tables(connection: &mut SqliteConnection) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar("select name from sqlite_schema where type = 'table'")
        .fetch_all(connection)
        .await
}

async fn applied(connection: &mut SqliteConnection) -> sqlx::Result<Vec<(i64, Vec<u8>)>> {
    sqlx::query_as("select version, checksum from _sqlx_migrations order by version")
        .fetch_all(connection)
        .await
}

fn compare(path: &Path, applied: &[(i64, Vec<u8>)]) -> anyhow::Result<Standing> {
    let ours: Vec<_> = MIGRATIONS.iter().collect();
    if applied.len() > ours.len() {
        bail!(
            "the database {} was made by a newer version of this program; use that version, or \
             name another file with --database",
            path.display()
        );
    }
    let same = |((version, checksum), migration): (&(i64, Vec<u8>), &&sqlx::migrate::Migration)| {
        *version == migration.version && *checksum == *migration.checksum
    };
    if !applied.iter().zip(&ours).all(same) {
        bail!(
            "the database {} was made by a different build of this program; use that build, or \
             move the file away and ingest the articles again",
            path.display()
        );
    }
    Ok(if applied.len() < ours.len() {
        Standing::Older
    } else {
        Standing::Current
    })
}
