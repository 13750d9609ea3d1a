//! An article's text in, a reading out: reports with claims and people.
//!
//! Sentences are read one by one for shots, dates and places (`telling`); sentences of one
//! event are put together (`events`); each event becomes a report (`report`). Pure: no clock,
//! no I/O. Every claim's span, read again by its rule ([`reread()`]), gives its value.

mod agency;
mod circumstance;
mod clause;
mod document;
mod duty;
mod events;
mod facts;
mod form;
mod language;
mod lexicon;
mod moment;
mod names;
mod notice;
mod noun;
mod parties;
mod people;
pub mod place;
mod report;
mod reread;
mod scene;
mod shots;
mod steps;
mod telling;
#[cfg(test)]
mod tests;
mod token;
mod verdict;
pub mod when;

pub use reread::reread;
pub use steps::{Step, steps};

use crate::model::{Article, Reading, Report, Status};

use document::{Characters, Document};
use events::Event;
use report::Draft;
use telling::Telling;

/// Reads an article.
#[must_use]
pub fn extract(article: &Article) -> Reading {
    let text = article.whole_text();
    let document = Document::new(&text);
    let no_republication = notice::refuses_republication(&document.lower);
    let reading = |status, reason: String, reports| Reading {
        status,
        reason,
        reports,
        no_republication,
    };
    if let Some(language) = language::foreign(&text) {
        let reason = format!("written in {language}; only English is read");
        return reading(Status::NoIncident, reason, Vec::new());
    }
    let (tellings, events) = understand(article, &document);
    let drafts = drafts(&text, &events, &tellings);
    let (status, reason) = verdict::verdict(&tellings, &drafts);
    if status != Status::Incident {
        return reading(status, reason, Vec::new());
    }
    let characters = Characters::of(&text);
    let inside = drafts.into_iter().filter(|draft| draft.elsewhere.is_none());
    let reports = inside
        .enumerate()
        .map(|(order, draft)| into_report(draft, order == 0, &characters))
        .collect();
    reading(status, reason, reports)
}

/// What each sentence tells, and which sentences tell of one event.
fn understand(article: &Article, document: &Document<'_>) -> (Vec<Telling>, Vec<Event>) {
    let mut tellings = telling::tellings(document, telling::anchor(article, document));
    telling::credit_reviewed(&mut tellings);
    let events = events::group(&tellings);
    events::credit_asides(&events, &mut tellings);
    (tellings, events)
}

/// The day from which an article's weekdays are told, for [`reread()`]: its publication, else the
/// latest day on which it says that something was posted or stated.
#[must_use]
pub fn anchor(article: &Article) -> Option<chrono::NaiveDate> {
    let text = article.whole_text();
    telling::anchor(article, &Document::new(&text))
}

/// The events in scope, the main one first.
fn drafts(text: &str, events: &[Event], tellings: &[Telling]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for (order, event) in events
        .iter()
        .enumerate()
        .filter(|(_, event)| !event.told.is_empty())
    {
        let in_scope = event
            .told
            .iter()
            .any(|index| tellings[*index].is_in_scope());
        let mut draft = report::draft(text, event, tellings);
        // What an article from elsewhere looks back on was elsewhere too, unless it is placed.
        if !draft.is_placed() {
            let main = drafts.first().and_then(|main| main.elsewhere.clone());
            draft.elsewhere = draft.elsewhere.or(main);
        }
        if in_scope
            && draft.is_one_event
            && draft.is_of_police()
            && (order == 0 || draft.can_be_told_apart())
        {
            drafts.push(draft);
        }
    }
    drafts
}

fn into_report(draft: Draft, primary: bool, characters: &Characters) -> Report {
    let mut people = draft.people;
    for person in &mut people {
        person.span = characters.range(&person.span);
    }
    Report {
        primary,
        claims: draft
            .claims
            .into_iter()
            .map(|claim| claim.into_claim(characters))
            .collect(),
        people,
        marks: draft.marks,
    }
}
