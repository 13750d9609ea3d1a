//! What holds for every text: spans lie in it, each rule reads its span again, a renamed street
//! renames the place, and nothing panics.

use std::ops::Range;

use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

use crate::{
    city::Spot,
    ingest::extract::place::{Governs, Kind, read, reread},
};

/// Words and marks that places are made of, in any order.
fn fragment() -> impl Strategy<Value = String> {
    let words = [
        "shot",
        "in",
        "the",
        "3300",
        "block",
        "of",
        "West",
        "Polk",
        "Street",
        "'s",
        "63rd",
        "and",
        "Bell",
        "near",
        "Austin",
        "neighborhood",
        "Gresham",
        "District",
        "station",
        "(6th)",
        "82XX",
        "S.",
        "Drexel",
        ",",
        "Ill.",
        "Joliet",
        "CHICAGO",
        "--",
        "Grand",
        "Red",
        "Line",
        "Park",
        "Hospital",
        "at",
        "Dan",
        "Ryan",
        "I-57",
        "northbound",
        "ramp",
        "onto",
        "bus",
        "platform",
        "just",
        "south",
        "near West Side",
        "side",
        "suburban",
        "from",
        "1400",
        "-",
        "’",
        "/",
        "é",
        "\n",
    ];
    let known = proptest::sample::select(words.to_vec()).prop_map(str::to_owned);
    let other = proptest::string::string_regex("\\PC{0,8}").expect("a pattern");
    prop_oneof![9 => known, 1 => other, 1 => Just(String::new())]
}

fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(fragment(), 0..40).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn each_rule_reads_its_span_again(text in text()) {
        let mut end = 0;
        for place in read(&text, 0..text.len()) {
            let span = text.get(place.span.clone());
            prop_assert!(span.is_some_and(|span| !span.is_empty()), "{place:?}");
            let again = reread(place.rule, span.unwrap_or_default());
            prop_assert_eq!(again, Some(place.kind.clone()), "{:?} in {}", place, text);
            let twin = place.rule == "second_of_two_blocks";
            prop_assert!(place.span.start >= end || twin, "{:?} overlaps", place);
            end = place.span.end;
        }
    }

    #[test]
    fn any_text_and_any_range_are_harmless(text in any::<String>(), start in 0..80_usize, end in 0..80_usize) {
        let whole: Range<usize> = 0..text.len();
        let _ = read(&text, whole);
        let _ = read(&text, start..end);
        let _ = reread("hundred_block", &text);
        let _ = reread("town_and_state", &text);
    }

    #[test]
    fn a_sentence_reads_the_same_wherever_it_stands(before in "\\PC{0,30}") {
        let sentence = "Police shot him in the 3300 block of West Polk Street in Homan Square.";
        let text = format!("{before}{sentence}");
        let alone = read(sentence, 0..sentence.len());
        let moved = read(&text, before.len()..text.len());
        prop_assert_eq!(alone.len(), moved.len());
        for (one, other) in alone.iter().zip(&moved) {
            prop_assert_eq!(&one.kind, &other.kind);
            prop_assert_eq!(one.span.start + before.len(), other.span.start);
        }
    }
}

#[test]
fn renaming_the_street_renames_the_place() {
    let sentences = [
        "Officers opened fire in the 3300 block of South {} on Monday.",
        "The shooting took place on South {}'s 3300 block.",
        "A man was shot near 3300 South {} by police.",
        "He was shot at {} and 79th Street.",
    ];
    for sentence in sentences {
        for street in [
            "Drexel",
            "Stony Island",
            "St. Louis",
            "Cottage Grove",
            "Halsted",
        ] {
            let text = sentence.replace("{}", street);
            let places = read(&text, 0..text.len());
            let [place] = places.as_slice() else {
                panic!("{places:?} in {text}");
            };
            let Kind::Spot(spot) = &place.kind else {
                panic!("{place:?} in {text}");
            };
            let name = street.replace("St.", "St");
            assert!(spot.to_string().contains(&name), "{spot} in {text}");
        }
    }
}

#[test]
fn a_hospital_sentence_changes_nothing_about_the_others() {
    let shooting = "He was shot in the 8900 block of South Stony Island Avenue.";
    let hospital = " He was taken to Christ Hospital in Oak Lawn.";
    let text = format!("{shooting}{hospital}");
    let spot: Spot = "8900 S Stony Island Ave".parse().expect("a block");
    let places = read(&text, 0..text.len());
    let governing: Vec<&Kind> = places
        .iter()
        .filter(|place| place.governs == Governs::Shooting)
        .map(|place| &place.kind)
        .collect();
    assert_eq!(governing, [&Kind::Spot(spot)]);
}

#[test]
fn the_rule_tells_how_a_place_was_named() {
    for (sentence, rules) in [
        (
            "He was shot on the cusp of the Portage Park and Dunning communities.",
            ["neighbourhood_on_border"; 2],
        ),
        (
            "He was shot on the border of Pilsen and Little Village.",
            ["neighbourhood_on_border"; 2],
        ),
        (
            "He was shot in Pilsen or in Little Village.",
            ["neighbourhood_named"; 2],
        ),
        (
            "CHICAGO (AP) — A man was shot in Chicago.",
            ["dateline", "city_named"],
        ),
        (
            "He was shot at 7808 S. Halsted St., near 78XX S. Union.",
            ["address_masked_to_block", "masked_digits"],
        ),
        (
            "The 1400 and 1500 blocks of South Albany were closed.",
            ["hundred_block", "second_of_two_blocks"],
        ),
    ] {
        let places = read(sentence, 0..sentence.len());
        let found: Vec<&str> = places.iter().map(|place| place.rule).collect();
        assert_eq!(found, rules, "{sentence}");
    }
}
