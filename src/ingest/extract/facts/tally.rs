//! The shots of an event in, how many of one role were hit and killed out.

use crate::model::Role;

use super::{
    super::{
        noun::{Form, Gender},
        shots::{Deed, Party, Shot},
    },
    count::Count,
};

/// What of an event decides which hits count.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Event {
    pub(super) police_fired: bool,
    pub(super) officers_hit: bool,
    pub(super) officers_killed: bool,
    pub(super) officers_spared: bool,
    pub(super) between: bool,
    /// Police are said to have hit somebody.
    pub(super) police_hit: bool,
    /// Police are said to have hit somebody who is told by more than a pronoun.
    pub(super) police_hit_named: bool,
    /// One person, told by more than a pronoun, fired at officers or hit them.
    pub(super) gunman: bool,
}

/// How many of one role were hit and killed, and whether any were not.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) hit: Option<u16>,
    pub(super) killed: u16,
    pub(super) spared: bool,
    /// Somebody is told to be hurt, by whatever it was.
    pub(super) hurt: bool,
}

/// Counts those of one role who belong to what the record is about.
pub(super) fn tally(shots: &[&Shot], role: Role, event: Event) -> Tally {
    let mut tally = Tally::default();
    let of_role =
        |party: &Party| party.role == Some(role) && !(role == Role::Officer && party.retired);
    let mut in_care = false;
    let mut hit = Count::default();
    let mut killed = Count::default();
    for (at, shot) in shots.iter().enumerate() {
        let Some(victim) = shot.victim.filter(of_role) else {
            // "Nobody was hit" spares both sides.
            tally.spared |=
                shot.deed == Deed::Spared && shot.victim.is_none_or(|party| party.role.is_none());
            continue;
        };
        match shot.deed {
            Deed::Spared => tally.spared = true,
            Deed::InCare => in_care |= role == Role::Civilian && event.police_fired,
            Deed::Hit | Deed::Killed => {
                let beside = of_its_sentence(shots, at);
                let civilian = role == Role::Civilian;
                let new = victim.apart || shot.beside || victim.number() > 1 && victim.is_new();
                let by_gunman = civilian && new && is_of_attacker(shot, beside);
                let apart = by_gunman || civilian && is_told_apart(shot, beside);
                let other = victim.other || beside.iter().any(|told| is_of_same(told, shot));
                if is_of_other_harm(shot, beside) {
                    continue;
                }
                let known = apart || is_known(shot, beside) || is_by_same_means(shot, beside);
                if !(known || counts(shot, other, role, event)) {
                    tally.hurt |= shot.weak && !shot.initial;
                    continue;
                }
                let victim = Party { other, ..victim };
                hit.add(shot, &victim, by_gunman);
                if shot.deed == Deed::Killed {
                    killed.add(shot, &victim, by_gunman);
                }
            }
            _ => {}
        }
    }
    tally.killed = killed.total();
    let total = hit.total().max(tally.killed);
    let in_care = u16::from(in_care && !tally.spared);
    tally.hit = Some(total.max(in_care)).filter(|total| *total > 0);
    tally
}

/// No sentence that people write tells more shots; with a bound, none takes longer for the others.
const OF_ONE_SENTENCE: usize = 64;

/// The shots that the sentence of one of them tells; they stand side by side.
fn of_its_sentence<'a, 'b>(shots: &'a [&'b Shot], at: usize) -> &'a [&'b Shot] {
    let same = |told: &&&Shot| shots.get(at).is_some_and(|shot| shot.span == told.span);
    let (before, after) = shots.split_at(at.min(shots.len()));
    let back = before.iter().rev().take(OF_ONE_SENTENCE).take_while(same);
    let on = after.iter().take(OF_ONE_SENTENCE).take_while(same);
    let range = at - back.count()..at + on.count();
    shots.get(range).unwrap_or_default()
}

/// Whether a hit belongs to what the record is about: struck by gunfire, or killed where police
/// and gunfire are what the event is about. `other`: its victim is one more than those before.
fn counts(shot: &Shot, other: bool, role: Role, event: Event) -> bool {
    let struck = shot.by_gun || shot.deed == Deed::Killed;
    match role {
        Role::Officer => struck && !(shot.weak && event.officers_spared),
        Role::Civilian if shot.is_by(Role::Officer) => true,
        // Who is hit by an unnamed hand counts only where police fired or were hit. Where officers
        // were hit, "the man" or "people" may well be they.
        Role::Civilian => {
            // Whom a suspect shot before is another matter, unless officers were hit as well.
            // "The killing of Dana Example: officers shot her" tells of one.
            let another = event.police_hit && shot.is_by(Role::Civilian)
                || event.police_hit_named && shot.nominal;
            if another && !event.officers_hit {
                return false;
            }
            // "Two officers were hit when a man fired. |The man| was killed": he who fired.
            let gunman = shot.deed == Deed::Killed
                && event.gunman
                && shot.victim.is_some_and(|party| party.definite);
            let vague = is_vague(shot) && !other && (!gunman || event.officers_killed);
            let mixed = shot.victim.is_some_and(|party| party.mixed && !party.other);
            let officers = event.officers_hit
                && (mixed
                    || vague
                        && (!event.police_fired
                            || event.between && !event.police_hit_named
                            || shot.deed == Deed::Killed && event.officers_killed));
            struck && (event.police_fired || event.officers_hit) && !officers
        }
    }
}

