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
        let aimless = self.clause.object(at).is_none();
        // "Fired, |missing |the suspect", not "a missing man".
        if aimless && self.clause.word(at) == "missing" {
            return Vec::new();
        }
        let gunfire = self.gunfire_subject(at);
        // "|The officer's shot| missed": he fired, and nobody was hit.
        if aimless && gunfire == Some(Some(Role::Officer)) {
            let officer = Some(role_only(Role::Officer));
            let fired = self.shot(Deed::Fired, at, officer, None);
            return vec![fired, self.shot(Deed::Spared, at, None, None)];
        }
        // "The officers did not |miss|": they fired.
        if self.clause.is_denied(at) {
            let shooter = self.clause.subject(at).map(|noun| self.party(noun));
            let shooter = shooter.filter(|party| party.role == Some(Role::Officer));
            let fired = shooter.map(|party| self.shot(Deed::Fired, at, Some(party), None));
            return fired.into_iter().collect();
        }
        if let Some(shots) = self.missed_object(at, gunfire) {
            return shots;
        }
        let nobody = self.clause.word(at).starts_with("no ");
        if nobody || self.gunfire_before(at) || self.all_of_them(at) {
            // "No injuries were reported |to officers|".
            let of = nobody.then(|| self.clause.noun_at(at + 2)).flatten();
            // "To officers |or civilians|": to nobody.
            let of = of.filter(|noun| {
                let or = self.clause.word(noun.tokens.end) == "or";
                matches!(self.clause.word(at + 1), "to" | "among" | "by") && !or
            });
            let spared = self.shot(Deed::Spared, at, None, of.map(|noun| self.party(noun)));
            let others = of.and_then(|noun| self.clause.joined_after(noun));
            return self.with_others(spared, others);
        }
        self.whoever_missed(at).into_iter().collect()
    }

    /// "Shot at, but |missed|, a man", by gunfire of those given; not "all four shots |missed|".
    fn missed_object(&self, at: usize, gunfire: Option<Option<Role>>) -> Option<Vec<Shot>> {
        let comma = usize::from(self.clause.is_comma(at + 1));
        let object = self.clause.noun_at(at + 1 + comma);
        let object = object.filter(|noun| !self.clause.is_speaker(noun))?;
        let target = self.party(object);
        let missed = self.other_than(self.clause.subject(at), target);
        let spared = self.shot(Deed::Spared, at, None, Some(missed));
        let officer = object.role == Some(Role::Officer) && self.clause.object(at).is_some();
        let bullet = officer && gunfire.is_some();
        let by_officer = !officer && gunfire == Some(Some(Role::Officer));
        let shooter = by_officer.then(|| role_only(Role::Officer));
        let fired = ((bullet || by_officer) && self.real(at))
            .then(|| self.shot(Deed::Fired, at, shooter, Some(target)));
        Some(fired.into_iter().chain([spared]).collect())
    }

    /// "Fired at a man who had pointed a gun |but missed|": whoever fired did, so that the other side
    /// was not hit.
    fn whoever_missed(&self, at: usize) -> Option<Shot> {
        let but = self.clause.before(self.clause.group_start(at)) == "but";
        let main = self.clause.main_subject().filter(|_| but);
        let main = main.map(|index| &self.clause.nouns[index]);
        let role = main.or_else(|| self.clause.subject(at))?.role?;
        Some(self.shot(Deed::Spared, at, None, Some(role_only(opposite(role)))))
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
