//! One event of an article in, one report out: claims with their evidence, and people.

mod numbers;
mod particular;
mod places;
mod rare;
mod wordings;

pub(crate) use numbers::values;
pub(crate) use places::name_of;

use std::{collections::BTreeSet, ops::Range};

use chrono::Timelike;

use crate::model::{Claim, Direction, Field, Person, Signs, Value};

use super::{
    document::Characters,
    events::Event,
    facts::{self, Facts},
    moment::{self, Found, Moment},
    people,
    place::{Kind, Place},
    scene,
    shots::Shot,
    telling::Telling,
};

/// A report before its offsets are counted in characters.
#[derive(Debug)]
pub(crate) struct Draft {
    pub(crate) claims: Vec<Evidence>,
    pub(crate) people: Vec<Person>,
    pub(crate) signs: Signs,
    pub(crate) facts: Facts,
    /// The suburb or city where it happened instead of Chicago.
    pub(crate) elsewhere: Option<String>,
    /// A sentence on its shots has somebody's name.
    names_somebody: bool,
    /// Some day, hour or place is told of it, if only "on Tuesday": it is one event, and not
    /// police shootings in general.
    pub(crate) is_one_event: bool,
}

/// A claim with its span in bytes.
#[derive(Debug, Clone)]
pub(crate) struct Evidence {
    pub(crate) field: Field,
    pub(crate) value: Value,
    pub(crate) span: Range<usize>,
    pub(crate) rule: &'static str,
}

impl Evidence {
    pub(crate) fn into_claim(self, characters: &Characters) -> Claim {
        Claim {
            field: self.field,
            value: self.value,
            span: characters.range(&self.span),
            rule: self.rule.into(),
        }
    }
}

/// Reads one event.
pub(crate) fn draft(text: &str, event: &Event, tellings: &[Telling]) -> Draft {
    let shots = shots(event, tellings);
    let summed = facts::add_up(&shots);
    let likely = facts::likely(text, &shots, summed, event, tellings);
    let scene = scene::scene(event, tellings);
    let mut claims = Vec::new();
    let moment = moment::moment(event, tellings);
    let signs = signs(text, &moment, event, tellings);
    when(moment, &mut claims);
    places::prove(text, &scene, &mut claims);
    let facts = numbers::prove(text, &shots, [likely, summed], event, tellings, &mut claims);
    wordings::prove(text, event, tellings, &mut claims);
    claims.sort_by_key(|claim| claim.field);
    Draft {
        names_somebody: event.names_somebody(tellings),
        is_one_event: particular::is_one_event(&claims, !signs.marks.is_empty(), event, tellings),
        claims,
        people: people::people(event, tellings, &facts),
        signs,
        facts,
        elsewhere: scene.elsewhere.map(|elsewhere| elsewhere.value),
    }
}

/// So many sentences have the names and words by which reports of one event find each other; a book
/// would have those of all.
const KNOWN_BY: usize = 200;

fn signs(text: &str, moment: &Moment, event: &Event, tellings: &[Telling]) -> Signs {
    let own = || event.sentences.iter().map(|index| &tellings[*index]);
    let hospital = |place: &Place| match &place.kind {
        Kind::Facility { name, .. } if place.rule.starts_with("hospital") => Some(name.clone()),
        _ => None,
    };
    let undated = moment.date.is_none();
    let news = || own().filter(|telling| !telling.in_tail).take(KNOWN_BY);
    let all =
        |of: fn(&Telling) -> &[u32]| news().flat_map(|telling| of(telling).to_vec()).collect();
    Signs {
        marks: marks(event, tellings),
        struck: all(|telling| &telling.struck),
        named: all(|telling| &telling.spelled),
        weekday: moment.weekday.filter(|_| undated),
        month_day: moment.month_day.filter(|_| undated),
        hospitals: own()
            .flat_map(|telling| telling.places.iter().filter_map(hospital))
            .collect(),
        words: rare::words(text, news()),
    }
}

/// Marks of the names that tell the event: of its sentences on the shots, and those that come
/// again. Somebody named once in passing, of another case perhaps, tells nothing.
fn marks(event: &Event, tellings: &[Telling]) -> BTreeSet<u32> {
    let named = |sentences: &[usize]| -> Vec<u32> {
        let own = sentences.iter().map(|index| &tellings[*index]);
        own.flat_map(|telling| BTreeSet::from_iter(telling.marks.iter().copied()))
            .collect()
    };
    let all = named(&event.sentences);
    let again = |mark: &u32| all.iter().filter(|other| *other == mark).count() > 1;
    let repeated = all.iter().copied().filter(again);
    named(&event.told).into_iter().chain(repeated).collect()
}

