//! Names as keys: one form for comparing, one for addresses.

/// What may follow a name without being part of it.
const TAILS: [&[&str]; 4] = [
    &["neighborhood"],
    &["neighbourhood"],
    &["community", "area"],
    &["community"],
];

/// Brings a name to the form in which spellings are compared: lower case, no apostrophes and dots,
/// hyphens and slashes as spaces, "Mount" and "Saint" abbreviated, without "the" before and
/// "neighborhood" or "community area" after it.
pub(super) fn key(name: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for part in name.split(|letter: char| letter.is_whitespace() || "-‐‑–/".contains(letter))
    {
        let letters = part
            .chars()
            .filter(|letter| letter.is_alphanumeric() || *letter == '&');
        let word = letters.flat_map(char::to_lowercase).collect::<String>();
        match word.as_str() {
            "" => {}
            "mount" => words.push("mt".into()),
            "saint" => words.push("st".into()),
            "&" => words.push("and".into()),
            _ => words.push(word),
        }
    }
    if words.len() > 1 && words.first().is_some_and(|word| word == "the") {
        words.remove(0);
    }
    for tail in TAILS {
        if words.len() > tail.len()
            && words
                .iter()
                .rev()
                .zip(tail.iter().rev())
                .all(|(a, b)| a == b)
        {
            words.truncate(words.len() - tail.len());
        }
    }
    words.join(" ")
}

/// The name in an address: ASCII letters and digits in lower case, words parted by hyphens.
pub(super) fn slug(name: &str) -> String {
    let mut slug = String::new();
    for letter in name.chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !matches!(letter, '\'' | '’' | '.') && !slug.ends_with('-') && !slug.is_empty()
        {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_share_a_key() {
        for (one, other) in [
            ("The Loop", "loop neighborhood"),
            ("Back-of-the-Yards", "Back of the Yards"),
            ("O’Hare", "OHARE"),
            ("Mt. Greenwood", "Mount Greenwood"),
            ("Saint Ben's", "st. bens"),
            ("Lakewood/Balmoral", "the Lakewood-Balmoral neighbourhood"),
            ("Rush & Division", "Rush and Division"),
            ("West Town community area", "West Town"),
        ] {
            assert_eq!(key(one), key(other));
        }
        assert_eq!(key("the"), "the");
        assert_eq!(key(""), "");
    }

    #[test]
    fn slugs_are_plain() {
        for (name, expected) in [
            ("O'Hare", "ohare"),
            ("St. Ben's", "st-bens"),
            ("Rush & Division", "rush-division"),
            ("Lakewood/Balmoral", "lakewood-balmoral"),
        ] {
            assert_eq!(slug(name), expected);
        }
    }
}
