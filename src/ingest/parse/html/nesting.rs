//! Markup in, markup of bounded depth out, in one pass.
//!
//! The HTML parser's time grows with the square of the depth (64,000 nested lists would take a
//! minute). Elements below the limit lose their tags, not their text.

use std::borrow::Cow;

/// Elements without content: they open nothing.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Elements that end where the next one of their kind begins, so that unclosed ones do not pile up.
const IMPLIED: [&str; 12] = [
    "p", "li", "dd", "dt", "tr", "td", "th", "option", "tbody", "thead", "html", "body",
];

/// Elements whose content is not markup.
const RAW: [&str; 5] = ["script", "style", "textarea", "title", "xmp"];

/// The markup without the tags of elements deeper than `limit`.
pub(super) fn flattened(markup: &str, limit: usize) -> Cow<'_, str> {
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    let (mut depth, mut dropped, mut at) = (0_usize, 0_usize, 0_usize);
    while let Some(tag) = next_tag(markup, at) {
        at = tag.end;
        let name = tag.name.to_ascii_lowercase();
        let counts = !VOID.contains(&name.as_str()) && !IMPLIED.contains(&name.as_str());
        if RAW.contains(&name.as_str()) && !tag.closes {
            at = end_of_raw(markup, tag.end, &name);
        } else if counts && tag.closes {
            if dropped > 0 {
                dropped -= 1;
                cuts.push((tag.start, tag.end));
            } else {
                depth = depth.saturating_sub(1);
            }
        } else if counts {
            if depth >= limit {
                dropped += 1;
                cuts.push((tag.start, tag.end));
            } else {
                depth += 1;
            }
        } else if dropped > 0 && IMPLIED.contains(&name.as_str()) {
            cuts.push((tag.start, tag.end));
        }
    }
    without(markup, &cuts)
}

struct Tag<'a> {
    name: &'a str,
    closes: bool,
    start: usize,
    end: usize,
}

/// The next tag at or after `from`; comments and declarations are passed over.
fn next_tag(markup: &str, from: usize) -> Option<Tag<'_>> {
    let mut at = from;
    loop {
        let start = at + markup.get(at..)?.find('<')?;
        let rest = markup.get(start + 1..)?;
        if let Some(comment) = rest.strip_prefix("!--") {
            at = start + 4 + comment.find("-->").map_or(comment.len(), |end| end + 3);
            continue;
        }
        let closes = rest.starts_with('/');
        let named = rest.strip_prefix('/').unwrap_or(rest);
        let length = named
            .find(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/'))
            .unwrap_or(named.len());
        let name = named.get(..length)?;
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || length > 40 {
            at = start + 1;
            continue;
        }
        let name_end = start + 1 + usize::from(closes) + length;
        let end = name_end + end_of_tag(markup.get(name_end..)?);
        return Some(Tag {
            name,
            closes,
            start,
            end,
        });
    }
}

/// Bytes up to and with the `>` that is in no quotes; all of them where there is none.
fn end_of_tag(attributes: &str) -> usize {
    let mut quote = None;
    let mut value = false;
    for (at, byte) in attributes.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') if value => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
        value = byte == b'=' || value && byte.is_ascii_whitespace();
    }
    attributes.find('>').map_or(attributes.len(), |at| at + 1)
}

fn end_of_raw(markup: &str, from: usize, name: &str) -> usize {
    let mut at = from;
    while let Some(found) = markup.get(at..).and_then(|rest| rest.find("</")) {
        let start = at + found;
        let here = markup.get(start + 2..start + 2 + name.len());
        if here.is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return start;
        }
        at = start + 2;
    }
    markup.len()
}

fn without<'a>(markup: &'a str, cuts: &[(usize, usize)]) -> Cow<'a, str> {
    if cuts.is_empty() {
        return Cow::Borrowed(markup);
    }
    let mut kept = String::with_capacity(markup.len());
    let mut from = 0;
    for &(start, end) in cuts {
        kept.push_str(markup.get(from..start).unwrap_or_default());
        kept.push(' ');
        from = end;
    }
    kept.push_str(markup.get(from..).unwrap_or_default());
    Cow::Owned(kept)
}

#[cfg(test)]
mod tests {
    use super::flattened;

    #[test]
    fn only_tags_below_the_limit_go() {
        for (markup, want) in [
            ("<div><b>x</b></div>", "<div><b>x</b></div>"),
            ("<i><i><i>x</i></i></i>y", "<i><i> x </i></i>y"),
            ("<p>a<p>b<p>c<br>", "<p>a<p>b<p>c<br>"),
            ("<a t='>'><a u=\">\"><u>x", "<a t='>'><a u=\">\"> x"),
            ("<!-- <i><i><i> --><i>x", "<!-- <i><i><i> --><i>x"),
            (
                "<script>'<i><i><i>'</script>x",
                "<script>'<i><i><i>'</script>x",
            ),
            ("1 < 2 <> </ <", "1 < 2 <> </ <"),
            ("<i", "<i"),
            ("", ""),
        ] {
            assert_eq!(flattened(markup, 2), want);
        }
    }
}
