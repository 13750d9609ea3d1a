//! An article with all that is computed before it is written; pure, so it runs off the database.

use sha2::{Digest, Sha256};

use super::quotes::{self, Quote};
use crate::{
    ingest::link::Sketch,
    model::{Article, Reading},
};

/// By what an article is told from others, and from other versions of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Identity {
    /// SHA-256 of its address, or of its content where it has none.
    name: [u8; 32],
    /// SHA-256 of all that the reading rests on.
    pub(super) digest: [u8; 32],
}

impl Identity {
    /// Computes an article's identity.
    #[must_use]
    pub fn of(article: &Article) -> Self {
        Self::new(article.url.as_deref(), digest(article))
    }

    pub(super) fn new(url: Option<&str>, digest: [u8; 32]) -> Self {
        let name = url.map_or(digest, |url| Sha256::digest(url).into());
        Self { name, digest }
    }

    /// The article's number: the first 48 bits of the hash of its address or content.
    #[must_use]
    pub fn id(&self) -> i64 {
        let first = self.name.iter().take(6);
        first.fold(0, |id, byte| (id << 8) | i64::from(*byte))
    }
}

/// An article, its reading, and what the database keeps of both.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// The article's number, see [`Identity::id`].
    pub id: i64,
    /// The article.
    pub article: Article,
    /// What was read in it.
    pub reading: Reading,
    pub(super) digest: [u8; 32],
    pub(super) sketch: Sketch,
    pub(super) quotes: Vec<Quote>,
}

impl Prepared {
    /// Computes the article's id, digest, sketch and quotes.
    #[must_use]
    pub fn new(article: Article, reading: Reading) -> Self {
        let identity = Identity::of(&article);
        let has_reports = !reading.reports.is_empty();
        Self {
            id: identity.id(),
            digest: identity.digest,
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
