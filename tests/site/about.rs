//! What the site says of itself: whom to tell of mistakes, how often it errs.

use std::collections::BTreeSet;
use std::sync::Arc;

use police_shootings::site::{self, Site};

use crate::page::{app, get};
use crate::seed::Seed;

#[tokio::test]
async fn mistakes_are_reported_where_the_operator_says() {
    let mut seed = Seed::new().await;
    seed.incident("Man shot")
        .on("2021-03-15")
        .slug("one")
        .add()
        .await;
    let site = Site::open(&seed.path(), "https://record.example")
        .await
        .expect("a site");
    let desk = "desk@record.example".parse().expect("an address");
    let reached = site::app(Arc::new(site.reached_at(Some(desk))));
    let unnamed = app(&seed).await;
    let link = "main a[href^='mailto:desk@record.example?subject=']";
    for (path, said) in [
        ("/about", "has named no address"),
        ("/incidents/one", "How mistakes are corrected"),
    ] {
        assert_eq!(get(&reached, path).await.texts(link).len(), 1, "{path}");
        let page = get(&unnamed, path).await;
        assert!(
            page.texts(link).is_empty() && page.text("main").contains(said),
            "{path}"
        );
    }
}

#[tokio::test]
async fn the_readme_and_the_site_tell_the_same_error() {
    let readme = include_str!("../../README.md");
    let (_, measured) = readme.split_once("- Measured on ").expect("the figures");
    let (measured, _) = measured.split_once("\n- ").expect("their end");
    let words: Vec<&str> = measured.split_whitespace().collect();
    let told = words
        .windows(2)
        .filter(|pair| pair[1].starts_with('%'))
        .map(|pair| format!("{} %", pair[0]));
    let seed = Seed::new().await;
    let page = get(&app(&seed).await, "/about").await;
    let mut shown: BTreeSet<String> = page.texts("table.measured td").into_iter().collect();
    shown.remove("100 %");
    assert_eq!(shown, told.collect());
    let date = measured.split(" with ").next().expect("a date");
    assert!(page.text("main").contains(&format!("Measured on {date}")));
}
