//! Which language a text is in: others than English are named, not misread.

use whatlang::Lang;

/// As much text as the decision needs, in bytes.
const ENOUGH: usize = 1500;

/// The English name of the language, if the text is surely not English.
pub(crate) fn foreign(text: &str) -> Option<&'static str> {
    let end = (0..=ENOUGH.min(text.len()))
        .rev()
        .find(|end| text.is_char_boundary(*end))?;
    if reads_like_english(&text[..end]) {
        return None;
    }
    let info = whatlang::detect(&text[..end])?;
    (info.lang() != Lang::Eng && info.confidence() > 0.5).then(|| info.lang().eng_name())
}

/// A cheap first look: one word in nine of English prose is one of these.
fn reads_like_english(text: &str) -> bool {
    let mut words = 0;
    let mut common = 0;
    for word in text.split_ascii_whitespace().take(120) {
        words += 1;
        common += usize::from(matches!(
            word,
            "the" | "and" | "of" | "to" | "in" | "was" | "The" | "on" | "that" | "by"
        ));
    }
    common * 9 > words
}

#[cfg(test)]
mod tests {
    use super::foreign;

    #[test]
    fn spanish_is_named_and_english_passes() {
        let spanish = "Un policía fuera de servicio disparó contra un joven que quería robarle el auto el lunes por la noche, informó la Policía de Chicago.";
        assert_eq!(foreign(spanish), Some("Spanish"));
        assert_eq!(
            foreign(
                "Police shot a man early on Monday in Austin, and he was taken to the hospital."
            ),
            None
        );
        assert_eq!(foreign(""), None);
    }
}
