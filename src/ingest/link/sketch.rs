//! A small print of a text, by which texts that repeat one another are told.

use std::collections::BTreeSet;

/// Length of the word sequences that are hashed.
const WORDS: usize = 4;

/// How many of the smallest hashes are kept.
const KEPT: usize = 64;

/// Texts with fewer word sequences are too short to tell a copy from a coincidence.
const ENOUGH: usize = 24;

/// The smallest hashes of a text's word sequences, in order. Letters, digits and order of words
/// count; case, punctuation and spacing do not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch(Vec<u32>);

impl Sketch {
    /// Sketches a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let lower = text.to_lowercase();
        let words: Vec<&str> = lower
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        let hashes: BTreeSet<u32> = words.windows(WORDS).map(hash).collect();
        Self(hashes.into_iter().take(KEPT).collect())
    }

    /// The stored form: four bytes a hash, the most significant first.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.iter().flat_map(|hash| hash.to_be_bytes()).collect()
    }

    /// Reads the stored form; an incomplete last hash is left out.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let (hashes, _) = bytes.as_chunks::<4>();
        Self(
            hashes
                .iter()
                .map(|bytes| u32::from_be_bytes(*bytes))
                .collect(),
        )
    }

    /// The share of word sequences that two texts have in common, 0 to 1, estimated; 0 for texts
    /// that are too short to tell.
    #[must_use]
    pub fn resemblance(&self, other: &Self) -> f64 {
        if self.0.len() < ENOUGH || other.0.len() < ENOUGH {
            return 0.0;
        }
        // Both are in order, so the smallest of all are met first.
        let (mut ours, mut theirs) = (self.0.iter().peekable(), other.0.iter().peekable());
        let (mut looked_at, mut shared) = (0.0, 0.0);
        for _ in 0..KEPT {
            let (one, other) = (ours.peek().copied(), theirs.peek().copied());
            let Some(smallest) = one.into_iter().chain(other).min() else {
                break;
            };
            let met = ours.next_if_eq(&smallest).is_some();
            let met_too = theirs.next_if_eq(&smallest).is_some();
            looked_at += 1.0;
            shared += f64::from(u8::from(met && met_too));
        }
        shared / looked_at
    }

    /// The smallest hashes, which texts that repeat one another are likely to share; none of a
    /// text that is too short to tell.
    pub(super) fn smallest(&self, count: usize) -> &[u32] {
        if self.0.len() < ENOUGH {
            return &[];
        }
        self.0.get(..count).unwrap_or(&self.0)
    }
}

/// FNV-1a, folded to 32 bits: stored, so it must be the same for ever.
fn hash(words: &[&str]) -> u32 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for word in words {
        for byte in word.bytes().chain([b' ']) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    let [a, b, c, d, e, f, g, h] = hash.to_be_bytes();
    u32::from_be_bytes([a ^ e, b ^ f, c ^ g, d ^ h])
}
