//! Who fired: "opened fire on", "shot at", "returned fire", "came under fire", "exchanged shots".

use crate::model::Role;

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        token::Kind,
        when::is_calendar,
    },
    Deed, Frames, Party, Shot, role_only,
};

/// People under one word.
const CROWDS: &[&str] = &["crew", "crowd", "gang", "group", "mob"];

impl Frames<'_> {
    /// "Shot at", "shooting toward", "shoots into the car": at people or vehicles, not at a place.
    pub(super) fn aims(&self, at: usize) -> bool {
        let next = self.clause.word(at + 1);
        let back = usize::from(next == "back");
        if !matches!(
            self.clause.word(at + 1 + back),
            "at" | "toward" | "towards" | "into"
        ) || self.clause.is_passive(at)
        {
            return false;
        }
        let target = at + 2 + back;
        let person = self
            .clause
            .noun_at(target)
            .is_some_and(|noun| noun.tokens.start <= target);
        let unnamed = matches!(
            self.clause.word(target),
            "it" | "those" | "its" | "his" | "her"
        );
        person
            || unnamed
            || (target..target + 4).any(|at| {
                self.clause
                    .class(at)
                    .is(Class::VEHICLE.or(Class::BODY_PART))
            })
    }

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
        let told_before = start
            .checked_sub(1)
            .and_then(|before| self.clause.noun_at(before))
            .is_some_and(|noun| noun.definite && !noun.possessive);
        let somebody = self.clause.subject(at).is_some_and(|noun| {
            matches!(
                self.clause.word(noun.tokens.end - 1),
                "somebody" | "someone"
            )
        });
        let dog = self.clause.has(Class::DOG);
        !object && !dog && (has && !self.is_noun_shot(at) || times && (told_before || somebody))
    }

    /// "Returned |the gunman's |fire", "fired in return".
    pub(super) fn answers_fire(&self, at: usize) -> bool {
        let returned = matches!(self.clause.word(at), "return" | "returned" | "returns")
            && (at + 2..at + 5).any(|near| self.clause.word(near) == "fire");
        let in_return = self.clause.class(at).is(Class::FIRE)
            && self.clause.word(at + 1) == "in"
            && self.clause.word(at + 2) == "return";
        returned || in_return
    }

    /// A verb, not a fire brigade or a dismissal.
    pub(super) fn is_firing(&self, at: usize) -> bool {
        let word = self.clause.word(at);
        // "One of them fires": the one who does it stands right before.
        let doer = at
            .checked_sub(1)
            .and_then(|before| self.clause.noun_at(before));
        if word == "fires" && doer.is_some_and(|noun| !noun.possessive && noun.form != Form::Body) {
            return true;
        }
        if self.is_dismissal(at) {
            return false;
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
        !self.clause.is_passive(at) || self.gunfire_before(at)
    }

    pub(super) fn gunfire_before(&self, verb: usize) -> bool {
        let start = self.clause.group_start(verb);
        (start.saturating_sub(3)..start)
            .any(|at| self.clause.class(at).is(Class::GUNFIRE) || self.clause.word(at) == "shot")
    }

    pub(super) fn return_fire(&self, at: usize) -> Vec<Shot> {
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

    /// "Shot at |a party", "shot at |2 a.m.": what follows names where or when, not how.
    pub(super) fn is_place_or_hour(&self, at: usize) -> bool {
        let figure = matches!(self.clause.kind(at), Some(Kind::Number(_)));
        figure && self.clause.word(at + 1) != "times" || self.is_place(at)
    }

    /// "Officers |shot at| a robbery crew", "shot at, and missed, a driver".
    pub(super) fn is_at_a_crowd(&self, at: usize) -> bool {
        let crowd = (at + 2..at + 7).any(|near| CROWDS.contains(&self.clause.word(near)));
        let missed = (at + 2..at + 6).any(|near| self.clause.class(near).is(Class::MISS));
        !self.clause.is_passive(at) && (crowd || missed)
    }

    fn is_place(&self, at: usize) -> bool {
        let names = self.clause.class(at).is(Class::DETERMINER)
            || self
                .clause
                .tokens
                .get(at)
                .is_some_and(|token| token.capital);
        let how = matches!(
            self.clause.word(at),
            "by" | "while"
                | "as"
                | "when"
                | "and"
                | "in"
                | "on"
                | "from"
                | "during"
                | "after"
                | "multiple"
                | "several"
        );
        let day = is_calendar(self.clause.word(at));
        // "Officers shot at |a robbery crew|".
        let people = (at..at + 5).any(|near| CROWDS.contains(&self.clause.word(near)));
        self.clause.kind(at) == Some(Kind::Word) && names && !how && !day && !people
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
        let officer = sides.iter().find(|noun| noun.role == Some(Role::Officer));
        let own = self.clause.subject(at).filter(|noun| {
            noun.plural && noun.role != Some(Role::Officer) && noun.form != Form::Pronoun
        });
        let among_others = own.is_some_and(|noun| self.clause.joined_before(noun).is_none())
            && !self.has_partner(at);
        let shooter = if among_others { own } else { officer.copied() };
        let mut party = shooter.map(|noun| self.party(noun));
        if among_others && let Some(party) = &mut party {
            party.role = Some(Role::Civilian);
        }
        vec![self.shot(Deed::Exchanged, at, party, None)]
    }

    pub(super) fn has_partner(&self, at: usize) -> bool {
        (at + 1..at + 6)
            .any(|near| matches!(self.clause.word(near), "with" | "between" | "involving"))
    }

    pub(super) fn under_fire(&self, at: usize) -> Vec<Shot> {
        // "Shots were fired at |officers": the target follows.
        let target = self
            .clause
            .noun_at(at + 1)
            .filter(|_| self.gunfire_before(at));
        let Some(noun) = target
            .or_else(|| self.clause.subject(at))
            .or_else(|| self.clause.noun_before(at))
        else {
            return Vec::new();
        };
        let deed = match self.clause.word(at) {
            _ if noun.nobody || self.clause.is_denied(at) => Deed::Spared,
            words if words.ends_with("shot at") && self.is_place_or_hour(at + 1) => Deed::Hit,
            _ => Deed::Fired,
        };
        let shooter = self.clause.agent(at).map(role_only);
        vec![self.shot(deed, at, shooter, Some(self.party(noun)))]
    }

    /// "His gun was still in its |holster|", "never |drew| her weapon", "|held| their fire".
    pub(super) fn is_holstered(&self, at: usize) -> bool {
        let word = self.clause.word(at);
        let still = matches!(word, "holster" | "holstered")
            && (at.saturating_sub(6)..at)
                .any(|near| matches!(self.clause.word(near), "still" | "remained" | "stayed"));
        let undrawn = matches!(
            word,
            "draw" | "drew" | "drawn" | "unholster" | "unholstered"
        ) && self.clause.is_denied(at)
            && (self.clause.kind(at + 1) != Some(Kind::Word)
                || (at + 1..at + 4).any(|near| self.clause.class(near).is(Class::GUN)));
        // "No police weapons were |fired|".
        let unfired = matches!(word, "fired" | "discharged")
            && self.clause.is_passive(at)
            && self
                .clause
                .class(self.clause.group_start(at).saturating_sub(1))
                .is(Class::GUN)
            && (at.saturating_sub(7)..at)
                .any(|near| matches!(self.clause.word(near), "no" | "none"));
        still || undrawn || unfired || self.clause.class(at).is(Class::HELD_FIRE)
    }

    /// "Accidentally discharged": at nobody.
    fn is_by_accident(&self) -> bool {
        let words = [
            "accident",
            "accidentally",
            "accidental",
            "unintentionally",
            "inadvertently",
        ];
        self.clause.has_word(&words)
    }

    /// "Opened fire on |a squad car|": on the officers in it.
    pub(super) fn police_car(&self, at: usize) -> Option<Party> {
        let aims = |near: &usize| {
            matches!(
                self.clause.word(*near),
                "on" | "at" | "toward" | "towards" | "upon" | "into"
            )
        };
        let sprayed = matches!(
            self.clause.word(at),
            "sprayed" | "spraying" | "peppered" | "peppering" | "riddled" | "riddling" | "raked"
        );
        let aimed = (at + 1..at + 5).find(aims).or(sprayed.then_some(at))?;
        let mut behind = (aimed + 1..aimed + 6).take_while(|near| {
            self.clause
                .noun_at(*near)
                .is_none_or(|noun| noun.form == Form::Body)
        });
        let police = |near: usize| {
            let police = self.clause.class(near).is(Class::POLICE)
                || matches!(
                    self.clause.word(near),
                    "squad" | "patrol" | "unmarked" | "marked"
                );
            police && (near + 1..near + 4).any(|next| self.clause.class(next).is(Class::VEHICLE))
                || matches!(self.clause.word(near), "cruiser" | "squadrol")
        };
        behind.any(police).then(|| role_only(Role::Officer))
    }

    /// "Was rear-ended, then |fired at|, near a shop": nobody follows.
    fn is_fired_at(&self, at: usize) -> bool {
        let ends = matches!(self.clause.kind(at + 2), None | Some(Kind::Comma));
        let words = self.clause.word(at) == "fired" && self.clause.word(at + 1) == "at";
        words && ends && at > 0 && self.clause.noun_at(at - 1).is_none()
    }

    pub(super) fn fired(&self, at: usize) -> Vec<Shot> {
        if self.is_fired_at(at) {
            return self.under_fire(at);
        }
        if self.is_less_lethal(at) {
            return Vec::new();
        }
        let subject = if self.gunfire_before(at) {
            None
        } else {
            self.clause.subject(at)
        };
        let direction = self.clause.after_preposition(
            at,
            &[
                "at", "on", "toward", "towards", "upon", "into", "against", "of",
            ],
        );
        let of_police = subject.is_some_and(|noun| noun.role == Some(Role::Officer));
        let car = self.police_car(at).filter(|_| !of_police);
        let target = car.or_else(|| direction.map(|noun| self.party(noun)));
        let shooter = subject
            .filter(|noun| !noun.nobody)
            .map(|noun| self.party(noun));
        let denied = subject.is_some_and(|noun| noun.nobody) || self.clause.is_denied(at);
        if denied {
            return vec![self.shot(
                Deed::HeldFire,
                at,
                subject.map(|noun| self.party(noun)),
                None,
            )];
        }
        let accident = target.is_none() && self.is_by_accident();
        if accident || !self.real(at) || (shooter.is_none() && target.is_none()) {
            return Vec::new();
        }
        vec![self.shot(Deed::Fired, at, shooter, target)]
    }
}
