//! `explain`: what is read in each article, where and by which rule; writes nothing.

mod as_json;
mod as_text;

use clap::Args;
use police_shootings::{
    incident::{self, Incident, Sourced},
    ingest::{
        extract,
        read::{self, Offered, Outcome},
    },
    model::{Article, Reading, Report},
};

use super::{
    Done,
    limits::Reading as Sources,
    terminal::{json_line, say},
};

/// The arguments of `explain`.
#[derive(Args)]
pub(crate) struct Explain {
    #[command(flatten)]
    reading: Sources,
    /// Print an object of JSON a line, one an article
    #[arg(long)]
    json: bool,
    /// Print also what was read in each sentence, and to which event it was counted
    #[arg(long, conflicts_with = "json")]
    steps: bool,
}

/// An article with what was read in it.
struct Explained<'a> {
    article: &'a Article,
    reading: &'a Reading,
    /// Each report, and the incident that it alone would give.
    incidents: Vec<(&'a Report, Incident)>,
    /// The characters of the whole text, which spans count.
    letters: Vec<char>,
}

impl Explain {
    /// # Errors
    /// If no source is named, or nobody reads the output any more.
    pub(crate) fn run(self) -> anyhow::Result<Done> {
        let mut done = Done::Wholly;
        for offered in read::offer(self.reading.sources()?, self.reading.options()) {
            if matches!(offered.outcome, Outcome::Rejected(_)) {
                done = Done::InPart;
            }
            if let Some(text) = self.explain(&offered) {
                say(&text)?;
            }
        }
        Ok(done)
    }

    /// None for what is no input.
    fn explain(&self, offered: &Offered) -> Option<String> {
        match &offered.outcome {
            Outcome::Article(article) => {
                let reading = extract::extract(article);
                let explained = Explained::new(article, &reading);
                Some(if self.json {
                    json_line(&as_json::article(&explained))
                } else if self.steps {
                    as_text::article(&explained)
                        + &as_text::steps(&extract::steps(article))
                        + &as_text::weighed(article)
                } else {
                    as_text::article(&explained)
                })
            }
            Outcome::Rejected(reason) if self.json => {
                Some(json_line(&as_json::rejected(&offered.source, reason)))
            }
            Outcome::Rejected(reason) => Some(as_text::rejected(&offered.source, reason)),
            Outcome::Skipped(_) | Outcome::Unchanged => None,
        }
    }
}

impl<'a> Explained<'a> {
    fn new(article: &'a Article, reading: &'a Reading) -> Self {
        let alone = |report: &Report| {
            let sourced = Sourced {
                article: 0,
                ordinal: 0,
                original: 0,
                publisher: article.publisher.clone(),
                published_on: article.published_on,
                report: report.clone(),
            };
            incident::derive(&[sourced], &[])
        };
        Self {
            article,
            reading,
            incidents: reading
                .reports
                .iter()
                .map(|report| (report, alone(report)))
                .collect(),
            letters: article.whole_text().chars().collect(),
        }
    }

    /// The words of a span; empty if it lies outside the text.
    fn quote(&self, span: &std::ops::Range<usize>) -> String {
        self.letters
            .get(span.clone())
            .unwrap_or_default()
            .iter()
            .collect()
    }
}
