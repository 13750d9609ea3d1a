//! Shots in, numbers out: how many officers and others were hit, killed, and did police fire.
//!
//! The same function reads a whole event and a single sentence, so that a claim's span, read
//! again, gives the claim's value.

use crate::model::{Direction, Role};

use super::{
    noun::{Form, Gender},
    shots::{Deed, Party, Shot},
};

/// What the shots of one event add up to. `None`: the text does not let a reader tell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    pub(crate) officers_shot: Option<u16>,
    pub(crate) officers_killed: Option<u16>,
    pub(crate) civilians_shot: Option<u16>,
    pub(crate) civilians_killed: Option<u16>,
    pub(crate) police_fired: Option<bool>,
    pub(crate) direction: Option<Direction>,
}

/// Adds up the shots of one event.
pub(crate) fn add_up(shots: &[Shot]) -> Facts {
    let shots: Vec<&Shot> = shots.iter().filter(|shot| !shot.initial).collect();
    let fired = police_fired(&shots);
    let under_fire = shots.iter().any(|shot| is_at_officers(shot));
    let officers_spared = shots.iter().any(|shot| {
        shot.deed == Deed::Spared
            && shot
                .victim
                .is_none_or(|party| party.role != Some(Role::Civilian))
    });
    let officers = tally(
        &shots,
        Role::Officer,
        Event {
            officers_spared,
            ..Event::default()
        },
    );
    let event = Event {
        police_fired: fired == Some(true),
        officers_hit: officers.hit.is_some(),
        officers_killed: officers.killed > 0,
        between: is_between_officers(&shots),
        police_hit: shots.iter().any(|shot| is_hit_by_police(shot)),
        ..Event::default()
    };
    let civilians = tally(&shots, Role::Civilian, event);
    let between = is_between_officers(&shots);
    let officers_shot = officers
        .hit
        .or((civilians.hit.is_some() || fired == Some(true)).then_some(0));
    let civilians_shot = civilians.hit.or_else(|| {
        let missed = civilians.spared && fired == Some(true);
        let nobody_fired_back = officers_shot.is_some_and(|hit| hit > 0) && fired != Some(true);
        let only_shot_at = under_fire && fired != Some(true);
        (missed || nobody_fired_back || only_shot_at || between).then_some(0)
    });
    let officers_shot = officers_shot.or(under_fire.then_some(0));
    Facts {
        officers_shot,
        officers_killed: officers_shot.map(|hit| officers.killed.min(hit)),
        civilians_shot,
        civilians_killed: civilians_shot.map(|hit| civilians.killed.min(hit)),
        police_fired: fired,
        direction: direction(officers_shot, fired, under_fire, between),
    }
}

fn is_at_officers(shot: &Shot) -> bool {
    let officer = shot
        .victim
        .is_some_and(|party| party.role == Some(Role::Officer) && !party.retired);
    let other_side = shot
        .shooter
        .is_some_and(|party| party.role == Some(Role::Civilian));
    let returned = shot.deed == Deed::Exchanged && !other_side;
    returned
        || officer && matches!(shot.deed, Deed::Fired | Deed::Hit | Deed::Killed) && shot.by_gun
}

fn police_fired(shots: &[&Shot]) -> Option<bool> {
    let by_police = |shot: &&&Shot| {
        shot.shooter
            .is_some_and(|party| party.role == Some(Role::Officer))
    };
    let deeds = [Deed::Fired, Deed::Hit, Deed::Killed, Deed::Exchanged];
    let fired = shots.iter().any(|shot| {
        let other_side = shot
            .shooter
            .is_some_and(|party| party.role == Some(Role::Civilian));
        deeds.contains(&shot.deed) && by_police(&shot)
            || shot.deed == Deed::Exchanged && !other_side
    });
    let held = shots.iter().any(|shot| {
        shot.deed == Deed::HeldFire
            && shot
                .shooter
                .is_none_or(|party| party.role != Some(Role::Civilian))
    });
    if fired {
        Some(true)
    } else {
        held.then_some(false)
    }
}

#[derive(Debug, Default)]
struct Tally {
    hit: Option<u16>,
    killed: u16,
    spared: bool,
}

fn tally(shots: &[&Shot], role: Role, event: Event) -> Tally {
    let mut tally = Tally::default();
    let of_role =
        |party: &Party| party.role == Some(role) && !(role == Role::Officer && party.retired);
    let mut hit = Count::default();
    let mut killed = Count::default();
    for shot in shots {
        let Some(victim) = shot.victim.filter(of_role) else {
            // "Nobody was hit" spares both sides.
            tally.spared |=
                shot.deed == Deed::Spared && shot.victim.is_none_or(|party| party.role.is_none());
            continue;
        };
        match shot.deed {
            Deed::Spared => tally.spared = true,
            Deed::Hit | Deed::Killed if counts(shot, role, event) => {
                hit.add(shot, &victim);
                if shot.deed == Deed::Killed {
                    killed.add(shot, &victim);
                }
            }
            _ => {}
        }
    }
    tally.killed = killed.total();
    tally.hit = Some(hit.total().max(tally.killed)).filter(|total| *total > 0);
    tally
}

