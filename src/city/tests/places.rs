//! Spots and where they lie.

use crate::city::{City, GridPoint, Located, Spot};

fn locate(text: &str, hint: Option<u8>) -> Option<Located> {
    City::chicago().locate(&text.parse::<Spot>().expect(text), hint)
}

fn area(text: &str, hint: Option<u8>) -> Option<u8> {
    locate(text, hint).and_then(|found| found.area)
}

#[test]
fn blocks_lie_in_their_areas() {
    for (spot, number) in [
        ("3300 W Polk St", 27),
        ("2900 N Newland Ave", 18),
        ("8900 S Stony Island Ave", 48),
        ("5200 S Archer Ave", 57),
        ("5800 S Archer Ave", 56),
        ("6400 W Archer Ave", 56),
        ("3200 N Lake Shore Dr", 6),
        ("3200 N DuSable Lake Shore Dr", 6),
        ("5000 S Lake Shore Dr", 39),
        ("3400 W Congress Pkwy", 27),
        ("100 W Ida B Wells Dr", 32),
        ("10000 W Ohare St", 76),
        ("5500 S LaSalle St", 37),
        ("1200 S St Louis Ave", 29),
        ("10600 S Ave O", 52),
        ("4700 S King Dr", 38),
        ("0 W 69th St", 69),
        ("500 N Michigan", 8),
        ("3300 W Polk Ave", 27),
    ] {
        let found = locate(spot, None).expect(spot);
        let known = found.area == Some(number) || found.also.contains(&number);
        assert!(known, "{spot}: {found:?}");
    }
}

#[test]
fn a_missing_compass_letter_is_filled_only_where_one_answer_fits() {
    for (spot, hint, expected) in [
        ("3300 Polk St", None, Some(27)),
        ("7100 Michigan Ave", None, Some(69)),
        ("4400 Western Ave", None, None),
        ("4400 Western Ave", Some(58), Some(58)),
        ("4400 Western Ave", Some(25), None),
        ("800 63rd", None, None),
        ("800 63rd", Some(68), Some(68)),
    ] {
        let found = locate(spot, hint);
        let fits = match expected {
            Some(area) => found
                .as_ref()
                .is_some_and(|found| found.area == Some(area) || found.also.contains(&area)),
            None => found.is_none(),
        };
        assert!(fits, "{spot}: {found:?}");
    }
}

#[test]
fn what_is_not_in_the_city_is_not_found() {
    for spot in [
        "9900 W Polk St",
        "3300 N Polk St",
        "14500 S Halsted St",
        "3300 W Nowhere St",
        "7900 W 79th Ave",
        "1600 Harlem & Polk",
        "Stony Island Ave & Cicero Ave",
        "4294967295 W Polk St",
    ] {
        assert_eq!(locate(spot, None), None, "{spot}");
    }
}

#[test]
fn crossings_of_straight_bent_and_diagonal_streets() {
    for (spot, east, north) in [
        ("89th St & Stony Island Ave", 1600.0, -8900.0),
        ("63rd & Halsted", -800.0, -6300.0),
        ("47th St & State St", 0.0, -4700.0),
        ("Madison St & Pulaski Rd", -4000.0, 0.0),
        ("Milwaukee Ave & North Ave", -2010.0, 1600.0),
        ("Archer Ave & Cicero Ave", -4800.0, -5190.0),
        ("Clark St & Diversey Pkwy", -640.0, 2800.0),
        ("79th St & Stony Island Ave", 1600.0, -7900.0),
        ("Belmont Ave & Lake Shore Dr", -360.0, 3200.0),
    ] {
        let found = locate(spot, None).expect(spot);
        let off = found.point.distance_metres(GridPoint::new(east, north));
        assert!(off < 80.0, "{spot}: {off} m, {:?}", found.point);
        assert_eq!(found.line, vec![found.point]);
    }
}

#[test]
fn a_block_on_a_border_names_both_areas() {
    let found = locate("5600 W Belmont Ave", None).expect("a block");
    let mut areas: Vec<_> = found.area.into_iter().chain(found.also).collect();
    areas.sort_unstable();
    assert_eq!((found.near_edge, areas), (true, vec![15, 19]));
    let inside = locate("5400 W Adams St", None).expect("a block");
    assert_eq!((inside.near_edge, inside.also), (false, vec![]));
}

#[test]
fn a_road_has_an_area_only_if_all_of_it_lies_there() {
    let long = locate("S Halsted St", None).expect("a road");
    assert!(long.area.is_none() && long.also.len() > 5);
    assert_eq!(area("S East View Park", None), Some(41));
    let both_sides = locate("57th St", None).expect("a road");
    let (west, east) = (
        both_sides.line[0],
        both_sides.line[both_sides.line.len() - 1],
    );
    assert!(west.east < -1000.0 && east.east > 1000.0);
}

#[test]
fn a_numbered_street_the_table_lacks_is_placed_by_arithmetic() {
    let found = locate("6300 W 64th Pl", None).expect("a block");
    assert!((found.point.north + 6450.0).abs() < 30.0);
}
