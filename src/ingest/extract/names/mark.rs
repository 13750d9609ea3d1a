//! A person's name in, a number out by which two reports on one person find each other.
//!
//! The number is kept instead of the name: it is never shown, and only whoever knows the name can
//! tell that it belongs to it.

use sha2::{Digest, Sha256};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The mark of a first and last name, alike for "Aréanah" and "Areanah", "Vasquez-Lasso" and
/// "Vasquez Lasso".
pub(super) fn mark(first: &str, last: &str) -> u32 {
    let last = last.rsplit(['-', ' ']).next().unwrap_or(last);
    let name = format!("{} {}", plain(first), plain(last));
    let digest = Sha256::digest(name.as_bytes());
    digest
        .iter()
        .take(4)
        .fold(0, |mark, byte| mark << 8 | u32::from(*byte))
}

fn plain(name: &str) -> String {
    let letters = name.nfd().filter(|letter| !is_combining_mark(*letter));
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::mark;

    #[test]
    fn spellings_of_one_name_have_one_mark() {
        assert_eq!(mark("Aréanah", "Example"), mark("areanah", "example"));
        assert_eq!(mark("ana", "sample-example"), mark("ana", "example"));
        assert_ne!(mark("ana", "example"), mark("ann", "example"));
    }
}
