//! Words in, whatever a table says of them out: a look-up that is quick to say no.
//!
//! Made for English prose, where nearly every word is in no table. A word is packed into one
//! number, without regard to case, so that a look-up compares numbers and no text.

/// Slots, as a power of two: some ten times the words of the largest table.
const BITS: u32 = 12;

/// Entries by word, without regard to case.
pub(super) struct WordTable<T> {
    slots: Vec<Vec<(u128, T)>>,
}

impl<T> WordTable<T> {
    /// A table of these entries; a word of more than 16 bytes is never found.
    pub(super) fn new<'a>(entries: impl Iterator<Item = (&'a str, T)>) -> Self {
        let mut slots: Vec<Vec<(u128, T)>> = Vec::new();
        slots.resize_with(1 << BITS, Vec::new);
        for (word, entry) in entries {
            if let Some(packed) = pack(word)
                && let Some(slot) = slots.get_mut(slot(packed))
            {
                slot.push((packed, entry));
            }
        }
        Self { slots }
    }

    /// The entries of the word, in the order in which they were given.
    pub(super) fn find(&self, word: &str) -> impl Iterator<Item = &T> {
        let packed = pack(word).unwrap_or_default();
        let slot = self.slots.get(slot(packed)).map_or(&[][..], Vec::as_slice);
        slot.iter()
            .filter(move |(known, _)| *known == packed)
            .map(|(_, entry)| entry)
    }
}

/// The word's bytes in lower case, as one number.
fn pack(word: &str) -> Option<u128> {
    let mut bytes = [0; 16];
    bytes
        .get_mut(..word.len())?
        .copy_from_slice(word.as_bytes());
    bytes.make_ascii_lowercase();
    Some(u128::from_le_bytes(bytes))
}

/// Fibonacci hashing of both halves.
fn slot(packed: u128) -> usize {
    let halves = (packed as u64) ^ ((packed >> 64) as u64).rotate_left(29);
    (halves.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::WordTable;

    #[test]
    fn finds_words_whatever_their_case_and_nothing_else() {
        let table = WordTable::new([("sunday", 1), ("saturday", 2), ("sunday", 3)].into_iter());
        let found = |word: &str| table.find(word).copied().collect::<Vec<_>>();
        assert_eq!(found("Sunday"), [1, 3]);
        assert_eq!(found("SATURDAY"), [2]);
        for word in [
            "",
            "sun",
            "sundays",
            "été",
            "7",
            "a-very-long-word-of-many-letters",
        ] {
            assert!(found(word).is_empty(), "{word}");
        }
    }
}
