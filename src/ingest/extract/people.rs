//! The people of an event: role, age, gender, injury, condition, hospital; never a name.

use std::{collections::HashMap, ops::Range, sync::LazyLock};

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::model::{Injury, Person, Role};

use super::{
    clause::Clause,
    events::Event,
    facts::Facts,
    lexicon::Class,
    noun::{Form, Gender, Noun},
    parties::{self, History},
    shots::{Deed, Party},
    telling::Telling,
};

/// What a sentence says of somebody it names.
#[derive(Debug, Clone)]
pub(crate) struct Mention {
    pub(crate) role: Role,
    pub(crate) plural: bool,
    pub(crate) age: Option<u8>,
    pub(crate) gender: Option<&'static str>,
    pub(crate) condition: Option<&'static str>,
    /// Bytes of the text.
    pub(crate) span: Range<usize>,
}

/// The conditions hospitals and police give, the wording that a page shows.
const CONDITIONS: &[(&str, &str)] = &[
    (
        "critical but stable condition",
        "critical but stable condition",
    ),
    ("extremely critical condition", "critical condition"),
    ("very critical condition", "critical condition"),
    ("critical condition", "critical condition"),
    (
        "serious-to-critical condition",
        "serious-to-critical condition",
    ),
    (
        "serious to critical condition",
        "serious-to-critical condition",
    ),
    (
        "serious but stable condition",
        "serious but stable condition",
    ),
    ("serious condition", "serious condition"),
    ("grave condition", "critical condition"),
    ("fair condition", "fair condition"),
    ("good condition", "good condition"),
    ("stable condition", "stable condition"),
    ("was stabilized", "stable condition"),
    ("condition was stabilized", "stable condition"),
    ("critically wounded", "critical condition"),
    ("critically hurt", "critical condition"),
    ("condition was critical", "critical condition"),
    ("condition was fair", "fair condition"),
    ("condition as fair", "fair condition"),
    ("released from the hospital", "released from hospital"),
    ("treated and released", "released from hospital"),
    ("was released", "released from hospital"),
];

static MATCHER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let wordings = CONDITIONS.iter().map(|condition| condition.0);
    AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::DFA))
        .match_kind(MatchKind::LeftmostLongest)
        .build(wordings)
        .ok()
});

/// The people that a sentence names with an age, a gender or a condition.
pub(crate) fn mentions(clause: &Clause<'_>, history: &History) -> Vec<Mention> {
    let conditions = conditions(clause);
    let mut mentions: Vec<Mention> = Vec::new();
    for (index, noun) in clause
        .nouns
        .iter()
        .enumerate()
        .filter(|(_, noun)| !noun.possessive && !noun.nobody && noun.form != Form::Body)
    {
        let Some(role) = described(clause, noun).or_else(|| history.role_of(clause, noun)) else {
            continue;
        };
        let (Some(first), Some(last)) = (
            clause.tokens.get(noun.tokens.start),
            clause.tokens.get(noun.tokens.end - 1),
        ) else {
            continue;
        };
        // "The man who was shot |by an officer| was in critical condition": the man is.
        let is_aside = |noun: &Noun| {
            let before = noun.tokens.start.checked_sub(1);
            before.is_some_and(|at| {
                clause.word(at) == "by"
                    || clause.class(at).is(Class::SUBORDINATOR.or(Class::RELATIVE))
            })
        };
        let next = clause
            .nouns
            .iter()
            .skip(index + 1)
            .find(|next| !is_aside(next));
        let next = next
            .and_then(|next| clause.tokens.get(next.tokens.start))
            .map_or(usize::MAX, |next| next.span.start);
        let told = conditions
            .iter()
            .find(|(at, _)| (last.span.end..next).contains(at));
        let condition = told
            .filter(|_| !is_aside(noun))
            .map(|(_, condition)| *condition);
        let age = parties::age(clause, noun).and_then(|age| u8::try_from(age).ok());
        let gender = gender_word(clause, noun.tokens.clone(), noun.gender);
        if age.is_some() || gender.is_some() || condition.is_some() {
            mentions.push(Mention {
                role,
                plural: noun.plural,
                age,
                gender,
                condition,
                span: first.span.start..last.span.end,
            });
        }
    }
    mentions
}

