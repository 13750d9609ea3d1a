//! Objects as publishers, archives and services write them.

use super::*;

fn one(text: &str) -> Article {
    let mut items = read("x.json", text, &Limits::default());
    assert_eq!(items.len(), 1, "{text}");
    *items.remove(0).article.expect("an article")
}

#[test]
fn knows_the_names_of_the_fields() {
    for text in [
        r#"{"title":"Officer shot in lot","url":"https://x.example/a","published":"2021-03-16","publisher":"The Post","text":"An officer was shot."}"#,
        r#"{"headline":"Officer shot in lot","link":"https://x.example/a","datePublished":"2021-03-16T10:00:00-05:00","source":"The Post","body":"An officer was shot."}"#,
        r#"{"titulo":"Officer shot in lot","canonical":"https://x.example/a","fecha":"16 de marzo de 2021","site":"The Post","articleBody":"<p>An officer was shot.</p>"}"#,
        r#"{"name":"Officer shot in lot","permalink":"https://x.example/a","posted":"03/16/2021","newspaper":"The Post","content":{"rendered":"<div>Advertisement</div><p>An officer was shot.</p>"}}"#,
        r#"{"Title":"Officer shot in lot","url":"https://x.example/a","pubDate":"Tue, 16 Mar 2021 10:00:00 -0500","provider":{"name":"The Post"},"text":"Officer shot in lot\n\nAn officer was shot."}"#,
        r#"{"title":"Officer shot in lot","guid":"https://x.example/a","issue":"2021-03-16","publisher":[{"name":"The Post"}],"summary":" ","content_html":"An officer was shot."}"#,
        r#"{"title":"Officer shot in lot","url":"https://x.example/a","dateline":"March 16, 2021 (CHICAGO)","publisher":"The Post","text":"An officer was shot."}"#,
        r#"{"title":"Officer shot in lot","url":"https://x.example/a","stamp":"Mar 16, 2021, 2:05 PM","incident_on":"March 2, 2021","publisher":"The Post","text":"An officer was shot."}"#,
        r#"{"title":"Officer shot in lot","url":"https://x.example/a","time":{"published":"March 16, 2021 4:05pm CST","updated":"March 17, 2021"},"publisher":"The Post","text":"An officer was shot."}"#,
        r#"{"title":"Officer shot in lot","url":"https://x.example/a","dateline":"CHICAGO, March 16, 2021","publisher":"The Post","text":"An officer was shot."}"#,
        r#"{"title":"Officer shot in lot","url":"https://x.example/a","byline":"By A. Writer | March 16, 2021","publisher":"The Post","text":["An officer was shot."]}"#,
    ] {
        let article = one(text);
        assert_eq!(article.title, "Officer shot in lot", "{text}");
        assert_eq!(
            article.url.as_deref(),
            Some("https://x.example/a"),
            "{text}"
        );
        assert_eq!(article.publisher.as_deref(), Some("The Post"), "{text}");
        assert_eq!(article.published_on, "2021-03-16".parse().ok(), "{text}");
        assert_eq!(article.text, "An officer was shot.", "{text}");
    }
}

#[test]
fn takes_unknown_names_for_what_they_hold() {
    const PROSE: &str =
        "Police shot a man by the lagoon, said the chief. He fired first, they say, and he lived.";
    let given = |fields: &str| {
        let article = one(&format!("{{{fields}}}").replace("PROSE", PROSE));
        assert_eq!(article.text.replace("\n\n", " "), PROSE, "{fields}");
        let day = article.published_on.map(|day| day.to_string());
        (
            article.title,
            day.unwrap_or_default(),
            article.publisher.unwrap_or_default(),
        )
    };
    let told = |title: &str, day: &str, publisher: &str| {
        (title.to_owned(), day.to_owned(), publisher.to_owned())
    };
    for (fields, want) in [
        (
            r#""hed":"Man shot by lagoon","org":"The Post","pubdate":"2019-04-02","dek":"A man was shot.","paras":["Police shot a man by the lagoon, said the chief.","He fired first, they say, and he lived."]"#,
            told("Man shot by lagoon", "2019-04-02", "The Post"),
        ),
        (
            r#""page_title":"Man shot by lagoon","site_label":"The Post","pub_stamp":"2019-04-02","date_updated":"2019-05-01","story_plain":"PROSE""#,
            told("Man shot by lagoon", "2019-04-02", "The Post"),
        ),
        (
            r#""title":"Man shot by lagoon","keywords":["man","lagoon"],"prose":"PROSE","summary":" ","comments":"I was there. It was loud. They shot at him twice, and then they shot again. I heard it all.""#,
            told("Man shot by lagoon", "", ""),
        ),
        (
            r#""article":{"title":"Man shot by lagoon","blocks":[{"type":"p","text":"Police shot a man by the lagoon, said the chief."},{"type":"p","text":"He fired first, they say, and he lived."}]}"#,
            told("Man shot by lagoon", "", ""),
        ),
        (
            r#""title":"Man shot by lagoon","description":"A man was shot. Police said so on Monday, and did not say anything more than this.","article_plain":"PROSE""#,
            told("Man shot by lagoon", "", ""),
        ),
    ] {
        assert_eq!(given(fields), want, "{fields}");
    }
}

