//! Whose a name is, by how an article brings it in. All names are invented.

use super::super::{
    document::Document,
    names::{Bearer, Names},
    token::{Token, tokens},
};

/// The bearer of a name at its last mention.
pub(super) fn bearer(text: &str, name: &str) -> Option<Bearer> {
    let document = Document::new(text);
    let cut = |span| tokens(text, &document.lower, span);
    let sentences: Vec<Vec<Token<'_>>> = document.sentences.iter().map(cut).collect();
    let names = Names::of(&sentences);
    let last = sentences.last().expect("a sentence");
    let at = last
        .iter()
        .rposition(|token| &text[token.span.clone()] == name);
    names.bearer(last, at.expect("the name"))
}

#[test]
fn names_are_borne_by_whom_their_first_mention_says() {
    for (text, name, expected) in [
        (
            "Officer Ada Quill ran. Quill fell.",
            "Quill",
            Some(Bearer::Officer),
        ),
        (
            "The sergeant, Tom Fennimore, ran. Fennimore fell.",
            "Fennimore",
            Some(Bearer::Officer),
        ),
        (
            "Bo Larch, 19, ran. Larch fell.",
            "Larch",
            Some(Bearer::Somebody),
        ),
        (
            "The death of Bo Larch was ruled on. Larch fell.",
            "Larch",
            Some(Bearer::Civilian),
        ),
        (
            "A 19-year-old Bo Larch ran. Larch fell.",
            "Larch",
            Some(Bearer::Civilian),
        ),
        (
            "Supt. Ida Marrow spoke. Marrow left.",
            "Marrow",
            Some(Bearer::Speaker),
        ),
        ("It was on Polk Street. Polk was closed.", "Polk", None),
        (
            "Officer Ada Quill ran. Quill Street was closed.",
            "Quill",
            None,
        ),
    ] {
        assert_eq!(bearer(text, name), expected, "{text}");
    }
}

#[test]
fn a_name_before_its_introduction_is_known_too() {
    let text = "Larch was armed. The family of Bo Larch said that Larch was not.";
    assert_eq!(bearer(text, "Larch"), Some(Bearer::Civilian));
}
