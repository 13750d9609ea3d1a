//! A small city's worth of incidents: every direction, outcome and kind of place.

use super::seed::{Article, Seed};

const AREAS: [&str; 8] = [
    "Austin",
    "Englewood",
    "Loop",
    "Rogers Park",
    "South Shore",
    "North Lawndale",
    "Montclare",
    "O'Hare",
];
const DIRECTIONS: [&str; 5] = [
    "by_police",
    "of_police",
    "exchange",
    "between_officers",
    "unknown",
];
const CIRCUMSTANCES: [&str; 4] = ["traffic_stop", "foot_pursuit", "domestic_call", "unknown"];

/// Stores `count` incidents, the same ones each time.
pub(crate) async fn fill(seed: &mut Seed, count: usize) {
    seed.begin().await;
    for number in 0..count {
        one(seed, number).await;
    }
    for (status, reason) in [
        ("no_incident", "police only investigated"),
        ("out_of_area", "Joliet lies outside Chicago"),
    ] {
        seed.article(Article {
            status,
            reason,
            title: format!("An article: {reason}"),
            ..Article::default()
        })
        .await;
    }
    seed.commit().await;
}

async fn one(seed: &mut Seed, number: usize) {
    let year = 2010 + number % 13;
    let date = match number % 11 {
        0 => format!("{year}-{:02}", number % 12 + 1),
        1 if number % 2 == 1 => format!("{year}"),
        _ => format!("{year}-{:02}-{:02}", number % 12 + 1, number % 28 + 1),
    };
    let direction = DIRECTIONS[number * 7 % 10 % 5];
    let civilians = (number % 3) as i64;
    let killed = i64::from(number.is_multiple_of(4)).min(civilians);
    let officers = i64::from(direction != "by_police") * ((number / 2) % 3) as i64;
    let officers_killed = i64::from(number.is_multiple_of(9)).min(officers);
    let outcome = match (killed + officers_killed, civilians + officers) {
        (0, 0) => "nobody_hit",
        (0, _) => "wounded",
        _ => "killed",
    };
    let area = AREAS[number % AREAS.len()];
    let mut incident = seed
        .incident(&format!("Man shot by an officer in {area}"))
        .direction(direction)
        .outcome(outcome)
        .circumstance(CIRCUMSTANCES[number % 4])
        .with_text("an officer fired during a traffic stop near a gangway");
    if number % 13 != 12 {
        incident = incident.on(&date);
    }
    if number % 17 != 16 {
        incident = incident.in_area(area);
    }
    if number % 8 == 5 {
        incident = incident.called("Homan Square").at_block("3300 W Polk St");
    }
    if number % 5 != 4 {
        incident = incident
            .civilians(civilians, killed)
            .officers(officers, officers_killed);
    }
    if number.is_multiple_of(3) {
        incident = incident.off_duty(number.is_multiple_of(2)).agency("COPA");
    }
    if number % 10 == 3 {
        incident = incident.grade("contested", 2).disputed("civilians_shot");
    }
    let id = incident.add().await;
    source(seed, id, number, &date, direction).await;
}

/// One article about an incident; every seventh refuses republication.
async fn source(seed: &mut Seed, incident: i64, number: usize, date: &str, direction: &str) {
    let quotes = vec![
        (0, "An officer shot a man.".to_owned()),
        (100, "The man, 34, was in fair condition.".to_owned()),
    ];
    let article = Article {
        title: format!("Report number {number}"),
        is_summary: number.is_multiple_of(2),
        no_republication: number % 7 == 6,
        quotes: if number % 7 == 6 { Vec::new() } else { quotes },
        ..Article::default()
    };
    let article = seed.article(article).await;
    let claims = [
        ("occurred_on", date, 3, "weekday_before_publication"),
        ("direction", direction, 5, "shot_by"),
        ("civilians_shot", "1", 110, "number_of_people"),
        ("off_duty", "no", 300, "duty_word"),
    ];
    seed.report(article, incident, &claims).await;
}
