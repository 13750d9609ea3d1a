//! Offers in, batches of prepared articles out; runs on the reader's thread.

use std::{
    collections::HashSet,
    mem,
    panic::{AssertUnwindSafe, catch_unwind},
    time::{Duration, Instant},
};

use tokio::sync::mpsc::{Sender, error::TrySendError};

use super::{
    Fate, Handled, extract,
    read::{Offered, Outcome, Validators},
    store::{Identity, Kept, Prepared},
};
use crate::model::{Article, Reading, Status};

/// Articles in a batch at most: a transaction's fixed cost is then small beside theirs.
const MOST_ARTICLES: usize = 256;

/// Bytes of text in a batch at most, so that memory stays bounded.
const MOST_BYTES: usize = 4 << 20;

/// A batch that is so old is stored as soon as the database is free, however small: a slow
/// source is shown as it comes.
const IMPATIENT: Duration = Duration::from_millis(250);

/// What is stored in one transaction, and what is told of it afterwards.
#[derive(Debug, Default)]
pub(super) struct Batch {
    pub(super) articles: Vec<Prepared>,
    /// In the order of the offers.
    pub(super) entries: Vec<Entry>,
    /// What addresses answered, to ask with next time.
    pub(super) answers: Vec<(String, Validators)>,
    ids: HashSet<i64>,
    bytes: usize,
}

/// One offer of a batch.
#[derive(Debug)]
pub(super) enum Entry {
    /// The next of the articles.
    Article,
    /// An article that is stored as it is: its id and source.
    Known(i64, String),
    /// Anything else.
    Other(Handled),
}

/// Reads all offers into batches, until there are no more or nobody takes them. What is known
/// already is not read again.
pub(super) fn fill(
    offers: impl Iterator<Item = Offered>,
    known: &HashSet<Identity>,
    batches: &Sender<Batch>,
) {
    let mut batch = Batch::default();
    let mut begun = Instant::now();
    for offered in offers {
        if batch.entries.is_empty() {
            begun = Instant::now();
        }
        let offered = Pending::new(offered, known);
        // An id is judged against the database once a batch: the second of its kind waits.
        let repeats = offered
            .article
            .as_ref()
            .is_some_and(|article| batch.ids.contains(&article.id));
        if repeats && batches.blocking_send(mem::take(&mut batch)).is_err() {
            return;
        }
        batch.add(offered);
        if batch.is_full() {
            if batches.blocking_send(mem::take(&mut batch)).is_err() {
                return;
            }
        } else if begun.elapsed() > IMPATIENT {
            match batches.try_send(mem::take(&mut batch)) {
                Ok(()) => {}
                Err(TrySendError::Full(back)) => batch = back,
                Err(TrySendError::Closed(_)) => return,
            }
        }
    }
    // If nobody takes the last batch, the run was stopped, and says so itself.
    let _taken = batches.blocking_send(batch);
}

/// An offer with all the work done that needs no database.
struct Pending {
    article: Option<Prepared>,
    other: Option<Entry>,
    answer: Option<(String, Validators)>,
}

impl Pending {
    fn new(offered: Offered, known: &HashSet<Identity>) -> Self {
        let Offered {
            source,
            outcome,
            validators,
        } = offered;
        // Items of a feed are named address#item; the address is what is asked again.
        let address = source.split('#').next().unwrap_or_default().to_owned();
        let answer = validators.map(|validators| (address, validators));
        let other = |fate, reason| {
            Entry::Other(Handled {
                source: source.clone(),
                fate,
                reason,
            })
        };
        let (article, other) = match outcome {
            Outcome::Article(article) => match prepare(*article, known) {
                Ok(prepared) => (Some(prepared), None),
                Err(Unread::Known(id)) => (None, Some(Entry::Known(id, source))),
                Err(Unread::Failed) => (None, Some(other(Fate::Rejected, FAILED.into()))),
            },
            Outcome::Rejected(reason) => (None, Some(other(Fate::Rejected, reason))),
            Outcome::Skipped(reason) => (None, Some(other(Fate::Skipped, reason))),
            Outcome::Unchanged => {
                let reason = "nothing changed there".into();
                (None, Some(other(Fate::Unchanged, reason)))
            }
        };
        Self {
            article,
            other,
            answer,
        }
    }
}

/// Said of an article over which a fault of the program showed.
const FAILED: &str = "the program failed on it, which is a fault of the program: report it with \
                      the article and the lines above";

enum Unread {
    Known(i64),
    Failed,
}

fn prepare(article: Article, known: &HashSet<Identity>) -> Result<Prepared, Unread> {
    let identity = Identity::of(&article);
    if known.contains(&identity) {
        return Err(Unread::Known(identity.id()));
    }
    match read(&article) {
        Some(reading) => Ok(Prepared::new(article, reading)),
        None => Err(Unread::Failed),
    }
}

/// Reads an article. A panic is a fault of the rules; it costs this article, not the others.
fn read(article: &Article) -> Option<Reading> {
    catch_unwind(AssertUnwindSafe(|| extract::extract(article))).ok()
}

/// Reads stored articles again; their ids stay. One that fails is told, and keeps its reading.
pub(super) fn read_again(stored: Vec<(i64, Article)>) -> (Vec<Prepared>, Vec<Handled>) {
    let (mut read_anew, mut failed) = (Vec::new(), Vec::new());
    for (id, article) in stored {
        if let Some(reading) = read(&article) {
            let mut prepared = Prepared::new(article, reading);
            prepared.id = id;
            read_anew.push(prepared);
        } else {
            failed.push(Handled {
                source: article.source,
                fate: Fate::Rejected,
                reason: FAILED.into(),
            });
        }
    }
    (read_anew, failed)
}

impl Batch {
    fn add(&mut self, pending: Pending) {
        self.answers.extend(pending.answer);
        if let Some(prepared) = pending.article {
            self.ids.insert(prepared.id);
            self.bytes += prepared.article.text.len();
            self.articles.push(prepared);
            self.entries.push(Entry::Article);
        }
        self.entries.extend(pending.other);
    }

    /// Id and source of each article that is stored as it is.
    pub(super) fn known(&self) -> Vec<(i64, &str)> {
        let known = |entry| match entry {
            &Entry::Known(id, ref source) => Some((id, source.as_str())),
            Entry::Article | Entry::Other(_) => None,
        };
        self.entries.iter().filter_map(known).collect()
    }

    fn is_full(&self) -> bool {
        self.entries.len() >= MOST_ARTICLES || self.bytes >= MOST_BYTES
    }
}

/// What is told of an article that was stored.
pub(super) fn handled(prepared: &Prepared, kept: Kept) -> Handled {
    let source = prepared.article.source.clone();
    if kept == Kept::Clash {
        let reason = "another article's address gives the same number, so this one cannot be told \
                      from it; store it from a file without an address";
        return Handled {
            source,
            fate: Fate::Rejected,
            reason: reason.into(),
        };
    }
    Handled {
        source,
        fate: Fate::Article(prepared.id, prepared.reading.status, kept),
        reason: prepared.reading.reason.clone(),
    }
}

/// What is told of an article that is stored as it is.
pub(super) fn as_known(id: i64, source: String, found: Option<&(Status, String)>) -> Handled {
    let (fate, reason) = match found {
        Some((status, reason)) => (Fate::Article(id, *status, Kept::Known), reason.clone()),
        None => {
            let reason = "it was taken out of the database during the run: run it again";
            (Fate::Rejected, reason.into())
        }
    };
    Handled {
        source,
        fate,
        reason,
    }
}
