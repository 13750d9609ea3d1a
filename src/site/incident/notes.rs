//! Footnotes: the sentences that facts rest on, numbered in the order in which facts cite them.

use super::behind::Behind;
use crate::site::article::host;
use crate::site::query::Source;
use crate::site::text::{plain, web_address};
use crate::site::wording::date_words;

/// A source as pages name it.
pub(crate) struct SourceLine {
    pub(crate) publisher: String,
    pub(crate) title: String,
    pub(crate) date: String,
    pub(crate) iso: String,
    /// The publisher's address, if it is one that may be linked.
    pub(crate) url: Option<String>,
    /// The address of the article's page here.
    pub(crate) path: String,
    pub(crate) is_summary: bool,
    pub(crate) is_withheld: bool,
    /// The sentences that may be shown.
    pub(crate) quotes: Vec<String>,
}

/// A footnote.
pub(crate) struct Note {
    pub(crate) number: usize,
    pub(crate) source: SourceLine,
    pub(crate) sentence: Option<String>,
    /// What was read from it, each with the name of the rule.
    pub(crate) readings: Vec<Reading>,
}

/// A fact read from a sentence.
#[derive(PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) what: String,
    pub(crate) rule: String,
}

/// The footnotes of a page while it is put together.
pub(super) struct Notes<'a> {
    behind: &'a Behind,
    notes: Vec<((i64, Option<i64>), Note)>,
}

impl<'a> Notes<'a> {
    pub(super) fn new(behind: &'a Behind) -> Self {
        Self {
            behind,
            notes: Vec::new(),
        }
    }

    /// The number of the footnote for a reading; sentences are shared by all facts read from them.
    pub(super) fn cite(&mut self, source: &Source, at: i64, what: &str, rule: &str) -> usize {
        let quote = self.behind.quote(source, at);
        let key = (source.article, quote.map(|quote| quote.start));
        let place = self
            .notes
            .iter()
            .position(|(known, _)| *known == key)
            .unwrap_or(self.notes.len());
        if place == self.notes.len() {
            let sentence = quote.map(|quote| plain(&quote.text));
            let note = Note {
                number: place + 1,
                source: SourceLine::new(source),
                sentence,
                readings: Vec::new(),
            };
            self.notes.push((key, note));
        }
        let reading = Reading {
            what: what.into(),
            rule: plain(rule).replace('_', " "),
        };
        if let Some((_, note)) = self
            .notes
            .get_mut(place)
            .filter(|(_, note)| !note.readings.contains(&reading))
        {
            note.readings.push(reading);
        }
        place + 1
    }

    pub(super) fn finish(self) -> Vec<Note> {
        self.notes.into_iter().map(|(_, note)| note).collect()
    }
}

impl SourceLine {
    /// A source without its sentences.
    pub(crate) fn new(source: &Source) -> Self {
        let url = source
            .url
            .as_deref()
            .and_then(web_address)
            .map(str::to_owned);
        let publisher = source
            .publisher
            .as_deref()
            .map(plain)
            .or_else(|| url.as_deref().map(host));
        let title = plain(&source.title);
        Self {
            title: match (title.is_empty(), &publisher) {
                (false, _) => title,
                (true, Some(publisher)) => format!("Untitled report by {publisher}"),
                (true, None) => "Untitled article".into(),
            },
            publisher: publisher.unwrap_or_else(|| "publisher not stated".into()),
            date: source
                .published_on
                .as_deref()
                .map_or_else(|| "date not stated".into(), date_words),
            iso: source.published_on.clone().unwrap_or_default(),
            url,
            path: format!("/articles/{:012x}", source.article),
            is_summary: source.is_summary,
            is_withheld: source.no_republication,
            quotes: Vec::new(),
        }
    }
}

/// The sources in order of publication, each with the sentences that may be shown.
pub(super) fn sources(behind: &Behind) -> Vec<SourceLine> {
    let mut lines: Vec<(i64, SourceLine)> = Vec::new();
    for source in &behind.sources {
        if lines.iter().any(|(article, _)| *article == source.article) {
            continue;
        }
        let own = behind
            .quotes
            .iter()
            .filter(|quote| quote.article == source.article && !source.no_republication);
        // Our own summaries are whole texts; two sentences tell enough of them here as well.
        let quotes = own.take(2).map(|quote| plain(&quote.text)).collect();
        lines.push((
            source.article,
            SourceLine {
                quotes,
                ..SourceLine::new(source)
            },
        ));
    }
    lines.into_iter().map(|(_, line)| line).collect()
}
