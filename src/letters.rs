//! How far a word goes: the one loop over every byte of a text that all readers of words share.

/// Bytes of the letters and digits, of any script, with which a text begins. Nearly all are ASCII
/// and are never decoded.
#[inline]
pub(crate) fn letters(text: &str) -> usize {
    let ends = |byte: u8| !PLAIN[usize::from(byte)];
    let Some(plain) = text.bytes().position(ends) else {
        return text.len();
    };
    if text.as_bytes().get(plain).is_none_or(u8::is_ascii) {
        plain
    } else {
        decoded(text, plain)
    }
}

/// The same, where the characters from a byte on must be decoded: kept apart, so that the loop
/// above is put in line.
#[cold]
fn decoded(text: &str, plain: usize) -> usize {
    let rest = text.get(plain..).unwrap_or_default();
    let end = rest.find(|letter: char| !letter.is_alphanumeric());
    plain + end.unwrap_or(rest.len())
}

/// Which bytes are letters and digits of ASCII.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        #[expect(clippy::cast_possible_truncation, reason = "it is below 128")]
        let letter = byte as u8;
        plain[byte] = letter.is_ascii_alphanumeric();
        byte += 1;
    }
    plain
};

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn letters_of_any_script_are_one_word() {
        for (text, word) in [
            ("63rd Street", "63rd"),
            ("Peña Nieto", "Peña"),
            ("éclair’s", "éclair"),
            ("officer’s", "officer"),
            ("end", "end"),
            (" x", ""),
            ("“x", ""),
            ("", ""),
        ] {
            assert_eq!(&text[..letters(text)], word, "{text}");
        }
    }
}
