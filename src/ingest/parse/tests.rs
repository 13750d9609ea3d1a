//! The whole step: bytes in, articles out.

use proptest::prelude::*;

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

#[test]
fn a_fault_of_a_parser_costs_its_input_alone() {
    let refused = guarded::<()>(|| panic!("a fault"));
    assert!(
        matches!(refused, Err(Refusal::Unreadable(reason)) if reason.contains("fault of the program"))
    );
}

/// Pieces of inputs that steer readers, to be put together at random.
const PIECES: [&str; 24] = [
    "<p>",
    "</p>",
    "<div class=related>",
    "<!--",
    "-->",
    "<script>",
    "<![CDATA[",
    "]]>",
    "<item>",
    "<rss><channel>",
    "{\"text\":",
    "\"",
    "[",
    "}",
    "\n",
    "\u{2028}",
    "&#0;",
    "date 2020-08-31 ",
    "July 10, 2017",
    "Comments / 19",
    "READ MORE: ",
    "é",
    "\0",
    "Police shot a man.",
];

proptest! {
    #[test]
    fn no_input_stops_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(!parse("x", &bytes, None, &Limits::default()).is_empty());
    }

    #[test]
    fn no_text_stops_any_form(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 0..40),
        form in 0..5_usize,
    ) {
        let forms = [Format::Text, Format::Html, Format::Json, Format::JsonLines, Format::Feed];
        let text = pieces.concat();
        for form in [Some(forms[form]), None] {
            prop_assert!(!parse("x", text.as_bytes(), form, &Limits::default()).is_empty());
        }
    }

    #[test]
    fn texts_are_clean(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 1..40),
    ) {
        for item in parse("x", pieces.concat().as_bytes(), None, &Limits::default()) {
            if let Ok(article) = item.article {
                let odd = article.text.contains(['\0', '\r', '\u{2028}']);
                prop_assert!(!odd);
                prop_assert!(!article.text.contains("\n\n\n"));
                prop_assert_eq!(article.text.trim(), &article.text);
            }
        }
    }
}
