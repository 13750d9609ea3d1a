//! How many were hurt, set aside where it is told how many of them were shot: "Two officers were hurt.
//! … One officer was shot and flying glass hit another".

use crate::model::Role;

use super::super::shots::{Party, Shot};

/// The shots of an event, seen as those of one role.
struct Hits<'a> {
    shots: &'a [&'a Shot],
    role: Role,
}

/// The shots without those that tell how many of a role were hurt by whatever it was, where fewer are
/// told to have been shot, and the others otherwise.
pub(super) fn without_the_hurt(mut shots: Vec<&Shot>, role: Role) -> Vec<&Shot> {
    // Few articles tell of anybody hurt, and the numbers of many spans are added up.
    if !shots.iter().any(|shot| shot.weak) {
        return shots;
    }
    let hits = Hits {
        shots: &shots,
        role,
    };
    if let Some(most) = hits.most().filter(|_| hits.others_are_not_shot()) {
        let all = |shot: &Shot| victim(shot, role).is_some_and(|party| party.number() > most);
        shots.retain(|shot| !(shot.weak && all(shot)));
    }
    shots
}

fn victim(shot: &Shot, role: Role) -> Option<Party> {
    shot.victim.filter(|_| shot.hits(role))
}

fn is_shot(shot: &Shot) -> bool {
    shot.by_gun && !shot.weak && !shot.nominal
}

impl Hits<'_> {
    /// The most of them told at once to have been shot.
    fn most(&self) -> Option<u16> {
        let surely = self.shots.iter().filter(|shot| is_shot(shot));
        let victims = surely.filter_map(|shot| victim(shot, self.role));
        victims.map(|party| party.number()).max()
    }

    /// Whether the others of them were hurt by something else: a word for it says so. Of officers it is
    /// enough that one was shot; of other people, that may be the suspect, and the rest hit by chance.
    fn others_are_not_shot(&self) -> bool {
        let of_officers = || self.role == Role::Officer && self.one_is_shot() && !self.tells_more();
        self.told(|shot, party| !shot.by_gun && party.other) || of_officers()
    }

    fn told(&self, so: impl Fn(&Shot, Party) -> bool) -> bool {
        let mut shots = self.shots.iter();
        shots.any(|shot| victim(shot, self.role).is_some_and(|party| so(shot, party)))
    }

    /// "|One officer| was shot".
    fn one_is_shot(&self) -> bool {
        let one = |party: Party| party.count == Some(1) && !party.other && !party.definite;
        self.told(|shot, party| is_shot(shot) && one(party))
    }

    /// "The second was shot in the foot", "two others were shot", "an officer was hit in the chest, and
    /// one in the hand".
    fn tells_more(&self) -> bool {
        let another = |party: Party| party.other || party.ordinal.is_some();
        let by_gun = |shot: &&&Shot| shot.strikes() && shot.by_gun;
        let mut victims = self
            .shots
            .iter()
            .filter(by_gun)
            .filter_map(|shot| shot.victim);
        let hit = |shot: &Shot| is_shot(shot) && victim(shot, self.role).is_some();
        let twice = |pair: &[&Shot]| {
            let one_sentence = pair[0].span == pair[1].span && pair[0].verb != pair[1].verb;
            one_sentence && pair.iter().all(|shot| hit(shot))
        };
        victims.any(another) || self.shots.windows(2).any(twice)
    }
}
