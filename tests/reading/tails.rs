//! What follows an article on its page is no part of it.

use super::metamorphic::{changed_by, with_tail};

/// Samples of so few words that nothing tells their end from a tail: a post of one paragraph, a
/// retired officer's case that is out of scope.
const UNTOLD: usize = 2;

/// What pages carry below an article.
const OTHER_NEWS: &str = "More headlines\n\nThe city council put off its vote on the budget until Thursday.\n\nA bakery in Pilsen that opened in 1974 will close at the end of the month, its owner said.\n\nRain is expected in the suburbs by Sunday night.";

/// Shootings that have nothing to do with police, as they follow many an article.
const OTHER_SHOOTINGS: &str = "A 17-year-old boy was shot in the leg Tuesday afternoon in the 6200 block of South Laflin Street in Englewood. He was in good condition.\n\nEarlier, a man was found dead with a gunshot wound in an alley in Hegewisch. No arrests have been made.";

#[test]
fn a_tail_of_other_news_changes_nothing() {
    let changed = changed_by(|article| with_tail(article, OTHER_NEWS));
    assert!(changed.len() <= UNTOLD, "{}", changed.join("\n"));
}

#[test]
fn a_tail_of_other_shootings_changes_nothing() {
    let changed = changed_by(|article| with_tail(article, OTHER_SHOOTINGS));
    assert!(changed.len() <= UNTOLD, "{}", changed.join("\n"));
}
