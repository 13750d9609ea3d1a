//! Those of several who were hit: "five shot; |officer among those hurt|", "|among the wounded are| two
//! officers".

use crate::model::Role;

use super::{
    super::{lexicon::Class, noun::Noun},
    Deed, Frames, Party, Shot, role_only,
};

impl Frames<'_> {
    /// "Among the |wounded|", "among those |killed|".
    pub(super) fn is_among(&self, at: usize) -> bool {
        let hurt = matches!(
            self.clause.word(at),
            "dead" | "hit" | "hurt" | "injured" | "killed" | "shot" | "wounded" | "slain"
        );
        let those = at >= 2 && matches!(self.clause.word(at - 1), "the" | "those");
        hurt && those && self.clause.word(at - 2) == "among"
    }

    /// "An officer was |among three people shot|": one of them, and two others.
    pub(super) fn one_among(&self, deed: Deed, at: usize) -> Option<Vec<Shot>> {
        let all = self.clause.noun_at(at.checked_sub(1)?)?;
        let among = all.tokens.start.checked_sub(1)?;
        let led = self.clause.word(among) == "among" && !self.clause.is_passive(at);
        let be = among
            .checked_sub(1)
            .filter(|at| led && self.clause.class(*at).is(Class::BE))?;
        let one = self.clause.subject(be)?;
        let others = all.count?.checked_sub(one.count?)?;
        let shooter = self.clause.agent(at).map(role_only);
        let officer = one.role == Some(Role::Officer) && all.role != Some(Role::Officer);
        // "Was among 11 people hurt |in shootings| in Chicago": the others elsewhere.
        let apart = self.clause.word(at + 1) == "in" && self.is_of_many(at + 2);
        let others = Party {
            count: Some(others),
            mixed: false,
            other: true,
            ..self.party(all)
        };
        let one = self.shot(deed, at, shooter, Some(self.party(one)));
        let others = (officer && !apart).then(|| self.shot(deed, at, shooter, Some(others)));
        Some([one].into_iter().chain(others).collect())
    }

    /// Whoever is said to be one of them.
    pub(super) fn among(&self, at: usize) -> Vec<Shot> {
        let dead = matches!(self.clause.word(at), "dead" | "killed" | "slain");
        let deed = if dead { Deed::Killed } else { Deed::Hit };
        let nouns: Vec<&Noun> = if self.clause.class(at + 1).is(Class::BE) {
            let first = self.clause.noun_at(at + 2).into_iter();
            let behind = self
                .clause
                .nouns
                .iter()
                .filter(|noun| noun.tokens.start > at + 2);
            let joined = behind.filter(|noun| self.clause.word(noun.tokens.start - 1) == "and");
            first.chain(joined).collect()
        } else {
            let among = at - 2;
            let be = among
                .checked_sub(1)
                .filter(|at| self.clause.class(*at).is(Class::BE));
            let noun = be
                .unwrap_or(among)
                .checked_sub(1)
                .and_then(|at| self.clause.noun_at(at));
            noun.into_iter().collect()
        };
        let named = nouns
            .into_iter()
            .filter(|noun| !noun.possessive && !noun.nobody);
        named
            .map(|noun| self.shot(deed, at, None, Some(self.party(noun))))
            .collect()
    }
}
