//! What is shown of an incident, derived from its reports and corrections by `derive`.
//!
//! In: every report of one event, with what is known of its article, and what operators decided.
//! Out: one [`Incident`]. A pure function: the order of the reports does not matter, and nothing
//! is read but the city's map.
//!
//! The value shown of a field is chosen in `choose`; where reports differ, low and high of the
//! counts and the list of disputed fields say so.

mod casualties;
mod choose;
mod dispute;
mod people;
mod place;
mod slug;
mod summary;
mod title;
mod wording;

use chrono::{NaiveDate, NaiveTime};

use crate::model::{Circumstance, Direction, Field, Grade, PartialDate, Report, Value};

pub use casualties::{Count, Outcome};
pub use people::Involved;
pub use place::Place;
pub use slug::slug;

/// One report, with what is known of the article that makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sourced {
    /// The article's id.
    pub article: i64,
    /// The report's number within the article, from 0.
    pub ordinal: u16,
    /// The article whose text this one repeats; its own id where it repeats none.
    pub original: i64,
    /// Who published it, if stated.
    pub publisher: Option<String>,
    /// When, if stated.
    pub published_on: Option<NaiveDate>,
    /// What it says.
    pub report: Report,
}

/// What an operator decided about one incident; merges and splits are the linking's business.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Correction {
    /// The field has this value, or is not stated.
    Set(Field, Option<Value>),
    /// The person of that number, from 1, bears this name.
    Name(usize, String),
    /// It is not shown any more, for this reason.
    Withdraw(String),
    /// It is shown again.
    Restore,
    /// A person has checked it against its sources.
    Review,
}

/// An incident as it is shown.
#[derive(Debug, Clone, PartialEq)]
#[expect(
    missing_docs,
    reason = "the names are the vocabulary of design.md, section 2"
)]
pub struct Incident {
    pub title: String,
    pub summary: String,
    pub occurred_on: Option<PartialDate>,
    pub time: Option<NaiveTime>,
    pub part_of_day: Option<String>,
    pub place: Place,
    pub direction: Direction,
    pub outcome: Outcome,
    pub officers_shot: Option<Count>,
    pub officers_killed: Option<Count>,
    pub civilians_shot: Option<Count>,
    pub civilians_killed: Option<Count>,
    pub police_fired: Option<bool>,
    pub off_duty: Option<bool>,
    pub circumstance: Circumstance,
    pub agency: Option<String>,
    pub people: Vec<Involved>,
    pub grade: Grade,
    /// Fields on which sources differ, in the order of [`Field::ALL`].
    pub disputed: Vec<Field>,
    /// Independent sources: copies of one text, and articles of one publisher, count once.
    pub sources: usize,
    /// A person has checked it.
    pub reviewed: bool,
    /// Why it is not shown, if it was withdrawn.
    pub withdrawn: Option<String>,
}

/// Derives what is shown of an event from all its reports and the corrections in the order in
/// which they were made; a later correction overrides an earlier one.
#[must_use]
pub fn derive(reports: &[Sourced], corrections: &[Correction]) -> Incident {
    let mut sorted: Vec<&Sourced> = reports.iter().collect();
    sorted.sort_by_key(|sourced| (sourced.article, sourced.ordinal));
    let claims = choose::Claims::new(&sorted, corrections);
    let disputed = dispute::disputed(&claims);
    let sources = dispute::independent(&sorted);
    let casualties = casualties::Casualties::of(&claims);
    let police_fired = claims.flag(Field::PoliceFired);
    let mut incident = Incident {
        title: String::new(),
        summary: String::new(),
        occurred_on: claims.date(),
        time: claims.time(),
        part_of_day: claims.text(Field::PartOfDay),
        place: place::place(&claims),
        direction: casualties.direction(&claims, police_fired),
        outcome: casualties.outcome(),
        officers_shot: casualties.officers_shot,
        officers_killed: casualties.officers_killed,
        civilians_shot: casualties.civilians_shot,
        civilians_killed: casualties.civilians_killed,
        police_fired,
        off_duty: claims.flag(Field::OffDuty),
        circumstance: claims.circumstance(),
        agency: claims.text(Field::Agency),
        people: people::merge(&sorted, corrections),
        grade: dispute::grade(&disputed, sources),
        disputed,
        sources,
        reviewed: corrections.contains(&Correction::Review),
        withdrawn: withdrawn(corrections),
    };
    incident.title = title::title(&incident);
    incident.summary = summary::summary(&incident);
    incident
}

fn withdrawn(corrections: &[Correction]) -> Option<String> {
    corrections
        .iter()
        .fold(None, |state, correction| match correction {
            Correction::Withdraw(reason) => Some(reason.clone()),
            Correction::Restore => None,
            _ => state,
        })
}

#[cfg(test)]
pub(crate) mod seed;
#[cfg(test)]
mod tests;
