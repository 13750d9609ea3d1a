//! Places that are not the shooting's, beside the one that is.

use super::{check, governing};

#[test]
fn other_places_govern_something_else() {
    check(governing, SENTENCES);
}

const SENTENCES: &[(&str, &str)] = &[
    (
        "The man had been in a fight in Pilsen before officers shot him in Bridgeport.",
        "Pilsen: quarrel; Bridgeport: shooting",
    ),
    (
        "The procession went from the University of Chicago to the morgue on the West Side.",
        "University of Chicago Medical Center: hospital; West Side: hospital",
    ),
    (
        "Mayor Smith visited the wounded officers at Stroger.",
        "Stroger Hospital: hospital",
    ),
    (
        "Police said they recovered a gun in the 8000 block of South Drexel.",
        "8000 S Drexel: recovered_car",
    ),
    ("River North 2 hours ago", "River North: related_headline"),
    (
        "Officers carried out a search warrant in the 3000 block of West Harrison when shots were fired.",
        "3000 W Harrison: shooting",
    ),
    (
        "The trooper was shot on the Dan Ryan near 43rd Street in the Washington Park neighborhood.",
        "Dan Ryan Expressway at 43rd St: shooting; Washington Park: shooting",
    ),
    (
        "The officer fired at a dog in the 4200 block of West Maypole.",
        "4200 W Maypole: shooting",
    ),
    (
        "A man fatally shot by police Saturday in South Shore was a barber.",
        "South Shore: shooting",
    ),
    (
        "The man shot by an officer in Chatham has died at Christ.",
        "Chatham: shooting; Advocate Christ Medical Center: hospital",
    ),
    (
        "The suspect, told to leave a bar at 3759 N. Kedzie Ave., came back.",
        "3700 N Kedzie Ave: other_event",
    ),
    (
        "The 22-year-old from Englewood was charged with shooting at officers in Gresham.",
        "Englewood: person_origin; Gresham: shooting",
    ),
    (
        "The man was charged in the shooting of two officers in Homan Square.",
        "Homan Square: shooting",
    ),
    (
        "The family of the man killed in Lawndale marched to City Hall.",
        "Lawndale: shooting; City Hall: press_conference",
    ),
    (
        "Video shows officers shooting a man in Roseland.",
        "Roseland: shooting",
    ),
    (
        "One of the officers lives near 63rd and Bell.",
        "63rd & Bell: victim_residence",
    ),
    (
        "Witnesses at 71st and Chappel said the officer shot him in the back.",
        "71st & Chappel: shooting",
    ),
    (
        "He fell in an alley near 71st and Clyde, police said.",
        "71st & Clyde: unclear",
    ),
    (
        "Two people walked up to him at 89th and Stony Island and opened fire.",
        "89th & Stony Island: shooting",
    ),
    (
        "A Chatham man was shot by police in Roseland.",
        "Chatham: person_origin; Roseland: shooting",
    ),
    (
        "He was shot after a robbery in the 800 block of North Clark.",
        "800 N Clark: quarrel",
    ),
    (
        "An officer was robbed and shot in the 800 block of North Clark.",
        "800 N Clark: shooting",
    ),
    (
        "The woman from Beverly was shot in Ashburn.",
        "Ashburn: shooting",
    ),
    (
        "It was 3 a.m. when they stopped a car in Homan Square, on West Polk Street's 3300 block.",
        "Homan Square: shooting; 3300 W Polk St: shooting",
    ),
    (
        "At around 9pm they stopped a car near 63 and Bell.",
        "63rd & Bell: unclear",
    ),
    (
        "LOCATION OF INCIDENT: 8128 S. Maryland-in the alley.",
        "8100 S Maryland: shooting",
    ),
    (
        "Dos agentes fueron baleados en la 26 y Pulaski.",
        "26th & Pulaski: shooting",
    ),
    (
        "He died close to Douglas Park after he was shot.",
        "Douglass Park: shooting",
    ),
    (
        "An officer fired in Marquette Park on Monday.",
        "Marquette Park: shooting",
    ),
    (
        "The shooting was near Jackson Park.",
        "Jackson Park: shooting",
    ),
    (
        "Police from the Harrison District shot him.",
        "District 11: agency_name",
    ),
    ("Chicago, IL – An officer was shot.", "Chicago: unclear"),
    (
        "Will County deputies shot a man.",
        "not Chicago: Will County: agency_name",
    ),
    (
        "Police shot a man in Austin, Texas.",
        "not Chicago: Austin: shooting",
    ),
    (
        "Supt. Brown spoke at police headquarters.",
        "Chicago Police headquarters: press_conference",
    ),
    (
        "He was killed in the 0-100 block of East 75th Street.",
        "0 E 75th St: shooting",
    ),
    (
        "A fight broke out at the club, 5728 W. Belmont Ave.",
        "5700 W Belmont Ave: quarrel",
    ),
    (
        "Near Indiana and 89th Place police had come upon a Malibu that was the shooter's.",
        "89th Pl & Indiana: recovered_car",
    ),
    (
        "A car that may have been the gunman's was found at 207 E. 89th Place.",
        "200 E 89th Pl: recovered_car",
    ),
    (
        "It was over when the car ran into a light pole in the 7600 block of South Cottage Grove Avenue.",
        "7600 S Cottage Grove Ave: chase_end",
    ),
    (
        "ShotSpotter reported gunfire, and two officers drove to the 3600 block of West Douglas Boulevard.",
        "3600 W Douglas Blvd: unclear",
    ),
    (
        "That is in Gage Park, and a short walk from where he lived.",
        "Gage Park: unclear",
    ),
    (
        "They followed the car as far as Lyons, Ill.",
        "not Chicago: Lyons: reached",
    ),
    (
        "A man wanted in Milwaukee shot at them on the West Side.",
        "not Chicago: Milwaukee: person_origin; West Side: shooting",
    ),
    (
        "A man was fatally stabbed in Austin.",
        "Austin: other_event",
    ),
    (
        "A man was shot by the Englewood police.",
        "Englewood: agency_name",
    ),
    (
        "He was shot after a chase that began in Pilsen.",
        "Pilsen: chase_start",
    ),
    (
        "Officers were on the lookout near 65th and Cottage Grove, where a clerk had been shot earlier.",
        "65th & Cottage Grove: other_event",
    ),
    (
        "Officers ran to 65th and Cottage Grove, where a clerk had been shot.",
        "65th & Cottage Grove: shooting",
    ),
];

