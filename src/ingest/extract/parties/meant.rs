//! A noun phrase in, whom it means out, by who was named before it.

use crate::model::Role;

use super::{
    super::{
        clause::Clause,
        lexicon::Class,
        noun::{Form, Gender, Noun},
        shots::{Deed, Party, Shot},
        token::Kind,
    },
    History, Mention, age, opposite,
    part::is_one_of_many,
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

    /// "The 32-year-old", "a man": an officer only if an officer of that age was named.
    pub(super) fn person(&self, clause: &Clause<'_>, noun: &Noun) -> Role {
        let age = age(clause, noun);
        self.mentioned(|mention| age.is_some() && mention.age == age)
            .unwrap_or(Role::Civilian)
    }

    /// "He", "them", "both": in this sentence the nearest earlier people of that number, then the
    /// ones whom the last shots hit, then the last ones named.
    pub(super) fn pronoun(&self, clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
        self.pronoun_but(clause, noun, None)
    }

    /// "|He| shot an officer before |he| was shot": as the shots of the first one told.
    fn going_on(&self, clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
        self.settled(0).filter(|_| goes_on(clause, noun))
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
        let defied = defies(clause, noun).then_some(Role::Civilian);
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

    /// Whether "he" or "she" may be of that role: not an officer where the only one told of is of
    /// the other gender. Others are too many for that.
    fn may_be(&self, role: Role, gender: Option<Gender>) -> bool {
        let known = &self.genders;
        role == Role::Civilian
            || gender.is_none_or(|gender| known.is_empty() || known.contains(&gender))
    }

    /// "He fired at them", "they shot him": whoever is many was named as many, and the one who
    /// stands against them is of the other side.
    pub(super) fn tell_pronouns_apart(&self, clause: &Clause<'_>, shot: &mut Shot) {
        let (Some(shooter), Some(victim)) = (&mut shot.shooter, &mut shot.victim) else {
            return;
        };
        let open = |party: &Party| {
            let word = party.noun.and_then(|noun| clause.nouns.get(noun));
            let word = word.map_or("", |noun| clause.word(noun.tokens.start));
            party.role.is_none() && matches!(word, "he" | "she" | "they" | "him" | "them")
        };
        let word = |party: &Party| {
            let noun = party.noun.and_then(|noun| clause.nouns.get(noun));
            noun.map_or("", |noun| clause.word(noun.tokens.start))
        };
        // "One hit him in the arm": him who was just hit.
        if word(shooter) == "one" && shooter.role.is_none() && open(victim) && !victim.plural {
            victim.role = self.last_victim.filter(|_| self.focus.is_some());
            // "Somebody fired, and one hit him": a shot, of whomever.
            if victim.role == Some(Role::Civilian) {
                shot.shooter = None;
            } else {
                shooter.role = victim.role.map(opposite);
            }
            return;
        }
        if !open(shooter) || !open(victim) || shooter.plural == victim.plural {
            return;
        }
        // "He said he shot them": where police alone are told to have hit anybody, they did again.
        let struck = matches!(shot.deed, Deed::Hit | Deed::Killed);
        if struck && self.civilian_hit && !self.officer_hit {
            (shooter.role, victim.role) = (Some(Role::Officer), Some(Role::Civilian));
            return;
        }
        let (many, one) = if shooter.plural {
            (shooter, victim)
        } else {
            (victim, shooter)
        };
        let noun = many.noun.and_then(|noun| clause.nouns.get(noun));
        let named = noun.and_then(|noun| self.named_before(clause, noun));
        many.role = named.or_else(|| self.mentioned(|mention| mention.plural));
        one.role = many.role.map(opposite);
    }

    /// "The 36-year-old": where officers alone were hit so far, and no more is told of him, one
    /// of them.
    pub(super) fn only_one_hit(&self, clause: &Clause<'_>, noun: &Noun) -> Option<Role> {
        let aged = clause.word(noun.tokens.end - 1).ends_with("-year-old");
        let known = aged && noun.definite && !noun.plural;
        let unaged = self.mentions.iter().all(|mention| mention.age.is_none());
        self.last_victim
            .filter(|role| known && unaged && *role == Role::Officer && !self.civilian_hit)
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
    let comma = comma.filter(|at| clause.kind(*at) == Some(Kind::Comma));
    let named = comma.and_then(|comma| clause.noun_at(comma.checked_sub(1)?));
    let person = noun.form == Form::Person || noun.role == Some(Role::Civilian);
    person
        && matches!(clause.word(noun.tokens.start), "a" | "an")
        && named.is_some_and(|named| !named.possessive && !named.plural)
        && (noun.tokens.end..noun.tokens.end + 3).any(|at| clause.kind(at) == Some(Kind::Comma))
}

/// "|He| drove at an officer before |he| was shot": whoever the sentence is about.
fn goes_on(clause: &Clause<'_>, noun: &Noun) -> bool {
    let word = clause.word(noun.tokens.start);
    let first = clause
        .nouns
        .first()
        .filter(|first| first.tokens.end <= noun.tokens.start);
    let same = first.is_some_and(|first| clause.word(first.tokens.start) == word);
    let before = noun.tokens.start.checked_sub(1);
    let then = before.is_some_and(|at| matches!(clause.word(at), "before" | "until"));
    same && then && matches!(word, "he" | "she")
}

/// "Assaulting |an officer|", "running from |the officer|": the object of a participle or of a
/// preposition behind one.
fn is_object(clause: &Clause<'_>, noun: &Noun) -> bool {
    let doing = |at: usize| clause.word(at).ends_with("ing") && clause.noun_at(at).is_none();
    let governed = |at: usize| clause.class(at).is(Class::PREPOSITION) && at > 0 && doing(at - 1);
    let before = noun.tokens.start.checked_sub(1);
    noun.form == Form::Named && before.is_some_and(|at| doing(at) || governed(at))
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
            "ran" => matches!(next, "from" | "away") || clause.kind(at + 1) == Some(Kind::Comma),
            _ => false,
        }
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

/// "Handcuffing |Andrew Sample| when |Sample| shot him": one and the same, by phrase or last name.
fn is_same_name(clause: &Clause<'_>, one: &Noun, other: &Noun) -> bool {
    let last = |noun: &Noun| noun.tokens.end.saturating_sub(1);
    let named = clause
        .tokens
        .get(last(one))
        .is_some_and(|token| token.capital && token.class == Class::default());
    one.tokens == other.tokens || named && clause.word(last(one)) == clause.word(last(other))
}
