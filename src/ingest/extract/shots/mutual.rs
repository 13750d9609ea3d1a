//! Those who hit one another: "a woman and an officer shot each other".

use crate::model::Role;

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        parties::opposite,
    },
    Deed, Frames, Shot, role_only,
};

impl Frames<'_> {
    /// "Shot |each other|", "killed |one another|".
    pub(super) fn is_mutual(&self, at: usize) -> bool {
        let next = [1, 2].map(|by| self.clause.word(at + by));
        let mutual = matches!(next, ["each", "other"] | ["one", "another"]);
        let finite = !self.clause.word(at).ends_with("ing");
        mutual && finite && !self.clause.is_passive(at)
    }

    /// Each of them, hit by the other side where both sides are told.
    pub(super) fn mutual(&self, at: usize) -> Vec<Shot> {
        let Some(subject) = self.clause.subject(at) else {
            return Vec::new();
        };
        let start = self.clause.group_start(at);
        let doer = |noun: &&Noun| {
            let before = noun.tokens.end <= start && !noun.possessive && !noun.nobody;
            before && noun.form != Form::Pronoun && !self.clause.is_governed(noun)
        };
        let mut hit: Vec<&Noun> = self.clause.nouns.iter().filter(doer).collect();
        if hit.is_empty() {
            hit.push(subject);
        }
        let killed = self.clause.class(at).is(Class::KILL);
        let deed = if killed { Deed::Killed } else { Deed::Hit };
        let is_officer = |noun: &&Noun| noun.role == Some(Role::Officer);
        let both = hit.iter().any(is_officer) && !hit.iter().all(is_officer);
        let told = hit.into_iter().map(|noun| {
            let other = opposite(noun.role.unwrap_or(Role::Civilian));
            let shooter = both.then(|| role_only(other));
            self.shot(deed, at, shooter, Some(self.party(noun)))
        });
        told.collect()
    }
}
