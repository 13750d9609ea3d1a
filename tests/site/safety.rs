//! Hostile text, strict headers, addresses that nobody else can set.

use axum::http::StatusCode;

use crate::city;
use crate::page::{app, get, get_with};
use crate::seed::{Article, Seed};

#[tokio::test]
async fn hostile_text_stays_text() {
    let mut seed = Seed::new().await;
    let title = "</script><script>alert(1)</script>\u{202e}=cmd";
    let id = seed
        .incident(title)
        .on("2021-03-15")
        .in_area("Austin")
        .called("=1+1")
        .slug("hostile")
        .add()
        .await;
    let article = seed
        .article(Article {
            title: title.into(),
            url: Some("javascript:alert(1)".into()),
            publisher: Some("\"><img src=x>".into()),
            ..Article::default()
        })
        .await;
    seed.report(article, id, &[("occurred_on", "<b>", 0, "rule")])
        .await;
    let app = app(&seed).await;
    for path in [
        "/",
        "/incidents",
        "/incidents/hostile",
        "/incidents.atom",
        "/articles",
        "/neighbourhoods/austin",
        "/incidents?q=%3Cscript%3E%22",
    ] {
        let page = get(&app, path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(
            !page.body.contains("<script>alert") && !page.body.contains("<img src=x"),
            "{path}"
        );
        assert!(
            !page.body.contains('\u{202e}') && !page.body.contains("href=\"javascript:"),
            "{path}"
        );
    }
    let csv = get(&app, "/incidents.csv").await.body;
    assert!(csv.contains("'=1+1"), "{csv}");
}

#[tokio::test]
async fn answers_are_tagged_compressed_and_strict() {
    let mut seed = Seed::new().await;
    city::fill(&mut seed, 80).await;
    let app = app(&seed).await;
    let page = get(&app, "/incidents").await;
    let again = get_with(
        &app,
        "/incidents",
        &[("if-none-match", page.header("etag"))],
    )
    .await;
    assert_eq!(
        (again.status, again.body.len()),
        (StatusCode::NOT_MODIFIED, 0)
    );
    for path in ["/", "/nothing", "/incidents.csv", "/preview.png"] {
        let answer = get(&app, path).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.contains("default-src 'none'") && !policy.contains("unsafe"),
            "{path}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert!(
            answer
                .header("strict-transport-security")
                .contains("max-age"),
            "{path}: the base address is https"
        );
        assert_eq!(answer.header("set-cookie"), "", "{path}");
    }
    seed.incident("A newer one").on("2023-12-30").add().await;
    let changed = get_with(
        &app,
        "/incidents",
        &[("if-none-match", page.header("etag"))],
    )
    .await;
    assert_eq!(
        changed.status,
        StatusCode::OK,
        "a new version of the data has a new tag"
    );
}

/// Figures of issue 4: a list page takes at most 60 kB, 15 kB on its way, and six requests.
#[tokio::test]
async fn pages_are_light() {
    let mut seed = Seed::new().await;
    city::fill(&mut seed, 120).await;
    let app = app(&seed).await;
    for path in [
        "/",
        "/incidents",
        "/incidents?q=gangway&direction=by_police",
        "/articles",
    ] {
        let page = get(&app, path).await;
        assert!(
            page.body.len() < 60_000,
            "{path}: {} bytes",
            page.body.len()
        );
        let packed = get_with(&app, path, &[("accept-encoding", "br, gzip")]).await;
        assert_eq!(packed.header("content-encoding"), "gzip");
        let length: usize = packed.header("content-length").parse().expect("a length");
        assert!(length < 15_000, "{path}: {length} bytes on their way");
        let loaded = page
            .attributes("link[rel=stylesheet], link[rel=icon]", "href")
            .len()
            + page.attributes("script[src], img, iframe", "src").len();
        assert!(loaded < 6, "{path}: {loaded} files beside the page");
    }
}

#[tokio::test]
async fn tags_and_codings_are_compared_as_http_says() {
    let mut seed = Seed::new().await;
    city::fill(&mut seed, 80).await;
    let app = app(&seed).await;
    let page = get(&app, "/incidents").await;
    let strong = page.header("etag").trim_start_matches("W/");
    for (tags, status) in [
        (format!("\"other\", {strong}"), StatusCode::NOT_MODIFIED),
        ("*".into(), StatusCode::NOT_MODIFIED),
        ("\"other\"".into(), StatusCode::OK),
    ] {
        let answer = get_with(&app, "/incidents", &[("if-none-match", &tags)]).await;
        assert_eq!(answer.status, status, "{tags}");
    }
    for (codings, coding) in [("GZIP;q=0.5", "gzip"), ("gzip; q=0.0", ""), ("gzipped", "")] {
        let answer = get_with(&app, "/incidents", &[("accept-encoding", codings)]).await;
        assert_eq!(answer.header("content-encoding"), coding, "{codings}");
    }
}

#[tokio::test]
async fn absolute_addresses_come_from_the_base_address_alone() {
    let mut seed = Seed::new().await;
    seed.incident("Man shot in Austin")
        .on("2021-03-15")
        .slug("2021-03-15-austin")
        .add()
        .await;
    let app = app(&seed).await;
    let headers = [
        ("host", "evil.example"),
        ("x-forwarded-host", "evil.example"),
        ("forwarded", "host=evil.example"),
    ];
    for path in [
        "/",
        "/incidents/2021-03-15-austin",
        "/robots.txt",
        "/sitemap.xml",
        "/incidents.atom",
    ] {
        let page = get_with(&app, path, &headers).await;
        assert!(!page.body.contains("evil.example"), "{path}");
        assert!(page.body.contains("https://record.example/"), "{path}");
    }
    let page = get(&app, "/incidents/2021-03-15-austin").await;
    assert_eq!(
        page.attributes("link[rel=canonical]", "href"),
        ["https://record.example/incidents/2021-03-15-austin"]
    );
    assert_eq!(
        page.attributes("meta[property='og:image']", "content"),
        ["https://record.example/preview/incidents/2021-03-15-austin.png"]
    );
    let data = page.text("script[type='application/ld+json']");
    assert!(
        serde_json::from_str::<serde_json::Value>(&data).is_ok(),
        "{data}"
    );
    assert!(
        page.text(".share pre")
            .starts_with("@misc{2021-03-15-austin,")
    );
}
