//! Articles are found by what they say.

use crate::page::{app, get};
use crate::seed::{Article, Seed};

#[tokio::test]
async fn articles_are_found_by_title_publisher_and_text() {
    let mut seed = Seed::new().await;
    for (title, publisher, text, status) in [
        (
            "Dog shot",
            "The Herald",
            "An officer shot a dog, café owners said.",
            "no_incident",
        ),
        (
            "Two stories",
            "The Dog News",
            "Police \"only\" investigated.",
            "no_incident",
        ),
        (
            "Man shot",
            "The Herald",
            "An officer shot a man with a dog.",
            "incident",
        ),
    ] {
        seed.article(Article {
            title: title.into(),
            publisher: Some(publisher.into()),
            text,
            status,
            ..Article::default()
        })
        .await;
    }
    let app = app(&seed).await;
    for (query, found) in [
        ("q=dog", 3),
        ("q=dog&status=no_incident", 2),
        ("q=%22shot+a+dog%22", 1),
        ("q=cafe", 1),
        ("q=herald+man", 1),
        ("q=cat", 0),
        ("q=%22", 3),
        ("q=NEAR(dog*", 0),
    ] {
        let page = get(&app, &format!("/articles?{query}")).await;
        assert_eq!(page.texts(".articles > li").len(), found, "{query}");
        assert!(
            page.text("h1").starts_with(&format!("{found} article")),
            "{query}"
        );
    }
    let list = get(&app, "/incidents?q=dog").await;
    assert_eq!(list.text(".also p a"), "3 articles");
    assert_eq!(list.texts(".also li"), ["Two stories", "Dog shot"]);
    assert_eq!(get(&app, "/incidents?q=cat").await.texts(".also").len(), 0);
    assert_eq!(
        get(&app, "/?q=dog").await.header("location"),
        "/incidents?q=dog"
    );
}
