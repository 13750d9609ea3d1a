//! What every handler shares: read access, the counts of the present version, kept answers.

use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use tokio::sync::Mutex;

use crate::site::cache::Cache;
use crate::site::contact::Contact;
use crate::site::query::Reader;
use crate::site::tally::Tally;

/// Reading the counts may cost this much after every change.
const CHEAP: Duration = Duration::from_millis(100);

/// The site's state; see [`app`](super::app).
pub struct Site {
    pub(crate) reader: Reader,
    pub(crate) cache: Cache,
    base: String,
    contact: Option<Contact>,
    /// The counts last read.
    present: RwLock<Arc<Tally>>,
    reading: Mutex<Reading>,
}

/// When the counts were last read, and what it cost.
struct Reading {
    at: Instant,
    cost: Duration,
}

impl Site {
    /// Opens a migrated database for reading.
    ///
    /// # Errors
    /// If the database is missing, unreadable or not this program's, or if `base_url` is not an
    /// http or https address.
    pub async fn open(database: &Path, base_url: &str) -> anyhow::Result<Self> {
        let base = base(base_url)?;
        let shown = database.display();
        let reader = Reader::open(database).await?;
        let started = Instant::now();
        let tally = read(&reader).await.with_context(|| {
            format!(
                "the database {shown} cannot be read; is it one of this program, and up to date?"
            )
        })?;
        let reading = Reading {
            at: started,
            cost: started.elapsed(),
        };
        Ok(Self {
            reader,
            cache: Cache::default(),
            base,
            contact: None,
            present: RwLock::new(Arc::new(tally)),
            reading: Mutex::new(reading),
        })
    }

    /// The same, telling readers where to report a mistake.
    #[must_use]
    pub fn reached_at(self, contact: Option<Contact>) -> Self {
        Self { contact, ..self }
    }

    /// Where to report a mistake, if the operator named an address.
    pub(crate) fn contact(&self) -> Option<&Contact> {
        self.contact.as_ref()
    }

    /// The counts of the present version of the data.
    ///
    /// While one request reads them anew, the others are shown the last ones rather than wait. A
    /// large record is read again at most a tenth of the time while a job writes without a pause:
    /// then pages may lag behind by ten times what reading it costs.
    pub(crate) async fn tally(&self) -> Result<Arc<Tally>, sqlx::Error> {
        if let Ok(mut reading) = self.reading.try_lock() {
            self.refresh(&mut reading).await?;
        }
        Ok(self.last())
    }

    fn last(&self) -> Arc<Tally> {
        let present = self.present.read();
        present.unwrap_or_else(PoisonError::into_inner).clone()
    }

    async fn refresh(&self, reading: &mut Reading) -> Result<(), sqlx::Error> {
        let version = self.reader.version().await?;
        let is_due = reading.cost < CHEAP || reading.at.elapsed() > reading.cost * 10;
        if self.last().version != version && is_due {
            let started = Instant::now();
            let tally = Arc::new(read(&self.reader).await?);
            let present = self.present.write();
            *present.unwrap_or_else(PoisonError::into_inner) = tally;
            *reading = Reading {
                at: Instant::now(),
                cost: started.elapsed(),
            };
        }
        Ok(())
    }

    /// The absolute address of a path of this site.
    pub(crate) fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// Whether the site's public address is an https one.
    pub(crate) fn is_https(&self) -> bool {
        self.base.starts_with("https://")
    }
}

async fn read(reader: &Reader) -> Result<Tally, sqlx::Error> {
    let version = reader.version().await?;
    Ok(Tally::new(version, reader.load().await?))
}

/// A public address without a trailing slash.
fn base(url: &str) -> anyhow::Result<String> {
    let trimmed = url.trim_end_matches('/');
    let host = trimmed
        .strip_prefix("https://")
        .or_else(|| trimmed.strip_prefix("http://"));
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || "-._~:/[]".contains(letter);
    match host {
        Some(host) if !host.is_empty() && host.chars().all(allowed) => Ok(trimmed.into()),
        _ => bail!(
            "the base address {url:?} is not an http or https address such as https://example.org"
        ),
    }
}
