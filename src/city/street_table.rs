//! Every street of the city: names to courses, and spellings to names. The tables' rows in.

use anyhow::{Context, ensure};
use serde::Deserialize;

use super::{
    course::Course,
    street::{Compass, Street},
};
use crate::hasher::WordMap;

const STREETS: &str = include_str!("data/streets.csv");
const RULES: &str = include_str!("data/street_rules.csv");
const SPELLINGS: &str = include_str!("data/street_spellings.csv");

/// First and last number of a street that is drawn but has no houses.
const NO_NUMBERS: (u32, u32) = (u32::MAX, 0);

#[derive(Debug, Default)]
pub(super) struct StreetTable {
    /// Canonical name without compass and suffix -> the courses that bear it.
    courses: WordMap<String, Vec<Course>>,
    /// Lower-case words of a spelling -> canonical name.
    spellings: WordMap<String, Spelling>,
    /// First word of a spelling -> words in the longest spelling that begins so.
    first_words: WordMap<String, usize>,
}

/// What a spelling stands for.
#[derive(Debug)]
pub(super) struct Spelling {
    pub(super) name: String,
    /// Too common alone ("King"): counts only with a compass letter or a suffix.
    pub(super) needs_company: bool,
}

#[derive(Deserialize)]
struct Row {
    compass: String,
    name: String,
    coordinate: String,
    control_points: String,
    first_number: Option<u32>,
    last_number: Option<u32>,
    #[serde(default)]
    numbers: String,
}

#[derive(Deserialize)]
struct SpellingRow {
    spelling: String,
    name: String,
    needs: String,
}

impl StreetTable {
    pub(super) fn read() -> anyhow::Result<Self> {
        let mut table = Self::default();
        let rules = rows(RULES).context("street_rules.csv")?;
        let ruled = |row: &Row| {
            rules
                .iter()
                .any(|rule| rule.compass == row.compass && rule.name == row.name)
        };
        let plain = rows(STREETS).context("streets.csv")?;
        for row in plain.iter().filter(|row| !ruled(row)).chain(&rules) {
            table
                .add(row)
                .with_context(|| format!("{} {}", row.compass, row.name))?;
        }
        table.read_spellings().context("street_spellings.csv")?;
        Ok(table)
    }

    fn add(&mut self, row: &Row) -> anyhow::Result<()> {
        let compass = Compass::from_word(&row.compass).context("no compass letter")?;
        let street = Street::from_city(Some(compass), &row.name);
        self.spell(&row.name_without_suffix(&street), &street.name, false);
        let bends = pairs(&row.control_points)?;
        let range = match (row.first_number, row.last_number) {
            (Some(first), Some(last)) => (first, last),
            _ if bends.len() > 1 => NO_NUMBERS,
            _ => return Ok(()),
        };
        let across = coordinate(&row.coordinate)?;
        let course = Course::new(
            (compass, street.suffix),
            range,
            across,
            bends,
            pairs(&row.numbers)?,
        );
        self.courses.entry(street.name).or_default().push(course);
        Ok(())
    }

    fn read_spellings(&mut self) -> anyhow::Result<()> {
        for row in csv::Reader::from_reader(SPELLINGS.as_bytes()).deserialize() {
            let row: SpellingRow = row?;
            let name = Street::from_city(None, &row.name).name;
            ensure!(self.courses.contains_key(&name), "no street {name}");
            self.spell(&row.spelling, &name, !row.needs.is_empty());
        }
        Ok(())
    }

    fn spell(&mut self, spelling: &str, name: &str, needs_company: bool) {
        let key = spelling.to_ascii_lowercase();
        let mut words = key.split(' ');
        if let Some(first) = words.next() {
            let longest = self.first_words.entry(first.to_owned()).or_default();
            *longest = (*longest).max(1 + words.count());
        }
        let name = name.to_owned();
        self.spellings.insert(
            key,
            Spelling {
                name,
                needs_company,
            },
        );
    }

    /// The courses of a street's canonical name.
    pub(super) fn courses(&self, name: &str) -> &[Course] {
        self.courses.get(name).map_or(&[], Vec::as_slice)
    }

    /// What these words, in lower case and parted by one space, stand for.
    pub(super) fn spelling(&self, words: &str) -> Option<&Spelling> {
        self.spellings.get(words)
    }

    /// Words in the longest spelling that begins with this word, in lower case; 0 if none does.
    pub(super) fn longest_after(&self, first_word: &str) -> usize {
        self.first_words.get(first_word).copied().unwrap_or(0)
    }

    /// The canonical names, in no order.
    #[cfg(test)]
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.courses.keys().map(String::as_str)
    }
}

impl Row {
    /// "STONY ISLAND AVE" -> "STONY ISLAND".
    fn name_without_suffix(&self, street: &Street) -> String {
        let name = self
            .name
            .rsplit_once(' ')
            .filter(|_| street.suffix.is_some());
        name.map_or(self.name.as_str(), |parts| parts.0).to_owned()
    }
}

fn rows(table: &str) -> anyhow::Result<Vec<Row>> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    Ok(reader.deserialize().collect::<Result<_, _>>()?)
}

/// "3300 W" -> -3300.
fn coordinate(text: &str) -> anyhow::Result<f64> {
    let (number, compass) = text
        .split_once(' ')
        .context("a coordinate is a number and a letter")?;
    let compass = Compass::from_word(compass).context("no compass letter")?;
    Ok(compass.sign() * number.parse::<f64>()?)
}

/// "-5484:-6353 -5056:-4101", ascending.
fn pairs(text: &str) -> anyhow::Result<Vec<(f64, f64)>> {
    let pair = |pair: &str| -> anyhow::Result<(f64, f64)> {
        let (along, across) = pair
            .split_once(':')
            .context("a control point is along:across")?;
        Ok((along.parse()?, across.parse()?))
    };
    let mut pairs = text
        .split_whitespace()
        .map(pair)
        .collect::<anyhow::Result<Vec<_>>>()?;
    pairs.sort_by(|one, other| one.0.total_cmp(&other.0));
    Ok(pairs)
}
