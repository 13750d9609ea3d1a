//! One sentence in, what it says of the people it names out: age, gender, condition.

use std::ops::Range;

use crate::model::Role;

use super::{
    super::{
        clause::Clause,
        lexicon::Class,
        noun::{Form, KIN, Noun},
        parties::{self, History},
        wording::Said,
    },
    condition::conditions,
    gender,
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

/// The people that a sentence names with an age, a gender or a condition.
pub(crate) fn mentions(clause: &Clause<'_>, history: &History, said: Said) -> Vec<Mention> {
    let conditions = conditions(clause, said);
    let nouns = clause.nouns.iter().enumerate();
    nouns
        .filter(|(_, noun)| !noun.possessive && !noun.nobody && noun.form != Form::Body)
        .filter(|(_, noun)| !is_kin(clause, noun) && !clause.is_speaker(noun))
        .filter_map(|(index, noun)| {
            let role = described(clause, noun).or_else(|| history.role_of(clause, noun))?;
            let span = clause.tokens.get(noun.tokens.start)?.span.start
                ..clause.tokens.get(noun.tokens.end - 1)?.span.end;
            let told = span.end..end_of_told(clause, index);
            let mention = Mention {
                role,
                plural: noun.plural,
                age: parties::age(clause, noun).and_then(|age| u8::try_from(age).ok()),
                gender: gender_of(clause, noun),
                condition: condition(&conditions, told).filter(|_| !is_aside(clause, noun)),
                span,
            };
            mention.tells().then_some(mention)
        })
        .collect()
}

impl Mention {
    fn tells(&self) -> bool {
        self.age.is_some() || self.gender.is_some() || self.condition.is_some()
    }
}

/// "|The mother| of a teenager", "|his sister|": what is told of them is not told of him.
fn is_kin(clause: &Clause<'_>, noun: &Noun) -> bool {
    KIN.contains(clause.word(noun.tokens.end - 1))
}

/// The first condition given between two bytes of the text.
fn condition(conditions: &[(usize, &'static str)], between: Range<usize>) -> Option<&'static str> {
    let mut given = conditions.iter().filter(|(at, _)| between.contains(at));
    given.next().map(|(_, condition)| *condition)
}

/// The byte up to which a sentence tells of a noun: where the next one begins that is no aside.
fn end_of_told(clause: &Clause<'_>, noun: usize) -> usize {
    let mut after = clause.nouns.iter().skip(noun + 1);
    after
        .find(|next| !is_aside(clause, next))
        .and_then(|next| clause.tokens.get(next.tokens.start))
        .map_or(usize::MAX, |first| first.span.start)
}

/// "The man who was shot |by an officer| was in critical condition": the man is.
fn is_aside(clause: &Clause<'_>, noun: &Noun) -> bool {
    let before = noun.tokens.start.checked_sub(1);
    before.is_some_and(|at| {
        clause.word(at) == "by" || clause.class(at).is(Class::SUBORDINATOR.or(Class::RELATIVE))
    })
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

/// The word for somebody's gender that a page shows, where the noun phrase tells it.
fn gender_of(clause: &Clause<'_>, noun: &Noun) -> Option<&'static str> {
    let words = |wanted: &[&str]| {
        noun.tokens
            .clone()
            .any(|at| wanted.contains(&clause.word(at)))
    };
    if words(&["boy", "boys"]) {
        return Some("boy");
    }
    if words(&["girl", "girls"]) {
        return Some("girl");
    }
    match noun.gender {
        _ if words(&["he", "him", "she", "her"]) => None,
        told => told.map(gender::word),
    }
}
