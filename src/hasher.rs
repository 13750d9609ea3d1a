//! Maps for the tables of this program, with a hash that is fast for short words and whole numbers.
//!
//! Only for maps whose keys are our own tables or places in a text: an outsider cannot choose what
//! they collide with.

/// A map from words of a table.
pub(crate) type WordMap<K, V> = rustc_hash::FxHashMap<K, V>;

/// A set of words of a table.
pub(crate) type WordSet<K> = rustc_hash::FxHashSet<K>;
