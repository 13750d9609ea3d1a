//! Sentence after sentence in, what each tells out; remembers what one leaves to the next.

mod event_shots;

use std::ops::Range;

use super::{
    super::{
        agency, circumstance,
        clause::Clause,
        document::Document,
        duty,
        form::Form,
        lexicon::Class,
        names::Names,
        noun,
        parties::History,
        people::mentions,
        shots,
        token::Token,
        wording::{Said, Wording},
    },
    Telling,
    about::{
        DOGS, OPENING, is_friendly_fire, is_of_the_case, is_record, speaks_of, speaks_of_retired,
    },
    aside::{is_entry, turns_back, without_bullet},
    begins::Begins,
    heading::is_captioned,
    marks::{marks, named, spelled, struck},
    rates::is_round_up,
};
use crate::model::Circumstance;

/// Headings of a summary in points: all of one case.
const SUMMARIES: &[&str] = &[
    "the brief",
    "in brief",
    "key points",
    "key takeaways",
    "highlights",
    "story highlights",
    "story snapshot",
    "at a glance",
    "what to know",
];

/// A text of so few sentences is about one thing.
const SHORT: usize = 15;

/// What is known of the text around a sentence, and of the sentences before it.
pub(super) struct Reader<'a> {
    document: &'a Document<'a>,
    names: Names,
    /// For each sentence, whether it speaks of gunfire.
    gunnish: Vec<bool>,
    /// Gunfire in the headline or the lead, or in three sentences, is the subject of the whole text.
    throughout: bool,
    history: History,
    form: Form,
    /// Once a car has struck somebody, "struck" by itself no longer means by a bullet.
    run_down: bool,
    after_vehicle: bool,
    /// The sentence before counted events.
    counted: bool,
    /// The points of a summary follow.
    in_summary: bool,
    /// Once a dog is told shot, or a gun to have gone off by accident, shots at nobody are those.
    harmless: bool,
    dog_shot: bool,
    /// So many sentences speak of a dog that the text is about one.
    of_a_dog: bool,
    /// The text is about somebody who was an officer once, and names no other one.
    of_retired: bool,
    /// Somebody was hit who is told by more than a pronoun.
    somebody_hit: bool,
    /// A sentence before told of shots.
    told: bool,
    /// The sentence before told of a firefighter who was hit.
    after_firefighter: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(document: &'a Document<'a>, sentences: &[Vec<Token<'_>>]) -> Self {
        let gunnish = sentences
            .iter()
            .map(|tokens| speaks_of(tokens, shots::GUNNISH));
        let gunnish: Vec<bool> = gunnish.collect();
        let dogs = sentences
            .iter()
            .filter(|tokens| speaks_of(tokens, Class::DOG));
        Self {
            document,
            names: Names::of(sentences),
            throughout: gunnish.iter().filter(|gun| **gun).count() >= 3
                || gunnish.iter().take(2).any(|gun| *gun)
                || gunnish.len() <= SHORT && gunnish.contains(&true),
            gunnish,
            history: History::new(sentences.iter().any(|tokens| is_friendly_fire(tokens))),
            form: Form::default(),
            run_down: false,
            after_vehicle: false,
            counted: false,
            in_summary: false,
            harmless: false,
            dog_shot: false,
            of_a_dog: dogs.count() >= DOGS,
            of_retired: sentences
                .iter()
                .take(OPENING)
                .any(|tokens| speaks_of_retired(tokens)),
            somebody_hit: false,
            told: false,
            after_firefighter: false,
        }
    }

    /// The names of those whom the sentences tell of.
    pub(super) fn into_names(self) -> Names {
        self.names
    }

    /// Reads the sentence of that number.
    pub(super) fn read(&mut self, index: usize, tokens: &[Token<'_>]) -> Telling {
        let lower = self.document.lower.as_str();
        let span = &self.document.sentences[index];
        let nouns = noun::nouns(tokens, &self.names);
        let clause = Clause::new(lower, tokens, &nouns);
        let sentence = lower.get(span.clone()).unwrap_or_default();
        let said = Said::of(sentence);
        self.in_summary = SUMMARIES.contains(&sentence) || self.in_summary && is_entry(sentence);
        let (shots, counting) = self.shots_of_an_event(&clause, index, sentence, said);
        let off_duty = duty::off_duty(&clause, said)
            .filter(|off| !off || !self.is_of_firefighters(&clause))
            .or_else(|| duty::at_work_in_number(&shots))
            .filter(|_| !counting.is_of_many());
        self.after_firefighter = duty::strikes_firefighter(&clause);
        Telling {
            span: span.clone(),
            paragraph: self.document.paragraphs[index],
            marks: marks(&clause, &self.names, &shots),
            struck: struck(&clause, &self.names, &shots),
            named: named(&clause, &self.names),
            spelled: spelled(self.document.text, &clause, &self.names),
            mentions: mentions(&clause, &self.history, said),
            shots,
            whens: Vec::new(),
            places: Vec::new(),
            off_duty,
            agency: reviewer(said, sentence, span.start),
            circumstance: going_on(said, sentence, span.start),
            in_tail: false,
            is_of_the_case: is_of_the_case(&clause)
                || said.has(Wording::Prosecutor)
                || said.has(Wording::ReviewBody),
            accuses: said.has(Wording::Accused),
            grazes: said.has(Wording::Graze),
            names_somebody: self.names.has_somebody(tokens),
            of_the_city: said.has(Wording::City),
            of_chicago: said.has(Wording::ChicagoPolice),
            names_police: clause.has(Class::POLICE.or(Class::OFFICER)),
            own_hand: said.has(Wording::OwnHand),
            unknown_hit: said.has(Wording::UnknownHit),
            suicide: said.has(Wording::Suicide),
            at_home: said.has(Wording::AtHome),
            names_police_shooting: said.has(Wording::PoliceShooting),
            captioned: is_captioned(sentence),
            heads: false,
            rounds_up: is_round_up(&clause),
            counts: counting.is_of_many() && clause.has(Class::OFFICER.or(Class::POLICE)),
            turns_back: turns_back(said) && !counting.is_ordinal()
                || is_entry(sentence) && !self.in_summary && !self.is_said_again(index, sentence)
                || is_record(sentence),
            begins: Begins::of(&clause),
            separates: said.has(Wording::Separate),
            of_all_cases: said.has(Wording::AllCases),
        }
    }

    /// "Police shot a firefighter. |He was off duty|": no officer was.
    fn is_of_firefighters(&self, clause: &Clause<'_>) -> bool {
        let pronoun = matches!(clause.word(0), "he" | "she");
        let own = duty::tells_of_firefighters(clause) && !clause.has(Class::OFFICER);
        own || pronoun && self.after_firefighter
    }

    /// "• Police at the scene. |Police at the scene.|": a caption above the picture's own.
    fn is_said_again(&self, index: usize, sentence: &str) -> bool {
        let next = self.document.sentences.get(index + 1);
        let next = next.and_then(|span| self.document.lower.get(span.clone()));
        without_bullet(sentence).map(str::trim_start) == next
    }
}

/// The reviewing body that a sentence at this byte names, with its place.
fn reviewer(said: Said, sentence: &str, at: usize) -> Option<(&'static str, Range<usize>)> {
    if !said.has(Wording::ReviewBody) {
        return None;
    }
    let (body, place) = agency::agency(sentence)?;
    Some((body, shift(&place, at)))
}

/// What a sentence at this byte tells was going on, with its rank and place.
fn going_on(said: Said, sentence: &str, at: usize) -> Option<(usize, Circumstance, Range<usize>)> {
    if !said.has(Wording::Circumstance) {
        return None;
    }
    let (rank, circumstance, place) = circumstance::circumstance(sentence)?;
    Some((rank, circumstance, shift(&place, at)))
}

fn shift(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}
