//! Areas, neighbourhood names and police districts.

use std::collections::HashSet;

use crate::city::City;

#[test]
fn every_table_can_be_read_in_full() {
    let city = City::read().expect("the bundled tables");
    assert_eq!(city.areas().len(), 77);
    assert_eq!(city.districts().len(), 22);
    assert!(city.neighbourhoods().len() > 330);
    let population: u32 = city.areas().iter().map(|area| area.population_2020).sum();
    assert!((2_740_000..2_750_000).contains(&population), "{population}");
}

#[test]
fn areas_neighbours_and_tiles_fit_together() {
    let city = City::chicago();
    let mut tiles = HashSet::new();
    for (area, number) in city.areas().iter().zip(1..) {
        assert_eq!(area.number, number);
        assert!(tiles.insert(area.tile), "{}: tile taken", area.name);
        assert_eq!(city.area_at(area.centroid), Some(number), "{}", area.name);
        assert_eq!(city.area_with_slug(&area.slug), Some(area));
        assert_eq!(city.area_named(&area.name), Some(area));
        for neighbour in &area.neighbours {
            let back = city.area(*neighbour).expect("an area");
            assert!(
                back.neighbours.contains(&number),
                "{} {}",
                area.name,
                back.name
            );
        }
    }
    assert_eq!(city.area(0), None);
    assert_eq!(city.area(78), None);
}

#[test]
fn names_and_slugs_are_unique_and_lead_back() {
    let city = City::chicago();
    let mut slugs = HashSet::new();
    for neighbourhood in city.neighbourhoods() {
        assert!(slugs.insert(&neighbourhood.slug), "{}", neighbourhood.slug);
        assert!(
            neighbourhood
                .slug
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        );
        assert_eq!(
            city.neighbourhood_with_slug(&neighbourhood.slug),
            Some(neighbourhood)
        );
        assert!(city.area(neighbourhood.area).is_some());
    }
    for (spelling, neighbourhood) in city.neighbourhood_spellings() {
        assert_eq!(
            city.neighbourhood(spelling),
            Some(neighbourhood),
            "{spelling}"
        );
    }
}

#[test]
fn spellings_lead_to_the_canonical_name() {
    for (spelling, name, area) in [
        ("Lakeview", "Lake View", 6),
        ("LAKE VIEW", "Lake View", 6),
        ("Mt. Greenwood", "Mount Greenwood", 74),
        ("the Loop", "Loop", 32),
        ("O’Hare", "O'Hare", 76),
        ("OHare", "O'Hare", 76),
        ("back-of-the-yards", "Back of the Yards", 61),
        ("La Villita", "Little Village", 30),
        ("Little Village neighborhood", "Little Village", 30),
        ("the Austin neighbourhood", "Austin", 25),
        ("Cragin", "Cragin", 19),
        ("Homan Square", "Homan Square", 29),
        ("Saint Ben’s", "St. Ben's", 5),
        ("Auburn–Gresham", "Auburn Gresham", 71),
    ] {
        let found = City::chicago().neighbourhood(spelling).expect(spelling);
        assert_eq!(
            (found.name.as_str(), found.area),
            (name, area),
            "{spelling}"
        );
    }
    for unknown in [
        "",
        "the",
        "Oak Park",
        "neighborhood",
        "Near West",
        "Evanston",
    ] {
        assert_eq!(City::chicago().neighbourhood(unknown), None, "{unknown}");
    }
}

#[test]
fn ambiguous_words_ask_for_context() {
    for (name, needs_context) in [
        ("The Island", true),
        ("Clearing", true),
        ("Hermosa", true),
        ("Loop", true),
        ("Devon Avenue", true),
        ("Austin", true),
        ("University of Chicago", true),
        ("Back of the Yards", false),
        ("Homan Square", false),
        ("Englewood", false),
        ("Humboldt Park", false),
    ] {
        let found = City::chicago().neighbourhood(name).expect(name);
        assert_eq!(found.needs_context, needs_context, "{name}");
    }
}

#[test]
fn names_that_straddle_lie_in_each_of_their_areas() {
    for (name, area, lies_in) in [
        ("Homan Square", 29, true),
        ("Homan Square", 27, true),
        ("Homan Square", 30, false),
        ("Bronzeville", 40, true),
        ("Humboldt Park", 24, false),
    ] {
        let found = City::chicago().neighbourhood(name).expect(name);
        assert_eq!(found.lies_in(area), lies_in, "{name} {area}");
    }
}

#[test]
fn an_area_lists_its_informal_names() {
    let area = City::chicago().area_named("New City").expect("an area");
    assert!(area.informal.iter().any(|name| name == "Canaryville"));
    assert!(!area.informal.contains(&area.name));
    assert_eq!(area.outline.len(), area.outline_lat_lon().len());
}

#[test]
fn districts_are_found_and_are_not_neighbourhoods() {
    let city = City::chicago();
    for (name, number) in [
        ("Gresham", 6),
        ("rogers park district", 24),
        ("Near West", 12),
    ] {
        assert_eq!(
            city.district_named(name).map(|district| district.number),
            Some(number)
        );
    }
    assert_eq!(city.district(13), None);
    assert_eq!(city.district_named("Near West Side"), None);
    let gresham = city.district(6).expect("a district");
    assert_eq!(gresham.areas.first(), Some(&(71, 38)));
    assert_eq!(gresham.station_area, 71);
}
