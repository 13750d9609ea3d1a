//! One article: where it is from, what became of it and why, which incidents it reports.

use std::sync::Arc;

use askama::Template;
use askama_web::WebTemplate;
use axum::Extension;
use axum::extract::{Path, State};

use crate::site::Site;
use crate::site::error::SiteError;
use crate::site::frame::{Frame, NAME, Section};
use crate::site::query::{ArticleIncident, ArticleRow};
use crate::site::tally::Tally;
use crate::site::text::{plain, sentence, web_address};
use crate::site::wording::date_words;

#[derive(Template, WebTemplate)]
#[template(path = "article.html")]
pub(crate) struct ArticlePage {
    frame: Frame,
    heading: String,
    publisher: String,
    date: String,
    status: String,
    reason: String,
    url: Option<String>,
    host: String,
    source: String,
    added: String,
    changed: String,
    is_summary: bool,
    is_withheld: bool,
    original: Option<(String, String)>,
    incidents: Vec<ArticleIncident>,
    quotes: Vec<String>,
}

/// `GET /articles/{id}`
pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    Extension(tally): Extension<Arc<Tally>>,
    Path(id): Path<String>,
) -> Result<ArticlePage, SiteError> {
    let is_id = id.len() == 12
        && id
            .bytes()
            .all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    let id = i64::from_str_radix(&id, 16)
        .ok()
        .filter(|_| is_id)
        .ok_or(SiteError::NotFound)?;
    let article = site.reader.article(id).await?.ok_or(SiteError::NotFound)?;
    let original = match article.duplicate_of {
        Some(other) => site
            .reader
            .article(other)
            .await?
            .map(|other| (other.path(), other.headline())),
        None => None,
    };
    let incidents = site.reader.incidents_of(&[id]).await?;
    let quotes = site.reader.quotes_of(id).await?;
    Ok(ArticlePage::new(
        &site, &tally, &article, original, incidents, &quotes,
    ))
}

impl ArticlePage {
    fn new(
        site: &Site,
        tally: &Tally,
        article: &ArticleRow,
        original: Option<(String, String)>,
        incidents: Vec<ArticleIncident>,
        quotes: &[String],
    ) -> Self {
        let heading = article.headline();
        let title = format!("Article: {heading} – {NAME}");
        let description = format!(
            "What became of this article here: {}. {}",
            article.outcome(),
            plain(&article.reason)
        );
        let mut frame =
            Frame::new(site, tally, &article.path(), &title, &description).under(Section::Articles);
        frame.is_indexed = false;
        let url = article
            .url
            .as_deref()
            .and_then(web_address)
            .map(str::to_owned);
        Self {
            frame,
            heading,
            publisher: article
                .publisher
                .as_deref()
                .map_or_else(|| "Not stated".into(), plain),
            date: article
                .published_on
                .as_deref()
                .map_or_else(|| "Not stated".into(), date_words),
            status: sentence(article.outcome()),
            reason: sentence(&plain(&article.reason)),
            host: url.as_deref().map(host).unwrap_or_default(),
            url,
            source: article.source_name(),
            added: day(&article.added_at),
            changed: day(&article.changed_at),
            is_summary: article.is_summary,
            is_withheld: article.no_republication,
            original,
            incidents,
            quotes: if article.no_republication {
                Vec::new()
            } else {
                quotes.iter().map(|quote| plain(quote)).collect()
            },
        }
    }
}

/// The host of a web address.
pub(crate) fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#'])
        .next()
        .unwrap_or(rest)
        .trim_start_matches("www.")
        .to_owned()
}

/// The day of a time stamp, in words.
pub(crate) fn day(stamp: &str) -> String {
    stamp.get(..10).map_or_else(|| plain(stamp), date_words)
}
