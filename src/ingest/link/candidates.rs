//! Which pairs of reports are worth weighing, so that a large record is linked in seconds.
//!
//! Every report stands under keys (its day, its month, its patch of the map, …); a report looks
//! under the keys where a partner could stand. Pairs that share none could not reach the weight
//! that a link needs.

use std::{
    collections::{BTreeSet, HashMap},
    hash::{DefaultHasher, Hash, Hasher},
};

use chrono::{Days, NaiveDate, Timelike};

use super::facts::Facts;
use crate::model::{PartialDate, Role};

/// Side of a patch of the map in grid units: about 800 m, half of what contradicts.
const PATCH: f64 = 400.0;

/// How long after an event it is worth asking whether a report without a date tells of it.
const TOLD_WITHIN: u64 = 30;

/// Words that tell so many bits are worth a look at who else has them.
const RARE: u8 = 7;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Key {
    Day(NaiveDate),
    Month(i32, u32),
    YearInArea(i32, u8),
    YearOfDeath(i32),
    Patch(i64, i64),
    HourInArea(u8, u32),
    Name(u32),
    /// A word that few articles have.
    Word(u32),
    /// Hash of a building's name.
    Facility(u64),
    /// Somebody's role and age, with the hour.
    AgeAtHour(Role, u8, u32),
    /// An area, and the hash of a hospital's name.
    Hospital(u8, u64),
}

/// Where more reports than this stand under one key, only those that are alike are weighed: so a
/// flood of reports of one day costs as much as their number, not its square.
const CROWD: usize = 200;

/// In a crowd, a report looks at so many on each side of it, in the order of likeness.
const REACH: usize = 50;

/// Pairs of indexes, the smaller first; a pair may come twice.
pub(super) fn pairs<'a>(
    facts: &'a [Facts],
    twins: &BTreeSet<(i64, i64)>,
) -> impl Iterator<Item = (usize, usize)> + 'a {
    let standing = standing(facts);
    let found = (0..facts.len()).flat_map(move |index| {
        let partners = looks_under(&facts[index]).into_iter().flat_map(|key| {
            let all = standing.get(&key).map_or(&[][..], Vec::as_slice);
            let alike = alike(all, facts, index);
            // Two dated reports find each other; it is enough that the later one in order looks.
            let once = alike.len() == all.len() && facts[index].day().is_some();
            let wanted = move |partner: &usize| {
                *partner < index || (*partner > index && !(once && facts[*partner].day().is_some()))
            };
            let partners: Vec<usize> = alike.iter().copied().filter(wanted).collect();
            partners
        });
        let partners: BTreeSet<usize> = partners.collect();
        partners
            .into_iter()
            .map(|partner| super::ordered(partner, index))
            .collect::<Vec<_>>()
    });
    found.chain(twin_pairs(facts, twins))
}

/// The reports that stand under each key, those that are alike beside each other.
fn standing(facts: &[Facts]) -> HashMap<Key, Vec<usize>> {
    let mut standing: HashMap<Key, Vec<usize>> = HashMap::new();
    let mut order: Vec<usize> = (0..facts.len()).collect();
    order.sort_by_key(|index| likeness(&facts[*index]));
    for index in order {
        for key in stands_under(&facts[index]) {
            standing.entry(key).or_default().push(index);
        }
    }
    standing
}

fn likeness(fact: &Facts) -> impl Ord + use<> {
    let patch = fact.position.map(|point| patch(point.east, point.north));
    (patch, fact.areas.first().copied(), fact.time, fact.key)
}

/// Of a crowd those that are most like a report, else all.
fn alike<'a>(standing: &'a [usize], facts: &[Facts], index: usize) -> &'a [usize] {
    if standing.len() <= CROWD {
        return standing;
    }
    let own = likeness(&facts[index]);
    let at = standing.partition_point(|other| likeness(&facts[*other]) < own);
    &standing[at.saturating_sub(REACH)..standing.len().min(at + REACH)]
}

fn stands_under(fact: &Facts) -> Vec<Key> {
    let mut keys: Vec<Key> = names(fact).collect();
    keys.extend(words(fact));
    keys.extend(ages(fact, 0));
    keys.extend(facility(fact));
    keys.extend(hospitals(fact));
    if let Some(date) = fact.date {
        keys.extend(date.day().map(Key::Day));
        keys.extend(date.month().map(|month| Key::Month(date.year(), month)));
        keys.extend(
            fact.areas
                .iter()
                .map(|area| Key::YearInArea(date.year(), *area)),
        );
        keys.extend(has_killed_officer(fact).then_some(Key::YearOfDeath(date.year())));
    } else {
        keys.extend(fact.told_on.map(Key::Day));
    }
    keys.extend(fact.position.map(|point| {
        let (x, y) = patch(point.east, point.north);
        Key::Patch(x, y)
    }));
    keys.extend(hours(fact, 0));
    keys
}

