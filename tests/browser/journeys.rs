//! The ways of a resident, a journalist and a researcher, with scripts and without.

use thirtyfour::Key;

use crate::outset::Outset;
use crate::visitor::{Scripts, Visitor};

/// A neighbourhood, a year in it, an incident; gives the incident's address and heading.
async fn resident(visitor: &Visitor) -> (String, String) {
    visitor.open("/").await;
    visitor.follow("header a[href='/neighbourhoods']").await;
    visitor
        .follow("tbody a[href='/neighbourhoods/austin']")
        .await;
    assert_eq!(visitor.text("h1").await, "Austin");
    visitor.follow(".bars td:last-child a").await;
    assert!(visitor.text("h1").await.contains("in Austin, 20"));
    visitor.follow(".card a").await;
    (visitor.path().await, visitor.text("h1").await)
}

/// A phrase, a fact, the sentence that says it, and where it was published.
async fn journalist(visitor: &Visitor) {
    visitor.open("/about").await;
    visitor
        .type_into(".find input", "\"traffic stop\" gangway")
        .await;
    visitor.follow(".find button").await;
    assert!(
        visitor
            .text("h1")
            .await
            .ends_with("matching “\"traffic stop\" gangway”")
    );
    visitor.follow(".card a").await;
    visitor.follow(".facts sup a").await;
    let path = visitor.path().await;
    let (_, note) = path.split_once('#').expect("a footnote");
    let note = visitor.text(&format!("#{note}")).await;
    assert!(note.contains("An officer shot a man."), "{note}");
    let published = visitor.links(".notes li:target a[rel=external]").await;
    assert_eq!(published, ["https://news.example/story"]);
}

/// A filter; gives the address of the list and its rows.
async fn researcher(visitor: &Visitor) -> (String, Vec<String>) {
    visitor.open("/incidents").await;
    visitor.press(".filters > summary").await;
    visitor
        .press("input[name=direction][value=by_police]")
        .await;
    visitor.follow(".filters form button").await;
    visitor.follow(".sorts a[href*=oldest]").await;
    assert!(visitor.text("h1").await.ends_with(": shot by police"));
    (visitor.path().await, visitor.links(".card a").await)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_sends_a_link_that_a_neighbour_opens() {
    let Some(outset) = Outset::new().await else {
        return;
    };
    let visitor = outset.visitor(Scripts::On).await;
    let (path, heading) = resident(&visitor).await;
    visitor.press(".take button").await;
    visitor.type_into(".find input", Key::Control + "v").await;
    let pasted = visitor
        .value("document.querySelector('.find input').value")
        .await;
    let pasted = pasted.as_str().expect("text");
    assert!(pasted.ends_with(&path), "{pasted}");

    let neighbour = outset.visitor(Scripts::On).await;
    neighbour
        .browser
        .goto(pasted)
        .await
        .expect("the link opens");
    assert_eq!(neighbour.text("h1").await, heading);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_journalist_finds_the_sentence_and_its_source() {
    let Some(outset) = Outset::new().await else {
        return;
    };
    journalist(&outset.visitor(Scripts::On).await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_researcher_comes_back_to_the_same_rows() {
    let Some(outset) = Outset::new().await else {
        return;
    };
    let (path, rows) = researcher(&outset.visitor(Scripts::On).await).await;
    assert_eq!(path, "/incidents?direction=by_police&sort=oldest");
    assert!(!rows.is_empty());
    let later = outset.visitor(Scripts::On).await;
    later.open(&path).await;
    assert_eq!(later.links(".card a").await, rows);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_needs_scripts() {
    let Some(outset) = Outset::new().await else {
        return;
    };
    let visitor = outset.visitor(Scripts::Off).await;
    let (path, _) = resident(&visitor).await;
    assert!(!visitor.is_shown(".take button").await, "scripts are off");
    let shown = visitor.text(".share a").await;
    assert!(
        shown.ends_with(&path),
        "the link can be copied from the page"
    );
    journalist(&visitor).await;
    let (path, rows) = researcher(&visitor).await;
    assert!(path.ends_with("direction=by_police&sort=oldest") && !rows.is_empty());
}
