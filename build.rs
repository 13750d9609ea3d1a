//! Rebuilds when a migration, a sample or a page's file changes, which cargo does not see itself,
//! and gives the rules of reading a number, so that a stored reading tells by which it was made.

use std::{fs, io, path::Path};

/// All that a reading and what is kept of it follow from.
const RULES: [&str; 11] = [
    "Cargo.lock",
    "src/city",
    "src/city.rs",
    "src/ingest/extract",
    "src/ingest/extract.rs",
    "src/ingest/link/sketch.rs",
    "src/ingest/resolve.rs",
    "src/ingest/store/quotes.rs",
    "src/letters.rs",
    "src/model",
    "src/model.rs",
];

fn main() -> io::Result<()> {
    let mut hash = 0xcbf2_9ce4_8422_2325;
    for path in RULES {
        println!("cargo::rerun-if-changed={path}");
        add(&mut hash, Path::new(path))?;
    }
    println!("cargo::rustc-env=RULES={hash:016x}");
    for folder in ["migrations", "samples", "static", "templates"] {
        println!("cargo::rerun-if-changed={folder}");
    }
    Ok(())
}

/// Adds a file, or a folder in the order of its names, to a hash (FNV-1a); tests are no rules.
fn add(hash: &mut u64, path: &Path) -> io::Result<()> {
    if path.file_stem().is_some_and(|name| name == "tests") {
        return Ok(());
    }
    if path.is_dir() {
        let entries: io::Result<Vec<_>> = fs::read_dir(path)?.collect();
        let mut paths: Vec<_> = entries?.iter().map(fs::DirEntry::path).collect();
        paths.sort();
        return paths.iter().try_for_each(|path| add(hash, path));
    }
    for byte in fs::read(path)? {
        *hash = (*hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    Ok(())
}
