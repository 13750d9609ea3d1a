//! Counts without a query: the few columns that facets and tables count, kept in memory for one
//! version of the data.
//!
//! One pass over it answers how many incidents match a search, and for every option of every
//! facet how many would if it were chosen too. Lists are read from the database under the same
//! conditions; a test holds both to the same numbers.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate};

use crate::site::places;
use crate::site::query::{Loaded, Totals, bounds};
use crate::site::search::{Facet, Search, UNKNOWN};

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
    /// Police shot, alone or in an exchange of gunfire.
    pub(crate) by_police: bool,
    pub(crate) people: People,
    /// Its options: a range of [`Tally::codes`].
    options: std::ops::Range<usize>,
}

/// The record as counts see it, as of one version of the data.
#[derive(Default)]
pub(crate) struct Tally {
    /// Which version of the data this is; part of every cached page's key.
    pub(crate) version: i64,
    pub(crate) totals: Totals,
    entries: Vec<Entry>,
    codes: Vec<u16>,
    options: Vec<(Facet, String)>,
    code_of: HashMap<(Facet, String), u16>,
}

/// What a search gives, and what each option would.
#[derive(Debug, Clone, Default)]
pub(crate) struct Counts {
    pub(crate) incidents: u32,
    pub(crate) people: People,
    options: Vec<u32>,
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
            tally.add(&row, informal);
        }
        tally
            .entries
            .sort_unstable_by_key(|entry| std::cmp::Reverse(entry.id));
        tally
    }

    fn add(&mut self, row: &crate::site::query::Counted, informal: Vec<String>) {
        let start = self.codes.len();
        let year = year_of(row.id);
        let area = places::area(row.community_area);
        let slug = area.map_or_else(|| UNKNOWN.to_owned(), |area| area.slug.clone());
        let area = area.map_or(0, |area| area.number);
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
        let year_word = year.map_or_else(|| UNKNOWN.to_owned(), |year| year.to_string());
        let agency = row.agency.clone().unwrap_or_else(|| UNKNOWN.into());
        self.mark(Facet::Year, year_word);
        self.mark(Facet::Neighbourhood, slug);
        informal
            .into_iter()
            .for_each(|name| self.mark(Facet::Neighbourhood, name));
        self.mark(Facet::Direction, row.direction.clone());
        self.mark(Facet::Outcome, row.outcome.clone());
        people
            .hit()
            .for_each(|word| self.mark(Facet::Casualty, word.into()));
        self.mark(Facet::Duty, duty.into());
        self.mark(Facet::Circumstance, row.circumstance.clone());
        self.mark(Facet::Agency, agency);
        self.mark(Facet::Grade, row.grade.clone());
        let options = start..self.codes.len();
        let by_police = matches!(row.direction.as_str(), "by_police" | "exchange");
        self.entries.push(Entry {
            id: row.id,
            area,
            year,
            by_police,
            people,
            options,
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
        self.options
            .iter()
            .filter(move |(known, _)| *known == facet)
            .map(|(_, word)| word.as_str())
    }

    /// Counts a search; `matching` are the ids its text matches, rising, where it has one.
    pub(crate) fn count(&self, search: &Search, matching: Option<&[i64]>) -> Counts {
        let mut counts = Counts {
            options: vec![0; self.options.len()],
            ..Counts::default()
        };
        self.each(search, matching, |entry, missed| {
            if missed.is_none() {
                counts.incidents += 1;
                counts.people.add(entry.people);
            }
            for code in self.codes_of(entry) {
                let place = usize::from(*code);
                let is_counted = missed.is_none_or(|missed| {
                    self.options
                        .get(place)
                        .is_some_and(|(facet, _)| *facet == missed)
                });
                if let Some(count) = counts.options.get_mut(place).filter(|_| is_counted) {
                    *count += 1;
                }
            }
        });
        counts
    }

    /// Calls back for each incident that matches the search, or fails it in one facet only: then
    /// with that facet.
    fn each<'a>(
        &'a self,
        search: &Search,
        matching: Option<&[i64]>,
        mut found: impl FnMut(&'a Entry, Option<Facet>),
    ) {
        let chosen = Chosen::new(self, search);
        let (from, to) = bounds(&search.without_facet(Facet::Year));
        for entry in &self.entries {
            let in_time =
                from.is_none_or(|first| entry.id >= first) && to.is_none_or(|end| entry.id < end);
            if !in_time || matching.is_some_and(|ids| ids.binary_search(&entry.id).is_err()) {
                continue;
            }
            let missed = chosen.missed(self.codes_of(entry));
            if missed == 0 {
                found(entry, None);
            } else if missed.is_power_of_two() {
                found(
                    entry,
                    Facet::ALL.get(missed.trailing_zeros() as usize).copied(),
                );
            }
        }
    }

    fn codes_of(&self, entry: &Entry) -> &[u16] {
        self.codes.get(entry.options.clone()).unwrap_or_default()
    }

    /// What choosing an option would give.
    pub(crate) fn count_of(&self, counts: &Counts, facet: Facet, word: &str) -> u32 {
        let code = self.code_of.get(&(facet, word.to_owned()));
        code.and_then(|code| counts.options.get(usize::from(*code)))
            .copied()
            .unwrap_or(0)
    }

    /// The first and the last year with an incident.
    pub(crate) fn years(&self) -> Option<(i32, i32)> {
        let years = || self.entries.iter().filter_map(|entry| entry.year);
        Some((years().min()?, years().max()?))
    }
}

impl Counts {
    /// The largest count of a facet's options.
    pub(crate) fn most(&self, tally: &Tally, facet: Facet) -> u32 {
        let own = tally
            .options
            .iter()
            .zip(&self.options)
            .filter(|((known, _), _)| *known == facet);
        own.map(|(_, count)| *count).max().unwrap_or(0)
    }
}

/// The chosen options as bits, so that an incident is judged without comparing words.
struct Chosen {
    /// For each option: the bit of its facet if it is chosen, else none.
    bits: Vec<u16>,
    /// The bits of the facets with a chosen word.
    wanted: u16,
}

impl Chosen {
    fn new(tally: &Tally, search: &Search) -> Self {
        let bit = |facet: Facet| 1_u16 << (facet as u16);
        let chosen = |(facet, word): &(Facet, String)| {
            if search.has(*facet, word) {
                bit(*facet)
            } else {
                0
            }
        };
        Self {
            bits: tally.options.iter().map(chosen).collect(),
            wanted: search.facets().map(bit).fold(0, |all, one| all | one),
        }
    }

    /// The bits of the facets in which none of these options is chosen.
    fn missed(&self, codes: &[u16]) -> u16 {
        let hit = codes
            .iter()
            .filter_map(|code| self.bits.get(usize::from(*code)));
        self.wanted & !hit.fold(0, |all, one| all | one)
    }
}

impl People {
    fn add(&mut self, other: Self) {
        self.civilians_shot += other.civilians_shot;
        self.civilians_killed += other.civilians_killed;
        self.officers_shot += other.officers_shot;
        self.officers_killed += other.officers_killed;
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

/// The year in an incident's id: days since 1 January 1900 times 2^20; none for day 0.
pub(crate) fn year_of(id: i64) -> Option<i32> {
    day_of(id).map(|day| day.year())
}

/// The first day an incident's date can mean, from its id.
pub(crate) fn day_of(id: i64) -> Option<NaiveDate> {
    let days = u64::try_from(id >> 20).ok().filter(|days| *days > 0)?;
    NaiveDate::from_ymd_opt(1900, 1, 1)?.checked_add_days(Days::new(days))
}
