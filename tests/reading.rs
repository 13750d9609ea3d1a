//! The reading step over the samples and the labelled articles: how well, on what words, and how steadily.

#[path = "reading/articles.rs"]
mod articles;
#[path = "reading/label.rs"]
mod label;
#[path = "reading/linking.rs"]
mod linking;
#[path = "reading/metamorphic.rs"]
mod metamorphic;
#[path = "reading/provenance.rs"]
mod provenance;
#[path = "reading/quality.rs"]
mod quality;
#[path = "reading/score.rs"]
mod score;
#[path = "reading/tails.rs"]
mod tails;
