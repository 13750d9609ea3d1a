//! What a name nobody introduces keeps company with: "put on his uniform", "worked out of the
//! district" tell an officer, "was arrested", "his lawsuit" tell somebody else. Data in
//! `company.txt`.

use std::{collections::BTreeMap, sync::LazyLock};

use super::{Bearer, words::Words};
use crate::ingest::extract::{lexicon::Class, word_list::WordList};

/// The words of either kind.
struct Company {
    officer: WordList,
    civilian: WordList,
}

static COMPANY: LazyLock<Company> = LazyLock::new(|| {
    let of = |kind: &str| {
        let lines = include_str!("company.txt").lines();
        let of_kind = lines.filter_map(|line| line.split_once(' ').filter(|line| line.0 == kind));
        let words: Vec<&str> = of_kind.map(|(_, word)| word).collect();
        WordList::new(words.leak())
    };
    Company {
        officer: of("officer"),
        civilian: of("civilian"),
    }
});

/// How often each name stands with words of either kind.
#[derive(Debug, Default)]
pub(super) struct Kept(BTreeMap<String, (usize, usize)>);

impl Kept {
    /// Notes what the names of a sentence stand with, as far as anybody bears them.
    pub(super) fn note(&mut self, words: &Words<'_>, bearers: &BTreeMap<String, Bearer>) {
        let named = (0..words.tokens.len()).filter(|at| words.is_name(*at));
        let named = named.map(|at| words.word(at));
        let mut names: Vec<&str> = named.filter(|name| bearers.contains_key(*name)).collect();
        names.dedup();
        if names.is_empty() {
            return;
        }
        let count = |list: &WordList| {
            let all = 0..words.tokens.len();
            all.filter(|at| list.contains(words.word(*at))).count()
        };
        // A sentence that names an officer as such may say all this of that officer.
        let other = (0..words.tokens.len()).any(|at| words.class(at).is(Class::OFFICER));
        let officer = if other { 0 } else { count(&COMPANY.officer) };
        let civilian = count(&COMPANY.civilian);
        for name in names {
            let kept = self.0.entry(name.to_owned()).or_default();
            (kept.0, kept.1) = (kept.0 + officer, kept.1 + civilian);
        }
    }

    /// The bearer of a name of whom no title told: an officer if the company says so and nothing
    /// speaks against it.
    pub(super) fn settle(&self, name: &str, bearer: Bearer) -> Bearer {
        let open = matches!(bearer, Bearer::Civilian | Bearer::Somebody);
        match self.0.get(name) {
            Some((officer, 0)) if open && *officer > 0 => Bearer::Officer,
            _ => bearer,
        }
    }
}
