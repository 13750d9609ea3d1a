//! Which courses a street's name in a text can mean: name, compass letter and suffix as given.

use super::{
    course::Course,
    street::{Compass, Street},
};

/// Which of the courses that bear a name a text means.
pub(super) struct Wanted<'city, 'text> {
    named: &'city [Course],
    compass: Option<Compass>,
    /// The suffix, where it tells the courses apart.
    suffix: Option<&'text str>,
    /// The text gives no suffix.
    bare: bool,
}

impl<'city, 'text> Wanted<'city, 'text> {
    /// A numbered street without a suffix is the street, not the place half a block south of it.
    /// A wrong suffix ("Polk Avenue") is a slip of the pen, but "79th Avenue" is another town's.
    pub(super) fn new(street: &'text Street, named: &'city [Course]) -> Self {
        let numbered = street.is_numbered();
        let suffix = street.suffix.as_deref().or(numbered.then_some("St"));
        let mut wanted = Self {
            named,
            compass: street.compass,
            suffix,
            bare: street.suffix.is_none(),
        };
        if !numbered && !named.iter().any(|course| wanted.fits(course)) {
            wanted.suffix = None;
        }
        wanted
    }

    fn fits(&self, course: &Course) -> bool {
        self.compass.is_none_or(|compass| compass == course.compass)
            && self
                .suffix
                .is_none_or(|suffix| course.suffix.as_deref() == Some(suffix))
    }

    /// A bare name is the street everyone knows ("Halsted"), not a side road of the same name with
    /// less than a fifth of its numbers (S Halsted Pkwy).
    pub(super) fn includes(&self, course: &Course) -> bool {
        let dwarfs = |other: &Course| {
            other.compass == course.compass && other.extent() / 5 > course.extent()
        };
        self.fits(course)
            && !(self.bare
                && self
                    .named
                    .iter()
                    .any(|other| self.fits(other) && dwarfs(other)))
    }
}

/// A numbered street that the table lacks, by arithmetic: 79th St runs at 7900 S, 79th Pl at
/// 7950 S. Where it leaves the city is for the outlines to say.
pub(super) fn numbered_course(street: &Street) -> Option<Course> {
    let compass = street
        .compass
        .filter(|compass| matches!(compass, Compass::E | Compass::W))?;
    let digits = street
        .name
        .trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let number: u32 = digits
        .parse()
        .ok()
        .filter(|number| (31..=138).contains(number))?;
    let half = match street.suffix.as_deref() {
        None | Some("St") => 0.0,
        Some("Pl") => 50.0,
        Some(_) => return None,
    };
    let across = -f64::from(number * 100) - half;
    Some(Course::new(
        (compass, None),
        (1, 9999),
        across,
        Vec::new(),
        Vec::new(),
    ))
}
