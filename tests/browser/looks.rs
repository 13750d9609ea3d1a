//! How every kind of page looks on a phone, in the dark and on paper.

use serde_json::json;
use thirtyfour::common::print::PrintParameters;

use crate::outset::Outset;
use crate::visitor::{Scripts, Visitor};

/// One address of each kind; those of an incident and an article are found on their lists.
const KINDS: [&str; 10] = [
    "/",
    "/incidents",
    "/incidents?neighbourhood=austin&direction=by_police&q=gangway",
    "/incidents?neighbourhood=loop&year=2001",
    "/incidents?q=gangwax",
    "/neighbourhoods",
    "/neighbourhoods?measure=officers_shot&order=rate",
    "/neighbourhoods/homan-square",
    "/articles",
    "/about",
];

async fn kinds(visitor: &Visitor) -> Vec<String> {
    let mut kinds: Vec<String> = KINDS.map(str::to_owned).into();
    visitor.open("/incidents").await;
    kinds.extend(visitor.links(".card a").await.into_iter().take(2));
    visitor.open("/articles").await;
    kinds.extend(visitor.links(".articles a").await.into_iter().take(1));
    kinds.push("/nothing-is-here".into());
    kinds
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_is_wider_than_a_phone() {
    let Some(outset) = Outset::new().await else {
        return;
    };
    let visitor = outset.visitor(Scripts::On).await;
    for path in kinds(&visitor).await {
        for width in [390, 320] {
            let screen =
                json!({ "width": width, "height": 700, "deviceScaleFactor": 1, "mobile": true });
            visitor
                .emulate("Emulation.setDeviceMetricsOverride", screen)
                .await;
            visitor.open(&path).await;
            let wide = visitor.value("document.documentElement.scrollWidth").await;
            assert!(
                wide.as_i64() <= Some(width),
                "{path} takes {wide} of {width} px"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_dark_is_dark_and_paper_has_no_menus() {
    let Some(outset) = Outset::new().await else {
        return;
    };
    let visitor = outset.visitor(Scripts::On).await;
    let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
    let light = json!({ "features": [{ "name": "prefers-color-scheme", "value": "light" }] });
    visitor.open("/incidents").await;
    for (scheme, ground) in [(dark, "rgb(23, 24, 27)"), (light, "rgb(251, 250, 247)")] {
        visitor.emulate("Emulation.setEmulatedMedia", scheme).await;
        let colour = visitor
            .value("getComputedStyle(document.documentElement).backgroundColor")
            .await;
        assert_eq!(colour, ground);
    }
    visitor.follow(".card a").await;
    assert!(!visitor.is_shown(".qr").await);
    visitor
        .emulate("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await;
    assert!(
        visitor.is_shown(".qr").await,
        "paper leads back to the page"
    );
    assert!(!visitor.is_shown("header nav").await);
    let sheet = visitor
        .browser
        .print_page(PrintParameters::default())
        .await
        .expect("a PDF");
    assert!(sheet.starts_with(b"%PDF"));
}
