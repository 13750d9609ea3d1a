//! The writing side of the database: everything that `ingest` and `correct` write.
//!
//! In: articles as they were read, runs, rejections, decisions of operators. Out: rows. Articles
//! are stored in batches (`articles`); after that `relink` derives the incidents of all
//! reports and writes those that changed. It decides nothing itself: what follows from what is
//! `link`'s and `incident`'s business.
//!
//! Every writing transaction is `begin immediate`, so that two writers wait for each other.

mod articles;
mod corrections;
mod derived;
mod identity;
mod known;
mod log;
mod plan;
mod prepared;
mod quotes;
mod record;
mod relink;
mod rows;

pub use articles::{Kept, renew, store};
pub use corrections::{Decided, Decision, decide};
pub use known::{known, outdated, recall, stored};
pub use log::{Counts, Run, known_addresses, reject, remember_address, was_cut_short};
pub use prepared::{Identity, Prepared};
pub use relink::{Relinked, is_waiting, relink};

/// The time of writing, as every `_at` column holds it: UTC to the second.
fn now() -> String {
    chrono::Utc::now().format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

#[cfg(test)]
mod tests;
