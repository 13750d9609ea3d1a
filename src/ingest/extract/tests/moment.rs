//! Which of an article's dates and times are the event's.

use super::{super::moment::moment, check, main_event};

/// "2021-03-15 02:30 night": date, time and part of day, for an article of Wednesday, 17 March 2021.
fn when(text: &str) -> String {
    let (event, tellings) = main_event(text, "2021-03-17");
    let moment = moment(&event, &tellings);
    let date = moment
        .date
        .as_ref()
        .map_or("-".into(), |date| date.value.to_string());
    let time = moment
        .time
        .map_or("-".into(), |time| time.value.format("%H:%M").to_string());
    let part = moment.part_of_day.map_or("-", |part| part.value);
    format!("{date} {time} {part}")
}

#[test]
fn the_shooting_is_dated_and_not_what_followed() {
    check(
        &[
            (
                "An officer shot a man Monday. He was arrested Tuesday.",
                "2021-03-15 - -",
            ),
            (
                "Police said Tuesday that an officer shot a man on Monday.",
                "2021-03-15 - -",
            ),
            (
                "An officer shot a man about 2:30 a.m. Sunday. He was pronounced dead at 3:15 a.m.",
                "2021-03-14 02:30 -",
            ),
            (
                "An officer shot a man about 2:30 a.m. Sunday. Nobody had named him by Sunday evening.",
                "2021-03-14 02:30 -",
            ),
            (
                "An officer was shot March 3. A vigil is planned for Thursday.",
                "2021-03-03 - -",
            ),
            (
                "An officer shot a man in May 2019. A judge ruled on Monday.",
                "2019-05 - -",
            ),
        ],
        when,
    );
}

#[test]
fn the_day_of_the_call_serves_and_that_of_a_death_does_not() {
    check(
        &[
            (
                "Early on June 7, 2011, officers were sent to a home. An officer shot a man there.",
                "2011-06-07 - early morning",
            ),
            (
                "An officer shot a man on the night of May 24, 2014. He was pronounced dead at 12:08 a.m. on May 25, 2014.",
                "2014-05-24 - night",
            ),
        ],
        when,
    );
}

#[test]
fn a_clock_time_after_midnight_moves_the_night_on() {
    check(
        &[
            (
                "An officer was shot Saturday night. It happened about 12:30 a.m.",
                "2021-03-14 00:30 night",
            ),
            (
                "An officer was shot Saturday night. It happened about 11:30 p.m.",
                "2021-03-13 23:30 night",
            ),
            // Read again, the span would give the other clock time: the day is left as told.
            (
                "An officer was shot Saturday night. A first call came at 9:30 p.m. He was hit at 12:30 a.m.",
                "2021-03-13 00:30 night",
            ),
        ],
        when,
    );
}

#[test]
fn an_evening_is_not_of_the_early_hours_that_followed_it() {
    check(
        &[
            (
                "An officer shot a man in a yard. The time was about 11 p.m. Nobody knew early Sunday who the man was.",
                "2021-03-13 23:00 -",
            ),
            (
                "A call came at about 10:50 p.m. An officer shot a man, and early Sunday the man's condition was critical.",
                "2021-03-13 22:50 -",
            ),
            (
                "March 14, 2021 (CHICAGO)\n\nAn officer shot a man in a yard. The time was about 11 p.m. His name had not been given out early Sunday.",
                "2021-03-13 23:00 -",
            ),
            (
                "An officer shot a man, and early Sunday the man's condition was critical.",
                "- - -",
            ),
            (
                "The man whose car officers followed the night before, when somebody fired at them, was in custody Saturday. It began at 11:35 p.m. Detectives had the case Saturday afternoon.",
                "2021-03-12 23:35 -",
            ),
            (
                "An officer was shot early Sunday. It happened about 1 a.m.",
                "2021-03-14 01:00 early morning",
            ),
        ],
        when,
    );
}

#[test]
fn the_only_date_told_of_the_shots_is_theirs() {
    let on = "They asked why. ".repeat(12);
    let text = format!(
        "A committee refused $1 million on Friday to relatives of a man whom police killed in 2019. {on}A car that ran from a traffic stop hit a woman in May 2018."
    );
    check(&[(&text, "2019 - -")], when);
}

#[test]
fn a_year_is_told_by_a_month_or_by_an_arrest() {
    check(
        &[
            (
                "An officer was killed on Feb. 21. Officers arrested a man on May 1, and he has been held since.",
                "2020-02-21 - -",
            ),
            (
                "An officer was killed on Feb. 21. Officers arrested a man on Feb. 24.",
                "2021-02-21 - -",
            ),
            (
                "Nobody will be charged over a death in June 1999. Police shot the man on June 4.",
                "1999-06-04 - -",
            ),
            (
                "A judge ruled in June 1999 on another matter. Police shot the man on June 4.",
                "2020-06-04 - -",
            ),
        ],
        when,
    );
}

#[test]
fn a_more_exact_date_that_agrees_is_taken() {
    check(
        &[(
            "An officer was shot in March 2020.\n\nThe shooting was on March 5, 2020.",
            "2020-03-05 - -",
        )],
        when,
    );
}

#[test]
fn what_is_done_on_a_later_day_is_no_finer_date_of_the_shots() {
    check(
        &[
            (
                "An officer shot a man in the stomach last month. On Wednesday the man hired a lawyer.",
                "2021-02 - -",
            ),
            (
                "An officer shot a man. His grandmother spoke on Monday. The office has until October 2 to post it.",
                "- - -",
            ),
            (
                "It was the summer of 2004: at dusk on July 17 an officer shot a man.",
                "2004-07-17 - evening",
            ),
            (
                "Two years to the day after an officer was shot, a street was given his name Tuesday.",
                "2019-03-16 - -",
            ),
        ],
        when,
    );
}

#[test]
fn the_hour_of_a_meeting_is_not_that_of_the_shots() {
    check(
        &[
            (
                "An officer shot a man Saturday. Friends marched Tuesday evening. An alderman came at 8 p.m.",
                "2021-03-13 - -",
            ),
            (
                "An officer shot a man Saturday. The stop was made at 8 p.m.",
                "2021-03-13 20:00 -",
            ),
            (
                "An officer shot a man Saturday. Hours earlier, at noon, a driver was beaten.",
                "2021-03-13 - -",
            ),
        ],
        when,
    );
}

#[test]
fn a_day_without_a_year_is_of_the_year_told_for_the_shooting() {
    for text in [
        "Jurors hear the case of a man whom an officer shot in 2013. It was July 4, a sunny day.",
        "Police shot a man in 2013. It was Independence Day.",
        "Police shot a man in 2013. It was Independence Day seven years ago.",
    ] {
        let (event, tellings) = main_event(text, "-");
        let date = moment(&event, &tellings).date;
        let date = date.map(|date| date.value.to_string());
        assert_eq!(date.as_deref(), Some("2013-07-04"), "{text}");
    }
}

#[test]
fn a_day_that_nobody_can_resolve_keeps_others_out() {
    for text in [
        "Police shot a man in Austin on Feb. 10. He first fell ill in 2009, his family says.",
        "Neighbors marched Thursday, Dec. 24, 2015. Police shot a man in Austin early Saturday.",
    ] {
        let (event, tellings) = main_event(text, "-");
        let date = moment(&event, &tellings).date;
        assert!(date.is_none(), "{text} {date:?}");
    }
}
