//! One file a command: its arguments, and what it does with them.
//!
//! Commands talk to the terminal and hand the work to the library.

pub(crate) mod correct;
pub(crate) mod database_path;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod fit;
pub(crate) mod ingest;
mod limits;
mod samples;
pub(crate) mod serve;
pub(crate) mod terminal;

use std::path::Path;

use police_shootings::database;

/// How far a command came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Done {
    /// Everything was handled.
    Wholly,
    /// Some inputs were rejected, or the run was stopped.
    InPart,
}

/// Errors of the database say which file it is and what to do.
pub(crate) fn told(database: &Path, error: anyhow::Error) -> anyhow::Error {
    match error.downcast::<sqlx::Error>() {
        Ok(error) => database::explain(database, error),
        Err(error) => error,
    }
}

/// Ends when the operator or the system asks the program to stop.
pub(crate) async fn asked_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    #[cfg(not(unix))]
    if interrupt.await.is_ok() {
        return;
    }
    // Without a handler the program is stopped the hard way, which it survives, too.
    std::future::pending::<()>().await;
}
