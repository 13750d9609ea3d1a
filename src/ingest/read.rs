//! Sources in, articles out: files, folders, standard input and web addresses.
//!
//! The edge of the writing side: all its reading of files and the network is here, and bounded.
//! In a folder, links are not followed; hidden files, editors' leftovers and documents about the
//! folder (`README`, `LICENSE`, …) are passed over; pipes, sockets and devices are never read.
//! Everything a source holds comes out as an [`Offered`], lazily and one after the other, so that
//! a folder or a stream of any size costs no more memory than its largest input.

mod fetch;
mod file;
mod folder;
mod lines;
mod unpack;

#[cfg(test)]
mod tests;

use std::{
    collections::{HashMap, VecDeque},
    ffi::OsString,
    path::{Path, PathBuf},
    time::Duration,
};

use super::parse::{Format, Item, Limits, Refusal};
use crate::model::Article;
use fetch::{Fetched, Fetcher};
use folder::Folder;
use lines::Lines;

pub use fetch::Validators;

/// Where input comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A file, or a folder with all that is in it.
    Path(PathBuf),
    /// Standard input, written `-`.
    StandardInput,
    /// An http or https address of an article or a feed.
    Address(String),
}

impl From<OsString> for Source {
    fn from(argument: OsString) -> Self {
        match argument.to_str() {
            Some("-") => Self::StandardInput,
            Some(text) if is_address(text) => Self::Address(text.into()),
            _ => Self::Path(argument.into()),
        }
    }
}

fn is_address(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.starts_with("http://") || text.starts_with("https://")
}

/// How to read.
#[derive(Debug, Clone)]
pub struct Options {
    /// Overrules what the content says of its form.
    pub format: Option<Format>,
    /// What one input may cost.
    pub limits: Limits,
    /// Lets addresses lead to private and loopback hosts.
    pub allow_private: bool,
    /// What each address answered last, for conditional requests.
    pub known: HashMap<String, Validators>,
    /// At least so much time lies between two requests to one host.
    pub pause: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            format: None,
            limits: Limits::default(),
            allow_private: false,
            known: HashMap::new(),
            pause: Duration::from_secs(1),
        }
    }
}

/// One thing that was offered, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// Its path (odd characters escaped), `path:line` of JSON Lines, `path#item` of lists and
    /// feeds, `-`, or its address.
    pub source: String,
    /// What it is.
    pub outcome: Outcome,
    /// With the last item of an address: what to ask with next time.
    pub validators: Option<Validators>,
}

/// What came of something offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// An article.
    Article(Box<Article>),
    /// It cannot be read: what is wrong and what to do.
    Rejected(String),
    /// It is no input, such as a link in a folder or an empty feed; why.
    Skipped(String),
    /// The address answers that nothing changed since the last time.
    Unchanged,
}

impl Offered {
    fn new(source: impl Into<String>, outcome: Outcome) -> Self {
        Self {
            source: source.into(),
            outcome,
            validators: None,
        }
    }
}

impl From<Item> for Offered {
    fn from(item: Item) -> Self {
        let outcome = match item.article {
            Ok(article) => Outcome::Article(article),
            Err(Refusal::Unreadable(reason)) => Outcome::Rejected(reason),
            Err(Refusal::Nothing(reason)) => Outcome::Skipped(reason),
        };
        Self::new(item.source, outcome)
    }
}

/// Reads the sources in the order given; nothing is opened before its turn.
#[must_use]
pub fn offer(sources: Vec<Source>, options: Options) -> Offers {
    Offers {
        sources: sources.into(),
        fetcher: Fetcher::new(options.allow_private, options.pause),
        options,
        folders: Vec::new(),
        lines: None,
        ready: VecDeque::new(),
        begun: 0,
    }
}

/// How many files the sources hold, for a progress bar: folders are listed, nothing is opened.
/// None where a source is standard input or an address.
#[must_use]
pub fn expected(sources: &[Source]) -> Option<usize> {
    sources
        .iter()
        .map(|source| match source {
            Source::Path(path) => Some(folder::count(path)),
            Source::StandardInput | Source::Address(_) => None,
        })
        .sum()
}

/// Everything that the sources hold, lazily.
#[derive(Debug)]
pub struct Offers {
    sources: VecDeque<Source>,
    fetcher: Fetcher,
    options: Options,
    /// The folders being walked, the innermost last.
    folders: Vec<Folder>,
    /// The stream being read.
    lines: Option<Box<Lines>>,
    ready: VecDeque<Offered>,
    begun: usize,
}

impl Offers {
    /// How many files were begun so far; the measure of [`expected`].
    #[must_use]
    pub fn files_begun(&self) -> usize {
        self.begun
    }

    /// Takes the next step: a line, an entry of a folder, or a source. False at the end.
    fn step(&mut self) -> bool {
        if let Some(lines) = &mut self.lines {
            match lines.next() {
                Some(offered) => self.ready.push_back(offered),
                None => self.lines = None,
            }
        } else if let Some(folder) = self.folders.last_mut() {
            match folder.next() {
                Some(path) => self.entry(&path),
                None => drop(self.folders.pop()),
            }
        } else if let Some(source) = self.sources.pop_front() {
            self.begin(source);
        } else {
            return false;
        }
        true
    }

    fn begin(&mut self, source: Source) {
        match source {
            Source::Path(path) if path.is_dir() => self.enter(&path),
            Source::Path(path) => {
                let opened = file::open(&path, file::Named::ByOperator);
                self.read(file::shown(&path), opened);
            }
            Source::StandardInput => self.read("-".into(), Ok(file::standard_input())),
            Source::Address(address) => match self.fetcher.offered(&address, &self.options) {
                Fetched::Items(offered) => self.ready.extend(offered),
                Fetched::Lines(lines) => self.lines = Some(lines),
            },
        }
    }

    /// Takes an entry of a folder.
    fn entry(&mut self, path: &Path) {
        if let Some(reason) = folder::passed_over(path) {
            let skipped = Outcome::Skipped(reason.into());
            self.ready
                .push_back(Offered::new(file::shown(path), skipped));
        } else if folder::is_folder(path) {
            self.enter(path);
        } else {
            let opened = file::open(path, file::Named::ByFolder);
            self.read(file::shown(path), opened);
        }
    }

    fn enter(&mut self, path: &Path) {
        match Folder::open(path) {
            Ok(folder) => self.folders.push(folder),
            Err(reason) => {
                let rejected = Outcome::Rejected(reason);
                self.ready
                    .push_back(Offered::new(file::shown(path), rejected));
            }
        }
    }

    fn read(&mut self, source: String, opened: Result<file::Opened, Outcome>) {
        self.begun += 1;
        let content = opened.and_then(|opened| {
            file::content(&source, opened, &self.options).map_err(Outcome::Rejected)
        });
        match content {
            Ok(file::Content::Lines(lines)) => self.lines = Some(lines),
            Ok(file::Content::Items(items)) => {
                self.ready.extend(items.into_iter().map(Offered::from));
            }
            Err(outcome) => self.ready.push_back(Offered::new(source, outcome)),
        }
    }
}

impl Iterator for Offers {
    type Item = Offered;

    fn next(&mut self) -> Option<Offered> {
        while self.ready.is_empty() {
            if !self.step() {
                return None;
            }
        }
        self.ready.pop_front()
    }
}
