//! The address of an incident: date and place, such as `2020-08-30-homan-square`.

use super::Incident;
use crate::city::City;

/// The slug that the incident's fields ask for: the reported neighbourhood, else the area, else
/// `chicago`; `undated-…` where no date is known. The writer adds `-2`, `-3` where it is taken.
#[must_use]
pub fn slug(incident: &Incident) -> String {
    let date = incident
        .occurred_on
        .map_or_else(|| "undated".into(), |date| date.to_string());
    format!("{date}-{}", place(incident))
}

fn place(incident: &Incident) -> String {
    let city = City::chicago();
    let reported = incident.place.neighbourhood.as_deref().map(|name| {
        city.neighbourhood(name)
            .map_or_else(|| plain(name), |known| known.slug.clone())
    });
    let area = || Some(city.area(incident.place.area?)?.slug.clone());
    reported
        .filter(|slug| !slug.is_empty())
        .or_else(area)
        .unwrap_or_else(|| "chicago".into())
}

/// Lower-case ASCII words joined by hyphens; apostrophes vanish.
fn plain(name: &str) -> String {
    let kept = name.chars().filter(|letter| !matches!(letter, '\'' | '’'));
    let lower: String = kept.map(|letter| letter.to_ascii_lowercase()).collect();
    let words = lower.split(|letter: char| !letter.is_ascii_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}
