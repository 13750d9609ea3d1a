//! The first page: the record at a glance. Everything drawn on it is a link to its list.

use std::sync::Arc;

use askama::Template;
use askama_web::WebTemplate;
use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use crate::site::Site;
use crate::site::bars::Bars;
use crate::site::card::Card;
use crate::site::error::SiteError;
use crate::site::facets::{Group, filters};
use crate::site::figure::Figure;
use crate::site::frame::{Frame, NAME, Section};
use crate::site::map::Choropleth;
use crate::site::search::{Facet, Search, UNKNOWN};
use crate::site::share::dataset;
use crate::site::tally::{Counts, People, Tally};
use crate::site::text::thousands;

/// How many of the newest incidents are shown.
const NEWEST: usize = 5;

#[derive(Template, WebTemplate)]
#[template(path = "home.html")]
pub(crate) struct HomePage {
    frame: Frame,
    figures: Figures,
    years: Vec<String>,
    sides: Vec<Group>,
    bars: Bars,
    map: Choropleth,
    unplaced: Figure,
    newest: Vec<Card>,
}

/// The numbers of the opening sentence.
struct Figures {
    incidents: Figure,
    articles: String,
    span: Option<(i32, i32)>,
    shot: Figure,
    shot_killed: Figure,
    officers: Figure,
    officers_killed: Figure,
}

/// `GET /`; a search typed into the address leads to the list.
pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    Extension(tally): Extension<Arc<Tally>>,
    RawQuery(query): RawQuery,
) -> Result<Response, SiteError> {
    let (search, _) = Search::parse(query.as_deref().unwrap_or_default());
    if search.is_everything() {
        Ok(glance(&site, &tally).await?.into_response())
    } else {
        Ok(Redirect::temporary(&search.list()).into_response())
    }
}

async fn glance(site: &Site, tally: &Tally) -> Result<HomePage, SiteError> {
    let everything = Search::default();
    let counts = tally.count(&everything, None);
    let listing = site.reader.list(&everything).await?;
    let mut newest = Card::all(&listing.incidents, &[]);
    newest.truncate(NEWEST);
    let mut filters = filters(&everything, tally, &counts);
    let mut options = |facet: Facet| {
        let found = filters.iter_mut().find(|filter| filter.key == facet.key());
        found
            .map(|filter| std::mem::take(&mut filter.groups))
            .unwrap_or_default()
    };
    let years = options(Facet::Year)
        .into_iter()
        .flat_map(|group| group.options)
        .map(|choice| choice.word);
    let description = "Every reported shooting by and of police in Chicago, each fact with the sentence it rests on, counted by neighbourhood and year.";
    Ok(HomePage {
        frame: Frame::new(site, tally, "/", NAME, description)
            .under(Section::Home)
            .described_by(&dataset(site)),
        figures: Figures::of(tally),
        years: years.collect(),
        sides: options(Facet::Neighbourhood),
        bars: Bars::new(tally, &everything),
        map: map(tally, &counts),
        unplaced: place(tally, &counts, UNKNOWN),
        newest,
    })
}

fn place(tally: &Tally, counts: &Counts, slug: &str) -> Figure {
    let here = Search::default().with(Facet::Neighbourhood, slug);
    Figure {
        count: tally.count_of(counts, Facet::Neighbourhood, slug),
        href: here.list(),
    }
}

fn map(tally: &Tally, counts: &Counts) -> Choropleth {
    let title = "Map of Chicago’s community areas by number of incidents".into();
    Choropleth::new(title, "incidents", |area| place(tally, counts, &area.slug))
}

impl Figures {
    fn of(tally: &Tally) -> Self {
        let (mut shot, mut all) = (People::default(), People::default());
        for entry in tally.entries() {
            all = all.plus(entry.people);
            if entry.is_by_police() {
                shot = shot.plus(entry.people);
            }
        }
        let by_police = Search::default()
            .with(Facet::Direction, "by_police")
            .with(Facet::Direction, "exchange");
        let hit = |search: Search, word, count| Figure {
            count,
            href: search.with(Facet::Casualty, word).list(),
        };
        let any = Search::default;
        Self {
            incidents: Figure {
                count: u32::try_from(tally.entries().len()).unwrap_or(u32::MAX),
                href: any().list(),
            },
            articles: thousands(u64::try_from(tally.totals.articles).unwrap_or(0)),
            span: tally.years(),
            shot: hit(by_police.clone(), "civilian_shot", shot.civilians_shot),
            shot_killed: hit(by_police, "civilian_killed", shot.civilians_killed),
            officers: hit(any(), "officer_shot", all.officers_shot),
            officers_killed: hit(any(), "officer_killed", all.officers_killed),
        }
    }
}
