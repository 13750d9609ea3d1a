//! What the site says of itself: whom to tell of mistakes, how often it errs.

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
    let pairs = || words.windows(2);
    let told = pairs().filter(|pair| pair[1].starts_with('%'));
    let told: Vec<String> = told.map(|pair| format!("{} %", pair[0])).collect();
    let seed = Seed::new().await;
    let page = get(&app(&seed).await, "/about").await;
    // "Every one" and "all" are 100 %.
    let mut shown = page.texts("table.measured td:nth-child(2)");
    shown.retain(|share| share != "100 %");
    shown.extend(page.texts("table.measured td:nth-child(3)"));
    shown.extend(page.texts("table.measured td:nth-child(4)"));
    assert_eq!(shown, told);
    let date = measured.split(" with ").next().expect("a date");
    let number = |pair: &[&str]| pair[1].parse::<u32>().ok();
    let numbers = pairs().filter(|pair| pair[0].eq_ignore_ascii_case("of"));
    let numbers: Vec<u32> = numbers.filter_map(number).collect();
    let [known, new, plain] = numbers[..] else {
        panic!("of how many articles: {numbers:?}");
    };
    for said in [
        format!("Measured on {date}"),
        format!("{known} that the rules were written with"),
        format!("and {new}, in our own words"),
        format!("then {plain} more"),
    ] {
        assert!(page.text("main").contains(&said), "{said}");
    }
}
