//! Who fired: "opened fire on", "shot at", "returned fire", "came under fire", "exchanged shots".

use crate::model::Role;

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        token::Kind,
    },
    Deed, Frames, Shot, role_only,
};

/// Those who fire at one another, and are no officers.
const GROUPS: &[&str] = &[
    "cars", "cliques", "crews", "factions", "gangs", "groups", "vehicles",
];

/// In a row of participles none stands further from its "was", in words.
const ROW: usize = 8;

impl Frames<'_> {
    /// "The board fired the officer": whoever follows right after lost his post.
    fn is_dismissal(&self, at: usize) -> bool {
        let person = |noun: &Noun| {
            noun.tokens.start == at + 1 && noun.form != Form::Body && !noun.possessive
        };
        matches!(self.clause.word(at), "fire" | "fires" | "fired" | "firing")
            && self.clause.noun_at(at + 1).is_some_and(person)
    }

    /// "Began to shoot", "started shooting": nobody need be named as the target.
    pub(super) fn begins(&self, at: usize) -> bool {
        let to = usize::from(at > 0 && self.clause.word(at - 1) == "to");
        let begins = at
            .checked_sub(1 + to)
            .is_some_and(|before| self.clause.class(before).is(Class::BEGAN));
        begins && self.clause.object(at).is_none()
    }

    /// "The officer shot once", "he had shot so as to …": the subject shoots, at whomever.
    pub(super) fn lets_off(&self, at: usize) -> bool {
        if self.clause.word(at) == "shoots" {
            return self.does_now(at);
        }
        if self.clause.word(at) != "shot" || self.clause.is_passive(at) {
            return false;
        }
        let start = self.clause.group_start(at);
        let has = (start..at).any(|near| self.clause.class(near).is(Class::HAVE));
        let object = self.clause.object(at).is_some();
        let times = matches!(
            self.clause.word(at + 1),
            "once" | "twice" | "first" | "again"
        ) || matches!(self.clause.word(at + 2), "time" | "times");
        let doer = start
            .checked_sub(1)
            .and_then(|before| self.clause.noun_at(before));
        let told_before = doer.is_some_and(|noun| noun.definite && !noun.possessive);
        let who = start > 0 && self.clause.class(start - 1).is(Class::RELATIVE);
        // "|The officer| shot, and the man died".
        let the_officer = doer.is_some_and(|noun| {
            noun.role == Some(Role::Officer) && self.clause.word(noun.tokens.start) == "the"
        });
        let and_then = self.clause.kind(at + 1) == Some(Kind::Comma)
            && matches!(self.clause.word(at + 2), "and" | "but");
        // "Drew a |pistol and| shot twice".
        let draws = start > 1
            && self.clause.word(start - 1) == "and"
            && self.clause.class(start - 2).is(Class::GUN)
            && self.clause.noun_at(start - 2).is_none();
        let somebody = self.clause.subject(at).is_some_and(|noun| {
            matches!(
                self.clause.word(noun.tokens.end - 1),
                "somebody" | "someone"
            )
        });
        // "The officer |he had shot|", "a man |an officer had shot|": him.
        let before = doer.and_then(|doer| doer.tokens.start.checked_sub(1));
        let contact = before.and_then(|before| self.clause.noun_at(before));
        let contact = contact.is_some_and(|noun| !noun.possessive);
        // "The man, |whom they had shot|": him.
        let whom = doer.is_some_and(|noun| self.is_whom(noun));
        !object
            && !contact
            && !whom
            && (has && !self.is_noun_shot(at)
                || times && (told_before || who || somebody || draws)
                || the_officer && and_then
                || self.shoots_last(at))
    }

    /// "The officers |shot| too.", "he saw a gun, and |shot|.": nothing follows, and it was not done
    /// to them.
    fn shoots_last(&self, at: usize) -> bool {
        let small = matches!(self.clause.word(at + 1), "too" | "first" | "again");
        let next = at + 1 + usize::from(small);
        let ends = self.clause.kind(next).is_none() || self.clause.word(next) == ".";
        let before = at.checked_sub(1);
        let beside = before.and_then(|at| self.clause.noun_at(at));
        let the = beside.is_some_and(|noun| self.clause.word(noun.tokens.start) == "the");
        let and = before.is_some_and(|at| self.clause.word(at) == "and");
        let done_to = || {
            let mut row = at.saturating_sub(ROW)..at;
            row.any(|near| self.clause.class(near).is(Class::BE))
        };
        ends && (the || and && !done_to()) && !self.is_noun_shot(at)
    }

    /// "He takes a step and an officer |shoots|.", "an officer shouts |and fires twice|".
    fn does_now(&self, at: usize) -> bool {
        let next = self.clause.word(at + 1);
        let counted = matches!(self.clause.kind(at + 1), Some(Kind::Word | Kind::Number(_)));
        let ends = !counted || matches!(next, "and" | "once" | "twice" | "again" | "too" | "first");
        let before = at.checked_sub(1);
        let doer = before.is_some_and(|at| {
            let beside = self.clause.noun_at(at);
            beside.is_some_and(|noun| !noun.possessive && noun.form != Form::Body)
                || matches!(self.clause.word(at), "and" | "then")
                || self.clause.kind(at) == Some(Kind::Comma)
        });
        ends && doer && self.clause.subject(at).is_some()
    }

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
                || matches!(self.clause.word(near), "shot" | "gunfire" | "fire")
        };
        replies && self.clause.word(at + 1) == "with" && (at + 2..at + 6).any(shots)
    }

    /// A verb, not a fire brigade or a dismissal.
    pub(super) fn is_firing(&self, at: usize) -> bool {
        let word = self.clause.word(at);
        // "One of them fires": the one who does it stands right before.
        let doer = at
            .checked_sub(1)
            .and_then(|before| self.clause.noun_at(before));
        let does = doer.is_some_and(|noun| !noun.possessive && noun.form != Form::Body);
        if word == "fires" && (does || self.does_now(at)) {
            return true;
        }
        if self.is_dismissal(at) {
            return false;
        }
        if word.ends_with(" off") && !word.starts_with("squeez") && !word.contains("shot") {
            return self.lets_off_shots(at);
        }
        // "Troopers |opened up|", not "opened up a shop", "opened up about it".
        if word == "opened up" {
            let ends = self.clause.kind(at + 1) != Some(Kind::Word);
            return ends || matches!(self.clause.word(at + 1), "on" | "with" | "at");
        }
        if word == "fire" || word == "fires" {
            let next = self.clause.word(at + 1);
            let counted = matches!(self.clause.kind(at + 1), Some(Kind::Number(_)))
                || self.clause.class(at + 1).is(Class::NUMBER);
            if counted && matches!(self.clause.word(at + 2), "times" | "shots" | "rounds") {
                return true;
            }
            let denied = self.clause.is_denied(at) && self.clause.group_start(at) < at;
            return denied
                || matches!(
                    next,
                    "at" | "on"
                        | "toward"
                        | "shots"
                        | "upon"
                        | "into"
                        | "several"
                        | "right"
                        | "back"
                        | "again"
                )
                || self.clause.word(at.wrapping_sub(1)) == "to"
                    && (self.clause.has(Class::GUN)
                        || self.clause.subject(at).is_some_and(|noun| noun.nobody));
        }
        if matches!(
            word,
            "discharged" | "discharge" | "discharges" | "discharging"
        ) {
            // "Discharged from the hospital", "has been discharged": a patient.
            let patient = self.clause.word(at + 1) == "from" || self.clause.is_passive(at);
            let charge = at > 0
                && matches!(
                    self.clause.word(at - 1),
                    "aggravated" | "reckless" | "unlawful"
                );
            return !charge && self.clause.has(Class::GUN) && (!patient || self.gunfire_before(at));
        }
        // "The bullet that hit him was |fired by| an officer".
        let by_officer = self.clause.has(Class::GUNFIRE)
            && self.clause.word(at + 1) == "by"
            && self.clause.agent(at) == Some(Role::Officer);
        !self.clause.is_passive(at) || by_officer || self.gunfire_before(at)
    }

    /// "|Let off| six shots", not "was let off", "got off the bus".
    fn lets_off_shots(&self, at: usize) -> bool {
        let bullets = |near: usize| {
            let shot = matches!(self.clause.word(near), "shot" | "shots");
            shot || self.clause.class(near).is(Class::GUNFIRE)
        };
        (at + 1..at + 7).any(bullets) && !self.clause.is_passive(at)
    }

    pub(super) fn gunfire_before(&self, verb: usize) -> bool {
        let start = self.clause.group_start(verb);
        (start.saturating_sub(3)..start).any(|at| {
            let shot = self.clause.word(at) == "shot" && self.is_noun_shot(at);
            self.clause.class(at).is(Class::GUNFIRE) || shot
        })
    }

    pub(super) fn return_fire(&self, at: usize) -> Vec<Shot> {
        // "Killed |by return fire|": told with the verb.
        if at > 0 && self.clause.word(at - 1) == "by" && self.clause.is_return_fire(at) {
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
        if !self.real(at) {
            return Vec::new();
        }
        let sides: Vec<&Noun> = self
            .clause
            .nouns
            .iter()
            .filter(|noun| !noun.possessive && noun.role.is_some() && !self.clause.is_speaker(noun))
            .collect();
        // "An officer was hurt when two cars |shot it out|": they did, and not he.
        let out = self.clause.word(at).ends_with("it out");
        let near = at.checked_sub(1).and_then(|at| self.clause.noun_at(at));
        let who = at > 0 && self.clause.class(at - 1).is(Class::RELATIVE);
        if out && near.is_none() && !who && self.clause.kind(at - 1) == Some(Kind::Word) {
            return Vec::new();
        }
        // "Two groups shot at each other |when an officer drove by|".
        let among_them = self.clause.word(at).ends_with("other");
        let officer = sides.iter().find(|noun| {
            noun.role == Some(Role::Officer) && !(among_them && noun.tokens.start > at)
        });
        let own = self.clause.subject(at).filter(|noun| {
            noun.plural && noun.role != Some(Role::Officer) && noun.form != Form::Pronoun
        });
        // "Two officers were hurt |and two men killed in a gunfight|" with them.
        let own = own.filter(|own| {
            let before = officer.is_some_and(|noun| noun.tokens.end <= own.tokens.start);
            !(before && self.clause.word(own.tokens.start - 1) == "and")
        });
        // "Gunmen who walked up |to an officer| set off a shootout": with him.
        let met = own.zip(officer.copied());
        let met = met.is_some_and(|(own, officer)| self.went_for(own, officer, at));
        let among_others = own.is_some_and(|noun| self.clause.joined_before(noun).is_none())
            && !self.has_partner(at)
            && !met;
        let shooter = if among_others { own } else { officer.copied() };
        let mut party = shooter.map(|noun| self.party(noun));
        if among_them && self.is_by_groups(at) {
            party = Some(role_only(Role::Civilian));
        }
        if among_others && let Some(party) = &mut party {
            party.role = Some(Role::Civilian);
        }
        vec![self.shot(Deed::Exchanged, at, party, None)]
    }

    /// "Two |gangs| were shooting at each other".
    fn is_by_groups(&self, at: usize) -> bool {
        let start = self.clause.group_start(at);
        let groups = start.checked_sub(1).map_or("", |at| self.clause.word(at));
        GROUPS.contains(&groups)
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

    pub(super) fn has_partner(&self, at: usize) -> bool {
        (at + 1..at + 6)
            .any(|near| matches!(self.clause.word(near), "with" | "between" | "involving"))
    }
}
