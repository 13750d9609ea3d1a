//! Plain text in, an article out.
//!
//! The text may begin with ` date 2020-08-31 `; the rest of that line is a headline, the label
//! of a section, an address, or already prose.

use std::{borrow::Cow, sync::LazyLock};

use chrono::NaiveDate;
use regex::Regex;

use super::{chrome, clean, pattern::pattern, prose, published};
use crate::model::Article;

static HEADER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\s*date[ \t:]+([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ \t]+|\s*$|\s*\n)"));

/// The same at the head of a line below the names of the site and the headline.
static HEADER_BELOW: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:[^\n]{0,200}\n){1,6}?[ \t]*(date[ \t]+([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ \t]+|$|\n))",
    )
});

/// Reads the one article of a plain text; its text is empty where there is nothing to read.
pub(super) fn read(text: &str) -> Box<Article> {
    let text = clean::text(text);
    let (stated, body) = header(&text);
    let prose = prose::read(&body, None);
    Box::new(Article {
        title: prose.title.unwrap_or_default(),
        published_on: stated.or(prose.published),
        text: prose.text,
        ..Article::default()
    })
}

/// The day that a header states, and the text without it.
fn header(text: &str) -> (Option<NaiveDate>, Cow<'_, str>) {
    if let Some(found) = HEADER.captures(text) {
        let body = text.get(found.get_match().end()..).unwrap_or_default();
        return (published::stated(&found[1]), without_label(body).into());
    }
    let below = HEADER_BELOW.captures(text);
    let below =
        below.and_then(|found| Some((found.get(1)?.range(), published::stated(&found[2])?)));
    match below {
        Some((range, day)) => {
            let (before, after) = (&text[..range.start], &text[range.end..]);
            (Some(day), format!("{before}\n{after}").into())
        }
        None => (None, text.into()),
    }
}

/// The body without the label of a section or the address that stands after the header.
fn without_label(body: &str) -> &str {
    let (first, rest) = body.split_once('\n').unwrap_or((body, ""));
    let first = first.trim();
    let is_label = first.split_whitespace().count() <= 4 && !first.ends_with(['.', '!', '?'])
        || first.starts_with("http://")
        || first.starts_with("https://");
    let alone = rest.trim().is_empty();
    if (is_label && !alone) || chrome::kind(first) == chrome::Kind::Chrome {
        rest
    } else {
        body
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_header_states_the_date_and_perhaps_a_headline() {
        for (given, date, title, text) in [
            (
                " date 2020-08-31 National-World\n\nClick here for updates on this story\n\nCHICAGO — Two officers were shot.",
                "2020-08-31",
                "",
                "CHICAGO — Two officers were shot.",
            ),
            (
                " date 2017-06-07 Two men were hospitalized late Tuesday, police said.\n\nOne was shot.",
                "2017-06-07",
                "",
                "Two men were hospitalized late Tuesday, police said.\n\nOne was shot.",
            ),
            (
                " date 2019-10-11 Squad car hits Chicago officer who was running\n\nOctober 11, 2019\n\nHe lived.",
                "2019-10-11",
                "Squad car hits Chicago officer who was running",
                "He lived.",
            ),
            (
                " date 2021-03-14 chicago crime\n\nShooter sought after sergeant is hit\n\nBy and Web Staff\nOne was shot.",
                "2021-03-14",
                "Shooter sought after sergeant is hit",
                "One was shot.",
            ),
            (
                " date 2021-03-15 http://feed.example/~r/3\n\nA bullet struck a sergeant.",
                "2021-03-15",
                "",
                "A bullet struck a sergeant.",
            ),
            (
                " date 2024-08-01 article\n\nVideo of a shooting was put out.",
                "2024-08-01",
                "",
                "Video of a shooting was put out.",
            ),
            (
                "Sample News\n\nOfficer is hurt in an alley\n date 2022-01-16 CHICAGO — A man hit an officer.",
                "2022-01-16",
                "Officer is hurt in an alley",
                "Sample News\n\nCHICAGO — A man hit an officer.",
            ),
            (
                "Officer hurt in a crash, police say\nCHICAGO - A man hit an officer.",
                "",
                "Officer hurt in a crash, police say",
                "CHICAGO - A man hit an officer.",
            ),
            (
                "Jane Roe/Sun-Times\n\nPolice ask for help in finding two gunmen.",
                "",
                "",
                "Police ask for help in finding two gunmen.",
            ),
        ] {
            let article = read(given);
            assert_eq!(article.published_on, date.parse().ok(), "{given}");
            assert_eq!(article.title, title, "{given}");
            assert_eq!(article.text, text, "{given}");
        }
        assert_eq!(read(" \n\u{200b}\n").text, "");
    }
}
