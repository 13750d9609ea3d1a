//! Blocks and house numbers: what is read, and what looks like one and is none.

use super::{check, named};

#[test]
fn blocks_in_every_form() {
    check(named, BLOCKS);
}

const BLOCKS: &[(&str, &str)] = &[
    (
        "Officers opened fire in the 3300 block of West Polk Street.",
        "3300 W Polk St",
    ),
    ("He was shot in the 3300-block of W. Polk.", "3300 W Polk"),
    (
        "The gunfire broke out in the 8900 block of South Stony Island.",
        "8900 S Stony Island",
    ),
    (
        "A man fired at officers near 82XX S. Drexel.",
        "8200 S Drexel",
    ),
    (
        "Shots were fired on West Polk Street's 3300 block.",
        "3300 W Polk St",
    ),
    (
        "The shooting happened on West Erie St., 4700 block.",
        "4700 W Erie St",
    ),
    (
        "They were shot on Polk Street's 3800 West block.",
        "3800 W Polk St",
    ),
    (
        "He was hit on the 5200 block of S. Spaulding.",
        "5200 S Spaulding",
    ),
    (
        "Police shot a man near 1700 West 47th Street.",
        "1700 W 47th St",
    ),
    ("An officer fired at 900 East 81st Street.", "900 E 81st St"),
    (
        "The sergeant was struck outside 7808 S. Halsted St.",
        "7800 S Halsted St",
    ),
    (
        "Police shot him at 2098 E. 71st St. on Saturday.",
        "2000 E 71st St",
    ),
    (
        "The two were shot in the 1400 and 1500 blocks of South Albany.",
        "1400 S Albany; 1500 S Albany",
    ),
    (
        "El tiroteo ocurrió en la cuadra 2500 W. Cermak Rd.",
        "2500 W Cermak Rd",
    ),
    (
        "Un policía disparó en la cuadra 5200 al sur de la avenida Spaulding.",
        "5200 S Spaulding",
    ),
    (
        "He was killed in the 0-100 block of East 75th Street.",
        "0 E 75th St",
    ),
    (
        "A man was shot in the 100 block of E. 89th Street.",
        "100 E 89th St",
    ),
    (
        "The officer was wounded in the 300 block of South Leavitt.",
        "300 S Leavitt",
    ),
    (
        "They exchanged fire in the 2100 block of west 71st Street.",
        "2100 W 71st St",
    ),
    (
        "A man was killed in the 2600 block of south Keeler Avenue.",
        "2600 S Keeler Ave",
    ),
    (
        "He was shot in the 7900 block of South Dr. Martin Luther King Jr. Drive.",
        "7900 S King Dr",
    ),
    (
        "She was shot in the 6400 block of South King Drive.",
        "6400 S King Dr",
    ),
    (
        "A gunman fired on the 2100 block of South St. Louis Avenue.",
        "2100 S St Louis Ave",
    ),
    (
        "An officer shot him in the 200 block of North LaSalle.",
        "200 N LaSalle",
    ),
    (
        "The shooting took place in the 6700-block of S. South Chicago.",
        "6700 S South Chicago",
    ),
    (
        "He was wounded in the 8100 block of South South Shore Drive.",
        "8100 S South Shore Dr",
    ),
    (
        "Shots rang out in the 4500 block of West North Avenue.",
        "4500 W North Ave",
    ),
    (
        "The officer shot him in the 10500 block of South Avenue O.",
        "10500 S Ave O",
    ),
    (
        "The stop ended in gunfire in the 700 block of North Clark Street, between Huron and Superior.",
        "700 N Clark St",
    ),
    (
        "Police shot a man in the 2200-block of West Maypole, near the intersection with Leavitt.",
        "2200 W Maypole",
    ),
    (
        "LOCATION: 128 N. Leamington Avenue Beat 1532",
        "100 N Leamington Ave",
    ),
    (
        "LOCATION OF INCIDENT: 8128 S. Maryland-in the alley.",
        "8100 S Maryland",
    ),
    (
        "The location was 1765 W. 95th Street – alley.",
        "1700 W 95th St",
    ),
    ("The location was 4501 S. Ashland.", "4500 S Ashland"),
    (
        "Shots were fired in the vicinity of 9400 S. Justine.",
        "9400 S Justine",
    ),
    (
        "He fell near 4504 S. Ashland after he was shot.",
        "4500 S Ashland",
    ),
    (
        "Police shot him in the 3300 West block of Polk Street.",
        "3300 W Polk St",
    ),
    (
        "The block of 4600 W. Maypole was taped off after the shooting.",
        "4600 W Maypole",
    ),
    (
        "He was shot on North Harding Avenue, in the 900 block.",
        "900 N Harding Ave",
    ),
    (
        "The car stood on West 61st Street in the 1400 block.",
        "1400 W 61st St",
    ),
    (
        "Shots were fired in the 900 block, on North Harding.",
        "900 N Harding",
    ),
    (
        "He was shot on Harding in the 900 block of North Kedzie.",
        "900 N Kedzie",
    ),
    (
        "A guard was hit in the first block of West Lake Street.",
        "0 W Lake St",
    ),
    ("It was in the unit block of East Ohio.", "0 E Ohio"),
    ("He was on the first block of the relay.", ""),
    (
        "She was shot in the 300 block of South Dusable Lakeshore Drive.",
        "300 S DuSable Lake Shore Dr",
    ),
    (
        "A Jeep hit him in the 4800 block of South Inner Lake Shore Drive.",
        "4800 S Lake Shore Dr",
    ),
    ("There were 3,300 West Siders at the march.", ""),
    ("About 2,500 South Side residents signed.", "South Side"),
    ("He paid $900 East 81st Street tenants.", "81st St"),
    ("He was born in 1990 West of here.", ""),
    ("In 2019 Austin saw 12 shootings.", ""),
    ("He was shot in the 800-block of Second Avenue.", ""),
    (
        "Officers fired at him in the 7200 block of West Jackson Boulevard in Forest Park.",
        "not Chicago: Forest Park",
    ),
    (
        "Somebody shot him in the 5700 block of West Midway Park.",
        "5700 W Midway Park",
    ),
    (
        "He was shot on Wilcox Street, in the 4200 block west.",
        "4200 W Wilcox St",
    ),
    (
        "He was shot on Wilcox Street, in the 4200 block West Side residents know.",
        "4200 Wilcox St; West Side",
    ),
];
