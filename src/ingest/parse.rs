//! Bytes in, articles out: text, HTML, JSON and feeds in one form.
//!
//! A pure step: no I/O, no clock. What a source says of itself (its name, its extension, a
//! server's content type) is never believed; the form is told from the content unless the
//! operator names it. Every piece of the input ends as an article or as a reason in words.

mod address;
mod charset;
mod chrome;
mod clean;
mod feed;
mod form;
mod html;
mod json;
mod pattern;
mod prose;
mod published;
mod summary;
mod text;

#[cfg(test)]
mod tests;

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    str::FromStr,
};

use crate::model::Article;

pub use json::line;

/// The forms an input may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Plain text: one article.
    Text,
    /// A web page: one article among navigation and the rest.
    Html,
    /// One object, an array of objects, or an object that wraps such an array.
    Json,
    /// A JSON object a line.
    JsonLines,
    /// RSS, Atom: an article an item.
    Feed,
}

impl FromStr for Format {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        match name.to_ascii_lowercase().as_str() {
            "text" | "txt" => Ok(Self::Text),
            "html" => Ok(Self::Html),
            "json" => Ok(Self::Json),
            "jsonl" | "json-lines" | "jsonlines" | "ndjson" => Ok(Self::JsonLines),
            "feed" | "rss" | "atom" => Ok(Self::Feed),
            _ => Err(format!(
                "{name:?} is no format: use text, html, json, jsonl or feed"
            )),
        }
    }
}

/// What one input may cost. More than this is refused with a reason, never cut silently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a file or an answer as stored; JSON Lines and folders have no such limit.
    pub file_bytes: u64,
    /// Bytes of an input once unpacked and decoded.
    pub unpacked_bytes: u64,
    /// Bytes of one field (title, text, publisher) of an article, and of a JSON line's field.
    pub field_bytes: usize,
    /// Open elements of a page; deeper ones are taken as if they stood at this depth. A feed that
    /// is deeper is read item by item. (JSON may be 127 brackets deep, the parser's own bound.)
    pub html_depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 16 << 20,
            unpacked_bytes: 32 << 20,
            field_bytes: 1 << 20,
            html_depth: 512,
        }
    }
}

/// Why a piece of input gave no article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It cannot be read: what is wrong and what to do.
    Unreadable(String),
    /// It holds no article and need not: a feed or a list without items.
    Nothing(String),
}

/// One article of an input, or the reason why a piece of it gave none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Where it stands: the source itself, `source:line` in JSON Lines, `source#item` in lists of
    /// several.
    pub source: String,
    /// The article, or why there is none.
    pub article: Result<Box<Article>, Refusal>,
}

/// Reads every article of one input.
///
/// `source` names it in the articles and reasons; `format` overrules what the content says. The
/// answer is never empty: an input without an article gives one item with the reason.
#[must_use]
pub fn parse(source: &str, bytes: &[u8], format: Option<Format>, limits: &Limits) -> Vec<Item> {
    let items = guarded(|| {
        let text = charset::decode(bytes)?;
        let format = format.map_or_else(|| form::of(&text), Ok)?;
        let items = read(source, &text, format, limits).into_iter();
        Ok(items.map(|item| item.finished(limits)).collect())
    });
    items.unwrap_or_else(|refusal| vec![Item::refused(source, refusal)])
}

/// A panic is a fault of a parser; it costs this input, not those after it.
fn guarded<T>(parse: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    catch_unwind(AssertUnwindSafe(parse)).unwrap_or_else(|_| {
        Err(Refusal::unreadable(
            "the program failed on it, which is a fault of the program: report it with the input \
             and the lines above",
        ))
    })
}

/// The form of an input of which `head` is the beginning; none where it is not text.
#[must_use]
pub fn format_of(head: &[u8]) -> Option<Format> {
    charset::decode(head)
        .ok()
        .and_then(|text| form::of(&text).ok())
}

fn read(source: &str, text: &str, format: Format, limits: &Limits) -> Vec<Item> {
    let one = |article| {
        vec![Item {
            source: source.into(),
            article,
        }]
    };
    match format {
        Format::Text => one(Ok(text::read(text))),
        Format::Html => one(html::read(text, limits)),
        Format::Json => json::read(source, text, limits),
        Format::JsonLines => json::lines(source, text, limits),
        Format::Feed => feed::read(source, text, limits),
    }
}

impl Refusal {
    fn unreadable(reason: impl Into<String>) -> Self {
        Self::Unreadable(reason.into())
    }
}

/// The name of an item of a list; the only one is its source's.
fn item_name(source: &str, at: usize, items: usize) -> String {
    if items == 1 {
        source.into()
    } else {
        format!("{source}#{}", at + 1)
    }
}

impl Item {
    fn refused(source: &str, refusal: Refusal) -> Self {
        Self {
            source: source.into(),
            article: Err(refusal),
        }
    }

    /// Names the source in the article, applies the limits, and reads our own summaries' mark.
    fn finished(mut self, limits: &Limits) -> Self {
        let source = self.source.clone();
        self.article = self.article.and_then(|mut article| {
            article.source = source;
            take_stamp(&mut article);
            summary::mark(&mut article);
            within(&article, limits.field_bytes)?;
            Ok(article)
        });
        self
    }
}

/// Takes the stamp of its posting off a headline.
fn take_stamp(article: &mut Article) {
    if let Some((headline, day)) = published::stamped_headline(&article.title) {
        article.published_on = article.published_on.or(Some(day));
        article.title = headline.to_owned();
    }
}

fn within(article: &Article, bytes: usize) -> Result<(), Refusal> {
    let publisher = article.publisher.as_deref().unwrap_or_default();
    for (field, text) in [
        ("text", article.text.as_str()),
        ("title", article.title.as_str()),
        ("publisher", publisher),
    ] {
        if text.len() > bytes {
            return Err(Refusal::unreadable(format!(
                "its {field} has {} bytes, more than the {bytes} allowed: split it or raise the limit",
                text.len()
            )));
        }
    }
    if !article.text.chars().any(char::is_alphabetic) {
        return Err(Refusal::unreadable(
            "it holds no readable text: check that it is an article",
        ));
    }
    Ok(())
}
