//! An article with all that is computed before it is written; pure, so it runs off the database.

use sha2::{Digest, Sha256};

use super::quotes::{self, Quote};
use crate::{
    ingest::link::Sketch,
    model::{Article, Reading},
};

/// An article, its reading, and what the database keeps of both.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// The first 48 bits of the hash of its address, or of its content where it has none.
    pub id: i64,
    /// The article.
    pub article: Article,
    /// What was read in it.
    pub reading: Reading,
    /// SHA-256 of all that the reading rests on.
    pub(super) digest: [u8; 32],
    pub(super) sketch: Sketch,
    pub(super) quotes: Vec<Quote>,
}

impl Prepared {
    /// Computes the article's id, digest, sketch and quotes.
    #[must_use]
    pub fn new(article: Article, reading: Reading) -> Self {
        let digest = digest(&article);
        let id = match &article.url {
            Some(url) => first_48_bits(&Sha256::digest(url).into()),
            None => first_48_bits(&digest),
        };
        let has_reports = !reading.reports.is_empty();
        Self {
            id,
            digest,
            sketch: Sketch::of(if has_reports { &article.text } else { "" }),
            quotes: quotes::choose(&article, &reading),
            article,
            reading,
        }
    }
}

/// Each part is preceded by its length, so that no two articles run together to one digest.
fn digest(article: &Article) -> [u8; 32] {
    let published = article.published_on.map(|day| day.to_string());
    let parts = [
        Some(article.title.as_str()),
        article.publisher.as_deref(),
        published.as_deref(),
        Some(article.text.as_str()),
    ];
    let mut hash = Sha256::new();
    for part in parts {
        let part = part.unwrap_or_default();
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

fn first_48_bits(hash: &[u8; 32]) -> i64 {
    hash.iter()
        .take(6)
        .fold(0, |id, byte| (id << 8) | i64::from(*byte))
}
