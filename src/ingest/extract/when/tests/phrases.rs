//! Runs the table `phrases.txt`: sentences with what is read in each.

use super::{context, line};
use crate::ingest::extract::when::read;

/// A sentence of the table with its day of publication ("-" for none) and expected lines.
struct Row<'a> {
    published: &'a str,
    sentence: &'a str,
    expected: Vec<&'a str>,
}

fn rows(table: &str) -> Vec<Row<'_>> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    for line in table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
    {
        match (line.strip_prefix("    "), rows.last_mut()) {
            (Some(expected), Some(row)) => row.expected.push(expected),
            _ => {
                let (published, sentence) = line.split_once(' ').expect("a day and a sentence");
                rows.push(Row {
                    published,
                    sentence,
                    expected: Vec::new(),
                });
            }
        }
    }
    rows
}

#[test]
fn every_phrase_of_the_table_is_read_as_it_says() {
    let rows = rows(include_str!("phrases.txt"));
    assert!(rows.len() >= 120, "the table has only {} rows", rows.len());
    let mut wrong = Vec::new();
    for Row {
        published,
        sentence,
        expected,
    } in rows
    {
        let found = read(sentence, 0..sentence.len(), &context(published));
        let told: Vec<String> = found.iter().map(|when| line(sentence, when)).collect();
        if told != expected {
            wrong.push(format!(
                "{published} {sentence}\n  want {expected:#?}\n  read {told:#?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
