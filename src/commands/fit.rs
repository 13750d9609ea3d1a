//! `fit`: how much each trait of a reading speaks for it, learned from labelled articles.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use clap::Args;
use police_shootings::{
    ingest::{
        extract::{self, Possible},
        fit::{self, Example, Points},
        read::{self, Options, Outcome, Source},
    },
    model::{Article, Field},
};
use serde_json::Value;

use super::{Done, terminal::say};

/// The arguments of `fit`.
#[derive(Args)]
pub(crate) struct Fit {
    /// The field whose values are weighed, such as occurred_on or civilians_shot
    #[arg(value_parser = weighed)]
    field: Field,
    /// Learn on: hold back to the points that the program has, and not to 0
    #[arg(long)]
    on: bool,
    /// Folders with `labels.jsonl` and `articles/`
    #[arg(required = true)]
    folders: Vec<PathBuf>,
}

impl Fit {
    /// Prints the table of points.
    ///
    /// # Errors
    /// If a folder's labels or articles cannot be read.
    pub(crate) fn run(self) -> anyhow::Result<Done> {
        let mut learned = Learned::default();
        for folder in &self.folders {
            self.learn_from(folder, &mut learned)?;
        }
        let Learned { examples, known } = learned;
        let (articles, right) = fit::tried(&examples, &known);
        say(&format!(
            "# Fitted by `police-shootings fit`; in cross-validation right for {right} of {articles} articles."
        ))?;
        for ((kind, what), points) in fit::fit(&examples.iter().collect::<Vec<_>>(), &known) {
            say(&format!("{kind}\t{what}\t{points:.2}"))?;
        }
        Ok(Done::Wholly)
    }

    fn learn_from(&self, folder: &Path, learned: &mut Learned) -> anyhow::Result<()> {
        let path = folder.join("labels.jsonl");
        let labels = fs::read_to_string(&path)
            .with_context(|| format!("{}: name a folder with labels.jsonl", path.display()))?;
        for (number, line) in labels.lines().enumerate() {
            let at = || format!("{}, line {}", path.display(), number + 1);
            let label: Value =
                serde_json::from_str(line).with_context(|| format!("{}: no JSON", at()))?;
            let file = label["file"].as_str();
            let file = file.with_context(|| format!("{}: no \"file\"", at()))?;
            let article = article(folder.join("articles").join(file)).with_context(at)?;
            if let Some(wanted) = wanted(&label, self.field) {
                self.learn_of(&article, &wanted, learned);
            }
        }
        Ok(())
    }

    fn learn_of(&self, article: &Article, wanted: &[String], learned: &mut Learned) {
        let of = learned.examples.last().map_or(0, |last| last.article + 1);
        let mut all = extract::possible(article).into_iter();
        let own = all.find(|(field, _)| *field == self.field);
        for Possible { value, traits } in own.into_iter().flat_map(|(_, possible)| possible) {
            if self.on {
                let points = traits
                    .iter()
                    .map(|(one, points)| (*one, f64::from(*points)));
                learned.known.extend(points);
            }
            learned.examples.push(Example {
                article: of,
                right: wanted.contains(&value),
                traits: traits.into_iter().map(|(one, _)| one).collect(),
            });
        }
    }
}

/// What the folders so far taught.
#[derive(Default)]
struct Learned {
    examples: Vec<Example>,
    /// The points that the program has for their traits, where they are asked for.
    known: Points,
}

/// A field whose values have traits.
fn weighed(word: &str) -> Result<Field, String> {
    let field = Field::from_word(word).filter(|field| extract::WEIGHED.contains(field));
    let words = extract::WEIGHED.map(Field::word).join(", ");
    field.ok_or_else(|| format!("no values of it are weighed; those of {words} are"))
}

/// The one article of a file.
fn article(path: PathBuf) -> anyhow::Result<Article> {
    let source = Source::from(path.into_os_string());
    let offered = read::offer(vec![source], Options::default()).next();
    let offered = offered.context("its file holds nothing")?;
    match offered.outcome {
        Outcome::Article(article) => Ok(*article),
        Outcome::Rejected(reason) | Outcome::Skipped(reason) => {
            bail!("{}: {reason}", offered.source)
        }
        Outcome::Unchanged => bail!("{}: nothing to read", offered.source),
    }
}

/// The right values of the label's main incident, none of them where the text gives none; `None`
/// where there is no such incident.
fn wanted(label: &Value, field: Field) -> Option<Vec<String>> {
    let incidents = label["incidents"].as_array()?;
    let main = incidents.iter().find(|one| one["primary"] == true)?;
    let value = main.get(field.word())?;
    let all = value
        .as_array()
        .cloned()
        .unwrap_or_else(|| vec![value.clone()]);
    let in_words = |value: &Value| match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    };
    Some(all.iter().filter_map(in_words).collect())
}
