//! Fire from both sides: "returned fire", "exchanged shots", "a shootout between an officer and two
//! men"; with who of them is told to have fired.

use crate::model::Role;

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        token::Kind,
    },
    Deed, Frames, Party, Shot, role_only,
};

/// Those who fire at one another, and are no officers.
const GROUPS: &[&str] = &[
    "cars", "cliques", "crews", "factions", "gangs", "groups", "vehicles",
];

/// So many words may tell more of such a group before its verb.
const TOLD: usize = 4;

impl Frames<'_> {
    /// "Returned |the gunman's |fire", "fired in return".
    pub(super) fn answers_fire(&self, at: usize) -> bool {
        let returned = matches!(self.clause.word(at), "return" | "returned" | "returns")
            && (at + 2..at + 5).any(|near| self.clause.word(near) == "fire");
        let in_return = self.clause.class(at).is(Class::FIRE)
            && self.clause.word(at + 1) == "in"
            && self.clause.word(at + 2) == "return";
        // "Were met with gunfire and |returned it|".
        let it = self.clause.word(at) == "returned"
            && self.clause.word(at + 1) == "it"
            && (0..at).any(|near| {
                self.clause
                    .class(near)
                    .is(Class::GUNFIRE.or(Class::UNDER_FIRE))
            });
        returned || in_return || it || self.replies_with_shots(at)
    }

    /// "The officer |answered with a single shot|".
    fn replies_with_shots(&self, at: usize) -> bool {
        let replies = matches!(
            self.clause.word(at),
            "answered" | "replied" | "responded" | "answers" | "replies" | "responds"
        );
        let shots = |near: usize| {
            self.clause.class(near).is(Class::GUNFIRE)
                || matches!(self.clause.word(near), "shot" | "fire")
        };
        replies && self.clause.word(at + 1) == "with" && (at + 2..at + 6).any(shots)
    }

    /// "The officer returned fire": both sides fired; "returned no fire": police held theirs.
    pub(super) fn return_fire(&self, at: usize) -> Vec<Shot> {
        // "Killed |by return fire|": told with the verb.
        if self.clause.before(at) == "by" && self.clause.is_return_fire(at) {
            return Vec::new();
        }
        let subject = self.clause.subject(at);
        let mut shooter = subject.map(|noun| self.party(noun));
        if subject.is_some_and(|noun| noun.nobody) || self.clause.is_denied(at) {
            return vec![self.shot(Deed::HeldFire, at, shooter, None)];
        }
        // Whoever is left open by "he shot back" answers the fire of the other side: an officer.
        let others = subject.is_some_and(|noun| {
            noun.role.is_none() && (noun.other || self.clause.word(noun.tokens.start) == "others")
        });
        if let Some(party) = &mut shooter
            && (party.form == Form::Pronoun || others)
        {
            party.role = Some(Role::Officer);
        }
        self.real(at)
            .then(|| self.shot(Deed::Exchanged, at, shooter, None))
            .into_iter()
            .collect()
    }

    /// "The officer exchanged shots with a man", "a shootout between an officer and two men".
    pub(super) fn exchanged(&self, at: usize) -> Vec<Shot> {
        if !self.real(at) || self.is_of_others(at) {
            return Vec::new();
        }
        vec![self.shot(Deed::Exchanged, at, self.one_side(at), None)]
    }

    /// "An officer was hurt when two cars |shot it out|": they did, and not he.
    fn is_of_others(&self, at: usize) -> bool {
        let out = self.clause.word(at).ends_with("it out");
        out && at.checked_sub(1).is_some_and(|before| {
            let who = self.clause.class(before).is(Class::RELATIVE);
            let somebody = self.clause.noun_at(before).is_some();
            !somebody && !who && self.clause.kind(before) == Some(Kind::Word)
        })
    }

    /// The side of an exchange that says whether police were in it: civilians who fired at each
    /// other, else officers.
    fn one_side(&self, at: usize) -> Option<Party> {
        // "Two groups shot at each other |when an officer drove by|".
        let among_them = self.clause.word(at).ends_with("other");
        let mut sides = self.clause.nouns.iter().filter(|noun| {
            !noun.possessive && noun.role.is_some() && !self.clause.is_speaker(noun)
        });
        let officer = sides.find(|noun| {
            noun.role == Some(Role::Officer) && !(among_them && noun.tokens.start > at)
        });
        let own = self.own_side(at, officer);
        if among_them && self.is_by_groups(at) {
            return Some(role_only(Role::Civilian));
        }
        let Some(own) = own.filter(|own| self.is_among_themselves(own, officer, at)) else {
            return officer.map(|noun| self.party(noun));
        };
        let mut party = self.party(own);
        party.role = Some(Role::Civilian);
        Some(party)
    }

    /// Civilians who are many, and told to have exchanged fire.
    fn own_side(&self, at: usize, officer: Option<&Noun>) -> Option<&Noun> {
        let own = self.clause.subject(at).filter(|noun| {
            noun.plural && noun.role != Some(Role::Officer) && noun.form != Form::Pronoun
        });
        // "Two officers were hurt |and two men killed in a gunfight|" with them.
        own.filter(|own| {
            let before = officer.is_some_and(|noun| noun.tokens.end <= own.tokens.start);
            !(before && self.clause.word(own.tokens.start - 1) == "and")
        })
    }

    /// Nobody is told to have been on the other side.
    fn is_among_themselves(&self, own: &Noun, officer: Option<&Noun>, at: usize) -> bool {
        // "Gunmen who walked up |to an officer| set off a shootout": with him.
        let met = officer.is_some_and(|officer| self.went_for(own, officer, at));
        self.clause.joined_before(own).is_none() && !self.has_partner(at) && !met
    }

    /// "Two |gangs| were shooting at each other".
    fn is_by_groups(&self, at: usize) -> bool {
        let verb = self.clause.group_start(at);
        let inside = |near: &usize| !self.clause.is_comma(*near);
        // "Two gangs |at odds| had been shooting": a few words tell more of them.
        let mut before = (verb.saturating_sub(TOLD)..verb).rev().take_while(inside);
        before.any(|near| GROUPS.contains(&self.clause.word(near)))
    }

    /// Whether those who fired are told, before the verb, to have come to an officer.
    fn went_for(&self, own: &Noun, officer: &Noun, verb: usize) -> bool {
        let between = own.tokens.end <= officer.tokens.start && officer.tokens.end <= verb;
        between
            && matches!(
                self.clause.word(officer.tokens.start - 1),
                "to" | "at" | "toward"
            )
    }

    /// "The gunmen came up to an officer, and |both sides| fired".
    pub(super) fn is_of_both_sides(&self, verb: usize) -> bool {
        let both = |at: usize| matches!(self.clause.word(at), "both" | "two");
        verb >= 2 && self.clause.word(verb - 1) == "sides" && both(verb - 2)
    }

    fn has_partner(&self, at: usize) -> bool {
        (at + 1..at + 6)
            .any(|near| matches!(self.clause.word(near), "with" | "between" | "involving"))
    }
}
