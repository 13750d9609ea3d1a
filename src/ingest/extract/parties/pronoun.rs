//! A pronoun in, whom it means out: the nearest people of its number before it, those whom the last
//! shots hit, those named last.

use crate::model::Role;

use super::{
    super::{
        clause::Clause,
        lexicon::Class,
        noun::{Form, Gender, Noun},
    },
    History,
    meant::{before, is_apposed},
    part::is_one_of_many,
};

impl History {
    /// "He", "them", "both": in this sentence the nearest earlier people of that number, then the
    /// ones whom the last shots hit, then the last ones named.
    pub(super) fn pronoun(&self, clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
        self.pronoun_but(clause, noun, None)
    }

    /// The same, but never the phrase of that number: who shot him is not he.
    pub(super) fn pronoun_but(
        &self,
        clause: &Clause<'_>,
        noun: &Noun,
        shooter: Option<usize>,
    ) -> Option<Role> {
        let shooter = shooter.and_then(|index| clause.nouns.get(index));
        let shoots = |known: &Noun| shooter.is_some_and(|one| is_same_name(clause, one, known));
        let one_of_many = is_one_of_many(clause, noun);
        let fits = |plural: bool| plural == (noun.plural || one_of_many);
        let suits = |role: &Role| self.may_be(*role, noun.gender);
        let of_number = self.mentioned(|mention| noun.of.is_some() && mention.count == noun.of);
        // "One officer died, another is critical": another of the kind just named.
        let fitting = || {
            let known = before(clause, noun);
            known.filter(|known| {
                let one_of = noun.other && !known.possessive;
                (one_of || fits(known.plural)) && !shoots(known)
            })
        };
        // "Charged with assaulting an officer, he was shot": whoever does something comes before
        // those to whom it is done.
        let acting = fitting().filter(|known| !is_object(clause, known));
        let named = acting
            .chain(fitting())
            .filter_map(|known| self.told(clause, known))
            .find(suits)
            .filter(|_| !goes_on(clause, noun));
        let focused = self
            .focus
            .filter(|(_, plural, _)| *plural == noun.plural || one_of_many)
            .map(|(role, ..)| role);
        // "… was also shot. |Both| died": of those hit, where one side was.
        let both =
            clause.word(noun.tokens.start) == "both" && self.civilian_hit != self.officer_hit;
        let last_victim = self
            .last_victim
            .filter(|_| !one_of_many && (!noun.plural || both));
        let other = self.turned_to_other && !noun.plural && !one_of_many;
        let other = other.then_some(Role::Civilian);
        let defied = defies(clause, noun) || is_answered(clause, noun);
        let defied = defied.then_some(Role::Civilian);
        self.of_whom(clause, noun)
            .or_else(|| self.going_on(clause, noun))
            .or(of_number)
            .or(defied)
            .or_else(|| self.of_the_same(clause, noun))
            .or_else(|| self.same_pronoun(clause, noun))
            .or_else(|| self.woman(clause, noun))
            .or(named)
            .or(last_victim.filter(|_| both))
            .or(other)
            .or(focused.filter(suits))
            .or(last_victim.filter(suits))
            .or_else(|| self.mentioned(|mention| fits(mention.plural) && suits(&mention.role)))
            .or_else(|| self.mentioned(|_| true))
    }

    /// "|He| shot an officer before |he| was shot": as the shots of the first one told.
    fn going_on(&self, clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
        self.settled(0).filter(|_| goes_on(clause, noun))
    }

    /// "An officer shot her, and |she| died": whom the sentence told to be hit by a pronoun.
    fn same_pronoun(&self, clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
        let alike = |known: &Noun| {
            let object = matches!(clause.word(known.tokens.start), "him" | "her");
            object && known.form == Form::Pronoun && known.gender == noun.gender
        };
        let mut known = clause.nouns.iter().enumerate().rev();
        let known = known.find(|(_, known)| known.tokens.end <= noun.tokens.start && alike(known));
        self.settled(known?.0).filter(|_| !noun.plural)
    }

