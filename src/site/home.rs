//! The first page: the record at a glance.

use std::sync::Arc;

use askama::Template;
use askama_web::WebTemplate;
use axum::Extension;
use axum::extract::State;

use crate::site::Site;
use crate::site::card::Card;
use crate::site::error::SiteError;
use crate::site::facets::{Group, filters};
use crate::site::frame::{Frame, NAME, Section, shown};
use crate::site::search::{Facet, Search};
use crate::site::tally::Tally;
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
    newest: Vec<Card>,
}

/// The numbers of the opening sentence, each with the address of what it counts.
struct Figures {
    incidents: Figure,
    articles: String,
    span: Option<(i32, i32)>,
    shot: Figure,
    shot_killed: Figure,
    officers: Figure,
    officers_killed: Figure,
}

/// A number that is a link.
struct Figure {
    number: String,
    href: String,
}

/// `GET /`
pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    Extension(tally): Extension<Arc<Tally>>,
) -> Result<HomePage, SiteError> {
    let everything = Search::default();
    let counts = tally.count(&everything, None);
    let listing = site.reader.list(&everything).await?;
    let mut newest = Card::all(&listing.incidents, &[]);
    newest.truncate(NEWEST);
    let mut filters = filters(&everything, &tally, &counts);
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
        frame: Frame::new(&site, &tally, "/", NAME, description).under(Section::Home),
        figures: Figures::of(&tally),
        years: years.collect(),
        sides: options(Facet::Neighbourhood),
        newest,
    })
}

impl Figures {
    fn of(tally: &Tally) -> Self {
        let by_police = Search::default()
            .with(Facet::Direction, "by_police")
            .with(Facet::Direction, "exchange");
        let shot = by_police.with(Facet::Casualty, "civilian_shot");
        let killed = by_police.with(Facet::Casualty, "civilian_killed");
        let officers = Search::default().with(Facet::Casualty, "officer_shot");
        let officers_killed = Search::default().with(Facet::Casualty, "officer_killed");
        let people = |search: &Search| tally.count(search, None).people;
        Self {
            incidents: Figure {
                number: thousands(tally.entries().len() as u64),
                href: "/incidents".into(),
            },
            articles: thousands(u64::try_from(tally.totals.articles).unwrap_or(0)),
            span: tally.years(),
            shot: Figure {
                number: shown(people(&shot).civilians_shot),
                href: shot.list(),
            },
            shot_killed: Figure {
                number: shown(people(&killed).civilians_killed),
                href: killed.list(),
            },
            officers: Figure {
                number: shown(people(&officers).officers_shot),
                href: officers.list(),
            },
            officers_killed: Figure {
                number: shown(people(&officers_killed).officers_killed),
                href: officers_killed.list(),
            },
        }
    }
}
