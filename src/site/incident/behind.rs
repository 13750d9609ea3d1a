//! What lies behind an incident: read once, asked by every part of its page.

use crate::model::Field;
use crate::site::Site;
use crate::site::query::{ClaimRow, Correction, Person, PersonRow, Quote, Source};

/// The reports of an incident with what they claim.
pub(super) struct Behind {
    pub(super) sources: Vec<Source>,
    pub(super) claims: Vec<ClaimRow>,
    pub(super) people: Vec<Person>,
    pub(super) mentions: Vec<PersonRow>,
    pub(super) quotes: Vec<Quote>,
    pub(super) corrections: Vec<Correction>,
}

impl Behind {
    /// Reads it.
    pub(super) async fn of(site: &Site, incident: i64) -> Result<Self, sqlx::Error> {
        Ok(Self {
            sources: site.reader.sources(&[incident]).await?,
            claims: site.reader.claims(incident).await?,
            people: site.reader.people(incident).await?,
            mentions: site.reader.mentions(incident).await?,
            quotes: site.reader.quotes(incident).await?,
            corrections: site.reader.corrections(incident).await?,
        })
    }

    /// The claims about a field, each with its source, in the order of the sources.
    pub(super) fn claims_of(&self, field: Field) -> impl Iterator<Item = (&Source, &ClaimRow)> {
        self.sources.iter().flat_map(move |source| {
            let own = self
                .claims
                .iter()
                .filter(move |claim| claim.report == source.report && claim.field == field.word());
            own.map(move |claim| (source, claim))
        })
    }

    /// The sentence around a place in a source's text, where it may be shown.
    pub(super) fn quote(&self, source: &Source, at: i64) -> Option<&Quote> {
        let mut own = self
            .quotes
            .iter()
            .filter(|quote| quote.article == source.article && !source.no_republication);
        own.find(|quote| (quote.start..quote.end).contains(&at))
    }
}
