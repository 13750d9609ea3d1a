//! A fast hasher for the tables of this program: FNV-1a over short words.
//!
//! Only for maps whose keys are our own tables: an outsider cannot choose what they collide with.

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

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
