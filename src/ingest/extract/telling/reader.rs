//! Sentence after sentence in, what each tells out; remembers what one leaves to the next.

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
        shots::{self, Deed, Shot},
        token::Token,
        wording::{Said, Wording},
    },
    Telling,
    about::{
        DOGS, OPENING, is_accident, is_animal_shot, is_friendly_fire, is_of_the_case, is_record,
        is_serving, speaks_of, speaks_of_retired,
    },
    aside::{is_entry, turns_back, without_bullet},
    begins::Begins,
    counting::{Counting, counting},
    heading::is_captioned,
    marks::{marks, named, spelled, struck},
    rates::is_round_up,
    scope::{is_about_animals, tells_of_the_fallen},
};
use crate::model::{Circumstance, Role};

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

    /// The shots that a sentence tells of one event, and whether it counts events.
    fn shots_of_an_event(
        &mut self,
        clause: &Clause<'_>,
        index: usize,
        sentence: &str,
        said: Said,
    ) -> (Vec<Shot>, Counting) {
        let mut shots = self.shots(clause, index, sentence);
        // "It was the eighth time in two weeks. Five |of those| died".
        let of_those = self.counted && clause.has_word(&["those"]);
        let counting = if of_those {
            Counting::Sum
        } else {
            counting(clause, &shots, said).after(self.told && turns_back(said))
        };
        self.counted = counting.is_of_many();
        // "Not since Officer Mercer, in May 2019, had one been shot" tells of hers.
        let of_none = is_record(sentence) && !self.names.has_somebody(clause.tokens);
        let asks = sentence.ends_with('?') || of_none;
        if asks || is_about_animals(clause, &shots) {
            shots.clear();
        }
        let mut shots = counting.told_of_one(clause, shots);
        self.told |= !shots.is_empty();
        self.dog_shot |= is_animal_shot(clause);
        self.harmless |= self.dog_shot || is_accident(clause, &shots);
        shots.retain(|shot| !tells_of_the_fallen(shot));
        shots.retain(|shot| !self.harmless || shot.deed != Deed::Fired || shot.victim.is_some());
        self.leave_dogs(&mut shots);
        (shots, counting)
    }

    /// "The officer shot the dog. |He had been hit in the leg|": no person, where none else was hit.
    fn leave_dogs(&mut self, shots: &mut Vec<Shot>) {
        let told = |shot: &Shot| {
            let victim = shot.victim;
            victim.is_some_and(|party| party.form != noun::Form::Pronoun)
        };
        self.somebody_hit |= shots.iter().any(|shot| shot.strikes() && told(shot));
        if (self.dog_shot || self.of_a_dog) && !self.somebody_hit {
            shots.retain(|shot| told(shot) || !shot.is_at(Role::Civilian));
        }
    }

    fn shots(&mut self, clause: &Clause<'_>, index: usize, sentence: &str) -> Vec<Shot> {
        let span: &Range<usize> = &self.document.sentences[index];
        self.run_down |= clause.tells_of_running_down(self.after_vehicle);
        self.after_vehicle = clause.has(Class::VEHICLE) && !clause.has(Class::GUNFIRE);
        let struck_how = self.run_down && clause.has(Class::HIT);
        let mut shots = shots::shots(clause, span, !struck_how && self.is_gun_near(index));
        self.history.resolve(clause, &mut shots);
        self.leave_retired(clause, &mut shots);
        self.mark_victims(clause, &mut shots);
        shots.extend(self.form.read(sentence, span));
        shots
    }

    /// "A retired officer heard a noise. |The old officer| fired": a civilian, where no other officer
    /// is told of.
    fn leave_retired(&mut self, clause: &Clause<'_>, shots: &mut [Shot]) {
        let on_the_force = Class::ON_DUTY.or(Class::OFF_DUTY);
        let serving = || clause.nouns.iter().any(|noun| is_serving(clause, noun));
        self.of_retired = self.of_retired && !clause.has(on_the_force) && !serving();
        if !self.of_retired {
            return;
        }
        let parties = shots
            .iter_mut()
            .flat_map(|shot| [&mut shot.shooter, &mut shot.victim]);
        for party in parties.flatten().filter(|party| !party.plural) {
            let officer = party.role == Some(Role::Officer) && party.form != noun::Form::Body;
            party.retired |= officer;
        }
    }

    /// Tells those hit who are named from one another.
    fn mark_victims(&self, clause: &Clause<'_>, shots: &mut [Shot]) {
        let told = shots.iter_mut().filter(|shot| !shot.nominal);
        let victims = told.filter_map(|shot| shot.victim.as_mut());
        for victim in victims.filter(|party| party.is_name) {
            let noun = victim.noun.and_then(|index| clause.nouns.get(index));
            let mark = noun.map(|noun| self.names.mark(clause.tokens, noun.tokens.end - 1));
            victim.mark = mark.flatten();
        }
    }

    /// Whether the sentences around speak of gunfire.
    fn is_gun_near(&self, index: usize) -> bool {
        let mut around = self.gunnish.iter().skip(index.saturating_sub(2)).take(5);
        self.throughout || around.any(|gun| *gun)
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
