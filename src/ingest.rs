//! The writing side on one screen: what is offered is read, extracted, stored, and at the end of
//! the run linked into incidents.
//!
//! Reading and extracting go on a thread of their own, one batch ahead of the database. A run that
//! was stopped or killed leaves whole batches behind; the next run, or the start of `serve`,
//! completes it. What is stored already is not read again, unless the rules of reading changed.

pub mod extract;
pub mod fit;
pub mod link;
pub mod parse;
pub mod read;
pub mod resolve;
pub mod store;

mod batch;

use std::pin::{Pin, pin};

use anyhow::{Context, bail};
use sqlx::SqliteConnection;
use tokio::sync::mpsc;

use crate::model::Status;
use batch::{Batch, Entry};
use read::Offered;
use store::{Counts, Kept, Relinked, Run};

/// What became of one thing that was offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handled {
    /// Its path, its address, or `-`.
    pub source: String,
    /// What became of it.
    pub fate: Fate,
    /// Why, in words.
    pub reason: String,
}

/// How something that was offered ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// An article of that id and status, which is now in the database.
    Article(i64, Status, Kept),
    /// It could not be read.
    Rejected,
    /// It is no input.
    Skipped,
    /// Its address answers that nothing changed.
    Unchanged,
}

/// The end of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many inputs ended in which way.
    pub counts: Counts,
    /// Stored articles that were read again, because the rules of reading changed since.
    pub read_again: usize,
    /// What linking changed; none where the run was stopped before it, or nothing was to link.
    pub relinked: Option<Relinked>,
    /// The run was stopped before everything was read.
    pub stopped: bool,
}

/// Articles that are read again at once, between two looks at whether to stop.
const AGAIN: usize = 256;

/// Reads, extracts and stores everything offered, telling `tell` of each; `sources` names it all
/// in the log. Once `stop` ends, the current batch is completed and the run ends without linking.
///
/// # Errors
/// Those of the database; what was told is stored.
pub async fn run<O>(
    connection: &mut SqliteConnection,
    sources: &str,
    offers: O,
    stop: impl Future<Output = ()>,
    mut tell: impl FnMut(&Handled),
) -> anyhow::Result<Summary>
where
    O: Iterator<Item = Offered> + Send + 'static,
{
    let run = Run::begin(connection, sources).await?;
    let known = store::known(connection).await?;
    let (sender, mut batches) = mpsc::channel(1);
    // Not a task: a read of standard input that waits must not hold up the end of the program.
    let reader = std::thread::Builder::new()
        .name("reader".into())
        .spawn(move || batch::fill(offers, &known, &sender))
        .context("no thread for reading could be started")?;
    let mut summary = Summary::default();
    let mut stop = pin!(stop);
    loop {
        let batch = tokio::select! {
            biased;
            () = &mut stop => { summary.stopped = true; break }
            batch = batches.recv() => batch,
        };
        let Some(batch) = batch else { break };
        for handled in keep(connection, batch).await? {
            count(&mut summary.counts, &handled.fate);
            tell(&handled);
        }
    }
    if !summary.stopped && reader.join().is_err() {
        bail!(
            "reading failed, which is a fault of the program: report it with the lines above; what was told is stored"
        );
    }
    read_again(connection, &mut summary, stop, tell).await?;
    if !summary.stopped && store::is_waiting(connection).await? {
        summary.relinked = Some(store::relink(connection).await?);
    }
    run.end(connection, &summary.counts, !summary.stopped)
        .await?;
    Ok(summary)
}

/// Reads the stored articles again that were read by other rules than these.
async fn read_again(
    connection: &mut SqliteConnection,
    summary: &mut Summary,
    mut stop: Pin<&mut impl Future<Output = ()>>,
    mut tell: impl FnMut(&Handled),
) -> anyhow::Result<()> {
    if summary.stopped {
        return Ok(());
    }
    for ids in store::outdated(connection).await?.chunks(AGAIN) {
        let stored = store::stored(connection, ids).await?;
        let reading = tokio::task::spawn_blocking(|| batch::read_again(stored));
        let (read_anew, failed) = tokio::select! {
            biased;
            () = &mut stop => { summary.stopped = true; break }
            read = reading => read.context("reading again failed")?,
        };
        store::renew(connection, &read_anew).await?;
        summary.read_again += read_anew.len();
        for handled in failed {
            count(&mut summary.counts, &handled.fate);
            tell(&handled);
        }
    }
    Ok(())
}

/// Stores a batch; only what this returns may be told.
async fn keep(connection: &mut SqliteConnection, batch: Batch) -> sqlx::Result<Vec<Handled>> {
    let kept = store::store(connection, &batch.articles).await?;
    let known = store::recall(connection, &batch.known()).await?;
    let articles = batch.articles.iter().zip(kept);
    let mut articles = articles.map(|(prepared, kept)| batch::handled(prepared, kept));
    let entries = batch.entries.into_iter();
    let handled: Vec<Handled> = entries
        .filter_map(|entry| match entry {
            Entry::Article => articles.next(),
            Entry::Known(id, source) => Some(batch::as_known(id, source, known.get(&id))),
            Entry::Other(handled) => Some(handled),
        })
        .collect();
    let rejected = handled
        .iter()
        .filter(|handled| handled.fate == Fate::Rejected);
    let rejected = rejected.map(|handled| (handled.source.clone(), handled.reason.clone()));
    store::reject(connection, &rejected.collect::<Vec<_>>()).await?;
    for (address, validators) in &batch.answers {
        store::remember_address(connection, address, validators).await?;
    }
    Ok(handled)
}

fn count(counts: &mut Counts, fate: &Fate) {
    let Fate::Article(_, status, kept) = fate else {
        counts.rejected += u64::from(*fate == Fate::Rejected);
        counts.known += u64::from(*fate == Fate::Unchanged);
        return;
    };
    match kept {
        Kept::Stored => counts.stored += 1,
        Kept::Updated => counts.updated += 1,
        Kept::Known | Kept::Clash => {
            counts.known += 1;
            return;
        }
    }
    counts.no_incident += u64::from(*status == Status::NoIncident);
    counts.out_of_area += u64::from(*status == Status::OutOfArea);
}

#[cfg(test)]
mod tests;
