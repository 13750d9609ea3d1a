//! Phrases of many kinds in one sentence, as newspapers put them.

use super::{check, governing};

#[test]
fn several_places_in_a_sentence() {
    check(governing, SENTENCES);
}

const SENTENCES: &[(&str, &str)] = &[
    (
        "People were shot in Homan Square's 3300 block of West Harrison Street.",
        "Homan Square: shooting; 3300 W Harrison St: shooting",
    ),
    (
        "A man was found in the Galewood neighborhood's 2100-block of North Mulligan.",
        "Galewood: unclear; 2100 N Mulligan: unclear",
    ),
    (
        "He was shot in Austin's 5200 block of West Adams.",
        "Austin: shooting; 5200 W Adams: shooting",
    ),
    (
        "He was shot driving on LaSalle Street south of 115th Street.",
        "115th St & LaSalle St: shooting",
    ),
    (
        "The shooting was near 43rd Street on the Dan Ryan Expressway.",
        "Dan Ryan Expressway at 43rd St: shooting",
    ),
    (
        "He was shot at 87th and the Dan Ryan.",
        "Dan Ryan Expressway at 87th: shooting",
    ),
    (
        "He was shot on the inbound Dan Ryan at 43rd Street.",
        "Dan Ryan Expressway at 43rd St: shooting",
    ),
    (
        "Troopers saw it on I-94 at 39th Street.",
        "Interstate 94 at 39th St: sighting",
    ),
    (
        "The families of Washington and Monroe sued after the shooting.",
        "",
    ),
    (
        "The shooting deaths of Jackson and Wells are under review.",
        "",
    ),
    ("The lawyers of Polk and Homan said so.", ""),
    (
        "He was shot in the 3500 block of North Austin Avenue – on the cusp of the Portage Park and Dunning communities.",
        "3500 N Austin Ave: shooting; Portage Park: shooting; Dunning: shooting",
    ),
    (
        "They were wounded in the 3300 block of West Polk Street in the West Side Homan Square neighborhood.",
        "3300 W Polk St: shooting; West Side: shooting; Homan Square: shooting",
    ),
    (
        "She was found near South 35th Street and California Avenue after she was shot.",
        "35th St & California Ave: shooting",
    ),
    ("Shootings were mainly on the South and West sides.", ""),
    ("A man was shot in the 4100 block of West Laurence.", ""),
    (
        "The car crashed at Kostner and Lexington in Garfield Park.",
        "Kostner & Lexington: chase_end; Garfield Park: chase_end",
    ),
    (
        "The shooting was near 39th Place and Kedzie.",
        "39th Pl & Kedzie: shooting",
    ),
    (
        "He was shot at the corner of Washington and Leclaire.",
        "Leclaire & Washington: shooting",
    ),
    (
        "He ran toward 82nd Street and was shot.",
        "82nd St: shooting",
    ),
    (
        "They drove west on 87th Street and then turned onto St. Lawrence.",
        "87th St: unclear",
    ),
    (
        "The officers stood at 79th and Cottage Grove when they were shot at.",
        "79th & Cottage Grove: shooting",
    ),
    (
        "He was shot in the 7100 block of S. Jeffery Boulevard.",
        "7100 S Jeffery Blvd: shooting",
    ),
    (
        "He was shot in the 1500 block of South Dr. Martin Luther King Drive.",
        "1500 S King Dr: shooting",
    ),
    (
        "The shooting happened just east of Pulaski on Chicago Avenue.",
        "Chicago Ave: shooting",
    ),
    (
        "The shooting happened on Chicago Avenue just east of Pulaski Road.",
        "Chicago Ave & Pulaski Rd: shooting",
    ),
    (
        "An officer was shot in the Englewood District.",
        "District 7: shooting",
    ),
    (
        "He was shot on the Near West Side.",
        "Near West Side: shooting",
    ),
    (
        "A police officer was shot in downtown Chicago.",
        "Downtown: shooting",
    ),
    (
        "A shooting downtown left two officers wounded.",
        "Downtown: shooting",
    ),
    (
        "He was shot on the city's Far South Side in the Altgeld Gardens housing complex.",
        "Far South Side: shooting; Altgeld Gardens: shooting",
    ),
    (
        "He was shot at a gas station at 7901 S. Western Ave.",
        "7900 S Western Ave: shooting",
    ),
    (
        "He was shot in an alley behind 1220 N. Lawndale Ave.",
        "1200 N Lawndale Ave: shooting",
    ),
    (
        "He was shot inside a home in the 11400-block of South Throop.",
        "11400 S Throop: shooting",
    ),
    (
        "Two men were shot near the 95th Street Red Line station.",
        "95th Red Line station: shooting",
    ),
    (
        "The officer was shot at the Belmont Blue Line stop.",
        "Belmont Blue Line station: shooting",
    ),
    ("She was shot aboard a Red Line train at Roosevelt.", ""),
    (
        "He was shot in front of Benito Juarez High School.",
        "Benito Juarez High School: shooting",
    ),
    (
        "The two were shot outside the Area Three headquarters at Belmont and Western.",
        "Belmont & Western: shooting",
    ),
    (
        "He was shot near Midway.",
        "Midway International Airport: shooting",
    ),
    (
        "The shooting took place near Midway International Airport in the 5700 block of South Cicero.",
        "Midway International Airport: shooting; 5700 S Cicero: shooting",
    ),
    (
        "The officer was shot in Hyde Park on Wednesday.",
        "Hyde Park: shooting",
    ),
    ("He was shot in South Austin.", "South Austin: shooting"),
    (
        "It happened in West Humboldt Park near Chicago and Pulaski.",
        "West Humboldt Park: shooting; Chicago & Pulaski: shooting",
    ),
    (
        "The officer lives in Beverly and works in the Calumet District.",
        "Beverly: victim_residence; District 5: agency_name",
    ),
    (
        "The shooting occurred in the 4300 bock of South Ashland Avenue.",
        "S Ashland Ave: shooting",
    ),
    (
        "The man was arrested in Hammond, Ind., on a warrant for the shooting in South Deering.",
        "not Chicago: Hammond: arrest; South Deering: shooting",
    ),
    (
        "He was shot just outside Chicago in Oak Lawn.",
        "not Chicago: Oak Lawn: shooting",
    ),
    (
        "Chicago police officers shot a man in Calumet Park.",
        "not Chicago: Calumet Park: shooting",
    ),
    (
        "A retired Chicago officer was killed in Flossmoor.",
        "not Chicago: Flossmoor: shooting",
    ),
    (
        "The off-duty officer was shot near his home in Merrionette Park.",
        "not Chicago: Merrionette Park: shooting",
    ),
    ("He was shot on Cicero Avenue.", "Cicero Ave: shooting"),
    (
        "Officers were shot at in the 1600 block of South Cicero Avenue in Cicero.",
        "not Chicago: Cicero: shooting",
    ),
    (
        "The chase started in Oak Park and crossed into Austin, where an officer fired.",
        "not Chicago: Oak Park: chase_start; Austin: shooting",
    ),
    (
        "An off-duty Oak Park officer was shot in Galewood.",
        "not Chicago: Oak Park: agency_name; Galewood: shooting",
    ),
    (
        "U.S. Border Patrol agents shot a woman in Brighton Park.",
        "Brighton Park: shooting",
    ),
    (
        "The mother, of Back of the Yards, said her son was shot in Canaryville.",
        "Back of the Yards: person_origin; Canaryville: shooting",
    ),
    (
        "Officer Jones, of the Gresham District, was shot.",
        "District 6: agency_name",
    ),
    (
        "The district station in Gresham was closed.",
        "Gresham: unclear",
    ),
    (
        "Police in the Shakespeare (14th) District saw the shooting.",
        "District 14: agency_name",
    ),
];
