//! A page's head in, what it states of the article out: meta elements, title, canonical link.

use std::sync::LazyLock;

use chrono::NaiveDate;
use scraper::{ElementRef, Html, Selector};

use super::stated_address;
use crate::ingest::parse::{clean, published};

/// Meta elements that state the day of publication, the most trusted first. Never those of
/// crawls and copyrights.
const PUBLISHED: [&str; 22] = [
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publication-date",
    "published_date",
    "pubdate",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "article.published",
    "date",
];

/// Meta elements that state the day of an update, which counts where nothing else is stated.
const UPDATED: [&str; 5] = [
    "article:modified_time",
    "og:updated_time",
    "article:updated",
    "datemodified",
    "last-modified",
];

static META: LazyLock<Selector> = LazyLock::new(|| selector("meta[content]"));
static CANONICAL: LazyLock<Selector> = LazyLock::new(|| selector("link[rel~='canonical' i][href]"));
static TITLE: LazyLock<Selector> = LazyLock::new(|| selector("title"));
static HEADING: LazyLock<Selector> = LazyLock::new(|| selector("h1"));
static TIME: LazyLock<Selector> = LazyLock::new(|| {
    selector(
        "[itemprop~='datePublished'], time[pubdate], time.published, time.entry-date, \
         article header time[datetime], main header time[datetime], article > time[datetime], \
         .byline time[datetime], .dateline time[datetime], .timestamp time[datetime]",
    )
});

/// What the head states; an absent or unusable part is none.
#[derive(Debug, Default)]
pub(super) struct Metadata {
    pub title: Option<String>,
    pub publisher: Option<String>,
    pub canonical: Option<String>,
    pub published: Option<NaiveDate>,
    pub updated: Option<NaiveDate>,
}

pub(super) fn read(page: &Html) -> Metadata {
    let metas: Vec<(String, &str)> = page
        .select(&META)
        .filter_map(|meta| {
            let meta = meta.value();
            let name = ["property", "name", "itemprop"]
                .iter()
                .find_map(|key| meta.attr(key))?;
            Some((name.trim().to_lowercase(), meta.attr("content")?))
        })
        .collect();
    let meta = |wanted: &str| {
        let found = metas.iter().filter(|(name, _)| name == wanted);
        found
            .map(|(_, content)| *content)
            .find(|c| !c.trim().is_empty())
    };
    let site = ["og:site_name", "application-name", "dc.publisher"]
        .iter()
        .find_map(|name| meta(name))
        .map(clean::line);
    let day = |names: &[&str]| {
        let stated = names.iter().filter_map(|name| meta(name));
        stated.into_iter().find_map(published::stated)
    };
    Metadata {
        title: title(page, meta("og:title"), site.as_deref()),
        canonical: page
            .select(&CANONICAL)
            .find_map(|link| stated_address(link.value().attr("href")?))
            .or_else(|| stated_address(meta("og:url")?)),
        published: day(&PUBLISHED).or_else(|| page.select(&TIME).find_map(time)),
        updated: day(&UPDATED),
        publisher: site,
    }
}

/// The stated title, the one heading, or the document's title without the site's name.
fn title(page: &Html, stated: Option<&str>, site: Option<&str>) -> Option<String> {
    let one_line = |element: ElementRef<'_>| {
        Some(clean::line(&element.text().collect::<String>())).filter(|line| !line.is_empty())
    };
    let stated = stated.map(clean::line).filter(|title| !title.is_empty());
    let headings: Vec<String> = page.select(&HEADING).filter_map(one_line).collect();
    stated
        .map(|title| without_site(&title, site))
        .or_else(|| headings.first().cloned())
        .or_else(|| {
            let title = page.select(&TITLE).find_map(one_line)?;
            Some(without_site(&title, site))
        })
}

/// "Officer shot in lot | The Post" without the part after the bar, where that is the site's
/// name, or as short as one.
fn without_site(title: &str, site: Option<&str>) -> String {
    for bar in [" | ", " – ", " — ", " - ", " :: "] {
        if let Some((headline, name)) = title.rsplit_once(bar) {
            let is_site = site.is_some_and(|site| site.eq_ignore_ascii_case(name.trim()))
                || site.is_none() && bar != " - " && name.split_whitespace().count() <= 4;
            if is_site && headline.split_whitespace().count() >= 2 {
                return headline.trim().into();
            }
        }
    }
    title.into()
}

fn time(element: ElementRef<'_>) -> Option<NaiveDate> {
    let named = ["class", "itemprop"]
        .iter()
        .filter_map(|key| element.value().attr(key))
        .any(|name| name.to_lowercase().contains("updat") || name.contains("odified"));
    if named {
        return None;
    }
    let value = element.value();
    ["content", "datetime"]
        .iter()
        .find_map(|key| published::stated(value.attr(key)?))
        .or_else(|| published::stated(&clean::line(&element.text().collect::<String>())))
}

/// Compiles a selector of the source code; never one from an input.
pub(super) fn selector(text: &str) -> Selector {
    match Selector::parse(text) {
        Ok(selector) => selector,
        Err(fault) => panic!("a selector of the source code: {fault}"),
    }
}
