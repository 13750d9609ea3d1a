//! Deeds told by a noun: "the police shooting", "the killing of a woman", "a wrongful death".

use crate::model::Role;

use super::{
    super::{
        lexicon::Class,
        noun::{KIN, Noun},
        when::is_calendar,
    },
    Deed, Frames, Party, Shot,
    accused::REACH,
    party::him,
    role_only,
};

/// What befalls those who shot an officer, and no officer who shot somebody.
const HELD: &[&str] = &[
    "arrested", "arrest", "bail", "bond", "custody", "held", "jailed", "wanted",
];

impl Frames<'_> {
    /// "A police shooting", "an officer-involved shooting".
    pub(super) fn names_police_shooting(&self, at: usize) -> bool {
        if !self.clause.class(at).is(Class::SHOOTING) {
            return false;
        }
        let before = self.clause.before(at);
        let involved = [
            "police-", "officer-", "cop-", "agent-", "deputy-", "trooper-",
        ]
        .iter()
        .any(|prefix| before.starts_with(prefix))
            && before.ends_with("involved");
        let word = self.clause.word(at);
        let the = usize::from(matches!(before, "a" | "the"));
        let was_involved = at >= 2 + the
            && self.clause.word(at - the - 1) == "in"
            && self.clause.word(at - the - 2) == "involved"
            && self.of_officer(at - the - 2);
        involved
            || was_involved
            || matches!(word, "shooting" | "shootings")
                && at > 0
                && self.clause.class(at - 1).is(Class::POLICE)
    }

    /// "|An officer| was involved", "the officers |involved|".
    fn of_officer(&self, involved: usize) -> bool {
        let before = involved
            .checked_sub(1)
            .and_then(|at| self.clause.noun_at(at));
        let subject = before.or_else(|| self.clause.subject(involved));
        subject.is_some_and(|noun| noun.role == Some(Role::Officer))
    }

    /// A shooting by police; who was hit is told only where somebody died.
    pub(super) fn police_shooting(&self, at: usize) -> Shot {
        let fatal = self.is_called_fatal(at);
        let victim = fatal.then(|| role_only(Role::Civilian));
        let shooter = fatal.then(|| role_only(Role::Officer));
        let deed = if fatal { Deed::Killed } else { Deed::Named };
        Shot {
            nominal: self.is_of_many(at),
            ..self.shot(deed, at, shooter, victim)
        }
    }

    /// "A fatal police shooting", "the deadly officer-involved shooting": of one, not of many.
    fn is_called_fatal(&self, at: usize) -> bool {
        let fatal = (at.saturating_sub(3)..at)
            .any(|near| matches!(self.clause.word(near), "fatal" | "deadly"));
        fatal && !self.clause.word(at).ends_with('s')
    }

    /// "Shootings", "every police shooting": none of them in particular.
    pub(super) fn is_of_many(&self, at: usize) -> bool {
        let all = |near: usize| matches!(self.clause.word(near), "every" | "any" | "each" | "all");
        self.clause.word(at).ends_with('s') || (at.saturating_sub(3)..at).any(all)
    }

    /// "An armed |ambush on an officer|", "the |ambush of two officers|": shots at them, where the text
    /// speaks of gunfire.
    pub(super) fn ambush(&self, at: usize) -> Option<Shot> {
        let on = matches!(self.clause.word(at + 1), "on" | "of" | "against");
        let told = self.gun_nearby || self.clause.before(at) == "armed";
        if self.clause.word(at) != "ambush" || !on || !told {
            return None;
        }
        let whom = self
            .clause
            .after_preposition(at, &["on", "of", "against"])?;
        let officers = whom.role == Some(Role::Officer) && !whom.nobody && !whom.possessive;
        officers.then(|| self.shot(Deed::Fired, at, None, Some(self.party(whom))))
    }

    /// "A wrongful death lawsuit": whoever it is about died.
    pub(super) fn is_wrongful_death(&self, at: usize) -> bool {
        let word = self.clause.word(at);
        word == "wrongful-death" || word == "death" && self.clause.before(at) == "wrongful"
    }

    /// Who died: an officer, where those who sue are "the mother of Officer Dana Example".
    pub(super) fn wrongfully_dead(&self) -> Party {
        let officer = self.clause.nouns.iter().find(|noun| {
            let of = noun.tokens.start.checked_sub(1);
            let of = of.filter(|at| self.clause.word(*at) == "of" && *at > 0);
            let kin = of.is_some_and(|of| KIN.contains(self.clause.word(of - 1)));
            kin && noun.role == Some(Role::Officer)
        });
        officer.map_or_else(|| role_only(Role::Civilian), |noun| self.party(noun))
    }

    /// "|His death| led to protests": of whoever was hit, where the text speaks of gunfire.
    pub(super) fn is_his_death(&self, at: usize) -> bool {
        let his = matches!(self.clause.before(at), "his" | "her");
        let stated = at < 2 || !matches!(self.clause.word(at - 2), "until" | "of" | "wished");
        self.gun_nearby && self.clause.word(at) == "death" && his && stated
    }

    /// The shot that such a death tells.
    pub(super) fn his_death(&self, at: usize) -> Shot {
        self.shot(Deed::Killed, at, None, Some(him()))
    }

    /// "Dana Example's |killing|", "the officer's |murder|": whoever it is said of was killed. What
    /// follows with "of" is whom he killed instead.
    pub(super) fn is_killing_of_owner(&self, at: usize) -> bool {
        let word = self.clause.word(at);
        let next = self.clause.word(at + 1);
        // "Man held in |officer's shooting|": of him, by somebody else.
        let held = (at.saturating_sub(9)..at).any(|near| HELD.contains(&self.clause.word(near)));
        let deed = matches!(word, "killing" | "slaying" | "murder") || word == "shooting" && held;
        deed && !matches!(
            next,
            "of" | "charge" | "charges" | "conviction" | "trial" | "case"
        ) && self.owner(at).is_some()
    }

    /// The owner right before a noun, but for "fatal" and its like between them.
    fn owner(&self, at: usize) -> Option<&Noun> {
        let before = at.checked_sub(1)?;
        let past = usize::from(matches!(
            self.clause.word(before),
            "fatal" | "brutal" | "unsolved"
        ));
        let noun = self.clause.noun_at(before.checked_sub(past)?)?;
        noun.possessive.then_some(noun)
    }

    /// The shot that such a noun tells.
    pub(super) fn killing_of_owner(&self, at: usize) -> Option<Shot> {
        let owner = self.party(self.owner(at)?);
        let deed = if self.clause.word(at) == "shooting" {
            Deed::Hit
        } else {
            Deed::Killed
        };
        Some(Shot {
            nominal: true,
            ..self.shot(deed, at, self.accused(at), Some(owner))
        })
    }

    /// "The shooting of …", "the fatal shooting by", not "was shooting" or "shooting at".
    pub(super) fn is_nominal(&self, at: usize) -> bool {
        let word = self.clause.word(at);
        let noun = matches!(
            word,
            "shooting" | "killing" | "slaying" | "murder" | "shootings" | "wounding"
        );
        let next = self.clause.word(self.past_insertion(at) + 1);
        noun && (next == "of"
            || next == "by"
            || (next == "death" && self.clause.word(at + 2) == "of"))
    }

    pub(super) fn nominal(&self, at: usize) -> Vec<Shot> {
        let fatal = self.clause.class(at).is(Class::KILL)
            || matches!(self.clause.word(at), "killing" | "slaying" | "murder")
            || matches!(self.clause.before(at), "fatal" | "deadly")
            || self.names_police_shooting(at) && self.is_called_fatal(at)
            || self.clause.word(at + 1) == "death"
            || self.is_manslaughter(at);
        let deed = if fatal { Deed::Killed } else { Deed::Hit };
        // "A shooting |by members of the department|": of nobody named.
        let past = self.past_insertion(at);
        let by = self.clause.word(past + 1) == "by";
        let named = self
            .clause
            .after_preposition(past, &["of"])
            .filter(|noun| !noun.possessive && !by);
        let victim = named.map(|noun| self.party(noun));
        let agent = self.clause.agent(at).map(role_only);
        let police = self.is_of_police(at).then(|| role_only(Role::Officer));
        let shooter = agent.or(police).or_else(|| self.accused(at));
        // "The attempted first-degree murder of an officer".
        let attempted = (at.saturating_sub(3)..at)
            .any(|near| matches!(self.clause.word(near), "attempted" | "attempt"));
        if attempted || victim.is_none() && shooter.is_none() {
            return Vec::new();
        }
        // "Shootings by police" in general are no event.
        let deed = if victim.is_none() && self.clause.word(at).ends_with('s') {
            Deed::Named
        } else {
            deed
        };
        let shot = Shot {
            nominal: shooter.is_none(),
            ..self.shot(deed, at, shooter, victim)
        };
        self.with_others(shot, named.and_then(|noun| self.clause.joined_after(noun)))
    }

    /// "Guilty of |manslaughter| in the shooting of a grocer": he died of it.
    fn is_manslaughter(&self, at: usize) -> bool {
        let mut before = at.saturating_sub(REACH)..at;
        before.any(|near| self.clause.word(near) == "manslaughter") && self.accused(at).is_some()
    }

    /// "The |police| killing of a teenager", "the |officer's| shooting of a man".
    fn is_of_police(&self, at: usize) -> bool {
        let before = at.checked_sub(1);
        let police = before.is_some_and(|at| self.clause.class(at).is(Class::POLICE));
        let owner = || self.owner(at).and_then(|noun| noun.role);
        let of = at + 1 + usize::from(self.clause.word(at + 1) == "death");
        let named = police || self.names_police_shooting(at);
        self.clause.word(of) == "of" && (named || owner() == Some(Role::Officer))
    }

    /// "The wounding|, on Wednesday,| of two agents", "the shooting |early Monday| of an officer".
    fn past_insertion(&self, at: usize) -> usize {
        if !self.clause.is_comma(at + 1) {
            return self.past_day(at).unwrap_or(at);
        }
        (at + 2..at + 7)
            .find(|next| self.clause.is_comma(*next))
            .unwrap_or(at)
    }

    /// The last word of when or where it was, before "of" and somebody.
    fn past_day(&self, at: usize) -> Option<usize> {
        let first = self.clause.word(at + 1);
        let opens = is_calendar(first)
            || matches!(first, "last" | "early" | "late" | "earlier" | "on" | "in");
        let told = |near: &usize| {
            let plain = !self.clause.class(*near).is(Class::STRIKE.or(Class::BE));
            plain && self.clause.noun_at(*near).is_none()
        };
        let mut near = (at + 1..at + 7).take_while(told);
        let of = near.find(|near| self.clause.word(*near) == "of")?;
        let somebody = self.clause.noun_at(of + 1).is_some();
        (opens && somebody).then_some(of - 1)
    }
}
