//! One sentence read from every side: its shots, dates, places, duty, reviewer, circumstance.

use std::ops::Range;

use chrono::NaiveDate;

use crate::model::{Article, Circumstance, PartialDate, Role};

use super::{
    agency, circumstance,
    clause::Clause,
    document::Document,
    duty,
    lexicon::Class,
    names::Names,
    noun,
    parties::History,
    people::{Mention, mentions},
    place::{self, Place},
    shots::{self, Deed, Shot},
    token,
    when::{self, When},
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
    pub(crate) off_duty: Option<bool>,
    /// The reviewing body named, with its place.
    pub(crate) agency: Option<(&'static str, Range<usize>)>,
    /// The circumstance with its rank (smaller is more telling) and place.
    pub(crate) circumstance: Option<(usize, Circumstance, Range<usize>)>,
    /// Names officers or the police.
    pub(crate) names_police: bool,
    /// Speaks of a suspect's own hand: "shot himself", "self-inflicted".
    pub(crate) own_hand: bool,
    /// Calls it a police shooting or a use of force.
    pub(crate) names_police_shooting: bool,
    /// Speaks of another event than the one before: "the last officer killed", "an earlier case".
    pub(crate) turns_back: bool,
}

/// Reads every sentence of a document, in order.
pub(crate) fn tellings(document: &Document<'_>, published_on: Option<NaiveDate>) -> Vec<Telling> {
    let context = when::Context { published_on };
    let mut tellings = told_tellings(document);
    for telling in &mut tellings {
        telling.whens = when::read(document.text, telling.span.clone(), &context);
        telling.places = place::read(document.text, telling.span.clone());
    }
    tellings
}

/// Reads every sentence for everything but dates and places.
pub(crate) fn told_tellings(document: &Document<'_>) -> Vec<Telling> {
    let lower = document.lower.as_str();
    let tokens: Vec<_> = document
        .sentences
        .iter()
        .map(|span| token::tokens(document.text, lower, span))
        .collect();
    let names = Names::of(lower, &tokens);
    let gunnish: Vec<bool> = tokens
        .iter()
        .map(|tokens| tokens.iter().any(|token| token.class.is(shots::GUNNISH)))
        .collect();
    // Three sentences of gunfire make it the subject of the whole text.
    let throughout = gunnish.iter().filter(|gun| **gun).count() >= 3;
    let mut history = History::default();
    let mut tellings = Vec::with_capacity(tokens.len());
    for (index, tokens) in tokens.iter().enumerate() {
        let span = &document.sentences[index];
        let nouns = noun::nouns(document.text, lower, tokens, &names);
        let clause = Clause::new(lower, tokens, &nouns);
        let around = gunnish.iter().skip(index.saturating_sub(2)).take(5);
        let nearby = throughout || around.copied().any(|gun| gun);
        let mut shots = shots::shots(&clause, span, nearby);
        history.resolve(&clause, &mut shots);
        if is_total(&clause, &shots) || is_about_animals(&clause, &shots) {
            shots.clear();
        }
        let sentence = lower.get(span.clone()).unwrap_or_default();
        tellings.push(Telling {
            span: span.clone(),
            paragraph: document.paragraphs[index],
            shots,
            whens: Vec::new(),
            places: Vec::new(),
            mentions: mentions(&clause, &history),
            off_duty: duty::off_duty(&clause, sentence),
            agency: agency::agency(sentence).map(|(body, place)| (body, shift(&place, span.start))),
            circumstance: circumstance::circumstance(sentence)
                .map(|(rank, circumstance, place)| (rank, circumstance, shift(&place, span.start))),
            names_police: clause.has(Class::POLICE.or(Class::OFFICER)),
            own_hand: ["shot himself", "self-inflicted", "killed himself", "took his own life", "his own gun", "turned the gun on"]
                .iter()
                .any(|words| sentence.contains(words)),
            names_police_shooting: names_police_shooting(sentence),
            turns_back: turns_back(sentence),
        });
    }
    tellings
}

fn is_about_animals(clause: &Clause<'_>, shots: &[Shot]) -> bool {
    clause.has(Class::DOG) && shots.iter().all(|shot| shot.victim.is_none())
}

/// "Use of force", "police-involved shooting": whoever was shot was shot by police.
fn names_police_shooting(sentence: &str) -> bool {
    [
        "police-involved",
        "officer-involved",
        "police involved shooting",
        "officer involved shooting",
        "use of force",
        "fatal force",
        "deadly force",
    ]
    .iter()
    .any(|words| sentence.contains(words))
}

/// Where no sentence says who fired, but a review body of the police looks into it or it is
/// called a police shooting, the officers under review fired the shots that hit others.
pub(crate) fn credit_reviewed(tellings: &mut [Telling]) {
    credit_return_fire(tellings);
    let reviewed = tellings
        .iter()
        .any(|telling| telling.agency.is_some() || telling.names_police_shooting);
    if !reviewed || tellings.iter().any(Telling::is_in_scope) {
        return;
    }
    tellings.iter_mut().for_each(Telling::credit_police);
}

/// Where a suspect was hit after officers had been shot at, police hit him, unless the text tells
/// of his own hand.
fn credit_return_fire(tellings: &mut [Telling]) {
    let under_fire = tellings.iter().flat_map(|telling| &telling.shots).any(|shot| {
        shot.victim.is_some_and(|party| party.role == Some(Role::Officer)) && is_in_scope(shot)
    });
    let own_hand = tellings.iter().any(|telling| telling.own_hand);
    if !under_fire || own_hand {
        return;
    }
    for shot in tellings.iter_mut().flat_map(|telling| &mut telling.shots) {
        let hit = matches!(shot.deed, Deed::Hit | Deed::Killed) && (shot.by_gun || shot.deed == Deed::Killed);
        if hit && shot.shooter.is_none() && shot.victim.is_some_and(|party| party.suspect) {
            shot.shooter = Some(shots::role_only(Role::Officer));
        }
    }
}

/// The day from which an article's weekdays are told: its publication, else the latest day on
/// which it says that something was posted or stated.
pub(crate) fn anchor(article: &Article, document: &Document<'_>) -> Option<NaiveDate> {
    article
        .published_on
        .or_else(|| posted_on(document.text))
        .or_else(|| stated_on(document))
}

fn stated_on(document: &Document<'_>) -> Option<NaiveDate> {
    let context = when::Context::default();
    let whens = document
        .sentences
        .iter()
        .flat_map(|span| when::read(document.text, span.clone(), &context));
    let stated = whens.filter(|when| {
        matches!(
            when.governs,
            when::Governs::Other("statement" | "press_conference" | "published")
        )
    });
    stated
        .filter_map(|when| when.date.and_then(PartialDate::day))
        .max()
}

/// The date stamp of the latest post quoted in a text, "(@handle) March 15, 2021": the article is
/// no older than that, and where it states no date its weekdays are told from there.
fn posted_on(text: &str) -> Option<NaiveDate> {
    let stamps = text.match_indices("(@").filter_map(|(at, _)| {
        let rest = text.get(at..)?;
        let close = rest.find(") ").filter(|close| *close < 40)?;
        let line = rest.get(close + 2..)?.lines().next()?;
        let mut words = line.split_whitespace();
        let stamp = format!("{} {} {}", words.next()?, words.next()?, words.next()?);
        NaiveDate::parse_from_str(&stamp, "%B %d, %Y").ok()
    });
    stamps.max()
}

fn shift(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

/// Wordings that count events over a time instead of telling one.
const TOTALS: &[&str] = &[
    "this year",
    "last year",
    "so far",
    "year to date",
    "since jan",
    "since the start",
    
    "on average",
    "per year",
    "a total of",
    "the number of",
    "every year",
    "times since",
    "in the past",
    "statistics",
    "over the past",
    "in recent years",
    "at least 10",
    "dozens of",
    "fourth time",
    "fourth shooting",
    "third shooting",
    "fifth shooting",
    "second shooting by",
    "in two years",
    "in three years",
    "in five years",
    "in two days",
    "third time",
    "fifth time",
    "sixth time",
    "each year",
    "over three years",
    
    "in a single",
    "time this",
    "since friday",
    "decade",
];

/// Wordings that lead to another event than the one told before.
const TURNS: &[&str] = &[
    "the last officer",
    "last chicago officer",
    "last chicago police officer",
    "last on-duty",
    "another shooting",
    "another officer-involved",
    "another police-involved",
    "other shooting",
    "earlier shooting",
    "previous shooting",
    "separate shooting",
    "unrelated shooting",
    "separate incident",
    "in a separate",
    "in an unrelated",
    "in another case",
    "second shooting",
    "a similar",
    "not the first such",
    "second officer to be",
    "second officer shot",
    "second time",
    "earlier this",
    "days earlier",
    "weeks earlier",
    "months earlier",
    "years earlier",
    "a week earlier",
    "a day earlier",
    "hours earlier",
    "also this week",
    "meanwhile,", "an hour before", "an hour earlier", "minutes earlier", "hours before", 
    "the last time",
    "most recent",
    
    
    
    "days after",
    "weeks after",
    "months after",
    "a day after",
    "elsewhere",
];

fn is_total(clause: &Clause<'_>, shots: &[Shot]) -> bool {
    let (Some(first), Some(last)) = (clause.tokens.first(), clause.tokens.last()) else {
        return true;
    };
    let sentence = clause
        .lower
        .get(first.span.start..last.span.end)
        .unwrap_or_default();
    let several = |shot: &Shot| {
        let people = shot.victim.or(shot.shooter);
        people.is_some_and(|party| party.plural && party.count != Some(2)) || matches!(shot.deed, Deed::Named)
    };
    let many = shots.iter().any(|shot| {
        shot.victim
            .and_then(|party| party.count)
            .is_some_and(|count| count >= 12)
    });
    many || is_ordinal_total(clause)
        || TOTALS.iter().any(|words| sentence.contains(words)) && shots.iter().any(several)
}

/// "The fourth officer wounded within a year", "the second time in 24 hours".
fn is_ordinal_total(clause: &Clause<'_>) -> bool {
    let ordinal = |at: usize| clause.class(at).is(Class::OTHER) && !matches!(clause.word(at), "other" | "another" | "fellow");
    let counted = |at: usize| matches!(clause.word(at), "time" | "officer" | "shooting" | "cop" | "person" | "such");
    let span = |at: usize| matches!(clause.word(at), "within" | "since" | "days" | "hours" | "week" | "weeks" | "month" | "months" | "year" | "years" | "weekend");
    (0..clause.tokens.len()).any(|at| {
        ordinal(at) && (at + 1..at + 5).any(counted) && (at + 2..at + 16).any(span)
    })
}

fn turns_back(sentence: &str) -> bool {
    TURNS.iter().any(|words| sentence.contains(words))
}

impl Telling {
    /// Lays the hits that nobody else is said to have done to police.
    pub(crate) fn credit_police(&mut self) {
        for shot in &mut self.shots {
            let hit = matches!(shot.deed, Deed::Hit | Deed::Killed) && shot.by_gun;
            let civilian = shot.victim.is_some_and(|party| party.role == Some(Role::Civilian));
            if hit && civilian && shot.shooter.is_none() {
                shot.shooter = Some(shots::role_only(Role::Officer));
            }
        }
    }

    /// Whether it tells, by its own words, of a shooting by or of police.
    pub(crate) fn is_in_scope(&self) -> bool {
        self.shots.iter().any(is_in_scope)
    }
}

/// A person shot or shot at an officer, or an officer fired at a person or struck one.
pub(crate) fn is_in_scope(shot: &Shot) -> bool {
    let officer_hit = shot
        .victim
        .is_some_and(|party| party.role == Some(Role::Officer) && !party.retired);
    let officer_fired = shot
        .shooter
        .is_some_and(|party| party.role == Some(Role::Officer) && !party.retired);
    match shot.deed {
        Deed::Hit | Deed::Fired => shot.by_gun && (officer_hit || officer_fired),
        Deed::Killed => (officer_hit && shot.by_gun) || officer_fired,
        Deed::Exchanged => officer_fired,
        Deed::Spared | Deed::HeldFire | Deed::Named => false,
    }
}
