//! Bytes of any kind: told apart, decoded, read.
#![no_main]

use libfuzzer_sys::fuzz_target;
use police_shootings::ingest::parse::{Limits, parse};

fuzz_target!(|bytes: &[u8]| {
    assert!(!parse("fuzz", bytes, None, &Limits::default()).is_empty());
});
