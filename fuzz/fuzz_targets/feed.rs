//! Bytes read as a feed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use police_shootings::ingest::parse::{Format, Limits, parse};

fuzz_target!(|bytes: &[u8]| {
    assert!(!parse("fuzz", bytes, Some(Format::Feed), &Limits::default()).is_empty());
});
