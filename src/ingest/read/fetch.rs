//! stub
use super::{Offered, Options, Outcome};
use std::time::Duration;
/// v
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Validators { /// e
 pub etag: Option<String>, /// l
 pub last_modified: Option<String> }
#[derive(Debug)]
pub(super) struct Fetcher;
impl Fetcher { pub(super) fn new(_: bool, _: Duration) -> Self { Self }
 pub(super) fn offered(&mut self, a: &str, _: &Options) -> Vec<Offered> { vec![Offered::new(a, Outcome::Unchanged)] } }
