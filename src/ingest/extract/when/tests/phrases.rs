//! Sentences with their expressions: phrase = date, clock time, part of day, what it governs.

use super::told;

#[test]
#[ignore = "prints the reading of the shown articles"]
fn show() {
    let path = std::env::var("SHOW").expect("SHOW");
    for row in std::fs::read_to_string(path).expect("file").lines() {
        let (published, sentence) = row.split_once('\t').expect("tab");
        let told = told(published, sentence);
        if !told.is_empty() {
            println!("{published} {sentence}");
            for line in told.split("; ") {
                println!("      {line}");
            }
        }
    }
}