#[test]
fn finds_an_article_inside_other_objects() {
    const FIRST: &str = "Police shot a man by the lagoon, the chief said to reporters there.";
    const SECOND: &str = "He fired first, they say, and he was in good condition on Tuesday.";
    for text in [
        r#"{"data":{"article":{"headline":{"main":"Man shot by lagoon"},"pub_date":"2019-04-02","body":[{"type":"paragraph","content":"FIRST"},{"type":"paragraph","content":"SECOND"}]}}}"#,
        r#"{"@graph":[{"@type":"WebSite","name":"The Post"},{"@type":"NewsArticle","headline":"Man shot by lagoon","datePublished":"2019-04-02","articleBody":"FIRST\n\nSECOND"}]}"#,
        r#"{"meta":{"title":"Man shot by lagoon","published":"2019-04-02"},"content":{"text":"FIRST\n\nSECOND"},"author":{"name":"D. Example","bio":"FIRST"}}"#,
        r#"{"rss":{"channel":{"title":"The Post","item":[{"title":"Man shot by lagoon","pubDate":"Tue, 02 Apr 2019 08:00:00 -0500","description":"<p>FIRST</p><p>SECOND</p>"}]}}}"#,
        r#"{"rss":{"channel":"The Post","item":{"title":"Man shot by lagoon","pubDate":"Tue, 02 Apr 2019 08:00:00 -0500","description":"<p>FIRST</p><p>SECOND</p>"}}}"#,
        r#"{"hits":{"hits":[{"_source":{"title":"Man shot by lagoon","date":"2019-04-02","text":"FIRST\n\nSECOND"}}]}}"#,
        r#"{"pages":[{"title":"Man shot by lagoon","date":"2019-04-02","text":"FIRST\n\nSECOND"}]}"#,
        r#"{"hed":"Man shot by lagoon","date":{"year":2019,"month":4,"day":2},"grafs":[{"n":1,"graf":"FIRST"},{"n":2,"graf":"SECOND"}]}"#,
        r#"{"subject":"Man shot by lagoon","moved":"2019-04-02T14:00:00Z","copy":[["p","FIRST"],["p","SECOND"]]}"#,
        r#"{"title":"Man shot by lagoon","dateModified":"2019-04-02","p1":"FIRST","p2":"SECOND"}"#,
        r#"{"title":"Man shot by lagoon","date":"2019-04-02","lede":"FIRST","body":"SECOND"}"#,
        r#"{"title":"Man shot by lagoon","date":"2019-04-02","sections":[{"heading":"What is known","text":"FIRST"},{"heading":"What is not","text":"SECOND"}]}"#,
    ] {
        let article = one(&text.replace("FIRST", FIRST).replace("SECOND", SECOND));
        assert_eq!(article.source, "", "{text}");
        assert_eq!(article.title, "Man shot by lagoon", "{text}");
        assert_eq!(article.text, format!("{FIRST}\n\n{SECOND}"), "{text}");
        assert_eq!(article.published_on, "2019-04-02".parse().ok(), "{text}");
    }
    // What names a person or another day tells nothing of the article.
    let beside = one(
        r#"{"author":{"name":"D. Example"},"incident":{"date":"2018-01-05"},"text":"One was shot."}"#,
    );
    assert_eq!((beside.title.as_str(), beside.published_on), ("", None));
}

