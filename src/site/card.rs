//! An incident as a row of a list, with the words that were searched for marked.

use chrono::Datelike;

use crate::site::query::{Incident, Term};
use crate::site::tally::day_of;
use crate::site::text::{counted, fold, plain};
use crate::site::wording::date_words;

/// A piece of text, and whether it was searched for.
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) is_hit: bool,
}

/// A row of a list of incidents.
pub(crate) struct Card {
    pub(crate) href: String,
    pub(crate) title: Vec<Piece>,
    pub(crate) place: Vec<Piece>,
    /// The date as the data gives it, for machines.
    pub(crate) iso: String,
    pub(crate) date: String,
    /// The day of the month; a dash where it is not known.
    pub(crate) day: String,
    pub(crate) direction: &'static str,
    pub(crate) direction_word: &'static str,
    pub(crate) shape: &'static str,
    pub(crate) casualties: String,
    pub(crate) sources: String,
    pub(crate) is_contested: bool,
}

/// Rows of one month under its name.
pub(crate) struct Month {
    pub(crate) name: String,
    pub(crate) cards: Vec<Card>,
}

impl Card {
    /// The row of an incident.
    pub(crate) fn new(incident: &Incident, terms: &[Term]) -> Self {
        let date = incident.occurred_on.clone();
        let day = date
            .as_deref()
            .and_then(|date| date.get(8..10))
            .map(|day| day.trim_start_matches('0').to_owned());
        Self {
            href: incident.path(),
            title: marked(&plain(&incident.title), terms),
            place: marked(&incident.place(), terms),
            date: date
                .as_deref()
                .map_or_else(|| "Date not stated".into(), date_words),
            iso: date.unwrap_or_default(),
            day: day.unwrap_or_else(|| "–".into()),
            direction: incident.direction().label(),
            direction_word: incident.direction().word(),
            shape: incident.shape(),
            casualties: incident.casualties(),
            sources: counted(u64::try_from(incident.sources).unwrap_or(0), "source"),
            is_contested: incident.grade == "contested",
        }
    }

    /// Rows for some incidents.
    pub(crate) fn all(incidents: &[Incident], terms: &[Term]) -> Vec<Self> {
        incidents
            .iter()
            .map(|incident| Self::new(incident, terms))
            .collect()
    }
}

impl Month {
    /// Rows in the order of their dates, under the names of their months.
    pub(crate) fn all(incidents: &[Incident], terms: &[Term]) -> Vec<Self> {
        let mut months: Vec<Self> = Vec::new();
        for incident in incidents {
            let name = month_of(incident);
            if months.last().is_none_or(|month| month.name != name) {
                months.push(Self {
                    name,
                    cards: Vec::new(),
                });
            }
            if let Some(month) = months.last_mut() {
                month.cards.push(Card::new(incident, terms));
            }
        }
        months
    }
}

fn month_of(incident: &Incident) -> String {
    match day_of(incident.id) {
        Some(day)
            if incident
                .occurred_on
                .as_deref()
                .is_some_and(|date| date.len() > 4) =>
        {
            day.format("%B %Y").to_string()
        }
        Some(day) => format!("{}, month not stated", day.year()),
        None => "Date not stated".into(),
    }
}

/// A text cut into what was searched for and the rest.
pub(crate) fn marked(text: &str, terms: &[Term]) -> Vec<Piece> {
    let wanted: Vec<(String, bool)> = terms
        .iter()
        .flat_map(|term| {
            let folded = fold(&term.text);
            let words: Vec<String> = folded
                .split(|letter: char| !letter.is_alphanumeric())
                .map(str::to_owned)
                .collect();
            let last = words.len().saturating_sub(1);
            let is_prefix = term.is_prefix;
            words
                .into_iter()
                .enumerate()
                .map(move |(place, word)| (word, is_prefix && place == last))
        })
        .filter(|(word, _)| !word.is_empty())
        .collect();
    let is_wanted = |word: &str| {
        let word = fold(word);
        wanted
            .iter()
            .any(|(known, is_prefix)| word == *known || (*is_prefix && word.starts_with(known)))
    };
    let mut pieces: Vec<Piece> = Vec::new();
    for word in words_and_gaps(text) {
        let is_hit = is_wanted(word);
        match pieces.last_mut() {
            Some(last) if !last.is_hit && !is_hit => last.text += word,
            _ => pieces.push(Piece {
                text: word.into(),
                is_hit,
            }),
        }
    }
    pieces
}

/// Words and what lies between them, in order; joined they are the text again.
fn words_and_gaps(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_word = rest.chars().next()?.is_alphanumeric();
        let end = rest
            .find(|letter: char| letter.is_alphanumeric() != is_word)
            .unwrap_or(rest.len());
        let (head, tail) = rest.split_at(end);
        rest = tail;
        Some(head)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::query::terms;

    fn shown(text: &str, search: &str) -> String {
        let piece = |piece: Piece| {
            if piece.is_hit {
                format!("[{}]", piece.text)
            } else {
                piece.text
            }
        };
        marked(text, &terms(search))
            .into_iter()
            .map(piece)
            .collect()
    }

    #[test]
    fn hits_are_marked_as_the_index_finds_them() {
        for (text, search, wanted) in [
            ("Man shot in Austin", "austin", "Man shot in [Austin]"),
            ("Man shot in Austin", "aus", "Man shot in [Austin]"),
            ("Man shot in Austin", "shot aus ", "Man [shot] in Austin"),
            ("El Señor café", "senor CAFE", "El [Señor] [café]"),
            ("O'Hare", "“o’hare”", "[O]'[Hare]"),
            ("a < b", "", "a < b"),
        ] {
            assert_eq!(shown(text, search), wanted, "{search}");
        }
    }
}
