//! `ingest`: sources into the database, with a bar, a line for what was refused, and a summary.

mod progress;

use std::{
    io::IsTerminal,
    path::Path,
    time::{Duration, Instant},
};

use clap::Args;
use police_shootings::{
    database,
    ingest::{
        self, Fate, Handled, Summary, read,
        store::{self, Kept},
    },
};
use serde_json::json;

use super::{
    Done, asked_to_stop,
    limits::Reading,
    terminal::{json_line, plain, say},
};
pub(crate) use progress::{Counted, bar};

/// The arguments of `ingest`.
#[derive(Args)]
pub(crate) struct Ingest {
    #[command(flatten)]
    reading: Reading,
    /// Print nothing but what was rejected
    #[arg(long, short)]
    quiet: bool,
    /// Print a line of JSON for each input
    #[arg(long)]
    json: bool,
}

impl Ingest {
    /// # Errors
    /// If the database cannot be opened or written; what was told before is stored.
    pub(crate) async fn run(self, path: &Path) -> anyhow::Result<Done> {
        let sources = self.reading.sources()?;
        let mut connection = database::open_for_writing(path).await?;
        let mut options = self.reading.options();
        options.known = store::known_addresses(&mut connection).await?;
        let begun = Instant::now();
        let shown = !self.quiet && !self.json && std::io::stderr().is_terminal();
        // Counting walks every folder: not for a bar that nobody sees.
        let files = shown.then(|| read::expected(&sources)).flatten();
        let bar = bar(files, shown);
        let offers = Counted::new(read::offer(sources, options), bar.clone());
        let mut spoken = Ok(());
        let tell = |handled: &Handled| {
            let told = bar.suspend(|| self.tell(handled));
            if spoken.is_ok() {
                spoken = told;
            }
        };
        let words = self.reading.in_words();
        let summary = ingest::run(&mut connection, &words, offers, asked_to_stop(), tell).await?;
        database::close(path, connection).await?;
        bar.finish_and_clear();
        spoken?;
        self.sum_up(&summary, begun.elapsed())?;
        let whole = summary.counts.rejected == 0 && !summary.stopped;
        Ok(if whole { Done::Wholly } else { Done::InPart })
    }

    fn tell(&self, handled: &Handled) -> std::io::Result<()> {
        if handled.fate == Fate::Rejected {
            eprintln!(
                "rejected {}: {}",
                plain(&handled.source),
                plain(&handled.reason)
            );
        } else if handled.fate == Fate::Skipped && !self.quiet {
            eprintln!(
                "skipped {}: {}",
                plain(&handled.source),
                plain(&handled.reason)
            );
        }
        if self.json {
            say(&json_line(&as_json(handled)))
        } else {
            Ok(())
        }
    }

    fn sum_up(&self, summary: &Summary, took: Duration) -> std::io::Result<()> {
        let text = in_words(summary, took);
        match (self.quiet, self.json) {
            (true, _) => Ok(()),
            // The lines of JSON stay alone on standard output.
            (false, true) => {
                eprintln!("{text}");
                Ok(())
            }
            (false, false) => say(&text),
        }
    }
}

fn as_json(handled: &Handled) -> serde_json::Value {
    let (status, kept, id) = match handled.fate {
        Fate::Article(id, status, kept) => {
            (status.word(), kept_word(kept), Some(format!("{id:012x}")))
        }
        Fate::Rejected => ("rejected", "nothing", None),
        Fate::Skipped => ("skipped", "nothing", None),
        Fate::Unchanged => ("unchanged", "known", None),
    };
    json!({ "source": handled.source, "status": status, "kept": kept, "article": id, "reason": handled.reason })
}

fn kept_word(kept: Kept) -> &'static str {
    match kept {
        Kept::Stored => "new",
        Kept::Updated => "updated",
        Kept::Known => "known",
        Kept::Clash => "nothing",
    }
}

/// The summary, as people read it.
pub(crate) fn in_words(summary: &Summary, took: Duration) -> String {
    let counts = &summary.counts;
    let seconds = took.as_secs_f64();
    let rate = counts.articles() as f64 / seconds.max(0.001);
    let mut text = format!(
        "{} new, {} updated, {} already known; of the new and updated {} without an incident, {} out \
         of area; {} rejected. {seconds:.1} s, {rate:.0} articles a second.",
        counts.stored,
        counts.updated,
        counts.known,
        counts.no_incident,
        counts.out_of_area,
        counts.rejected,
    );
    if summary.read_again > 0 {
        text += &format!(
            "\n{} stored articles read again, as the rules of reading have changed.",
            summary.read_again
        );
    }
    if let Some(relinked) = summary.relinked {
        text += &format!(
            "\n{} incidents: {} new, {} changed, {} merged into older ones.",
            relinked.incidents, relinked.added, relinked.changed, relinked.merged,
        );
    }
    if summary.stopped {
        text += "\nStopped before the end; what is counted here is stored. Run it again to go on.";
    }
    text
}
