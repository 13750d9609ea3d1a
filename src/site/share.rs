//! What a reader takes along: a citation, BibTeX, a QR code, and the page described for machines.

use std::fmt::Write;

use chrono::{Local, NaiveDate};
use qrcode::{Color, EcLevel, QrCode};
use serde_json::{Value, json};

use crate::site::Site;
use crate::site::frame::NAME;
use crate::site::query::{Incident, Source};
use crate::site::text::{plain, web_address};

/// The ways to share and cite a page.
pub(crate) struct Share {
    pub(crate) address: String,
    pub(crate) citation: String,
    pub(crate) bibtex: String,
    /// An SVG element, for print; empty if the address is too long for a code.
    pub(crate) qr: String,
}

impl Share {
    /// For an incident, as of today.
    pub(crate) fn of(site: &Site, incident: &Incident) -> Self {
        let address = site.absolute(&incident.path());
        let title = format!("{}, {}", plain(&incident.title), incident.when());
        let today = Local::now().date_naive();
        let accessed = today.format("%-d %B %Y").to_string();
        Self {
            citation: format!("{NAME}. “{title}.” {address} (accessed {accessed})."),
            bibtex: bibtex(&incident.slug, &title, &address, today),
            qr: qr(&address),
            address,
        }
    }
}

fn bibtex(key: &str, title: &str, address: &str, today: NaiveDate) -> String {
    format!(
        "@misc{{{key},\n  author = {{{{{NAME}}}}},\n  title = {{{}}},\n  year = {{{}}},\n  url = {{{address}}},\n  urldate = {{{today}}}\n}}",
        tex(title),
        today.format("%Y"),
    )
}

/// Text in which nothing is a command of TeX.
fn tex(text: &str) -> String {
    let bare = text
        .chars()
        .filter(|letter| !matches!(letter, '{' | '}' | '\\' | '^' | '~'));
    bare.flat_map(|letter| {
        let escape = matches!(letter, '&' | '%' | '#' | '_' | '$').then_some('\\');
        escape.into_iter().chain([letter])
    })
    .collect()
}

/// The code's rows as strokes: a third of the bytes that a rectangle for each dot takes.
fn qr(address: &str) -> String {
    let Ok(code) = QrCode::with_error_correction_level(address, EcLevel::M) else {
        return String::new();
    };
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(PartialEq::eq) {
            if run.first() == Some(&Color::Dark) {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{x} {y}.5h{}", run.len());
            }
            x += run.len();
        }
    }
    format!(
        "<svg viewBox=\"-4 -4 {0} {0}\"><path stroke=\"#000\" d=\"{path}\"/></svg>",
        width + 8
    )
}

/// An incident's page as JSON-LD: a page about an event, with the articles it rests on.
pub(crate) fn json_ld(site: &Site, incident: &Incident, sources: &[Source]) -> Value {
    let articles = sources.iter().map(|source| {
        json!({
            "@type": "NewsArticle",
            "headline": plain(&source.title),
            "url": source.url.as_deref().and_then(web_address),
            "datePublished": source.published_on,
            "publisher": source.publisher.as_deref().map(|name| json!({ "@type": "Organization", "name": plain(name) })),
        })
    });
    json!({
        "@context": "https://schema.org",
        "@type": "WebPage",
        "url": site.absolute(&incident.path()),
        "name": plain(&incident.title),
        "description": plain(&incident.summary),
        "dateModified": incident.changed_at,
        "isPartOf": { "@type": "Dataset", "name": NAME, "url": site.absolute("/about") },
        "about": {
            "@type": "Event",
            "name": plain(&incident.title),
            "startDate": incident.occurred_on,
            "location": {
                "@type": "Place",
                "name": incident.place(),
                "address": { "@type": "PostalAddress", "addressLocality": "Chicago", "addressRegion": "IL", "addressCountry": "US" },
            },
        },
        "citation": articles.collect::<Vec<_>>(),
    })
}

/// The whole record as JSON-LD.
pub(crate) fn dataset(site: &Site) -> Value {
    let file = |kind: &str, path: &str| json!({ "@type": "DataDownload", "encodingFormat": kind, "contentUrl": site.absolute(path) });
    json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": NAME,
        "description": "Reported shootings by and of police in Chicago, each fact with the sentence it rests on.",
        "url": site.absolute("/"),
        "isAccessibleForFree": true,
        "spatialCoverage": "Chicago, Illinois",
        "distribution": [
            file("text/csv", "/incidents.csv"),
            file("application/json", "/incidents.json"),
            file("application/geo+json", "/incidents.geojson"),
        ],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_title_is_a_command() {
        let day = NaiveDate::from_ymd_opt(2024, 5, 1).expect("a day");
        let entry = bibtex(
            "2021-austin",
            "A & B {\\input x} 100%",
            "https://record.example/x",
            day,
        );
        assert!(
            entry.contains("title = {A \\& B input x 100\\%}"),
            "{entry}"
        );
        assert!(entry.contains("urldate = {2024-05-01}"), "{entry}");
    }

    #[test]
    fn a_code_is_one_element() {
        let code = qr("https://record.example/incidents/2020-08-30-homan-square");
        assert!(code.starts_with("<svg") && code.ends_with("</svg>"));
        assert!(code.len() < 6_000, "{}", code.len());
    }
}
