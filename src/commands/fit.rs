//! `fit`: how much each trait of a reading speaks for it, learned from labelled articles.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::Context;
use clap::Args;
use police_shootings::{
    ingest::{
        extract::{self, Possible},
        fit::{self, Example},
        read::{self, Options, Outcome, Source},
    },
    model::{Article, Field},
};
use serde_json::Value;

use super::{Done, terminal::say};

/// The arguments of `fit`.
#[derive(Args)]
pub(crate) struct Fit {
    /// The field whose values are weighed: occurred_on
    #[arg(value_parser = weighed)]
    field: Field,
    /// Folders with `labels.jsonl` and `articles/`
    #[arg(required = true)]
    folders: Vec<PathBuf>,
}

impl Fit {
    /// Prints the table of points.
    ///
    /// # Errors
    /// If a folder's labels cannot be read.
    pub(crate) fn run(self) -> anyhow::Result<Done> {
        let mut examples = Vec::new();
        for folder in &self.folders {
            self.learn_from(folder, &mut examples)?;
        }
        let (articles, right) = fit::tried(&examples);
        say(&format!(
            "# Fitted by `police-shootings fit`; in cross-validation right for {right} of {articles} articles."
        ))?;
        for ((kind, what), points) in fit::fit(&examples.iter().collect::<Vec<_>>()) {
            say(&format!("{kind}\t{what}\t{points:.2}"))?;
        }
        Ok(Done::Wholly)
    }

    fn learn_from(&self, folder: &Path, examples: &mut Vec<Example>) -> anyhow::Result<()> {
        let path = folder.join("labels.jsonl");
        let labels = fs::read_to_string(&path)
            .with_context(|| format!("{}: name a folder with labels.jsonl", path.display()))?;
        for (number, line) in labels.lines().enumerate() {
            let label: Value = serde_json::from_str(line)
                .with_context(|| format!("{}, line {}: no JSON", path.display(), number + 1))?;
            let file = label["file"].as_str().unwrap_or_default();
            let Some(wanted) = wanted(&label, self.field) else {
                continue;
            };
            for article in articles(folder.join("articles").join(file)) {
                let of = examples.last().map_or(0, |last| last.article + 1);
                let possible = extract::possible(&article, self.field);
                examples.extend(
                    possible
                        .into_iter()
                        .map(|Possible { value, traits }| Example {
                            article: of,
                            right: wanted.contains(&value),
                            traits: traits.into_iter().map(|(one, _)| one).collect(),
                        }),
                );
            }
        }
        Ok(())
    }
}

/// A field whose values have traits.
fn weighed(word: &str) -> Result<Field, String> {
    let field = Field::from_word(word).filter(|field| extract::WEIGHED.contains(field));
    let words = extract::WEIGHED.map(Field::word).join(", ");
    field.ok_or_else(|| format!("no values of it are weighed; those of {words} are"))
}

fn articles(path: PathBuf) -> impl Iterator<Item = Article> {
    let offered = read::offer(
        vec![Source::from(path.into_os_string())],
        Options::default(),
    );
    offered.filter_map(|offered| match offered.outcome {
        Outcome::Article(article) => Some(*article),
        _ => None,
    })
}

/// The right values of the label's main incident, none of them where the text gives none; `None`
/// where there is no such incident.
fn wanted(label: &Value, field: Field) -> Option<Vec<String>> {
    let incidents = label["incidents"].as_array()?;
    let main = incidents.iter().find(|one| one["primary"] == true)?;
    let value = &main[field.word()];
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
