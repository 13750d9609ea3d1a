//! The list of incidents: `/incidents`.

mod hints;
mod in_articles;

use std::sync::Arc;

use askama::Template;
use askama_web::WebTemplate;
use axum::Extension;
use axum::extract::{RawQuery, State};

use crate::site::Site;
use crate::site::card::{Card, Month};
use crate::site::error::SiteError;
use crate::site::facets::{Filter, filters};
use crate::site::frame::{Frame, NAME, Section};
use crate::site::query::{Listing, terms};
use crate::site::search::{Position, Search, Sort, Tag};
use crate::site::tally::{Counts, Tally};
use crate::site::text::{counted, sentence};

use hints::{Hint, hints};
use in_articles::{Matches, matches};

/// The most matches that are ranked; a longer list is shown by date.
const MOST_RANKED: usize = 2000;

#[derive(Template, WebTemplate)]
#[template(path = "incidents.html")]
pub(crate) struct ListPage {
    frame: Frame,
    search: Search,
    heading: String,
    counts: Counts,
    /// How many people were hit in the listed incidents, in words.
    people: String,
    notices: Vec<String>,
    tags: Vec<Tag>,
    filters: Vec<Filter>,
    sorts: Vec<SortLink>,
    months: Vec<Month>,
    /// The rows, where they are not in the order of months.
    cards: Vec<Card>,
    previous: Option<String>,
    next: Option<String>,
    hints: Vec<Hint>,
    articles: Option<Matches>,
    files: Vec<(&'static str, String)>,
}

/// An order the list can be put in.
struct SortLink {
    label: &'static str,
    href: String,
    is_current: bool,
}

/// `GET /incidents`
pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    Extension(tally): Extension<Arc<Tally>>,
    RawQuery(query): RawQuery,
) -> Result<ListPage, SiteError> {
    let (mut search, mut notices) = Search::parse(query.as_deref().unwrap_or_default());
    notices.extend(search.drop_unknown(&tally));
    let matching = site.reader.matching(&search.words).await?;
    if search.sort == Sort::Relevance
        && matching.as_ref().is_some_and(|ids| ids.len() > MOST_RANKED)
    {
        notices
            .push("So many incidents match that they are shown by date, the newest first.".into());
        search = search.sorted(Sort::Newest);
    }
    let counts = tally.count(&search, matching.as_deref());
    let listing = match counts.incidents {
        0 => Listing::default(),
        _ => site.reader.list(&search).await?,
    };
    let hints = match counts.incidents {
        0 => hints(&site, &search, &tally, matching.as_deref()).await?,
        _ => Vec::new(),
    };
    let terms = terms(&search.words);
    let by_month = matches!(search.sort, Sort::Newest | Sort::Oldest);
    let (months, cards) = match by_month {
        true => (Month::all(&listing.incidents, &terms), Vec::new()),
        false => (Vec::new(), Card::all(&listing.incidents, &terms)),
    };
    Ok(ListPage {
        frame: frame(&site, &tally, &search, &counts),
        heading: search.heading(counts.incidents),
        people: sentence(&people(&counts)),
        articles: matches(&site, &search.words).await?,
        tags: search.tags(),
        filters: filters(&search, &tally, &counts),
        sorts: sorts(&search),
        previous: listing.previous.map(|position| search.at(position).list()),
        next: listing.next.map(|position| search.at(position).list()),
        files: files(&search),
        notices,
        counts,
        months,
        cards,
        hints,
        search,
    })
}

fn frame(site: &Site, tally: &Tally, search: &Search, counts: &Counts) -> Frame {
    let heading = search.heading(counts.incidents);
    let page = match search.position {
        Position::First => String::new(),
        _ => ", another page".into(),
    };
    let title = format!("{heading}{page} – {NAME}");
    let description = format!("{heading}, as reported by the press: {}.", people(counts));
    let mut frame = Frame::new(site, tally, &search.list(), &title, &description)
        .under(Section::Incidents)
        .also(
            "application/atom+xml",
            "These incidents as a feed",
            search.address("/incidents.atom"),
        )
        .also(
            "text/csv",
            "These incidents as CSV",
            search.address("/incidents.csv"),
        )
        .also(
            "application/json",
            "These incidents as JSON",
            search.address("/incidents.json"),
        );
    // Searches, later pages and narrow filters say nothing that their incidents' pages do not.
    frame.is_indexed =
        search.words.is_empty() && search.chosen_count() < 2 && search.position == Position::First;
    frame.words = search.words.clone();
    frame
}

/// "14 civilians shot, 3 of them killed; 2 officers shot".
pub(crate) fn people(counts: &Counts) -> String {
    let role = |noun: &str, shot: u32, killed: u32| match (shot, killed) {
        (0, 0) => format!("no {noun}s shot"),
        (shot, 0) => format!("{} shot", counted(shot.into(), noun)),
        (1, 1) => format!("1 {noun} shot and killed"),
        (shot, killed) => format!(
            "{} shot, {killed} of them killed",
            counted(shot.into(), noun)
        ),
    };
    let people = counts.people;
    format!(
        "{}; {}",
        role("civilian", people.civilians_shot, people.civilians_killed),
        role("officer", people.officers_shot, people.officers_killed)
    )
}

fn sorts(search: &Search) -> Vec<SortLink> {
    let offered = Sort::ALL
        .into_iter()
        .filter(|sort| *sort != Sort::Relevance || !search.words.is_empty());
    let link = |sort: Sort| SortLink {
        label: sort.label(),
        href: search.sorted(sort).list(),
        is_current: sort == search.sort,
    };
    offered.map(link).collect()
}

fn files(search: &Search) -> Vec<(&'static str, String)> {
    [
        ("CSV", "csv"),
        ("JSON", "json"),
        ("GeoJSON", "geojson"),
        ("Atom feed", "atom"),
    ]
    .map(|(label, ending)| (label, search.address(&format!("/incidents.{ending}"))))
    .into()
}

impl ListPage {
    fn chosen(&self) -> usize {
        self.search.chosen_count()
    }

    fn from(&self) -> String {
        self.search
            .from
            .map(|date| date.first_day().to_string())
            .unwrap_or_default()
    }

    fn to(&self) -> String {
        self.search
            .days()
            .1
            .map(|day| day.to_string())
            .unwrap_or_default()
    }
}
