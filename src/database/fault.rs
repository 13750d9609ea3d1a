//! Turns an error of SQLite into one sentence: which file, what is wrong, what to do.

use std::path::Path;

use anyhow::anyhow;

// Primary result codes of SQLite, https://www.sqlite.org/rescode.html
const BUSY: i32 = 5;
const LOCKED: i32 = 6;
const READ_ONLY: i32 = 8;
const IO: i32 = 10;
const CORRUPT: i32 = 11;
const FULL: i32 = 13;
const CANNOT_OPEN: i32 = 14;
const NOT_A_DATABASE: i32 = 26;

/// Says what went wrong with the database at `path`, and what to do; the cause stays attached
/// where there is more to know.
#[must_use]
pub fn explain(path: &Path, error: sqlx::Error) -> anyhow::Error {
    let path = path.display();
    match code(&error) {
        Some(BUSY | LOCKED) => anyhow!(
            "the database {path} is locked by another program; wait for it to finish, or stop it"
        ),
        Some(READ_ONLY) => anyhow!(
            "the database {path} cannot be written; check its permissions and those of its folder, \
             or name another with --database"
        ),
        Some(FULL) => anyhow!(
            "the disk is full, so the database {path} cannot grow; make room and run the command \
             again, it goes on where it stopped"
        ),
        Some(CORRUPT) => anyhow!(
            "the database {path} is damaged; restore it from a backup, or move it away and ingest \
             the articles again"
        ),
        Some(CANNOT_OPEN) => anyhow!(
            "the database {path} cannot be opened; check that its folder exists and can be written"
        ),
        Some(NOT_A_DATABASE) => not_a_database(&path),
        Some(IO) => anyhow::Error::new(error).context(format!(
            "the database {path} could not be read or written; check the disk and its free space"
        )),
        _ => anyhow::Error::new(error).context(format!("the database {path} failed")),
    }
}

pub(super) fn not_a_database(path: &std::path::Display<'_>) -> anyhow::Error {
    anyhow!("{path} is not a database; name another file with --database")
}

/// Read-only media show as "cannot open" (no room for the shared memory file) or as "read-only".
pub(super) fn may_be_read_only_media(error: &sqlx::Error) -> bool {
    matches!(code(error), Some(CANNOT_OPEN | READ_ONLY))
}

/// Whether another program holds what was asked for.
pub(super) fn is_busy(error: &sqlx::Error) -> bool {
    matches!(code(error), Some(BUSY | LOCKED))
}

fn code(error: &sqlx::Error) -> Option<i32> {
    let database = match error {
        sqlx::Error::Database(error) => error,
        sqlx::Error::Migrate(error) => match error.as_ref() {
            sqlx::migrate::MigrateError::Execute(inner)
            | sqlx::migrate::MigrateError::ExecuteMigration(inner, _) => return code(inner),
            _ => return None,
        },
        _ => return None,
    };
    let extended: i32 = database.code()?.parse().ok()?;
    // The low byte is the primary code.
    Some(extended & 0xff)
}
