//! Where: every place a sentence names, what it is, and what it is the place of.
//!
//! In: the text and the bytes of one sentence. Out: places in order, each with its span and the
//! name of the rule that read it. Nothing is resolved here (that is [`crate::ingest::resolve`]),
//! and which place is an incident's is for the caller to choose: most are not.
//!
//! One walk over the words: at each, a block, then a corner, then a name of the one lexicon of all
//! names, then a single road. What a place governs is judged afterwards from its clause.

mod around_town;
mod beside;
mod block;
mod corner;
mod district;
mod elsewhere;
mod expressway;
mod facility;
mod governs;
mod lexicon;
mod names;
mod neighbourhood;
mod office;
mod station;
mod street;
mod table;
#[cfg(test)]
mod tests;
mod word_set;
mod words;

use std::{cell::LazyCell, ops::Range};

use crate::city::Spot;

pub use governs::Governs;
pub(crate) use neighbourhood::ON_BORDER;
pub(crate) use street::ordinal;

use governs::Judge;
use words::{Shape, Words};

/// What a place is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A block, a corner or a road.
    Spot(Spot),
    /// A neighbourhood by its canonical name.
    Neighbourhood {
        /// Canonical spelling, "Homan Square".
        name: &'static str,
        /// The community area the name belongs to, mainly.
        area: u8,
    },
    /// A police district's number.
    District(u8),
    /// A named building or ground.
    Facility {
        /// Its usual name.
        name: String,
        /// Its block or corner, if known.
        spot: Option<Spot>,
        /// The police district it is the station of.
        station_of: Option<u8>,
    },
    /// A side of the city: "West Side".
    Side(&'static str),
    /// An expressway, with its cross street if one is given: "Dan Ryan Expressway at 43rd St".
    Expressway(String),
    /// The lake's shore.
    Lakefront,
    /// An airport of the city by its full name.
    Airport(&'static str),
    /// The city itself.
    Chicago,
    /// A suburb, another city or a state.
    Elsewhere {
        /// As written, without the state.
        name: String,
    },
}

/// A place named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Bytes of the whole text.
    pub span: Range<usize>,
    /// What it is.
    pub kind: Kind,
    /// Name of the rule that read it, such as `hundred_block`.
    pub rule: &'static str,
    /// What it is the place of.
    pub governs: Governs,
}

/// A place by its words, before its clause has been asked.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Found {
    /// The words it takes up.
    words: Range<usize>,
    kind: Kind,
    rule: &'static str,
    /// Settled by what the place is or by the words beside it, whatever the clause says.
    governs: Option<Governs>,
}

impl Found {
    const fn new(words: Range<usize>, kind: Kind, rule: &'static str) -> Self {
        let governs = None;
        Self {
            words,
            kind,
            rule,
            governs,
        }
    }

    fn governed_by(&self, judge: impl Fn(&Range<usize>) -> Governs) -> Governs {
        let governs = self.governs.unwrap_or_else(|| judge(&self.words));
        let is_station = matches!(
            self.kind,
            Kind::Facility {
                station_of: Some(_),
                ..
            }
        );
        match governs {
            Governs::Other("other_event") if is_station => Governs::Other("station_gathering"),
            governs => governs,
        }
    }

    fn governing(self, governs: Option<Governs>) -> Self {
        Self { governs, ..self }
    }
}

/// Finds every place in a sentence, given by its bytes in the text. An impossible range has none.
#[must_use]
pub fn read(text: &str, sentence: Range<usize>) -> Vec<Place> {
    let start = sentence.start;
    let sentence = text.get(sentence).unwrap_or_default();
    read_lowered(sentence, &sentence.to_ascii_lowercase(), start)
}

/// Finds every place in a sentence that begins at a byte of the text; `lower` is the sentence in
/// ASCII lower case.
pub(crate) fn read_lowered(sentence: &str, lower: &str, start: usize) -> Vec<Place> {
    let words = Words::new(sentence, lower);
    let mut found = find(&words);
    beside::settle(&words, &mut found);
    if found.is_empty() {
        return Vec::new();
    }
    // Read only where a place's own words do not say what it governs.
    let judge = LazyCell::new(|| Judge::new(&words));
    let place = |found: Found| {
        let bytes = words.bytes(found.words.clone());
        Place {
            span: start + bytes.start..start + bytes.end,
            governs: found.governed_by(|place| judge.judge(place)),
            kind: found.kind,
            rule: found.rule,
        }
    };
    found.into_iter().map(place).collect()
}

/// Reads the text of a place's span again by its rule: the same place, or `None` if the rule does
/// not read it.
#[must_use]
pub fn reread(rule: &str, span_text: &str) -> Option<Kind> {
    let lower = span_text.to_ascii_lowercase();
    let words = Words::new(span_text, &lower);
    let all = |found: &Found| found.rule == rule && found.words == (0..words.len());
    let street = street::read(&words, 0, false);
    let spots = block::forms(&words, 0, street.as_ref())
        .into_iter()
        .find(all);
    let spots = spots.or_else(|| corner::whole(&words).filter(all));
    let spots = spots.or_else(|| corner::whole_road(&words).filter(all));
    let found = spots.or_else(|| names::whole(&words, rule).filter(all));
    found.map(|found| found.kind)
}

fn find(words: &Words<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let next = if may_begin(words, at) {
            read_at(words, at, &mut found)
        } else {
            None
        };
        at = next.unwrap_or(0).max(at + 1);
    }
    found
}

fn read_at(words: &Words<'_>, at: usize, found: &mut Vec<Found>) -> Option<usize> {
    let street = street::read(words, at, false);
    let street = street.as_ref();
    let line = station::read(words, at).or_else(|| station::after_line(words, at));
    let line = line.or_else(|| expressway::after_street(words, at, street));
    if let Some(place) = line {
        let end = place.words.end;
        found.push(place);
        return Some(end);
    }
    block::read(words, at, street, found)
        .or_else(|| corner::read(words, at, street, found))
        .or_else(|| corner::read_road(words, at, street, found))
        .or_else(|| names::read(words, at, found))
}

/// Whether a place can begin with the word: a name, a number, or one of a few small words.
fn may_begin(words: &Words<'_>, at: usize) -> bool {
    match words.shape(at) {
        Shape::Name | Shape::Number => true,
        Shape::Plain => word_set::is_small_beginning(words.word(at)),
        Shape::Mark | Shape::End => false,
    }
}
