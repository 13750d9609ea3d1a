//! A web page in, its one article out: found among navigation, related links and comments.
//!
//! What a page states about its article (JSON-LD, meta elements, the canonical link) is believed
//! before what it shows. Markup never passes on: only text does.

mod body;
mod linked;
mod metadata;
mod nesting;
mod shape;

use std::sync::LazyLock;

use regex::Regex;
use scraper::Html;

use super::{Limits, Refusal, address, clean, pattern::pattern, prose, published};
use crate::model::Article;

static MARKUP: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|img|blockquote|figure|script|table|section|article|svg|iframe|style)(?:\s[^<>]*)?/?>|&(?:#[0-9]{2,5}|[a-z]{2,6});",
    )
});

/// A body stated in JSON-LD that is at least this share of what the page shows is the whole one.
const FULL: f64 = 0.7;

/// So many lines stand at most between a headline and the text.
const MOST_ABOVE: usize = 12;

/// Reads the article of a page.
///
/// # Errors
/// If the page shows no prose, such as one that only scripts would fill.
pub(super) fn read(text: &str, limits: &Limits) -> Result<Box<Article>, Refusal> {
    let mut page = Html::parse_document(&nesting::flattened(text, limits.html_depth));
    let linked = linked::read(&page);
    let meta = metadata::read(&page);
    let title = [linked.headline, meta.title]
        .into_iter()
        .flatten()
        .next()
        .unwrap_or_default();
    let url = meta.canonical.or(linked.url);
    let stated = linked.published.or(meta.published);
    let mut shown = body::text(&mut page, body::Captions::Left);
    let mut prose = prose::read(&shown.text, Some(&title));
    let published_on = stated
        .or_else(|| prose::read(&shown.page, Some(&title)).published)
        .or(prose.published)
        .or_else(|| published::in_address(url.as_deref()?));
    // Where the page states no day, a caption may be the only place that names one.
    if published_on.is_none() && text.contains("<figcaption") {
        let mut page = Html::parse_document(&nesting::flattened(text, limits.html_depth));
        shown = body::text(&mut page, body::Captions::Dated);
        prose = prose::read(&shown.text, Some(&title));
    }
    let published_on = published_on.or(linked.updated).or(meta.updated);
    let subheading = dated_subheading(&shown, &title);
    let text = match linked.body {
        Some(body) if is_full(&body, &prose.text) => prose::read(&body, Some(&title)).text,
        _ => prose.text,
    };
    if text.is_empty() {
        return Err(Refusal::unreadable(
            "the page shows no article text: save it as the browser shows it, or give its text",
        ));
    }
    let text = match subheading.filter(|line| !text.contains(line)) {
        Some(line) => format!("{line}\n\n{text}"),
        None => text,
    };
    Ok(Box::new(Article {
        title,
        publisher: linked.publisher.or(meta.publisher),
        url,
        published_on,
        text,
        ..Article::default()
    }))
}

/// The text of a field that may hold markup, paragraphs parted by blank lines.
pub(super) fn text_of(field: &str, limits: &Limits) -> String {
    if !MARKUP.is_match(field) {
        return field.into();
    }
    let fragment = Html::parse_fragment(&nesting::flattened(field, limits.html_depth));
    body::fragment(fragment)
}

/// A title that may hold markup or entities, as one line.
pub(super) fn line_of(field: &str, limits: &Limits) -> String {
    clean::line(&text_of(field, limits))
}

/// A line between the headline and the text that names a full day, and is no byline: "End of Watch
/// Friday, May 3, 2019" on a page of the fallen.
fn dated_subheading<'a>(shown: &'a body::Shown, title: &str) -> Option<&'a str> {
    let lines = shown
        .page
        .split("\n\n")
        .skip_while(|line| *line != title)
        .skip(1);
    let begins = |line: &&str| !line.is_empty() && !shown.text.starts_with(*line);
    let mut above = lines.take_while(begins).take(MOST_ABOVE);
    above.find(|line| {
        line.len() < 120 && published::names_a_day(line) && published::byline(line).is_none()
    })
}

fn is_full(body: &str, shown: &str) -> bool {
    let cut = body.trim_end().ends_with("...") || body.trim_end().ends_with('…');
    #[expect(
        clippy::cast_precision_loss,
        reason = "lengths of texts, far below 2^52"
    )]
    let share = body.len() as f64 / shown.len().max(1) as f64;
    !cut && share >= FULL
}

/// An address that may be relative is not resolved: only what is stated in full counts.
fn stated_address(text: &str) -> Option<String> {
    address::usable(text)
}

#[cfg(test)]
mod tests;
