//! Who is held to have done what a noun tells: "an officer charged in the killing of a man".

use crate::model::Role;

use super::{
    super::{noun::Form, token::Kind},
    Deed, Frames, GUNNISH, Party, Shot, role_only,
};

/// What courts and boards do about a deed.
const ACCUSING: &[&str] = &[
    "charged",
    "accused",
    "indicted",
    "tried",
    "trial",
    "convicted",
    "acquitted",
    "cleared",
    "sentenced",
    "guilty",
    "guilt",
    "manslaughter",
];

/// How far before a deed's noun the accusation may stand, in words.
const REACH: usize = 12;

impl Frames<'_> {
    /// The officer who is charged with a deed told by a noun, cleared of it or sentenced for it.
    pub(super) fn accused(&self, at: usize) -> Option<Party> {
        let mut before = (at.saturating_sub(REACH)..at).rev();
        let charge = before.find(|near| ACCUSING.contains(&self.clause.word(*near)))?;
        let officer = self
            .clause
            .subject(charge)
            .or_else(|| self.clause.noun_before(charge))?;
        let named = officer.form == Form::Named && !officer.possessive;
        let party = Party {
            retired: false,
            ..self.party(officer)
        };
        (named && officer.role == Some(Role::Officer)).then_some(party)
    }

    /// "Guilty in the |death| of a man": killed, where the text speaks of gunfire.
    pub(super) fn is_death_of(&self, at: usize) -> bool {
        let told = self.gun_nearby || self.clause.has(GUNNISH);
        self.clause.word(at) == "death"
            && self.clause.kind(at) == Some(Kind::Word)
            && self.clause.word(at + 1) == "of"
            && told
            && self.accused(at).is_some()
    }

    /// The shot that such a death tells.
    pub(super) fn death_of(&self, at: usize) -> Shot {
        let dead = self.clause.after_preposition(at, &["of"]);
        let dead = dead.map_or_else(|| role_only(Role::Civilian), |noun| self.party(noun));
        self.shot(Deed::Killed, at, self.accused(at), Some(dead))
    }
}
