//! Offers in, batches of prepared articles out; runs on the reader's thread.

use std::{
    collections::HashSet,
    mem,
    time::{Duration, Instant},
};

use tokio::sync::mpsc::{Sender, error::TrySendError};

use super::{
    Fate, Handled, extract,
    read::{Offered, Outcome, Validators},
    store::{Kept, Prepared},
};

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
    /// Anything else.
    Other(Handled),
}

/// Reads all offers into batches, until there are no more or nobody takes them.
pub(super) fn fill(offers: impl Iterator<Item = Offered>, batches: &Sender<Batch>) {
    let mut batch = Batch::default();
    let mut begun = Instant::now();
    for offered in offers {
        if batch.entries.is_empty() {
            begun = Instant::now();
        }
        let offered = Pending::new(offered);
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
    other: Option<Handled>,
    answer: Option<(String, Validators)>,
}

impl Pending {
    fn new(offered: Offered) -> Self {
        let Offered {
            source,
            outcome,
            validators,
        } = offered;
        // Items of a feed are named address#item; the address is what is asked again.
        let address = source.split('#').next().unwrap_or_default().to_owned();
        let answer = validators.map(|validators| (address, validators));
        let other = |fate, reason| {
            Some(Handled {
                source,
                fate,
                reason,
            })
        };
        let (article, other) = match outcome {
            Outcome::Article(article) => {
                let reading = extract::extract(&article);
                (Some(Prepared::new(*article, reading)), None)
            }
            Outcome::Rejected(reason) => (None, other(Fate::Rejected, reason)),
            Outcome::Skipped(reason) => (None, other(Fate::Skipped, reason)),
            Outcome::Unchanged => (None, other(Fate::Unchanged, "nothing changed there".into())),
        };
        Self {
            article,
            other,
            answer,
        }
    }
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
        self.entries.extend(pending.other.map(Entry::Other));
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
