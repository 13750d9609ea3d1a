//! What ties reports of one event together beside the facts that pages show.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// Signs by which reports of one event find each other. They are weighed, and never shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signs {
    /// Marks of the names of those who were shot or who fired: two reports on one person share
    /// one. The names themselves are not kept.
    pub marks: BTreeSet<u32>,
    /// Those of them who were shot.
    #[serde(default)]
    pub struck: BTreeSet<u32>,
    /// Marks of the names of all others that its sentences have, as far as they do not only speak.
    #[serde(default)]
    pub named: BTreeSet<u32>,
    /// The weekday told, from 0 for Monday, where the date is not known.
    pub weekday: Option<u8>,
    /// The month and its day told, where the year is not known.
    pub month_day: Option<(u8, u8)>,
    /// The hospitals named.
    pub hospitals: BTreeSet<String>,
    /// Marks of the words that few articles have, each with the bits that it tells. A record from
    /// before they were read has none.
    #[serde(default)]
    pub words: BTreeMap<u32, u8>,
}
