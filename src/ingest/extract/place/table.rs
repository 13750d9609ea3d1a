//! The names of all kinds of place in one lexicon, so that the longest name wins across kinds:
//! "East Garfield Park" before "Garfield Park", "Lincoln Park Zoo" before "Lincoln Park".

use std::sync::LazyLock;

use crate::city::{City, District, Neighbourhood, Spot};

use super::{lexicon::Lexicon, words::Words};

/// One meaning of a name.
#[derive(Debug)]
pub(super) enum Name {
    District(&'static District),
    Town(Town),
    State(Town),
    Neighbourhood(&'static Neighbourhood),
    Hospital(Building),
    Building(Building),
    Expressway(Building),
    Side(&'static str),
    Chicago,
}

/// A town, city or state outside Chicago.
#[derive(Debug)]
pub(super) struct Town {
    pub(super) name: &'static str,
    /// Also a Chicago street or neighbourhood, or an everyday word.
    pub(super) is_shared: bool,
}

/// A named building or road.
#[derive(Debug, Clone)]
pub(super) struct Building {
    /// Canonical name.
    pub(super) name: &'static str,
    /// Its block or corner, if the table has one.
    pub(super) spot: Option<Spot>,
    /// What it is: `hospital`, `court`, `jail`, `park`, …
    pub(super) what: &'static str,
    /// Also the name of something else.
    pub(super) is_shared: bool,
}

/// A station of the "L".
#[derive(Debug)]
pub(super) struct Station {
    pub(super) name: &'static str,
    pub(super) line: &'static str,
    pub(super) corner: Option<Spot>,
}

static NAMES: LazyLock<Lexicon<Name>> = LazyLock::new(|| {
    let city = City::chicago();
    let districts = city.districts().iter();
    let mut names: Vec<(&'static str, Name)> = Vec::new();
    names.extend(districts.map(|district| (district.name.as_str(), Name::District(district))));
    names.extend(towns(include_str!("suburbs.txt")).map(|town| (town.name, Name::Town(town))));
    names.extend(towns(include_str!("cities.txt")).map(|town| (town.name, Name::Town(town))));
    names.extend(states());
    names.extend(
        rows(include_str!("hospitals.txt"))
            .map(|row| (plain(row[0]), Name::Hospital(building(&row, "hospital")))),
    );
    names.extend(
        rows(include_str!("facilities.txt"))
            .map(|row| (plain(row[0]), Name::Building(building(&row, row[3])))),
    );
    names.extend(
        city.neighbourhood_spellings()
            .map(|(spelling, it)| (spelling, Name::Neighbourhood(it))),
    );
    names.extend(rows(include_str!("expressways.txt")).map(|row| {
        (
            plain(row[0]),
            Name::Expressway(building(&row, "expressway")),
        )
    }));
    names.extend(rows(include_str!("sides.txt")).map(|row| (row[0], Name::Side(row[1]))));
    names.push(("Chicago", Name::Chicago));
    Lexicon::of_names(names)
});

static STATIONS: LazyLock<Lexicon<Station>> = LazyLock::new(|| {
    let stations = rows(include_str!("stations.txt")).map(|[name, line, corner, _]| {
        let corner = corner.parse().ok();
        (name, Station { name, line, corner })
    });
    Lexicon::of_names(stations)
});

/// The longest name at a word: where it ends and what it can mean.
pub(super) fn names(words: &Words<'_>, at: usize) -> Option<(usize, &'static [Name])> {
    NAMES.find(words, at)
}

/// The longest station name at a word.
pub(super) fn stations(words: &Words<'_>, at: usize) -> Option<(usize, &'static [Station])> {
    STATIONS.find(words, at)
}

/// Whether a name that goes on past `end` begins at the word: "Bell" in "Bell Gardens".
pub(super) fn longer_name(words: &Words<'_>, at: usize, end: usize) -> bool {
    names(words, at).is_some_and(|(longer, _)| longer > end)
}

/// Whether a longer name begins at the word, or a building has the street's own: "McCormick Place".
pub(super) fn is_of_another_name(words: &Words<'_>, at: usize, end: usize) -> bool {
    let is_building = |name: &Name| matches!(name, Name::Building(_));
    let same = names(words, at).filter(|(same, _)| *same == end);
    longer_name(words, at, end) || same.is_some_and(|(_, names)| names.iter().any(is_building))
}

/// The rows of a table: four columns at most, the missing ones empty.
pub(super) fn rows(table: &'static str) -> impl Iterator<Item = [&'static str; 4]> {
    let lines = table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| {
        let mut row = [""; 4];
        for (cell, text) in row.iter_mut().zip(line.split('|')) {
            *cell = text;
        }
        row
    })
}

fn towns(table: &'static str) -> impl Iterator<Item = Town> {
    rows(table).map(|row| town(row[0]))
}

fn town(name: &'static str) -> Town {
    Town {
        name: plain(name),
        is_shared: name.ends_with('?'),
    }
}

fn states() -> impl Iterator<Item = (&'static str, Name)> {
    let lines = include_str!("states.txt")
        .lines()
        .filter(|line| !line.starts_with('#'));
    lines.flat_map(|line| {
        let name = line.split('|').next().unwrap_or(line);
        line.split('|')
            .map(move |form| (plain(form), Name::State(town(name))))
    })
}

fn building(row: &[&'static str; 4], what: &'static str) -> Building {
    Building {
        name: row[1],
        spot: row[2].parse().ok(),
        what,
        is_shared: row[0].ends_with('?'),
    }
}

fn plain(name: &'static str) -> &'static str {
    name.trim_end_matches('?')
}
