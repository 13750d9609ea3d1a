//! Every number on every page is a link to exactly that many incidents, people or articles.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use axum::Router;
use axum::http::StatusCode;
use scraper::{ElementRef, Selector};

use crate::city;
use crate::page::{Page, app, get};
use crate::seed::Seed;

/// Lists visited at most: their filters combine without end. All other pages are visited.
const MOST_LISTS: usize = 100;

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
    city::fill(&mut seed, 110).await;
    let app = app(&seed).await;
    let (mut seen, mut queue) = (BTreeSet::new(), VecDeque::from(["/".to_owned()]));
    let mut claims = BTreeSet::new();
    let mut lists = 0;
    while let Some(path) = queue.pop_front() {
        let is_list = path.starts_with("/incidents?");
        if (is_list && lists == MOST_LISTS) || !seen.insert(path.clone()) {
            continue;
        }
        lists += usize::from(is_list);
        let page = get(&app, &path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        if page.header("content-type").starts_with("text/html") {
            claims.extend(numbers(&page));
            queue.extend(links(&page));
        }
    }
    for kind in [
        "/incidents/",
        "/neighbourhoods?",
        "/neighbourhoods/",
        "/articles?",
        "/articles/",
    ] {
        let visited = seen.iter().filter(|path| path.starts_with(kind)).count();
        assert!(visited > 3, "{visited} of {kind}");
    }
    assert!(
        seen.len() > 500 && claims.len() > 400,
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
            let found = match claim.href.starts_with("/articles") {
                true => articles(app, &claim.href).await,
                false => behind(app, &claim.href).await,
            };
            totals.insert(claim.href.clone(), found);
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

/// The articles of a list, counted over all its pages.
async fn articles(app: &Router, href: &str) -> BTreeMap<String, u64> {
    let (mut rows, mut next) = (0, Some(href.to_owned()));
    while let Some(path) = next {
        let page = get(app, &path).await;
        rows += page.texts(".articles > li").len() as u64;
        next = page.attributes("a[rel=next]", "href").pop();
    }
    BTreeMap::from([("articles".to_owned(), rows)])
}

/// Links to lists whose text is a number, or that hold one, in a drawing as the end of its title.
fn numbers(page: &Page) -> Vec<Claim> {
    let html = page.html();
    let selector = Selector::parse("main a").expect("a selector");
    html.select(&selector).filter_map(claim).collect()
}

fn claim(link: ElementRef<'_>) -> Option<Claim> {
    let href = link.attr("href")?.to_owned();
    let list = ["/incidents", "/articles"]
        .into_iter()
        .find(|list| href == *list || href.starts_with(&format!("{list}?")))?;
    let told = Selector::parse("b, title").expect("a selector");
    let told = link
        .select(&told)
        .next()
        .map(|told| told.text().collect::<String>());
    let text = told.unwrap_or_else(|| link.text().collect());
    let counts = std::iter::once(link).chain(link.ancestors().filter_map(ElementRef::wrap));
    let counts = counts
        .filter_map(|element| element.attr("data-counts"))
        .next();
    Some(Claim {
        number: text
            .rsplit(": ")
            .next()?
            .trim()
            .replace(',', "")
            .parse()
            .ok()?,
        counts: counts.unwrap_or(list.trim_start_matches('/')).to_owned(),
        href,
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
