//! Whether a text refuses republication: an embargo, or a notice that forbids reuse.

use std::sync::LazyLock;

use aho_corasick::packed::Searcher;

/// Wordings of such notices, in lower case.
const NOTICES: &[&str] = &[
    "market embargo",
    "strict embargo",
    "under embargo",
    "embargoed until",
    "may not be republished",
    "may not be reproduced",
    "may not be published, broadcast",
    "may not use it on any platform",
    "not for republication",
    "do not republish",
    "republication is prohibited",
    "reproduction is prohibited",
    "without permission is prohibited",
    "cannot be republished",
    "may not republish",
    "prohibida su reproducción",
    "prohibida la reproducción",
    "no puede ser publicado, difundido",
    "no puede ser publicado, transmitido",
];

/// A searcher that looks at many bytes at once: it passes over the whole text.
static SEARCHER: LazyLock<Option<Searcher>> = LazyLock::new(|| Searcher::new(NOTICES));

/// Whether a text, given in lower case, carries such a notice.
pub(crate) fn refuses_republication(lower: &str) -> bool {
    match &*SEARCHER {
        Some(searcher) => searcher.find(lower).is_some(),
        None => NOTICES.iter().any(|notice| lower.contains(notice)),
    }
}

#[cfg(test)]
mod tests {
    use super::refuses_republication;

    #[test]
    fn notices_are_told_from_news() {
        for (text, refuses) in [
            (
                "please note: this content carries a strict local market embargo.",
                true,
            ),
            (
                "this material may not be published, broadcast, rewritten or redistributed.",
                true,
            ),
            (
                "todos los derechos reservados. prohibida su reproducción total o parcial.",
                true,
            ),
            ("the city lifted its embargo on overtime.", false),
            ("officers may not use deadly force to stop a thief.", false),
        ] {
            assert_eq!(refuses_republication(text), refuses, "{text}");
        }
    }
}
