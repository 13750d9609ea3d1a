//! What a change of an article must change in its reading, and what it must not.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use police_shootings::{
    ingest::extract::extract,
    model::{Article, Claim, Field, PartialDate, Report, Value},
};
use proptest::prelude::{ProptestConfig, any, prop, proptest};

use super::articles::{SAMPLES, Sample};

/// Rules that tell a day from the day of publication alone.
const FROM_PUBLICATION: [&str; 3] = [
    "weekday_before_publication",
    "relative_to_publication",
    "overnight_before_publication",
];

/// Streets that stand in for others: two that run east and west, two that run north and south.
const STAND_INS: [(&str, [&str; 2]); 2] =
    [("EW", ["Flournoy", "Iowa"]), ("NS", ["Kildare", "Tripp"])];

const HOSPITAL: &str = "He was taken to Stroger Hospital on Saturday.";

type Values = BTreeMap<Field, Value>;

fn values(report: &Report) -> Values {
    let pair = |claim: &Claim| (claim.field, claim.value.clone());
    report.claims.iter().map(pair).collect()
}

/// The main incident's values; nothing where the article tells of none.
fn main_values(article: &Article) -> Values {
    extract(article)
        .reports
        .first()
        .map(values)
        .unwrap_or_default()
}

/// Reads changed copies of all samples and reports those whose main incident is another.
pub(crate) fn changed_by(change: impl Fn(&Article) -> Article) -> Vec<String> {
    let differs = |sample: &Sample| {
        let before = sample
            .reading
            .reports
            .first()
            .map(values)
            .unwrap_or_default();
        let after = main_values(&change(&sample.article));
        (before != after).then(|| format!("{}: {}", sample.file, difference(&before, &after)))
    };
    SAMPLES.iter().filter_map(differs).collect()
}

fn difference(before: &Values, after: &Values) -> String {
    let text = |values: &Values, field| values.get(field).map_or("-".into(), ToString::to_string);
    let differs = Field::ALL
        .iter()
        .filter(|field| before.get(field) != after.get(field));
    let told =
        differs.map(|field| format!("{field} {} -> {}", text(before, field), text(after, field)));
    told.collect::<Vec<_>>().join(", ")
}

pub(crate) fn with_tail(article: &Article, tail: &str) -> Article {
    let text = format!("{}\n\n{tail}", article.text);
    Article {
        text,
        ..article.clone()
    }
}

#[test]
fn a_hospital_after_the_end_changes_nothing() {
    let changed = changed_by(|article| with_tail(article, HOSPITAL));
    assert!(changed.is_empty(), "{}", changed.join("\n"));
}

#[test]
fn reading_twice_gives_the_same() {
    for sample in SAMPLES.iter() {
        assert_eq!(extract(&sample.article), sample.reading, "{}", sample.file);
    }
}

