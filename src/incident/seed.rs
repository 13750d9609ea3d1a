//! Invented reports for tests, written as one reads them.

use super::Sourced;
use crate::model::{Claim, Field, Injury, Person, Report, Role};

/// A report of the article `article` with the fields of `facts`: "occurred_on=2021-03-15; …".
pub(crate) fn report(article: i64, facts: &str) -> Sourced {
    let claims = facts
        .split(';')
        .filter(|fact| !fact.trim().is_empty())
        .map(|fact| {
            let (field, value) = fact.split_once('=').expect("field=value");
            let field = Field::from_word(field.trim()).expect("a field");
            let value = field.parse(value.trim()).expect("a value");
            Claim {
                field,
                value,
                span: 0..1,
                rule: "seed".into(),
            }
        });
    let report = Report {
        primary: true,
        claims: claims.collect(),
        people: Vec::new(),
        ..Report::default()
    };
    Sourced {
        article,
        ordinal: 0,
        original: article,
        publisher: None,
        published_on: None,
        report,
    }
}

impl Sourced {
    pub(crate) fn published(mut self, day: &str) -> Self {
        self.published_on = Some(day.parse().expect("a day"));
        self
    }

    pub(crate) fn by(mut self, publisher: &str) -> Self {
        self.publisher = Some(publisher.into());
        self
    }

    pub(crate) fn repeating(mut self, original: i64) -> Self {
        self.original = original;
        self
    }

    pub(crate) fn looking_back(mut self, ordinal: u16) -> Self {
        self.ordinal = ordinal;
        self.report.primary = false;
        self
    }

    /// Adds somebody: "officer man 32 stable"; `-` where it is not stated.
    pub(crate) fn with(mut self, person: &str) -> Self {
        let words: Vec<&str> = person.split(' ').collect();
        let stated = |word: &str| (word != "-").then(|| word.to_owned());
        self.report.people.push(Person {
            role: words[0].parse::<Role>().expect("a role"),
            gender: stated(words[1]),
            age: stated(words[2]).map(|age| age.parse().expect("an age")),
            injury: words[3].parse::<Injury>().expect("an injury"),
            condition: None,
            hospital: None,
            span: 0..1,
            rule: "seed".into(),
        });
        self
    }
}
