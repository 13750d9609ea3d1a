//! How sources are read: the options that `ingest` and `explain` share.

use std::{ffi::OsString, io::IsTerminal};

use anyhow::bail;
use clap::Args;
use police_shootings::ingest::{
    parse::{Format, Limits},
    read::{Options, Source},
};

/// Sources and how to read them.
#[derive(Args)]
pub(crate) struct Reading {
    /// Files, folders, "-" for standard input, http(s) addresses of an article or a feed
    #[arg(value_name = "SOURCE")]
    sources: Vec<OsString>,
    /// What the inputs are, whatever they look like: text, html, json, jsonl or feed
    #[arg(long)]
    format: Option<Format>,
    /// Let addresses lead to private and loopback hosts
    #[arg(long)]
    allow_private: bool,
    /// Largest file or answer in MiB; JSON Lines and folders have no limit
    #[arg(long, value_name = "MIB", default_value_t = Limits::default().file_bytes >> 20)]
    max_file: u64,
    /// Largest input in MiB once it is unpacked
    #[arg(long, value_name = "MIB", default_value_t = Limits::default().unpacked_bytes >> 20)]
    max_unpacked: u64,
    /// Largest field of an article in KiB
    #[arg(long, value_name = "KIB", default_value_t = Limits::default().field_bytes >> 10)]
    max_field: usize,
}

impl Reading {
    /// The sources, in order; standard input if none is named and something is piped in.
    ///
    /// # Errors
    /// If there is none.
    pub(crate) fn sources(&self) -> anyhow::Result<Vec<Source>> {
        if !self.sources.is_empty() {
            return Ok(self.sources.iter().cloned().map(Source::from).collect());
        }
        if std::io::stdin().is_terminal() {
            bail!(
                "name what to read: files, folders, \"-\" for standard input, or http(s) addresses"
            );
        }
        Ok(vec![Source::StandardInput])
    }

    /// The sources in words, for the log of runs.
    pub(crate) fn in_words(&self) -> String {
        let words: Vec<_> = self
            .sources
            .iter()
            .map(|source| source.to_string_lossy())
            .collect();
        if words.is_empty() {
            "-".into()
        } else {
            words.join(" ")
        }
    }

    pub(crate) fn options(&self) -> Options {
        Options {
            format: self.format,
            allow_private: self.allow_private,
            limits: Limits {
                file_bytes: self.max_file.saturating_mul(1 << 20),
                unpacked_bytes: self.max_unpacked.saturating_mul(1 << 20),
                field_bytes: self.max_field.saturating_mul(1 << 10),
                ..Limits::default()
            },
            ..Options::default()
        }
    }
}
