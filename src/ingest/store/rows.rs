//! Rows on their way to a statement: one JSON array that `json_each` unpacks.
//!
//! One statement a table and batch, whatever the number of rows: each statement costs a hop to
//! the database's thread.

use serde_json::Value;
use sqlx::SqliteConnection;

/// Runs one statement for all rows; `sql` reads them from `json_each(?1)` as arrays or objects.
pub(super) async fn write(
    connection: &mut SqliteConnection,
    sql: &'static str,
    rows: Vec<Value>,
) -> sqlx::Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let rows = Value::Array(rows).to_string();
    sqlx::query(sql).bind(rows).execute(connection).await?;
    Ok(())
}

/// As the `unhex` of SQLite reads it.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
