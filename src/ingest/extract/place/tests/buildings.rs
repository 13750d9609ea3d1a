//! Towns outside Chicago, and named buildings, grounds and roads inside.

use super::{check, named};

#[test]
fn towns_outside_chicago() {
    check(named, TOWNS);
}

const TOWNS: &[(&str, &str)] = &[
    (
        "Joliet officers shot and killed a man.",
        "not Chicago: Joliet",
    ),
    (
        "JOLIET, Ill. (WLS) -- Officers shot a man.",
        "not Chicago: Joliet",
    ),
    ("CHICAGO (CBS) — An officer was shot.", "Chicago"),
    ("Chicago, IL – An officer was shot.", "Chicago"),
    (
        "Gunfire in the suburb of Cicero wounded an officer.",
        "not Chicago: Cicero",
    ),
    (
        "Cicero police said an officer was shot.",
        "not Chicago: Cicero",
    ),
    (
        "He was taken to Loyola in Maywood.",
        "Loyola University Medical Center; not Chicago: Maywood",
    ),
    (
        "He died at Silver Cross Hospital in New Lenox.",
        "Silver Cross Hospital; not Chicago: New Lenox",
    ),
    (
        "The officer was shot in Oak Park last month.",
        "not Chicago: Oak Park",
    ),
    ("He was shot near Oak Park Avenue.", "Oak Park Ave"),
    (
        "A 22-year-old man from Milwaukee was shot.",
        "not Chicago: Milwaukee",
    ),
    (
        "John Doe, 23, of Maywood, was shot in Austin.",
        "not Chicago: Maywood; Austin",
    ),
    ("An officer was shot in Memphis.", "not Chicago: Memphis"),
    (
        "Look at Memphis, where police beat a man.",
        "not Chicago: Memphis",
    ),
    ("Police in Gary, Ind., shot a man.", "not Chicago: Gary"),
    ("An officer was shot in Gary.", "not Chicago: Gary"),
    (
        "He was shot in Terre Haute, Ind.",
        "not Chicago: Terre Haute",
    ),
    (
        "A woman of 22 from the south suburbs was shot.",
        "not Chicago: south suburbs",
    ),
    (
        "The chase ended in west suburban Bellwood.",
        "not Chicago: Bellwood",
    ),
    (
        "The chase began in Harvey and ended with a shooting in Roseland.",
        "not Chicago: Harvey; Roseland",
    ),
    (
        "The police of Evanston shot a man.",
        "not Chicago: Evanston",
    ),
    (
        "A Dolton man was shot by Chicago police.",
        "not Chicago: Dolton",
    ),
    ("Police shot him at Harvey Street.", ""),
    ("He was shot in Wisconsin.", "not Chicago: Wisconsin"),
    (
        "He ran along Wisconsin Street and was shot.",
        "Wisconsin St",
    ),
    (
        "Officers shot a man in Calumet City.",
        "not Chicago: Calumet City",
    ),
    ("Officers shot a man in Calumet Heights.", "Calumet Heights"),
    (
        "An East Chicago officer was wounded.",
        "not Chicago: East Chicago",
    ),
    (
        "The trial of the Aurora officer begins.",
        "not Chicago: Aurora",
    ),
    (
        "He was shot on Western Avenue in Blue Island.",
        "not Chicago: Blue Island",
    ),
    ("MILWAUKEE — Police shot a man.", "not Chicago: Milwaukee"),
    (
        "The officer was shot in New York City.",
        "not Chicago: New York City",
    ),
    (
        "Will County deputies shot a man.",
        "not Chicago: Will County",
    ),
    (
        "A Naperville police officer shot a woman.",
        "not Chicago: Naperville",
    ),
    ("FOX 11 Los Angeles carried the story of the shooting.", ""),
    (
        "Officers shot a man in Hammond, Indiana.",
        "not Chicago: Hammond",
    ),
    (
        "He was shot in Evergreen Park.",
        "not Chicago: Evergreen Park",
    ),
    (
        "The officers fired in Chicago Heights.",
        "not Chicago: Chicago Heights",
    ),
    ("Police in Chicago say an officer shot a man.", "Chicago"),
];

