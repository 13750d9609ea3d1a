//! Counts without a query: the few columns that facets and tables count, kept in memory for one
//! version of the data.
//!
//! One pass over it answers how many incidents match a search, and for every option of every
//! facet how many would if it were chosen too. Lists are read from the database under the same
//! conditions; a test holds both to the same numbers.

mod count;

use std::collections::HashMap;
use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate};

use crate::model::Direction;
use crate::site::places;
use crate::site::query::{Counted, Loaded, Totals};
use crate::site::search::{Facet, UNKNOWN};

pub(crate) use count::Counts;

/// People hit in some incidents; the higher number where sources differ.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct People {
    pub(crate) civilians_shot: u32,
    pub(crate) civilians_killed: u32,
    pub(crate) officers_shot: u32,
    pub(crate) officers_killed: u32,
}

/// An incident as counts see it.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) id: i64,
    /// The community area's number; 0 where it is not known.
    pub(crate) area: u8,
    /// The year; `None` where no source dates it.
    pub(crate) year: Option<i32>,
    pub(crate) direction: Direction,
    pub(crate) people: People,
    /// Its options: a range of [`Tally::codes`].
    options: Range<usize>,
}

/// The record as counts see it, as of one version of the data.
#[derive(Default)]
pub(crate) struct Tally {
    /// Which version of the data this is; part of every kept answer's key.
    pub(crate) version: i64,
    pub(crate) totals: Totals,
    entries: Vec<Entry>,
    codes: Vec<u16>,
    options: Vec<(Facet, String)>,
    code_of: HashMap<(Facet, String), u16>,
}

impl Tally {
    /// Builds it from what the database gave.
    pub(crate) fn new(version: i64, loaded: Loaded) -> Self {
        let mut tally = Self {
            version,
            totals: loaded.totals,
            ..Self::default()
        };
        let mut names: HashMap<i64, Vec<String>> = HashMap::new();
        for (incident, place) in loaded.places {
            if places::is_informal(&place) {
                names.entry(incident).or_default().push(place);
            }
        }
        for row in loaded.incidents {
            let informal = names.remove(&row.id).unwrap_or_default();
            tally.add(row, informal);
        }
        tally
            .entries
            .sort_unstable_by_key(|entry| std::cmp::Reverse(entry.id));
        tally
    }

    fn add(&mut self, row: Counted, informal: Vec<String>) {
        let start = self.codes.len();
        let year = year_of(row.id);
        let area = places::area(row.community_area);
        let people = People {
            civilians_shot: small(row.civilians_shot),
            civilians_killed: small(row.civilians_killed),
            officers_shot: small(row.officers_shot),
            officers_killed: small(row.officers_killed),
        };
        let duty = match row.off_duty {
            Some(true) => "off_duty",
            Some(false) => "on_duty",
            None => UNKNOWN,
        };
        let direction = row.direction.parse().unwrap_or(Direction::Unknown);
        let unknown = || UNKNOWN.to_owned();
        let here = area.map_or_else(unknown, |area| area.slug.clone());
        self.mark(Facet::Neighbourhood, here);
        for name in informal {
            self.mark(Facet::Neighbourhood, name);
        }
        self.mark(
            Facet::Year,
            year.map_or_else(unknown, |year| year.to_string()),
        );
        self.mark(Facet::Direction, row.direction);
        self.mark(Facet::Outcome, row.outcome);
        for word in people.hit() {
            self.mark(Facet::Casualty, word.into());
        }
        self.mark(Facet::Duty, duty.into());
        self.mark(Facet::Circumstance, row.circumstance);
        self.mark(Facet::Agency, row.agency.unwrap_or_else(unknown));
        self.mark(Facet::Grade, row.grade);
        self.entries.push(Entry {
            id: row.id,
            area: area.map_or(0, |area| area.number),
            year,
            direction,
            people,
            options: start..self.codes.len(),
        });
    }

    /// Adds an option to the entry that is being built.
    fn mark(&mut self, facet: Facet, word: String) {
        let next = u16::try_from(self.options.len()).unwrap_or(u16::MAX);
        let code = *self.code_of.entry((facet, word.clone())).or_insert(next);
        if code == next && usize::from(code) == self.options.len() {
            self.options.push((facet, word));
        }
        self.codes.push(code);
    }

    /// Every published incident, newest first.
    pub(crate) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether any incident has that option.
    pub(crate) fn has(&self, facet: Facet, word: &str) -> bool {
        self.code_of.contains_key(&(facet, word.to_owned()))
    }

    /// The words that occur in a facet, in no particular order.
    pub(crate) fn words(&self, facet: Facet) -> impl Iterator<Item = &str> {
        let own = self
            .options
            .iter()
            .filter(move |(known, _)| *known == facet);
        own.map(|(_, word)| word.as_str())
    }

    /// The first and the last year with an incident.
    pub(crate) fn years(&self) -> Option<(i32, i32)> {
        let years = || self.entries.iter().filter_map(|entry| entry.year);
        Some((years().min()?, years().max()?))
    }
}

impl Entry {
    /// Whether police shot, alone or in an exchange of gunfire.
    pub(crate) fn is_by_police(&self) -> bool {
        matches!(self.direction, Direction::ByPolice | Direction::Exchange)
    }
}

impl People {
    /// The sum of both.
    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            civilians_shot: self.civilians_shot + other.civilians_shot,
            civilians_killed: self.civilians_killed + other.civilians_killed,
            officers_shot: self.officers_shot + other.officers_shot,
            officers_killed: self.officers_killed + other.officers_killed,
        }
    }

    /// The words of [`Facet::Casualty`] that apply.
    fn hit(self) -> impl Iterator<Item = &'static str> {
        [
            ("civilian_shot", self.civilians_shot),
            ("civilian_killed", self.civilians_killed),
            ("officer_shot", self.officers_shot),
            ("officer_killed", self.officers_killed),
        ]
        .into_iter()
        .filter_map(|(word, count)| (count > 0).then_some(word))
    }

    /// Everybody killed.
    pub(crate) fn killed(self) -> u32 {
        self.civilians_killed + self.officers_killed
    }
}

fn small(count: i64) -> u32 {
    u32::try_from(count).unwrap_or(0)
}

/// The year in an incident's id.
fn year_of(id: i64) -> Option<i32> {
    day_of(id).map(|day| day.year())
}

/// The first day an incident's date can mean: its id is days since 1 January 1900 times 2^20;
/// day 0 stands for no date.
pub(crate) fn day_of(id: i64) -> Option<NaiveDate> {
    let days = u64::try_from(id >> 20).ok().filter(|days| *days > 0)?;
    NaiveDate::from_ymd_opt(1900, 1, 1)?.checked_add_days(Days::new(days))
}
