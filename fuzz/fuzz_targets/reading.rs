//! A text read as an article: every claim's span, read again by its rule, gives its value.
#![no_main]

use libfuzzer_sys::fuzz_target;
use police_shootings::{
    ingest::extract::{anchor, extract, reread},
    model::Article,
};

fuzz_target!(|text: &str| {
    let (title, text) = text.split_once('\n').unwrap_or(("", text));
    let article = Article {
        title: title.into(),
        text: text.into(),
        published_on: "2021-03-16".parse().ok(),
        ..Article::default()
    };
    let (whole, anchor) = (article.whole_text(), anchor(&article));
    for claim in extract(&article)
        .reports
        .iter()
        .flat_map(|report| &report.claims)
    {
        let words: String = whole
            .chars()
            .skip(claim.span.start)
            .take(claim.span.len())
            .collect();
        let again = reread(claim.field, &claim.rule, &words, anchor);
        assert_eq!(
            again.as_ref(),
            Some(&claim.value),
            "{claim:?} from {words:?}"
        );
    }
});
