//! One person in, the words for one and for several out.

/// The two forms of an entry of `people.txt`: "thief/thieves" names both, "salesman" only the one.
pub(super) fn forms(entry: &str) -> (&str, String) {
    match entry.split_once('/') {
        Some((one, several)) => (one, several.to_owned()),
        None => (entry, plural(entry)),
    }
}

fn plural(one: &str) -> String {
    let vowel = |before: &str| before.ends_with(['a', 'e', 'i', 'o', 'u']);
    if let Some(before) = one.strip_suffix("man") {
        return format!("{before}men");
    }
    if let Some(before) = one.strip_suffix('y').filter(|before| !vowel(before)) {
        return format!("{before}ies");
    }
    let hisses = ["s", "x", "ch", "sh"];
    let end = if hisses.iter().any(|end| one.ends_with(end)) {
        "es"
    } else {
        "s"
    };
    format!("{one}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_of_each() {
        for (entry, one, several) in [
            ("clerk", "clerk", "clerks"),
            ("waitress", "waitress", "waitresses"),
            ("watchman", "watchman", "watchmen"),
            ("deputy", "deputy", "deputies"),
            ("attorney", "attorney", "attorneys"),
            ("coach", "coach", "coaches"),
            ("thief/thieves", "thief", "thieves"),
            ("gang_member", "gang_member", "gang_members"),
        ] {
            assert_eq!(forms(entry), (one, several.to_owned()));
        }
    }
}
