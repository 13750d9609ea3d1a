//! One neighbourhood: its numbers by year, its incidents, what lies within and beside it.

use std::sync::Arc;

use askama::Template;
use askama_web::WebTemplate;
use axum::Extension;
use axum::extract::{Path, State};

use crate::city::{Area, City};
use crate::site::Site;
use crate::site::bars::Bars;
use crate::site::card::Card;
use crate::site::error::SiteError;
use crate::site::figure::Figure;
use crate::site::frame::{Frame, NAME, Section};
use crate::site::incidents::people;
use crate::site::map::AreaMap;
use crate::site::neighbourhoods::rate;
use crate::site::places::{self, Place};
use crate::site::search::{Facet, Search};
use crate::site::tally::{Counts, Tally};
use crate::site::text::{counted, thousands};

/// How many of the newest incidents are shown.
const NEWEST: usize = 10;

#[derive(Template, WebTemplate)]
#[template(path = "neighbourhood.html")]
pub(crate) struct NeighbourhoodPage {
    frame: Frame,
    name: &'static str,
    kind: String,
    /// The area an informal neighbourhood lies in.
    area: Option<Link>,
    total: Figure,
    people: String,
    residents: Option<String>,
    rate: Option<String>,
    note: Option<String>,
    bars: Bars,
    map: AreaMap,
    newest: Vec<Card>,
    within: Vec<Link>,
    feed: String,
}

/// A name with an address.
struct Link {
    label: &'static str,
    href: String,
}

/// `GET /neighbourhoods/{slug}`
pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    Extension(tally): Extension<Arc<Tally>>,
    Path(slug): Path<String>,
) -> Result<NeighbourhoodPage, SiteError> {
    let place = places::place(&slug).ok_or(SiteError::NotFound)?;
    let area = match place {
        Place::Area(area) => area,
        Place::Informal(name) => City::chicago().area(name.area).ok_or(SiteError::NotFound)?,
    };
    let search = Search::default().with(Facet::Neighbourhood, place.slug());
    let counts = tally.count(&search, None);
    let listing = site.reader.list(&search).await?;
    let mut newest = Card::all(&listing.incidents, &[]);
    newest.truncate(NEWEST);
    let page = NeighbourhoodPage {
        frame: frame(&site, &tally, &place, &search, &counts),
        name: place.name(),
        map: AreaMap::of(area).ok_or(SiteError::NotFound)?,
        people: people(&counts),
        total: Figure {
            count: counts.incidents,
            href: search.list(),
        },
        bars: Bars::new(&tally, &search),
        feed: search.address("/incidents.atom"),
        newest,
        kind: "Informal neighbourhood".into(),
        area: None,
        residents: None,
        rate: None,
        note: None,
        within: Vec::new(),
    };
    Ok(match place {
        Place::Area(area) => page.of_area(area, &counts),
        Place::Informal(_) => page.of_informal(area),
    })
}

impl NeighbourhoodPage {
    fn of_area(mut self, area: &'static Area, counts: &Counts) -> Self {
        let rate = rate(counts.incidents, area.population_2020, counts.incidents);
        self.kind = format!("Community area {}, {} side", area.number, area.side);
        self.residents = Some(thousands(area.population_2020.into()));
        self.rate = rate.map(|rate| format!("{rate:.1}"));
        self.within = places::within(area.number)
            .map(|name| link(&name.name, &name.slug))
            .collect();
        self
    }

    fn of_informal(mut self, area: &'static Area) -> Self {
        self.area = Some(link(&area.name, &area.slug));
        let note = "Counted here are the incidents that a source reports under this name. Each also counts in the community area it lies in.";
        self.note = Some(note.into());
        self
    }
}

fn frame(site: &Site, tally: &Tally, place: &Place, search: &Search, counts: &Counts) -> Frame {
    let (name, slug) = (place.name(), place.slug());
    let incidents = counted(counts.incidents.into(), "incident");
    let title = format!("{name}: {incidents} – {NAME}");
    let description = format!(
        "{incidents} reported in {name}, Chicago: {}.",
        people(counts)
    );
    Frame::new(
        site,
        tally,
        &format!("/neighbourhoods/{slug}"),
        &title,
        &description,
    )
    .under(Section::Neighbourhoods)
    .pictured(site, &format!("/preview/neighbourhoods/{slug}.png"))
    .also(
        "application/atom+xml",
        "Incidents here as a feed",
        search.address("/incidents.atom"),
    )
}

fn link(name: &'static str, slug: &str) -> Link {
    Link {
        label: name,
        href: format!("/neighbourhoods/{slug}"),
    }
}
