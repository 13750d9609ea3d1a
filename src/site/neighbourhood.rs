//! One neighbourhood: its numbers by year, its incidents, what lies within and beside it.

use std::sync::Arc;

use askama::Template;
use askama_web::WebTemplate;
use axum::Extension;
use axum::extract::{Path, State};

use crate::city::City;
use crate::site::Site;
use crate::site::card::Card;
use crate::site::error::SiteError;
use crate::site::frame::{Frame, NAME, Section};
use crate::site::incidents::people;
use crate::site::places::{self, Place};
use crate::site::search::{Facet, Search, UNKNOWN};
use crate::site::tally::{Counts, Tally};
use crate::site::text::{counted, thousands};

/// How many of the newest incidents are shown.
const NEWEST: usize = 10;

#[derive(Template, WebTemplate)]
#[template(path = "neighbourhood.html")]
pub(crate) struct NeighbourhoodPage {
    frame: Frame,
    name: String,
    kind: String,
    /// The area an informal neighbourhood lies in.
    area: Option<Link>,
    count: String,
    list: String,
    people: String,
    residents: Option<String>,
    years: Vec<YearRow>,
    newest: Vec<Card>,
    within: Vec<Link>,
    feed: String,
}

/// A name with an address.
pub(crate) struct Link {
    pub(crate) label: String,
    pub(crate) href: String,
}

/// A year with the number of its incidents.
pub(crate) struct YearRow {
    pub(crate) label: String,
    pub(crate) count: u32,
    pub(crate) href: String,
}

/// `GET /neighbourhoods/{slug}`
pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    Extension(tally): Extension<Arc<Tally>>,
    Path(slug): Path<String>,
) -> Result<NeighbourhoodPage, SiteError> {
    let place = places::place(&slug).ok_or(SiteError::NotFound)?;
    let search = Search::default().with(Facet::Neighbourhood, &slug);
    let counts = tally.count(&search, None);
    let listing = site.reader.list(&search).await?;
    let mut newest = Card::all(&listing.incidents, &[]);
    newest.truncate(NEWEST);
    Ok(NeighbourhoodPage::new(
        &site, &tally, &slug, place, &search, &counts, newest,
    ))
}

impl NeighbourhoodPage {
    fn new(
        site: &Site,
        tally: &Tally,
        slug: &str,
        place: Place,
        search: &Search,
        counts: &Counts,
        newest: Vec<Card>,
    ) -> Self {
        let (name, kind, area, residents, within) = match place {
            Place::Area(area) => (
                &area.name,
                format!("Community area {}, {} side", area.number, area.side),
                None,
                Some(thousands(area.population_2020.into())),
                places::within(area.number)
                    .map(|name| link(&name.name, &name.slug))
                    .collect(),
            ),
            Place::Informal(informal) => {
                let area = City::chicago()
                    .area(informal.area)
                    .map(|area| link(&area.name, &area.slug));
                (
                    &informal.name,
                    "Informal neighbourhood".into(),
                    area,
                    None,
                    Vec::new(),
                )
            }
        };
        let incidents = counted(counts.incidents.into(), "incident");
        let title = format!("{name}: {incidents} – {NAME}");
        let description = format!(
            "{incidents} reported in {name}, Chicago: {}.",
            people(counts)
        );
        Self {
            frame: Frame::new(
                site,
                tally,
                &format!("/neighbourhoods/{slug}"),
                &title,
                &description,
            )
            .under(Section::Neighbourhoods)
            .also(
                "application/atom+xml",
                "Incidents here as a feed",
                search.address("/incidents.atom"),
            ),
            name: name.clone(),
            kind,
            area,
            count: incidents,
            list: search.list(),
            people: people(counts),
            residents,
            years: years(tally, counts, search),
            newest,
            within,
            feed: search.address("/incidents.atom"),
        }
    }
}

fn link(name: &str, slug: &str) -> Link {
    Link {
        label: name.into(),
        href: format!("/neighbourhoods/{slug}"),
    }
}

/// Every year of the record, the newest first, and "not stated" where incidents here have none.
fn years(tally: &Tally, counts: &Counts, search: &Search) -> Vec<YearRow> {
    let (first, last) = tally.years().unwrap_or((0, -1));
    let words = (first..=last)
        .rev()
        .map(|year| year.to_string())
        .chain([UNKNOWN.to_owned()]);
    words
        .map(|word| YearRow {
            label: if word == UNKNOWN {
                "Not stated".into()
            } else {
                word.clone()
            },
            count: tally.count_of(counts, Facet::Year, &word),
            href: search.with(Facet::Year, &word).list(),
        })
        .filter(|row| row.count > 0 || row.label != "Not stated")
        .collect()
}
