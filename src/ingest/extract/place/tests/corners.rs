//! Corners and single roads: which two streets meet, and when two names are no corner.

use super::{check, named};

#[test]
fn corners_of_two_chicago_streets() {
    check(named, CORNERS);
}

const CORNERS: &[(&str, &str)] = &[
    (
        "The car stopped on 55th Street, just east of Kedzie.",
        "55th St & Kedzie",
    ),
    (
        "He was shot aboard a No. 9 Ashland bus at 63rd Street.",
        "63rd St & Ashland",
    ),
    (
        "She was shot at Fullerton Avenue and Clark Street.",
        "Clark St & Fullerton Ave",
    ),
    ("Officers were shot near 63rd and Bell.", "63rd & Bell"),
    ("They were shot near 63 and Bell.", "63rd & Bell"),
    (
        "He was ambushed at 89th Street and Stony Island Avenue.",
        "89th St & Stony Island Ave",
    ),
    (
        "She was shot near West 63rd Street and S. Bell Avenue.",
        "63rd St & Bell Ave",
    ),
    (
        "Boyd was shot at the corner of 15th and Albany.",
        "15th & Albany",
    ),
    ("Police shot someone at 71st/Chappel.", "71st & Chappel"),
    ("Officers went to Polk and Homan.", "Homan & Polk"),
    (
        "She was shot on West Polk Street, near South Homan Avenue.",
        "Homan Ave & Polk St",
    ),
    (
        "Officers asked for help at Polk and Homan after the shooting.",
        "Homan & Polk",
    ),
    (
        "Shots were fired at North Avenue and Pulaski.",
        "North Ave & Pulaski",
    ),
    (
        "The officer was hit on Grand near Pulaski.",
        "Grand & Pulaski",
    ),
    (
        "He was shot close to Albany Avenue and 15th Street.",
        "15th St & Albany Ave",
    ),
    (
        "The officer was wounded at 79th & Halsted.",
        "79th & Halsted",
    ),
    (
        "A man was shot at Grand and State streets.",
        "Grand & State",
    ),
    (
        "The shooting happened at Van Buren and Oakley.",
        "Oakley & Van Buren",
    ),
    (
        "He was shot on Ashland near 43rd Street.",
        "43rd St & Ashland",
    ),
    (
        "The officer was hit near Hyde Park Boulevard and Ingleside Avenue.",
        "Hyde Park Blvd & Ingleside Ave",
    ),
    (
        "They were shot in the area of 89th and St. Lawrence.",
        "89th & St Lawrence",
    ),
    (
        "Shots were fired in the area of Leavitt between Walnut and Maypole.",
        "",
    ),
    (
        "It was at Ferdinand Street and Hamlin Avenue that a man shot him.",
        "Ferdinand St & Hamlin Ave",
    ),
    ("Brown and Jackson were shot.", ""),
    ("Washington and Monroe said the officers fired.", ""),
    ("He was shot March 3rd and State police came.", ""),
    ("He was shot near Sherman and Capitol.", ""),
    ("Two men were wounded close to 29th and Melvina.", ""),
    (
        "Officers came under fire close to 35th Street and 61st Court.",
        "",
    ),
    ("He was shot near 16th and Cicero.", ""),
    (
        "He was shot at California and Roosevelt.",
        "California & Roosevelt",
    ),
    (
        "The gunfire was at Racine Avenue at 37th Street.",
        "37th St & Racine Ave",
    ),
    (
        "Officers shot him near Irving Park and Pulaski.",
        "Irving Park & Pulaski",
    ),
    (
        "He was shot near Central Park and Ogden avenues.",
        "Central Park & Ogden",
    ),
    (
        "Police shot him near Cermak and Kedzie in Little Village.",
        "Cermak & Kedzie; Little Village",
    ),
    (
        "He was shot at East 87th Street and South Cottage Grove Avenue.",
        "87th St & Cottage Grove Ave",
    ),
    (
        "The shooting was at Lake Shore Drive and Belmont.",
        "Belmont & Lake Shore Dr",
    ),
    (
        "Dos agentes fueron baleados en la 26 y Pulaski.",
        "26th & Pulaski",
    ),
    ("A robber – May 3, 2014, North and Hoyne.", "Hoyne & North"),
    (
        "He sat in his car at the light, Belmont and Kilpatrick.",
        "Belmont & Kilpatrick",
    ),
    ("The officer met Polk and Homan, two clerks.", ""),
    (
        "He was shot near 133rd and Forestville.",
        "133rd & Forrestville",
    ),
];

#[test]
fn roads_by_themselves() {
    check(named, ROADS);
}

const ROADS: &[(&str, &str)] = &[
    (
        "The place of the shooting was East 57th Street.",
        "E 57th St",
    ),
    ("He was shot along South Chappel Avenue.", "S Chappel Ave"),
    (
        "The suspect bolted toward an alley by Troy Street, where he was shot.",
        "Troy St",
    ),
    (
        "A man was shot on Lake Shore Drive near Belmont Avenue.",
        "Belmont Ave & Lake Shore Dr",
    ),
    ("He ran down Madison Street and was shot.", "Madison St"),
    ("Most of the shootings were south of 47th Street.", ""),
    ("He was shot close to McCormick Place.", "McCormick Place"),
];
