//! Text made fit to show: control and direction characters out, numbers and lists in words.
//!
//! What comes in may be hostile (titles, addresses, query strings); what goes out is still to be
//! escaped by the template that shows it.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// One line without control characters or characters that change the direction of writing,
/// blanks joined and trimmed.
pub(crate) fn plain(text: &str) -> String {
    let visible = text
        .chars()
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter });
    let visible: String = visible
        .filter(|letter| !letter.is_control() && !is_invisible(*letter))
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Marks, overrides and isolates of writing direction, joiners without width, byte order marks.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// A number with its thousands parted: "1,180".
pub(crate) fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut parted = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            parted.push(',');
        }
        parted.push(digit);
    }
    parted
}

/// "one", "one or two", "one, two or three".
pub(crate) fn listed(words: &[String], join: &str) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [head @ .., last] => format!("{} {join} {last}", head.join(", ")),
    }
}

/// "1 source", "2 sources".
pub(crate) fn counted(number: u64, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{} {noun}{ending}", thousands(number))
}

/// An address that may be linked to: http or https, without blanks or control characters.
pub(crate) fn web_address(url: &str) -> Option<&str> {
    let is_web = ["http://", "https://"]
        .iter()
        .any(|scheme| url.starts_with(scheme));
    let is_clean = !url
        .chars()
        .any(|letter| letter.is_whitespace() || letter.is_control() || is_invisible(letter));
    (is_web && is_clean && url.len() <= 2000).then_some(url)
}

/// Where an article was read, fit to show: an address, or a file's name without its folders.
pub(crate) fn source_name(source: &str) -> String {
    let source = plain(source);
    match source.rsplit_once('/') {
        Some((_, name)) if web_address(&source).is_none() => name.into(),
        _ => source,
    }
}

/// With a capital first letter.
pub(crate) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// Small letters without accents, as the full-text index compares words.
pub(crate) fn fold(text: &str) -> String {
    text.nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_and_control_characters_go() {
        assert_eq!(plain(" a\u{202e}b\u{0}\tc\n\nd\u{200b} "), "ab c d");
    }

    #[test]
    fn numbers_and_lists_read_aloud() {
        assert_eq!(
            [0, 999, 1180, 1_000_000].map(thousands),
            ["0", "999", "1,180", "1,000,000"]
        );
        assert_eq!(
            listed(&["a".into(), "b".into(), "c".into()], "or"),
            "a, b or c"
        );
        assert_eq!(counted(1, "source"), "1 source");
    }

    #[test]
    fn only_web_addresses_are_linked() {
        assert_eq!(
            web_address("https://news.example/a"),
            Some("https://news.example/a")
        );
        for address in [
            "javascript:alert(1)",
            "data:text/html,x",
            "http://a b",
            "//news.example",
            "HTTPS",
            "",
        ] {
            assert_eq!(web_address(address), None, "{address}");
        }
    }
}