/// "Both officers are |men in their 20s": the role of whom the words describe.
fn described(clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
    let be = noun
        .tokens
        .start
        .checked_sub(1)
        .filter(|at| clause.class(*at).is(Class::BE))?;
    let subject = clause.noun_at(be.checked_sub(1)?)?;
    subject.role.filter(|_| noun.form == Form::Person)
}

fn conditions(clause: &Clause<'_>) -> Vec<(usize, &'static str)> {
    let (Some(first), Some(last)) = (clause.tokens.first(), clause.tokens.last()) else {
        return Vec::new();
    };
    if !clause.has(Class::CONDITION)
        && !clause
            .lower
            .get(first.span.start..last.span.end)
            .is_some_and(|sentence| {
                sentence.contains("releas")
                    || sentence.contains("stabil")
                    || sentence.contains("critically")
            })
    {
        return Vec::new();
    }
    let sentence = clause
        .lower
        .get(first.span.start..last.span.end)
        .unwrap_or_default();
    let found = MATCHER
        .as_ref()
        .map(|matcher| matcher.find_iter(sentence).collect::<Vec<_>>())
        .unwrap_or_default();
    found
        .iter()
        .filter_map(|found| {
            Some((
                first.span.start + found.start(),
                CONDITIONS.get(found.pattern().as_usize())?.1,
            ))
        })
        .collect()
}

fn gender_word(
    clause: &Clause<'_>,
    tokens: Range<usize>,
    gender: Option<Gender>,
) -> Option<&'static str> {
    let words = |wanted: &[&str]| tokens.clone().any(|at| wanted.contains(&clause.word(at)));
    if words(&["boy", "boys"]) {
        return Some("boy");
    }
    if words(&["girl", "girls"]) {
        return Some("girl");
    }
    match gender {
        _ if words(&["he", "him", "she", "her"]) => None,
        Some(Gender::Female) => Some("woman"),
        Some(Gender::Male) => Some("man"),
        None => None,
    }
}

/// The people whom the event's numbers count, with what the sentences tell of each.
pub(crate) fn people(event: &Event, tellings: &[Telling], facts: &Facts) -> Vec<Person> {
    let mut people = Vec::new();
    for (role, shot, killed) in [
        (Role::Officer, facts.officers_shot, facts.officers_killed),
        (Role::Civilian, facts.civilians_shot, facts.civilians_killed),
    ] {
        let number = usize::from(shot.unwrap_or(0)).min(12);
        let killed = usize::from(killed.unwrap_or(0));
        people.extend(of_role(role, number, killed, event, tellings));
    }
    people.extend(hurt_otherwise(event, tellings));
    people
}

/// "A second man was injured in a crash": hurt in the event, but not shot.
fn hurt_otherwise(event: &Event, tellings: &[Telling]) -> Option<Person> {
    let mut told = event.sentences.iter().map(|index| &tellings[*index]);
    let is_other = |party: Party| party.other && party.count == Some(1);
    let (telling, party) = told.find_map(|telling| {
        let hurt = telling
            .shots
            .iter()
            .filter(|shot| shot.deed == Deed::Hit && !shot.by_gun && !shot.initial);
        hurt.filter_map(|shot| shot.victim)
            .find(|party| is_other(*party))
            .map(|party| (telling, party))
    })?;
    Some(Person {
        role: party.role?,
        age: None,
        gender: None,
        injury: Injury::NotShot,
        condition: None,
        hospital: None,
        span: telling.span.clone(),
        rule: "hurt_otherwise".into(),
    })
}

