//! What a place governs, by the cue words of its clause.

use super::{check, governing};

#[test]
fn the_clause_says_what_a_place_governs() {
    check(governing, SENTENCES);
}

const SENTENCES: &[(&str, &str)] = &[
    (
        "The incident began in the 2900 block of North Newland in Rogers Park when officers said they saw two men fire shots in their direction.",
        "2900 N Newland: shooting; Rogers Park: shooting",
    ),
    (
        "The chase began in the 2900 block of North Newland and ended in gunfire at Fullerton and Central.",
        "2900 N Newland: chase_start; Central & Fullerton: shooting",
    ),
    (
        "Officers chased the car from 79th and Halsted to the 8900 block of South Stony Island, where they shot the driver.",
        "79th & Halsted: chase_start; 8900 S Stony Island: shooting",
    ),
    (
        "Dana Example, of the 4300 block of South Champlain Avenue, was charged.",
        "4300 S Champlain Ave: victim_residence",
    ),
    (
        "The chief told reporters that agents had gone to the Pilsen neighborhood to find him.",
        "Pilsen: unclear",
    ),
    (
        "The stolen Kia turned up near 92nd Street and Williams Avenue.",
        "92nd St & Williams Ave: recovered_car",
    ),
    (
        "The minivan was recovered near 38th and Racine shortly after the officers were wounded.",
        "38th & Racine: recovered_car",
    ),
    (
        "One of the cars was found near 37th Street and Racine Avenue.",
        "37th St & Racine Ave: recovered_car",
    ),
    (
        "The car rolled on, and troopers came upon it in the 5100 block of West Polk Street.",
        "5100 W Polk St: recovered_car",
    ),
    (
        "It began when officers saw a woman walking on Polk near Homan.",
        "Homan & Polk: sighting",
    ),
    (
        "Two officers were sent to Polk and Homan.",
        "Homan & Polk: sighting",
    ),
    (
        "Officers saw two men near 63rd and Bell, and one of them shot at the car.",
        "63rd & Bell: shooting",
    ),
    (
        "A call about a robbery took officers to the 900 block of East 81st Street.",
        "900 E 81st St: call",
    ),
    (
        "The chief put the place near 63rd and Bell.",
        "63rd & Bell: shooting",
    ),
    (
        "The May 3 events and the March 4 events in the 900 block of East 81st Street are one case.",
        "900 E 81st St: unclear",
    ),
    (
        "The man is in the Cook County Jail over a discharged firearm.",
        "Cook County Jail: court",
    ),
    (
        "A guard was shot outside the Cook County Jail.",
        "Cook County Jail: shooting",
    ),
    (
        "Officers found a man shot in the 900 block of East 81st Street.",
        "900 E 81st St: shooting",
    ),
    (
        "He was arrested in the 4800 block of South Bishop Street.",
        "4800 S Bishop St: arrest",
    ),
    (
        "A person was taken into custody in the 4800 block of South Bishop Street.",
        "4800 S Bishop St: arrest",
    ),
    (
        "He lives in the 1400 block of South Albany.",
        "1400 S Albany: victim_residence",
    ),
    (
        "He lived in Marquette Park.",
        "Marquette Park: victim_residence",
    ),
    (
        "The officer's home is in the 3700 block of West 67th Place.",
        "3700 W 67th Pl: home",
    ),
    (
        "The officer, who lives in Mount Greenwood, was shot in Englewood.",
        "Mount Greenwood: victim_residence; Englewood: shooting",
    ),
    (
        "The first call came from the 3300 block of West Polk Street.",
        "3300 W Polk St: call",
    ),
    (
        "Officers responded to a call of shots fired in the 8100 block of South Cottage Grove.",
        "8100 S Cottage Grove: call",
    ),
    (
        "Officers responding to a call of a man with a gun in the 2100 block of South Pulaski were fired upon.",
        "2100 S Pulaski: call",
    ),
    (
        "With a report of gunfire near the 2200-block of N. Lamon Ave. it began.",
        "2200 N Lamon Ave: call",
    ),
    (
        "The officers answered a ShotSpotter alert in the 2300 block of South Sawyer Avenue, where a man shot at them.",
        "2300 S Sawyer Ave: shooting",
    ),
    (
        "His drive ended at the 4100 block of South Indiana.",
        "4100 S Indiana: chase_end",
    ),
    (
        "The car crashed at 79th and Halsted.",
        "79th & Halsted: chase_end",
    ),
    (
        "A vigil was held at 71st and Chappel for the man who was shot.",
        "71st & Chappel: other_event",
    ),
    (
        "Supt. Brown spoke at a news conference at Stroger Hospital.",
        "Stroger Hospital: hospital",
    ),
    (
        "Prosecutors said in court that he shot the officer in the 1300 block of West Taylor Street.",
        "1300 W Taylor St: shooting",
    ),
    (
        "A judge ordered him held at the Cook County Jail.",
        "Cook County Jail: court",
    ),
    (
        "The man was driven to Mount Sinai and later moved to Stroger.",
        "Mount Sinai Hospital: hospital; Stroger Hospital: hospital",
    ),
    ("A family from Austin was told.", ""),
    (
        "The man was pronounced dead at the scene in the 5600 block of South Morgan.",
        "5600 S Morgan: shooting",
    ),
    (
        "In the 5600 block of South Morgan, officers shot a man who pointed a gun.",
        "5600 S Morgan: shooting",
    ),
    (
        "Officers were on patrol in the 5600 block of South Morgan.",
        "5600 S Morgan: sighting",
    ),
    (
        "As he sat in his car in the 8900 block of South Stony Island, two men shot him.",
        "8900 S Stony Island: shooting",
    ),
    (
        "He was ambushed as he sat in his vehicle in the city's Calumet Heights neighbourhood.",
        "Calumet Heights: shooting",
    ),
    (
        "He was shot while driving in Austin and drove himself to Loretto Hospital.",
        "Austin: shooting; Loretto Hospital: hospital",
    ),
    (
        "He was shot Friday in Austin; the car was later found burned in Englewood.",
        "Austin: shooting; Englewood: recovered_car",
    ),
    (
        "Two officers were shot in Englewood, and a man was arrested in Gresham.",
        "Englewood: shooting; Gresham: arrest",
    ),
    (
        "The man ran from a traffic stop in Homan Square and officers shot him in the 3800 block of West Polk.",
        "Homan Square: chase_start; 3800 W Polk: shooting",
    ),
    (
        "Police were called to the 5200 block of South Spaulding about a domestic dispute.",
        "5200 S Spaulding: sighting",
    ),
    (
        "Two squad cars had been dispatched to the 5200 block of South Spaulding.",
        "5200 S Spaulding: sighting",
    ),
    (
        "It happened in the 8900 block of South Stony Island.",
        "8900 S Stony Island: shooting",
    ),
    (
        "It was about 2:35 a.m., in the 3300 block of West Polk.",
        "3300 W Polk: shooting",
    ),
    (
        "The carjacking was at 63rd and Halsted, and the shooting at 69th and Halsted.",
        "63rd & Halsted: quarrel; 69th & Halsted: shooting",
    ),
    (
        "The officer's car was carjacked at 63rd and Halsted before the shooting in Englewood.",
        "63rd & Halsted: chase_start; Englewood: shooting",
    ),
    (
        "The officer was shot in Englewood, not far from the 7th District station where he works.",
        "Englewood: shooting; Englewood District station: shooting",
    ),
    (
        "There was no need for what he did at 95th and LaSalle, the judge said.",
        "95th & LaSalle: shooting",
    ),
];