fn looks_under(fact: &Facts) -> Vec<Key> {
    let mut keys = by_date(fact);
    keys.extend(names(fact));
    keys.extend(facility(fact));
    if fact.date.is_none() {
        keys.extend(hospitals(fact));
    }
    if fact.day().is_none() {
        keys.extend(words(fact));
        keys.extend(ages(fact, 1));
    }
    keys
}

fn names(fact: &Facts) -> impl Iterator<Item = Key> + '_ {
    let signs = &fact.signs;
    signs.marks.union(&signs.named).copied().map(Key::Name)
}

fn words(fact: &Facts) -> impl Iterator<Item = Key> + '_ {
    let rare = fact.words.iter().filter(|(_, bits)| **bits >= RARE);
    rare.map(|(word, _)| Key::Word(*word))
}

fn facility(fact: &Facts) -> Option<Key> {
    fact.facility.as_deref().map(hash).map(Key::Facility)
}

/// An undated report may be known by where the wounded were taken from, and to.
fn hospitals(fact: &Facts) -> impl Iterator<Item = Key> + '_ {
    let hospitals = fact.signs.hospitals.iter().map(|name| hash(name));
    hospitals.flat_map(|hospital| {
        fact.areas
            .iter()
            .map(move |area| Key::Hospital(*area, hospital))
    })
}

fn hash(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}

fn by_date(fact: &Facts) -> Vec<Key> {
    match fact.date {
        Some(PartialDate::Day(day)) => {
            let days = [day.pred_opt(), Some(day), day.succ_opt()];
            days.into_iter().flatten().map(Key::Day).collect()
        }
        Some(PartialDate::Month(year, month)) => vec![Key::Month(year, month)],
        Some(PartialDate::Year(year)) => {
            let areas = fact.areas.iter().map(|area| Key::YearInArea(year, *area));
            areas
                .chain(has_killed_officer(fact).then_some(Key::YearOfDeath(year)))
                .collect()
        }
        None => without_date(fact),
    }
}

/// Without a date, only a place, or a place and an hour, or the day of telling can lead there.
fn without_date(fact: &Facts) -> Vec<Key> {
    let mut keys: Vec<Key> = hours(fact, 1);
    if let Some(point) = fact.position {
        let (x, y) = patch(point.east, point.north);
        keys.extend((-1..=1).flat_map(|dx| (-1..=1).map(move |dy| Key::Patch(x + dx, y + dy))));
    }
    let told = fact.told_on.into_iter();
    keys.extend(told.flat_map(|day| {
        let from = day.checked_sub_days(Days::new(TOLD_WITHIN)).unwrap_or(day);
        from.iter_days()
            .take_while(move |next| *next <= day)
            .map(Key::Day)
    }));
    keys
}

/// Its areas with the hours around its time.
fn hours(fact: &Facts, around: u32) -> Vec<Key> {
    let areas = |hour| {
        fact.areas
            .iter()
            .map(move |area| Key::HourInArea(*area, hour))
    };
    hours_around(fact, around).flat_map(areas).collect()
}

/// Its people with the hours around its time.
fn ages(fact: &Facts, around: u32) -> Vec<Key> {
    let people = |hour| {
        let people = fact.ages.iter();
        people.map(move |(role, age)| Key::AgeAtHour(*role, *age, hour))
    };
    hours_around(fact, around).flat_map(people).collect()
}

fn hours_around(fact: &Facts, around: u32) -> impl Iterator<Item = u32> {
    let hour = fact.time.as_ref().map(Timelike::hour);
    let hours = hour.map(|hour| (24 + hour - around)..=(24 + hour + around));
    hours.into_iter().flatten().map(|hour| hour % 24)
}

fn has_killed_officer(fact: &Facts) -> bool {
    fact.officers_killed.is_some_and(|killed| killed > 0)
}

fn patch(east: f64, north: f64) -> (i64, i64) {
    let whole = |units: f64| (units / PATCH).floor() as i64;
    (whole(east), whole(north))
}

fn twin_pairs(facts: &[Facts], twins: &BTreeSet<(i64, i64)>) -> Vec<(usize, usize)> {
    let find = |key| facts.binary_search_by_key(&key, |fact| fact.key).ok();
    let mut pairs = Vec::new();
    for (one, other) in twins {
        for ordinal in 0.. {
            let (Some(one), Some(other)) = (find((*one, ordinal)), find((*other, ordinal))) else {
                break;
            };
            pairs.push(super::ordered(one, other));
        }
    }
    pairs
}