fn of_role(
    role: Role,
    number: usize,
    killed: usize,
    event: &Event,
    tellings: &[Telling],
) -> Vec<Person> {
    let Some(span) = told_of(role, event, tellings) else {
        return Vec::new();
    };
    let mentions: Vec<&Mention> = event
        .sentences
        .iter()
        .flat_map(|index| &tellings[*index].mentions)
        .filter(|mention| mention.role == role && !mention.plural)
        .collect();
    let ages = distinct(
        mentions
            .iter()
            .filter_map(|mention| mention.age.map(|age| (age, mention.span.clone()))),
    );
    let conditions = conditions_of(role, event, tellings);
    let mut distinct_conditions: Vec<&str> = Vec::new();
    for condition in &conditions {
        if !distinct_conditions.contains(condition) {
            distinct_conditions.push(condition);
        }
    }
    let grazed = number == 1 && event.told.iter().any(|index| tellings[*index].grazes);
    let genders = genders_of(role, event, tellings);
    (0..number)
        .map(|index| {
            let dead = index < killed;
            // With one person everything told is theirs; with several only what fits one to one.
            let age = if ages.len() == number {
                ages.get(index)
            } else {
                ages.first().filter(|_| number == 1)
            };
            let condition = if number > 1 && distinct_conditions.len() == number {
                distinct_conditions.get(index).copied()
            } else {
                conditions.last().filter(|_| number == 1).copied()
            };
            let condition = condition.filter(|_| !dead);
            Person {
                role,
                age: age.map(|age| age.0),
                gender: genders
                    .first()
                    .filter(|first| number == 1 || genders.iter().all(|gender| gender == *first))
                    .map(|gender| (*gender).to_owned()),
                injury: if dead {
                    Injury::Killed
                } else {
                    injury(condition, grazed)
                },
                condition: condition.map(str::to_owned),
                hospital: None,
                span: age.map_or_else(|| span.clone(), |age| age.1.clone()),
                rule: "people_of_the_event".into(),
            }
        })
        .collect()
}

/// The words for man or woman told of people of a role.
fn genders_of(role: Role, event: &Event, tellings: &[Telling]) -> Vec<&'static str> {
    let mentions = event
        .sentences
        .iter()
        .flat_map(|index| &tellings[*index].mentions);
    mentions
        .filter(|mention| mention.role == role)
        .filter_map(|mention| mention.gender)
        .collect()
}

/// The conditions told of people of a role, those of several at once first: "the two men were in
/// critical condition" tells of each.
fn conditions_of(role: Role, event: &Event, tellings: &[Telling]) -> Vec<&'static str> {
    let told = |plural: bool| {
        let mentions = event
            .sentences
            .iter()
            .flat_map(|index| &tellings[*index].mentions);
        let own = mentions.filter(move |mention| mention.role == role && mention.plural == plural);
        own.filter_map(|mention| mention.condition)
    };
    told(true).chain(told(false)).collect()
}

fn distinct(ages: impl Iterator<Item = (u8, Range<usize>)>) -> Vec<(u8, Range<usize>)> {
    let mut seen: HashMap<u8, ()> = HashMap::new();
    ages.filter(|(age, _)| seen.insert(*age, ()).is_none())
        .collect()
}

/// The first sentence that tells of somebody of that role being hit.
fn told_of(role: Role, event: &Event, tellings: &[Telling]) -> Option<Range<usize>> {
    event
        .told
        .iter()
        .map(|index| &tellings[*index])
        .find_map(|telling| {
            let hit = telling.shots.iter().any(|shot| {
                matches!(shot.deed, Deed::Hit | Deed::Killed)
                    && shot.victim.is_some_and(|party| party.role == Some(role))
            });
            hit.then(|| telling.span.clone())
        })
}

fn injury(condition: Option<&str>, grazed: bool) -> Injury {
    match condition {
        Some(words)
            if grazed && !words.starts_with("critical") && !words.starts_with("serious") =>
        {
            Injury::Graze
        }
        None if grazed => Injury::Graze,
        Some(words) if words.starts_with("critical") => Injury::Critical,
        Some(words) if words.starts_with("serious") => Injury::Serious,
        Some(words)
            if words.starts_with("stable")
                || words.starts_with("fair")
                || words.starts_with("good") =>
        {
            Injury::Stable
        }
        _ => Injury::Wounded,
    }
}
