//! Texts that repeat one another are told by their words.

use super::*;

/// Prose of so many different sentences.
fn prose(sentences: std::ops::Range<u32>) -> String {
    let sentence =
        |number| format!("Sentence {number} tells of the matter numbered {number} at length. ");
    sentences.map(sentence).collect()
}

#[test]
fn copies_are_told_by_their_words() {
    let text = |words: &str, has_address| Text {
        has_address,
        published_on: None,
        sketch: Sketch::of(words),
    };
    let reports: Vec<_> = (1..=4).map(|article| report(article, POLK)).collect();
    let texts = BTreeMap::from([
        (1, text(&prose(0..30), true)),
        (2, text(&prose(0..30).to_uppercase(), false)),
        (3, text(&prose(3..30), true)),
        (4, text(&prose(40..70), true)),
    ]);
    let found = link(&reports, &texts, &[]).repetitions;
    assert_eq!(found.originals, BTreeMap::from([(2, 1), (3, 1)]));
    assert_eq!(found.duplicates, BTreeMap::from([(2, 1)]));
}

#[test]
fn a_copy_meets_its_original_whatever_date_was_read_from_it() {
    let texts = |article| {
        let text = Text {
            has_address: true,
            published_on: None,
            sketch: Sketch::of(&prose(0..30)),
        };
        (article, text)
    };
    let reports = [
        report(1, "occurred_on=2021-03-14; officers_shot=1"),
        report(2, "occurred_on=2021-03-21; officers_shot=1"),
    ];
    assert_eq!(
        link(&reports, &[texts(1), texts(2)].into(), &[])
            .events
            .len(),
        1
    );
}

#[test]
fn a_sketch_survives_storing_and_estimates_what_is_shared() {
    let (whole, half) = (Sketch::of(&prose(0..100)), Sketch::of(&prose(0..50)));
    assert_eq!(Sketch::from_bytes(&whole.to_bytes()), whole);
    assert!((whole.resemblance(&whole) - 1.0).abs() < f64::EPSILON);
    assert!(
        (0.3..0.7).contains(&whole.resemblance(&half)),
        "{}",
        whole.resemblance(&half)
    );
    assert!(Sketch::of("too short to tell").resemblance(&Sketch::of("too short to tell")) == 0.0);
}
