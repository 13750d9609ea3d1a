//! Examples of what the places of one incident amount to.

use super::{AreaBasis, Chosen, resolve};
use crate::{
    city::{City, Spot},
    ingest::extract::place::{Kind, read},
    model::Precision,
};

#[test]
fn neighbourhood_and_block_decide_the_area() {
    for (neighbourhood, spot, area, basis, conflict) in [
        (
            "Gage Park",
            "5200 S Spaulding",
            "Gage Park",
            AreaBasis::Stated,
            false,
        ),
        ("", "5200 S Spaulding", "Gage Park", AreaBasis::Block, false),
        ("Cragin", "", "Belmont Cragin", AreaBasis::Stated, false),
        // Part of the informal neighbourhood lies in the next area.
        (
            "Homan Square",
            "3300 W Polk St",
            "East Garfield Park",
            AreaBasis::Block,
            false,
        ),
        // A newspaper's slip: the block is miles away from the neighbourhood.
        (
            "Rogers Park",
            "2900 N Newland",
            "Rogers Park",
            AreaBasis::Stated,
            true,
        ),
        (
            "Homan Square",
            "3800 W Polk St",
            "North Lawndale",
            AreaBasis::Stated,
            true,
        ),
        // The middle of the block is within 80 metres of the stated area.
        (
            "Portage Park",
            "5600 W Belmont Ave",
            "Portage Park",
            AreaBasis::Stated,
            false,
        ),
    ] {
        let spot: Option<Spot> = spot.parse().ok();
        let chosen = Chosen {
            spot: spot.as_ref(),
            neighbourhood: Some(neighbourhood).filter(|name| !name.is_empty()),
            ..Chosen::default()
        };
        let resolved = resolve(&chosen);
        let name = resolved
            .community_area
            .and_then(|number| City::chicago().area(number))
            .map(|area| area.name.as_str());
        assert_eq!(name, Some(area), "{neighbourhood} {spot:?}");
        assert_eq!(resolved.area_basis, Some(basis), "{neighbourhood} {spot:?}");
        assert_eq!(
            resolved.place_conflict, conflict,
            "{neighbourhood} {spot:?}"
        );
    }
}

#[test]
fn buildings_and_districts_count_where_they_lie_in_one_area() {
    for (sentence, area) in [
        ("He was shot at the Gresham District station.", Some(71)),
        ("He was shot at the 4th District station.", Some(51)),
        ("He was shot at O'Hare International Airport.", Some(76)),
        ("He was shot at Midway Airport.", Some(56)),
        ("He was shot in the Cook County Jail.", Some(30)),
        ("He was shot in the Grand Red Line station.", Some(8)),
        ("He was shot on the Dan Ryan Expressway.", None),
    ] {
        let places = read(sentence, 0..sentence.len());
        let chosen = Chosen {
            facility: places.first().map(|place| &place.kind),
            ..Chosen::default()
        };
        assert_eq!(resolve(&chosen).community_area, area, "{sentence}");
    }
    for (district, area) in [(15, Some(25)), (6, None), (13, None)] {
        let chosen = Chosen {
            district: Some(district),
            ..Chosen::default()
        };
        assert_eq!(resolve(&chosen).community_area, area, "{district}");
    }
}

#[test]
fn the_most_exact_place_sets_the_precision() {
    let spot = |text: &str| text.parse::<Spot>().expect("a spot");
    let (block, corner, road) = (
        spot("7800 S Halsted St"),
        spot("63rd & Bell"),
        spot("E 57th St"),
    );
    let expressway = Kind::Expressway("Dan Ryan Expressway".into());
    let none = Chosen::default();
    for (chosen, precision) in [
        (
            Chosen {
                spot: Some(&block),
                ..none
            },
            Precision::Block,
        ),
        (
            Chosen {
                spot: Some(&block),
                is_address: true,
                ..none
            },
            Precision::Address,
        ),
        (
            Chosen {
                spot: Some(&corner),
                neighbourhood: Some("Austin"),
                ..none
            },
            Precision::Intersection,
        ),
        (
            Chosen {
                spot: Some(&road),
                ..none
            },
            Precision::Road,
        ),
        (
            Chosen {
                facility: Some(&expressway),
                ..none
            },
            Precision::Road,
        ),
        (
            Chosen {
                facility: Some(&Kind::Lakefront),
                ..none
            },
            Precision::Facility,
        ),
        (
            Chosen {
                neighbourhood: Some("Austin"),
                has_side: true,
                ..none
            },
            Precision::Neighbourhood,
        ),
        (
            Chosen {
                has_side: true,
                is_in_chicago: true,
                ..none
            },
            Precision::Side,
        ),
        (
            Chosen {
                is_in_chicago: true,
                ..none
            },
            Precision::City,
        ),
        (none, Precision::Unknown),
    ] {
        assert_eq!(resolve(&chosen).precision, precision, "{chosen:?}");
    }
}

#[test]
fn an_unknown_place_is_left_open() {
    let nowhere = "800 S Nowhere St".parse::<Spot>().expect("well formed");
    let chosen = Chosen {
        spot: Some(&nowhere),
        neighbourhood: Some("Nowhere Heights"),
        ..Chosen::default()
    };
    let resolved = resolve(&chosen);
    assert_eq!((resolved.community_area, resolved.area_basis), (None, None));
    assert!(!resolved.place_conflict && resolved.located.is_none());
}
