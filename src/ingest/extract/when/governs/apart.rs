//! A time counted from the event's, or told of what came before it: that of another one.

use super::{Clauses, Governor, Governs};
use crate::ingest::extract::when::{atom::Atom, day::Day, is_of_days};

impl Clauses<'_, '_> {
    /// What the sentence tells, or the expression, came before the event told of.
    pub(super) fn is_earlier(&self, atom: &Atom) -> bool {
        self.is_of_earlier(atom) || self.is_after_earlier(atom) || self.is_counted_back(atom)
    }

    /// "|A day before| Tuesday's shooting a gunman killed a clerk": what is told was that long before.
    fn is_counted_back(&self, atom: &Atom) -> bool {
        let before = atom.tokens.start.wrapping_sub(1);
        self.tokens.key(before) == "before" && is_of_days(self.tokens.key(before.wrapping_sub(1)))
    }

    /// "|Earlier Saturday|, about a mile away, at 5 p.m.", "Earlier that day".
    fn is_of_earlier(&self, atom: &Atom) -> bool {
        let at = 1 + usize::from(matches!(self.tokens.text(1), "on" | "in" | "the"));
        let day = self.tokens.is_weekday(at)
            || self.tokens.text(1) == "that"
                && matches!(self.tokens.text(2), "day" | "night" | "evening")
            || self.tokens.keys(1, &["in", "the"])
                && matches!(self.tokens.text(3), "day" | "night" | "evening");
        self.tokens.text(0) == "Earlier" && day && atom.slots.clock.is_some()
    }

    /// "|earlier| in the night", "hours |earlier|, at noon".
    fn is_after_earlier(&self, atom: &Atom) -> bool {
        let before = atom.tokens.start.wrapping_sub(1);
        let before = before.wrapping_sub(usize::from(self.tokens.mark(before) == ','));
        atom.slots.day.is_none() && self.tokens.key(before) == "earlier"
    }

    /// "a week earlier", "two days after the shooting": another event.
    pub(super) fn is_apart(&self, atom: &Atom) -> bool {
        let last = self.tokens.key(atom.tokens.end.wrapping_sub(1));
        let after = matches!(last, "after" | "before");
        matches!(atom.slots.day, Some(Day::FromEvent(_, count)) if count < 0 || after)
    }

    /// "died Monday, two days after police shot him": what follows "after" is the shooting.
    pub(super) fn counts_from_shots(&self, atom: &Atom) -> bool {
        let end = atom.tokens.end;
        let counted = matches!(atom.slots.day, Some(Day::FromEvent(..)));
        let after = self.tokens.key(end.wrapping_sub(1)) == "after";
        let told = || self.after(end..self.next_opener(end));
        counted && after && told().is_some_and(|found| found.governs == Governs::Shooting)
    }

    /// "on Nov. 10, the day after shots were fired", "Monday, two days after he was shot": a day
    /// counted from the event's.
    pub(super) fn is_beside(&self, atom: &Atom) -> bool {
        let end = atom.tokens.end;
        let after = (end + 1..end + 8).find(|at| self.tokens.key(*at) == "after");
        let (Some(after), ',', Some(_)) = (after, self.tokens.mark(end), atom.slots.day) else {
            return false;
        };
        let counted = is_of_days(self.tokens.key(after - 1));
        let told = self.after(after + 1..self.next_opener(after + 1));
        let own = self.before(atom, self.clause_start(atom));
        let is_shooting =
            |found: Option<Governor>| found.is_some_and(|found| found.governs == Governs::Shooting);
        counted && is_shooting(told) && !is_shooting(own)
    }
}
