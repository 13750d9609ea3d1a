//! What was read from a text or its gloss in, the same resting on the article's own words out.

use std::ops::Range;

use chrono::NaiveDate;

use crate::model::{Claim, Person, Report};

use super::{
    document::{Characters, Document},
    gloss::Gloss,
    report::{Draft, Evidence},
    reread::{IN_SPANISH, reread},
};

/// An article's text beside what the rules read of it.
pub(crate) struct Original<'a> {
    /// The text as the article has it.
    pub(crate) text: &'a str,
    /// What the rules read.
    pub(crate) gloss: &'a Gloss<'a>,
    /// The gloss cut into sentences.
    pub(crate) document: &'a Document<'a>,
    /// The day from which weekdays are told.
    pub(crate) anchor: Option<NaiveDate>,
}

impl Original<'_> {
    /// The reports of some drafts, the first of them the main one; spans in characters.
    pub(crate) fn reports(&self, drafts: impl Iterator<Item = Draft>) -> Vec<Report> {
        let characters = Characters::of(self.text);
        let report = |(order, draft): (usize, Draft)| Report {
            primary: order == 0,
            claims: self.claims(draft.claims, &characters),
            people: self.people(draft.people, &characters),
            signs: draft.signs,
        };
        drafts.enumerate().map(report).collect()
    }

    fn claims(&self, claims: Vec<Evidence>, characters: &Characters) -> Vec<Claim> {
        let claims = claims.into_iter();
        if !self.gloss.is_spanish() {
            return claims.map(|claim| claim.into_claim(characters)).collect();
        }
        claims
            .filter_map(|claim| self.glossed(claim, characters))
            .collect()
    }

    /// A claim with the words that prove it: the stretch it was read from, else the sentences
    /// around it. What the article's own words do not prove is not claimed.
    fn glossed(&self, claim: Evidence, characters: &Characters) -> Option<Claim> {
        let rule = format!("{}{IN_SPANISH}", claim.rule);
        let proves = |span: &Range<usize>| {
            let words = self.text.get(span.clone());
            words
                .and_then(|words| reread(claim.field, &rule, words, self.anchor))
                .as_ref()
                == Some(&claim.value)
        };
        let spans = [claim.span.clone(), self.sentences(&claim.span)];
        let mut spans = spans.iter().map(|span| self.gloss.original(span));
        let span = characters.range(&spans.find(proves)?);
        Some(Claim {
            field: claim.field,
            value: claim.value,
            span,
            rule,
        })
    }

    fn sentences(&self, span: &Range<usize>) -> Range<usize> {
        let sentences = self.document.sentences.iter();
        let around =
            sentences.filter(|sentence| sentence.start < span.end && span.start < sentence.end);
        around.fold(span.clone(), |all, one| {
            all.start.min(one.start)..all.end.max(one.end)
        })
    }

    fn people(&self, mut people: Vec<Person>, characters: &Characters) -> Vec<Person> {
        for person in &mut people {
            person.span = characters.range(&self.gloss.original(&person.span));
            if self.gloss.is_spanish() {
                person.rule.push_str(IN_SPANISH);
            }
        }
        people
    }
}
