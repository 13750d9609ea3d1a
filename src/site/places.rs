//! The names behind the slugs of neighbourhoods: the 77 community areas and the informal names.

use std::collections::{BTreeMap, HashMap};

use crate::site::search::UNKNOWN;

/// A community area with what counts are set against.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Area {
    /// The city's number, 1 to 77.
    pub(crate) number: i64,
    pub(crate) name: String,
    pub(crate) slug: String,
    /// The side of the city it is grouped under, such as "Far North".
    pub(crate) side: String,
    /// Residents in the census of 2020.
    pub(crate) population_2020: i64,
}

/// An informal name and the area it mostly lies in.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Informal {
    pub(crate) slug: String,
    pub(crate) name: String,
    pub(crate) area: i64,
}

/// Every name a neighbourhood can be asked for by.
#[derive(Debug, Clone, Default)]
pub(crate) struct Places {
    areas: BTreeMap<i64, Area>,
    informal: BTreeMap<String, Informal>,
    numbers: HashMap<String, i64>,
}

impl Places {
    /// Areas go before informal names of the same slug.
    pub(crate) fn new(areas: Vec<Area>, names: Vec<Informal>) -> Self {
        let numbers: HashMap<_, _> = areas
            .iter()
            .map(|area| (area.slug.clone(), area.number))
            .collect();
        let informal = names
            .into_iter()
            .filter(|name| !numbers.contains_key(&name.slug));
        Self {
            informal: informal.map(|name| (name.slug.clone(), name)).collect(),
            areas: areas.into_iter().map(|area| (area.number, area)).collect(),
            numbers,
        }
    }

    /// The areas by number.
    pub(crate) fn areas(&self) -> impl Iterator<Item = &Area> {
        self.areas.values()
    }

    /// The area of that number.
    pub(crate) fn area(&self, number: i64) -> Option<&Area> {
        self.areas.get(&number)
    }

    /// The area of that slug.
    pub(crate) fn area_with_slug(&self, slug: &str) -> Option<&Area> {
        self.area(*self.numbers.get(slug)?)
    }

    /// The informal neighbourhood of that slug.
    pub(crate) fn informal(&self, slug: &str) -> Option<&Informal> {
        self.informal.get(slug)
    }

    /// The informal neighbourhoods within an area, by name.
    pub(crate) fn within(&self, area: i64) -> impl Iterator<Item = &Informal> {
        self.informal.values().filter(move |name| name.area == area)
    }

    /// Whether a list can be filtered by this slug.
    pub(crate) fn knows(&self, slug: &str) -> bool {
        slug == UNKNOWN || self.numbers.contains_key(slug) || self.informal.contains_key(slug)
    }

    /// The name of a slug; the slug itself where it is no neighbourhood's.
    pub(crate) fn name<'a>(&'a self, slug: &'a str) -> &'a str {
        if slug == UNKNOWN {
            return "Area not known";
        }
        let area = self.area_with_slug(slug).map(|area| area.name.as_str());
        area.or_else(|| self.informal(slug).map(|name| name.name.as_str()))
            .unwrap_or(slug)
    }
}
