//! A stated address in, one that may be linked out: absolute, http or https, nothing hidden.

use url::Url;

/// Longer addresses are no article's; browsers and servers stop at about this length.
const LONGEST: usize = 2000;

/// The address as it may be stored and linked; none where it is anything else.
///
/// Other schemes, other sites' names before an `@`, line ends and overlong ones are refused; the
/// fragment and the marks of campaigns (`utm_…`) are dropped, for they do not name an article.
pub(super) fn usable(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() > LONGEST || text.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return None;
    }
    let mut url = Url::parse(text).ok()?;
    let plain = matches!(url.scheme(), "http" | "https")
        && url.host_str().is_some_and(|host| !host.is_empty())
        && url.username().is_empty()
        && url.password().is_none();
    if !plain {
        return None;
    }
    url.set_fragment(None);
    if let Some(query) = url.query() {
        let kept: Vec<&str> = query
            .split('&')
            .filter(|pair| !pair.starts_with("utm_") && !pair.starts_with("fbclid="))
            .collect();
        let kept = (!kept.is_empty()).then(|| kept.join("&"));
        url.set_query(kept.as_deref());
    }
    Some(url.into()).filter(|url: &String| url.len() <= LONGEST)
}

#[cfg(test)]
mod tests {
    use super::usable;

    #[test]
    fn keeps_what_names_an_article_and_nothing_else() {
        for (given, kept) in [
            ("https://news.example/a", Some("https://news.example/a")),
            (
                " http://news.example/a?id=1&utm_source=x#top ",
                Some("http://news.example/a?id=1"),
            ),
            (
                "https://news.example/?utm_medium=rss",
                Some("https://news.example/"),
            ),
            (
                "https://news.example/a\"b",
                Some("https://news.example/a%22b"),
            ),
            ("javascript:alert(1)", None),
            (" JaVa\tScRiPt:alert(1)", None),
            ("data:text/html,x", None),
            ("file:///etc/passwd", None),
            ("//news.example/a", None),
            ("https://news.example@evil.example/a", None),
            ("https://news.example/a\r\nSet-Cookie: a=b", None),
            ("https://news.example:99999999/", None),
            ("::::", None),
            ("", None),
        ] {
            assert_eq!(usable(given).as_deref(), kept, "{given:?}");
        }
        assert_eq!(
            usable(&format!("https://news.example/{}", "a".repeat(3000))),
            None
        );
    }
}
