//! A feed in (RSS, RDF, Atom), an article an item out.
//!
//! The parser fetches nothing and expands no entities of a document type. Where a feed is broken,
//! its whole items are tried one by one, so that a bad item costs only itself.

use std::sync::LazyLock;

use feed_rs::{
    model::{Entry, Feed},
    parser,
};
use regex::Regex;

use super::{
    Item, Limits, Refusal, address, clean, html, item_name, pattern::pattern, prose, published,
};
use crate::model::Article;

/// Whole items of a feed; none of these elements nests in itself.
static ITEMS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?s)<(?:item|entry)(?:\s[^>]*)?>.*?</(?:item|entry)>"));

static DOCTYPE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?s)<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>"));

/// Reads the items of a feed.
pub(super) fn read(source: &str, text: &str, limits: &Limits) -> Vec<Item> {
    let text = readable(text);
    match whole(&text, limits) {
        // Items that the parser passes over, of another namespace for instance, do not vanish.
        Ok(feed) if feed.entries.is_empty() && ITEMS.is_match(&text) => {
            one_by_one(source, &text, "its items are of no known form", limits)
        }
        Ok(feed) if feed.entries.is_empty() => vec![Item {
            source: source.into(),
            article: Err(Refusal::Nothing("the feed has no items".into())),
        }],
        Ok(feed) => items(source, &feed, limits),
        Err(fault) => one_by_one(source, &text, &fault, limits),
    }
}

fn whole(text: &str, limits: &Limits) -> Result<Feed, String> {
    if is_too_deep(text, limits.html_depth) {
        return Err("its elements are nested too deeply".into());
    }
    parser::parse(text.as_bytes()).map_err(|fault| fault.to_string())
}

fn items(source: &str, feed: &Feed, limits: &Limits) -> Vec<Item> {
    let publisher = feed.title.as_ref().map(|title| clean::line(&title.content));
    feed.entries
        .iter()
        .enumerate()
        .map(|(at, entry)| Item {
            source: item_name(source, at, feed.entries.len()),
            article: article(entry, publisher.as_deref(), limits),
        })
        .collect()
}

fn article(
    entry: &Entry,
    publisher: Option<&str>,
    limits: &Limits,
) -> Result<Box<Article>, Refusal> {
    let title = entry
        .title
        .as_ref()
        .map(|title| html::line_of(&title.content, limits));
    let title = title.unwrap_or_default();
    let full = entry
        .content
        .as_ref()
        .and_then(|content| content.body.as_deref());
    let short = entry
        .summary
        .as_ref()
        .map(|summary| summary.content.as_str());
    let prose = [full, short]
        .into_iter()
        .flatten()
        .map(|body| prose::read(&html::text_of(body, limits), Some(&title)))
        .find(|prose| !prose.text.is_empty())
        .ok_or_else(|| Refusal::unreadable("the feed gives no text for this item"))?;
    let url = entry
        .links
        .iter()
        .filter(|link| matches!(link.rel.as_deref(), None | Some("alternate")))
        .map(|link| link.href.as_str())
        .chain([entry.id.as_str()])
        .find_map(address::usable);
    let day = |stamp: Option<_>| stamp.map(published::local).filter(published::is_plausible);
    let stated = day(entry.published);
    Ok(Box::new(Article {
        title,
        publisher: publisher.filter(|name| !name.is_empty()).map(Into::into),
        published_on: stated
            .or(prose.published)
            .or_else(|| published::in_address(url.as_deref()?))
            .or_else(|| day(entry.updated)),
        url,
        text: prose.text,
        ..Article::default()
    }))
}

/// Reads a broken feed's whole items, each in a feed of its own.
fn one_by_one(source: &str, text: &str, fault: &str, limits: &Limits) -> Vec<Item> {
    let reason = format!("its feed is broken ({fault}): fetch it again or have it corrected");
    let Some(head) = ITEMS.find(text).and_then(|first| text.get(..first.start())) else {
        return vec![refused(source.into(), reason)];
    };
    let tail = if head.contains("<feed") {
        "</feed>"
    } else if head.contains("<rdf:RDF") {
        "</rdf:RDF>"
    } else {
        "</channel></rss>"
    };
    let mut found = Vec::new();
    let mut end = 0;
    for (at, item) in ITEMS.find_iter(text).enumerate() {
        end = item.end();
        let source = format!("{source}#{}", at + 1);
        match whole(&format!("{head}{}{tail}", item.as_str()), limits) {
            Ok(feed) if feed.entries.is_empty() => {
                found.push(refused(source, "the item is of no known form".into()));
            }
            Ok(feed) => found.extend(items(&source, &feed, limits)),
            Err(fault) => found.push(refused(source, format!("the item is broken ({fault})"))),
        }
    }
    if text
        .get(end..)
        .is_some_and(|rest| rest.contains("<item") || rest.contains("<entry"))
    {
        found.push(refused(source.into(), reason));
    }
    found
}

/// The text as the parser takes it: no document type (its entities are never expanded), and none
/// of the characters that XML forbids. Its declarations become plain instructions, for the text
/// is decoded already, and the parser panics at one that changes the encoding midway.
fn readable(text: &str) -> String {
    let text: String = text
        .trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
        .chars()
        .filter(|c| matches!(c, '\t' | '\n' | '\r') || !c.is_control())
        .filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect();
    let text = text.replace("<?xml", "<?was-xml");
    DOCTYPE.replace(&text, "").into_owned()
}

/// Whether a feed is nested more deeply than the limit: the parser's own work grows with depth.
fn is_too_deep(text: &str, limit: usize) -> bool {
    let (mut depth, mut rest) = (0_usize, text);
    while depth <= limit {
        let Some(start) = rest.find('<') else {
            return false;
        };
        rest = rest.get(start + 1..).unwrap_or_default();
        if let Some(section) = rest.strip_prefix("![CDATA[") {
            rest = after(section, "]]>");
        } else if let Some(comment) = rest.strip_prefix("!--") {
            rest = after(comment, "-->");
        } else if rest.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if rest.starts_with(|c: char| c.is_alphabetic()) {
            let tag = rest.split('>').next().unwrap_or_default();
            depth += usize::from(!tag.ends_with('/'));
        }
    }
    true
}

fn after<'a>(text: &'a str, end: &str) -> &'a str {
    text.split_once(end).map_or("", |(_, rest)| rest)
}

fn refused(source: String, reason: String) -> Item {
    Item {
        source,
        article: Err(Refusal::Unreadable(reason)),
    }
}

#[cfg(test)]
mod tests;
