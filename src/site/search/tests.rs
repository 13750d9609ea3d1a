//! Any filter gives an address that gives the same filter; anything at all gives some filter.

use proptest::prelude::*;

use super::{Facet, Key, Position, Search, Sort};

/// A word that the facet takes.
fn word(facet: Facet) -> BoxedStrategy<String> {
    match (facet, facet.vocabulary()) {
        (_, Some(words)) => proptest::sample::select(words)
            .prop_map(str::to_owned)
            .boxed(),
        (Facet::Year, None) => {
            prop_oneof!["(19|20|21)[0-9]{2}", Just("unknown".to_owned())].boxed()
        }
        (Facet::Neighbourhood, None) => "[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}".boxed(),
        (_, None) => "[A-Za-z&=+%é“]{1,10}( [A-Za-z]{1,10})?".boxed(),
    }
}

fn facets() -> impl Strategy<Value = Vec<(Facet, String)>> {
    let facet = proptest::sample::select(Facet::ALL.to_vec());
    let pair = facet.prop_flat_map(|facet| word(facet).prop_map(move |word| (facet, word)));
    proptest::collection::vec(pair, 0..12)
}

fn key() -> impl Strategy<Value = Key> {
    let value = proptest::option::of("[!-}~]{1,40}");
    (0..=i64::MAX, value).prop_map(|(id, value)| Key { value, id })
}

fn position() -> impl Strategy<Value = Position> {
    prop_oneof![
        Just(Position::First),
        key().prop_map(Position::After),
        key().prop_map(Position::Before)
    ]
}

fn date() -> impl Strategy<Value = Option<crate::model::PartialDate>> {
    let text = prop_oneof![
        "(19|20)[0-9]{2}",
        "(19|20)[0-9]{2}-0[1-9]",
        "(19|20)[0-9]{2}-1[0-2]-[12][0-9]"
    ];
    proptest::option::of(text.prop_map(|text| text.parse().expect("a date")))
}

fn search() -> impl Strategy<Value = Search> {
    let words = prop_oneof![
        Just(String::new()),
        "[a-z“”\"'&=#%+é]{0,12}( [a-z]{1,8}){1,3}"
    ];
    let sort = proptest::sample::select(Sort::ALL.to_vec());
    (words, facets(), date(), date(), sort, position()).prop_map(
        |(words, facets, from, to, sort, position)| {
            let sort = if words.is_empty() && sort == Sort::Relevance {
                Sort::Newest
            } else {
                sort
            };
            let all = facets
                .iter()
                .fold(Search::default(), |search, (facet, word)| {
                    search.with(*facet, word)
                });
            all.worded(words.trim())
                .dated(from, to)
                .sorted(sort)
                .at(position)
        },
    )
}

proptest! {
    #[test]
    fn an_address_gives_back_its_filter(search in search()) {
        let (read, notices) = Search::parse(&search.query());
        prop_assert_eq!(read, search);
        prop_assert_eq!(notices, Vec::<String>::new());
    }

    #[test]
    fn anything_is_read_and_then_stays_the_same(query in "\\PC{0,200}") {
        let (read, _) = Search::parse(&query);
        let (again, notices) = Search::parse(&read.query());
        prop_assert_eq!(again, read);
        prop_assert!(notices.is_empty());
    }

    #[test]
    fn a_removed_filter_is_gone_and_the_rest_stays(search in search()) {
        for tag in search.tags() {
            let without = tag.without.query();
            prop_assert!(without.len() < search.at(Position::First).query().len());
            prop_assert_eq!(Search::parse(&without).0, tag.without);
        }
    }
}

#[test]
fn headings_read_aloud() {
    for (query, wanted) in [
        ("", "12 incidents"),
        (
            "neighbourhood=austin&year=2021",
            "12 incidents in Austin, 2021",
        ),
        (
            "year=2016&year=2017&year=2018&year=2021",
            "12 incidents, 2016 to 2018 or 2021",
        ),
        (
            "neighbourhood=unknown",
            "12 incidents where the area is not known",
        ),
        (
            "direction=by_police&outcome=killed",
            "12 incidents: shot by police; somebody killed",
        ),
        (
            "q=traffic+stop&from=2020-03",
            "12 incidents matching “traffic stop” from March 2020",
        ),
        (
            "duty=unknown&agency=COPA",
            "12 incidents: duty not stated; COPA",
        ),
    ] {
        assert_eq!(Search::parse(query).0.heading(12), wanted, "{query}");
    }
}

#[test]
fn what_cannot_be_used_is_named() {
    for query in [
        "year=21",
        "direction=up",
        "after=x",
        "sort=best",
        "from=soon",
        "neighbourhood=No%20Place",
        "q=%22%22",
        "page=2",
    ] {
        let (search, notices) = Search::parse(query);
        assert!(search.is_everything(), "{query}");
        assert_eq!(notices.len(), 1, "{query}");
    }
    assert!(
        Search::parse("from=&to=&year=&q=").1.is_empty(),
        "empty fields of a form are no mistake"
    );
}

#[test]
fn the_number_of_filters_is_bounded() {
    let query: String = (1900..2150).map(|year| format!("year={year}&")).collect();
    assert_eq!(Search::parse(&query).0.chosen_count(), super::MOST_CHOSEN);
}
