//! Facts that readings must hold: all that are wrong are named at once.

use police_shootings::model::{Field, Person, Reading, Report, Role};

/// Asserts on each reading and names all that is wrong at once, by its article.
pub(crate) fn check(readings: Vec<(String, Reading)>, facts: impl Fn(&Reading, &mut Facts)) {
    let wrong: Vec<String> = readings
        .into_iter()
        .flat_map(|(path, reading)| {
            let mut found = Facts::default();
            facts(&reading, &mut found);
            let wrong = found.wrong.into_iter();
            wrong
                .map(move |wrong| format!("{path}: {wrong}"))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// What is wrong with a reading.
#[derive(Default)]
pub(crate) struct Facts {
    wrong: Vec<String>,
}

impl Facts {
    pub(crate) fn holds(&mut self, holds: bool, otherwise: impl Into<String>) {
        if !holds {
            self.wrong.push(otherwise.into());
        }
    }

    /// Compares fields of a report with the words they must have; `-` is "not stated".
    pub(crate) fn are(&mut self, report: Option<&Report>, facts: &[(Field, &str)]) {
        for (field, wanted) in facts {
            let found = report.and_then(|report| report.value(*field));
            let found = found.map_or("-".into(), ToString::to_string);
            self.holds(
                found == *wanted,
                format!("{field} is {found}, not {wanted}"),
            );
        }
    }
    /// The people of a role, who must be so many.
    pub(crate) fn people<'a>(
        &mut self,
        report: Option<&'a Report>,
        role: Role,
        number: usize,
    ) -> Vec<&'a Person> {
        let people = report.map_or(&[][..], |report| &report.people);
        let people: Vec<&Person> = people.iter().filter(|person| person.role == role).collect();
        self.holds(
            people.len() == number,
            format!("{} and not {number} of role {role}", people.len()),
        );
        people
    }
}
