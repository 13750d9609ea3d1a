//! Which event keeps which incident, address and id; pure.
//!
//! An incident that was published stays where most of its reports are. Where reports of several
//! incidents meet, the oldest keeps its address, and the others' addresses lead to it. A new event
//! gets the slug that its fields ask for, numbered where that is taken.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::{
    corrections::{Decided, Decision},
    record::{Former, Record},
};
use crate::{ingest::link::Key, model::PartialDate};

/// Bits of an incident's id below the day.
const LOW_BITS: u32 = 20;

/// What an event takes over from incidents that stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Heritage {
    /// The incident that the event goes on as.
    pub(super) kept: Option<i64>,
    /// Incidents that turned out to be the same event.
    pub(super) merged: Vec<i64>,
}

/// What each event takes over; `events` are indexes into the record's reports.
pub(super) fn heritage(record: &Record, events: &[Vec<usize>]) -> Vec<Heritage> {
    let formers: BTreeMap<i64, &Former> = record
        .incidents
        .iter()
        .map(|former| (former.id, former))
        .collect();
    let split_off = split_off(&record.decisions);
    // Incident -> event -> what speaks for the event's claim to it.
    let mut claims: BTreeMap<i64, BTreeMap<usize, (bool, usize)>> = BTreeMap::new();
    for (event, members) in events.iter().enumerate() {
        for member in members {
            let Some(incident) = record.incidents_of[*member] else {
                continue;
            };
            let sourced = &record.reports[*member];
            let claim = claims
                .entry(incident)
                .or_default()
                .entry(event)
                .or_insert((true, 0));
            claim.0 &= !split_off.contains(&(sourced.article, sourced.ordinal));
            claim.1 += 1;
        }
    }
    let mut heritages = vec![Heritage::default(); events.len()];
    let mut won: BTreeMap<usize, Vec<&Former>> = BTreeMap::new();
    for (incident, claims) in &claims {
        let best = claims
            .iter()
            .max_by_key(|(event, claim)| (**claim, Reverse(**event)));
        if let (Some((event, _)), Some(former)) = (best, formers.get(incident)) {
            won.entry(*event).or_default().push(former);
        }
    }
    for (event, mut formers) in won {
        formers.sort_by_key(|former| (&former.added_at, &former.slug));
        let mut ids = formers.iter().map(|former| former.id);
        heritages[event] = Heritage {
            kept: ids.next(),
            merged: ids.collect(),
        };
    }
    heritages
}

fn split_off(decisions: &[Decision]) -> BTreeSet<Key> {
    let splits = decisions
        .iter()
        .filter(|decision| matches!(decision.decided, Decided::Split(_)));
    splits
        .flat_map(|decision| decision.reports.1.iter().copied())
        .collect()
}

/// Slugs that are given out; those taken stay so.
pub(super) struct Slugs {
    taken: BTreeSet<String>,
    /// For each wanted slug the number to try next: those before it are taken.
    next: BTreeMap<String, u64>,
}

impl Slugs {
    pub(super) fn new(taken: BTreeSet<String>) -> Self {
        let next = BTreeMap::new();
        Self { taken, next }
    }

    /// The wanted slug, or the first of `-2`, `-3`, … that is free.
    pub(super) fn give(&mut self, wanted: &str) -> String {
        let mut slug = wanted.to_owned();
        let next = self.next.entry(wanted.to_owned()).or_insert(2);
        while !self.taken.insert(slug.clone()) {
            slug = format!("{wanted}-{next}");
            *next += 1;
        }
        slug
    }
}

/// The incident's id: its present one if that fits the date, else a free one on that day.
pub(super) fn id(
    present: Option<i64>,
    date: Option<PartialDate>,
    slug: &str,
    used: &mut BTreeSet<i64>,
) -> i64 {
    let day = day(date);
    if let Some(present) = present.filter(|present| present >> LOW_BITS == day) {
        return present;
    }
    let hash = Sha256::digest(slug);
    let start = hash
        .iter()
        .take(3)
        .fold(0, |low, byte| (low << 8) | i64::from(*byte));
    let size = 1 << LOW_BITS;
    let ids = (0..size).map(|step| (day << LOW_BITS) + (start + step) % size);
    let free = ids
        .into_iter()
        .find(|id| !used.contains(id))
        .unwrap_or(day << LOW_BITS);
    used.insert(free);
    free
}

/// Days since 1 January 1900 of the first day that the date can mean; 0 where none is known, at
/// least 1 where one is.
fn day(date: Option<PartialDate>) -> i64 {
    let first = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or_default();
    date.map_or(0, |date| (date.first_day() - first).num_days().max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_slug_is_numbered() {
        let mut slugs = Slugs::new(BTreeSet::from(["2021-austin-3".to_owned()]));
        for expected in ["2021-austin", "2021-austin-2", "2021-austin-4"] {
            assert_eq!(slugs.give("2021-austin"), expected);
        }
    }

    #[test]
    fn ids_order_by_date_and_stay_while_it_does() {
        let date = |text: &str| Some(text.parse::<PartialDate>().expect("a date"));
        let mut used = BTreeSet::new();
        let dates = [
            None,
            date("1899"),
            date("2020"),
            date("2020-02"),
            date("2020-02-02"),
        ];
        let ids = dates.map(|date| id(None, date, "slug", &mut used));
        assert!(ids.is_sorted() && used.len() == 5, "{ids:?}");
        assert_eq!(id(Some(ids[4]), dates[4], "slug", &mut used), ids[4]);
        assert_ne!(id(None, dates[4], "slug", &mut used), ids[4], "taken");
        assert_ne!(
            id(Some(ids[4]), dates[3], "slug", &mut used),
            ids[4],
            "another day"
        );
    }
}
