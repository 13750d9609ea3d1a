//! An incident's values in words for readers. Nothing here reads the database.

use crate::model::{Direction, PartialDate, block_in_words, time_in_words};
use crate::site::places;
use crate::site::query::Incident;
use crate::site::text::{listed, plain};

/// "30 August 2020" for `2020-08-30`; the text itself where it is no date.
pub(crate) fn date_words(date: &str) -> String {
    date.parse::<PartialDate>()
        .map_or_else(|_| plain(date), PartialDate::in_words)
}

/// "30 August 2020, 02:35 UTC" for `2020-08-30T02:35:10Z`; the text itself where it is no time stamp.
pub(crate) fn moment(stamp: &str) -> String {
    match (stamp.get(..10), stamp.get(11..16)) {
        (Some(day), Some(time)) => format!("{}, {} UTC", date_words(day), plain(time)),
        _ => plain(stamp),
    }
}

/// "about 2:30 a.m." for `02:30`.
pub(crate) fn time_words(time: &str) -> String {
    let clock = chrono::NaiveTime::parse_from_str(time, "%H:%M");
    clock.map_or_else(|_| plain(time), time_in_words)
}

/// A block or an intersection in words, see [`block_in_words`].
pub(crate) fn block_words(block: &str) -> String {
    block_in_words(&plain(block))
}

/// "2", or "1 to 2" where sources differ; `None` where none says.
pub(crate) fn range(low: Option<i64>, high: Option<i64>) -> Option<String> {
    match (low, high) {
        (Some(low), Some(high)) if low != high => Some(format!("{low} to {high}")),
        (low, high) => low.or(high).map(|count| count.to_string()),
    }
}

impl Incident {
    /// Who shot whom.
    pub(crate) fn direction(&self) -> Direction {
        self.direction.parse().unwrap_or(Direction::Unknown)
    }

    /// The address of its page.
    pub(crate) fn path(&self) -> String {
        format!("/incidents/{}", self.slug)
    }

    /// "30 August 2020, about 2:30 a.m.", or "date not stated".
    pub(crate) fn when(&self) -> String {
        let date = self
            .occurred_on
            .as_deref()
            .map_or_else(|| "date not stated".into(), date_words);
        match (&self.time, &self.part_of_day) {
            (Some(time), _) => format!("{date}, {}", time_words(time)),
            (None, Some(part)) => format!("{date}, {}", plain(part)),
            (None, None) => date,
        }
    }

    /// "3300 block of W Polk St", a named place, or nothing.
    pub(crate) fn spot(&self) -> Option<String> {
        self.block
            .as_deref()
            .map(block_words)
            .or_else(|| self.facility.as_deref().map(plain))
    }

    /// Where, for a row of a list: "3300 block of W Polk St, Homan Square".
    pub(crate) fn place(&self) -> String {
        let area = places::area(self.community_area);
        let name = self
            .neighbourhood
            .as_deref()
            .map(plain)
            .or_else(|| area.map(|area| area.name.clone()));
        let parts: Vec<String> = [self.spot(), name].into_iter().flatten().collect();
        match parts.is_empty() {
            true => "Place not stated".into(),
            false => parts.join(", "),
        }
    }

    /// How many people were hit, in words: "1 civilian killed, 2 officers wounded".
    pub(crate) fn casualties(&self) -> String {
        let civilians = hit(
            "civilian",
            self.civilians_shot_high,
            self.civilians_killed_high,
        );
        let officers = hit(
            "officer",
            self.officers_shot_high,
            self.officers_killed_high,
        );
        let parts: Vec<String> = civilians.into_iter().chain(officers).collect();
        match (parts.is_empty(), self.outcome.as_str()) {
            (false, _) => listed(&parts, "and"),
            (true, "nobody_hit") => "nobody hit".into(),
            (true, "killed") => "somebody killed".into(),
            (true, "wounded") => "somebody wounded".into(),
            (true, _) => "outcome not stated".into(),
        }
    }

    /// The outcome in a word, as the shape of the mark tells it.
    pub(crate) fn shape(&self) -> &'static str {
        match self.outcome.as_str() {
            "killed" => "killed",
            "wounded" => "wounded",
            "nobody_hit" => "missed",
            _ => "open",
        }
    }

    /// Whether sources differ on a field.
    pub(crate) fn is_disputed(&self, field: &str) -> bool {
        self.disputed.split_whitespace().any(|known| known == field)
    }
}

fn hit(who: &str, shot: Option<i64>, killed: Option<i64>) -> Vec<String> {
    let killed = killed.unwrap_or(0).max(0);
    let wounded = shot.unwrap_or(0) - killed;
    let part = |count: i64, what: &str| {
        let ending = if count == 1 { "" } else { "s" };
        (count > 0).then(|| format!("{count} {who}{ending} {what}"))
    };
    [part(killed, "killed"), part(wounded, "wounded")]
        .into_iter()
        .flatten()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_dates_read_aloud() {
        assert_eq!(moment("2020-08-30T02:35:10Z"), "30 August 2020, 02:35 UTC");
        assert_eq!(time_words("02:30"), "about 2:30 a.m.");
        assert_eq!(time_words("12:05"), "about 12:05 p.m.");
        assert_eq!(date_words("2020-08-30"), "30 August 2020");
    }
}
