//! Neighbourhoods: official areas and informal names, each with its spellings.

use anyhow::Context;
use serde::Deserialize;

use super::{area::numbers, name::slug};

const NEIGHBOURHOODS: &str = include_str!("data/neighbourhoods.csv");

/// A name people use for a part of the city: a community area's own, or an informal one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbourhood {
    /// Canonical spelling, "Homan Square".
    pub name: String,
    /// The name in an address: ASCII lower case with hyphens.
    pub slug: String,
    /// Number of the community area it lies in, mainly.
    pub area: u8,
    /// Further areas it reaches into or is used for, ascending.
    pub also_in: Vec<u8>,
    /// The bare name is too ambiguous in prose (a street, a park, an institution, another city, a
    /// person, a plain word): it counts only beside a word such as "neighborhood" or "in".
    pub needs_context: bool,
}

impl Neighbourhood {
    /// Whether the name is used for places in this area.
    #[must_use]
    pub fn lies_in(&self, area: u8) -> bool {
        self.area == area || self.also_in.contains(&area)
    }
}

#[derive(Deserialize)]
struct Row {
    name: String,
    area: u8,
    also_in: String,
    needs_context: String,
    spellings: String,
}

/// Each neighbourhood with every way of writing it, the canonical one first.
pub(super) fn read() -> anyhow::Result<Vec<(Neighbourhood, Vec<String>)>> {
    let mut neighbourhoods = Vec::new();
    for row in csv::Reader::from_reader(NEIGHBOURHOODS.as_bytes()).deserialize() {
        let row: Row = row.context("neighbourhoods.csv")?;
        let listed = row
            .spellings
            .split(';')
            .filter(|spelling| !spelling.is_empty());
        let mut spellings: Vec<String> = Vec::new();
        for spelling in std::iter::once(row.name.as_str())
            .chain(listed)
            .flat_map(variants)
        {
            if !spellings.contains(&spelling) {
                spellings.push(spelling);
            }
        }
        let neighbourhood = Neighbourhood {
            slug: slug(&row.name),
            name: row.name,
            area: row.area,
            also_in: numbers(&row.also_in)?,
            needs_context: row.needs_context == "yes",
        };
        neighbourhoods.push((neighbourhood, spellings));
    }
    Ok(neighbourhoods)
}

/// A spelling and what typesetting makes of it: curly or no apostrophes, hyphens or spaces,
/// "Mount" or "Mt.", "St." or "Saint".
fn variants(spelling: &str) -> Vec<String> {
    let mut variants = vec![spelling.to_owned()];
    for (from, to) in [
        ("'", "’"),
        ("'", ""),
        ("-", " "),
        ("-", "–"),
        ("/", "-"),
        ("/", " "),
        (" & ", " and "),
        ("Mount ", "Mt. "),
        ("Mount ", "Mt "),
        ("St. ", "St "),
    ] {
        let new: Vec<_> = variants
            .iter()
            .filter(|variant| variant.contains(from))
            .map(|variant| variant.replace(from, to))
            .collect();
        variants.extend(new);
    }
    variants
}