#[test]
fn a_caption_with_a_full_date_is_read_where_no_other_is_stated() {
    for (fields, told) in [
        (r#""caption":"A man was shot here on Nov. 5, 2016.""#, true),
        (r#""caption":"A street on the South Side.""#, false),
        (
            r#""caption":"A man was shot here on Nov. 5, 2016.","date":"2019-04-02""#,
            false,
        ),
    ] {
        let text = format!(r#"{{"title":"Man shot","text":"Police shot a man.",{fields}}}"#);
        assert_eq!(one(&text).text.contains("Nov. 5, 2016"), told, "{fields}");
    }
}

#[test]
fn wrong_optional_fields_cost_only_themselves() {
    let article =
        one(r#"{"title":7,"url":["x"],"date":[2021],"source":7,"text":"One line here."}"#);
    assert_eq!(
        article,
        Article {
            text: "One line here.".into(),
            ..Article::default()
        }
    );
}

#[test]
fn lists_and_wrappers_give_an_item_each() {
    let a = r#"{"text":"One was shot."}"#;
    for (text, sources) in [
        (format!("[{a},{a}]"), &["x#1", "x#2"][..]),
        (format!(r#"{{"status":"ok","articles":[{a}]}}"#), &["x"]),
        (format!(r#"{{"response":{{"docs":[{a}]}}}}"#), &["x"]),
        (format!("{a}{a}"), &["x", "x"]),
    ] {
        let items = read("x", &text, &Limits::default());
        assert!(items.iter().all(|item| item.article.is_ok()), "{text}");
        assert!(
            items
                .iter()
                .map(|item| item.source.as_str())
                .eq(sources.iter().copied())
        );
    }
    let mixed = read("x", &format!("[{a},null,5,{{}},{a}]"), &Limits::default());
    let good: Vec<bool> = mixed.iter().map(|item| item.article.is_ok()).collect();
    assert_eq!(good, [true, false, false, false, true]);
}

#[test]
fn what_is_no_article_has_a_reason() {
    let deep = "[".repeat(100_000);
    for text in [
        "",
        "42",
        "null",
        "\"x\"",
        "{}",
        "[1]",
        r#"{"text":true}"#,
        r#"{"text":" "}"#,
        r#"{"text":"cut o"#,
        "{'text': 'x'}",
        &deep,
    ] {
        let items = read("x", text, &Limits::default());
        assert_eq!(items.len(), 1);
        assert!(matches!(items[0].article, Err(Refusal::Unreadable(_))));
    }
    for text in ["[]", r#"{"items":[]}"#] {
        let items = read("x", text, &Limits::default());
        assert!(
            matches!(items[0].article, Err(Refusal::Nothing(_))),
            "{text}"
        );
    }
}

#[test]
fn deep_nesting_is_refused_with_its_bound() {
    let nested = |depth: usize| {
        let brackets = "[".repeat(depth - 1) + &"]".repeat(depth - 1);
        let text = format!(r#"{{"text":"Police shot a man.","tags":{brackets}}}"#);
        read("x", &text, &Limits::default()).remove(0).article
    };
    assert!(nested(127).is_ok());
    assert!(
        matches!(nested(128), Err(Refusal::Unreadable(reason)) if reason.contains("128 brackets"))
    );
}

#[test]
fn linked_data_is_read_in_every_line_and_element_too() {
    const PAGE: &str = r#"{"@graph":[{"@type":"WebSite","name":"The Post"},{"@type":"NewsArticle","headline":"Man shot by lagoon","articleBody":"Police shot a man."}]}"#;
    let limits = Limits::default();
    let read = [
        lines("x", &format!("{PAGE}\n{PAGE}"), &limits),
        read("x", &format!("[{PAGE},{PAGE}]"), &limits),
    ];
    for item in read.into_iter().flatten() {
        let article = item.article.expect("an article");
        assert_eq!(article.title, "Man shot by lagoon", "{}", item.source);
        assert_eq!(article.text, "Police shot a man.", "{}", item.source);
    }
}

#[test]
fn a_bad_line_costs_that_line() {
    let text = "{\"text\":\"One was shot.\"}\n\n{bad\n7\n\u{1e}{\"text\":\"Two were shot.\"}\r\n  ";
    let items = lines("x", text, &Limits::default());
    let found: Vec<(&str, bool)> = items
        .iter()
        .map(|item| (item.source.as_str(), item.article.is_ok()))
        .collect();
    assert_eq!(
        found,
        [("x:1", true), ("x:3", false), ("x:4", false), ("x:5", true)]
    );
}
