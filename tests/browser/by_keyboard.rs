//! Everything with the keyboard alone, and always in sight of where one is.

use thirtyfour::Key;

use crate::outset::Outset;
use crate::visitor::{Scripts, Visitor};

/// More stops than any page has.
const MOST_STOPS: usize = 250;

/// What marks the place of the focus: an outline, or a thicker line around a shape of a drawing.
const IS_MARKED: &str = "(() => {
    const here = document.activeElement, shape = here.querySelector('path, rect');
    const outlined = getComputedStyle(here).outlineStyle !== 'none';
    return outlined || (shape && parseFloat(getComputedStyle(shape).strokeWidth) >= 3);
})()";

/// Presses Tab until an element that the selector finds has the focus.
async fn tab_to(visitor: &Visitor, selector: &str) {
    let is_there = format!("document.activeElement.matches({selector:?})");
    for _ in 0..MOST_STOPS {
        visitor.keys(Key::Tab).await;
        let stop = visitor
            .value("document.activeElement.outerHTML.slice(0, 120)")
            .await;
        assert_eq!(visitor.value(IS_MARKED).await, true, "no mark at {stop}");
        if visitor.value(&is_there).await == true {
            return;
        }
    }
    panic!("Tab never reaches {selector}");
}

/// Presses Enter where it leads to another address.
async fn enter(visitor: &Visitor) {
    let from = visitor.path().await;
    visitor.keys(Key::Enter).await;
    visitor.leave(&from).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_keyboard_is_enough_and_the_focus_is_seen() {
    let Some(outset) = Outset::new().await else {
        return;
    };
    let visitor = outset.visitor(Scripts::On).await;
    visitor.open("/").await;
    tab_to(&visitor, ".skip").await;
    let left = visitor
        .value("document.activeElement.getBoundingClientRect().left")
        .await;
    assert!(
        left.as_f64().is_some_and(|left| left >= 0.0),
        "the skip link comes into sight"
    );
    enter(&visitor).await;
    visitor.keys(Key::Tab).await;
    let is_past_the_menu = "document.activeElement.closest('main') !== null";
    assert_eq!(visitor.value(is_past_the_menu).await, true);

    tab_to(&visitor, "main input[name=q]").await;
    visitor.keys("gangway").await;
    enter(&visitor).await;
    tab_to(&visitor, ".filters > summary").await;
    visitor.keys(Key::Enter).await;
    tab_to(&visitor, ".filters [type=date]").await;
    tab_to(&visitor, ".card a").await;
    enter(&visitor).await;
    tab_to(&visitor, ".facts sup a").await;
    enter(&visitor).await;
    assert!(visitor.path().await.contains("#note-"));
    tab_to(&visitor, ".notes li:target a").await;

    visitor.open("/").await;
    tab_to(&visitor, ".bars rect, .bars a").await;
    tab_to(&visitor, ".map a").await;
    enter(&visitor).await;
    assert!(
        visitor
            .path()
            .await
            .starts_with("/incidents?neighbourhood=")
    );
}
