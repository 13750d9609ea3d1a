//! What the events of an article, seen together, change in what its sentences tell: a sum over several
//! shootings is taken from the first, and an aside in an article on police fire is one of police fire.

use crate::{
    ingest::extract::{
        LEAD,
        facts::are_told_apart,
        parties::opposite,
        shots::{Party, Shot},
        telling::Telling,
    },
    model::{PartialDate, Role},
};

use super::Event;

/// "2 men shot by police", where the article then tells of two shootings: their sum, and not what
/// happened in the first of them.
pub(crate) fn leave_sums(events: &[Event], tellings: &mut [Telling]) {
    let told: Vec<&Event> = events
        .iter()
        .filter(|event| event.is_in_scope(tellings))
        .collect();
    let Some(main) = events.first().filter(|_| told.len() > 1) else {
        return;
    };
    // "One death has nothing to do with the other": of which the sum is told before or behind.
    let in_turn = told.iter().any(|event| event.set);
    for role in [Role::Officer, Role::Civilian] {
        let sum = Sum {
            role,
            number: told.len(),
        };
        sum.leave(main, tellings, in_turn);
    }
    for other in told.iter().skip(1) {
        leave_pair(main, other, tellings);
    }
}

/// All of one role who were hit in so many events, one in each.
struct Sum {
    role: Role,
    number: usize,
}

impl Sum {
    /// Leaves the sum out of the first event.
    fn leave(&self, main: &Event, tellings: &mut [Telling], in_turn: bool) {
        let (lead, rest): (Vec<usize>, Vec<usize>) = main.told.iter().partition(|index| {
            let telling = &tellings[**index];
            let sums = || telling.shots.iter().any(|shot| self.is_told_by(shot));
            (in_turn || telling.paragraph < LEAD) && sums()
        });
        // Of an article that only looks back on another shooting, the sum is its own; more so of one
        // on two officers who were hit.
        let officers = self.role == Role::Officer;
        if !in_turn && (officers || are_told_apart(shots(&rest, tellings))) {
            return;
        }
        if !rest.iter().any(|index| tellings[*index].is_in_scope()) {
            // "Police shot two men …. |The first was hit in the leg|": by them.
            let by_police = |shot: &Shot| self.is_told_by(shot) && shot.is_by(Role::Officer);
            let one_of_them = |shot: &Shot| shot.hits(self.role);
            if !shots(&lead, tellings).any(by_police) || !shots(&rest, tellings).any(one_of_them) {
                return;
            }
            rest.iter()
                .for_each(|index| tellings[*index].credit_police(true));
        }
        for index in lead {
            let shots = &mut tellings[index].shots;
            shots.retain(|shot| !shot.victim.is_some_and(|party| self.includes(party)));
        }
    }

    fn is_told_by(&self, shot: &Shot) -> bool {
        let all = |party: Party| {
            party
                .count
                .is_none_or(|count| usize::from(count) == self.number)
        };
        shot.victim
            .is_some_and(|party| self.includes(party) && all(party))
    }

    /// Whether they may be all, or some of them.
    fn includes(&self, party: Party) -> bool {
        let of_role = (party.role == Some(Role::Officer)) == (self.role == Role::Officer);
        let few = party
            .count
            .is_none_or(|count| usize::from(count) <= self.number);
        party.plural && of_role && few
    }
}

/// The shots of some sentences.
fn shots<'a>(told: &'a [usize], tellings: &'a [Telling]) -> impl Iterator<Item = &'a Shot> {
    told.iter().flat_map(|index| &tellings[*index].shots)
}

/// Events so many days apart may be told in one lead.
const DAYS: i64 = 3;

/// "A weekend left a policeman wounded and a burglar dead", where the article then tells of the one
/// and, on the next day, of the other: each is of his own event.
fn leave_pair(main: &Event, other: &Event, tellings: &mut [Telling]) {
    if !are_near(main, other) {
        return;
    }
    let (lead, rest): (Vec<usize>, Vec<usize>) = main.told.iter().partition(|index| {
        let telling = &tellings[**index];
        let pairs = telling.hits(Role::Officer) && telling.hits(Role::Civilian);
        telling.paragraph < LEAD && pairs
    });
    let only = |told: &[usize], role: Role| {
        let hits = |role| shots(told, tellings).any(|shot| shot.hits(role));
        hits(role) && !hits(opposite(role))
    };
    let of_other = |role: &Role| only(&rest, opposite(*role)) && only(&other.told, *role);
    let roles = [Role::Officer, Role::Civilian];
    let Some(role) = roles.into_iter().find(of_other) else {
        return;
    };
    for index in lead {
        tellings[index].shots.retain(|shot| !shot.is_at(role));
    }
}

/// Whether two events were on different days, a few at most from each other.
fn are_near(one: &Event, other: &Event) -> bool {
    let day = |event: &Event| event.date.and_then(PartialDate::day);
    let days = day(one).zip(day(other));
    days.is_some_and(|(one, other)| (1..=DAYS).contains(&(one - other).num_days().abs()))
}

/// Where an article turns aside to a case in which somebody was shot and police are spoken of, it
/// is one of police fire, like the article's own.
pub(crate) fn credit_asides(events: &[Event], tellings: &mut [Telling]) {
    // A round-up of gun violence tells of police only as those who speak; so does the story of an
    // officer's death of what led to it.
    let main = events.first();
    if main.is_none_or(|main| !main.is_of_police_fire(tellings)) {
        return;
    }
    let rounds_up = tellings
        .iter()
        .any(|telling| telling.paragraph < LEAD && telling.rounds_up);
    let of_all = tellings
        .iter()
        .rposition(|telling| telling.of_all_cases && telling.agency.is_some());
    for event in events.iter().skip(1) {
        let mut sentences = event.sentences.iter();
        let police = !rounds_up && sentences.any(|index| tellings[*index].names_police);
        // "The other dead teenager": shot as the first one was.
        let first = shots(&event.told, tellings).find_map(|shot| shot.victim);
        let alike = first.is_some_and(|party| party.other && party.definite);
        let spoken_of = of_all.is_some_and(|last| event.told.iter().all(|told| *told < last));
        if !event.is_in_scope(tellings) && (police || alike || spoken_of) {
            for index in &event.told {
                tellings[*index].credit_police(true);
            }
        }
    }
}
