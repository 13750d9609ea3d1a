//! The nouns that every part shares: article, report, claim, person.
//!
//! Plain values without SQL, HTTP, clock or I/O. The words of each enum are the ones of the
//! database, of `explain --json` and of the query string; `label` gives the ones people read.

mod block;
mod date;
mod signs;
mod value;
mod words;

use std::ops::Range;

use chrono::NaiveDate;

pub use block::block_in_words;
pub(crate) use date::minutes_apart;
pub use date::{PartialDate, time_in_words};
pub use signs::Signs;
pub use value::{Field, Value, WrongValue};
pub use words::{Circumstance, Direction, Grade, Injury, Precision, Role, Status, UnknownWord};

/// A news article in the one form that all input formats are brought to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Article {
    /// Where it was read: a path (with `:line` for JSON Lines), `-`, or an address.
    pub source: String,
    /// The publisher's address of the article, if it is stated; http or https only.
    pub url: Option<String>,
    /// The headline; empty where none is stated.
    pub title: String,
    /// Who published it, if stated.
    pub publisher: Option<String>,
    /// The day of publication as the article itself states it.
    pub published_on: Option<NaiveDate>,
    /// The article's prose: paragraphs parted by one blank line, without page chrome.
    pub text: String,
    /// Our own summary of a publisher's report (a bundled sample), so its sentences may be shown.
    pub is_summary: bool,
}

/// What the reading step made of one article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// `incident`, `no_incident` or `out_of_area`; the pipeline adds `duplicate` and `rejected`.
    pub status: Status,
    /// Why, in words for a reader.
    pub reason: String,
    /// One report for each incident in scope, the main ones first.
    pub reports: Vec<Report>,
    /// The text carries an embargo or a no-republication notice: nothing of it may be shown.
    pub no_republication: bool,
}

/// What one article says of one incident.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The article is mainly about this incident, rather than referring back to it.
    pub primary: bool,
    /// At most one claim a field, in the order of [`Field::ALL`].
    pub claims: Vec<Claim>,
    /// The people who were shot, shot at or hurt, in order of mention.
    pub people: Vec<Person>,
    /// What else ties it to other reports of the event.
    pub signs: Signs,
}

/// One field's value in one report, with its place in the text and the rule that read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Which fact.
    pub field: Field,
    /// What is claimed; its kind fits the field.
    pub value: Value,
    /// Where the text says it: offsets in characters (not bytes) of [`Article::whole_text`].
    pub span: Range<usize>,
    /// Name of the rule that read it, such as `weekday_before_publication`.
    pub rule: String,
}

/// A person hit, hurt or shot at, without a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Officer or civilian.
    pub role: Role,
    /// Age in years.
    pub age: Option<u8>,
    /// `man`, `woman`, `boy` or `girl`, as worded.
    pub gender: Option<String>,
    /// What happened to them.
    pub injury: Injury,
    /// The condition as worded, such as "serious condition"; later reports in the article win.
    pub condition: Option<String>,
    /// The hospital's name, as worded.
    pub hospital: Option<String>,
    /// Where the text says it: offsets in characters of [`Article::whole_text`].
    pub span: Range<usize>,
    /// Name of the rule that read it.
    pub rule: String,
}

impl Article {
    /// The whole text that claims point into: the headline as its first paragraph, then the prose.
    #[must_use]
    pub fn whole_text(&self) -> String {
        if self.title.is_empty() {
            return self.text.clone();
        }
        format!("{}\n\n{}", self.title, self.text)
    }
}

impl Report {
    /// The value claimed for a field, if any.
    #[must_use]
    pub fn value(&self, field: Field) -> Option<&Value> {
        self.claim(field).map(|claim| &claim.value)
    }

    /// The claim for a field, if any.
    #[must_use]
    pub fn claim(&self, field: Field) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.field == field)
    }
}
