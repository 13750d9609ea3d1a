//! A fast hasher for the tables of this program: FNV-1a over short words, and over whole numbers.
//!
//! Only for maps whose keys are our own tables or places in a text: an outsider cannot choose what
//! they collide with.

use std::hash::{BuildHasherDefault, Hasher};

/// A map from words of a table.
pub(crate) type WordMap<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<Fnv>>;

/// The state of FNV-1a with 64 bits; offset and prime are the published ones.
pub(crate) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn mix(&mut self, number: u64) {
        self.0 = (self.0 ^ number).wrapping_mul(0x0100_0000_01b3);
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.mix(u64::from(*byte)));
    }

    fn write_usize(&mut self, number: usize) {
        self.mix(number as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
