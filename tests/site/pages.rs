//! What pages say, and what they must not.

use axum::http::StatusCode;

use crate::city;
use crate::page::{app, get};
use crate::seed::{Article, Seed};

/// An incident with three sources: one that may be quoted, one of our own summaries, one that
/// refuses republication.
async fn three_sources() -> Seed {
    let mut seed = Seed::new().await;
    let incident = seed
        .incident("Man shot in Austin")
        .on("2021-03-15")
        .in_area("Austin");
    let incident = incident
        .civilians(1, 0)
        .grade("contested", 3)
        .disputed("civilians_shot");
    let id = incident.slug("2021-03-15-austin").add().await;
    let quotes = vec![(0, "An officer shot a man on Monday.".to_owned())];
    let secret = vec![(0, "SECRET words.".to_owned())];
    let article = |title: &str, quotes| Article {
        title: title.into(),
        quotes,
        text: "UNSHOWN text",
        ..Article::default()
    };
    let open = article("Open", quotes.clone());
    let ours = Article {
        is_summary: true,
        ..article("Ours", quotes)
    };
    let closed = Article {
        no_republication: true,
        ..article("Closed", secret)
    };
    for (source, claims) in [
        (
            open,
            &[
                ("occurred_on", "2021-03-15", 26, "weekday"),
                ("civilians_shot", "1", 15, "count"),
                ("off_duty", "no", 400, "duty"),
            ][..],
        ),
        (ours, &[("civilians_shot", "2", 15, "count")]),
        (closed, &[("civilians_shot", "1", 3, "count")]),
    ] {
        let article = seed.article(source).await;
        seed.report(article, id, claims).await;
    }
    seed
}

#[tokio::test]
async fn every_fact_leads_to_its_sentence() {
    let seed = three_sources().await;
    let app = app(&seed).await;
    let page = get(&app, "/incidents/2021-03-15-austin").await;
    let marks = page.attributes("table.facts sup a", "href");
    assert!(marks.len() > 3, "{marks:?}");
    for mark in marks {
        assert_eq!(
            page.texts(&format!("li{mark}")).len(),
            1,
            "{mark} opens a footnote"
        );
    }
    let notes = page.texts(".notes li").join("\n");
    for wanted in [
        "An officer shot a man on Monday.",
        "Sentence not quoted: at most two sentences an article are shown.",
        "Sentence not quoted: this publisher refuses republication.",
        "Our summary of the report by The Example: An officer shot a man on Monday.",
        "rule “weekday”",
    ] {
        assert!(notes.contains(wanted), "{wanted}: {notes}");
    }
    assert_eq!(
        page.texts("table.said td"),
        ["1", "2", "1"],
        "who said what"
    );
    assert!(
        page.text(".status")
            .contains("read by machine, not yet reviewed")
    );
}

#[tokio::test]
async fn no_other_text_of_an_article_is_shown() {
    let seed = three_sources().await;
    let app = app(&seed).await;
    let ours = "/incidents/2021-03-15-austin";
    for path in [
        ours,
        &format!("{ours}.json"),
        "/incidents.json",
        "/incidents.atom",
        "/articles",
        "/articles/00a100000003",
    ] {
        let page = get(&app, path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(
            !page.body.contains("UNSHOWN") && !page.body.contains("SECRET"),
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
    for path in [
        "//evil.example/",
        "/%2fevil.example/",
        "/http://evil.example/",
        "/evil.example/",
    ] {
        assert_eq!(
            get(&app, path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
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
            .skip(if path.contains("measure=killed") {
                3
            } else {
                4
            })
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

#[tokio::test]
async fn a_conflict_of_places_is_shown() {
    let mut seed = Seed::new().await;
    let incident = seed
        .incident("Man shot")
        .on("2017-06-06")
        .in_area("Montclare");
    incident
        .called("Rogers Park")
        .at_block("2900 N Newland Ave")
        .conflict()
        .slug("conflict")
        .add()
        .await;
    let app = app(&seed).await;
    let page = get(&app, "/incidents/conflict").await;
    assert_eq!(
        page.texts(".notice"),
        [
            "The source names Rogers Park, but the block lies in Montclare. It is counted in Montclare."
        ]
    );
    assert_eq!(
        get(&app, "/incidents?neighbourhood=montclare")
            .await
            .text("h1"),
        "1 incident in Montclare"
    );
    assert_eq!(
        get(&app, "/incidents?neighbourhood=rogers-park")
            .await
            .text("h1"),
        "0 incidents in Rogers Park"
    );
    assert_eq!(
        page.attributes(".small-map polyline", "points").len(),
        1,
        "a block is a line"
    );
}
