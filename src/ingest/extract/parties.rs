//! Who is meant by "he", "them", "the man": roles for the parties that shots leave open.

mod behind;
mod meant;
mod opposed;
mod part;
mod pronoun;
mod remember;
mod victim;

use crate::model::Role;

use meant::before_of_nobody;
use victim::is_murder_of_somebody;

use super::{
    clause::Clause,
    noun::{Form, Gender, Noun},
    shots::{Party, Shot},
    token::Kind,
};

/// People named so far, the latest last.
#[derive(Debug, Default)]
pub(crate) struct History {
    mentions: Vec<Mention>,
    /// Whom the last shots hit or were meant for, and in how many sentences before this one.
    focus: Option<(Role, bool, usize)>,
    /// A sentence since then was about one person who is no officer: "The robber ran into a store."
    turned_to_other: bool,
    /// The role of whoever was hit last, however long ago.
    last_victim: Option<Role>,
    /// The role of whoever was told to be killed last.
    dead: Option<Role>,
    /// The genders told of single officers.
    genders: Vec<Gender>,
    /// Somebody who is no officer was hit.
    civilian_hit: bool,
    officer_hit: bool,
    /// The role of several who were hit together: "the third" is one of them.
    many_hit: Option<Role>,
    /// "An officer and a man" were named last: "both" are one of each side.
    mixed_pair: bool,
    /// The text is about an officer on trial: "he" who fires is the officer.
    officer_accused: bool,
    /// The text calls it friendly fire: "he" whom an officer hit is one, too.
    friendly_fire: bool,
    /// Noun phrases of the sentence at hand, by number, whose roles its shots settled.
    settled: Vec<(usize, Role)>,
}

#[derive(Debug, Clone, Copy)]
struct Mention {
    role: Role,
    plural: bool,
    count: Option<u16>,
    age: Option<u32>,
    gender: Option<Gender>,
}

impl History {
    /// Nobody named yet, in a text that speaks of friendly fire or does not.
    pub(crate) fn new(friendly_fire: bool) -> Self {
        Self {
            friendly_fire,
            ..Self::default()
        }
    }

    /// Gives every party of a sentence's shots a role where the context tells it, then
    /// remembers the sentence's people.
    pub(crate) fn resolve(&mut self, clause: &Clause<'_>, shots: &mut Vec<Shot>) {
        self.part_pair(clause, shots);
        // One noun phrase is one party, however many verbs it governs.
        self.settled = shooters_of_officers(shots);
        for shot in &mut *shots {
            for party in [&mut shot.shooter, &mut shot.victim].into_iter().flatten() {
                party.role = party.role.or_else(|| self.settled(party.noun?));
            }
            self.tell_pronouns_apart(clause, shot);
            let stated = shot.victim.and_then(|party| party.role);
            let fires = shot.victim.is_none();
            if let Some(party) = &mut shot.shooter {
                let one = self.one_of_many(clause, *party).filter(|_| fires);
                party.role = one.or_else(|| self.shooter(clause, *party, stated));
            }
            let murder = is_murder_of_somebody(shot);
            if let Some(party) = &mut shot.victim {
                // Of whoever was killed, and not only hit.
                party.role = party.role.or(self.dead.filter(|_| murder));
                party.role = self.victim(clause, *party, shot.shooter);
            }
            let parties = [shot.shooter, shot.victim].into_iter().flatten();
            self.settled
                .extend(parties.filter_map(|party| Some((party.noun?, party.role?))));
            // What follows is about him who is charged.
            if !murder {
                self.refocus(shot);
            }
        }
        if shots.is_empty() {
            self.focus = self
                .focus
                .map(|(role, plural, age)| (role, plural, age + 1))
                .filter(|focus| focus.2 < 3);
            self.note_subject(clause);
        } else {
            self.turned_to_other = false;
        }
        self.note_charge(clause);
        self.remember(clause, shots);
    }

    /// Whether the last one hit was an officer, and no civilian ever was.
    fn officers_alone_hit(&self) -> bool {
        self.last_victim == Some(Role::Officer) && !self.civilian_hit
    }

    fn shooter(&self, clause: &Clause<'_>, party: Party, victim: Option<Role>) -> Option<Role> {
        if party.role.is_some() {
            return party.role;
        }
        let noun = party.noun.and_then(|index| clause.nouns.get(index))?;
        // "No agent was hit, and |none| fired": of the same.
        if noun.nobody && noun.form == Form::Pronoun {
            return before_of_nobody(clause, noun);
        }
        match (party.form, victim) {
            (_, Some(Role::Officer)) => Some(Role::Civilian),
            (Form::Person, _) => Some(self.person(clause, noun)),
            _ if self.officer_accused => Some(Role::Officer),
            _ if !matches!(clause.word(noun.tokens.start), "he" | "she" | "they") => {
                self.pronoun(clause, noun)
            }
            _ => self
                .named_before(clause, noun)
                .or_else(|| self.last_named(noun))
                .or_else(|| self.pronoun(clause, noun)),
        }
    }
}

/// "He |fired and hit the officer": whoever hits an officer is of the other side in all he does.
fn shooters_of_officers(shots: &[Shot]) -> Vec<(usize, Role)> {
    let hits = shots.iter().filter(|shot| {
        let officer = |party: Party| party.role == Some(Role::Officer) && !party.other;
        shot.victim.is_some_and(officer)
    });
    let open = |party: Party| party.form == Form::Pronoun && party.role.is_none();
    let shooters = hits.filter_map(|shot| shot.shooter.filter(|party| open(*party))?.noun);
    shooters.map(|noun| (noun, Role::Civilian)).collect()
}

/// The other side.
pub(crate) fn opposite(role: Role) -> Role {
    match role {
        Role::Officer => Role::Civilian,
        Role::Civilian => Role::Officer,
    }
}

/// The age stated with a noun phrase: "32-year-old", "a man, 32,", "a woman of 29".
pub(crate) fn age(clause: &Clause<'_>, noun: &Noun) -> Option<u32> {
    let inside = noun.tokens.clone().find_map(|at| {
        let word = clause.word(at);
        let counted = word.starts_with(|first: char| first.is_ascii_digit());
        let (number, _) = counted.then(|| word.split_once("-year-old"))??;
        number.parse().ok()
    });
    let after = noun.tokens.end;
    let parted = clause.is_comma(after) || clause.word(after) == "of";
    let beside = match clause.kind(after + 1) {
        Some(Kind::Number(number)) if parted && (10..=99).contains(&number) => Some(number),
        _ => None,
    };
    inside.or(beside)
}
