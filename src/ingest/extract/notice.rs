//! Whether a text refuses republication: an embargo, or a notice that forbids reuse.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

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

static MATCHER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder()
        // Only this kind of match lets the library look at many bytes at once.
        .match_kind(MatchKind::LeftmostFirst)
        .build(NOTICES)
        .ok()
});

/// Whether a text, given in lower case, carries such a notice.
pub(crate) fn refuses_republication(lower: &str) -> bool {
    MATCHER
        .as_ref()
        .is_some_and(|matcher| matcher.is_match(lower))
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
