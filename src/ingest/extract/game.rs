//! Reports of games: their shots, killings and firings are no gunfire.

use std::sync::LazyLock;

use aho_corasick::packed::Searcher;

/// Words of such reports, in lower case.
const WORDS: [&str; 18] = [
    "scored",
    "rebounds",
    "three-point",
    "3-point",
    "halftime",
    "playoff",
    "semifinal",
    "point guard",
    "free throw",
    "coach",
    " points",
    "basketball",
    "tournament",
    "league",
    "the buzzer",
    "overtime",
    "season",
    "quarterback",
];

/// So many different ones make a report of a game: a player's death tells of two or three.
const ENOUGH: usize = 5;

/// A searcher that looks at many bytes at once: it passes over the whole text.
static SEARCHER: LazyLock<Option<Searcher>> = LazyLock::new(|| Searcher::new(WORDS));

/// Whether a text, in lower case, reports a game.
pub(super) fn is_reported(lower: &str) -> bool {
    let told = match &*SEARCHER {
        Some(searcher) => {
            let mut told = [false; WORDS.len()];
            let found = searcher.find_iter(lower);
            found.for_each(|word| told[word.pattern().as_usize()] = true);
            told
        }
        None => WORDS.map(|word| lower.contains(word)),
    };
    told.iter().filter(|told| **told).count() >= ENOUGH
}

#[cfg(test)]
mod tests {
    use super::is_reported;

    #[test]
    fn games_are_told_from_the_death_of_a_player() {
        let game = "He scored 24 points from three-point range before halftime, the coach said, \
                    and the team goes on to the playoffs.";
        assert!(is_reported(&game.to_lowercase()));
        let death = "The basketball coach said that the boy whom police shot had scored 20 points \
                     in his last game.";
        assert!(!is_reported(&death.to_lowercase()));
    }
}