#[test]
fn buildings_grounds_and_expressways() {
    check(named, BUILDINGS);
}

const BUILDINGS: &[(&str, &str)] = &[
    ("He was shot at the Cook County Jail.", "Cook County Jail"),
    (
        "He was shot at O'Hare International Airport.",
        "O'Hare International Airport",
    ),
    (
        "A man was shot at Midway Airport.",
        "Midway International Airport",
    ),
    (
        "The man was shot in the Grand Red Line station.",
        "Grand Red Line station",
    ),
    (
        "Police shot a man at the Grand station on the CTA Red Line.",
        "Grand Red Line station",
    ),
    (
        "An Illinois trooper was shot on the Dan Ryan Expressway near 43rd Street.",
        "Dan Ryan Expressway at 43rd St",
    ),
    ("A trooper was shot on the Dan Ryan.", "Dan Ryan Expressway"),
    (
        "A trooper was shot on the Eisenhower west at Harlem.",
        "Eisenhower Expressway at Harlem",
    ),
    (
        "The car was fired on near the Kennedy Expressway.",
        "Kennedy Expressway",
    ),
    ("The Kennedy family said so.", ""),
    (
        "Shots were fired on Interstate 57 near 111th Street.",
        "Interstate 57 at 111th St",
    ),
    ("The gunman fired along the lakefront.", "Lakefront"),
    ("He was shot at Oak Street Beach.", "Lakefront"),
    ("Officers were shot at Mercy Hospital.", "Mercy Hospital"),
    (
        "A gunman opened fire outside Mercy Hospital.",
        "Mercy Hospital",
    ),
    (
        "An officer was taken to Stroger Hospital.",
        "Stroger Hospital",
    ),
    (
        "He was taken to the University of Chicago in critical condition.",
        "University of Chicago Medical Center",
    ),
    ("He died at Christ.", "Advocate Christ Medical Center"),
    (
        "She was shot outside Sawyer Elementary School.",
        "Sawyer Elementary School",
    ),
    ("He was shot in Nichols Park.", "Nichols Park"),
    ("He was shot near Simeon High School.", "Simeon High School"),
    ("He was shot at Millennium Park.", "Millennium Park"),
    (
        "Supt. Brown spoke at police headquarters.",
        "Chicago Police headquarters",
    ),
    (
        "He appeared at the Leighton Criminal Courthouse.",
        "Leighton Criminal Courthouse",
    ),
    (
        "The officer was shot at the United Center.",
        "United Center",
    ),
    ("He was shot at Navy Pier.", "Navy Pier"),
    ("Rush and Division was closed after the shooting.", ""),
    (
        "Two were treated at Rush and one at Loyola.",
        "Rush University Medical Center; Loyola University Medical Center",
    ),
    (
        "He was brought to Jackson Park Hospital.",
        "Jackson Park Hospital",
    ),
    (
        "He was shot on I-57, the northbound side, near 119th Street.",
        "Interstate 57 at 119th St",
    ),
    (
        "They rode on a ramp to northbound I-57 by 119th Street.",
        "Interstate 57 at 119th St",
    ),
    (
        "They took the ramp from 119th Street to Interstate 57.",
        "Interstate 57 at 119th St",
    ),
    (
        "He was shot on the Dan Ryan by a robber.",
        "Dan Ryan Expressway",
    ),
    (
        "An officer was shot at the CTA Red Line station at 69th Street.",
        "69th Red Line station",
    ),
    (
        "He was shot on the Red Line platform at 95th Street.",
        "95th Red Line station",
    ),
    (
        "He was shot on the Red Line train at Grand Avenue.",
        "Grand Ave",
    ),
];
