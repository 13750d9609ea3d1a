//! The governing word of a clause in, what the expression is the time of out: an arrest or a
//! hospital may be told only as what went on, or what came of it, when shots were fired.

use super::{Clauses, Governor, Governs};
use crate::ingest::extract::when::atom::Atom;

/// How somebody is, mostly on the day of the report: "was in critical condition Wednesday after".
const STATES: &[&str] = &[
    "condition",
    "critical",
    "stable",
    "recovering",
    "stabilized",
    "upgraded",
    "downgraded",
];

impl Clauses<'_, '_> {
    /// What the governing word of its clause makes of the expression.
    pub(super) fn clause(&self, atom: &Atom) -> Governs {
        match self.governor(atom) {
            Some(found) if self.is_result(&found, atom) => Governs::Shooting,
            Some(found) if self.is_meanwhile(&found, atom) => Governs::Shooting,
            Some(found) if self.is_occasion(&found, atom) => Governs::Shooting,
            Some(found) => found.governs,
            None => self.only(atom),
        }
    }

    /// "were hospitalized late Tuesday in a police-involved shooting": the shooting's own time.
    fn is_result(&self, found: &Governor, atom: &Atom) -> bool {
        let end = atom.tokens.end;
        let result = matches!(
            found.governs,
            Governs::Other("hospital_status" | "pronounced")
        );
        let inside = matches!(self.tokens.key(end), "in" | "during")
            && matches!(self.tokens.key(end + 1), "a" | "an");
        let event = || self.event_from(end + 2);
        let shot_before = || {
            let clause = end + 1..self.next_opener(end + 1);
            let undated = !clause.clone().any(|at| self.tokens.is_weekday(at));
            self.after(clause).filter(|_| undated)
        };
        let told = match self.tokens.key(end) {
            "after" => shot_before(),
            _ if inside => event(),
            _ => None,
        };
        let state = STATES.contains(&self.tokens.text(found.at));
        result
            && !state
            && found.end <= end
            && told.is_some_and(|event| event.governs == Governs::Shooting)
    }

    /// "was shot while a man was to be arrested Tuesday": the shooting's own time.
    fn is_meanwhile(&self, found: &Governor, atom: &Atom) -> bool {
        let start = self.clause_start(atom);
        let same = start > 0 && matches!(self.tokens.key(start - 1), "while" | "as" | "when");
        same && found.governs == Governs::Other("arrest")
            && found.at >= start
            && self.main_verb(start - 1) == Some(Governs::Shooting)
    }

    /// "was making an arrest on May 9, when a man fired", "was shot during an arrest Thursday": what
    /// was going on when it happened.
    fn is_occasion(&self, found: &Governor, atom: &Atom) -> bool {
        if !matches!(found.governs, Governs::Other("arrest" | "call" | "hired")) {
            return false;
        }
        let end = atom.tokens.end;
        let when = end + usize::from(self.tokens.mark(end) == ',');
        let told = || self.after(when + 1..self.next_opener(when + 1));
        let then = self.tokens.key(when) == "when"
            && told().is_some_and(|told| told.governs == Governs::Shooting);
        let during =
            (found.at.saturating_sub(5)..found.at).find(|at| self.tokens.key(*at) == "during");
        let shot_during =
            during.is_some_and(|during| self.main_verb(during) == Some(Governs::Shooting));
        then || shot_during
    }
}
