//! Street names as newspapers write them.

use proptest::prelude::{Strategy, prop, proptest};

use crate::city::{City, Compass, Spot, Street};

/// Text, the street read at its start in canonical form, and the bytes left over.
const READ: &[(&str, &str, &str)] = &[
    ("West Polk Street", "W Polk St", ""),
    ("W. Polk St. on Sunday", "W Polk St", " on Sunday"),
    (
        "S. Stony Island, police said",
        "S Stony Island",
        ", police said",
    ),
    ("63rd and Halsted streets", "63rd", " and Halsted streets"),
    ("63rd Street", "63rd St", ""),
    ("63rd street", "63rd St", ""),
    ("East 79th Place", "E 79th Pl", ""),
    ("West 57th St", "W 57th St", ""),
    ("South 47th", "S 47th", ""),
    ("King Drive", "King Dr", ""),
    ("South King near", "S King", " near"),
    ("Martin Luther King Drive", "King Dr", ""),
    ("S. Dr. Martin Luther King Jr. Drive", "S King Dr", ""),
    ("North Lake Shore Drive", "N Lake Shore Dr", ""),
    ("DuSable Lake Shore Drive", "DuSable Lake Shore Dr", ""),
    (
        "South Jean Baptiste Pointe DuSable Lake Shore Drive",
        "S DuSable Lake Shore Dr",
        "",
    ),
    ("LaSalle Street's", "LaSalle St", "'s"),
    ("North LaSalle", "N LaSalle", ""),
    ("St. Louis Avenue", "St Louis Ave", ""),
    ("S. Saint Louis", "S St Louis", ""),
    ("South McVicker", "S McVicker", ""),
    ("Mc Vicker Ave", "McVicker Ave", ""),
    ("South Ave. O", "S Ave O", ""),
    ("South Avenue O at", "S Ave O", " at"),
    ("Saint Lawrence", "St Lawrence", ""),
    ("N. Newland", "N Newland", ""),
    ("Cermak Road", "Cermak Rd", ""),
    ("Congress Parkway", "Congress Pkwy", ""),
    ("Ida B. Wells Drive", "Ida B Wells Dr", ""),
    ("North Avenue", "North Ave", ""),
    ("West North Avenue", "W North Ave", ""),
    ("South Chicago Avenue", "South Chicago Ave", ""),
    ("S. South Chicago Ave.", "S South Chicago Ave", ""),
    ("South Shore Drive", "South Shore Dr", ""),
    ("West End Avenue", "West End Ave", ""),
    ("North Broadway", "N Broadway", ""),
    ("Midway Plaisance", "Midway Plaisance", ""),
    ("Polk Street’s corner", "Polk St", "’s corner"),
    ("Western way too fast", "Western", " way too fast"),
    ("Grand\nAvenue", "Grand Ave", ""),
    ("Michigan\n\nAvenue", "Michigan", "\n\nAvenue"),
];

#[test]
fn reads_streets_as_newspapers_write_them() {
    for (text, street, rest) in READ {
        let (read, length) = City::chicago().street_at_start(text).expect(text);
        assert_eq!(
            (read.to_string().as_str(), &text[length..]),
            (*street, *rest),
            "{text}"
        );
    }
}

#[test]
fn reads_nothing_where_no_street_starts() {
    for text in [
        "",
        " ",
        "King said",
        "Western-style",
        "the corner",
        "149th Street",
        "é",
        "W.",
        "57 years",
        " Polk",
    ] {
        assert_eq!(City::chicago().street_at_start(text), None, "{text}");
    }
}

#[test]
fn every_known_street_is_read_back_from_its_own_name() {
    let city = City::chicago();
    for name in city.streets.names() {
        // "King" alone is too common: it takes a compass letter to be a street.
        let text = format!("S {name}");
        let (street, length) = city.street_at_start(&text).expect(name);
        assert_eq!((street.name.as_str(), length), (name, text.len()));
    }
}

#[test]
fn spots_have_one_form() {
    let street = |text: &str| text.parse::<Street>().expect(text);
    for (spot, form) in [
        (Spot::block(3327, street("W Polk St")), "3300 W Polk St"),
        (Spot::block(57, street("W 69th St")), "0 W 69th St"),
        (
            Spot::intersection(street("S Stony Island Ave"), street("E 89th St")),
            "89th St & Stony Island Ave",
        ),
        (
            Spot::intersection(street("Pulaski Rd"), street("Madison")),
            "Madison & Pulaski Rd",
        ),
        (Spot::Road(street("E 57th St")), "E 57th St"),
        (Spot::Road(street("Ave O")), "Ave O"),
    ] {
        assert_eq!(spot.to_string(), form);
        assert_eq!(form.parse(), Ok(spot));
    }
    assert_eq!(
        "3327 W Polk St".parse(),
        Ok(Spot::block(3300, street("W Polk St")))
    );
    for text in ["", " ", "3300 ", "& Polk St", "63rd St & "] {
        assert!(text.parse::<Spot>().is_err(), "{text}");
    }
}

fn any_street() -> impl Strategy<Value = Street> {
    let mut names: Vec<_> = City::chicago().streets.names().map(str::to_owned).collect();
    names.sort();
    let compass = [
        None,
        Some(Compass::N),
        Some(Compass::S),
        Some(Compass::E),
        Some(Compass::W),
    ];
    let suffix = [
        None,
        Some("St"),
        Some("Ave"),
        Some("Pl"),
        Some("Plz"),
        Some("Way"),
    ];
    let choices = (
        prop::sample::select(names),
        prop::sample::select(compass.to_vec()),
        prop::sample::select(suffix.to_vec()),
    );
    choices.prop_map(|(name, compass, suffix)| Street {
        compass,
        name,
        suffix: suffix.map(str::to_owned),
    })
}

proptest! {
    #[test]
    fn every_spot_is_read_as_it_was_written(one in any_street(), other in any_street(), number in 0_u32..14_000) {
        for spot in [
            Spot::block(number, one.clone()),
            Spot::intersection(one.clone(), other.clone()),
            Spot::Road(one),
        ] {
            proptest::prop_assert_eq!(spot.to_string().parse(), Ok(spot));
        }
    }

    #[test]
    fn any_text_can_be_read(text in "\\PC{0,40}") {
        if let Some((_, length)) = City::chicago().street_at_start(&text) {
            proptest::prop_assert!(text.get(..length).is_some());
        }
        let _ = text.parse::<Spot>().map(|spot| City::chicago().locate(&spot, Some(25)));
        let _ = City::chicago().neighbourhood(&text);
        let _ = City::chicago().district_named(&text);
    }
}
