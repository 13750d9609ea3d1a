//! How an article was read, sentence by sentence, in words: what `explain --steps` prints.

use crate::model::Article;

use super::{
    Understood,
    gloss::Gloss,
    noun::Form,
    place,
    shots::{Party, Shot},
    telling::Telling,
    understood,
    when::{self, When},
};

/// A sentence, the event it was counted to, and what was read in it.
#[derive(Debug)]
pub struct Step {
    /// The sentence as the article has it.
    pub sentence: String,
    /// Number of the event from 1, the main one; `None` for a sentence of none.
    pub event: Option<usize>,
    /// What was read, a line each: shots, dates, places, duty, reviewer.
    pub read: Vec<String>,
}

/// Reads an article and keeps what was read in each sentence.
#[must_use]
pub fn steps(article: &Article) -> Vec<Step> {
    understood(article, |read| {
        let told = read.tellings.iter().enumerate();
        told.map(|(index, telling)| step(read, index, telling))
            .collect()
    })
}

fn step(article: &Understood<'_>, index: usize, telling: &Telling) -> Step {
    let gloss = article.gloss;
    let sentence = article.text.get(gloss.original(&telling.span));
    let mut events = article.events.iter();
    let owner = events.position(|event| event.sentences.contains(&index));
    let glossed = as_glossed(gloss, telling).into_iter();
    Step {
        sentence: sentence.unwrap_or_default().into(),
        event: owner.map(|event| event + 1),
        read: glossed.chain(read(telling)).collect(),
    }
}

/// The English that a Spanish sentence was read as.
fn as_glossed(gloss: &Gloss<'_>, telling: &Telling) -> Option<String> {
    let words = gloss.text.get(telling.span.clone())?;
    gloss.is_spanish().then(|| format!("read as: {words}"))
}

fn read(telling: &Telling) -> Vec<String> {
    let mut lines: Vec<String> = telling.shots.iter().map(shot).collect();
    lines.extend(telling.whens.iter().map(moment));
    lines.extend(telling.places.iter().map(place));
    lines.extend(telling.off_duty.map(|off| {
        let duty = if off { "off duty" } else { "at work" };
        format!("duty: {duty}")
    }));
    lines.extend(
        telling
            .agency
            .as_ref()
            .map(|agency| format!("reviewed by: {}", agency.0)),
    );
    let turns = telling.turns_back || telling.in_tail;
    lines.extend(turns.then(|| "turns to another case, or to other news".into()));
    lines
}

fn shot(shot: &Shot) -> String {
    let deed = format!("{:?}", shot.deed).to_lowercase();
    let gun = if shot.by_gun { "" } else { ", not by gunfire" };
    let initial = if shot.initial {
        ", as first reported"
    } else {
        ""
    };
    format!(
        "{deed}: by {}, to {}{gun}{initial}",
        party(shot.shooter),
        party(shot.victim)
    )
}

fn party(party: Option<Party>) -> String {
    let Some(party) = party else {
        return "nobody named".into();
    };
    let role = party.role.map_or("somebody", |role| role.word());
    let count = party.count.map_or_else(
        || if party.plural { "several" } else { "one" }.into(),
        |count| count.to_string(),
    );
    let form = match party.form {
        Form::Pronoun => " (a pronoun)",
        Form::Person => " (a person)",
        _ => "",
    };
    let other = if party.other { " more" } else { "" };
    format!("{role} {count}{other}{form}")
}

fn moment(when: &When) -> String {
    let date = when.date.map(|date| date.in_words());
    let time = when.time.map(|time| time.format("%H:%M").to_string());
    let part = when.part_of_day.map(str::to_owned);
    let parts: Vec<String> = date.into_iter().chain(time).chain(part).collect();
    let of = match when.governs {
        when::Governs::Shooting => "the shooting",
        when::Governs::Unclear => "open",
        when::Governs::Other(other) => other,
    };
    format!("when: {} [{}], of: {of}", parts.join(" "), when.rule)
}

fn place(place: &place::Place) -> String {
    let of = match place.governs {
        place::Governs::Shooting => "the shooting",
        place::Governs::Unclear => "open",
        place::Governs::Other(other) => other,
    };
    format!("where: {:?} [{}], of: {of}", place.kind, place.rule)
}
