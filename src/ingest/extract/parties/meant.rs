//! A noun phrase in, whom it means out, by who was named before it.

use crate::model::Role;

use super::{
    super::{
        clause::Clause,
        noun::{Form, Gender, Noun},
    },
    History, Mention, age,
};

impl History {
    /// The role of a noun phrase of the sentence just resolved.
    pub(crate) fn role_of(&self, clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
        self.told(clause, noun)
            .or_else(|| self.pronoun(clause, noun))
    }

    /// The role that a phrase with words of its own has; none for a pronoun.
    pub(super) fn told(&self, clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
        let person = || (noun.form == Form::Person).then(|| self.person(clause, noun));
        noun.role.or_else(person)
    }

    /// The role that the shots of this sentence gave the noun phrase of that number.
    pub(super) fn settled(&self, index: usize) -> Option<Role> {
        let mut settled = self.settled.iter();
        settled
            .find(|(noun, _)| *noun == index)
            .map(|(_, role)| *role)
    }

    /// "The 32-year-old", "a man": an officer only if an officer of that age was named.
    pub(super) fn person(&self, clause: &Clause<'_>, noun: &Noun) -> Role {
        let age = age(clause, noun);
        self.mentioned(|mention| age.is_some() && mention.age == age)
            .unwrap_or(Role::Civilian)
    }

    /// Whether "he" or "she" may be of that role: not an officer where the only one told of is of
    /// the other gender. Others are too many for that.
    pub(super) fn may_be(&self, role: Role, gender: Option<Gender>) -> bool {
        let known = &self.genders;
        role == Role::Civilian
            || gender.is_none_or(|gender| known.is_empty() || known.contains(&gender))
    }

    /// "The 36-year-old": where officers alone were hit so far, and no more is told of him, one
    /// of them.
    pub(super) fn only_one_hit(&self, clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
        let aged = clause.word(noun.tokens.end - 1).ends_with("-year-old");
        let known = aged && noun.definite && !noun.plural;
        let unaged = self.mentions.iter().all(|mention| mention.age.is_none());
        (known && unaged && self.officers_alone_hit()).then_some(Role::Officer)
    }

    /// The role of one person named last, where nobody of the other side was named.
    pub(super) fn only_one_named(&self) -> Option<Role> {
        let last = self.mentions.last().filter(|last| !last.plural)?;
        let alike = self
            .mentions
            .iter()
            .all(|mention| mention.role == last.role);
        alike.then_some(last.role)
    }

    /// The nearest people of that number named before a pronoun in its sentence.
    pub(super) fn named_before(&self, clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
        before(clause, noun)
            .filter(|known| known.plural == noun.plural && !noun.other)
            // "The suit of |a man| he shot": not he.
            .filter(|known| known.tokens.end < noun.tokens.start)
            .filter_map(|known| self.told(clause, known))
            .find(|role| self.may_be(*role, noun.gender))
    }

    /// Whom the sentence before was about, if of that number: "The man ran. He fired".
    pub(super) fn last_named(&self, noun: &Noun) -> Option<Role> {
        let last = self.mentions.last()?;
        let hit_just_before = self.focus.is_some_and(|(.., age)| age == 0);
        let suits = self.may_be(last.role, noun.gender);
        (!hit_just_before
            && suits
            && last.plural == noun.plural
            && !noun.other
            && noun.of.is_none())
        .then_some(last.role)
    }

    /// The role of those mentioned last of whom something is true.
    pub(super) fn mentioned(&self, wanted: impl Fn(&Mention) -> bool) -> Option<Role> {
        let mut last_first = self.mentions.iter().rev();
        last_first
            .find(|mention| wanted(mention))
            .map(|mention| mention.role)
    }
}

/// "The officer, |a 27-year-old woman|, …": the one named right before once more.
pub(super) fn is_apposed(clause: &Clause<'_>, noun: &Noun) -> bool {
    let comma = noun.tokens.start.checked_sub(1);
    let comma = comma.filter(|at| clause.is_comma(*at));
    let named = comma.and_then(|comma| clause.noun_at(comma.checked_sub(1)?));
    let person = noun.form == Form::Person || noun.role == Some(Role::Civilian);
    person
        && matches!(clause.word(noun.tokens.start), "a" | "an")
        && named.is_some_and(|named| !named.possessive && !named.plural)
        && (noun.tokens.end..noun.tokens.end + 3).any(|at| clause.is_comma(at))
}

/// People named in a sentence before a noun phrase of it, the nearest first.
pub(super) fn before<'a>(clause: &'a Clause<'_>, noun: &'a Noun) -> impl Iterator<Item = &'a Noun> {
    let known = clause.nouns.iter().rev();
    known.filter(|known| {
        known.tokens.end <= noun.tokens.start
            && known.form != Form::Body
            && !known.nobody
            && !is_apposed(clause, known)
            && !is_seat(clause, known)
    })
}

/// "From |the driver's| seat": of nobody.
fn is_seat(clause: &Clause<'_>, noun: &Noun) -> bool {
    let next = clause.word(noun.tokens.end);
    noun.possessive && matches!(next, "seat" | "side" | "door" | "window")
}

/// The role of those of whom a sentence says before that nobody was concerned.
pub(super) fn before_of_nobody(clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
    let mut nobodies = clause.nouns.iter().filter(|known| known.nobody);
    nobodies
        .find(|known| known.tokens.end <= noun.tokens.start)
        .and_then(|known| known.role)
}
