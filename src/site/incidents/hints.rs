//! What to say where a search is odd or finds nothing.

use crate::site::Site;
use crate::site::error::SiteError;
use crate::site::places;
use crate::site::search::{Facet, Search};
use crate::site::tally::Tally;
use crate::site::text::listed;

/// A way on from an empty list.
pub(crate) struct Hint {
    pub(crate) text: String,
    /// How many incidents it leads to, where that is known.
    pub(crate) count: Option<u32>,
    pub(crate) href: String,
}

/// What to try where nothing matches: leave out one filter, or a word near the one searched for.
pub(super) async fn hints(
    site: &Site,
    search: &Search,
    tally: &Tally,
    matching: Option<&[i64]>,
) -> Result<Vec<Hint>, SiteError> {
    let mut hints = Vec::new();
    if let Some(near) = site.reader.nearest(&search.words).await? {
        let href = search.worded(&near).list();
        hints.push(Hint {
            text: format!("Did you mean “{near}”?"),
            count: None,
            href,
        });
    }
    for tag in search.tags() {
        let kept = if tag.without.words.is_empty() {
            None
        } else {
            matching
        };
        let count = tally.count(&tag.without, kept).incidents;
        if count > 0 && !tag.without.is_everything() {
            hints.push(Hint {
                text: format!("Without {}", quoted(&tag.label)),
                count: Some(count),
                href: tag.without.list(),
            });
        }
    }
    hints.truncate(6);
    Ok(hints)
}

fn quoted(label: &str) -> String {
    if label.starts_with('“') {
        label.into()
    } else {
        format!("“{label}”")
    }
}

impl Search {
    /// Drops options that no incident and no neighbourhood has, and says so.
    pub(crate) fn drop_unknown(&mut self, tally: &Tally) -> Option<String> {
        let is_known = |facet: Facet, word: &str| match facet {
            Facet::Neighbourhood => places::is_known(word),
            Facet::Agency => tally.has(facet, word),
            _ => true,
        };
        let mut dropped = Vec::new();
        for facet in [Facet::Neighbourhood, Facet::Agency] {
            let unknown: Vec<String> = self
                .chosen(facet)
                .filter(|word| !is_known(facet, word))
                .map(str::to_owned)
                .collect();
            for word in unknown {
                *self = self.without(facet, &word).at(self.position.clone());
                dropped.push(format!("“{word}”"));
            }
        }
        (!dropped.is_empty()).then(|| {
            format!(
                "Nothing here is called {}, so it was left out.",
                listed(&dropped, "or")
            )
        })
    }
}