/// The shots of an event, first those by which it is known.
pub(crate) fn shots(event: &Event, tellings: &[Telling]) -> Vec<Shot> {
    let told = event.told.iter();
    told.flat_map(|index| tellings[*index].shots.iter().cloned())
        .chain(untold(event, tellings))
        .collect()
}

/// Shots of sentences that only deny ("nobody was hit"): they belong to the numbers too.
fn untold<'a>(event: &'a Event, tellings: &'a [Telling]) -> impl Iterator<Item = Shot> + 'a {
    let others = event.sentences.iter().filter(|index| !event.tells(**index));
    others.flat_map(|index| tellings[*index].shots.iter().cloned())
}

fn push<T>(
    claims: &mut Vec<Evidence>,
    field: Field,
    found: Option<Found<T>>,
    value: impl Fn(T) -> Value,
) {
    claims.extend(found.map(|found| Evidence {
        field,
        value: value(found.value),
        span: found.span,
        rule: found.rule,
    }));
}

fn when(moment: Moment, claims: &mut Vec<Evidence>) {
    push(claims, Field::OccurredOn, moment.date, Value::Date);
    push(claims, Field::Time, moment.time, Value::Time);
    push(claims, Field::PartOfDay, moment.part_of_day, |part| {
        Value::Text(part.into())
    });
}

impl Draft {
    /// Whether the event is one of shooting by or of police.
    pub(crate) fn is_of_police(&self) -> bool {
        self.facts
            .direction
            .is_some_and(|direction| direction != Direction::Unknown)
    }

    /// "The later one was at 9 p.m.": on the day of the main event, where no day of its own is told;
    /// so too what was `soon` after it.
    pub(crate) fn happened_on_the_day_of(&mut self, main: &Self, soon: bool) {
        let of = |draft: &Self, field| draft.claims.iter().position(|claim| claim.field == field);
        let told = self.signs.weekday.is_some() || self.signs.month_day.is_some();
        let timed = of(self, Field::Time).is_some() || soon && main.ends_long_before_midnight();
        if told || of(self, Field::OccurredOn).is_some() || !timed {
            return;
        }
        let day = of(main, Field::OccurredOn).map(|at| main.claims[at].clone());
        self.claims.extend(day);
        self.claims.sort_by_key(|claim| claim.field);
    }

    /// Whether an hour later it was the same day.
    fn ends_long_before_midnight(&self) -> bool {
        let mut values = self.claims.iter().map(|claim| &claim.value);
        values.any(|value| matches!(value, Value::Time(time) if time.hour() < 22))
    }

    /// Dates an undated event from the day of one told before it: "two days later".
    pub(crate) fn happened_after(&mut self, others: &[Self], event: &Event, tellings: &[Telling]) {
        let of_day = |draft: &&Evidence| draft.field == Field::OccurredOn;
        if self.claims.iter().any(|claim| of_day(&claim)) {
            return;
        }
        let days: Vec<&Evidence> = others
            .iter()
            .flat_map(|other| &other.claims)
            .filter(of_day)
            .collect();
        self.claims
            .extend(moment::from_other(event, tellings, &days));
        self.claims.sort_by_key(|claim| claim.field);
    }

    /// A single sentence on an earlier attack names the officers alone: whether anybody else was
    /// hit, it leaves open.
    pub(crate) fn leave_others_open(&mut self) {
        let others = |field| matches!(field, Field::CiviliansShot | Field::CiviliansKilled);
        if self.facts.direction == Some(Direction::OfPolice) && self.facts.civilians_shot == Some(0)
        {
            self.claims.retain(|claim| !others(claim.field));
        }
    }

    /// Whether it is placed in the city: in a neighbourhood, or on a block of its grid.
    pub(crate) fn is_placed(&self) -> bool {
        self.claims
            .iter()
            .any(|claim| match (&claim.field, &claim.value) {
                (Field::Neighbourhood, _) => true,
                (Field::CommunityArea, _) => self.elsewhere.is_none(),
                _ => false,
            })
    }

    /// Whether a reader could tell the event from others: it has a month, or a place, or a year
    /// with somebody's name; as one of `several` that the article is about, a year is enough.
    pub(crate) fn can_be_told_apart(&self, several: bool) -> bool {
        let named = several || self.names_somebody || !self.signs.marks.is_empty();
        self.claims
            .iter()
            .any(|claim| match (&claim.field, &claim.value) {
                (Field::OccurredOn, Value::Date(date)) => named || date.month().is_some(),
                (Field::Block | Field::Neighbourhood, _) => true,
                _ => false,
            })
    }
}
