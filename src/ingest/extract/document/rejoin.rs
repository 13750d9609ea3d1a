//! Sentences put together again where the stop of an abbreviation parted them.

use std::ops::Range;

use super::super::when;

/// Titles before a name.
const TITLES: &[&str] = &[
    "Ofc.", "Off.", "Cmdr.", "Capt.", "Cpl.", "Ald.", "Rev.", "Gov.", "Sen.", "Rep.", "Mr.",
    "Mrs.", "Ms.", "Dr.", "Atty.",
];

/// Beginnings of weekdays and months.
const CALENDAR: &[&str] = &[
    "Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun", "Jan", "Feb", "Mar", "Apr", "May",
    "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// Puts together what an abbreviation parted: "5200 block of S. | Spaulding", "at 2 p.m. | Monday".
pub(super) fn rejoin(text: &str, sentences: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(sentences.len());
    for sentence in sentences {
        match joined.last_mut() {
            Some(last) if is_parted(text, last, &sentence) => last.end = sentence.end,
            _ => joined.push(sentence),
        }
    }
    joined
}

fn is_parted(text: &str, one: &Range<usize>, next: &Range<usize>) -> bool {
    let same_line = text
        .get(one.end..next.start)
        .is_some_and(|gap| !gap.contains('\n'));
    let last = text
        .get(one.clone())
        .and_then(|sentence| sentence.split_whitespace().next_back());
    let (Some(last), Some(after), true) = (last, text.get(next.clone()), same_line) else {
        return false;
    };
    let first = after
        .split(|character: char| !character.is_alphanumeric())
        .next()
        .unwrap_or_default();
    match last {
        "N." | "S." | "E." | "W." => true,
        "a.m." | "p.m." | "A.M." | "P.M." => {
            starts_lower(first)
                || when::is_zone(first)
                || CALENDAR.iter().any(|word| first.starts_with(word))
        }
        "Ave." | "St." | "Blvd." | "Rd." | "Dr." | "Pl." | "Sgt." | "Supt." | "Det." | "Lt." => {
            starts_lower(first) || last.ends_with("t.") && last != "St."
        }
        _ if TITLES.contains(&last) => !first.is_empty(),
        _ => starts_lower(first) && last.ends_with('.'),
    }
}

fn starts_lower(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use crate::ingest::extract::document::Document;

    #[test]
    fn what_an_abbreviation_parted_is_put_together() {
        for text in [
            "It was on the 5200 block of S. Spaulding.",
            "It was around 7:30 p.m. Monday in Austin.",
            "It was around 7:30 p.m. CDT in Austin.",
            "She lay at 47 W. 83rd St. when they came.",
        ] {
            let whole = 0..text.len();
            assert_eq!(Document::new(text).sentences, vec![whole], "{text}");
        }
        assert_eq!(
            Document::new("It was 9 p.m. The man ran.").sentences.len(),
            2
        );
    }
}
