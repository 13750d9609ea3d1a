//! The sample articles that are part of the program, for a first start without a database.

use std::{io::IsTerminal, path::Path, time::Instant};

use include_dir::{Dir, File, include_dir};
use police_shootings::{
    database,
    ingest::{
        self,
        parse::{self, Limits, Refusal},
        read::{Offered, Outcome},
    },
};

use super::{asked_to_stop, ingest as command, terminal::say};

static SAMPLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/samples");

/// What the run over the samples is called in the log.
pub(crate) const SOURCES: &str = "samples";

/// Loads the samples with a bar; false if the operator stopped it. What is there already is known
/// and not touched, so it can be done again.
///
/// # Errors
/// If the database cannot be opened or written.
pub(crate) async fn load(path: &Path) -> anyhow::Result<bool> {
    let mut connection = database::open_for_writing(path).await?;
    let files = files();
    eprintln!(
        "Loading {} sample articles into {} …",
        files.len(),
        path.display()
    );
    let bar = command::bar(Some(files.len()), std::io::stderr().is_terminal());
    let counter = bar.clone();
    let offers = files.into_iter().flat_map(move |file| {
        counter.inc(1);
        offers(file)
    });
    let begun = Instant::now();
    let summary = ingest::run(&mut connection, SOURCES, offers, asked_to_stop(), |_| {}).await?;
    database::close(path, connection).await?;
    bar.finish_and_clear();
    say(&command::in_words(&summary, begun.elapsed()))?;
    Ok(!summary.stopped)
}

/// The samples in the order of their names; the note about them is none.
fn files() -> Vec<&'static File<'static>> {
    let is_sample = |file: &&File<'_>| file.path().extension().is_none_or(|end| end != "md");
    let mut files: Vec<_> = SAMPLES.files().filter(is_sample).collect();
    files.sort_by_key(|file| file.path());
    files
}

/// The articles of a sample: our own summaries, whatever form they are written in.
fn offers(file: &File<'_>) -> Vec<Offered> {
    let source = format!("sample/{}", file.path().display());
    let items = parse::parse(&source, file.contents(), None, &Limits::default());
    let offer = |item: parse::Item| Offered {
        source: item.source,
        outcome: match item.article {
            Ok(mut article) => {
                article.is_summary = true;
                Outcome::Article(article)
            }
            Err(Refusal::Unreadable(reason)) => Outcome::Rejected(reason),
            Err(Refusal::Nothing(reason)) => Outcome::Skipped(reason),
        },
        validators: None,
    };
    items.into_iter().map(offer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_is_an_article_with_publisher_and_address() {
        let samples: Vec<Offered> = files().into_iter().flat_map(offers).collect();
        assert!(samples.len() >= 60, "{}", samples.len());
        for sample in samples {
            let Outcome::Article(article) = sample.outcome else {
                panic!("{}: {:?}", sample.source, sample.outcome)
            };
            assert!(
                article.url.is_some() && article.publisher.is_some(),
                "{}",
                sample.source
            );
        }
    }
}
