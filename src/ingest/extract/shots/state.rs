//! The state that somebody is told to be in: dead, in critical condition, recovering; "one fatally".

use crate::model::Role;

use super::{
    super::{lexicon::Class, noun::Form, token::Kind},
    Deed, Frames, Party, Shot, role_only,
};

impl Frames<'_> {
    /// "Gunman |dead|, officer hurt", "lay |dead|", where the text speaks of gunfire.
    pub(super) fn is_dead(&self, at: usize) -> bool {
        let start = self.past_also(at);
        let lies = matches!(self.clause.before(start), "lay" | "lies" | "lying");
        let beside = start.checked_sub(1).and_then(|at| self.clause.noun_at(at));
        let bare =
            beside.is_some_and(|noun| !noun.possessive && !noun.mixed && noun.form != Form::Body);
        let told = self.gun_nearby || self.clause.has(super::GUNNISH.or(Class::SHOOTING));
        self.clause.word(at) == "dead" && (lies || bare) && told
    }

    /// "Gunman |also| dead".
    fn past_also(&self, dead: usize) -> usize {
        let also = matches!(self.clause.before(dead), "also" | "now" | "later");
        dead - usize::from(also)
    }

    /// Those who are dead.
    pub(super) fn dead(&self, at: usize) -> Vec<Shot> {
        let subject = self
            .clause
            .noun_before(self.past_also(at))
            .or_else(|| self.clause.subject(at));
        // "Left the man who attacked |them| dead": told with the verb.
        let left = (0..at).rfind(|near| self.clause.class(*near).is(Class::LEAVE));
        let told = left.is_some_and(|left| {
            subject.is_some_and(|noun| self.described_by(noun, left).is_some())
        });
        let Some(subject) = subject.filter(|_| self.real(at) && !told) else {
            return Vec::new();
        };
        let shot = self.shot(Deed::Killed, at, None, Some(self.party(subject)));
        self.with_others(shot, self.clause.joined_before(subject))
    }

    /// "Died", "was pronounced dead".
    pub(super) fn is_death(&self, at: usize) -> bool {
        self.clause.class(at).is(Class::DIE) || self.is_pronounced(at)
    }

    /// "Was taken to a hospital, where he was |pronounced|": dead, which police leave out.
    fn is_pronounced(&self, at: usize) -> bool {
        let ends = self.clause.kind(at + 1) != Some(Kind::Word)
            || matches!(
                self.clause.word(at + 1),
                "on" | "by" | "there" | "shortly" | "just" | "about"
            );
        self.clause.word(at) == "pronounced" && self.clause.is_passive(at) && ends
    }

    /// "Two officers were shot, one |fatally|": the verb is left out.
    pub(super) fn is_fatal_alone(&self, at: usize) -> bool {
        let ends = self.clause.kind(at + 1) != Some(Kind::Word)
            || matches!(self.clause.word(at + 1), "and" | "in" | "on" | "by");
        let before = at.checked_sub(1).and_then(|at| self.clause.noun_at(at));
        matches!(self.clause.word(at), "fatally" | "mortally")
            && ends
            && before.is_some_and(|noun| noun.form == Form::Pronoun)
            && self
                .clause
                .has(Class::SHOOT.or(Class::HIT).or(Class::WOUND))
    }

    /// The one of several who is told so.
    pub(super) fn fatal_alone(&self, at: usize) -> Option<Shot> {
        let one = self.party(self.clause.noun_at(at.checked_sub(1)?)?);
        let strike = Class::SHOOT.or(Class::HIT).or(Class::WOUND);
        let verb = (0..at).rfind(|near| self.clause.is_verb(*near, strike))?;
        let object = self.clause.object(verb);
        let struck = object.or_else(|| self.passive_subject(verb));
        let struck = struck.filter(|noun| noun.of.is_none())?;
        let person = (struck.form == Form::Person).then_some(Role::Civilian);
        let one = Party {
            role: struck.role.or(person).or(one.role),
            ..one
        };
        Some(self.shot(Deed::Killed, at, None, Some(one)))
    }

    /// "The man is in grave |condition|", of no blow, crash or knife.
    pub(super) fn is_in_care(&self, at: usize) -> bool {
        let state =
            (at.saturating_sub(3)..at).any(|near| self.clause.class(near).is(Class::CONDITION));
        let of_other = Class::VEHICLE_HIT.or(Class::DOG);
        self.clause.word(at) == "condition" && state && !self.clause.has(of_other)
    }

    /// Whoever is.
    pub(super) fn in_care(&self, at: usize) -> Option<Shot> {
        let subject = self.clause.subject(at)?;
        let one = !subject.plural && !subject.nobody && subject.form != Form::Body;
        let stated = one && self.real(at) && subject.role != Some(Role::Officer);
        // "One officer is dead and |another| is in critical condition": of what killed the one.
        let dead = Class::DEAD.or(Class::DIE).or(Class::KILL);
        let alike = subject.other
            && subject.form == Form::Pronoun
            && (0..subject.tokens.start).any(|near| self.clause.class(near).is(dead));
        let deed = if alike { Deed::Hit } else { Deed::InCare };
        let shot = stated.then(|| self.shot(deed, at, None, Some(self.party(subject))))?;
        let by_gun = shot.by_gun || alike && self.gun_nearby;
        Some(Shot { by_gun, ..shot })
    }

    /// "A suspect is dead and an officer |recovering| after a shootout", "officer |fights| for life
    /// after shooting", "man |critical| after police shooting".
    pub(super) fn recovering(&self, at: usize) -> Option<Shot> {
        let told = match self.clause.word(at) {
            "fighting" | "fights" => {
                let life = (at + 2..at + 4).any(|near| self.clause.word(near) == "life");
                self.clause.word(at + 1) == "for" && life
            }
            "recovering" | "critical" => true,
            _ => {
                let state = self.clause.class(at).is(Class::CONDITION);
                state && self.clause.word(at + 1) == "condition"
            }
        };
        if !told {
            return None;
        }
        let event = self.event_before(at);
        let shootout = self.clause.word(at) != "critical" && self.clause.has(Class::EXCHANGE);
        let beside = at.checked_sub(1).and_then(|at| self.clause.noun_at(at));
        let hurt = beside.or_else(|| self.clause.subject(at));
        let hurt = hurt.filter(|_| shootout || event.is_some())?;
        let officer = hurt.role == Some(Role::Officer);
        let police = event.is_some_and(|event| self.names_police_shooting(event));
        let one = !hurt.plural && !hurt.nobody && !hurt.possessive && hurt.form != Form::Body;
        let shooter = (police && !officer).then(|| role_only(Role::Officer));
        let shot = self.shot(Deed::Hit, at, shooter, Some(self.party(hurt)));
        (one && (officer || police)).then_some(Shot {
            by_gun: true,
            ..shot
        })
    }

    /// "… |after| a |shooting|", right behind the state of somebody.
    fn event_before(&self, at: usize) -> Option<usize> {
        let after =
            (at + 1..at + 5).find(|near| matches!(self.clause.word(*near), "after" | "in"))?;
        let shooting = |near: &usize| self.clause.word(*near) == "shooting";
        let event = (after + 1..after + 4).find(shooting)?;
        let alone = (after + 1..event).all(|near| {
            let noun = self.clause.noun_at(near);
            noun.is_none_or(|noun| noun.form == Form::Body)
        });
        let whole = !matches!(self.clause.word(event + 1), "at" | "of");
        (alone && whole).then_some(event)
    }
}
