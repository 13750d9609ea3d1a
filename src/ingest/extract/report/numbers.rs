//! The numbers of an event in, claims with their proof out: the shortest run of sentences that,
//! read by itself, gives the number.

use std::ops::Range;

use super::Evidence;
use crate::{
    ingest::extract::{
        events::Event,
        facts::{self, Facts},
        reread::{self, BY_NAME},
        shots::Shot,
        telling::Telling,
    },
    model::{Field, Role, Value},
};

/// The values that follow from the shots.
pub(crate) fn values(facts: &Facts) -> [(Field, Option<Value>); 6] {
    let count = |field| (field, facts.count(field).map(Value::Count));
    [
        (Field::Direction, facts.direction.map(Value::Direction)),
        count(Field::OfficersShot),
        count(Field::OfficersKilled),
        count(Field::CiviliansShot),
        count(Field::CiviliansKilled),
        (Field::PoliceFired, facts.police_fired.map(Value::Flag)),
    ]
}

/// A proof longer than this, in bytes, is none that a reader would check.
const LONGEST_PROOF: usize = 6_000;

/// Claims the values of an event's shots, each with the words that prove it, and gives those that
/// were claimed: where the likely numbers of a role cannot be proved, its sums.
pub(super) fn prove(
    text: &str,
    shots: &[Shot],
    [likely, summed]: [Facts; 2],
    event: &Event,
    tellings: &[Telling],
    claims: &mut Vec<Evidence>,
) -> Facts {
    let mut spans = spans(event, tellings);
    spans.retain(|span| span.len() <= LONGEST_PROOF);
    let mut prover = Prover::new(text, spans, event, tellings);
    let mut facts = likely;
    for role in [Role::Officer, Role::Civilian] {
        if !prover.proves(role, &likely, &summed) {
            facts.take(role, &summed);
        }
    }
    facts.direction = facts::direction_of(shots, &facts, &summed);
    let values = values(&facts).into_iter();
    claims.extend(values.filter_map(|(field, value)| prover.prove(field, value?)));
    facts
}

/// What the spans that may prove a number give by themselves, read as they are asked.
struct Prover<'a> {
    text: &'a str,
    event: &'a Event,
    tellings: &'a [Telling],
    spans: Vec<Range<usize>>,
    proofs: [Proof; 2],
}

impl<'a> Prover<'a> {
    fn new(
        text: &'a str,
        spans: Vec<Range<usize>>,
        event: &'a Event,
        tellings: &'a [Telling],
    ) -> Self {
        // What the sentences already read add up to says which spans are worth reading again.
        let proofs = ["shots_added_up", BY_NAME].map(|rule| Proof {
            rule,
            likely: vec![None; spans.len()],
            read: vec![None; spans.len()],
        });
        Self {
            text,
            event,
            tellings,
            spans,
            proofs,
        }
    }

    /// Whether words prove the numbers of a role; where they are the sums, nothing need be proved.
    fn proves(&mut self, role: Role, likely: &Facts, summed: &Facts) -> bool {
        let fields = facts::fields(role);
        let same = |field: &Field| likely.count(*field) == summed.count(*field);
        fields.iter().all(same)
            || fields.iter().all(|field| {
                let number = likely.count(*field).map(Value::Count);
                number.is_none_or(|number| self.prove(*field, number).is_some())
            })
    }

    /// The claim of a value, with the first span that gives it.
    fn prove(&mut self, field: Field, value: Value) -> Option<Evidence> {
        let (text, spans) = (self.text, &self.spans);
        let gives = |facts: &Facts| {
            let mut found = values(facts).into_iter();
            found.any(|(other, found)| other == field && found.as_ref() == Some(&value))
        };
        let (at, rule) = self.proofs.iter_mut().find_map(|proof| {
            let at = (0..spans.len()).find(|at| {
                let span = &spans[*at];
                let by_name = proof.rule == BY_NAME;
                let first = || within(span, self.event, self.tellings, by_name);
                let again = || reread::facts(text.get(span.clone()).unwrap_or_default(), by_name);
                gives(proof.likely[*at].get_or_insert_with(first))
                    && gives(proof.read[*at].get_or_insert_with(again))
            })?;
            Some((at, proof.rule))
        })?;
        Some(Evidence {
            field,
            value,
            span: spans[at].clone(),
            rule,
        })
    }
}

/// How a number may be proved, and what the spans so far gave by it.
struct Proof {
    rule: &'static str,
    /// What the sentences already read add up to, by span.
    likely: Vec<Option<Facts>>,
    /// What the span gives when read again.
    read: Vec<Option<Facts>>,
}

/// What the event's sentences within a span add up to.
fn within(span: &Range<usize>, event: &Event, tellings: &[Telling], by_name: bool) -> Facts {
    let own = event.sentences.iter().map(|index| &tellings[*index]);
    let inside =
        own.filter(|telling| span.start <= telling.span.start && telling.span.end <= span.end);
    let shots: Vec<Shot> = inside
        .flat_map(|telling| telling.shots.iter().cloned())
        .map(|shot| shot.told_apart(by_name))
        .collect();
    facts::add_up(&shots)
}

/// How many sentences on the shots are tried as proof; the first ones of a report tell it best.
const MOST_SENTENCES: usize = 40;

/// Where the proof of a number may lie: a sentence, else a run of sentences, else everything.
fn spans(event: &Event, tellings: &[Telling]) -> Vec<Range<usize>> {
    let told: Vec<&Range<usize>> = event
        .told
        .iter()
        .map(|index| &tellings[*index].span)
        .collect();
    let single = told.iter().take(MOST_SENTENCES).map(|span| (*span).clone());
    let told = &told[..told.len().min(MOST_SENTENCES)];
    let runs = (1..told.len())
        .flat_map(|length| (0..told.len() - length).map(move |start| (start, start + length)));
    let runs = runs
        .filter(|(start, end)| end - start <= 3 || *start == 0)
        .map(|(start, end)| told[start].start..told[end].end);
    let own: Vec<&usize> = event
        .sentences
        .iter()
        .filter(|index| !tellings[**index].in_tail)
        .collect();
    let all = own
        .first()
        .zip(own.last())
        .map(|(first, last)| tellings[**first].span.start..tellings[**last].span.end);
    let mut spans: Vec<Range<usize>> = single.chain(runs.take(24)).collect();
    spans.extend(all);
    spans.extend(
        tellings
            .first()
            .zip(tellings.last())
            .map(|(first, last)| first.span.start..last.span.end),
    );
    spans
}
