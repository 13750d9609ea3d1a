//! Where something happened, no closer than its hundred block.

use std::{fmt, str::FromStr};

use super::street::{NotAPlace, Street};

/// A block, a crossing or a road. Exact house numbers are never kept.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Spot {
    /// A hundred block: "3300 W Polk St" stands for the numbers 3300 to 3399.
    Block {
        /// First number of the block, a multiple of 100; 0 for the numbers 1 to 99.
        hundred: u32,
        /// The street the numbers belong to.
        street: Street,
    },
    /// Two streets that cross: a numbered one first, "89th St & Stony Island Ave".
    Intersection(Street, Street),
    /// A street without any number.
    Road(Street),
}

impl Spot {
    /// The block of a house number; the number itself is not kept.
    #[must_use]
    pub fn block(number: u32, street: Street) -> Self {
        let hundred = number - number % 100;
        Self::Block { hundred, street }
    }

    /// The crossing of two streets in its canonical form: a numbered street first, else by name,
    /// and without compass letters, which texts give at will and a crossing does not need.
    #[must_use]
    pub fn intersection(one: Street, other: Street) -> Self {
        let bare = |street: Street| Street {
            compass: None,
            ..street
        };
        let (one, other) = (bare(one), bare(other));
        let rank = |street: &Street| (!street.is_numbered(), street.name.clone());
        if rank(&one) <= rank(&other) {
            Self::Intersection(one, other)
        } else {
            Self::Intersection(other, one)
        }
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Block { hundred, street } => write!(out, "{hundred} {street}"),
            Self::Intersection(one, other) => write!(out, "{one} & {other}"),
            Self::Road(street) => write!(out, "{street}"),
        }
    }
}

impl FromStr for Spot {
    type Err = NotAPlace;

    /// Reads what `Display` writes; a house number is masked to its block.
    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        if let Some((one, other)) = text.split_once(" & ") {
            return Ok(Self::Intersection(one.parse()?, other.parse()?));
        }
        let number = text.split_once(' ').and_then(|(number, street)| {
            let digits = number.bytes().all(|byte| byte.is_ascii_digit());
            Some((number.parse().ok().filter(|_| digits)?, street))
        });
        match number {
            Some((number, street)) => Ok(Self::block(number, street.parse()?)),
            None => text.parse().map(Self::Road),
        }
    }
}
