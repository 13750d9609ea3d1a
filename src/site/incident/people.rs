//! The people in the reports: by role, age and gender, never by name.

use super::behind::Behind;
use super::notes::Notes;
use crate::model::{Injury, Role};
use crate::site::query::PersonRow;
use crate::site::text::plain;

/// A person as one or more sources describe them.
#[derive(PartialEq, Eq)]
pub(crate) struct PersonLine {
    pub(crate) role: &'static str,
    pub(crate) who: String,
    pub(crate) injury: &'static str,
    pub(crate) condition: String,
    pub(crate) hospital: String,
    pub(crate) notes: Vec<usize>,
}

/// The people of every report; the same description in several reports is one line.
pub(super) fn all(behind: &Behind, notes: &mut Notes) -> Vec<PersonLine> {
    let mut lines: Vec<PersonLine> = Vec::new();
    for source in &behind.sources {
        let mut used: Vec<usize> = Vec::new();
        for person in behind
            .people
            .iter()
            .filter(|person| person.report == source.report)
        {
            let mut line = PersonLine::new(person);
            let note = notes.cite(source, person.start, "a person", &person.rule);
            let same =
                |(place, known): (usize, &PersonLine)| known.describes(&line).then_some(place);
            // Two people of one report are two people, however alike they are described.
            let found = lines
                .iter()
                .enumerate()
                .filter_map(same)
                .find(|place| !used.contains(place));
            match found.and_then(|place| lines.get_mut(place).map(|known| (place, known))) {
                Some((place, known)) => {
                    used.push(place);
                    known.notes.push(note);
                    known.notes.dedup();
                }
                None => {
                    used.push(lines.len());
                    line.notes.push(note);
                    lines.push(line);
                }
            }
        }
    }
    lines.sort_by_key(|line| line.role);
    lines
}

impl PersonLine {
    fn new(person: &PersonRow) -> Self {
        let age = person.age.map(|age| format!("{age} years old"));
        let gender = person.gender.as_deref().map(plain);
        let who: Vec<String> = [gender, age].into_iter().flatten().collect();
        let stated =
            |text: &Option<String>| text.as_deref().map_or_else(|| "Not stated".into(), plain);
        Self {
            role: person.role.parse().map_or("Not stated", Role::label),
            who: if who.is_empty() {
                "Not stated".into()
            } else {
                who.join(", ")
            },
            injury: person.injury.parse().map_or("not stated", Injury::label),
            condition: stated(&person.condition),
            hospital: stated(&person.hospital),
            notes: Vec::new(),
        }
    }

    fn describes(&self, other: &Self) -> bool {
        (
            self.role,
            &self.who,
            self.injury,
            &self.condition,
            &self.hospital,
        ) == (
            other.role,
            &other.who,
            other.injury,
            &other.condition,
            &other.hospital,
        )
    }
}
