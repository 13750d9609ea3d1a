//! The labels of articles: what a careful reader reads in each, and when two values agree.
//!
//! The format and its rules are those of the evaluation that came with the project.

use std::{fs, path::Path, sync::LazyLock};

use police_shootings::model::{Field, Report};
use regex::Regex;
use serde::Deserialize;
use serde_json::{Map, Value};

/// One article file's label.
#[derive(Deserialize)]
pub(crate) struct Label {
    pub(crate) file: String,
    /// None where two readers could not settle it: the file is not scored.
    pub(crate) status: Option<String>,
    pub(crate) incidents: Vec<Map<String, Value>>,
}

/// Every label of a file, in its order.
pub(crate) fn labels(path: &Path) -> Vec<Label> {
    let lines = fs::read_to_string(path).expect("a file of labels");
    let label = |line| serde_json::from_str(line).expect("a label");
    lines.lines().map(label).collect()
}

/// The label's value of a field; none where the article leaves it open.
pub(crate) fn wanted(incident: &Map<String, Value>, field: Field) -> Option<&Value> {
    incident.get(field.word()).filter(|value| !value.is_null())
}

/// The value read, in the words of exports.
pub(crate) fn found(report: &Report, field: Field) -> Option<String> {
    report.value(field).map(ToString::to_string)
}

/// Whether a value read is right; a label may list several right answers.
pub(crate) fn same(field: Field, wanted: &Value, found: Option<&str>) -> bool {
    if let Value::Array(answers) = wanted {
        return answers.iter().any(|answer| same(field, answer, found));
    }
    let (wanted, Some(found)) = (words(wanted), found) else {
        return wanted.is_null() && found.is_none();
    };
    if field == Field::Time {
        return minutes(&wanted).abs_diff(minutes(found)) <= 5;
    }
    canonical(field, &wanted) == canonical(field, found)
}

fn words(value: &Value) -> String {
    match value {
        Value::Bool(true) => "yes".into(),
        Value::Bool(false) => "no".into(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn minutes(clock: &str) -> u32 {
    let mut parts = clock.split(':').map(|part| part.parse().unwrap_or(0));
    parts.next().unwrap_or(0) * 60 + parts.next().unwrap_or(0)
}

/// The form in which two values of a field are compared.
fn canonical(field: Field, text: &str) -> String {
    static OTHER: LazyLock<Regex> = LazyLock::new(|| regex("[^a-z0-9]+"));
    let lower = text.to_lowercase();
    if field == Field::Block {
        return block(&lower);
    }
    OTHER.replace_all(&lower, " ").trim().to_owned()
}

/// Blocks agree without their suffixes, corners in either order and without compass letters.
fn block(lower: &str) -> String {
    static SUFFIX: LazyLock<Regex> = LazyLock::new(|| {
        regex(
            r"\b(st|ave|blvd|rd|dr|pl|ct|pkwy|ter|ln|hwy|way|street|avenue|boulevard|road|drive|place|court|parkway|terrace|lane)\b\.?",
        )
    });
    static ORDINAL: LazyLock<Regex> = LazyLock::new(|| regex(r"(\d+)(st|nd|rd|th)\b"));
    static MARK: LazyLock<Regex> = LazyLock::new(|| regex("[^a-z0-9 ]"));
    let bare = SUFFIX.replace_all(lower, "");
    let bare = ORDINAL.replace_all(&bare, "$1");
    let parts: Vec<String> = bare
        .split('&')
        .map(|part| MARK.replace_all(part, "").into_owned())
        .collect();
    let is_corner = parts.len() == 2;
    let kept = |word: &&str| !is_corner || !["n", "s", "e", "w"].contains(word);
    let tidy = |part: &String| {
        part.split_whitespace()
            .filter(kept)
            .collect::<Vec<_>>()
            .join(" ")
    };
    let mut parts: Vec<String> = parts.iter().map(tidy).collect();
    if is_corner {
        parts.sort();
    }
    parts.join(" & ")
}

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern")
}

#[test]
fn values_agree_by_the_rules_of_the_evaluation() {
    for (field, wanted, found, agree) in [
        (Field::Time, "02:30", "02:35", true),
        (Field::Time, "02:30", "02:36", false),
        (Field::Block, "3300 W Polk St", "3300 W Polk", true),
        (Field::Block, "3300 W Polk St", "3400 W Polk St", false),
        (
            Field::Block,
            "W 63rd St & S Bell Ave",
            "Bell Ave & 63rd St",
            true,
        ),
        (Field::Neighbourhood, "Gage Park", "gage-park", true),
    ] {
        let wanted = Value::from(wanted);
        assert_eq!(same(field, &wanted, Some(found)), agree, "{wanted} {found}");
        assert!(!same(field, &wanted, None));
        assert!(same(field, &Value::from(vec![Value::Null, wanted]), Some(found)) == agree);
    }
    assert!(same(Field::OffDuty, &Value::from(true), Some("yes")));
    assert!(same(Field::OfficersShot, &Value::from(2), Some("2")));
}
