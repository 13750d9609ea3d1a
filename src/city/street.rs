//! A street's name in its parts, and the one way it is written: "W Polk St".

use std::{fmt, str::FromStr};

/// The letter before a street's name: which side of State or Madison it runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Compass {
    /// North of Madison Street.
    N,
    /// South of Madison Street.
    S,
    /// East of State Street.
    E,
    /// West of State Street.
    W,
}

impl Compass {
    /// Reads a letter or a word, in any case: "W", "west".
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let is = |letter: &str, name: &str| {
            word.eq_ignore_ascii_case(letter) || word.eq_ignore_ascii_case(name)
        };
        match word.as_bytes().first()?.to_ascii_uppercase() {
            b'N' if is("N", "North") => Some(Self::N),
            b'S' if is("S", "South") => Some(Self::S),
            b'E' if is("E", "East") => Some(Self::E),
            b'W' if is("W", "West") => Some(Self::W),
            _ => None,
        }
    }

    /// 1 where numbers grow to the north or east, -1 where they grow to the south or west.
    pub(super) const fn sign(self) -> f64 {
        match self {
            Self::N | Self::E => 1.0,
            Self::S | Self::W => -1.0,
        }
    }
}

impl fmt::Display for Compass {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, out)
    }
}

/// Abbreviations of the postal service, each with the words that mean it.
const SUFFIXES: [(&str, &[&str]); 16] = [
    ("St", &["street", "st"]),
    ("Ave", &["avenue", "ave", "av"]),
    ("Blvd", &["boulevard", "blvd"]),
    ("Dr", &["drive", "dr"]),
    ("Pl", &["place", "pl"]),
    ("Rd", &["road", "rd"]),
    ("Ct", &["court", "ct"]),
    ("Pkwy", &["parkway", "pkwy"]),
    ("Ter", &["terrace", "ter", "terr"]),
    ("Ln", &["lane", "ln"]),
    ("Plz", &["plaza", "plz"]),
    ("Sq", &["square", "sq"]),
    ("Hwy", &["highway", "hwy"]),
    ("Cres", &["crescent", "cres"]),
    ("Way", &["way"]),
    ("Row", &["row"]),
];

/// The postal abbreviation of a suffix, written in any way: "Street" -> "St".
pub(super) fn suffix(word: &str) -> Option<&'static str> {
    let known =
        |entry: &&(&str, &[&str])| entry.1.iter().any(|known| known.eq_ignore_ascii_case(word));
    SUFFIXES.iter().find(known).map(|entry| entry.0)
}

/// A street as a text names it: what it left out is `None`, nothing is filled in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Street {
    /// The compass letter, if given.
    pub compass: Option<Compass>,
    /// The City's spelling in title case, or the one in print: "Stony Island", "63rd", "King".
    pub name: String,
    /// The postal abbreviation of the suffix, if given: "St".
    pub suffix: Option<String>,
}

/// A text that is no street or spot as this program writes them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not {wanted}")]
pub struct NotAPlace {
    wanted: &'static str,
    text: String,
}

impl NotAPlace {
    pub(super) fn new(wanted: &'static str, text: &str) -> Self {
        let text = text.chars().take(60).collect();
        Self { wanted, text }
    }
}

impl Street {
    /// Whether the name is a number: "63rd".
    #[must_use]
    pub fn is_numbered(&self) -> bool {
        self.name
            .starts_with(|letter: char| letter.is_ascii_digit())
    }

    /// Splits the City's spelling of a name and its suffix: "MC VICKER AVE".
    pub(super) fn from_city(compass: Option<Compass>, spelling: &str) -> Self {
        let (name, suffix) = match spelling.rsplit_once(' ') {
            Some((name, last)) => {
                suffix(last).map_or((spelling, None), |known| (name, Some(known)))
            }
            None => (spelling, None),
        };
        let name = name.split(' ').map(title).collect::<Vec<_>>().join(" ");
        Self {
            compass,
            name: as_printed(name),
            suffix: suffix.map(str::to_owned),
        }
    }
}

/// The name as newspapers print it, where that differs from the City's table.
fn as_printed(name: String) -> String {
    match name.as_str() {
        "La Salle" => "LaSalle".to_owned(),
        "Dusable Lake Shore" => "DuSable Lake Shore".to_owned(),
        "Dr Martin Luther King Jr" => "King".to_owned(),
        _ => name
            .strip_prefix("Avenue ")
            .map(|letter| format!("Ave {letter}"))
            .unwrap_or(name),
    }
}

/// "STONY" -> "Stony", "MCVICKER" -> "McVicker", "63RD" -> "63rd".
fn title(word: &str) -> String {
    let lower = word.to_ascii_lowercase();
    let capital = |text: &str| {
        let mut letters = text.chars();
        letters
            .next()
            .map(|first| first.to_ascii_uppercase().to_string() + letters.as_str())
            .unwrap_or_default()
    };
    match lower.strip_prefix("mc") {
        Some(rest) => format!("Mc{}", capital(rest)),
        None => capital(&lower),
    }
}

impl fmt::Display for Street {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(compass) = self.compass {
            write!(out, "{compass} ")?;
        }
        out.write_str(&self.name)?;
        match &self.suffix {
            Some(suffix) => write!(out, " {suffix}"),
            None => Ok(()),
        }
    }
}

impl FromStr for Street {
    type Err = NotAPlace;

    /// Reads what `Display` writes.
    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        let mut words: Vec<&str> = text.split_whitespace().collect();
        let compass = words
            .first()
            .filter(|word| word.len() == 1 && words.len() > 1);
        let compass = compass.and_then(|word| Compass::from_word(word));
        if compass.is_some() {
            words.remove(0);
        }
        let last = words.last().filter(|_| words.len() > 1);
        let known = last.and_then(|word| suffix(word).filter(|known| known == word));
        if known.is_some() {
            words.pop();
        }
        match words.join(" ") {
            name if name.is_empty() || name.contains('&') => Err(NotAPlace::new("a street", text)),
            name => Ok(Self {
                compass,
                name,
                suffix: known.map(str::to_owned),
            }),
        }
    }
}
