//! Shots in, numbers out: how many officers and others were hit, killed, and did police fire.
//!
//! The same function reads a whole event and a single sentence, so that a claim's span, read
//! again, gives the claim's value.

mod count;
mod hurt;
mod likely;
mod sum;
mod tally;
mod traits;
mod words;

use crate::model::{Direction, Field, Role};

use super::{
    noun::Form,
    shots::{Deed, Party, Shot},
};
use hurt::without_the_hurt;
pub(crate) use likely::{likely, weighed};
pub(crate) use sum::are_told_apart;
use sum::without_sums;
use tally::{Event, tally};

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

impl Facts {
    /// A number by its field.
    pub(crate) const fn count(&self, field: Field) -> Option<u16> {
        match field {
            Field::OfficersShot => self.officers_shot,
            Field::OfficersKilled => self.officers_killed,
            Field::CiviliansShot => self.civilians_shot,
            Field::CiviliansKilled => self.civilians_killed,
            _ => None,
        }
    }

    /// Sets a number by its field; no more can be killed than hit.
    pub(crate) fn set(&mut self, field: Field, number: u16) {
        match field {
            Field::OfficersShot => self.officers_shot = Some(number),
            Field::OfficersKilled => self.officers_killed = Some(number),
            Field::CiviliansShot => self.civilians_shot = Some(number),
            Field::CiviliansKilled => self.civilians_killed = Some(number),
            _ => {}
        }
        let within = |killed: Option<u16>, hit: Option<u16>| {
            killed.zip(hit).map(|(killed, hit)| killed.min(hit))
        };
        self.officers_killed = within(self.officers_killed, self.officers_shot);
        self.civilians_killed = within(self.civilians_killed, self.civilians_shot);
    }

    /// Takes the numbers of a role from other facts.
    pub(crate) const fn take(&mut self, role: Role, other: &Self) {
        match role {
            Role::Officer => {
                self.officers_shot = other.officers_shot;
                self.officers_killed = other.officers_killed;
            }
            Role::Civilian => {
                self.civilians_shot = other.civilians_shot;
                self.civilians_killed = other.civilians_killed;
            }
        }
    }

    /// How many of a role were hit.
    const fn hit(&self, role: Role) -> Option<u16> {
        let [hit, _] = fields(role);
        self.count(hit)
    }
}

/// The numbers of a role: of those hit, and of those killed.
pub(crate) const fn fields(role: Role) -> [Field; 2] {
    match role {
        Role::Officer => [Field::OfficersShot, Field::OfficersKilled],
        Role::Civilian => [Field::CiviliansShot, Field::CiviliansKilled],
    }
}

/// Adds up the shots of one event.
pub(crate) fn add_up(shots: &[Shot]) -> Facts {
    let among_others = is_among_others(shots);
    let counts = |shot: &&Shot| !(shot.initial || among_others && is_unsided(shot));
    let shots = without_sums(shots.iter().filter(counts).collect());
    let shots = without_the_hurt(shots, Role::Officer);
    let shots = without_the_hurt(shots, Role::Civilian);
    let fired = police_fired(&shots);
    let under_fire = shots.iter().any(|shot| is_at_officers(shot));
    let between = shots.iter().any(|shot| is_hit_by_colleague(shot));
    let officers_spared = shots
        .iter()
        .any(|shot| shot.deed == Deed::Spared && !shot.is_at(Role::Civilian));
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
        between,
        police_hit: shots.iter().any(|shot| is_hit_by_police(shot)),
        police_hit_named: shots.iter().any(|shot| {
            let told = |party: Party| party.form != Form::Pronoun && party.noun.is_some();
            is_hit_by_police(shot) && shot.victim.is_some_and(told)
        }),
        gunman: shots.iter().any(|shot| is_by_gunman(shot)),
        ..Event::default()
    };
    let civilians = tally(&shots, Role::Civilian, event);
    let officers_shot = officers
        .hit
        .or((civilians.hit.is_some() || fired == Some(true)).then_some(0));
    let civilians_shot = civilians.hit.or_else(|| {
        // "The suspect, |injured|, is in a hospital": nobody says by what.
        let missed = civilians.spared && !civilians.hurt && fired == Some(true);
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

/// Whether people who are no officers are told to have exchanged fire, and no officer is.
fn is_among_others(shots: &[Shot]) -> bool {
    let exchanged = |role: Role| {
        let mut exchanges = shots.iter().filter(|shot| shot.deed == Deed::Exchanged);
        exchanges.any(|shot| shot.is_by(role))
    };
    exchanged(Role::Civilian) && !exchanged(Role::Officer)
}

/// "The exchange of gunfire": of whom, other sentences tell.
fn is_unsided(shot: &Shot) -> bool {
    shot.deed == Deed::Exchanged && shot.shooter.is_none()
}

/// Whether shots were fired at officers who still serve.
fn is_at_officers(shot: &Shot) -> bool {
    let retired = shot.victim.is_some_and(|party| party.retired);
    let at_officer = shot.is_at(Role::Officer) && !retired && shot.by_gun;
    let returned = shot.deed == Deed::Exchanged && !shot.is_by(Role::Civilian);
    returned || at_officer && (shot.strikes() || shot.deed == Deed::Fired)
}

/// Whether police fired: no where they are said to have held fire.
fn police_fired(shots: &[&Shot]) -> Option<bool> {
    let fired = shots.iter().any(|shot| match shot.deed {
        Deed::Fired | Deed::Hit | Deed::Killed => shot.is_by(Role::Officer),
        Deed::Exchanged => !shot.is_by(Role::Civilian),
        Deed::Spared | Deed::HeldFire | Deed::Named | Deed::InCare => false,
    });
    let held = shots
        .iter()
        .any(|shot| shot.deed == Deed::HeldFire && !shot.is_by(Role::Civilian));
    fired.then_some(true).or(held.then_some(false))
}

/// "A man fired at officers".
fn is_by_gunman(shot: &Shot) -> bool {
    let one = |party: Party| party.form == Form::Person && !party.plural;
    let fired = shot.strikes() || shot.deed == Deed::Fired;
    fired && shot.is_at(Role::Officer) && shot.shooter.is_some_and(one)
}

fn is_hit_by_police(shot: &Shot) -> bool {
    shot.is_by(Role::Officer) && shot.hits(Role::Civilian)
}

/// An officer's bullet hit an officer.
fn is_hit_by_colleague(shot: &Shot) -> bool {
    shot.is_by(Role::Officer) && shot.hits(Role::Officer)
}

/// Who shot at whom, where a number may be another than the sum of the shots.
pub(crate) fn direction_of(shots: &[Shot], facts: &Facts, summed: &Facts) -> Option<Direction> {
    let hit = |facts: &Facts| facts.officers_shot.is_some_and(|hit| hit > 0);
    match (hit(summed), hit(facts)) {
        (true, false) => {
            let no_hit = |shot: &&Shot| !shot.hits(Role::Officer);
            let others: Vec<Shot> = shots.iter().filter(no_hit).cloned().collect();
            add_up(&others).direction
        }
        (false, true) => direction(facts.officers_shot, facts.police_fired, false, false),
        _ => summed.direction,
    }
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
