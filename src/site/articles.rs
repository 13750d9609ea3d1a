//! Every article that was taken in, and what became of it: `/articles`.

mod search;

use std::sync::Arc;

use askama::Template;
use askama_web::WebTemplate;
use axum::Extension;
use axum::extract::{RawQuery, State};

use crate::model::Status;
use crate::site::Site;
use crate::site::error::SiteError;
use crate::site::frame::{Frame, NAME, Section};
use crate::site::query::{ArticleIncident, ArticleRow, Run};
use crate::site::tally::Tally;
use crate::site::text::{counted, plain, sentence, source_name, thousands};
use crate::site::wording::{date_words, moment};

pub(crate) use search::{ArticleSearch, Place};

/// Runs of the job and unreadable inputs that are shown.
const SHOWN: i64 = 10;

#[derive(Template, WebTemplate)]
#[template(path = "articles.html")]
pub(crate) struct ArticlesPage {
    frame: Frame,
    heading: String,
    search: ArticleSearch,
    statuses: Vec<StatusLink>,
    rows: Vec<ArticleLine>,
    previous: Option<String>,
    next: Option<String>,
    runs: Vec<Run>,
    rejections: Vec<(String, String, String)>,
}

/// A status with the number of its articles.
struct StatusLink {
    label: String,
    count: String,
    href: String,
    is_current: bool,
}

/// A row of the list of articles.
pub(crate) struct ArticleLine {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) publisher: String,
    pub(crate) date: String,
    pub(crate) reason: String,
    pub(crate) incidents: Vec<ArticleIncident>,
}

impl ArticleRow {
    /// The address of its page.
    pub(crate) fn path(&self) -> String {
        format!("/articles/{:012x}", self.id)
    }

    /// Its headline, or who published it, or where it was read.
    pub(crate) fn headline(&self) -> String {
        let title = plain(&self.title);
        if title.is_empty() {
            match self.publisher.as_deref().map(plain) {
                Some(publisher) => format!("Untitled report by {publisher}"),
                None => format!("Untitled, read from {}", self.source_name()),
            }
        } else {
            title
        }
    }

    /// Where it was read: an address, or the name of a file without the operator's folders.
    pub(crate) fn source_name(&self) -> String {
        source_name(&self.source)
    }

    /// What became of it, in words.
    pub(crate) fn outcome(&self) -> &'static str {
        self.status
            .parse::<Status>()
            .map_or("not known", Status::label)
    }
}

/// `GET /articles`
pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    Extension(tally): Extension<Arc<Tally>>,
    RawQuery(query): RawQuery,
) -> Result<ArticlesPage, SiteError> {
    let search = ArticleSearch::parse(query.as_deref().unwrap_or_default());
    let page = site.reader.articles(&search).await?;
    let ids: Vec<i64> = page.articles.iter().map(|article| article.id).collect();
    let mut incidents = site.reader.incidents_of(&ids).await?;
    let counts = site.reader.statuses(&search.words).await?;
    let rows = page.articles.iter().map(|article| {
        let own = incidents
            .extract_if(.., |incident| incident.article == article.id)
            .collect();
        ArticleLine::new(article, own)
    });
    let heading = heading(&search, &counts);
    Ok(ArticlesPage {
        frame: frame(&site, &tally, &search, &heading),
        rows: rows.collect(),
        previous: page.previous.map(|id| search.at(Place::Before(id)).list()),
        next: page.next.map(|id| search.at(Place::After(id)).list()),
        statuses: statuses(&search, &counts),
        runs: site.reader.runs(SHOWN).await?,
        rejections: site.reader.rejections(SHOWN).await?,
        heading,
        search,
    })
}

fn frame(site: &Site, tally: &Tally, search: &ArticleSearch, heading: &str) -> Frame {
    let title = format!("{heading} – {NAME}");
    let description = "Every article offered to this record, with what became of it and why.";
    let mut frame =
        Frame::new(site, tally, &search.list(), &title, description).under(Section::Articles);
    frame.is_indexed = *search == ArticleSearch::default();
    frame
}

impl ArticleLine {
    fn new(article: &ArticleRow, incidents: Vec<ArticleIncident>) -> Self {
        Self {
            href: article.path(),
            title: article.headline(),
            publisher: article
                .publisher
                .as_deref()
                .map_or_else(|| "publisher not stated".into(), plain),
            date: article
                .published_on
                .as_deref()
                .map_or_else(|| "date not stated".into(), date_words),
            reason: sentence(&plain(&article.reason)),
            incidents,
        }
    }
}

fn count(status: Option<Status>, counts: &[(String, i64)]) -> u64 {
    let counted = counts
        .iter()
        .filter(|(word, _)| status.is_none_or(|status| status.word() == word));
    u64::try_from(counted.map(|(_, count)| count).sum::<i64>()).unwrap_or(0)
}

fn heading(search: &ArticleSearch, counts: &[(String, i64)]) -> String {
    let mut heading = counted(count(search.status, counts), "article");
    if !search.words.is_empty() {
        heading += &format!(" matching “{}”", search.words);
    }
    if let Some(status) = search.status {
        heading += &format!(": {}", status.label());
    }
    heading
}

fn statuses(search: &ArticleSearch, counts: &[(String, i64)]) -> Vec<StatusLink> {
    let each = Status::ALL.iter().copied().map(Some);
    std::iter::once(None)
        .chain(each)
        .map(|status| StatusLink {
            label: sentence(status.map_or("all", Status::label)),
            count: thousands(count(status, counts)),
            href: search.of(status).list(),
            is_current: status == search.status,
        })
        .filter(|link| link.count != "0" || link.is_current)
        .collect()
}
