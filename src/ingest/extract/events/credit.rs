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
    if own || !rest.iter().any(|index| tellings[*index].is_in_scope()) {
        return;
    }
    for index in lead {
        let shots = &mut tellings[index].shots;
        shots.retain(|shot| !shot.victim.is_some_and(is_sum));
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
    let of_all = tellings
        .iter()
        .rposition(|telling| telling.of_all_cases && telling.agency.is_some());
    for event in events.iter().skip(1) {
        let police = event
            .sentences
            .iter()
            .any(|index| tellings[*index].names_police);
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
