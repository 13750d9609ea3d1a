//! The articles that match a list's text: a search over incidents leaves out those that tell of none.

use crate::site::Site;
use crate::site::articles::ArticleSearch;
use crate::site::error::SiteError;
use crate::site::text::thousands;

/// How many of the articles that tell of no incident are named.
const NAMED: i64 = 5;

/// The articles that match a text.
pub(crate) struct Matches {
    /// How many there are.
    pub(crate) count: String,
    pub(crate) href: String,
    /// The newest that tell of no incident: address, headline.
    pub(crate) without: Vec<(String, String)>,
}

/// Those of a text; none without a text or a match.
pub(super) async fn matches(site: &Site, words: &str) -> Result<Option<Matches>, SiteError> {
    if words.is_empty() {
        return Ok(None);
    }
    let counts = site.reader.statuses(words).await?;
    let count: i64 = counts.iter().map(|(_, count)| count).sum();
    let without = site.reader.elsewhere(words, NAMED).await?;
    let rows = without
        .iter()
        .map(|article| (article.path(), article.headline()));
    Ok((count > 0).then(|| Matches {
        count: thousands(count.unsigned_abs()),
        href: ArticleSearch::matching(words).list(),
        without: rows.collect(),
    }))
}
