//! A sentence's grammar in, the shots out that it tells of one event: without dogs, totals and questions,
//! and with what the sentences before it left to be known.

use std::ops::Range;

use super::{
    super::{
        super::{
            clause::Clause,
            lexicon::Class,
            noun,
            shots::{self, Deed, Shot},
            wording::Said,
        },
        about::{is_accident, is_animal_shot, is_record, is_serving},
        aside::turns_back,
        counting::{Counting, counting},
        scope::{is_about_animals, tells_of_the_fallen},
    },
    Reader,
};
use crate::model::Role;

impl Reader<'_> {
    /// The shots that a sentence tells of one event, and whether it counts events.
    pub(super) fn shots_of_an_event(
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
