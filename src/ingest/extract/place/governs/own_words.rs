//! What the words right beside a place say of it, before the cues of its clause are asked.

use std::ops::Range;

use super::{Class, Governs, Judge, REACH};

/// A teaser has no more words than this.
const HEADLINE: usize = 8;

/// "About half a block": so many words tell how far it is.
const DISTANCE: usize = 4;

/// What leads "to" a town.
const JOURNEYS: &[&str] = &[
    "bus", "buses", "go", "going", "ride", "rode", "travel", "traveled", "trip", "went",
];

impl Judge<'_, '_> {
    /// What a place governs by the words right beside it, if they settle it.
    pub(super) fn by_its_own_words(&self, place: &Range<usize>) -> Option<Governs> {
        if self.shots_in_its_where_clause(place.end) {
            return Some(if self.were_earlier(place.end) {
                Governs::Other("other_event")
            } else {
                Governs::Shooting
            });
        }
        if self.is_some_way_off(place.end) {
            return Some(Governs::Other("other_event"));
        }
        if self.is_travelled_to(place.start) {
            return Some(Governs::Other("court"));
        }
        if self.is_of_somebody(place.start) {
            return Some(Governs::Other("victim_residence"));
        }
        if self.is_related_headline() {
            return Some(Governs::Other("related_headline"));
        }
        self.is_where_that_was(place.start)
            .then_some(Governs::Unclear)
    }

    /// "…, where officers shot him": the clause that hangs on the place tells of shots.
    fn shots_in_its_where_clause(&self, end: usize) -> bool {
        let at = end + usize::from(self.words.word(end) == ",");
        let hangs = matches!(self.words.word(at), "where" | "donde");
        hangs && self.any(Class::Shooting, at..self.end_of_where(at))
    }

    /// "where he turned |and an officer| fired |when he| raised a gun": what is joined to the clause
    /// belongs to it.
    fn end_of_where(&self, at: usize) -> usize {
        let mut end = self.clauses.end_after(at);
        while matches!(self.words.word(end), "and" | "when" | "as" | "(") && end < at + REACH {
            end = self.clauses.end_after(end);
        }
        end.min(at + REACH)
    }

    /// "…, |about a block from the shooting|": where something else was.
    fn is_some_way_off(&self, end: usize) -> bool {
        let at = end + usize::from(self.words.word(end) == ",");
        let unit = |at: &usize| {
            matches!(
                self.words.word(*at),
                "block" | "blocks" | "mile" | "miles" | "feet" | "yards"
            )
        };
        let Some(unit) = (at..at + DISTANCE).find(unit) else {
            return false;
        };
        let from = self.words.word(unit + 1) == "from" || self.words.word(unit + 2) == "from";
        let shots = |at: usize| matches!(self.words.word(at), "shooting" | "shots" | "scene");
        from && (unit + 2..unit + 6).any(shots)
    }

    /// "Officers |left for| Springfield", "a bus |to| Springfield", "the |trip to| it", where parole is asked
    /// for: where the hearing was.
    fn is_travelled_to(&self, place: usize) -> bool {
        let words = &self.words;
        let led = match words.before(place, 1) {
            "for" => words.before(place, 2) == "left",
            "to" => JOURNEYS.contains(&words.before(place, 2)),
            _ => false,
        };
        let asked = |at: usize| {
            let before = matches!(words.before(at, 1), "against" | "for" | "oppose");
            let board = matches!(words.word(at + 1), "hearing" | "hearings" | "board");
            words.word(at) == "parole" && (before || board)
        };
        led && (0..words.len()).any(asked)
    }

    /// "…, where a man |had been shot earlier|": what led police there.
    fn were_earlier(&self, end: usize) -> bool {
        let clause = end..self.clauses.end_after(end + 1).min(end + REACH);
        let has = |wanted: &[&str]| {
            clause
                .clone()
                .any(|at| wanted.contains(&self.words.word(at)))
        };
        has(&["had"]) && has(&["been"]) && has(&["earlier", "before", "previously"])
    }

    /// "Dana Example, 21, of the 4300 block …", "Dana Example, of 41 W. Example St.": where
    /// somebody lives.
    fn is_of_somebody(&self, place: usize) -> bool {
        let the = usize::from(self.words.before(place, 1) == "the");
        // "24, of |Chicago's| Burnside neighborhood".
        let city = self.words.before(place, 1) == "s" && self.words.before(place, 3) == "chicago";
        let first = place - the - if city { 3 } else { 0 };
        self.words.before(first, 1) == "of" && self.words.before(first, 2) == ","
    }

    /// "|That is in| Gage Park, near where he lived": the place of what was told before.
    fn is_where_that_was(&self, place: usize) -> bool {
        let word = |at: usize| self.words.word(at);
        place == 3 && matches!(word(0), "that" | "this") && matches!(word(1), "is" | "was")
    }

    /// "River North 2 hours ago": a teaser for other news.
    fn is_related_headline(&self) -> bool {
        let last = self.words.len();
        let past_stop = last - usize::from(self.words.before(last, 1) == ".");
        last <= HEADLINE && self.words.before(past_stop, 1) == "ago"
    }
}
