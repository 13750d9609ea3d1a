//! People counted over several tellings.

use std::collections::BTreeSet;

use crate::model::Role;

use super::{
    super::{
        noun::{Form, Gender},
        shots::{Deed, Party, Seat, Shot},
    },
    is_hit_by_police,
};

/// Ages that differ by no more, in years, may be those of one person.
const YEARS: u32 = 2;

/// Counts people over several tellings: the largest number told at once, or as many different
/// people as the words tell apart ("another", a man and a woman, a guard beside the suspect).
#[derive(Debug, Default)]
pub(super) struct Count {
    most: u16,
    single: Option<Deed>,
    others: Option<Deed>,
    women: bool,
    men: bool,
    /// The most of them told at once.
    bystanders: u16,
    suspects: u16,
    /// Police hit a bystander.
    bystander_by_police: bool,
    /// Police hit "another man" after a first one.
    again: bool,
    /// The most of them hit by police at once, and by the one who hit officers.
    by_police: u16,
    by_gunman: u16,
    told: Option<Told>,
    /// The noun phrases of that sentence that told of people.
    in_sentence: BTreeSet<usize>,
    /// The figures of those whom reviewers count: "Subject 1", "Subject 2".
    figures: BTreeSet<u16>,
    /// "A third man", after two.
    ordinal: u16,
    driver: bool,
    passenger: bool,
    /// The ages told of those hit: of two ages two people.
    ages: BTreeSet<u32>,
    /// The marks of those told by their names.
    names: BTreeSet<u32>,
    /// After somebody by his name, his partner was hit.
    partner: bool,
}

/// The sentence and word that told of people last, and how many so far in it.
#[derive(Debug, Clone, Copy)]
struct Told {
    sentence: usize,
    verb: usize,
    /// By a noun phrase.
    named: bool,
    sum: u16,
    pronoun: bool,
}

/// As a number of people.
pub(super) fn number_of(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

impl Count {
    /// Adds those whom a shot hit; `by_gunman`: by the one who hit officers, so not the same as
    /// those whom police hit.
    pub(super) fn add(&mut self, shot: &Shot, victim: &Party, by_gunman: bool) {
        let number = victim.number();
        // A further person, told elsewhere, is one more only if their fates differ.
        if number == 1 {
            let fate = if victim.other {
                &mut self.others
            } else {
                &mut self.single
            };
            *fate = Some((*fate).map_or(shot.deed, |known| known.min(shot.deed)));
        }
        self.again |= victim.other
            && victim.form != Form::Pronoun
            && self.single.is_some()
            && is_hit_by_police(shot);
        if victim.form != Form::Pronoun {
            self.women |= victim.gender == Some(Gender::Female);
            self.men |= victim.gender == Some(Gender::Male);
            if victim.bystander {
                self.bystanders = self.bystanders.max(number);
            }
        }
        let other = !victim.bystander && !victim.is_name;
        // "Two people" may be the bystander and the one whom police meant.
        let named = victim.form == Form::Named;
        // A mother may be the bystander told of before.
        let apart = named && (victim.suspect || victim.gender.is_none());
        let several = number > 1 && !victim.mixed;
        // "Bystander hit by police": the woman of the next sentence is that one.
        let police = is_hit_by_police(shot);
        let same = self.bystander_by_police && !apart && !several;
        self.bystander_by_police |= police && victim.bystander;
        if other && !same && (apart || several || police) {
            self.suspects = self.suspects.max(if named { number } else { 1 });
        }
        if is_hit_by_police(shot) {
            self.by_police = self.by_police.max(number);
        }
        if by_gunman {
            self.by_gunman = self.by_gunman.max(number);
        }
        self.figures.extend(victim.figure);
        self.ages.extend(victim.age.filter(|_| number == 1));
        // "Officer Example was hit. |His partner| was shot in the arm".
        let partner = victim.form == Form::Person && victim.other && victim.mark.is_none();
        self.partner |= partner && victim.role == Some(Role::Officer) && !self.names.is_empty();
        self.names.extend(victim.mark);
        let next = victim.ordinal.filter(|ordinal| *ordinal == self.most + 1);
        self.ordinal = self.ordinal.max(next.unwrap_or_default());
        self.driver |= victim.seat == Some(Seat::Driver);
        self.passenger |= victim.seat == Some(Seat::Passenger);
        let sum = self.sum(shot, victim, number);
        self.note_noun(shot, victim);
        self.told = Some(Told {
            sentence: shot.span.start,
            verb: shot.verb,
            named: victim.noun.is_some(),
            sum,
            pronoun: victim.form == Form::Pronoun,
        });
        self.most = self.most.max(sum);
    }

    /// Keeps the noun phrases of the sentence at hand that told of people.
    fn note_noun(&mut self, shot: &Shot, victim: &Party) {
        if self
            .told
            .is_none_or(|told| told.sentence != shot.span.start)
        {
            self.in_sentence.clear();
        }
        self.in_sentence.extend(victim.noun);
    }

    /// Two different noun phrases of one sentence are two people, if one of them says so, or if
    /// the same word tells of both.
    fn sum(&self, shot: &Shot, victim: &Party, number: u16) -> u16 {
        let Some(told) = self.told.filter(|told| told.sentence == shot.span.start) else {
            return number;
        };
        let again = victim
            .noun
            .is_some_and(|noun| self.in_sentence.contains(&noun));
        let same_word = told.verb == shot.verb;
        // "A woman was killed and |two men| were wounded".
        let more = number > 1 && told.sum == 1 && !victim.definite && !victim.mixed;
        let new = (victim.apart || more) && victim.form != Form::Pronoun;
        // "Somebody shot |him|, and |a police officer| is dead": he.
        let apart = new && told.named && !same_word && !told.pronoun;
        if (victim.other || apart || shot.beside && same_word) && !again {
            told.sum.saturating_add(number)
        } else if same_word {
            told.sum.max(number)
        } else {
            number
        }
    }

    /// How many are told apart by their ages; one year may be a mistake of one of the sources.
    fn of_different_ages(&self) -> u16 {
        let mut apart: Vec<u32> = Vec::new();
        for age in &self.ages {
            if apart.last().is_none_or(|last| age - last > YEARS) {
                apart.push(*age);
            }
        }
        number_of(apart.len())
    }

    pub(super) fn total(&self) -> u16 {
        let fates = self.single.zip(self.others);
        let beside = self.again || fates.is_some_and(|(single, others)| single != others);
        let two = |are_two: bool| if are_two { 2 } else { 0 };
        let genders = u16::from(self.women) + u16::from(self.men);
        let kinds = self.bystanders.saturating_add(self.suspects);
        let shooters = match (self.by_police, self.by_gunman) {
            (0, _) | (_, 0) => 0,
            (police, gunman) => police.saturating_add(gunman),
        };
        let seats = u16::from(self.driver) + u16::from(self.passenger);
        let told_apart = [
            self.most,
            self.ordinal,
            number_of(self.figures.len()),
            self.of_different_ages(),
            number_of(self.names.len()),
            two(self.partner),
            two(beside),
            genders,
            kinds,
            seats,
            shooters,
        ];
        told_apart.into_iter().max().unwrap_or_default()
    }
}
