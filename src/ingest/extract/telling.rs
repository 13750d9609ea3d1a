//! One sentence read from every side: its shots, dates, places, duty, reviewer, circumstance.

mod about;
mod anchor;
mod aside;
mod begins;
mod counting;
mod credit;
mod heading;
mod marks;
mod rates;
mod reader;
mod scope;
mod tail;

use std::ops::Range;

use chrono::NaiveDate;

use crate::model::Circumstance;

pub(crate) use anchor::anchor;
pub(crate) use credit::credit_reviewed;
pub(crate) use scope::is_in_scope;

use begins::Begins;
use reader::Reader;

use super::{
    document::Document,
    moment::OF_STATED_YEAR,
    names::Names,
    people::Mention,
    place::{self, Place},
    shots::Shot,
    token,
    when::{self, Unsettled, When},
};

/// What one sentence tells.
#[derive(Debug)]
pub(crate) struct Telling {
    /// Bytes of the text.
    pub(crate) span: Range<usize>,
    pub(crate) paragraph: usize,
    pub(crate) shots: Vec<Shot>,
    /// Dates and times.
    pub(crate) whens: Vec<When>,
    /// Places.
    pub(crate) places: Vec<Place>,
    /// People with what is told of their age, gender and condition.
    pub(crate) mentions: Vec<Mention>,
    /// Marks of the names of those whom its shots concern, and of other civilians named.
    pub(crate) marks: Vec<u32>,
    /// Marks of the names of those who were hit.
    pub(crate) struck: Vec<u32>,
    /// Marks of the names of all who are named, but for those who only speak.
    pub(crate) named: Vec<u32>,
    /// The same with the names of whom nothing is told that shows them to be names.
    pub(crate) spelled: Vec<u32>,
    pub(crate) off_duty: Option<bool>,
    /// The reviewing body named, with its place.
    pub(crate) agency: Option<(&'static str, Range<usize>)>,
    /// The circumstance with its rank (smaller is more telling) and place.
    pub(crate) circumstance: Option<(usize, Circumstance, Range<usize>)>,
    /// Speaks of officers, by name too, of their department, of prosecutors or of a review body.
    is_of_the_case: bool,
    /// Tells of somebody caught or held to account.
    pub(crate) accuses: bool,
    /// Follows the last paragraph on police, or is other news: its dates and places are not the
    /// event's.
    pub(crate) in_tail: bool,
    /// Speaks of a graze.
    pub(crate) grazes: bool,
    /// Names somebody whom the article names in full.
    pub(crate) names_somebody: bool,
    /// Names the city, its county or a body of it.
    pub(crate) of_the_city: bool,
    /// Names Chicago's police.
    pub(crate) of_chicago: bool,
    /// Names officers or the police.
    pub(crate) names_police: bool,
    /// Speaks of a suspect's own hand: "shot himself", "self-inflicted".
    pub(crate) own_hand: bool,
    /// Leaves open whether anybody was hit.
    pub(crate) unknown_hit: bool,
    /// Names a suicide.
    pub(crate) suicide: bool,
    /// Tells that it was in somebody's own rooms: "shot |in his bedroom|".
    pub(crate) at_home: bool,
    /// Calls it a police shooting or a use of force.
    pub(crate) names_police_shooting: bool,
    /// "March 14, 2021, Gresham: …": the date and place of what its caption tells.
    pub(crate) captioned: bool,
    /// Heads a case of a list: "May 3, 2019: Ada Mercer, 30", "Incident Date: 3 May 2019".
    pub(crate) heads: bool,
    /// Sums up the shootings of a weekend, police or no police.
    pub(crate) rounds_up: bool,
    /// Counts events over a time: what follows may be one of them.
    pub(crate) counts: bool,
    /// Speaks of another event than the one before: "the last officer killed", "an earlier case".
    pub(crate) turns_back: bool,
    /// How it begins.
    pub(crate) begins: Begins,
    /// Tells of several cases in one breath.
    pub(crate) separates: bool,
    /// Speaks of all the cases told.
    pub(crate) of_all_cases: bool,
}

/// The dates and times of every sentence of a document, before it is known from which day they
/// are told.
pub(crate) fn times<'a>(document: &Document<'a>) -> Vec<Unsettled<'a>> {
    let sentences = document.sentences.iter();
    sentences
        .map(|sentence| when::find(document.text, sentence.clone()))
        .collect()
}

/// Reads every sentence of a document, in order.
pub(crate) fn tellings(
    document: &Document<'_>,
    times: &[Unsettled<'_>],
    published_on: Option<NaiveDate>,
) -> Vec<Telling> {
    let context = when::Context { published_on };
    let (mut tellings, names) = told(document);
    let mut that_year = None;
    for (telling, times) in tellings.iter_mut().zip(times) {
        telling.whens = times.settle(&context);
        settle_years(&mut telling.whens, &mut that_year);
        telling.places = places(document, &telling.span);
        telling
            .places
            .retain(|place| !is_somebody(&place.kind, &names));
    }
    heading::mark(document, &mut tellings);
    tellings
}

/// So many bytes behind a year "that year" may mean it, so that what proves it can be quoted.
const NEAR: usize = 400;

/// "In |2012|", and later "on Nov. 8 of that year": a day of the year that was told last.
fn settle_years(whens: &mut [When], that_year: &mut Option<When>) {
    for when in whens {
        if when.stated_year().is_some() {
            *that_year = Some(when.clone());
        } else if let Some(stated) = that_year
            && when.span.start <= stated.span.end + NEAR
        {
            when.take_year(stated, OF_STATED_YEAR);
        }
    }
}

fn places(document: &Document<'_>, sentence: &Range<usize>) -> Vec<Place> {
    let text = document.text.get(sentence.clone()).unwrap_or_default();
    let lower = document.lower.get(sentence.clone()).unwrap_or_default();
    place::read_lowered(text, lower, sentence.start)
}

/// "Toledo", where the article names an Adam Toledo: no town.
fn is_somebody(kind: &place::Kind, names: &Names) -> bool {
    match kind {
        place::Kind::Elsewhere { name } => names.is_last_name(&name.to_ascii_lowercase()),
        _ => false,
    }
}

/// Reads every sentence for everything but dates and places.
pub(crate) fn told_tellings(document: &Document<'_>) -> Vec<Telling> {
    told(document).0
}

fn told(document: &Document<'_>) -> (Vec<Telling>, Names) {
    let lower = document.lower.as_str();
    let tokens: Vec<_> = document
        .sentences
        .iter()
        .map(|span| token::tokens(document.text, lower, span))
        .collect();
    let mut reader = Reader::new(document, &tokens);
    let mut tellings: Vec<Telling> = tokens
        .iter()
        .enumerate()
        .map(|(index, tokens)| reader.read(index, tokens))
        .collect();
    tail::mark(document, &mut tellings);
    (tellings, reader.into_names())
}
