//! What the events of an article, seen together, change in what its sentences tell: a sum over several
//! shootings is taken from the first, and an aside in an article on police fire is one of police fire.

use crate::{
    ingest::extract::{facts::are_told_apart, shots::Party, telling::Telling},
    model::Role,
};

use super::Event;

/// Headline and lead, in paragraphs.
const LEAD: usize = 3;

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
    for role in [Role::Officer, Role::Civilian] {
        leave_sum(main, tellings, role, &told);
    }
    for other in told.iter().skip(1) {
        leave_pair(main, other, tellings);
    }
}

/// Leaves the sum of those of one role who were hit in several events out of the first of them.
fn leave_sum(main: &Event, tellings: &mut [Telling], role: Role, told: &[&Event]) {
    let number = told.len();
    let is_sum = |party: Party| {
        let of_all = party.count.is_none_or(|count| usize::from(count) == number);
        let of_role = (party.role == Some(Role::Officer)) == (role == Role::Officer);
        party.plural && of_all && of_role
    };
    let sums = |telling: &Telling| {
        let mut shots = telling.shots.iter();
        shots.any(|shot| shot.victim.is_some_and(is_sum))
    };
    // "One death has nothing to do with the other": of which the sum is told before or behind.
    let in_turn = told.iter().any(|event| event.set);
    let (lead, rest): (Vec<usize>, Vec<usize>) = main.told.iter().partition(|index| {
        (in_turn || tellings[**index].paragraph < LEAD) && sums(&tellings[**index])
    });
    // Of an article that only looks back on another shooting, the sum is its own; more so of one
    // on two officers who were hit.
    let shots = || rest.iter().flat_map(|index| &tellings[*index].shots);
    let own = !in_turn && (role == Role::Officer || are_told_apart(shots()));
    let in_scope = rest.iter().any(|index| tellings[*index].is_in_scope());
    let by_police = lead.iter().any(|index| {
        let mut shots = tellings[*index].shots.iter();
        shots.any(|shot| shot.victim.is_some_and(is_sum) && shot.is_by(Role::Officer))
    });
    // "Police shot two men …. |The first was hit in the leg|": by them.
    let one_of_them = by_police && shots().any(|shot| shot.strikes() && shot.is_at(role));
    if own || !in_scope && !one_of_them {
        return;
    }
    for index in rest.iter().filter(|_| !in_scope) {
        tellings[*index].credit_police(true);
    }
    let is_part = |party: Party| {
        let few = party.count.is_none_or(|count| usize::from(count) <= number);
        party.plural && few && (party.role == Some(Role::Officer)) == (role == Role::Officer)
    };
    for index in lead {
        let shots = &mut tellings[index].shots;
        shots.retain(|shot| !shot.victim.is_some_and(is_part));
    }
}

/// Events so many days apart may be told in one lead.
const DAYS: i64 = 3;

/// "A weekend left a policeman wounded and a burglar dead", where the article then tells of the one
/// and, on the next day, of the other: each is of his own event.
fn leave_pair(main: &Event, other: &Event, tellings: &mut [Telling]) {
    let hits = |index: &usize, role: Role| {
        let mut shots = tellings[*index].shots.iter();
        shots.any(|shot| shot.strikes() && shot.is_at(role))
    };
    let pairs = |index: &&usize| hits(index, Role::Officer) && hits(index, Role::Civilian);
    let days = main.date.zip(other.date);
    let near = days.is_some_and(|(one, other)| {
        let apart = (one.first_day() - other.first_day()).num_days().abs();
        one.day().is_some() && other.day().is_some() && (1..=DAYS).contains(&apart)
    });
    let (lead, rest): (Vec<usize>, Vec<usize>) = main
        .told
        .iter()
        .partition(|index| tellings[**index].paragraph < LEAD && pairs(index));
    for (role, own) in [
        (Role::Officer, Role::Civilian),
        (Role::Civilian, Role::Officer),
    ] {
        let told = |told: &[usize], role| told.iter().any(|index| hits(index, role));
        let parted = told(&rest, own) && !told(&rest, role);
        let there = told(&other.told, role) && !told(&other.told, own);
        if near && parted && there {
            for index in &lead {
                tellings[*index].shots.retain(|shot| !shot.is_at(role));
            }
            return;
        }
    }
}

/// Where an article turns aside to a case in which somebody was shot and police are spoken of, it
/// is one of police fire, like the article's own.
pub(crate) fn credit_asides(events: &[Event], tellings: &mut [Telling]) {
    // A round-up of gun violence tells of police only as those who speak; so does the story of an
    // officer's death of what led to it.
    if !events
        .iter()
        .take(1)
        .any(|main| main.is_of_police_fire(tellings))
    {
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
        let mut told = event.told.iter().flat_map(|index| &tellings[*index].shots);
        let alike = told
            .find_map(|shot| shot.victim)
            .is_some_and(|party| party.other && party.definite);
        if event.is_in_scope(tellings)
            || !police
                && !alike
                && !of_all.is_some_and(|last| event.told.iter().all(|told| *told < last))
        {
            continue;
        }
        for index in &event.told {
            tellings[*index].credit_police(true);
        }
    }
}
