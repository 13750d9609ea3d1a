//! `correct`: what an operator decides about an incident; kept as history, shown with its reason.

use std::path::Path;

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use police_shootings::{
    city::City,
    database::{self, Standing},
    incident::Correction,
    ingest::store::{self, Decided},
    model::Field,
};

use super::{Done, terminal::say};

/// The arguments of `correct`.
#[derive(Args)]
pub(crate) struct Correct {
    #[command(subcommand)]
    decision: Decision,
    /// Why; readers see it
    #[arg(long, global = true, default_value = "", hide_default_value = true)]
    reason: String,
}

#[derive(Subcommand)]
enum Decision {
    /// Set a field to a value; without a value it becomes "not stated"
    Set {
        /// The incident's address, such as 2020-08-30-homan-square
        slug: String,
        /// Its name in exports, such as officers_shot
        field: String,
        /// Such as 2, yes, 2020-08-30 or "3300 W Polk St"
        value: Option<String>,
    },
    /// The other incident is the same event
    Merge {
        /// The incident's address
        slug: String,
        /// The other incident's address
        other: String,
    },
    /// An article tells of another event than the rest
    Split {
        /// The incident's address
        slug: String,
        /// The article's number, 12 hex digits, as in its address
        article: String,
    },
    /// Stop showing it; its address says why
    Withdraw {
        /// The incident's address
        slug: String,
    },
    /// Show it again
    Restore {
        /// The incident's address
        slug: String,
    },
    /// It was checked against its sources
    Review {
        /// The incident's address
        slug: String,
    },
    /// Add the name of a grown person
    Name {
        /// The incident's address
        slug: String,
        /// The person's number on the page, from 1
        person: usize,
        /// The name
        name: String,
    },
}

impl Correct {
    /// # Errors
    /// If the decision cannot be made: an unknown address, field or value; no reason.
    pub(crate) async fn run(self, path: &Path) -> anyhow::Result<Done> {
        if database::standing(path).await? == Standing::Missing {
            bail!(
                "there is no database at {} yet; `ingest` makes one",
                path.display()
            );
        }
        let (slug, decided) = self.decision.checked()?;
        let mut connection = database::open_for_writing(path).await?;
        store::decide(&mut connection, &slug, &decided, &self.reason).await?;
        let relinked = store::relink(&mut connection).await?;
        database::close(path, connection).await?;
        say(&format!(
            "Kept. {} incidents changed, {} new, {} merged.",
            relinked.changed, relinked.added, relinked.merged
        ))?;
        Ok(Done::Wholly)
    }
}

impl Decision {
    fn checked(self) -> anyhow::Result<(String, Decided)> {
        let show = |slug, correction| Ok((slug, Decided::Show(correction)));
        match self {
            Self::Set { slug, field, value } => show(slug, set(&field, value.as_deref())?),
            Self::Merge { slug, other } => Ok((slug, Decided::Merge(other))),
            Self::Split { slug, article } => {
                let id = i64::from_str_radix(&article, 16).with_context(|| {
                    format!("{article:?} is no article's number; its page has it")
                })?;
                Ok((slug, Decided::Split(id)))
            }
            // The reason that is shown is the decision's own.
            Self::Withdraw { slug } => show(slug, Correction::Withdraw(String::new())),
            Self::Restore { slug } => show(slug, Correction::Restore),
            Self::Review { slug } => show(slug, Correction::Review),
            Self::Name { slug, person, name } => show(slug, Correction::Name(person, name)),
        }
    }
}

fn set(field: &str, value: Option<&str>) -> anyhow::Result<Correction> {
    let names = || {
        Field::ALL
            .iter()
            .map(|field| field.word())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let known = Field::from_word(field)
        .with_context(|| format!("{field:?} is no field; they are {}", names()))?;
    let value = value.map(|value| known.parse(value)).transpose()?;
    if let (Field::CommunityArea, Some(area)) = (known, &value) {
        let name = area.to_string();
        City::chicago()
            .area_named(&name)
            .with_context(|| format!("{name:?} is none of the city's 77 community areas"))?;
    }
    Ok(Correction::Set(known, value))
}
