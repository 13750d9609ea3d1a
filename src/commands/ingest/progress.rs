//! The progress bar, and the offers that move it.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use police_shootings::ingest::read::{Offered, Offers};

/// A bar over so many files, or a count where their number is not known; hidden unless shown.
pub(crate) fn bar(files: Option<usize>, shown: bool) -> ProgressBar {
    if !shown {
        return ProgressBar::hidden();
    }
    let (bar, template) = match files {
        Some(files) => (
            ProgressBar::new(files as u64),
            "{bar:30} {pos} of {len} files, {per_sec}, {eta} left",
        ),
        None => (
            ProgressBar::new_spinner(),
            "{spinner} {pos} inputs, {elapsed}",
        ),
    };
    // A template that does not parse would show the plain bar, which is good enough.
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

/// Offers that move a bar as they are taken.
pub(crate) struct Counted {
    offers: Offers,
    bar: ProgressBar,
}

impl Counted {
    pub(crate) fn new(offers: Offers, bar: ProgressBar) -> Self {
        Self { offers, bar }
    }
}

impl Iterator for Counted {
    type Item = Offered;

    fn next(&mut self) -> Option<Offered> {
        let next = self.offers.next();
        match self.bar.length() {
            Some(_) => self.bar.set_position(self.offers.files_begun() as u64),
            None => self.bar.inc(u64::from(next.is_some())),
        }
        next
    }
}
