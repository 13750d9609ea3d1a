//! Shots fired, at whom or at nobody; and the fire that was none: "fired no shots".

use crate::model::Role;

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
    },
    Deed, Frames, Party, Shot, role_only,
};

/// What leads to the target of shots.
const TOWARD: &[&str] = &[
    "at", "on", "toward", "towards", "upon", "into", "against", "of",
];

impl Frames<'_> {
    /// "The officer fired at a man", "shots were fired at officers", "police fired no shots".
    pub(super) fn fired(&self, at: usize) -> Vec<Shot> {
        if self.is_fired_at(at) {
            return self.under_fire(at);
        }
        if self.is_less_lethal(at) {
            return Vec::new();
        }
        let nominal = self.gunfire_before(at);
        if nominal && let Some(shots) = self.shots_told_of(at) {
            return shots;
        }
        let subject = self.clause.subject(at).filter(|_| !nominal);
        if self.is_denied_fire(at, subject) {
            let quoted = self.clause.tokens.get(at).is_some_and(|token| token.quoted);
            let by = self.without(at).or(subject).map(|noun| self.party(noun));
            let held = self.shot(Deed::HeldFire, at, by, None);
            return if quoted { Vec::new() } else { vec![held] };
        }
        if let Some(fatal) = self.fatal_shot(at, subject) {
            return vec![fatal];
        }
        let target = self.target(at, subject);
        let done = nominal || self.clause.is_passive(at);
        let agent = || self.clause.agent(at).filter(|_| done);
        let subject = subject.filter(|_| !done || nominal);
        let shooter = subject.map(|noun| self.party(noun));
        let shooter = shooter.or_else(|| agent().map(role_only));
        let accident = target.is_none() && self.is_by_accident();
        if accident || !self.real(at) || (shooter.is_none() && target.is_none()) {
            return Vec::new();
        }
        vec![self.shot(Deed::Fired, at, shooter, target)]
    }

    /// "|Police| caught him without firing", "without shooting": not he.
    pub(super) fn without(&self, at: usize) -> Option<&Noun> {
        let without = self.clause.before(at) == "without";
        let main = self.clause.main_subject().filter(|_| without)?;
        let main = self.clause.nouns.get(main)?;
        // "Talked to a man |who left| without firing": he.
        let inner = (main.tokens.end..at).any(|near| self.clause.class(near).is(Class::RELATIVE));
        (!inner).then_some(main)
    }

    /// "An officer fired |the fatal shot|".
    fn fatal_shot(&self, at: usize, subject: Option<&Noun>) -> Option<Shot> {
        let shot = (at + 1..at + 5).find(|near| {
            matches!(
                self.clause.word(*near),
                "shot" | "shots" | "bullet" | "bullets" | "round"
            )
        })?;
        let fatal = (at + 1..shot).any(|near| matches!(self.clause.word(near), "fatal" | "deadly"));
        let officer = subject.filter(|noun| noun.role == Some(Role::Officer) && !noun.nobody)?;
        let victim = Some(role_only(Role::Civilian));
        let told = fatal && self.real(at) && !self.clause.is_denied(at);
        told.then(|| self.shot(Deed::Killed, at, Some(self.party(officer)), victim))
    }

    /// "No shots were |fired| by police": fire held; "a call of shots |fired|": of whom, only what
    /// follows at once tells.
    fn shots_told_of(&self, at: usize) -> Option<Vec<Shot>> {
        let before = |words: &[&str]| {
            (at.saturating_sub(5)..at).any(|near| words.contains(&self.clause.word(near)))
        };
        // "|Not| a single shot was fired by police".
        let single = before(&["not"]) && before(&["a", "one", "single"]);
        if before(&["no"]) || single {
            let by = self.clause.agent(at).map(role_only);
            return Some(vec![self.shot(Deed::HeldFire, at, by, None)]);
        }
        let reported = before(&["call", "calls", "report", "reports"]);
        let told = matches!(self.clause.word(at + 1), "at" | "on" | "by");
        (reported && !told).then(Vec::new)
    }

    /// "Nobody fired", "did not fire", "fired no shots".
    fn is_denied_fire(&self, at: usize, subject: Option<&Noun>) -> bool {
        subject.is_some_and(|noun| noun.nobody)
            || self.clause.is_denied(at)
            || self.clause.word(at + 1) == "no"
            || self.is_without_sign(at)
    }

    /// At whom: officers in a squad car, whoever "at" leads to, those in whose direction it was.
    fn target(&self, at: usize, subject: Option<&Noun>) -> Option<Party> {
        let of_police = subject.is_some_and(|noun| noun.role == Some(Role::Officer));
        let car = self.police_car(at).filter(|_| !of_police);
        let direction = || self.clause.after_preposition(at, TOWARD);
        let theirs = || self.in_their_car(at).filter(|_| !of_police);
        car.or_else(|| direction().map(|noun| self.party(noun)))
            .or_else(theirs)
            .or_else(|| self.in_their_direction(at))
    }

    /// "Officers chased a man who fired at |their car|": at those named before.
    fn in_their_car(&self, at: usize) -> Option<Party> {
        let led = (at + 1..at + 4).find(|near| TOWARD.contains(&self.clause.word(*near)))?;
        let owned = self.clause.word(led + 1) == "their";
        let car = (led + 2..led + 5).any(|near| self.clause.class(near).is(Class::VEHICLE));
        let officers = self.officers_before(at)?;
        (owned && car).then(|| self.party(officers))
    }

    /// Whoever "they" and "their" are where shots come their way: the nearest officers named before.
    pub(super) fn officers_before(&self, at: usize) -> Option<&Noun> {
        let mut before = self.clause.nouns.iter().rev();
        before.find(|noun| {
            let officers = noun.role == Some(Role::Officer) && noun.plural;
            noun.tokens.end <= at && officers && !noun.possessive
        })
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

    /// "Officers were outside when somebody fired |in their direction|", "in the boy's direction", "in
    /// the direction of the officers".
    fn in_their_direction(&self, at: usize) -> Option<Party> {
        let direction = self.direction(at)?;
        let owner = self.clause.noun_at(direction - 1);
        if let Some(owner) = owner.filter(|noun| noun.possessive && noun.form != Form::Pronoun) {
            return Some(self.party(owner));
        }
        if self.clause.word(direction + 1) == "of" {
            return self
                .clause
                .noun_at(direction + 2)
                .map(|noun| self.party(noun));
        }
        let their = self.clause.word(direction - 1) == "their";
        let officers = self.officers_before(at).filter(|_| their);
        officers.map(|noun| self.party(noun))
    }

    /// "Nothing suggests that she |fired|", "there is no sign that he did".
    fn is_without_sign(&self, at: usize) -> bool {
        let sign = |near: usize| {
            let shows = matches!(
                self.clause.word(near),
                "suggests" | "indicates" | "shows" | "suggested" | "indicated" | "points"
            );
            let noun = matches!(self.clause.word(near), "sign" | "evidence" | "indication");
            let before = self.clause.before(near);
            shows && before == "nothing" || noun && before == "no"
        };
        (at.saturating_sub(12)..at).any(sign)
    }
}
