//! Pages that report no incident whatever their words: games, whose shots, killings and firings are
//! no gunfire, and calendars of events, whose days and addresses are those of meetings.

use std::{collections::BTreeSet, sync::LazyLock};

use aho_corasick::packed::Searcher;

/// A kind of page and the signs of it.
struct Kind {
    /// Words of such pages, in lower case.
    words: &'static [&'static str],
    /// So many different ones make such a page.
    enough: usize,
    /// Why it reports no incident.
    reason: &'static str,
    /// Looks at many bytes at once, as it passes over the whole text.
    searcher: Option<Searcher>,
}

static KINDS: LazyLock<[Kind; 2]> = LazyLock::new(|| {
    let kind = |words, enough, reason| Kind {
        words,
        enough,
        reason,
        searcher: Searcher::new(words),
    };
    // A player's death tells of two or three; an article's page may offer a calendar.
    [
        kind(GAME, 5, "reports a game, whose shots are no gunfire"),
        kind(CALENDAR, 3, "is a calendar of events, and reports none"),
    ]
});

const GAME: &[&str] = &[
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

const CALENDAR: &[&str] = &[
    "no events scheduled",
    "week of events",
    "events search and views",
    "subscribe to calendar",
    "export events",
    "google calendar",
    "icalendar",
    "upcoming events",
    "previous week",
];

/// Why a text, in lower case, is a page that reports no incident.
pub(super) fn reports_none(lower: &str) -> Option<&'static str> {
    let kind = KINDS.iter().find(|kind| kind.is_shown(lower));
    kind.map(|kind| kind.reason)
}

impl Kind {
    fn is_shown(&self, lower: &str) -> bool {
        let told = match &self.searcher {
            Some(searcher) => {
                let found = searcher.find_iter(lower).map(|word| word.pattern());
                found.collect::<BTreeSet<_>>().len()
            }
            None => {
                let told = self.words.iter().filter(|word| lower.contains(**word));
                told.count()
            }
        };
        told >= self.enough
    }
}

#[cfg(test)]
mod tests {
    use super::reports_none;

    #[test]
    fn games_and_calendars_are_told_from_articles() {
        let game = "He scored 24 points from three-point range before halftime, the coach said, \
                    and the team goes on to the playoffs.";
        let calendar = "Week of Events. No events scheduled for May 2. Board meeting: release of \
                        a video of a police shooting. Subscribe to calendar: Google Calendar";
        let death = "The basketball coach said that the boy whom police shot had scored 20 points \
                     in his last game.";
        let article = "An officer shot a man on Monday, police said. Upcoming events: add yours to \
                       our Google Calendar.";
        for (text, begins) in [
            (game, Some("reports a game")),
            (calendar, Some("is a calendar")),
            (death, None),
            (article, None),
        ] {
            let reason = reports_none(&text.to_lowercase());
            let so = match begins {
                Some(begins) => reason.is_some_and(|reason| reason.starts_with(begins)),
                None => reason.is_none(),
            };
            assert!(so, "{text}: {reason:?}");
        }
    }
}
