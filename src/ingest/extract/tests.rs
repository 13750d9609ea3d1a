//! Tables of sentences of our own: what each step of reading makes of them.

mod cases;
mod clause;
mod events;
mod facts;
mod moment;
mod names;
mod noun;
mod once_wrong;
mod parties;
mod people;
mod pieces;
mod report;
mod scene;
mod scope;
mod shots;
mod spanish;
mod telling;
mod told_apart;
mod turns;
mod wordings;

use super::{
    anchor,
    clause::Clause,
    document::Document,
    events::{Event, group},
    names::Names,
    noun::{Form, Noun, nouns},
    reread,
    shots::{Party, Shot},
    telling::{Telling, tellings, times},
    token::{Token, tokens},
    understand,
};
use crate::model::{Article, Field, Report};

/// One sentence, cut into words and people.
struct Sentence<'a> {
    text: &'a str,
    lower: &'static str,
    tokens: Vec<Token<'static>>,
    nouns: Vec<Noun>,
}

impl<'a> Sentence<'a> {
    fn new(text: &'a str) -> Self {
        // A test has a few sentences, which may stay in memory until it ends.
        let lower: &str = text.to_ascii_lowercase().leak();
        let tokens = tokens(text, lower, &(0..text.len()));
        let names = Names::of(std::slice::from_ref(&tokens));
        let nouns = nouns(&tokens, &names);
        Self {
            text,
            lower,
            tokens,
            nouns,
        }
    }

    fn clause(&self) -> Clause<'_> {
        Clause::new(self.lower, &self.tokens, &self.nouns)
    }

    /// The words of a phrase; `-` for none.
    fn words(&self, noun: Option<&Noun>) -> &'a str {
        let words = noun.and_then(|noun| {
            let first = self.tokens.get(noun.tokens.start)?;
            let last = self.tokens.get(noun.tokens.end - 1)?;
            self.text.get(first.span.start..last.span.end)
        });
        words.unwrap_or("-")
    }

    /// The first token that is this word or phrase.
    fn at(&self, word: &str) -> usize {
        let found = self.tokens.iter().position(|token| token.word == word);
        found.unwrap_or_else(|| panic!("no {word:?} in {:?}", self.text))
    }
}

/// Every sentence of an article of that day; "-" is an article without one.
fn told(text: &str, published: &str) -> Vec<Telling> {
    let document = Document::new(text);
    tellings(&document, &times(&document), published.parse().ok())
}

/// The same once every event has its own, with the events.
fn understood(text: &str, published: &str) -> (Vec<Telling>, Vec<Event>) {
    let document = Document::new(text);
    understand(&document, &times(&document), published.parse().ok())
}

/// An article of that day without a headline; "-" is one without a day.
fn article(text: &str, published: &str) -> Article {
    Article {
        text: text.into(),
        published_on: published.parse().ok(),
        ..Article::default()
    }
}

/// Each value of a report with its words; every one is read again from them.
fn claims(article: &Article, report: &Report) -> Vec<(Field, String, String)> {
    let text = article.whole_text();
    let claims = report.claims.iter().map(|claim| {
        let words = text.chars().skip(claim.span.start).take(claim.span.len());
        let words: String = words.collect();
        let again = reread(claim.field, &claim.rule, &words, anchor(article));
        assert_eq!(again.as_ref(), Some(&claim.value), "{words}");
        (claim.field, claim.value.to_string(), words)
    });
    claims.collect()
}

/// The main event of an article with all its sentences.
fn main_event(text: &str, published: &str) -> (Event, Vec<Telling>) {
    let tellings = told(text, published);
    let event = group(&tellings).remove(0);
    (event, tellings)
}

/// "hit: officer -> 2 civilian, gun": the deed, who to whom, how many, and whether by gunfire.
fn deed(shot: &Shot) -> String {
    let gun = if shot.by_gun { ", gun" } else { "" };
    let initial = if shot.initial { ", at first" } else { "" };
    let deed = format!("{:?}", shot.deed).to_lowercase();
    format!(
        "{deed}: {} -> {}{gun}{initial}",
        party(shot.shooter),
        party(shot.victim)
    )
}

fn party(party: Option<Party>) -> String {
    let Some(party) = party else {
        return "-".into();
    };
    let role = match (party.role, party.form) {
        (Some(role), _) => role.word(),
        (None, Form::Person) => "person",
        (None, _) => "somebody",
    };
    let count = party
        .count
        .filter(|count| *count != 1)
        .map(|count| format!("{count} "));
    let count = count.unwrap_or_else(|| {
        if party.is_general() {
            "some ".into()
        } else {
            String::new()
        }
    });
    let other = if party.other { "other " } else { "" };
    format!("{other}{count}{role}")
}

fn deeds<'a>(shots: impl IntoIterator<Item = &'a Shot>) -> String {
    shots.into_iter().map(deed).collect::<Vec<_>>().join("; ")
}

/// Checks a table of what is told below the same lead.
fn check_below(lead: &str, rows: &[(&str, &str)], read: impl Fn(&str) -> String) {
    check(rows, |below| read(&format!("{lead}{below}")));
}

/// Checks a table; all wrong rows are named at once.
fn check(rows: &[(&str, &str)], read: impl Fn(&str) -> String) {
    let wrong: Vec<String> = rows
        .iter()
        .map(|(text, expected)| (text, expected, read(text)))
        .filter(|(_, expected, found)| found != *expected)
        .map(|(text, expected, found)| {
            format!("{text}\n    found    {found}\n    expected {expected}")
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
