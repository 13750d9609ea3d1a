//! Shots that missed: "the officer fired and missed", "both men missed".

use crate::model::Role;

use super::{
    super::{
        noun::{Form, Noun},
        parties::opposite,
        token::Kind,
    },
    Deed, Frames, Party, Shot, role_only,
};

impl Frames<'_> {
    /// "The officer fired and missed": the other side was not hit.
    pub(super) fn missed(&self, at: usize) -> Vec<Shot> {
        // "Fired, |missing |the suspect", not "a missing man".
        let missing = self.clause.word(at) == "missing";
        if missing && self.clause.object(at).is_none() {
            return Vec::new();
        }
        // "|The officer's shot| missed": he fired, and nobody was hit.
        if self.gunfire_subject(at) == Some(Some(Role::Officer)) && self.clause.object(at).is_none()
        {
            let officer = Some(role_only(Role::Officer));
            let fired = self.shot(Deed::Fired, at, officer, None);
            return vec![fired, self.shot(Deed::Spared, at, None, None)];
        }
        let subject = self.clause.subject(at);
        // "The officers did not |miss|": they fired.
        if self.clause.is_denied(at) {
            let shooter = subject.filter(|noun| noun.role == Some(Role::Officer));
            let shooter = shooter.map(|noun| self.party(noun));
            let fired = shooter.map(|party| self.shot(Deed::Fired, at, Some(party), None));
            return fired.into_iter().collect();
        }
        // "Shot at, but |missed|, a man"; "all four shots |missed|".
        let comma = usize::from(self.clause.is_comma(at + 1));
        let object = self.clause.noun_at(at + 1 + comma);
        if let Some(object) = object.filter(|noun| !self.clause.is_speaker(noun)) {
            let missed = self.other_than(subject, self.party(object));
            let spared = self.shot(Deed::Spared, at, None, Some(missed));
            let officer = object.role == Some(Role::Officer) && self.clause.object(at).is_some();
            let bullet = officer && self.gunfire_subject(at).is_some() && self.real(at);
            let by_officer = self.gunfire_subject(at) == Some(Some(Role::Officer)) && !officer;
            let shooter = by_officer.then(|| role_only(Role::Officer));
            let fired = (bullet || by_officer && self.real(at))
                .then(|| self.shot(Deed::Fired, at, shooter, Some(self.party(object))));
            return fired.into_iter().chain([spared]).collect();
        }
        let nobody = self.clause.word(at).starts_with("no ");
        if nobody || self.gunfire_before(at) || self.all_of_them(at) {
            return vec![self.shot(Deed::Spared, at, None, None)];
        }
        // "Fired at a man who had pointed a gun |but missed|": whoever fired did.
        let but = self.clause.group_start(at).checked_sub(1);
        let but = but.is_some_and(|at| self.clause.word(at) == "but");
        let main = self.clause.main_subject().filter(|_| but);
        let subject = main.map(|index| &self.clause.nouns[index]).or(subject);
        let role = subject.and_then(|noun| noun.role);
        let other = role.map(|role| {
            if role == Role::Officer {
                Role::Civilian
            } else {
                Role::Officer
            }
        });
        other
            .map(|other| self.shot(Deed::Spared, at, None, Some(role_only(other))))
            .into_iter()
            .collect()
    }

    /// "An officer fired back, missing |him|": of the other side than whoever fired.
    fn other_than(&self, shooter: Option<&Noun>, missed: Party) -> Party {
        let him = missed.form == Form::Pronoun && missed.role.is_none();
        let role = shooter.and_then(|noun| noun.role).filter(|_| him);
        Party {
            role: role.map(opposite).or(missed.role),
            ..missed
        }
    }

    /// "They fired ten times. |All of them| missed": all shots or all who fired, nobody was hit.
    fn all_of_them(&self, missed: usize) -> bool {
        let clause = self.clause;
        let ends = clause.object(missed).is_none();
        let all = |at: usize| matches!(clause.word(at), "all" | "both");
        // "|Both men| missed".
        let whoever = clause.subject(missed).map(|noun| noun.tokens.start);
        let last = clause.kind(missed + 1) != Some(Kind::Word);
        let both = whoever.is_some_and(|at| last && clause.word(at) == "both");
        let them = missed >= 3 && all(missed - 3) && clause.word(missed - 2) == "of";
        let alone = missed >= 1 && all(missed - 1);
        ends && (them || alone || both)
    }
}
