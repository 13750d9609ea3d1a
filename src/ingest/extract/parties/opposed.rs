//! Two pronouns on the two sides of one deed: "they shot him", "he fired at them", "one hit him".

use crate::model::Role;

use super::{
    super::{
        clause::Clause,
        shots::{Deed, Party, Shot},
    },
    History, opposite,
};

impl History {
    /// "He fired at them", "they shot him": whoever is many was named as many, and the one who
    /// stands against them is of the other side.
    pub(super) fn tell_pronouns_apart(&self, clause: &Clause<'_>, shot: &mut Shot) {
        let (Some(shooter), Some(victim)) = (&mut shot.shooter, &mut shot.victim) else {
            return;
        };
        let open = |party: &Party| {
            let word = party.noun.and_then(|noun| clause.nouns.get(noun));
            let word = word.map_or("", |noun| clause.word(noun.tokens.start));
            party.role.is_none() && matches!(word, "he" | "she" | "they" | "him" | "them")
        };
        let word = |party: &Party| {
            let noun = party.noun.and_then(|noun| clause.nouns.get(noun));
            noun.map_or("", |noun| clause.word(noun.tokens.start))
        };
        // "One hit him in the arm": him who was just hit.
        if word(shooter) == "one" && shooter.role.is_none() && open(victim) && !victim.plural {
            victim.role = self.last_victim.filter(|_| self.focus.is_some());
            // "Somebody fired, and one hit him": a shot, of whomever.
            if victim.role == Some(Role::Civilian) {
                shot.shooter = None;
            } else {
                shooter.role = victim.role.map(opposite);
            }
            return;
        }
        if !open(shooter) || !open(victim) || shooter.plural == victim.plural {
            return;
        }
        // "He said he shot them": where police alone are told to have hit anybody, they did again.
        let struck = matches!(shot.deed, Deed::Hit | Deed::Killed);
        if struck && self.civilian_hit && !self.officer_hit {
            (shooter.role, victim.role) = (Some(Role::Officer), Some(Role::Civilian));
            return;
        }
        let (many, one) = if shooter.plural {
            (shooter, victim)
        } else {
            (victim, shooter)
        };
        let noun = many.noun.and_then(|noun| clause.nouns.get(noun));
        let named = noun.and_then(|noun| self.named_before(clause, noun));
        many.role = named.or_else(|| self.mentioned(|mention| mention.plural));
        one.role = many.role.map(opposite);
    }
}
