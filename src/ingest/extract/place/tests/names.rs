//! Neighbourhoods and districts, and the parks, people and institutions of the same names.

use super::{check, named};

#[test]
fn neighbourhoods_and_their_namesakes() {
    check(named, NEIGHBOURHOODS);
}

const NEIGHBOURHOODS: &[(&str, &str)] = &[
    (
        "Two officers were shot in Chicago's Homan Square neighborhood.",
        "Chicago; Homan Square",
    ),
    (
        "He was shot in Homan Square, a neighborhood on the West Side.",
        "Homan Square; West Side",
    ),
    ("An officer was shot in Austin on Sunday.", "Austin"),
    ("Police shot a man in the Austin neighborhood.", "Austin"),
    (
        "The West Side's Austin saw another shooting.",
        "West Side; Austin",
    ),
    (
        "Gunfire broke out on the cusp of Chicago Lawn and West Englewood.",
        "Chicago Lawn; West Englewood",
    ),
    (
        "He was shot on the border of Pilsen and Little Village.",
        "Pilsen; Little Village",
    ),
    ("The shooting was in the Roseland community.", "Roseland"),
    (
        "Police killed an armed person near an Irving Park bar.",
        "Irving Park",
    ),
    (
        "He died close to Douglas Park after he was shot.",
        "Douglass Park",
    ),
    ("A woman was shot next to Douglas Park.", "Douglass Park"),
    (
        "The shooting happened in the Douglas Park neighborhood.",
        "Douglass Park",
    ),
    ("The shooting was in Little Village.", "Little Village"),
    ("Un policía disparó en La Villita.", "Little Village"),
    ("He was shot in East Garfield Park.", "East Garfield Park"),
    ("He was shot in Garfield Park.", "Garfield Park"),
    (
        "An officer was shot in Back of the Yards.",
        "Back of the Yards",
    ),
    ("Shots were fired in Auburn-Gresham.", "Auburn Gresham"),
    ("A man was shot in Mt. Greenwood.", "Mount Greenwood"),
    ("Police shot him in the Loop.", "Loop"),
    (
        "Three officers were hurt in the North Lawndale and South Lawndale neighborhoods.",
        "North Lawndale; South Lawndale",
    ),
    (
        "He was shot in the city's Woodlawn neighborhood.",
        "Woodlawn",
    ),
    ("He was shot in Washington Park.", "Washington Park"),
    ("They were shot in Hyde Park.", "Hyde Park"),
    (
        "An officer fired in Marquette Park on Monday.",
        "Marquette Park",
    ),
    ("Officer Beverly fired twice.", ""),
    ("Sgt. Austin was shot.", ""),
    (
        "The students of Kenwood Academy heard the shooting.",
        "Kenwood Academy",
    ),
    ("Uptown Magazine reported the shooting.", ""),
    (
        "He went to Austin High School and was shot.",
        "Austin High School",
    ),
    ("Police shot a man in Austin, Texas.", "not Chicago: Austin"),
    ("A man wanted in Chicago killing was shot.", ""),
    (
        "An officer was shot in Bridgeport, Conn.",
        "not Chicago: Bridgeport",
    ),
    (
        "The shooting in Oakland, Calif., was the second.",
        "not Chicago: Oakland",
    ),
    ("The officer was shot in Bridgeport.", "Bridgeport"),
    ("He was shot at a Lake View bar.", "Lake View"),
    ("She was shot in Printers Row.", "Printer's Row"),
    (
        "He was shot in Bronzeville on the South Side.",
        "Bronzeville; South Side",
    ),
    ("The Homan Square facility is not where he was shot.", ""),
    (
        "Gunfire In East Garfield Park Kills Man",
        "East Garfield Park",
    ),
    ("Man Shot By Police In South Chicago", "South Chicago"),
    (
        "A shooting in South Shore, near the lake, left a man dead.",
        "South Shore",
    ),
    (
        "He was wounded in Albany Park and died in Uptown.",
        "Albany Park; Uptown",
    ),
    (
        "The shooting was in suburban Riverdale.",
        "not Chicago: Riverdale",
    ),
    (
        "He was shot in Riverdale on the Far South Side.",
        "Riverdale; Far South Side",
    ),
    ("The vigil was in Washington Heights.", "Washington Heights"),
    (
        "The shooting happened in the Pullman neighborhood.",
        "Pullman",
    ),
    ("A Pullman porter's grandson was shot.", ""),
    ("The officer was shot in Midway, Ky.", "not Chicago: Midway"),
    ("He was shot in The Gap.", "The Gap"),
    (
        "Clearing the street took police an hour after the shooting.",
        "",
    ),
    (
        "The officer was shot in the Clearing neighborhood.",
        "Clearing",
    ),
    (
        "The officer was shot on the near West Side.",
        "Near West Side",
    ),
    (
        "The officer was shot on the near Northwest Side.",
        "Northwest Side",
    ),
    ("The officer was shot near West Side courts.", "West Side"),
    ("Somebody at a Beverly bar shot him.", "Beverly"),
    ("A Beverly man spoke.", ""),
    ("Sgt. Dana Example of Brighton Park Area was there.", ""),
    ("It was said by Lt. Dana Example, Pullman Area.", ""),
    ("He was shot in the Brighton Park area.", "Brighton Park"),
    ("3rd District - Grand Crossing", "District 3"),
];

#[test]
fn districts_and_stations() {
    check(named, DISTRICTS);
}

const DISTRICTS: &[(&str, &str)] = &[
    (
        "A sergeant was shot outside the Gresham District station.",
        "Gresham District station",
    ),
    ("Gresham (6th) District officers shot a man.", "District 6"),
    ("The 11th District tactical team fired.", "District 11"),
    (
        "An officer assigned to the Deering District was shot.",
        "District 9",
    ),
    (
        "Both Deering District officers were shot in Back of the Yards.",
        "District 9; Back of the Yards",
    ),
    (
        "The protest was at the Grand Crossing police station.",
        "Grand Crossing District station",
    ),
    (
        "A protest went on outside the Grand Crossing station.",
        "Grand Crossing District station",
    ),
    (
        "Three officers were shot at the 25th District Police Station.",
        "Grand Central District station",
    ),
    (
        "He was shot in the parking lot of a Gresham police station.",
        "Gresham District station",
    ),
    (
        "The Austin police district leads the city in shootings.",
        "District 15",
    ),
    ("Police from the Harrison District shot him.", "District 11"),
    ("She represents the 7th Congressional District.", ""),
    ("The judge of the 4th District Appellate Court ruled.", ""),
    (
        "He works the afternoon shift in the South Side's Englewood police district.",
        "South Side; District 7",
    ),
    (
        "The shooting was in the Rogers Park District.",
        "District 24",
    ),
    (
        "He surrendered at the Town Hall District station.",
        "Town Hall District station",
    ),
    ("An officer of the Sixth District was grazed.", "District 6"),
    (
        "He was shot in the city's Medical District.",
        "Illinois Medical District",
    ),
    ("Police shot at a robber in Columbus Park.", "Columbus Park"),
    ("He was shot on a platform of the Rock Island line.", ""),
    (
        "Two cops shot him at the Dallas train station.",
        "not Chicago: Dallas",
    ),
    (
        "They shot a man in the South Chicago business district.",
        "South Chicago",
    ),
    ("He was shot in the Bush neighborhood.", "The Bush"),
    ("They chased him into Chicago.", "Chicago"),
];
