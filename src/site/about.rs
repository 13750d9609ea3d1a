//! What this is and how it was made: `/about`.

use std::sync::Arc;

use askama::Template;
use askama_web::WebTemplate;
use axum::Extension;
use axum::extract::State;

use crate::site::Site;
use crate::site::frame::{Frame, NAME, Section};
use crate::site::tally::Tally;

#[derive(Template, WebTemplate)]
#[template(path = "about.html")]
pub(crate) struct AboutPage {
    frame: Frame,
    fields: &'static [(&'static str, &'static str)],
    /// Where to report a mistake: as shown, and its link.
    contact: Option<(String, String)>,
}

/// Every column of the files, with its meaning.
pub(crate) const FIELDS: &[(&str, &str)] = &[
    ("slug", "the incident's permanent name in addresses"),
    ("address", "the address of its page"),
    ("title", "what, where and when, in our words"),
    (
        "occurred_on",
        "date as 2021-03-15; 2021-03 or 2021 where no more is known; empty if not stated",
    ),
    ("time", "local clock time HH:MM, if stated"),
    (
        "part_of_day",
        "such as night, where no clock time is stated",
    ),
    ("neighbourhood", "as reported, in one spelling"),
    ("community_area", "one of the city's 77 areas"),
    (
        "area_basis",
        "stated: by the source; block: from the block's position",
    ),
    ("block", "hundred block or intersection"),
    ("facility", "a named place, such as a police station"),
    (
        "location_precision",
        "address, intersection, block, facility, road, neighbourhood, side, city or unknown",
    ),
    (
        "latitude",
        "degrees north (WGS 84) of the middle of the block",
    ),
    (
        "longitude",
        "degrees east (WGS 84) of the middle of the block",
    ),
    (
        "place_conflict",
        "true: the stated neighbourhood does not contain the block",
    ),
    (
        "direction",
        "by_police, of_police, exchange, between_officers or unknown",
    ),
    (
        "outcome",
        "killed, wounded, nobody_hit or unknown: the gravest for anybody",
    ),
    (
        "officers_shot_low, officers_shot_high",
        "officers struck by gunfire; low and high where sources differ",
    ),
    (
        "officers_killed_low, officers_killed_high",
        "of these, killed",
    ),
    (
        "civilians_shot_low, civilians_shot_high",
        "everybody else struck by gunfire",
    ),
    (
        "civilians_killed_low, civilians_killed_high",
        "of these, killed",
    ),
    ("police_fired", "true, false, or empty if not stated"),
    ("off_duty", "true, false, or empty if not stated"),
    ("circumstance", "such as traffic_stop or foot_pursuit"),
    (
        "agency",
        "the body said to review the use of force; never inferred",
    ),
    (
        "grade",
        "single_source, corroborated (two or more independent articles) or contested",
    ),
    ("disputed", "names of fields on which sources differ"),
    (
        "sources",
        "JSON: the articles; CSV: their number, and their addresses in source_urls",
    ),
    (
        "reviewed",
        "true once a person has checked it against its sources",
    ),
    ("changed_at", "when it last changed here, UTC"),
];

/// `GET /about`
pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    Extension(tally): Extension<Arc<Tally>>,
) -> AboutPage {
    let title = format!("About – {NAME}");
    let description = "What is counted and what is not, how the record is read from the press, what it cannot say, and how to report a mistake.";
    AboutPage {
        frame: Frame::new(&site, &tally, "/about", &title, description).under(Section::About),
        fields: FIELDS,
        contact: site.contact().map(|contact| {
            (
                contact.shown().into(),
                contact.href("A mistake in the record"),
            )
        }),
    }
}