/// Whether a hit belongs to what the record is about: struck by gunfire, or killed where police
/// and gunfire are what the event is about.
fn counts(shot: &Shot, role: Role, event: Event) -> bool {
    let by_police = shot
        .shooter
        .is_some_and(|party| party.role == Some(Role::Officer));
    let struck = shot.by_gun || shot.deed == Deed::Killed;
    match role {
        Role::Officer => struck && !(shot.weak && event.officers_spared),
        Role::Civilian if by_police => true,
        // Who is hit by an unnamed hand counts only where police fired or were hit. Where officers
        // were hit, "the man" or "people" may well be they.
        Role::Civilian => {
            let by_other = shot
                .shooter
                .is_some_and(|party| party.role == Some(Role::Civilian));
            // Whom a suspect shot before is another matter, unless officers were hit as well.
            if event.police_hit && !event.officers_hit && (by_other || shot.nominal) {
                return false;
            }
            let vague = is_vague(shot) && !shot.victim.is_some_and(|party| party.other);
            let mixed = shot.victim.is_some_and(|party| party.mixed);
            let officers = event.officers_hit
                && (mixed
                    || vague
                        && (!event.police_fired
                            || event.between
                            || shot.deed == Deed::Killed && event.officers_killed));
            struck && (event.police_fired || event.officers_hit) && !officers
        }
    }
}

fn is_hit_by_police(shot: &Shot) -> bool {
    let by_police = shot
        .shooter
        .is_some_and(|party| party.role == Some(Role::Officer));
    let civilian = shot
        .victim
        .is_some_and(|party| party.role == Some(Role::Civilian));
    by_police && civilian && matches!(shot.deed, Deed::Hit | Deed::Killed)
}

fn is_vague(shot: &Shot) -> bool {
    shot.victim
        .is_some_and(|party| matches!(party.form, Form::Person | Form::Pronoun) && !party.bystander)
}

/// What of an event decides which hits count.
#[derive(Debug, Clone, Copy, Default)]
struct Event {
    police_fired: bool,
    officers_hit: bool,
    officers_killed: bool,
    officers_spared: bool,
    between: bool,
    /// Police are said to have hit somebody.
    police_hit: bool,
}

/// Counts people over several tellings: the largest number told at once, or as many different
/// people as the words tell apart ("another", a man and a woman, a guard beside the suspect).
#[derive(Debug, Default)]
struct Count {
    most: u16,
    single: Option<Deed>,
    others: Option<Deed>,
    women: bool,
    men: bool,
    bystanders: bool,
    suspects: bool,
    /// Police hit "another man" after a first one.
    again: bool,
    told: Option<Told>,
}

/// The sentence, word and noun phrase that told of people last, and how many so far in it.
#[derive(Debug, Clone, Copy)]
struct Told {
    sentence: usize,
    verb: usize,
    noun: Option<usize>,
    sum: u16,
}

impl Count {
    fn add(&mut self, shot: &Shot, victim: &Party) {
        let number = victim.count.unwrap_or(if victim.plural { 2 } else { 1 });
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
            self.bystanders |= victim.bystander;
            self.suspects |= !victim.bystander && victim.form == Form::Named;
        }
        self.suspects |= !victim.bystander && is_hit_by_police(shot);
        let sum = self.sum(shot, victim, number);
        self.told = Some(Told {
            sentence: shot.span.start,
            verb: shot.verb,
            noun: victim.noun,
            sum,
        });
        self.most = self.most.max(sum);
    }

    /// Two different noun phrases of one sentence are two people, if one of them says so, or if
    /// the same word tells of both.
    fn sum(&self, shot: &Shot, victim: &Party, number: u16) -> u16 {
        let Some(told) = self.told.filter(|told| told.sentence == shot.span.start) else {
            return number;
        };
        let again = told.noun == victim.noun && victim.noun.is_some();
        let same_word = told.verb == shot.verb;
        if (victim.other || shot.beside && same_word) && !again {
            told.sum.saturating_add(number)
        } else if same_word {
            told.sum.max(number)
        } else {
            number
        }
    }

    fn total(&self) -> u16 {
        let by_police_again = self.again;
        let fates_differ =
            self.single.is_some() && self.others.is_some() && self.single != self.others;
        let beside = if fates_differ || by_police_again {
            2
        } else {
            0
        };
        let genders = u16::from(self.women) + u16::from(self.men);
        let kinds = u16::from(self.bystanders) + u16::from(self.suspects);
        self.most.max(beside).max(genders).max(kinds)
    }
}

/// An officer's bullet hit an officer.
fn is_between_officers(shots: &[&Shot]) -> bool {
    let officer =
        |party: Option<Party>| party.is_some_and(|party| party.role == Some(Role::Officer));
    shots.iter().any(|shot| {
        officer(shot.shooter)
            && officer(shot.victim)
            && matches!(shot.deed, Deed::Hit | Deed::Killed)
    })
}

fn direction(
    officers: Option<u16>,
    fired: Option<bool>,
    under_fire: bool,
    between: bool,
) -> Option<Direction> {
    let of_police = under_fire || officers.is_some_and(|hit| hit > 0);
    let by_police = fired == Some(true);
    match (of_police, by_police) {
        _ if between => Some(Direction::BetweenOfficers),
        (true, true) => Some(Direction::Exchange),
        (true, false) => Some(Direction::OfPolice),
        (false, true) => Some(Direction::ByPolice),
        (false, false) => None,
    }
}
