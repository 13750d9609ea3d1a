//! Calendars of events: their days and addresses are those of meetings.

/// Words of such pages, in lower case.
const WORDS: [&str; 9] = [
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

/// So many different ones make a calendar: an article's page may offer one.
const ENOUGH: usize = 3;

/// Whether a text, in lower case, is a calendar of events.
pub(super) fn is_shown(lower: &str) -> bool {
    let told = WORDS.iter().filter(|word| lower.contains(**word));
    told.take(ENOUGH).count() == ENOUGH
}

#[cfg(test)]
mod tests {
    use super::is_shown;

    #[test]
    fn calendars_are_told_from_articles() {
        let calendar = "Week of Events. No events scheduled for May 2. Board meeting: release of \
                        a video of a police shooting. Subscribe to calendar: Google Calendar";
        assert!(is_shown(&calendar.to_lowercase()));
        let article = "An officer shot a man on Monday, police said. Upcoming events: add yours to \
                       our Google Calendar.";
        assert!(!is_shown(&article.to_lowercase()));
    }
}
