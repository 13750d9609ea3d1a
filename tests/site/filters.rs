//! Filters as a visitor meets them: options say what choosing them gives, pages keep their rows.

use axum::Router;
use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

use crate::city;
use crate::page::{app, get};
use crate::seed::Seed;

/// The titles' addresses on a page of a list.
async fn rows(app: &Router, path: &str) -> Vec<String> {
    get(app, path).await.attributes(".card a", "href")
}

/// The number that a list's heading begins with.
async fn total(app: &Router, path: &str) -> u64 {
    let heading = get(app, path).await.text("h1");
    heading
        .split(' ')
        .next()
        .and_then(|number| number.replace(',', "").parse().ok())
        .unwrap_or_else(|| panic!("{path}: {heading}"))
}

#[tokio::test]
async fn an_option_says_what_choosing_it_gives() {
    let mut seed = Seed::new().await;
    city::fill(&mut seed, 120).await;
    let app = app(&seed).await;
    for (path, kept) in [
        ("/incidents", ""),
        ("/incidents?direction=by_police", "direction=by_police"),
        (
            "/incidents?neighbourhood=austin&year=2012",
            "neighbourhood=austin&year=2012",
        ),
        ("/incidents?q=gangway", "q=gangway"),
    ] {
        let page = get(&app, path).await;
        let labels = page.texts(".options label");
        let (names, words) = (
            page.attributes(".options input", "name"),
            page.attributes(".options input", "value"),
        );
        assert!(labels.len() > 20, "{path}");
        for ((label, name), word) in labels.iter().zip(&names).zip(&words) {
            let count: u64 = label
                .rsplit(' ')
                .next()
                .expect("a number")
                .parse()
                .expect("a number");
            let others: Vec<_> = kept
                .split('&')
                .filter(|pair| !pair.starts_with(name.as_str()))
                .collect();
            let word = form_urlencoded::byte_serialize(word.as_bytes()).collect::<String>();
            let chosen = format!("/incidents?{}&{name}={word}", others.join("&"));
            assert_eq!(total(&app, &chosen).await, count, "{chosen}");
        }
    }
}

/// Each incident has one year, one direction and so on, if only "not stated".
#[tokio::test]
async fn the_options_of_a_filter_add_up() {
    let mut seed = Seed::new().await;
    city::fill(&mut seed, 120).await;
    let app = app(&seed).await;
    for path in [
        "/incidents",
        "/incidents?q=gangway&neighbourhood=austin",
        "/incidents?from=2012&to=2016",
    ] {
        let (page, total) = (get(&app, path).await, total(&app, path).await);
        for key in [
            "year",
            "direction",
            "outcome",
            "duty",
            "circumstance",
            "agency",
            "grade",
        ] {
            let counts = page.texts(&format!(".options label:has([name={key}]) b"));
            let sum: u64 = counts
                .iter()
                .map(|count| count.parse::<u64>().expect("a number"))
                .sum();
            assert_eq!(sum, total, "{path}: {key}");
        }
    }
}

#[tokio::test]
async fn counts_and_rows_agree_for_any_filter() {
    let mut seed = Seed::new().await;
    city::fill(&mut seed, 100).await;
    let app = app(&seed).await;
    let pair = prop_oneof![
        (2009..2024_i32).prop_map(|year| format!("year={year}")),
        Just("year=unknown".to_owned()),
        proptest::sample::select(vec![
            "austin",
            "loop",
            "homan-square",
            "unknown",
            "bronzeville",
            "rogers-park"
        ])
        .prop_map(|slug| format!("neighbourhood={slug}")),
        proptest::sample::select(vec!["by_police", "of_police", "exchange"])
            .prop_map(|word| format!("direction={word}")),
        proptest::sample::select(vec!["killed", "nobody_hit"])
            .prop_map(|word| format!("outcome={word}")),
        proptest::sample::select(vec!["civilian_shot", "officer_killed"])
            .prop_map(|word| format!("casualty={word}")),
        proptest::sample::select(vec!["off_duty", "unknown"])
            .prop_map(|word| format!("duty={word}")),
        proptest::sample::select(vec![
            "from=2012-03",
            "to=2019",
            "q=gangway",
            "q=rogers",
            "sort=oldest",
            "sort=updated"
        ])
        .prop_map(str::to_owned),
    ];
    let mut runner = TestRunner::new(Config::with_cases(1));
    for _ in 0..120 {
        let pairs = proptest::collection::vec(pair.clone(), 0..5)
            .new_tree(&mut runner)
            .expect("a filter")
            .current();
        let query = pairs.join("&");
        let file = get(&app, &format!("/incidents.csv?{query}")).await;
        let lines = file.body.lines().count() as u64 - 1;
        assert_eq!(
            total(&app, &format!("/incidents?{query}")).await,
            lines,
            "{query}"
        );
    }
}

