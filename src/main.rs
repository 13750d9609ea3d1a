//! The commands; a table of contents.

fn main() {}
