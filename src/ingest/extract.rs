//! An article's text in, a reading out: reports with claims and people.
//!
//! Spanish is glossed first (`gloss`), so that one set of rules reads both languages.
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
mod gloss;
mod language;
mod lexicon;
mod moment;
mod names;
mod notice;
mod noun;
mod original;
mod page;
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
mod weighed;
mod weights;
pub mod when;
mod word_list;
mod wording;

pub use reread::reread;
pub use steps::{Step, steps};
pub use weighed::{Possible, WEIGHED, possible};
pub use weights::Trait;

use chrono::NaiveDate;

use crate::model::{Article, Reading, Status};

use document::Document;
use events::Event;
use gloss::Gloss;
use language::Language;
use original::Original;
use report::Draft;
use telling::Telling;
use when::Unsettled;

/// Reads an article.
#[must_use]
pub fn extract(article: &Article) -> Reading {
    let text = article.whole_text();
    let lower = text.to_ascii_lowercase();
    let no_republication = notice::refuses_republication(&lower);
    let reading = |status, reason: String, reports| Reading {
        status,
        reason,
        reports,
        no_republication,
    };
    if let Some(reason) = page::reports_none(&lower) {
        return reading(Status::NoIncident, reason.to_owned(), Vec::new());
    }
    let gloss = match readable(&text) {
        Ok(gloss) => gloss,
        Err(language) => {
            let reason = format!("written in {language}; only English and Spanish are read");
            return reading(Status::NoIncident, reason, Vec::new());
        }
    };
    let document = Document::new(&gloss.text);
    let times = telling::times(&document);
    let anchor = telling::anchor(article, &document, &times);
    let (tellings, events) = understand(&document, &times, anchor);
    let drafts = drafts(&gloss.text, &events, &tellings);
    let (status, reason) = verdict::verdict(&tellings, &drafts);
    if status != Status::Incident {
        return reading(status, reason, Vec::new());
    }
    let original = Original {
        text: &text,
        gloss: &gloss,
        document: &document,
        anchor,
    };
    let inside = drafts.into_iter().filter(|draft| draft.elsewhere.is_none());
    reading(status, reason, original.reports(inside))
}

/// A text as the rules read it, or the name of the language that they do not read.
fn readable(text: &str) -> Result<Gloss<'_>, &'static str> {
    match language::language(text) {
        Language::English => Ok(Gloss::english(text)),
        Language::Spanish => Ok(Gloss::spanish(text)),
        Language::Other(name) => Err(name),
    }
}

/// An article's text with what its sentences tell and its events, the main one first.
struct Understood<'a> {
    text: &'a str,
    gloss: &'a Gloss<'a>,
    tellings: Vec<Telling>,
    events: Vec<Event>,
}

/// Reads an article of whatever language for those who want to see how it was read.
fn understood<T>(article: &Article, see: impl FnOnce(&Understood<'_>) -> T) -> T {
    let text = article.whole_text();
    let gloss = readable(&text).unwrap_or_else(|_| Gloss::english(&text));
    let document = Document::new(&gloss.text);
    let times = telling::times(&document);
    let anchor = telling::anchor(article, &document, &times);
    let (tellings, events) = understand(&document, &times, anchor);
    see(&Understood {
        text: &text,
        gloss: &gloss,
        tellings,
        events,
    })
}

/// What each sentence tells, and which sentences tell of one event.
fn understand(
    document: &Document<'_>,
    times: &[Unsettled<'_>],
    anchor: Option<NaiveDate>,
) -> (Vec<Telling>, Vec<Event>) {
    let mut tellings = telling::tellings(document, times, anchor);
    telling::credit_reviewed(&mut tellings);
    let events = events::group(&tellings);
    events::credit_asides(&events, &mut tellings);
    events::leave_sums(&events, &mut tellings);
    (tellings, events)
}

/// The day from which an article's weekdays are told, for [`reread()`]: its publication, else the
/// latest day on which it says that something was posted or stated.
#[must_use]
pub fn anchor(article: &Article) -> Option<NaiveDate> {
    let text = article.whole_text();
    let gloss = readable(&text).unwrap_or_else(|_| Gloss::english(&text));
    let document = Document::new(&gloss.text);
    telling::anchor(article, &document, &telling::times(&document))
}

/// Headline and lead say what an article is about: so many paragraphs.
const LEAD: usize = 3;

/// The events in scope, the main one first.
fn drafts(text: &str, events: &[Event], tellings: &[Telling]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut lead = tellings
        .iter()
        .take_while(|telling| telling.paragraph < LEAD);
    let several = lead.any(|telling| telling.separates);
    // "One has nothing to do with the other": two cases told in turn are one event each.
    let in_turn =
        events.iter().any(|event| event.set) && tellings.iter().any(|telling| telling.separates);
    for (order, event) in events
        .iter()
        .enumerate()
        .filter(|(_, event)| event.is_in_scope(tellings))
    {
        let mut draft = report::draft(text, event, tellings);
        // What an article from elsewhere looks back on was elsewhere too, unless it is placed.
        if !draft.is_placed() {
            let main = drafts.first().and_then(|main| main.elsewhere.clone());
            draft.elsewhere = draft.elsewhere.or(main);
        }
        draft.happened_after(&drafts, event, tellings);
        if let Some(main) = drafts.first().filter(|_| event.set) {
            let soon = event
                .told
                .first()
                .is_some_and(|told| tellings[*told].begins.soon);
            draft.happened_on_the_day_of(main, soon);
        }
        if !drafts.is_empty() && event.sentences.len() == 1 {
            draft.leave_others_open();
        }
        let apart = || draft.is_one_event && draft.can_be_told_apart(several);
        let is_told = if order == 0 {
            draft.is_one_event || in_turn
        } else {
            event.is_of_somebody(tellings) && (in_turn && event.set || apart())
        };
        if is_told && draft.is_of_police() {
            drafts.push(draft);
        }
    }
    drafts
}
