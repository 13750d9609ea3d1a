//! Blocks: "3300 block of West Polk Street", "82XX S. Drexel", "West Erie St., 4700 block", and
//! house numbers masked to their block.
//!
//! Each form is read from its own words alone, so that its span read again gives the same block.

use std::ops::Range;

use crate::city::{Compass, Spot, Street};

use super::{
    Found, Kind, elsewhere, office,
    street::{self, Read},
    words::{Shape, Words},
};

/// Reads the block that begins at a word with this street; gives the word to go on from.
pub(super) fn read(
    words: &Words<'_>,
    at: usize,
    street: Option<&Read>,
    found: &mut Vec<Found>,
) -> Option<usize> {
    let blocks = forms(words, at, street);
    let end = blocks.first()?.words.end;
    if !elsewhere::follows(words, end) {
        found.extend(blocks);
    }
    Some(past_cross_street(words, end))
}

/// Every block of the form that begins at a word; two for "1400 and 1500 blocks".
pub(super) fn forms(words: &Words<'_>, at: usize, street: Option<&Read>) -> Vec<Found> {
    if let Some(street) = street {
        return street_then_block(words, at, street);
    }
    match words.shape(at) {
        Shape::Number => match block_of(words, at) {
            blocks if blocks.is_empty() => address(words, at).into_iter().collect(),
            blocks => blocks,
        },
        Shape::Plain if words.word(at) == "cuadra" => cuadra(words, at).into_iter().collect(),
        Shape::Plain => first_block(words, at).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// "3300 block of …", "1400 and 1500 blocks of …", "3300 West block of …", "3300 block, on …".
fn block_of(words: &Words<'_>, at: usize) -> Vec<Found> {
    let Some(numbers) = Numbers::read(words, at) else {
        return Vec::new();
    };
    let apart = usize::from(words.word(numbers.end) == "," && words.word(numbers.end + 1) == "on");
    let next = numbers.end + apart;
    let next = next + usize::from(matches!(words.word(next), "of" | "on" | "de"));
    let next = next + usize::from(words.word(next) == "the");
    match street::read(words, next, true) {
        Some((street, end)) => numbers.on(street, at..end, "hundred_block"),
        None => Vec::new(),
    }
}

/// "West Polk Street's 3300 block", "Polk Street's 3800 West block", "West Erie St., 4700 block",
/// "West Erie Street, in the 4700 block".
fn street_then_block(words: &Words<'_>, at: usize, (street, end): &Read) -> Vec<Found> {
    let owned = words.past_possessive(*end);
    let next = if owned > *end {
        owned
    } else {
        words.past_joint(*end)
    };
    let next = next + usize::from(matches!(words.word(next), "in" | "on" | "at"));
    let next = next + usize::from(words.word(next) == "the");
    match Numbers::read(words, next).filter(|_| next > *end) {
        // "Austin's 5200 block of West Adams": the name owns the block, the street comes after.
        Some(numbers) if words.word(numbers.end) == "of" => Vec::new(),
        Some(numbers) => {
            let range = at..numbers.end;
            numbers.on(street.clone(), range, "street_then_block")
        }
        None => Vec::new(),
    }
}

/// "the first block of East Monroe Street", "the unit block of W. Lake": its numbers have no
/// hundred.
fn first_block(words: &Words<'_>, at: usize) -> Option<Found> {
    let first = matches!(words.word(at), "first" | "unit" | "zero");
    let begins = first && words.word(at + 1) == "block" && words.word(at + 2) == "of";
    let (street, end) = street::read(words, begins.then_some(at + 3)?, true)?;
    let spot = Spot::block(0, street);
    Some(Found::new(at..end, Kind::Spot(spot), "first_block"))
}

/// The numbers before the word "block".
struct Numbers {
    first: u32,
    /// The last of two: "1400 and 1500 blocks".
    second: Option<u32>,
    /// "3800 West block".
    compass: Option<Compass>,
    /// The word after "block".
    end: usize,
}

impl Numbers {
    fn read(words: &Words<'_>, at: usize) -> Option<Self> {
        let first = hundred(words, at)?;
        let range = matches!(words.word(at + 1), "-" | "–" | "to");
        let joined = range || matches!(words.word(at + 1), "and" | "&" | "y");
        let second = hundred(words, at + 2).filter(|_| joined);
        let next = if second.is_some() { at + 3 } else { at + 1 };
        let second = second.filter(|_| !range);
        let (compass, next) = match street::compass(words, next) {
            Some((compass, next)) => (Some(compass), next),
            None => (None, next),
        };
        let next = next + usize::from(matches!(words.word(next), "-" | "‑" | "–"));
        let is_block = matches!(
            words.word(next),
            "block" | "blocks" | "blk" | "blks" | "bloque"
        );
        let end = next + 1;
        let behind = compass_behind(words, end).filter(|_| is_block && compass.is_none());
        is_block.then_some(Self {
            first,
            second,
            compass: compass.or(behind),
            end: end + usize::from(behind.is_some()),
        })
    }

    /// The blocks of these numbers on a street.
    fn on(self, mut street: Street, range: Range<usize>, rule: &'static str) -> Vec<Found> {
        street.compass = street.compass.or(self.compass);
        let numbers = [Some(self.first), self.second];
        let numbers = numbers.into_iter().flatten();
        numbers
            .zip([rule, "second_of_two_blocks"])
            .map(|(number, rule)| {
                let spot = Spot::block(number, street.clone());
                Found::new(range.clone(), Kind::Spot(spot), rule)
            })
            .collect()
    }
}

/// "Polk Street, in the 3300 block |west|,": the compass point that ends the phrase.
fn compass_behind(words: &Words<'_>, at: usize) -> Option<Compass> {
    let (compass, end) = street::compass(words, at)?;
    let ends = matches!(words.shape(end), Shape::Mark | Shape::End);
    (ends && words.shape(at) == Shape::Plain).then_some(compass)
}

/// "7808 S. Halsted St.", "900 East 81st Street", "82XX S. Drexel".
fn address(words: &Words<'_>, at: usize) -> Option<Found> {
    let number = hundred(words, at)?;
    let (street, end) = street::read(words, at + 1, true)?;
    let rule = match words.word(at) {
        masked if masked.ends_with('x') => "masked_digits",
        round if round.ends_with("00") => "round_number_is_block",
        _ => "address_masked_to_block",
    };
    let both = street.compass.is_some() && street.suffix.is_some();
    // "At 99 S. LaSalle": two digits need a word of place before them.
    let placed =
        street.compass.is_some() && matches!(words.before(at, 1), "" | "at" | "near" | ":");
    let is_address = both || placed || number >= 100 && street::has_company(&street);
    if !is_address || is_part_of_a_number(words, at) {
        return None;
    }
    let office = office::at(words.word(at), &street);
    let spot = Spot::block(number, street);
    Some(Found::new(at..end, Kind::Spot(spot), rule).governing(office))
}

/// Spanish: "cuadra 2500 W. Cermak Rd.", "cuadra 5200 al sur de la avenida Spaulding".
fn cuadra(words: &Words<'_>, at: usize) -> Option<Found> {
    const FILLERS: &[&str] = &[
        "de", "del", "la", "al", "avenida", "calle", "sur", "norte", "este", "oeste",
    ];
    let number = hundred(words, at + 1)?;
    let fillers = (at + 2..at + 8).take_while(|at| FILLERS.contains(&words.word(*at)));
    let compass = fillers.clone().find_map(|at| street::compass(words, at));
    let next = fillers.last().map_or(at + 2, |last| last + 1);
    let (mut street, end) = street::read(words, next, false)?;
    street.compass = street.compass.or(compass.map(|(compass, _)| compass));
    let spot = Spot::block(number, street);
    Some(Found::new(at..end, Kind::Spot(spot), "cuadra"))
}

/// A house or block number down to its hundred: 3300, 7808, "82XX"; none above 13900.
fn hundred(words: &Words<'_>, at: usize) -> Option<u32> {
    let word = words.word(at);
    if words.shape(at) != Shape::Number || word.len() > 7 {
        return None;
    }
    // "1500th block": some write it as an ordinal.
    let ordinal = word
        .strip_suffix("th")
        .filter(|_| words.word(at + 1) == "block");
    let word = ordinal.unwrap_or(word);
    let digits = word.trim_end_matches('x');
    let masked = u32::try_from(word.len() - digits.len()).ok()?;
    let number: u32 = digits.parse().ok()?;
    let number = number.checked_mul(10_u32.checked_pow(masked)?)?;
    (masked <= 2 && number <= 13_999).then_some(number / 100 * 100)
}

/// "2,000 W.", "$900 East": the end of a longer number, not a house.
fn is_part_of_a_number(words: &Words<'_>, at: usize) -> bool {
    !words.is_spaced(at) && matches!(words.before(at, 1), "," | "." | "$" | "#" | ":" | "-")
}

/// Past the cross street that tells where on the block: ", near Spaulding Avenue".
pub(super) fn past_cross_street(words: &Words<'_>, end: usize) -> usize {
    let at = end + usize::from(words.word(end) == ",");
    if !matches!(words.word(at), "near" | "at" | "by" | "off" | "between") {
        return end;
    }
    let Some((_, cross)) = street::read(words, at + 1, false) else {
        return end;
    };
    let second = (words.word(cross) == "and").then(|| street::read(words, cross + 1, false));
    second.flatten().map_or(cross, |(_, end)| end)
}
