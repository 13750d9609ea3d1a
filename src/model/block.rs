//! A block or an intersection of the record, in words.

/// "3300 block of W Polk St" for `3300 W Polk St`, never finer than the hundred block;
/// "89th St and Stony Island Ave" for an intersection; a road without a number as it is.
#[must_use]
pub fn block_in_words(block: &str) -> String {
    if let Some((one, other)) = block.split_once(" & ") {
        return format!("{one} and {other}");
    }
    let numbered = block.split_once(' ');
    match numbered.map(|(number, street)| (number.parse::<u32>(), street)) {
        Some((Ok(number), street)) if number >= 100 => {
            format!("{} block of {street}", number / 100 * 100)
        }
        Some((Ok(_), street)) => format!("first block of {street}"),
        _ => block.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_never_finer_than_the_hundred_block() {
        for (block, words) in [
            ("3300 W Polk St", "3300 block of W Polk St"),
            ("3312 W Polk St", "3300 block of W Polk St"),
            ("12 E 79th St", "first block of E 79th St"),
            ("89th St & Stony Island Ave", "89th St and Stony Island Ave"),
            ("W Polk St", "W Polk St"),
        ] {
            assert_eq!(block_in_words(block), words);
        }
    }
}