/// "Two officers were shot and |a man| was killed", "an officer and |a man| were shot": somebody
/// else beside officers who were hit.
fn is_told_apart(shot: &Shot, shots: &[&Shot]) -> bool {
    let apart = |party: &Party| shot.beside || party.apart && party.is_new();
    let Some(victim) = shot.victim.filter(apart) else {
        return false;
    };
    let officer_hit = |told: &&Shot| {
        let officer = told
            .victim
            .filter(|party| party.role == Some(Role::Officer));
        let beside = officer.is_some_and(|party| are_neighbours(party.noun, victim.noun));
        let before = told.verb < shot.verb || told.verb == shot.verb && beside;
        told.strikes() && before && officer.is_some()
    };
    let by_nobody = shot.shooter.is_none() && !shot.nominal && !shot.weak;
    by_nobody && shots.iter().any(officer_hit)
}

/// "|Three officers hurt|, one shot": most of them by something else.
fn is_of_other_harm(shot: &Shot, beside: &[&Shot]) -> bool {
    let number = |shot: &Shot| shot.victim.map_or(1, |party| party.number());
    let role = |shot: &Shot| shot.victim.and_then(|party| party.role);
    let shot_one = |told: &&Shot| {
        let alike = told.strikes() && role(told) == role(shot);
        alike && !told.weak && number(told) < number(shot) && told.verb > shot.verb
    };
    shot.weak && beside.iter().any(shot_one)
}

/// "A man who was hit |died|", "he shot two men; |one of them died|": whom gunfire hit in the same
/// sentence.
fn is_known(shot: &Shot, beside: &[&Shot]) -> bool {
    let noun = |shot: &Shot| shot.victim.and_then(|party| party.noun);
    let part = shot.victim.is_some_and(|party| party.form == Form::Pronoun);
    let role = |shot: &Shot| shot.victim.and_then(|party| party.role);
    let hit = |told: &&Shot| {
        let several = told.victim.is_some_and(|party| party.number() > 1);
        let alike = noun(told).is_some() && noun(told) == noun(shot) || part && several;
        let before = told.verb < shot.verb && role(told) == role(shot);
        alike && before && told.deed == Deed::Hit && told.by_gun
    };
    let died = shot.deed == Deed::Killed && role(shot) == Some(Role::Civilian);
    died && beside.iter().any(hit)
}

/// "She was killed and |her partner wounded|": by what killed her.
fn is_by_same_means(shot: &Shot, beside: &[&Shot]) -> bool {
    let officer = |shot: &Shot| shot.is_at(Role::Officer);
    let killed = |told: &&Shot| {
        // "One was shot dead and |the other hurt|" tells nothing of how he was.
        let alike = shot.by_gun || !told.by_gun;
        told.verb < shot.verb && officer(told) && told.deed == Deed::Killed && alike
    };
    let other = shot.victim.is_some_and(|party| party.other);
    other && officer(shot) && shot.deed == Deed::Hit && beside.iter().any(killed)
}

/// "A woman was |also hit| and died": one more, who died.
fn is_of_same(told: &Shot, shot: &Shot) -> bool {
    let noun = |shot: &Shot| shot.victim.and_then(|party| party.noun);
    let other = told.victim.is_some_and(|party| party.other);
    other && noun(told).is_some() && noun(told) == noun(shot)
}

/// "A man", "the man".
fn is_a_man(shot: &Shot) -> bool {
    let man = |party: Party| party.form == Form::Person && party.gender == Some(Gender::Male);
    shot.victim.is_some_and(man)
}

/// "|A woman was shot by her husband|, who then hit an officer", "hit an officer |and a clerk|", "|a
/// woman was hit| when a man fired at officers": whoever attacked the officer hit her.
fn is_of_attacker(shot: &Shot, shots: &[&Shot]) -> bool {
    let noun = |shot: &Shot| shot.victim.map(|party| party.noun);
    // "An officer and |a man| were shot": he may be the one who shot the officer.
    let of_word = |told: &&&Shot| told.verb == shot.verb && !told.is_at(Role::Officer);
    let suspect = is_a_man(shot) && shots.iter().filter(of_word).count() == 1;
    let attacks = |told: &&Shot| {
        let by_civilian = told.is_by(Role::Civilian);
        let by_both = by_civilian && shot.is_by(Role::Civilian);
        let one_word = told.verb == shot.verb && (told.beside || shot.beside);
        let beside = one_word && shot.shooter.is_none() && !suspect;
        let fired = told.strikes() || told.deed == Deed::Fired;
        let hit = fired && by_both || told.strikes() && beside;
        hit || told.deed == Deed::Fired && by_civilian && shot.shooter.is_none()
    };
    let mut others = shots.iter().filter(|told| noun(told) != noun(shot));
    others.any(|told| told.is_at(Role::Officer) && attacks(told))
}

/// "An officer and a man", "a man and an officer": one noun phrase right after the other.
fn are_neighbours(one: Option<usize>, other: Option<usize>) -> bool {
    let both = one.zip(other);
    both.is_some_and(|(one, other)| one.abs_diff(other) == 1)
}

fn is_vague(shot: &Shot) -> bool {
    shot.victim
        .is_some_and(|party| matches!(party.form, Form::Person | Form::Pronoun) && !party.bystander)
}
