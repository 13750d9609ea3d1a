//! Gunfire as the one that strikes: "a bullet hit her", "the shots that wounded him"; and
//! whether a word means gunfire at all.

use crate::model::Role;

use super::{
    super::{lexicon::Class, noun::Noun, token::Kind},
    Frames, GUNNISH,
};

/// So many words may tell where an event was, before "that".
const EVENT: usize = 9;

impl Frames<'_> {
    /// Whether a word speaks of gunfire: by itself, or because the words around it do.
    pub(super) fn is_by_gun(&self, verb: usize) -> bool {
        let class = self.clause.class(verb);
        let word = self.clause.word(verb);
        if !class.is(Class::SHOOT) && self.is_by_debris(verb) {
            return false;
        }
        if class.is(GUNNISH)
            || word.contains("shot")
            || word.starts_with("graz")
            || word.contains("gun")
        {
            return true;
        }
        if self.is_by_bullet(verb) {
            return true;
        }
        let own = self.clause.has(GUNNISH.or(Class::GUN));
        let told = own || self.gun_nearby && !self.describes_another(verb);
        told && self.is_harm_by_shots(verb)
            && !self.is_harm_of_other_kind(verb)
            && !self.hit_by_vehicle(verb)
            && !class.is(Class::DIE)
    }

    /// "Was struck |by a sniper's bullet|".
    pub(super) fn is_by_bullet(&self, verb: usize) -> bool {
        self.clause.word(verb + 1) == "by"
            && (verb + 2..verb + 6).any(|near| self.clause.class(near).is(Class::GUNFIRE))
    }

    /// "Flying debris |hit| an officer", "was |hit| by glass".
    fn is_by_debris(&self, verb: usize) -> bool {
        let by = (verb + 1..verb + 7).find(|at| self.clause.word(*at) == "by");
        let does = self.debris_before(verb) && !self.clause.is_passive(verb);
        does || by.is_some_and(|by| (by + 1..by + 4).any(|at| self.is_debris(at)))
    }

    fn is_debris(&self, at: usize) -> bool {
        matches!(
            self.clause.word(at),
            "debris" | "glass" | "shards" | "shrapnel" | "splinters" | "concrete"
        )
    }

    /// "Flying |glass| hit another": right before the verb and its helpers.
    fn debris_before(&self, verb: usize) -> bool {
        let before = self.clause.group_start(verb).checked_sub(1);
        before.is_some_and(|at| self.is_debris(at))
    }

    /// A blow, a fall, a crash tells of harm that is none of bullets, unless a gun fires in the
    /// same sentence and somebody is "hit in the leg".
    fn is_harm_of_other_kind(&self, verb: usize) -> bool {
        let part = (verb + 1..verb + 4).any(|at| self.clause.class(at).is(Class::BODY_PART));
        let shots = part && self.clause.has(Class::FIRE) && self.clause.class(verb).is(Class::HIT);
        // "Was struck in the leg, |and the officer was cut by glass|".
        let parts = |at: &usize| matches!(self.clause.kind(*at), Some(Kind::Comma | Kind::Break));
        let length = self.clause.tokens.len();
        let end = (verb..length).find(parts).unwrap_or(length);
        let told_later = part && (0..end).all(|at| !self.clause.class(at).is(Class::VEHICLE_HIT));
        self.clause.has(Class::VEHICLE_HIT) && !shots && !told_later && !self.is_by_fire(verb)
    }

    /// "Was wounded |after police opened fire| on a car, which then crashed".
    fn is_by_fire(&self, verb: usize) -> bool {
        let after =
            (verb + 1..verb + 4).find(|at| matches!(self.clause.word(*at), "after" | "when"));
        after.is_some_and(|after| {
            let mut behind = after + 1..after + 6;
            let fired = behind.find(|at| self.clause.class(*at).is(Class::FIRE));
            let crash = |at: usize| self.clause.class(at).is(Class::VEHICLE_HIT);
            fired.is_some_and(|fired| !(0..fired).any(crash))
        })
    }

    /// "The funeral of an officer |killed on duty": said in passing of somebody new, so that what
    /// other sentences tell of gunfire need not be about him.
    fn describes_another(&self, verb: usize) -> bool {
        let noun = verb.checked_sub(1).and_then(|at| self.clause.noun_at(at));
        let governed = |noun: &Noun| self.clause.before(noun.tokens.start) == "of";
        self.clause.class(verb).is(Class::KILL)
            && noun.is_some_and(|noun| !noun.definite && governed(noun))
    }

    /// "Injured while diving for cover": harm of any kind, unless gunfire stands beside it.
    fn is_harm_by_shots(&self, verb: usize) -> bool {
        let of_any_kind = matches!(
            self.clause.word(verb),
            "hurt" | "injured" | "hurts" | "injures" | "injuring" | "hurting"
        );
        let beside = GUNNISH.or(Class::SHOOTING).or(Class::GUN);
        // "|Officer hurt|, man killed in shootout".
        let headline = self
            .clause
            .noun_at(0)
            .is_some_and(|noun| noun.tokens.end == verb)
            && self.clause.has(Class::EXCHANGE);
        // "Hurt a clerk |and then| shot at them", "a driver who hurt an officer |is| shot": told of
        // something else.
        let goes_on = |near: &usize| {
            let then = self.clause.word(*near) == "then" || self.clause.class(*near).is(Class::BE);
            !self.clause.is_comma(*near) && !then
        };
        !of_any_kind
            || headline
            || (verb..verb + 8)
                .take_while(goes_on)
                .any(|near| self.clause.class(near).is(beside) && !self.is_at_a_dog(near))
            || self.gunfire_subject(verb).is_some()
    }

    /// "Officer hurt as colleague |shoots dog|".
    fn is_at_a_dog(&self, at: usize) -> bool {
        let behind = at + 1..at + 4;
        behind
            .into_iter()
            .any(|near| self.clause.class(near).is(Class::DOG))
    }

    /// "The shots that |wounded him", "a bullet which struck".
    fn gunfire_that(&self, start: usize) -> Option<Option<Role>> {
        let relative = start
            .checked_sub(1)
            .filter(|at| matches!(self.clause.word(*at), "that" | "which"))?;
        if self.is_event_that(relative) {
            return Some(None);
        }
        let gunfire = relative.checked_sub(1)?;
        let police = gunfire > 0 && self.clause.is_police_modifier(gunfire - 1);
        self.clause
            .class(gunfire)
            .is(Class::GUNFIRE)
            .then(|| police.then_some(Role::Officer))
    }

    /// "A |shootout on the South Side that| wounded a man": what happened did.
    fn is_event_that(&self, relative: usize) -> bool {
        let told =
            |near: &usize| !self.clause.is_comma(*near) && self.clause.noun_at(*near).is_none();
        let mut near = (0..relative).rev().take(EVENT).take_while(told);
        near.any(|near| {
            self.clause
                .class(near)
                .is(Class::SHOOTING.or(Class::EXCHANGE))
        })
    }

    /// "His fire", "the man's fire".
    fn is_owned(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        let owner = self.clause.tokens.get(before);
        matches!(self.clause.word(before), "his" | "her" | "their")
            || owner.is_some_and(|token| token.possessive)
    }

    /// "A woman who took |an officer's gun| killed him", "a man with |an officer's gun|": somebody
    /// else uses it.
    pub(super) fn is_taken(&self, gun: usize) -> bool {
        let owner = gun.checked_sub(1).and_then(|at| self.clause.noun_at(at));
        let before = owner.and_then(|noun| noun.tokens.start.checked_sub(1));
        before.is_some_and(|at| {
            let class = self.clause.class(at);
            let does = class == Class::default() && !matches!(self.clause.word(at), "and" | "but");
            let held = matches!(self.clause.before(at), "hold" | "control");
            let his = self.clause.word(at) == "with" || held && self.clause.word(at) == "of";
            self.clause.kind(at) == Some(Kind::Word) && (does || his)
        })
    }

    /// "The officers were unhurt, but |their |bullets killed him".
    fn is_theirs(&self, at: usize) -> bool {
        self.clause.word(at) == "their" && self.officers_before(at).is_some()
    }

    /// "|Police| bullets", "|the officer's| second shot".
    fn is_of_officers(&self, gunfire: usize) -> bool {
        let which = |at: &usize| {
            let nth = self.clause.class(*at).is(Class::OTHER.or(Class::NUMBER));
            nth || matches!(
                self.clause.word(*at),
                "first" | "last" | "final" | "only" | "fatal" | "stray"
            )
        };
        let mut before = (0..gunfire).rev().take(3).skip_while(which);
        let owner = before.next();
        owner.is_some_and(|at| {
            let possessive = self
                .clause
                .tokens
                .get(at)
                .is_some_and(|token| token.possessive);
            let officer = self.clause.class(at).is(Class::OFFICER) && possessive;
            officer || self.clause.is_police_modifier(at)
        })
    }

    /// "Officers who heard |the shots|".
    fn is_heard(&self, at: usize) -> bool {
        (at.saturating_sub(2)..at).any(|near| {
            matches!(
                self.clause.word(near),
                "hear" | "heard" | "hearing" | "hears"
            )
        })
    }

    /// "No bullet struck an officer", "none of the shots hit him".
    pub(super) fn is_no_gunfire(&self, verb: usize) -> bool {
        let start = self.clause.group_start(verb);
        let shot =
            |at: usize| self.clause.class(at).is(Class::GUNFIRE) || self.clause.word(at) == "shot";
        let gunfire = start.checked_sub(1).filter(|at| shot(*at));
        gunfire.is_some_and(|at| {
            let before = (at.saturating_sub(4)..at).rev();
            let mut own = before.take_while(|near| !self.clause.is_comma(*near));
            own.any(|near| matches!(self.clause.word(near), "no" | "none" | "neither" | "not"))
        })
    }

    /// Whether gunfire, or another thing, rather than a person, is the subject; and whose it is, if told.
    pub(super) fn gunfire_subject(&self, verb: usize) -> Option<Option<Role>> {
        let start = self.clause.group_start(verb);
        if let Some(gunfire) = self.gunfire_that(start) {
            return Some(gunfire);
        }
        // "He felt |something| hit his chest".
        if self.clause.before(start) == "something" || self.debris_before(verb) {
            return Some(None);
        }
        let clause_start = (0..start)
            .rev()
            .find(|at| {
                self.clause.kind(*at) == Some(Kind::Break)
                    || self
                        .clause
                        .class(*at)
                        .is(Class::SUBORDINATOR.or(Class::RELATIVE))
            })
            .map_or(0, |at| at + 1);
        let subject = self.clause.subject(verb).map(|noun| noun.tokens.start);
        let gunfire = (clause_start..start).find(|at| {
            self.clause.noun_at(*at).is_none()
                && !self.is_heard(*at)
                && (self
                    .clause
                    .class(*at)
                    .is(Class::GUNFIRE.or(Class::SHOOTING))
                    || self.clause.word(*at) == "shot" && self.is_noun_shot(*at)
                    || self.clause.class(*at).is(Class::GUN)
                        && self.is_owned(*at)
                        && !self.is_taken(*at)
                    || self.clause.class(*at).is(Class::RETURN_FIRE) && self.is_owned(*at)
                    || self.clause.word(*at) == "fire" && self.is_owned(*at))
        })?;
        let parted = |subject: usize| (subject..gunfire).any(|at| self.clause.is_comma(at));
        // "He was hit in the arm |with a fragment also striking| his head".
        let with = (gunfire.saturating_sub(3)..gunfire).any(|at| self.clause.word(at) == "with");
        let beside = with && gunfire + 1 == start;
        // Whoever stands nearer to the verb does it: "in the confrontation one officer shot him".
        if !beside && subject.is_some_and(|at| at > gunfire || at >= clause_start && !parted(at)) {
            return None;
        }
        // "The return fire killed him": police's.
        if self.clause.class(gunfire).is(Class::RETURN_FIRE) {
            return Some(Some(Role::Officer));
        }
        if gunfire > 0 && (self.is_of_officers(gunfire) || self.is_theirs(gunfire - 1)) {
            return Some(Some(Role::Officer));
        }
        Some(
            self.clause
                .after_preposition(gunfire, &["from", "by"])
                .and_then(|noun| noun.role),
        )
    }
}
