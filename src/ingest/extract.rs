//! An article's text in, a reading out: reports with claims and people.
#![allow(missing_docs, clippy::allow_attributes)]
use crate::model::{Article, Reading, Status};
pub fn extract(_: &Article) -> Reading {
    Reading {
        status: Status::NoIncident,
        reason: "stand-in".into(),
        reports: vec![],
        no_republication: false,
    }
}
