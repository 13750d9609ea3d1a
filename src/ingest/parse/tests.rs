//! The whole step: bytes in, articles out.

use super::*;

#[test]
fn every_input_gives_an_article_or_a_reason() {
    for bytes in [
        b"".as_slice(),
        b"\0\0",
        b"{",
        b"<",
        b"1\n2\n3\n",
        b"[]",
        "\u{200b}".as_bytes(),
    ] {
        let items = parse("x", bytes, None, &Limits::default());
        assert_eq!(items.len(), 1, "{bytes:?}");
        assert!(items[0].article.is_err(), "{bytes:?}");
    }
}

#[test]
fn the_operator_overrules_the_content() {
    let text = b"{\"text\": \"Police shot a man.\"}";
    let items = parse("x", text, Some(Format::Text), &Limits::default());
    let article = items[0].article.as_ref().expect("an article");
    assert!(article.text.contains("\"text\""));
    assert_eq!("RSS".parse(), Ok(Format::Feed));
    assert!("pdf".parse::<Format>().is_err());
}

#[test]
fn a_summary_of_our_own_is_marked_in_every_form() {
    let mark = "Our summary of a report by The Post: https://post.example/2021/03/16/a";
    for bytes in [
        format!(" date 2021-03-16 Man shot on Oak Street\n\nPolice shot a man.\n\n{mark}\n"),
        format!(
            "<html><body><article><p>Police shot a man.</p><p>{mark}</p></article></body></html>"
        ),
        format!("{{\"text\":\"Police shot a man.\\n\\n{mark}\"}}"),
        format!("{{\"text\":\"<p>Police shot a man.</p><p>{mark}</p>\"}}\n{{}}"),
    ] {
        let items = parse("x", bytes.as_bytes(), None, &Limits::default());
        let article = items[0].article.as_ref().expect("an article");
        assert!(article.is_summary, "{bytes}");
        assert_eq!(article.text, "Police shot a man.");
        assert_eq!(article.publisher.as_deref(), Some("The Post"));
        assert_eq!(
            article.url.as_deref(),
            Some("https://post.example/2021/03/16/a")
        );
    }
}

#[test]
fn an_overlong_field_is_refused() {
    let limits = Limits {
        field_bytes: 10,
        ..Limits::default()
    };
    let items = parse("x", b"Police shot a man.", None, &limits);
    assert!(
        matches!(&items[0].article, Err(Refusal::Unreadable(reason)) if reason.contains("18 bytes"))
    );
}
