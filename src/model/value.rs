//! The fields a claim can be about, and the kinds of value they take.

use std::fmt;

use chrono::NaiveTime;

use super::{Circumstance, Direction, PartialDate};

/// A text that is no value of its field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not {wanted}")]
pub struct WrongValue {
    wanted: &'static str,
    text: String,
}

impl WrongValue {
    pub(crate) fn new(wanted: &'static str, text: &str) -> Self {
        Self {
            wanted,
            text: text.chars().take(60).collect(),
        }
    }
}

/// What a claim is about; `word` is its name in the database and in exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(
    missing_docs,
    reason = "the names are the vocabulary of design.md, section 2"
)]
pub enum Field {
    OccurredOn,
    Time,
    PartOfDay,
    Neighbourhood,
    CommunityArea,
    Block,
    Facility,
    Direction,
    OfficersShot,
    OfficersKilled,
    CiviliansShot,
    CiviliansKilled,
    PoliceFired,
    OffDuty,
    Circumstance,
    Agency,
}

/// A claimed value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// A date, perhaps reduced.
    Date(PartialDate),
    /// A clock time, local, whole minutes.
    Time(NaiveTime),
    /// A number of people, 0 to 999.
    Count(u16),
    /// Yes or no.
    Flag(bool),
    /// A word of [`Direction`].
    Direction(Direction),
    /// A word of [`Circumstance`].
    Circumstance(Circumstance),
    /// A name: of a neighbourhood, an area, a block ("3300 W Polk St"), a body, a part of day.
    Text(String),
}

impl Field {
    /// Every field, in the order in which pages and exports give them.
    pub const ALL: &[Self] = &[
        Self::OccurredOn,
        Self::Time,
        Self::PartOfDay,
        Self::Neighbourhood,
        Self::CommunityArea,
        Self::Block,
        Self::Facility,
        Self::Direction,
        Self::OfficersShot,
        Self::OfficersKilled,
        Self::CiviliansShot,
        Self::CiviliansKilled,
        Self::PoliceFired,
        Self::OffDuty,
        Self::Circumstance,
        Self::Agency,
    ];

    /// The name in the database, in `explain --json` and in exports.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::OccurredOn => "occurred_on",
            Self::Time => "time",
            Self::PartOfDay => "part_of_day",
            Self::Neighbourhood => "neighbourhood",
            Self::CommunityArea => "community_area",
            Self::Block => "block",
            Self::Facility => "facility",
            Self::Direction => "direction",
            Self::OfficersShot => "officers_shot",
            Self::OfficersKilled => "officers_killed",
            Self::CiviliansShot => "civilians_shot",
            Self::CiviliansKilled => "civilians_killed",
            Self::PoliceFired => "police_fired",
            Self::OffDuty => "off_duty",
            Self::Circumstance => "circumstance",
            Self::Agency => "agency",
        }
    }

    /// The name a reader sees.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::OccurredOn => "Date",
            Self::Time => "Time",
            Self::PartOfDay => "Part of day",
            Self::Neighbourhood => "Neighbourhood, as reported",
            Self::CommunityArea => "Community area",
            Self::Block => "Block",
            Self::Facility => "Place",
            Self::Direction => "Who shot",
            Self::OfficersShot => "Officers shot",
            Self::OfficersKilled => "Officers killed",
            Self::CiviliansShot => "Civilians shot",
            Self::CiviliansKilled => "Civilians killed",
            Self::PoliceFired => "Police fired",
            Self::OffDuty => "Officer off duty",
            Self::Circumstance => "Circumstance",
            Self::Agency => "Reviewed by",
        }
    }

    /// The field of that name, if there is one.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.word() == word)
    }

    /// Reads a value of this field from the text that [`Value`] displays as.
    ///
    /// # Errors
    /// [`WrongValue`] if the text is none of this field's values.
    pub fn parse(self, text: &str) -> Result<Value, WrongValue> {
        let wrong = |wanted| WrongValue::new(wanted, text);
        match self {
            Self::OccurredOn => text.parse().map(Value::Date),
            Self::Time => NaiveTime::parse_from_str(text, "%H:%M")
                .map(Value::Time)
                .map_err(|_| wrong("a time such as 02:30")),
            Self::OfficersShot
            | Self::OfficersKilled
            | Self::CiviliansShot
            | Self::CiviliansKilled => text
                .parse()
                .ok()
                .filter(|count| *count <= 999)
                .map(Value::Count)
                .ok_or_else(|| wrong("a number of people from 0 to 999")),
            Self::PoliceFired | Self::OffDuty => match text {
                "yes" => Ok(Value::Flag(true)),
                "no" => Ok(Value::Flag(false)),
                _ => Err(wrong("yes or no")),
            },
            Self::Direction => text
                .parse()
                .map(Value::Direction)
                .map_err(|_| wrong("a direction")),
            Self::Circumstance => text
                .parse()
                .map(Value::Circumstance)
                .map_err(|_| wrong("a circumstance")),
            Self::PartOfDay
            | Self::Neighbourhood
            | Self::CommunityArea
            | Self::Block
            | Self::Facility
            | Self::Agency => match text.trim() {
                "" => Err(wrong("a name")),
                name => Ok(Value::Text(name.into())),
            },
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.word())
    }
}

impl fmt::Display for Value {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => write!(out, "{date}"),
            Self::Time(time) => write!(out, "{}", time.format("%H:%M")),
            Self::Count(count) => write!(out, "{count}"),
            Self::Flag(yes) => out.write_str(if *yes { "yes" } else { "no" }),
            Self::Direction(direction) => write!(out, "{direction}"),
            Self::Circumstance(circumstance) => write!(out, "{circumstance}"),
            Self::Text(text) => out.write_str(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_reads_what_its_values_display() {
        for (field, text) in [
            (Field::OccurredOn, "2021-03"),
            (Field::Time, "02:30"),
            (Field::OfficersShot, "2"),
            (Field::PoliceFired, "yes"),
            (Field::Direction, "exchange"),
            (Field::Circumstance, "traffic_stop"),
            (Field::Block, "3300 W Polk St"),
        ] {
            assert_eq!(
                field.parse(text).map(|value| value.to_string()),
                Ok(text.into())
            );
        }
    }

    #[test]
    fn a_wrong_value_says_what_was_wanted() {
        let error = Field::OfficersShot.parse("many").expect_err("not a number");
        assert_eq!(
            error.to_string(),
            "\"many\" is not a number of people from 0 to 999"
        );
        assert!(Field::Time.parse("25:00").is_err());
        assert!(Field::Block.parse(" ").is_err());
    }

    #[test]
    fn field_names_are_unique_and_found_again() {
        for field in Field::ALL {
            assert_eq!(Field::from_word(field.word()), Some(*field));
        }
        assert_eq!(Field::from_word("race"), None);
    }
}