#[test]
fn a_week_later_is_read_a_week_later() {
    let told: Vec<(&Sample, NaiveDate)> =
        SAMPLES.iter().filter_map(told_from_publication).collect();
    assert!(told.len() > 50, "only {} to move", told.len());
    let failures: Vec<String> = told.into_iter().filter_map(not_a_week_on).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// A sample whose main date is told from its day of publication alone.
fn told_from_publication(sample: &'static Sample) -> Option<(&'static Sample, NaiveDate)> {
    sample.article.published_on?;
    let claim = sample.reading.reports.first()?.claim(Field::OccurredOn)?;
    let Value::Date(PartialDate::Day(day)) = claim.value else {
        return None;
    };
    FROM_PUBLICATION
        .contains(&claim.rule.as_str())
        .then_some((sample, day))
}

/// Whether the main date fails to move with the day of publication.
fn not_a_week_on((sample, day): (&Sample, NaiveDate)) -> Option<String> {
    let later = Article {
        published_on: sample.article.published_on.map(|day| day + Days::new(7)),
        ..sample.article.clone()
    };
    let expected = Value::Date(PartialDate::Day(day + Days::new(7)));
    let found = main_values(&later).remove(&Field::OccurredOn);
    (found.as_ref() != Some(&expected))
        .then(|| format!("{}: {found:?}, not {expected}", sample.file))
}

#[test]
fn a_renamed_street_moves_the_block() {
    let renamed: Vec<Renamed> = SAMPLES.iter().filter_map(rename).collect();
    assert!(
        renamed.len() > 50,
        "only {} streets to rename",
        renamed.len()
    );
    let failures: Vec<String> = renamed.iter().filter_map(unmoved).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// A sample whose main block's street gets another name.
struct Renamed {
    sample: &'static Sample,
    /// The block up to its street's name: "3300 W".
    head: String,
    street: String,
    other: &'static str,
}

/// Whether the block fails to follow its street's name.
fn unmoved(renamed: &Renamed) -> Option<String> {
    let Renamed {
        sample,
        head,
        street,
        other,
    } = renamed;
    let swap = |text: &str| text.replace(street, other);
    let article = Article {
        title: swap(&sample.article.title),
        text: swap(&sample.article.text),
        ..sample.article.clone()
    };
    let block = main_values(&article)
        .remove(&Field::Block)
        .map(|block| block.to_string());
    let expected = format!("{head} {other}");
    let moved = block
        .as_ref()
        .is_some_and(|block| block.starts_with(&expected));
    (!moved).then(|| format!("{}: {block:?}, not {expected}", sample.file))
}

/// The street of a sample's main block with one to put in its place; numbered streets stay.
fn rename(sample: &'static Sample) -> Option<Renamed> {
    let block = sample
        .reading
        .reports
        .first()?
        .value(Field::Block)?
        .to_string();
    let words: Vec<&str> = block.split(' ').collect();
    let [number, letter, street, _suffix] = words[..] else {
        return None;
    };
    let is_named = street.len() > 3 && street.chars().all(char::is_alphabetic);
    let stand_ins = STAND_INS
        .iter()
        .find(|(letters, _)| letters.contains(letter))?
        .1;
    let other = stand_ins.into_iter().find(|other| *other != street)?;
    let is_worded_so = sample.article.text.contains(street);
    // Which of two blocks is meant may be told by the neighbourhood, which a new name leaves behind.
    let is_told_apart = sample
        .reading
        .reports
        .first()?
        .value(Field::Neighbourhood)
        .is_some()
        && numbers_on(street, &sample.article.text).len() > 1;
    (is_named && is_worded_so && !is_told_apart).then(|| Renamed {
        sample,
        head: format!("{number} {letter}"),
        street: street.to_owned(),
        other,
    })
}

/// The hundreds that a text tells of a street: 2600 of "the 2600 block of North Example".
fn numbers_on(street: &str, text: &str) -> BTreeSet<u32> {
    let before = text
        .split(street)
        .map(|piece| piece.split_whitespace().rev().take(4));
    let numbers = before.filter_map(|mut words| {
        words.find_map(|word| word.trim_end_matches("-block").parse::<u32>().ok())
    });
    numbers.filter(|number| *number >= 100).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_at_all_is_read_without_panic(title in any::<String>(), text in any::<String>()) {
        let _ = extract(&Article { title, text, ..Article::default() });
    }

    #[test]
    fn pieces_of_articles_in_any_order_are_read_without_panic(
        cuts in prop::collection::vec((0..SAMPLES.len(), 0usize..2000, 0usize..200, any::<char>()), 1..12),
    ) {
        let piece = |&(index, start, length, joint): &(usize, usize, usize, char)| {
            let text = SAMPLES[index].article.text.chars().skip(start).take(length);
            text.chain([joint]).collect::<String>()
        };
        let text = cuts.iter().map(piece).collect();
        let _ = extract(&Article { text, published_on: SAMPLES[0].article.published_on, ..Article::default() });
    }
}
