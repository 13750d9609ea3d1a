//! The commands; a table of contents.

fn main() {
    let v = std::env::args().any(|a| a == "-v");
    for f in std::env::args().skip(1).filter(|a| a != "-v") {
        let t = std::fs::read_to_string(&f).unwrap();
        println!(
            "@@\t{f}\t{}",
            police_shootings::ingest::extract::debug(&t, v)
        );
    }
}
