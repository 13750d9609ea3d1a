//! Pages as sites build them.

use super::*;

fn page(head: &str, body: &str) -> Article {
    let html = format!("<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>");
    *read(&html, &Limits::default()).expect("an article")
}

const STORY: &str = "<p>Police shot a man on Oak Street, officials said Tuesday.</p><p>He was the only one who was hit, they said.</p>";
const TEXT: &str = "Police shot a man on Oak Street, officials said Tuesday.\n\nHe was the only one who was hit, they said.";

#[test]
fn the_article_is_found_among_the_rest() {
    for body in [
        format!(
            "<nav><a href=/>News</a></nav><article><h1>Man shot</h1>{STORY}</article><aside><p>Other news of the day, told at length.</p></aside><footer>© 2021</footer>"
        ),
        format!(
            "<div class=nav><a>News</a> | <a>Food</a></div><div class=entry><h1>Man shot</h1>{STORY}</div><div id=foot>Contact us | Tips</div>"
        ),
        format!(
            "<main><h1>Man shot</h1>{STORY}<section class=latest><h2>The Latest</h2><p>Police shot a woman on Elm Street, officials said then.</p></section></main>"
        ),
        format!(
            "<main><h1>Man shot</h1>{STORY}<h2>The Latest</h2><ul><li><a href=/x>Police shot a woman on Elm Street</a></li></ul></main>"
        ),
        format!(
            "<form><div class='article photo'><h1>Man shot</h1><figure><img alt=x><figcaption>Police in 2012.</figcaption></figure>{STORY}<p><a href=/y>FOLLOW US FOR LIVE COVERAGE</a></p></div></form>"
        ),
        format!(
            "<h1>Man shot</h1><p class=byline>By Two Writers</p>{STORY}<script>var a = '<p>x</p>';</script><div id=comments><p>I saw police shoot two men in 2009, not one.</p></div>"
        ),
    ] {
        let article = page("<meta property=og:title content='Man shot'>", &body);
        assert_eq!(article.text, TEXT, "{body}");
        assert_eq!(article.title, "Man shot");
    }
}

#[test]
fn a_caption_with_a_full_date_is_read_where_the_page_has_no_other() {
    let figure = |head: &str, caption: &str| {
        let body = format!(
            "<article><h1>Man shot</h1><figure class=image><img alt=x><figcaption>{caption}</figcaption></figure>{STORY}</article>"
        );
        page(head, &body).text
    };
    let dated = "Where a man was shot, on Oak Street, March 2, 2020. (A. Roe / The Post)";
    let stated = "<meta property=article:published_time content=2021-08-07>";
    assert_eq!(figure("", dated), format!("{dated}\n\n{TEXT}"));
    assert_eq!(figure(stated, dated), TEXT);
    assert_eq!(figure("", "Oak Street, from the file."), TEXT);
}

#[test]
fn a_dated_line_below_the_headline_is_part_of_the_text() {
    let line = |line: &str| {
        let head = "<title>Officer Ann Roe</title>";
        let body = format!(
            "<h1>Officer Ann Roe</h1><h3>{line}</h3><table><tr><td>Age</td><td>36</td></tr></table><div class=bio>{STORY}</div>"
        );
        page(head, &body).text.starts_with(line)
    };
    assert!(line("End of Watch Friday, August 6, 2021"));
    assert!(!line("Friday, August 6, 2021"));
}

#[test]
fn what_the_page_states_is_believed_in_order() {
    let dated = |head: &str, body: &str| page(head, &format!("{body}{STORY}")).published_on;
    let linked = r#"<script type="application/ld+json">{"@graph":[{"@type":"Person"},{"@type":["NewsArticle"],"datePublished":"2021-08-09T03:00:00Z","dateModified":"2021-09-01"}]}</script>"#;
    let meta = "<meta property=article:published_time content='2021-08-07T23:12:00-05:00'><meta property=article:modified_time content=2021-09-02>";
    let byline = "<div>By Staff | August 6, 2021 11:09am | Updated September 3, 2021 12:57pm</div>";
    let canonical = "<link rel=canonical href=https://x.example/2021/08/05/a>";
    for (head, body, want) in [
        (format!("{linked}{meta}{canonical}"), byline, "2021-08-08"),
        (format!("{meta}{canonical}"), byline, "2021-08-07"),
        (canonical.to_owned(), byline, "2021-08-06"),
        (canonical.to_owned(), "", "2021-08-05"),
        (
            String::new(),
            "<header><time class=updated datetime=2021-09-04>x</time><time class=published datetime=2021-08-04>x</time></header>",
            "2021-08-04",
        ),
        (
            r#"<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2021-08-03"}</script>"#.to_owned(),
            "",
            "2021-08-03",
        ),
        (
            "<meta name=revised content=2021-09-05>".to_owned(),
            "<p>© 2021</p>",
            "",
        ),
    ] {
        assert_eq!(dated(&head, body), want.parse().ok(), "{head}{body}");
    }
}

#[test]
fn publisher_address_and_title_are_stated_ones() {
    let head = r#"<title>Man shot | The Post</title><meta property="og:site_name" content="The Post"><link rel="canonical" href="https://x.example/a#top">"#;
    let article = page(head, STORY);
    assert_eq!(article.title, "Man shot");
    assert_eq!(article.publisher.as_deref(), Some("The Post"));
    assert_eq!(article.url.as_deref(), Some("https://x.example/a"));
    let head = r#"<link rel=canonical href="javascript:alert(1)"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Man &amp; woman shot","publisher":{"name":"The Post"},"url":"https://x.example/b"}</script>"#;
    let article = page(head, STORY);
    assert_eq!(article.publisher.as_deref(), Some("The Post"));
    assert_eq!(article.url.as_deref(), Some("https://x.example/b"));
}

#[test]
fn a_full_body_in_the_linked_data_wins() {
    let script = |body: &str| {
        format!(
            r#"<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{body}"}}</script>"#
        )
    };
    let full = "Police shot a man on Oak Street, officials said Tuesday. He was the only one hit, they said.";
    assert_eq!(page(&script(full), STORY).text, full);
    assert_eq!(
        page(
            &script("Police shot a man on Oak Street, officials said Tuesday. He was…"),
            STORY
        )
        .text,
        TEXT
    );
    assert_eq!(page(&script("Police shot"), STORY).text, TEXT);
    let broken = r#"<script type="application/ld+json">{"@type":"NewsArticle",,,</script>"#;
    assert_eq!(page(broken, STORY).text, TEXT);
}

#[test]
fn pages_without_prose_are_refused_and_deep_ones_read() {
    for html in [
        "<html><body></body></html>",
        "<html><body><div id=root></div><script>var police='shooting';</script>",
        "<!-- <p>Police shot a man.</p>",
        "<frameset><frame src=a></frameset>",
    ] {
        assert!(read(html, &Limits::default()).is_err(), "{html}");
    }
    for open in ["<div>", "<ul><li>", "<table><tr><td>", "<b><i><p>"] {
        let article = page(
            "",
            &format!("<article>{STORY}</article>{}", open.repeat(20_000)),
        );
        assert_eq!(article.text, TEXT, "{open}");
    }
}

#[test]
fn fields_with_markup_become_text() {
    let limits = Limits::default();
    for (field, want) in [
        ("plain < text & more", "plain < text & more"),
        ("<p>One &amp; two.</p><p>Three.</p>", "One & two.\n\nThree."),
        ("One<br>two <b>three</b>", "One\n\ntwo three"),
        ("It&#8217;s so", "It’s so"),
    ] {
        assert_eq!(text_of(field, &limits), want);
    }
}
