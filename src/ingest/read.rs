//! Stand-in for reading until its branch lands.
#![allow(missing_docs, clippy::allow_attributes)]
use super::parse::{self, Format, Limits, Refusal};
use crate::model::Article;
use std::{
    collections::{HashMap, VecDeque},
    ffi::OsString,
    path::PathBuf,
    time::Duration,
};
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Validators {
    pub etag: Option<String>,
    pub last_modified: Option<String>,
}
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    Path(PathBuf),
    StandardInput,
    Address(String),
}
impl From<OsString> for Source {
    fn from(a: OsString) -> Self {
        Self::Path(a.into())
    }
}
#[derive(Debug, Clone)]
pub struct Options {
    pub format: Option<Format>,
    pub limits: Limits,
    pub allow_private: bool,
    pub known: HashMap<String, Validators>,
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    pub source: String,
    pub outcome: Outcome,
    pub validators: Option<Validators>,
}
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Article(Box<Article>),
    Rejected(String),
    Skipped(String),
    Unchanged,
}
pub fn offer(sources: Vec<Source>, _: Options) -> Offers {
    Offers {
        sources: sources.into(),
        ready: VecDeque::new(),
        begun: 0,
    }
}
pub fn expected(_: &[Source]) -> Option<usize> {
    None
}
#[derive(Debug)]
pub struct Offers {
    sources: VecDeque<Source>,
    ready: VecDeque<Offered>,
    begun: usize,
}
impl Offers {
    pub fn files_begun(&self) -> usize {
        self.begun
    }
}
impl Iterator for Offers {
    type Item = Offered;
    fn next(&mut self) -> Option<Offered> {
        loop {
            if let Some(o) = self.ready.pop_front() {
                return Some(o);
            }
            let Source::Path(path) = self.sources.pop_front()? else {
                continue;
            };
            if path.is_dir() {
                let mut all: Vec<_> = std::fs::read_dir(&path)
                    .into_iter()
                    .flatten()
                    .flatten()
                    .map(|e| e.path())
                    .collect();
                all.sort();
                for p in all.into_iter().rev() {
                    self.sources.push_front(Source::Path(p));
                }
                continue;
            }
            self.begun += 1;
            let name = path.display().to_string();
            match std::fs::read(&path) {
                Err(e) => {
                    return Some(Offered {
                        source: name,
                        outcome: Outcome::Rejected(e.to_string()),
                        validators: None,
                    });
                }
                Ok(bytes) => {
                    for item in parse::parse(&name, &bytes, None, &Limits::default()) {
                        self.ready.push_back(Offered {
                            source: item.source,
                            outcome: match item.article {
                                Ok(a) => Outcome::Article(a),
                                Err(Refusal::Unreadable(r)) => Outcome::Rejected(r),
                                Err(Refusal::Nothing(r)) => Outcome::Skipped(r),
                            },
                            validators: None,
                        })
                    }
                }
            }
        }
    }
}
