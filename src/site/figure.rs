//! A number on a page: always with the address of exactly what it counts.

use crate::site::text::thousands;

/// A number that is a link.
#[derive(Debug, Clone, Default)]
pub(crate) struct Figure {
    pub(crate) count: u32,
    pub(crate) href: String,
}

impl Figure {
    /// The number as pages show it: "1,180".
    pub(crate) fn shown(&self) -> String {
        thousands(self.count.into())
    }
}
