//! Chicago: its community areas, neighbourhood names, streets, address grid and police districts.
//!
//! Names and blocks in, areas and positions out. Everything is read once from the tables in
//! `city/data/` (the City's open data and the 2020 census, see the README there); nothing here
//! reads a file, a clock or the network, and nothing guesses: what fits two places is `None`.

use std::{collections::HashMap, sync::LazyLock};

mod area;
mod course;
mod coverage;
mod district;
mod grid;
mod locate;
mod name;
mod neighbourhood;
mod outline;
mod read_street;
mod settle;
mod spot;
mod street;
mod street_table;
#[cfg(test)]
mod tests;
mod wanted;

pub use area::Area;
pub use district::District;
pub use grid::GridPoint;
pub use locate::Located;
pub use neighbourhood::Neighbourhood;
pub use settle::{AreaBasis, Settled};
pub use spot::Spot;
pub use street::{Compass, NotAPlace, Street};

use coverage::Coverage;
use street_table::StreetTable;

/// The city's tables, ready for look-ups.
#[derive(Debug, Default)]
pub struct City {
    areas: Vec<Area>,
    neighbourhoods: Vec<Neighbourhood>,
    /// Spelling and the index of its neighbourhood.
    spellings: Vec<(String, usize)>,
    /// Key of a spelling -> index of its neighbourhood.
    by_key: HashMap<String, usize>,
    by_slug: HashMap<String, usize>,
    districts: Vec<District>,
    streets: StreetTable,
    coverage: Coverage,
}

/// A table that cannot be read leaves an empty city; a test keeps that from happening.
static CHICAGO: LazyLock<City> = LazyLock::new(|| City::read().unwrap_or_default());

impl City {
    /// The one city of this program.
    #[must_use]
    pub fn chicago() -> &'static Self {
        &CHICAGO
    }

    fn read() -> anyhow::Result<Self> {
        let areas = area::read()?;
        let mut city = Self {
            coverage: Coverage::new(&areas),
            areas,
            districts: district::read()?,
            streets: StreetTable::read()?,
            ..Self::default()
        };
        for (neighbourhood, spellings) in neighbourhood::read()? {
            city.add(neighbourhood, spellings);
        }
        Ok(city)
    }

    fn add(&mut self, neighbourhood: Neighbourhood, spellings: Vec<String>) {
        let index = self.neighbourhoods.len();
        for spelling in spellings {
            self.by_key.entry(name::key(&spelling)).or_insert(index);
            self.spellings.push((spelling, index));
        }
        let home = self
            .areas
            .iter_mut()
            .find(|area| area.number == neighbourhood.area);
        if let Some(area) = home.filter(|area| area.name != neighbourhood.name) {
            area.informal.push(neighbourhood.name.clone());
        }
        self.by_slug.insert(neighbourhood.slug.clone(), index);
        self.neighbourhoods.push(neighbourhood);
    }

    /// The 77 community areas by number.
    #[must_use]
    pub fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// The area of that number, 1 to 77.
    #[must_use]
    pub fn area(&self, number: u8) -> Option<&Area> {
        let index = self.areas.binary_search_by_key(&number, |area| area.number);
        self.areas.get(index.ok()?)
    }

    /// Whether two areas share a border, or are one.
    #[must_use]
    pub fn adjoin(&self, one: u8, other: u8) -> bool {
        let area = self.area(one);
        one == other || area.is_some_and(|area| area.neighbours.contains(&other))
    }

    /// The area of that official name, in any of its spellings ("Lakeview").
    #[must_use]
    pub fn area_named(&self, name: &str) -> Option<&Area> {
        let neighbourhood = self.neighbourhood(name)?;
        self.area(neighbourhood.area)
            .filter(|area| area.name == neighbourhood.name)
    }

    /// The area with that slug, such as `ohare`.
    #[must_use]
    pub fn area_with_slug(&self, slug: &str) -> Option<&Area> {
        let neighbourhood = self.neighbourhood_with_slug(slug)?;
        self.area(neighbourhood.area)
            .filter(|area| area.slug == slug)
    }

    /// The area whose outline contains the point; `None` outside the city.
    #[must_use]
    pub fn area_at(&self, point: GridPoint) -> Option<u8> {
        self.coverage.area_at(point)
    }

    /// Every neighbourhood, official areas included, by area.
    #[must_use]
    pub fn neighbourhoods(&self) -> &[Neighbourhood] {
        &self.neighbourhoods
    }

    /// The neighbourhood of that name. Case, apostrophes, hyphens, "the" before and "neighborhood"
    /// after it make no difference.
    #[must_use]
    pub fn neighbourhood(&self, name: &str) -> Option<&Neighbourhood> {
        self.neighbourhoods.get(*self.by_key.get(&name::key(name))?)
    }

    /// The neighbourhood with that slug, such as `back-of-the-yards`.
    #[must_use]
    pub fn neighbourhood_with_slug(&self, slug: &str) -> Option<&Neighbourhood> {
        self.neighbourhoods.get(*self.by_slug.get(slug)?)
    }

    /// Every way of writing a neighbourhood's name, for a matcher that ignores ASCII case.
    pub fn neighbourhood_spellings(&self) -> impl Iterator<Item = (&str, &Neighbourhood)> {
        self.spellings.iter().filter_map(|(spelling, index)| {
            Some((spelling.as_str(), self.neighbourhoods.get(*index)?))
        })
    }

    /// The 22 police districts by number.
    #[must_use]
    pub fn districts(&self) -> &[District] {
        &self.districts
    }

    /// The police district of that number.
    #[must_use]
    pub fn district(&self, number: u8) -> Option<&District> {
        self.districts
            .iter()
            .find(|district| district.number == number)
    }

    /// The police district of that name, with or without "District" behind it.
    #[must_use]
    pub fn district_named(&self, name: &str) -> Option<&District> {
        let name = name.trim();
        self.districts.iter().find(|district| {
            let rest = name.get(district.name.len()..).map(str::trim);
            let head = name.get(..district.name.len());
            head.is_some_and(|head| head.eq_ignore_ascii_case(&district.name))
                && rest.is_some_and(|rest| rest.is_empty() || rest.eq_ignore_ascii_case("district"))
        })
    }

    /// Whether a street's name can begin with this word, in lower case, compass letters aside. A
    /// cheap question to ask before [`Self::street_at_start`].
    #[must_use]
    pub fn may_begin_street(&self, word: &str) -> bool {
        self.streets.longest_after(word) > 0
    }

    /// The longest street name at the start of the text, as newspapers write it ("West Polk
    /// Street", "S. Stony Island", "63rd"), and the bytes it takes. Compass letter and suffix are
    /// given only if the text has them; a possessive ending is left over.
    #[must_use]
    pub fn street_at_start(&self, text: &str) -> Option<(Street, usize)> {
        read_street::street_at_start(&self.streets, text)
    }
}
