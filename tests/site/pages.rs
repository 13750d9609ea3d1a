//! What pages say, and what they must not.

use axum::http::StatusCode;

use crate::city;
use crate::page::{app, get, get_with};
use crate::seed::{Article, Seed};

#[tokio::test]
async fn every_fact_leads_to_its_sentence_and_no_other_text() {
    let mut seed = Seed::new().await;
    let id = seed
        .incident("Man shot in Austin")
        .on("2021-03-15")
        .in_area("Austin")
        .civilians(1, 0)
        .grade("contested", 3)
        .disputed("civilians_shot")
        .slug("2021-03-15-austin")
        .add()
        .await;
    let quotes = vec![(0, "An officer shot a man on Monday.".to_owned())];
    let open = seed
        .article(Article {
            title: "Open".into(),
            quotes: quotes.clone(),
            ..Article::default()
        })
        .await;
    let ours = seed
        .article(Article {
            title: "Ours".into(),
            quotes: quotes.clone(),
            is_summary: true,
            ..Article::default()
        })
        .await;
    let closed = seed
        .article(Article {
            title: "Closed".into(),
            no_republication: true,
            quotes: vec![(0, "SECRET words.".into())],
            ..Article::default()
        })
        .await;
    seed.report(
        open,
        id,
        &[
            ("occurred_on", "2021-03-15", 26, "weekday"),
            ("civilians_shot", "1", 15, "count"),
            ("off_duty", "no", 400, "duty"),
        ],
    )
    .await;
    seed.report(ours, id, &[("civilians_shot", "2", 15, "count")])
        .await;
    seed.report(closed, id, &[("civilians_shot", "1", 3, "count")])
        .await;
    seed.sql(&format!(
        "insert into article_texts (article, text) values ({open}, 'UNSHOWN text of the article')"
    ))
    .await;
    let app = app(&seed).await;
    let page = get(&app, "/incidents/2021-03-15-austin").await;
    assert_eq!(page.status, StatusCode::OK);
    for mark in page.attributes("table.facts sup a", "href") {
        assert_eq!(
            page.texts(&format!("li{mark}")).len(),
            1,
            "{mark} opens a footnote"
        );
    }
    let notes = page.texts(".notes li").join("\n");
    assert!(
        notes.contains("An officer shot a man on Monday."),
        "{notes}"
    );
    assert!(
        notes.contains("Sentence not quoted: at most two sentences an article are shown."),
        "{notes}"
    );
    assert!(
        notes.contains("Sentence not quoted: this publisher refuses republication."),
        "{notes}"
    );
    assert!(
        notes
            .contains("Our summary of the report by The Example: An officer shot a man on Monday."),
        "{notes}"
    );
    assert!(notes.contains("rule “weekday”"), "{notes}");
    assert_eq!(
        page.texts("table.said td"),
        ["1", "2", "1"],
        "who said what"
    );
    assert!(
        page.text(".status")
            .contains("read by machine, not yet reviewed")
    );
    for path in [
        "/incidents/2021-03-15-austin",
        "/incidents/2021-03-15-austin.json",
        "/incidents.json",
        "/incidents.atom",
        "/articles",
    ] {
        let body = get(&app, path).await.body;
        assert!(
            !body.contains("UNSHOWN") && !body.contains("SECRET"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn addresses_never_die() {
    let mut seed = Seed::new().await;
    let id = seed
        .incident("Present")
        .on("2021-03-15")
        .slug("present")
        .add()
        .await;
    let gone = seed
        .incident("Withdrawn")
        .on("2021-03-16")
        .slug("withdrawn")
        .add()
        .await;
    seed.sql(&format!(
        "insert into addresses (slug, incident, given_at) values ('past', {id}, '2024-01-01')"
    ))
    .await;
    seed.sql(&format!(
        "update incidents set withdrawn = 'Counted twice <b>' where id = {gone}"
    ))
    .await;
    let app = app(&seed).await;
    let moved = get(&app, "/incidents/past").await;
    assert_eq!(
        (moved.status, moved.header("location")),
        (StatusCode::PERMANENT_REDIRECT, "/incidents/present")
    );
    assert_eq!(
        get(&app, "/incidents/past.json").await.header("location"),
        "/incidents/present.json"
    );
    let withdrawn = get(&app, "/incidents/withdrawn").await;
    assert_eq!(withdrawn.status, StatusCode::GONE);
    assert!(withdrawn.text("main").contains("Counted twice <b>"));
    let unknown = get(&app, "/incidents/none").await;
    assert_eq!(
        (unknown.status, unknown.text("h1").as_str()),
        (StatusCode::NOT_FOUND, "There is no such page")
    );
    assert_eq!(
        get(&app, "/incidents/").await.header("location"),
        "/incidents"
    );
    assert_eq!(
        get(&app, "//evil.example/").await.status,
        StatusCode::NOT_FOUND
    );
}

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
    let packed = get_with(&app, "/incidents", &[("accept-encoding", "br, gzip")]).await;
    assert_eq!(packed.header("content-encoding"), "gzip");
    assert!(
        packed
            .header("content-length")
            .parse::<usize>()
            .expect("a length")
            < 15_000
    );
    assert!(page.body.len() < 60_000);
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

#[tokio::test]
async fn the_table_adds_up_and_names_the_unknown() {
    let mut seed = Seed::new().await;
    city::fill(&mut seed, 130).await;
    let app = app(&seed).await;
    for path in [
        "/neighbourhoods",
        "/neighbourhoods?measure=killed",
        "/neighbourhoods?measure=officers_shot&from=2012&to=2015",
        "/neighbourhoods?order=rate",
    ] {
        let page = get(&app, path).await;
        let number = |text: String| {
            text.parse::<u64>()
                .unwrap_or_else(|_| panic!("{path}: {text}"))
        };
        let rows: u64 = page
            .texts("table.counts tbody td:nth-child(3)")
            .into_iter()
            .map(number)
            .sum();
        let years: u64 = page
            .texts("table.counts tfoot td")
            .into_iter()
            .skip(if path.contains("measure=killed") { 3 } else { 4 })
            .map(number)
            .sum();
        let total = number(page.texts("table.counts tfoot td")[1].clone());
        assert_eq!((rows, years), (total, total), "{path}");
        assert_eq!(page.texts("table.counts tbody tr").len(), 78, "{path}");
        assert!(
            page.texts("table.counts tbody th")
                .contains(&"Area not known".to_owned())
        );
    }
    assert_eq!(
        get(&app, "/neighbourhoods/homan-square").await.text("h1"),
        "Homan Square"
    );
    assert_eq!(
        get(&app, "/neighbourhoods/atlantis").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn an_empty_record_has_every_page() {
    let seed = Seed::new().await;
    let app = app(&seed).await;
    for path in [
        "/",
        "/incidents",
        "/neighbourhoods",
        "/neighbourhoods/austin",
        "/articles",
        "/about",
        "/incidents.csv",
        "/incidents.json",
        "/incidents.atom",
        "/sitemap.xml",
        "/preview.png",
        "/healthz",
        "/openapi.json",
    ] {
        assert_eq!(get(&app, path).await.status, StatusCode::OK, "{path}");
    }
    assert_eq!(
        get(&app, "/incidents.json").await.body.trim(),
        "{\"incidents\":[]}"
    );
}