#[tokio::test]
async fn pages_follow_one_another_in_every_order() {
    let mut seed = Seed::new().await;
    city::fill(&mut seed, 120).await;
    let app = app(&seed).await;
    for start in [
        "/incidents",
        "/incidents?sort=oldest",
        "/incidents?sort=updated",
        "/incidents?q=gangway&sort=relevance",
        "/incidents?neighbourhood=homan-square&neighbourhood=austin",
    ] {
        let (mut path, mut pages) = (start.to_owned(), Vec::new());
        loop {
            let page = get(&app, &path).await;
            pages.push((path.clone(), page.attributes(".card a", "href")));
            match page.attributes("a[rel=next]", "href").into_iter().next() {
                Some(next) => path = next,
                None => break,
            }
        }
        let mut all: Vec<_> = pages.iter().flat_map(|(_, rows)| rows.clone()).collect();
        assert_eq!(all.len() as u64, total(&app, start).await, "{start}");
        all.sort();
        all.dedup();
        assert_eq!(
            all.len() as u64,
            total(&app, start).await,
            "{start}: no row twice"
        );
        for pair in pages.windows(2) {
            let back = get(&app, &pair[1].0)
                .await
                .attributes("a[rel=prev]", "href");
            assert_eq!(
                rows(&app, &back[0]).await,
                pair[0].1,
                "{start}: back from {}",
                pair[1].0
            );
        }
    }
}

#[tokio::test]
async fn a_shared_page_keeps_its_rows_when_incidents_are_added() {
    let mut seed = Seed::new().await;
    city::fill(&mut seed, 60).await;
    let app = app(&seed).await;
    let second = get(&app, "/incidents")
        .await
        .attributes("a[rel=next]", "href")
        .remove(0);
    let before = rows(&app, &second).await;
    seed.incident("A newer one")
        .on("2023-12-30")
        .slug("newer")
        .add()
        .await;
    assert_eq!(rows(&app, &second).await, before);
    assert_eq!(
        rows(&app, "/incidents").await[0],
        "/incidents/newer",
        "the new version of the data is seen"
    );
}

#[tokio::test]
async fn search_takes_anything_and_helps_on() {
    let mut seed = Seed::new().await;
    seed.incident("Man shot by an officer in Austin")
        .on("2021-03-15")
        .in_area("Austin")
        .with_text("gangway")
        .add()
        .await;
    seed.incident("Café owner shot at in Englewood")
        .on("2020-01-02")
        .in_area("Englewood")
        .add()
        .await;
    let app = app(&seed).await;
    for (query, count) in [
        ("austin", 1),
        ("aus", 1),
        ("“shot by an officer”", 1),
        ("\"officer shot\"", 0),
        ("cafe", 1),
        ("shot", 2),
        ("shot englewood", 1),
        ("NEAR(", 0),
        ("a* OR \"", 0),
        ("AND", 0),
        ("title:shot", 0),
        ("shot OR", 0),
        ("-shot", 2),
        ("gangway", 1),
    ] {
        let encoded: String = form_urlencoded::byte_serialize(query.as_bytes()).collect();
        assert_eq!(
            total(&app, &format!("/incidents?q={encoded}")).await,
            count,
            "{query}"
        );
    }
    let page = get(&app, "/incidents?q=austn").await;
    assert!(
        page.texts(".results li")
            .contains(&"Did you mean “austin”?".to_owned()),
        "{:?}",
        page.texts(".results li")
    );
    let page = get(&app, "/incidents?q=gangway&neighbourhood=englewood").await;
    let hints = page.texts(".results li");
    assert_eq!(
        hints,
        [
            "Without “gangway” there are 1.",
            "Without “Englewood” there are 1."
        ]
    );
    assert_eq!(get(&app, "/incidents?q=cafe").await.texts("mark"), ["Café"]);
    let page = get(&app, "/incidents?neighbourhood=atlantis&year=21").await;
    assert_eq!(page.texts(".notice").len(), 2);
    assert_eq!(page.text("h1"), "2 incidents");
}

#[tokio::test]
async fn tags_remove_their_filter() {
    let mut seed = Seed::new().await;
    city::fill(&mut seed, 60).await;
    let app = app(&seed).await;
    let page = get(&app, "/incidents?year=2012&direction=by_police&q=man").await;
    assert_eq!(
        page.texts(".tags li"),
        [
            "Remove: “man” ×",
            "Remove: 2012 ×",
            "Remove: Shot by police ×",
            "Remove all filters"
        ]
    );
    assert_eq!(
        page.attributes(".tags a", "href")[1],
        "/incidents?q=man&direction=by_police"
    );
}
