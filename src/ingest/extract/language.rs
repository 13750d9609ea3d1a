//! Which language a text is in: English and Spanish are read, others named and not misread.

use whatlang::Lang;

/// As much text as the decision needs, in bytes.
const ENOUGH: usize = 1500;

/// Of fewer words than this nothing sure can be told by their letters.
const SHORT: usize = 40;

/// The language of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    /// English, or too little to tell.
    English,
    /// Spanish.
    Spanish,
    /// Surely another one, by its English name.
    Other(&'static str),
}

/// No small word is longer than this, in bytes; the longer half of a text's words need not be
/// compared.
const SMALL: usize = 4;

/// Small words of which English is full, and Spanish not. As bytes, words are told apart without a
/// call for each.
fn is_english(word: &[u8]) -> bool {
    matches!(
        word,
        b"the" | b"and" | b"of" | b"to" | b"in" | b"was" | b"The" | b"on" | b"that" | b"by"
    )
}

/// Small words of which Spanish is full, and English not.
fn is_spanish(word: &[u8]) -> bool {
    matches!(
        word,
        b"de" | b"la" | b"el" | b"que" | b"en" | b"los" | b"un" | b"una" | b"del" | b"El"
    )
}

/// The language of most of the text: a page's own lines around an article, in whichever language,
/// are fewer than the article's.
pub(crate) fn language(text: &str) -> Language {
    let (english, spanish) = small_words(text);
    let info = if spanish > english {
        let is_foreign = |line: &&str| {
            let (english, spanish) = small_words(line);
            spanish > english
        };
        let lines: String = text.split_inclusive('\n').filter(is_foreign).collect();
        whatlang::detect(head(&lines))
    } else if reads_like_english(head(text)) {
        return Language::English;
    } else {
        whatlang::detect(head(text))
    };
    match info.map(|info| (info.lang(), info.confidence() > 0.5)) {
        // The small words have said so: a guess that agrees with them is enough.
        Some((Lang::Spa, _)) if spanish > english => Language::Spanish,
        Some((Lang::Spa, true)) if spanish == english => Language::Spanish,
        Some((Lang::Spa | Lang::Eng, _) | (_, false)) | None => Language::English,
        Some((other, true)) => Language::Other(other.eng_name()),
    }
}

/// How many small words of English and of Spanish a text has.
fn small_words(text: &str) -> (usize, usize) {
    let (mut english, mut spanish) = (0, 0);
    let words = text.as_bytes().split(u8::is_ascii_whitespace);
    for word in words.filter(|word| word.len() <= SMALL) {
        english += usize::from(is_english(word));
        spanish += usize::from(is_spanish(word));
    }
    (english, spanish)
}

fn head(text: &str) -> &str {
    text.get(..text.floor_char_boundary(ENOUGH)).unwrap_or(text)
}

/// A cheap first look: one word in nine of English prose is one of these.
fn reads_like_english(text: &str) -> bool {
    let words = text.split_ascii_whitespace().take(120);
    let (all, common) = words.fold((0, 0), |(all, common), word| {
        (all + 1, common + usize::from(is_english(word.as_bytes())))
    });
    common * 9 > all || all < SHORT && common > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const IN_SPANISH: &str = "Un policía fuera de servicio disparó contra un joven que quería \
        robarle el auto el lunes por la noche, informó la Policía de Chicago.";
    const IN_ENGLISH: &str = "Police shot a man early on Monday in Austin, and he was taken to the \
        hospital with a wound in the leg, according to the department.";

    #[test]
    fn languages_are_told_apart() {
        let french = "Un policier a tiré sur un homme dans la rue, et la victime a été conduite à l’hôpital.";
        for (text, known) in [
            (IN_SPANISH, Language::Spanish),
            (IN_ENGLISH, Language::English),
            ("", Language::English),
            (french, Language::Other("French")),
        ] {
            assert_eq!(language(text), known, "{text}");
        }
    }

    #[test]
    fn the_body_decides_and_not_the_page_around_it() {
        let signs = "Sign up for our newsletter and get the news in your inbox.\n\n";
        let news = "Reciba las noticias de la ciudad en su correo.\n\n";
        let spanish = format!("{signs}{}{signs}", format!("{IN_SPANISH}\n\n").repeat(3));
        assert_eq!(language(&spanish), Language::Spanish);
        let english = format!("{news}{}{news}", format!("{IN_ENGLISH}\n\n").repeat(3));
        assert_eq!(language(&english), Language::English);
    }
}
