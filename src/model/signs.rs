//! What ties reports of one event together beside the facts that pages show.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// Signs by which reports of one event find each other. They are weighed, and never shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signs {
    /// Marks of the names of those who were shot or who fired: two reports on one person share
    /// one. The names themselves are not kept.
    pub marks: BTreeSet<u32>,
    /// The weekday told, from 0 for Monday, where the date is not known.
    pub weekday: Option<u8>,
    /// The month and its day told, where the year is not known.
    pub month_day: Option<(u8, u8)>,
    /// The hospitals named.
    pub hospitals: BTreeSet<String>,
}
