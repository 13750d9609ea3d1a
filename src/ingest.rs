//! The writing side: sources in, rows out.

pub mod extract;
pub mod link;
pub mod parse;
pub mod read;
pub mod resolve;
pub mod store;
