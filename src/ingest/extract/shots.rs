//! One sentence in, what it says of shots out: who fired at whom, who was hit, who was not.

mod accused;
mod active;
mod aim;
mod among;
mod beside;
mod bullet;
mod came;
mod decoy;
mod denied;
mod earlier;
mod exchange;
mod fate;
mod fire;
mod fired;
mod gunfire;
mod held;
mod kin;
mod lets_off;
mod lodged;
mod missed;
mod mutual;
mod nominal;
mod party;
mod passive;
mod passive_subject;
mod police_car;
mod shot;
mod silent;
mod state;
mod strike;
mod threat;
mod under_fire;
mod unhurt;
mod wounds;

pub(crate) use party::{Party, Seat, role_only};
pub(crate) use shot::{Deed, Shot};

use std::ops::Range;

use crate::model::Role;

use super::{clause::Clause, lexicon::Class};

/// Reads the deeds of one sentence.
///
/// `gun_nearby`: the sentences around speak of gunfire, so "hit" and "wounded" mean by it.
pub(crate) fn shots(clause: &Clause<'_>, span: &Range<usize>, gun_nearby: bool) -> Vec<Shot> {
    let frames = Frames {
        clause,
        span,
        gun_nearby,
    };
    let told = (0..clause.tokens.len())
        .filter(|at| !frames.is_silent(*at))
        .flat_map(|at| frames.at(at))
        .collect();
    frames.without_earlier(told)
}

struct Frames<'a> {
    clause: &'a Clause<'a>,
    span: &'a Range<usize>,
    gun_nearby: bool,
}

/// Words that speak of gunfire.
pub(crate) const GUNNISH: Class = Class::GUNFIRE
    .or(Class::SHOOT)
    .or(Class::FIRE)
    .or(Class::RETURN_FIRE)
    .or(Class::EXCHANGE)
    .or(Class::UNDER_FIRE)
    .or(Class::TAKE_BULLET);

impl Frames<'_> {
    /// The shots that a word tells.
    fn at(&self, at: usize) -> Vec<Shot> {
        if self.clause.noun_at(at).is_some() {
            return self.described_victim(at);
        }
        self.by_noun(at)
            .or_else(|| self.by_verb(at))
            .unwrap_or_else(|| self.fate(at))
    }

    /// Told by a noun: a police shooting, a killing, a murder charge, a holster.
    fn by_noun(&self, at: usize) -> Option<Vec<Shot>> {
        let strike = Class::STRIKE.or(Class::SHOOTING);
        if self.is_holstered(at) {
            return Some(vec![self.shot(Deed::HeldFire, at, None, None)]);
        }
        // "The police shooting |of a man|" tells of him.
        let of_one = self.is_nominal(at) && !self.is_of_many(at);
        if self.names_police_shooting(at) && !of_one {
            return Some(vec![self.police_shooting(at)]);
        }
        if self.is_wrongful_death(at) {
            let victim = Some(self.wrongfully_dead());
            return Some(vec![self.shot(Deed::Killed, at, None, victim)]);
        }
        if let Some(shot) = self.accused_of_shots(at) {
            return Some(vec![shot]);
        }
        let nominal = self.clause.class(at).is(strike) && self.is_nominal(at);
        if !nominal && let Some(shot) = self.accused_of_shooting(at) {
            return Some(vec![shot]);
        }
        if self.is_murder_charge(at) {
            return Some(vec![self.murder_charged(at)]);
        }
        if self.is_death_of(at) {
            return Some(vec![self.death_of(at)]);
        }
        if self.is_his_death(at) {
            return Some(vec![self.his_death(at)]);
        }
        if self.is_killing_of_owner(at) {
            return Some(self.killing_of_owner(at).into_iter().collect());
        }
        if self.clause.word(at) == "shot"
            && self.is_noun_shot(at)
            && let Some(shot) = self.lodged(at)
        {
            return Some(vec![shot]);
        }
        if self.is_among(at) {
            return Some(self.among(at));
        }
        if let Some(shot) = self.ambush(at) {
            return Some(vec![shot]);
        }
        if self.is_gun_wound(at) {
            return Some(self.gun_wound(at).into_iter().collect());
        }
        nominal.then(|| self.nominal(at))
    }

    /// Told by a verb: somebody fired, or struck somebody.
    fn by_verb(&self, at: usize) -> Option<Vec<Shot>> {
        let class = self.clause.class(at);
        if class.is(Class::RETURN_FIRE) || self.answers_fire(at) {
            return Some(self.return_fire(at));
        }
        let shot = class.is(Class::SHOOT.or(Class::FIRE));
        if class.is(Class::EXCHANGE) || shot && self.is_of_both_sides(at) {
            return Some(self.exchanged(at));
        }
        if class.is(Class::UNDER_FIRE) {
            return Some(self.under_fire(at));
        }
        let shoots =
            class.is(Class::SHOOT) && (self.aims(at) || self.begins(at) || self.lets_off(at));
        if shoots || class.is(Class::FIRE) && self.is_firing(at) {
            return Some(self.fired(at));
        }
        class.is(Class::STRIKE).then(|| self.struck(at))
    }

    /// Told by what became of somebody: died, was missed, got away, was saved by a vest.
    fn fate(&self, at: usize) -> Vec<Shot> {
        let class = self.clause.class(at);
        if class.is(Class::TAKE_BULLET) || self.is_death(at) {
            return self.suffered(at);
        }
        if self.is_dead(at) {
            return self.dead(at);
        }
        if self.is_fatal_alone(at) {
            return self.fatal_alone(at).into_iter().collect();
        }
        if class.is(Class::GUNFIRE) {
            let path = self.bullet_path(at).or_else(|| self.came(at));
            return path.into_iter().collect();
        }
        if let Some(shot) = self.lost_to_gunfire(at) {
            return vec![shot];
        }
        if class.is(Class::MISS) {
            return self.missed(at);
        }
        if self.is_unhurt(at) {
            return self.unhurt(at);
        }
        if class.is(Class::ESCAPE) {
            return self.escaped(at);
        }
        if class.is(Class::LEAVE) {
            return self.left(at);
        }
        if let Some(shot) = self.survived(at).or_else(|| self.recovering(at)) {
            return vec![shot];
        }
        if self.is_in_care(at) {
            return self.in_care(at).into_iter().collect();
        }
        if self.is_stopped_by_vest(at) {
            return self.in_vest(at).into_iter().collect();
        }
        Vec::new()
    }

    fn real(&self, verb: usize) -> bool {
        !self.clause.is_unreal(verb)
    }

    fn shot(&self, deed: Deed, verb: usize, shooter: Option<Party>, victim: Option<Party>) -> Shot {
        let start = self.clause.group_start(verb);
        let initial =
            (start.saturating_sub(9)..verb).any(|at| self.clause.class(at).is(Class::INITIALLY));
        let word = self.clause.word(verb);
        let by_police = shooter.is_some_and(|party| party.role == Some(Role::Officer));
        Shot {
            deed,
            shooter: shooter
                .map(|party| self.served(party))
                .map(Party::as_he_was),
            victim: victim.map(Party::as_he_is),
            span: self.span.clone(),
            initial,
            by_gun: self.is_by_gun(verb) || by_police && word.starts_with("wound"),
            nominal: false,
            verb,
            beside: false,
            weak: matches!(word, "hurt" | "injured")
                || word == "wounded" && !self.clause.has(GUNNISH),
        }
    }
}
