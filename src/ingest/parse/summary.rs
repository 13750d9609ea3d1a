//! The mark of our own summaries: a last paragraph that names the publisher and its address.

use std::sync::LazyLock;

use regex::Regex;

use super::{address, pattern::pattern};
use crate::model::Article;

static MARK: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:\A|\n\n)Our summary of a report by ([^\n]{1,200}): (\S+)\s*\z"));

/// The last line of a text, if it may be the mark.
pub(super) fn last_line(text: &str) -> Option<String> {
    let last = text.trim_end().lines().next_back()?.trim();
    last.starts_with("Our summary of a report by ")
        .then(|| last.into())
}

/// The byte at which the last paragraph of a text begins, with the blank line before it.
fn last_paragraph(text: &str) -> usize {
    text.trim_end().rfind("\n\n").unwrap_or_default()
}

/// Takes the mark off the text and sets publisher, address and `is_summary` by it; an article
/// without the mark, or with one whose address is unusable, stays as it is.
pub(super) fn mark(article: &mut Article) {
    let last = last_paragraph(&article.text);
    let Some(found) = article.text.get(last..).and_then(|it| MARK.captures(it)) else {
        return;
    };
    let (Some(publisher), Some(url), Some(whole)) = (found.get(1), found.get(2), found.get(0))
    else {
        return;
    };
    let Some(url) = address::usable(url.as_str()) else {
        return;
    };
    let (publisher, end) = (publisher.as_str().to_owned(), last + whole.start());
    article.publisher = Some(publisher);
    article.url = Some(url);
    article.is_summary = true;
    article.text.truncate(end);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_exact_last_paragraph_is_a_mark() {
        let read = |text: &str| {
            let mut article = Article {
                text: text.into(),
                ..Article::default()
            };
            mark(&mut article);
            article
        };
        let marked = read(
            "Police shot a man.\n\nOur summary of a report by The Daily Post: https://post.example/a",
        );
        assert!(marked.is_summary);
        assert_eq!(marked.publisher.as_deref(), Some("The Daily Post"));
        assert_eq!(marked.url.as_deref(), Some("https://post.example/a"));
        assert_eq!(marked.text, "Police shot a man.");
        for text in [
            "Police shot a man. Our summary of a report by The Post: https://post.example/a",
            "Our summary of a report by The Post: https://post.example/a\n\nPolice shot a man.",
            "Police shot a man.\n\nOur summary of a report by The Post: javascript:alert(1)",
        ] {
            let article = read(text);
            assert!(!article.is_summary, "{text}");
            assert_eq!(article.text, text);
        }
    }
}
