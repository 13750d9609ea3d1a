//! Where sources differ: who said what.

use super::behind::Behind;
use super::facts::claimed;
use super::notes::SourceLine;
use crate::model::Field;
use crate::site::query::Incident;

/// A field on which sources differ.
pub(crate) struct Disagreement {
    pub(crate) label: &'static str,
    /// Each source with what it says, in order of publication.
    pub(crate) said: Vec<(SourceLine, String)>,
}

/// The disputed fields in the order of [`Field::ALL`].
pub(super) fn all(incident: &Incident, behind: &Behind) -> Vec<Disagreement> {
    let disputed = Field::ALL
        .iter()
        .copied()
        .filter(|field| incident.is_disputed(field.word()));
    let mut rows: Vec<Disagreement> = disputed
        .map(|field| Disagreement {
            label: field.label(),
            said: behind
                .claims_of(field)
                .map(|(source, claim)| (SourceLine::new(source), claimed(field, &claim.value)))
                .collect(),
        })
        .collect();
    rows.retain(|row| !row.said.is_empty());
    rows
}
