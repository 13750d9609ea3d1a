//! What ties reports beside the facts that pages show: names, and words that few articles have.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

/// The day and the kind of casualties alone are too little.
const POOR: &str = "occurred_on=2016-07; civilians_shot=1; officers_shot=0; civilians_killed=1";

const UNDATED: &str = "civilians_shot=1; officers_shot=0; civilians_killed=1";

fn with(mut sourced: Sourced, marks: &[u32], named: &[u32], words: &[u32]) -> Sourced {
    let signs = &mut sourced.report.signs;
    signs.marks = marks.iter().copied().collect();
    signs.named = signs.marks.iter().chain(named).copied().collect();
    signs.words = words.iter().map(|word| (*word, 9)).collect();
    sourced
}

#[test]
fn a_name_joins_as_far_as_reports_tell_what_its_bearer_did() {
    const DAY: &str = "occurred_on=2016-07-28; civilians_shot=1; civilians_killed=1";
    let of = |article, facts, marks: &[u32], named: &[u32]| {
        with(report(article, facts), marks, named, &[])
    };
    let shot = || of(1, DAY, &[7], &[]);
    assert!(meet(shot(), of(2, POOR, &[7], &[])), "shot in both");
    let named = |article| of(article, POOR, &[], &[7]);
    assert!(meet(shot(), named(2)), "shot in one, named in the other");
    assert!(!meet(named(1), named(2)), "a lawyer's name, perhaps");
    assert!(!meet(shot(), of(2, POOR, &[8], &[])), "another name");
}

#[test]
fn a_slip_in_date_or_place_does_not_part_reports_on_one_person() {
    let of = |facts, article| with(report(article, facts), &[7], &[], &[]);
    let polk = "occurred_on=2016-07-28; block=3300 W Polk St; civilians_shot=1";
    let stony = "occurred_on=2016-07-28; block=8900 S Stony Island Ave; civilians_shot=1";
    let year_late = "occurred_on=2017-07-28; block=3300 W Polk St; civilians_shot=1";
    let both = "occurred_on=2017-07-28; block=8900 S Stony Island Ave; civilians_shot=1";
    assert!(meet(of(polk, 1), of(stony, 2)), "another place on the day");
    assert!(
        !meet(of(polk, 1), of(year_late, 2)),
        "another day alone is not joined"
    );
    assert!(
        !meet(of(polk, 1), of(both, 2)),
        "an officer's next shooting"
    );
    let open = "occurred_on=2016; civilians_shot=1; civilians_killed=1";
    let reports: Vec<Sourced> = (3..9).map(|article| of(open, article)).collect();
    let all: Vec<Sourced> = [of(polk, 1), of(year_late, 2)]
        .into_iter()
        .chain(reports)
        .collect();
    let found = groups(&all, &[]);
    assert!(found.iter().any(|group| group.len() >= 7), "{found:?}");
}

#[test]
fn rare_words_join_what_the_facts_leave_open() {
    let of = |facts, words: &[u32]| {
        let words = words.to_vec();
        move |article| with(report(article, facts), &[], &[], &words)
    };
    const TOLD: &str = "occurred_on=2016-07-28; time=19:30; civilians_shot=1; officers_shot=0; \
                        civilians_killed=1; neighbourhood=South Shore";
    const VAGUE: &str = "time=19:35; neighbourhood=South Shore; civilians_shot=1; officers_shot=0; \
                         civilians_killed=1";
    let one = of(TOLD, &[1, 2, 3, 4, 5, 6]);
    assert!(!meet(one(1), of(VAGUE, &[11, 12, 13, 14, 15, 16])(2)));
    assert!(meet(one(1), of(VAGUE, &[1, 2, 3, 4, 15, 16])(2)));
    assert!(
        !meet(of(UNDATED, &[1, 2])(1), of(UNDATED, &[1, 2])(2)),
        "words alone"
    );
}

#[test]
fn words_that_many_articles_have_tell_nothing() {
    let reports: Vec<Sourced> = (0..40)
        .map(|article| {
            with(
                report(article, UNDATED),
                &[],
                &[],
                &[1, 100 + article as u32],
            )
        })
        .collect();
    let usual = usual::Usual::among(&reports);
    let left = usual.leave_out(&BTreeMap::from([(1, 9), (100, 9)]));
    assert_eq!(left, BTreeMap::from([(100, 9)]));
    let all: BTreeSet<Key> = reports.iter().map(key).collect();
    assert_eq!(groups(&reports, &[]).len(), all.len());
}
