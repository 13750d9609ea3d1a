//! Every article that was taken in, and what became of it: `/articles`.

use std::sync::Arc;

use askama::Template;
use askama_web::WebTemplate;
use axum::Extension;
use axum::extract::{RawQuery, State};

use crate::model::Status;
use crate::site::Site;
use crate::site::error::SiteError;
use crate::site::frame::{Frame, NAME, Section};
use crate::site::query::{ArticleIncident, ArticleRow, ArticlesFrom, Run};
use crate::site::tally::Tally;
use crate::site::text::{counted, plain, sentence, source_name, thousands};
use crate::site::wording::date_words;

/// Runs of the job and unreadable inputs that are shown.
const SHOWN: i64 = 10;

#[derive(Template, WebTemplate)]
#[template(path = "articles.html")]
pub(crate) struct ArticlesPage {
    frame: Frame,
    heading: String,
    statuses: Vec<StatusLink>,
    rows: Vec<ArticleLine>,
    previous: Option<String>,
    next: Option<String>,
    runs: Vec<Run>,
    rejections: Vec<(String, String, String)>,
}

/// A status with the number of its articles.
struct StatusLink {
    label: &'static str,
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

    /// Its headline, or where it was read.
    pub(crate) fn headline(&self) -> String {
        let title = plain(&self.title);
        if title.is_empty() {
            format!("Untitled, read from {}", self.source_name())
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
    let (status, from) = asked(query.as_deref().unwrap_or_default());
    let page = site.reader.articles(status, from).await?;
    let ids: Vec<i64> = page.articles.iter().map(|article| article.id).collect();
    let mut incidents = site.reader.incidents_of(&ids).await?;
    let counts = site.reader.statuses().await?;
    let rows = page.articles.iter().map(|article| {
        let own = incidents
            .extract_if(.., |incident| incident.article == article.id)
            .collect();
        ArticleLine::new(article, own)
    });
    let heading = heading(status, &counts);
    let title = format!("{heading} – {NAME}");
    let description = "Every article offered to this record, with what became of it and why.";
    let mut frame = Frame::new(
        &site,
        &tally,
        &address(status, ArticlesFrom::Start),
        &title,
        description,
    )
    .under(Section::Articles);
    frame.is_indexed = status.is_none() && from == ArticlesFrom::Start;
    Ok(ArticlesPage {
        frame,
        rows: rows.collect(),
        previous: page
            .previous
            .map(|id| address(status, ArticlesFrom::Before(id))),
        next: page.next.map(|id| address(status, ArticlesFrom::After(id))),
        statuses: statuses(status, &counts),
        runs: site.reader.runs(SHOWN).await?,
        rejections: site.reader.rejections(SHOWN).await?,
        heading,
    })
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

/// The status and the place in the list that an address asks for; what is unusable is left out.
fn asked(query: &str) -> (Option<Status>, ArticlesFrom) {
    let (mut status, mut from) = (None, ArticlesFrom::Start);
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        let id = i64::from_str_radix(&value, 16).ok().filter(|id| *id >= 0);
        match (key.as_ref(), id) {
            ("status", _) => status = value.parse().ok(),
            ("after", Some(id)) => from = ArticlesFrom::After(id),
            ("before", Some(id)) => from = ArticlesFrom::Before(id),
            _ => {}
        }
    }
    (status, from)
}

fn address(status: Option<Status>, from: ArticlesFrom) -> String {
    let status = status.map(|status| format!("status={status}"));
    let from = match from {
        ArticlesFrom::Start => None,
        ArticlesFrom::After(id) => Some(format!("after={id:012x}")),
        ArticlesFrom::Before(id) => Some(format!("before={id:012x}")),
    };
    let query = [status, from]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("&");
    if query.is_empty() {
        "/articles".into()
    } else {
        format!("/articles?{query}")
    }
}

fn count(status: Option<Status>, counts: &[(String, i64)]) -> u64 {
    let counted = counts
        .iter()
        .filter(|(word, _)| status.is_none_or(|status| status.word() == word));
    u64::try_from(counted.map(|(_, count)| count).sum::<i64>()).unwrap_or(0)
}

fn heading(status: Option<Status>, counts: &[(String, i64)]) -> String {
    let all = counted(count(status, counts), "article");
    status.map_or_else(
        || all.clone(),
        |status| format!("{all}: {}", status.label()),
    )
}

fn statuses(current: Option<Status>, counts: &[(String, i64)]) -> Vec<StatusLink> {
    let each = Status::ALL.iter().copied().map(Some);
    std::iter::once(None)
        .chain(each)
        .map(|status| StatusLink {
            label: status.map_or("all", Status::label),
            count: thousands(count(status, counts)),
            href: address(status, ArticlesFrom::Start),
            is_current: status == current,
        })
        .filter(|link| link.count != "0" || link.is_current)
        .collect()
}