    /// "She": the woman named last, unless an officer is told to be one.
    fn woman(&self, clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
        let female = Some(Gender::Female);
        if noun.gender != female || noun.plural || self.genders.contains(&Gender::Female) {
            return None;
        }
        let mut named = before(clause, noun)
            .filter(|known| known.gender == female && !known.plural && !is_apposed(clause, known));
        let named = named.find_map(|known| self.told(clause, known));
        named.or_else(|| self.mentioned(|mention| mention.gender == female && !mention.plural))
    }
}

/// "|He| drove at an officer before |he| was shot": whoever the sentence is about.
fn goes_on(clause: &Clause<'_>, noun: &Noun) -> bool {
    let word = clause.word(noun.tokens.start);
    let first = clause
        .nouns
        .first()
        .filter(|first| first.tokens.end <= noun.tokens.start);
    let same = first.is_some_and(|first| clause.word(first.tokens.start) == word);
    let then = matches!(clause.before(noun.tokens.start), "before" | "until");
    same && then && matches!(word, "he" | "she")
}

/// "Assaulting |an officer|", "running from |the officer|": the object of a participle or of a
/// preposition behind one.
fn is_object(clause: &Clause<'_>, noun: &Noun) -> bool {
    let doing = |at: usize| clause.word(at).ends_with("ing") && clause.noun_at(at).is_none();
    let governed = |at: usize| clause.class(at).is(Class::PREPOSITION) && at > 0 && doing(at - 1);
    let before = noun.tokens.start.checked_sub(1);
    noun.form == Form::Named && before.is_some_and(|at| doing(at) || governed(at))
        || is_his(clause, noun)
}

/// "An officer was taking |his child| out of the car when he was shot": not the child.
fn is_his(clause: &Clause<'_>, noun: &Noun) -> bool {
    let his = matches!(clause.word(noun.tokens.start), "his" | "her" | "their");
    his && noun.tokens.len() > 1
}

/// "An officer tried to stop him; |he| would not stop, pulled a gun and was shot": whoever flees,
/// refuses or pulls a gun is not the officer.
fn defies(clause: &Clause<'_>, noun: &Noun) -> bool {
    let at = noun.tokens.end;
    let next = clause.word(at + 1);
    matches!(clause.word(noun.tokens.start), "he" | "she")
        && match clause.word(at) {
            "fled" | "resisted" | "brandished" => true,
            "refused" => next == "to",
            "ignored" => matches!(next, "commands" | "orders" | "them" | "him" | "her"),
            "would" => next == "not" && matches!(clause.word(at + 2), "stop" | "drop" | "comply"),
            "pulled" => matches!(next, "a" | "out"),
            "ran" => matches!(next, "from" | "away") || clause.is_comma(at + 1),
            _ => false,
        }
}

/// "|He| was hit when they shot back": by those who answered his fire.
fn is_answered(clause: &Clause<'_>, noun: &Noun) -> bool {
    let length = clause.tokens.len();
    let when = (noun.tokens.end..length).find(|at| clause.class(*at).is(Class::SUBORDINATOR));
    let by = when.and_then(|when| clause.noun_at(when + 1));
    let many = by
        .is_some_and(|by| by.role == Some(Role::Officer) || clause.word(by.tokens.start) == "they");
    let answers = |by: &Noun| clause.class(by.tokens.end).is(Class::RETURN_FIRE);
    let he = matches!(clause.word(noun.tokens.start), "he" | "she");
    he && many && by.is_some_and(answers)
}

/// "Handcuffing |Andrew Sample| when |Sample| shot him": one and the same, by phrase or last name.
fn is_same_name(clause: &Clause<'_>, one: &Noun, other: &Noun) -> bool {
    let last = |noun: &Noun| noun.tokens.end.saturating_sub(1);
    let named = clause
        .tokens
        .get(last(one))
        .is_some_and(|token| token.capital && token.class == Class::default());
    one.tokens == other.tokens || named && clause.word(last(one)) == clause.word(last(other))
}
