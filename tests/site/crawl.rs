//! Every number on every page is a link to exactly that many incidents or people.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use axum::Router;
use axum::http::StatusCode;
use scraper::{ElementRef, Selector};

use crate::city;
use crate::page::{Page, app, get};
use crate::seed::Seed;

/// Pages visited at most; lists beyond their first filters are taken by sample.
const MOST_PAGES: usize = 400;

/// A number found on a page: where it leads, what it counts, how many.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Claim {
    href: String,
    counts: String,
    number: u64,
}

#[tokio::test]
async fn every_number_is_the_number_of_rows_behind_its_link() {
    let mut seed = Seed::new().await;
    city::fill(&mut seed, 150).await;
    let app = app(&seed).await;
    let (mut seen, mut queue) = (BTreeSet::new(), VecDeque::from(["/".to_owned()]));
    let mut claims = BTreeSet::new();
    while let Some(path) = queue.pop_front().filter(|_| seen.len() < MOST_PAGES) {
        if !seen.insert(path.clone()) {
            continue;
        }
        let page = get(&app, &path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        if page.header("content-type").starts_with("text/html") {
            claims.extend(numbers(&page));
            queue.extend(links(&page));
        }
    }
    assert!(
        seen.len() > 200 && claims.len() > 500,
        "{} pages, {} numbers",
        seen.len(),
        claims.len()
    );
    check(&app, claims).await;
}

/// Holds each number against the totals of the list it leads to.
async fn check(app: &Router, claims: BTreeSet<Claim>) {
    let mut totals: BTreeMap<String, BTreeMap<String, u64>> = BTreeMap::new();
    for claim in claims {
        if !totals.contains_key(&claim.href) {
            totals.insert(claim.href.clone(), behind(app, &claim.href).await);
        }
        let behind = totals[&claim.href].get(&claim.counts);
        assert_eq!(behind, Some(&claim.number), "{claim:?}");
    }
}

/// What a list counts: incidents as rows of its file, people as it says itself.
async fn behind(app: &Router, href: &str) -> BTreeMap<String, u64> {
    let page = get(app, href).await;
    let attribute = |name: &str| {
        let values = page.attributes("p.lead", &format!("data-{name}"));
        values
            .first()
            .and_then(|value| value.parse::<u64>().ok())
            .unwrap_or_else(|| panic!("{href}: {name}"))
    };
    let people = [
        "civilians_shot",
        "civilians_killed",
        "officers_shot",
        "officers_killed",
    ];
    let mut totals: BTreeMap<String, u64> = people
        .iter()
        .map(|name| ((*name).to_owned(), attribute(name)))
        .collect();
    totals.insert(
        "killed".into(),
        attribute("civilians_killed") + attribute("officers_killed"),
    );
    let file = get(app, &href.replacen("/incidents", "/incidents.json", 1)).await;
    let rows: serde_json::Value = serde_json::from_str(&file.body).expect("JSON");
    let rows = rows["incidents"].as_array().expect("a list").len() as u64;
    assert_eq!(
        rows,
        attribute("incidents"),
        "{href}: the list and its file"
    );
    totals.insert("incidents".into(), rows);
    totals
}

/// Links to lists whose text is a number, or whose title in a drawing ends in one.
fn numbers(page: &Page) -> Vec<Claim> {
    let html = page.html();
    let selector = Selector::parse("main a[href^='/incidents']").expect("a selector");
    html.select(&selector).filter_map(claim).collect()
}

fn claim(link: ElementRef<'_>) -> Option<Claim> {
    let href = link.attr("href")?.to_owned();
    let is_list = href == "/incidents" || href.starts_with("/incidents?");
    let title = Selector::parse("title").expect("a selector");
    let drawn = link
        .select(&title)
        .next()
        .map(|title| title.text().collect::<String>());
    let text = drawn.unwrap_or_else(|| link.text().collect());
    let number = text
        .rsplit(": ")
        .next()?
        .trim()
        .replace(',', "")
        .parse()
        .ok()?;
    let counts = std::iter::once(link).chain(link.ancestors().filter_map(ElementRef::wrap));
    let counts = counts
        .filter_map(|element| element.attr("data-counts"))
        .next()
        .unwrap_or("incidents");
    is_list.then(|| Claim {
        href,
        counts: counts.to_owned(),
        number,
    })
}

fn links(page: &Page) -> Vec<String> {
    let mut links = page.attributes("a[href^='/']", "href");
    links
        .iter_mut()
        .for_each(|link| *link = link.split('#').next().unwrap_or_default().to_owned());
    links.retain(|link| {
        !link.contains(".csv") && !link.contains(".json") && !link.contains(".geojson")
    });
    links
}
