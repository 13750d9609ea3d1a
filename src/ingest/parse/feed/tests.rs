//! Feeds, whole and broken.

use super::*;

const ITEM: &str = "<item><title>Officer &amp; man shot</title><link>https://x.example/a</link><pubDate>Mon, 09 Aug 2021 03:00:00 GMT</pubDate><description>short</description><content:encoded><![CDATA[<p>An officer was shot.</p><p>A man, too.</p>]]></content:encoded></item>";

fn rss(items: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>The Post</title>{items}</channel></rss>"
    )
}

fn good(text: &str) -> Vec<bool> {
    read("f", text, &Limits::default())
        .iter()
        .map(|item| item.article.is_ok())
        .collect()
}

#[test]
fn an_item_is_an_article() {
    let items = read("f.xml", &rss(ITEM), &Limits::default());
    let article = items[0].article.as_ref().expect("an article");
    assert_eq!(items[0].source, "f.xml");
    assert_eq!(article.title, "Officer & man shot");
    assert_eq!(article.publisher.as_deref(), Some("The Post"));
    assert_eq!(article.url.as_deref(), Some("https://x.example/a"));
    assert_eq!(article.published_on, "2021-08-08".parse().ok());
    assert_eq!(article.text, "An officer was shot.\n\nA man, too.");
    let atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>The Post</title><entry><id>x</id><title>T</title><link href=\"https://x.example/b\"/><published>2021-08-08T23:12:00-05:00</published><updated>2021-08-12T00:00:00Z</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>A man was shot.</p></div></content></entry></feed>";
    let items = read("f", atom, &Limits::default());
    let article = items[0].article.as_ref().expect("an article");
    assert_eq!(article.published_on, "2021-08-08".parse().ok());
    assert_eq!(article.text, "A man was shot.");
}

#[test]
fn a_bad_item_costs_itself() {
    let bad = "<item><title>x</title><description>&undefined; <b></description></item>";
    assert_eq!(
        good(&rss(&format!("{ITEM}{bad}{ITEM}"))),
        [true, false, true]
    );
    let cut = rss(&format!("{ITEM}{ITEM}"));
    let cut = &cut[..cut.rfind("A man, too").expect("in it")];
    assert_eq!(good(cut), [true, false]);
    assert_eq!(good(&rss(&format!("{ITEM}<item></item>"))), [true, false]);
}

#[test]
fn items_that_the_parser_passes_over_are_refused() {
    let entry = "<entry><title>t</title><content>A man was shot.</content></entry>";
    let feed =
        |end| format!("<feed xmlns=\"http://www.w3.org/20053Atom\">{entry}{entry}{end}</feed>");
    assert_eq!(good(&feed("")), [false, false]);
    assert_eq!(good(&feed("<en$try>")), [false, false], "broken besides");
}

#[test]
fn hostile_feeds_are_harmless() {
    let laughs = format!(
        "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>{}",
        rss("<item><description>&b;</description></item>")
            .replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "")
    );
    for item in read("f", &laughs, &Limits::default()) {
        assert!(
            !item
                .article
                .is_ok_and(|article| article.text.contains("ha"))
        );
    }
    let encoding = "<?xml version=\"1.0\" encoding=\"utf-16\"?>";
    assert_eq!(good(&format!("x{encoding}{}", rss(ITEM))), [true]);
    assert_eq!(good(&format!("{encoding}{encoding}{}", rss(ITEM))), [true]);
    let deep = format!("<rss><channel>{}</channel></rss>", "<a>".repeat(100_000));
    assert_eq!(good(&deep), [false]);
    assert!(matches!(
        read("f", &rss(""), &Limits::default())[0].article,
        Err(Refusal::Nothing(_))
    ));
}
