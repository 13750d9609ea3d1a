//! The people of an incident: by role, age and gender; by name only where an operator added one.

use super::behind::Behind;
use super::notes::Notes;
use crate::model::{Injury, Role};
use crate::site::query::{Person, PersonRow};
use crate::site::text::plain;

/// A person as the record describes them, with footnotes to the reports that do.
pub(crate) struct PersonLine {
    pub(crate) role: &'static str,
    pub(crate) who: String,
    pub(crate) injury: &'static str,
    pub(crate) condition: String,
    pub(crate) hospital: String,
    pub(crate) notes: Vec<usize>,
}

/// The people of the incident, in the record's order.
pub(super) fn all(behind: &Behind, notes: &mut Notes) -> Vec<PersonLine> {
    let mut lines = Vec::new();
    for person in &behind.people {
        let mut line = PersonLine::new(person);
        for source in &behind.sources {
            let own = behind
                .mentions
                .iter()
                .filter(|row| row.report == source.report);
            for mention in own.filter(|row| can_be(person, row)) {
                line.notes
                    .push(notes.cite(source, mention.start, "a person", &mention.rule));
            }
        }
        line.notes.sort_unstable();
        line.notes.dedup();
        lines.push(line);
    }
    lines
}

/// Whether a report's person can be this one: nothing both state differs.
fn can_be(person: &Person, row: &PersonRow) -> bool {
    fn open_or_same<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
        one.is_none() || other.is_none() || one == other
    }
    let hit = |injury: &str| injury != "not_shot";
    person.role == row.role
        && open_or_same(person.age.as_ref(), row.age.as_ref())
        && open_or_same(person.gender.as_ref(), row.gender.as_ref())
        && hit(&person.injury) == hit(&row.injury)
}

impl PersonLine {
    fn new(person: &Person) -> Self {
        let age = person.age.map(|age| format!("{age} years old"));
        let gender = person.gender.as_deref().map(plain);
        let name = person.name.as_deref().map(plain);
        let who: Vec<String> = [name, gender, age].into_iter().flatten().collect();
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
}
