//! Decoded text in, text without characters that are not meant to be read out.
//!
//! Control characters, terminal escapes, invisible and direction-changing characters are
//! dropped; every kind of line end becomes `\n`, every kind of blank a space. Letters, marks,
//! signs and pictures stay as they are.

use std::{borrow::Cow, sync::LazyLock};

use regex::Regex;

use super::pattern::pattern;

/// Colours, cursor moves and window titles as a terminal takes them.
static TERMINAL_ESCAPE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b\n]{0,200}(?:\x07|\x1b\\)?|\x1b.?")
});

/// Text of several lines, cleaned; most of it is clean already.
pub(super) fn text(raw: &str) -> Cow<'_, str> {
    let raw = if raw.contains('\x1b') {
        TERMINAL_ESCAPE.replace_all(raw, "")
    } else {
        Cow::Borrowed(raw)
    };
    // Nearly all characters are of ASCII and stay as they are.
    let is_plain = |character: char| matches!(character, '\n' | ' '..='~');
    if raw.contains(|character| !is_plain(character) && is_unclean(character)) {
        Cow::Owned(cleaned(&raw))
    } else {
        raw
    }
}

/// Whether a character does not stay as it is.
fn is_unclean(character: char) -> bool {
    !matches!(character, '\n' | ' ') && (character.is_whitespace() || is_hidden(character))
}

fn cleaned(raw: &str) -> String {
    let mut clean = String::with_capacity(raw.len());
    let mut characters = raw.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                characters.next_if_eq(&'\n');
                clean.push('\n');
            }
            '\n' | '\x0b' | '\x0c' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            _ if !is_unclean(character) => clean.push(character),
            _ if is_hidden(character) => {}
            _ => clean.push(' '),
        }
    }
    clean
}

/// Text of one line: cleaned, every run of blanks and line ends one space, none at the ends.
pub(super) fn line(raw: &str) -> String {
    let clean = text(raw);
    let clean = clean.trim();
    // Once clean, it has no other white space.
    if !clean.contains('\n') && !clean.contains("  ") {
        return clean.to_owned();
    }
    let mut line = String::with_capacity(clean.len());
    for word in clean.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Characters that steer machines, or hide: controls, zero-width and bidirectional ones, tags,
/// annotation marks and code points that are no characters. The joiner of composed emoji stays.
fn is_hidden(character: char) -> bool {
    let code = u32::from(character);
    character.is_control() && !character.is_whitespace()
        || matches!(code, 0xad | 0x61c | 0x200b | 0x200e..=0x200f | 0x202a..=0x202e)
        || matches!(code, 0x2060..=0x2069 | 0xfeff | 0xfff9..=0xfffb | 0xfdd0..=0xfdef)
        || matches!(code, 0xe_0000..=0xe_007f)
        || code & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    #[test]
    fn drops_what_is_not_meant_to_be_read() {
        for (raw, clean) in [
            ("a\r\nb\rc\u{2028}d\u{2029}e\u{85}f", "a\nb\nc\nd\ne\nf"),
            ("nul\0s, bell\x07, del\x7f, c1\u{93}", "nuls, bell, del, c1"),
            ("\x1b[31mred\x1b[0m \x1b]0;title\x07text", "red text"),
            ("zero\u{200b}wi\u{2060}dth\u{feff}", "zerowidth"),
            (
                "left \u{202e}thgir\u{202c} \u{2066}x\u{2069}",
                "left thgir x",
            ),
            ("a\u{a0}b\u{3000}c\td", "a b c d"),
            ("👨\u{200d}👩 Peña “5 €”", "👨\u{200d}👩 Peña “5 €”"),
            ("x\u{fffe}\u{10ffff}\u{e0041}y", "xy"),
        ] {
            assert_eq!(super::text(raw), clean, "{raw:?}");
        }
        assert_eq!(super::line("  one\n two \u{2028} three "), "one two three");
    }
}
