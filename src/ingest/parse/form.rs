//! Decoded text in, the form of its content out; never told from a name or an extension.

use std::sync::LazyLock;

use regex::Regex;
use serde_json::{Map, Value};

use super::{Format, Refusal, pattern::pattern};

/// Bytes of the beginning in which the form shows.
const HEAD: usize = 4096;

/// So many lines show whether a text is JSON Lines, where its first one is broken.
const LINES: usize = 12;

/// White space, declarations, comments and the document type of a marked-up text.
static PREFACE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^(?s:\s|\u{FEFF}|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)+")
});

static ROOT: LazyLock<Regex> = LazyLock::new(|| pattern(r"^<([A-Za-z][A-Za-z0-9:]*)"));

static PAGE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)<(?:!doctype html|html|head|body)[\s>]"));

static JSON: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"^(?s:\s|//[^\n]*\n|/\*.*?\*/)*(?:\{\s*["'}\x00-\x1f]|\{\s*$|\[\s*[\[{"'\]0-9tfn-]|\[\s*$|"[^"\n]*"\s*$|-?[0-9.]+\s*$|null\s*$|true\s*$|false\s*$)"#,
    )
});

/// Tells the form.
///
/// # Errors
/// If it is markup of another kind, such as a sitemap.
pub(super) fn of(text: &str) -> Result<Format, Refusal> {
    let head = beginning(text);
    let body = PREFACE
        .find(text)
        .and_then(|preface| text.get(preface.end()..))
        .unwrap_or(text);
    let root = ROOT
        .captures(body)
        .and_then(|found| Some(found.get(1)?.as_str().to_ascii_lowercase()));
    match root.as_deref() {
        Some("rss" | "feed" | "rdf:rdf" | "channel") => Ok(Format::Feed),
        Some(kind @ ("opml" | "urlset" | "sitemapindex" | "svg")) => Err(Refusal::unreadable(
            format!("it is XML of the kind {kind:?}, neither a feed nor an article"),
        )),
        Some(_) => Ok(Format::Html),
        None if PAGE.is_match(head) || is_cut_markup(text) => Ok(Format::Html),
        None if is_lines(text) => Ok(Format::JsonLines),
        None if JSON.is_match(head) => Ok(Format::Json),
        None => Ok(Format::Text),
    }
}

/// Whether most of the first lines are JSON objects of their own, and there are several lines.
fn is_lines(text: &str) -> bool {
    if !text.contains('{') {
        return false;
    }
    let (mut objects, mut starts, mut others) = (0, 0, 0);
    let lines = text.lines().map(|line| {
        line.trim_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}')
    });
    for line in lines.filter(|line| !line.is_empty()).take(LINES) {
        if serde_json::from_str::<Map<String, Value>>(line).is_ok() {
            objects += 1;
        } else if line.starts_with("{\"") {
            starts += 1;
        } else {
            others += 1;
        }
    }
    let lines = objects + starts + others;
    lines > 1 && objects > 0 && (objects + starts) * 2 >= lines
        || lines == 1 && text.starts_with('\u{1e}')
}

/// A comment or declaration that never ends.
fn is_cut_markup(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with("<!") || text.starts_with("<?xml")
}

fn beginning(text: &str) -> &str {
    let end = (0..=HEAD.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at));
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_tells_its_form() {
        for (text, want) in [
            ("Police shot a man.", Format::Text),
            ("[Updated] Police shot a man.", Format::Text),
            ("{sic} Police shot a man.", Format::Text),
            ("3 shot by police", Format::Text),
            ("<!DOCTYPE html><html>", Format::Html),
            (
                "\n<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">\n<html>",
                Format::Html,
            ),
            ("<p>x</p>", Format::Html),
            ("<!-- never closed <rss>", Format::Html),
            ("MIME-Version: 1.0\n\n<html><body>", Format::Html),
            ("<?xml version=\"1.0\"?><!-- c --><rss>", Format::Feed),
            ("<!DOCTYPE rss [<!ENTITY a \"<b>\">]><rss>", Format::Feed),
            ("  <feed xmlns=\"\">", Format::Feed),
            ("<rdf:RDF>", Format::Feed),
            ("{\n \"a\": 1}", Format::Json),
            ("[{\"a\": 1}]", Format::Json),
            ("[]", Format::Json),
            ("[[[[", Format::Json),
            ("{'a': 1}", Format::Json),
            ("42", Format::Json),
            ("{\"a\":1}\n{\"a\":2}\n", Format::JsonLines),
            ("junk\n{\"a\":1}\n{\"a\":2}", Format::JsonLines),
            ("\u{1e}{\"a\":1}\n", Format::JsonLines),
            ("{\"a\":1}\n\0\0\0\n{\"a\":2}", Format::JsonLines),
        ] {
            assert_eq!(of(text), Ok(want), "{text:?}");
        }
        for text in ["<opml>", "<?xml version='1.0'?><urlset>"] {
            assert!(of(text).is_err(), "{text}");
        }
    }
}
