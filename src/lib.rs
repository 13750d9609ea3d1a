//! Chicago Police Shootings: news articles go in, a public record comes out.
//!
//! # The journey of an article
//!
//! 1. [`ingest::read`] turns files, folders, standard input and web addresses into bytes.
//! 2. [`ingest::parse`] turns text, HTML, JSON and feeds into one [`model::Article`].
//! 3. [`ingest::extract`] reads reports from it: what happened, when, where, to whom; each claim
//!    keeps its place in the text and the name of its rule.
//! 4. [`ingest::resolve`] sets names and blocks against the [`city`]: its grid, areas, stations.
//! 5. [`ingest::store`] writes article, reports and claims, a batch a transaction.
//! 6. [`ingest::link`] decides which reports tell of one event; [`incident`] derives what is
//!    shown of it from its claims and corrections.
//! 7. [`site`] answers requests from the database: pages, feeds and files.
//!
//! # Invariants
//!
//! - [`ingest`] and [`site`] never import each other; they share [`model`], [`city`],
//!   [`incident`] and [`database`].
//! - Parse, extract, resolve, link and derive know no async, no SQL and no clock.
//! - Nothing that was offered to `ingest` vanishes: each input ends as a row or a printed line
//!   with its status and reason.
//! - Every stored claim's span, read again by its rule, gives its value.
//! - The same articles give the same incidents, in any order and after any interruption.
//! - A published incident address never dies: a merged or renamed one answers 308, a withdrawn
//!   one 410 with the reason.
//! - Each number on a page is a link to exactly the incidents it counts; the rows of a table add
//!   up to its total.
//! - Article text is never republished: at most two sentences an article as evidence, none from
//!   one that refuses republication. Our own summaries may be shown sentence by sentence.
//! - No value is guessed: what no rule can prove is "not stated".

#![cfg_attr(
    test,
    expect(
        clippy::too_many_lines,
        reason = "tables of examples are as long as they need to be"
    )
)]

mod hasher;

mod letters;

pub mod model;

pub mod city;

pub mod incident;

pub mod database;

pub mod ingest;

pub mod site;