#[test]
fn the_way_is_not_the_scene() {
    check(governing, WAYS);
}

const WAYS: &[(&str, &str)] = &[
    (
        "A traffic stop at 87th and Stony Island that turned into a chase ended when an officer shot the driver at 75th and Merrill.",
        "87th & Stony Island: chase_start; 75th & Merrill: shooting",
    ),
    (
        "A stop at 63rd and Bell led to a pursuit.",
        "63rd & Bell: chase_start",
    ),
    (
        "The chase, which had started in Uptown, ended with shots at Clark and Belmont.",
        "Uptown: chase_start; Belmont & Clark: shooting",
    ),
    (
        "The pursuit began in Bronzeville and went down the Dan Ryan to Chatham.",
        "Bronzeville: chase_start; Dan Ryan Expressway: chase_start; Chatham: reached",
    ),
    (
        "At 76th and Racine the car struck a parked van, and a man in it fired at the officers.",
        "76th & Racine: shooting",
    ),
    (
        "The car crashed at 76th and Racine after the driver was shot.",
        "76th & Racine: chase_end",
    ),
    (
        "The boy had allegedly taken part in a carjacking in the West Loop.",
        "West Loop: chase_start",
    ),
];

#[test]
fn offices_are_not_the_scene() {
    check(governing, OFFICES);
}

const OFFICES: &[(&str, &str)] = &[
    (
        "A committee that met at 121 N. LaSalle paid the family of a man shot by police at 63rd and Bell.",
        "100 N LaSalle: press_conference; 63rd & Bell: shooting",
    ),
    (
        "At a news conference outside Stroger Hospital, a deputy chief said officers were on patrol in West Humboldt Park when someone shot at them.",
        "Stroger Hospital: hospital; West Humboldt Park: shooting",
    ),
    (
        "Officers from the 22nd District, based at 1900 W. Monterey, were called.",
        "District 22: agency_name; 1900 W Monterey: agency_name",
    ),
    (
        "They were shot outside the 25th District station, 5555 W. Grand Ave.",
        "Grand Central District station: shooting; 5500 W Grand Ave: shooting",
    ),
    (
        "A man was shot, a supervisor said at the scene, 116th and Perry.",
        "116th & Perry: shooting",
    ),
];
