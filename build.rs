//! Rebuilds when a migration, a sample or a page's file changes; cargo does not see them itself.

fn main() {
    for folder in ["migrations", "samples", "static", "templates"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
