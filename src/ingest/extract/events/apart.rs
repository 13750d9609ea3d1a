//! Days that tell a case apart from the article's own, and such as do not.

use crate::{
    ingest::extract::{shots::Party, telling::Telling},
    model::PartialDate,
};

use super::{Groups, KNOWN, dated::same_night, lead_in, owner::FIRST_ASIDE};

/// Shots so many days before an article's day are hardly what it is about.
const LONG: i64 = 21;

impl Groups<'_> {
    /// "They had no cause to shoot |the man|, a prosecutor found on Friday", where he was shot days
    /// before: shots at those told of are no later ones.
    pub(super) fn is_day_of_speech(&self, date: PartialDate, index: usize) -> bool {
        let telling = &self.tellings[index];
        let known = self.events[0].date.and_then(PartialDate::day);
        let later = known
            .zip(date.day())
            .is_some_and(|(known, day)| known < day);
        // "Shot at officers" names nobody who is new.
        let others = |party: Party| (party.is_new() || party.plural) && !party.is_general();
        let mut victims = telling
            .shots
            .iter()
            .filter_map(|shot| shot.victim)
            .peekable();
        later
            && victims.peek().is_some()
            && !victims.any(others)
            && !self.is_of_somebody_else(index)
            && !self.turns_back(index)
    }

    /// "On Friday a man fired at guests … On Saturday an officer shot a boy" in an article without a
    /// date: the weekday that a sentence turns to.
    pub(super) fn weekday_turned_to(&self, index: usize, beside: usize) -> Option<PartialDate> {
        let telling = &self.tellings[index];
        let turns = beside == 0 && telling.starts_new() && telling.paragraph >= FIRST_ASIDE;
        let main = &self.events[0];
        let known = !main.weekdays.is_empty() && !self.names(telling, 0);
        telling.bare_weekday().filter(|_| turns && known)
    }

    /// Whether an event was on the night of a weekday that a sentence tells.
    pub(super) fn was_on(&self, event: usize, day: PartialDate, index: usize) -> bool {
        let mut known = self.events[event].weekdays.iter().take(KNOWN);
        known.any(|known| same_night(*known, day, &self.tellings[index]))
    }

    /// "|Three days later| another officer was hit", "Officer Example shot Noel Mercer two weeks later":
    /// somebody else than those told of.
    pub(super) fn is_days_later(&self, index: usize) -> bool {
        let telling = &self.tellings[index];
        let other = telling.strikes(|party| party.is_name || party.is_new() && party.other);
        telling.tells_its_distance()
            && telling.paragraph >= FIRST_ASIDE
            && other
            && !self.known().any(|event| self.names(telling, event))
    }

    /// "This year only one other officer was shot dead, on Feb. 13": counted apart with a day of his
    /// own, in passing.
    pub(super) fn is_in_passing(&self, index: usize) -> bool {
        let telling = &self.tellings[index];
        let mut victims = telling.shots.iter().filter_map(|shot| shot.victim);
        telling.own_date().is_some()
            && lead_in(self.tellings, index).next().is_some()
            && victims.any(|party| party.other && !party.plural && !party.definite)
    }

    /// "A third officer was struck in July at 46th and Ashland": counted apart, with a day and a
    /// place of her own.
    pub(super) fn is_further(&self, date: PartialDate, index: usize) -> bool {
        let telling = &self.tellings[index];
        let mut victims = telling.shots.iter().filter_map(|shot| shot.victim);
        telling.own_date() == Some(date)
            && telling.placed().next().is_some()
            && victims.any(|party| party.other && !party.definite)
    }

    /// "Last November an officer was shot", where the main event's sentences without shots ("it
    /// happened Wednesday") tell its days, all of them long after: somebody else's.
    pub(super) fn is_long_before(&self, date: PartialDate, index: usize) -> bool {
        let telling = &self.tellings[index];
        let told = || self.events[0].known(self.tellings);
        let mut days = told().filter_map(Telling::latest_day).peekable();
        let known = self.names(telling, 0)
            || self.is_introduced(self.named(index))
            || self.goes_on_with_him(index);
        if known || !telling.starts_new() && !self.is_of_somebody_else(index) {
            return false;
        }
        if days.peek().is_none() {
            return date.month().is_some() && told().any(Telling::is_recent);
        }
        days.all(|day| (day - date.first_day()).num_days() >= LONG)
    }

    /// "Early Sunday", where the main event was on "Sunday night": one day, but not one shooting.
    pub(super) fn is_at_another_part(&self, index: usize) -> bool {
        let main = self.events[0].known(self.tellings);
        let known: Vec<_> = main.flat_map(Telling::parts_of_day).collect();
        let mut own = self.tellings[index].parts_of_day().peekable();
        own.peek().is_some() && !known.is_empty() && own.all(|part| !known.contains(&part))
    }

    /// "A man of 21 was luckier on Tuesday. |Police fired at him in Pullman|", where the main event was
    /// on Monday.
    pub(super) fn leads_to_another_day(&self, index: usize) -> bool {
        let known = self.events[0].date;
        let mut days =
            lead_in(self.tellings, index).flat_map(|before| self.tellings[before].dates());
        days.any(|day| known.is_some_and(|known| !known.agrees_with(day)))
    }
}
