//! The slugs a list can be filtered by: the 77 community areas, the informal neighbourhoods, and
//! "unknown".

use crate::city::{Area, City, Neighbourhood};
use crate::site::search::UNKNOWN;

/// What a slug names; an area goes before an informal name.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Place {
    Area(&'static Area),
    Informal(&'static Neighbourhood),
}

impl Place {
    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Area(area) => &area.name,
            Self::Informal(informal) => &informal.name,
        }
    }

    /// Its name in addresses.
    pub(crate) fn slug(self) -> &'static str {
        match self {
            Self::Area(area) => &area.slug,
            Self::Informal(informal) => &informal.slug,
        }
    }
}

/// The place of that slug; `None` for [`UNKNOWN`] and for what is no neighbourhood.
pub(crate) fn place(slug: &str) -> Option<Place> {
    let city = City::chicago();
    let informal = || city.neighbourhood_with_slug(slug).map(Place::Informal);
    city.area_with_slug(slug).map(Place::Area).or_else(informal)
}

/// The number of the area of that slug.
pub(crate) fn area_number(slug: &str) -> Option<u8> {
    City::chicago().area_with_slug(slug).map(|area| area.number)
}

/// The area of a number as the database holds it.
pub(crate) fn area(number: Option<i64>) -> Option<&'static Area> {
    City::chicago().area(u8::try_from(number?).ok()?)
}

/// Whether a list can be filtered by this slug.
pub(crate) fn is_known(slug: &str) -> bool {
    slug == UNKNOWN || place(slug).is_some()
}

/// Whether the slug is an informal neighbourhood's, and no area's.
pub(crate) fn is_informal(slug: &str) -> bool {
    matches!(place(slug), Some(Place::Informal(_)))
}

/// The name of a slug; the slug itself where it is no neighbourhood's.
pub(crate) fn name(slug: &str) -> &str {
    match place(slug) {
        Some(place) => place.name(),
        None if slug == UNKNOWN => "Area not known",
        None => slug,
    }
}

/// The informal neighbourhoods that lie mainly within an area.
pub(crate) fn within(area: u8) -> impl Iterator<Item = &'static Neighbourhood> {
    let city = City::chicago();
    let inside = city
        .neighbourhoods()
        .iter()
        .filter(move |name| name.area == area);
    inside.filter(|name| is_informal(&name.slug))
}
