//! Where two streets cross, under the suffixes a text gives them or others of the same name.

use super::{Candidate, City, Course, Street};

impl City {
    /// Where two streets cross. One may go on under another suffix there, which few keep apart:
    /// "Fullerton and Clark" is on the parkway.
    pub(super) fn crossings(&self, one: &Street, other: &Street) -> Vec<Candidate> {
        let mine: Vec<_> = self.courses(one).collect();
        let theirs: Vec<_> = self.courses(other).collect();
        let crossings = self.meetings(&mine, &theirs);
        if !crossings.is_empty() {
            return crossings;
        }
        self.meetings(&self.whole(one, mine), &self.whole(other, theirs))
    }

    /// Every course that bears the name of a street, unless it is a numbered one.
    fn whole<'city>(&'city self, street: &Street, told: Vec<&'city Course>) -> Vec<&'city Course> {
        if street.is_numbered() {
            return told;
        }
        let compass = |course: &&Course| street.compass.is_none_or(|it| it == course.compass);
        let named = self.streets.courses(&street.name).iter();
        named.filter(compass).collect()
    }

    fn meetings(&self, one: &[&Course], other: &[&Course]) -> Vec<Candidate> {
        let pairs = one
            .iter()
            .flat_map(|mine| other.iter().map(move |theirs| (mine, theirs)));
        let points = pairs.flat_map(|(mine, theirs)| mine.crossings(theirs));
        points
            .filter_map(|point| self.candidate(point, vec![point]))
            .collect()
    }
}
