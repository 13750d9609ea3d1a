//! Bytes in, text out: by byte order mark, by what is valid, by declaration, else by detection.
//!
//! Bytes that are no text are refused. A wrong byte becomes U+FFFD, which a reader sees; text in
//! a wrongly guessed encoding, which a reader would not see through, is refused where it shows.

mod binary;

use std::{borrow::Cow, sync::LazyLock};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use regex::bytes::Regex;

use super::Refusal;

/// Declarations stand at the beginning; browsers look at 1 KiB, careless pages need more.
const HEAD: usize = 8192;

/// Detection looks at this much of a text.
const SAMPLE: usize = 256 << 10;

static DECLARED: LazyLock<Regex> = LazyLock::new(|| {
    let text =
        r#"(?i)(?:<\?xml[^>]{0,80}encoding|<meta[^>]{0,200}charset)\s*=\s*["']?\s*([\w:.-]{2,40})"#;
    match Regex::new(text) {
        Ok(pattern) => pattern,
        Err(fault) => panic!("a pattern of the source code: {fault}"),
    }
});

/// The text of an input.
///
/// # Errors
/// If it is empty, of a known kind that is no text, or not readable in any encoding.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::unreadable("it is empty: there is nothing to read"));
    }
    let not_text = |kind: &str| {
        Err(Refusal::unreadable(format!(
            "it is {kind}, not text: give the article as text, HTML, JSON or a feed"
        )))
    };
    if let Some(kind) = binary::kind(bytes) {
        return not_text(kind);
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return decoded(encoding, bytes.get(mark..).unwrap_or_default());
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return decoded(encoding, bytes);
    }
    if binary::is_noise(bytes) {
        return not_text("a binary file");
    }
    let declared = declared(bytes);
    if declared == Some(ISO_2022_JP) {
        return decoded(ISO_2022_JP, bytes);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(fault) if is_nearly_utf8(bytes, &fault) => readable(String::from_utf8_lossy(bytes)),
        Err(_) => decoded(legacy(bytes, declared), bytes),
    }
}

fn decoded<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Result<Cow<'a, str>, Refusal> {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    readable(text)
}

/// The encoding that the text declares of itself, if it is one of the web's.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let label = DECLARED.captures(head)?.get(1)?;
    Encoding::for_label(label.as_bytes())
}

/// The encoding of text that is not UTF-8: the declared one unless it cannot be, else a guess.
fn legacy(bytes: &[u8], declared: Option<&'static Encoding>) -> &'static Encoding {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    declared
        .filter(|encoding| ![UTF_8, UTF_16LE, UTF_16BE].contains(encoding))
        .filter(|encoding| *encoding == WINDOWS_1252 || !encoding.decode(sample).2)
        .unwrap_or_else(|| {
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(sample, true);
            detector.guess(None, Utf8Detection::Deny)
        })
}

/// Whether text is UTF-8 with some wrong bytes: cut off in a character, or with more right
/// sequences than wrong ones.
fn is_nearly_utf8(bytes: &[u8], fault: &std::str::Utf8Error) -> bool {
    let cut_off = fault.error_len().is_none();
    let (mut right, mut wrong) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    cut_off || right >= wrong
}

/// UTF-16 without a mark: in European text every other byte is zero.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..4096).unwrap_or(bytes);
    let pairs = sample.len() / 2;
    if pairs < 4 || !sample.contains(&0) {
        return None;
    }
    let zeros = |from: usize| {
        sample
            .iter()
            .skip(from)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (high, low) = (zeros(0), zeros(1));
    if low * 10 >= pairs * 8 && high * 20 <= pairs {
        Some(UTF_16LE)
    } else if high * 10 >= pairs * 8 && low * 20 <= pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The text, unless most of it is signs rather than letters, or one in twenty is lost,
/// or it repeats a few characters.
fn readable(text: Cow<'_, str>) -> Result<Cow<'_, str>, Refusal> {
    let (mut letters, mut other, mut lost) = (0_usize, 0_usize, 0_usize);
    let mut kinds: Vec<char> = Vec::with_capacity(4);
    for character in text.chars().filter(|c| !c.is_whitespace()).take(SAMPLE) {
        if kinds.len() < 4 && !kinds.contains(&character) {
            kinds.push(character);
        }
        if character == char::REPLACEMENT_CHARACTER {
            lost += 1;
        } else if character.is_alphanumeric() || character.is_ascii_punctuation() {
            letters += 1;
        } else {
            other += 1;
        }
    }
    let all = letters + other + lost;
    if all >= 64 && (lost * 20 > all || other > letters || kinds.len() < 4) {
        return Err(Refusal::unreadable(
            "it is no text in any encoding that could be told: save it as UTF-8",
        ));
    }
    Ok(text)
}

#[cfg(test)]
mod tests;
