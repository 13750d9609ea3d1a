//! The title and the summary made of a record's facts, word for word.

use super::{super::derive, polk, report};

#[test]
fn titles_and_summaries_say_who_shot_whom() {
    let car = "occurred_on=2021-03-15; neighbourhood=Calumet Heights; officers_shot=1; \
               officers_killed=0; civilians_shot=0; civilians_killed=0; off_duty=yes; \
               direction=of_police";
    let austin = "community_area=Austin; direction=by_police; police_fired=yes; officers_shot=0; \
                  officers_killed=0; civilians_shot=1; civilians_killed=1";
    let missed = "neighbourhood=Austin; direction=by_police; police_fired=yes; officers_shot=0; \
                  officers_killed=0; civilians_shot=0; civilians_killed=0; off_duty=yes";
    let partly = "neighbourhood=Austin; direction=by_police; officers_shot=0; civilians_shot=2; \
                  civilians_killed=1; occurred_on=2019";
    let both = "direction=exchange; officers_shot=2; officers_killed=1; civilians_shot=1";
    for (sourced, title, summary) in [
        (
            report(1, car).with("officer man 32 stable"),
            "Off-duty officer shot in Calumet Heights",
            "On 15 March 2021, an off-duty officer was shot in Calumet Heights.",
        ),
        (
            report(1, austin).with("civilian man 25 killed"),
            "Police shot and killed a man in Austin",
            "Police shot and killed a man in Austin.",
        ),
        (
            report(1, missed).with("civilian man - not_shot"),
            "Off-duty officer fired at a man in Austin, nobody hit",
            "An off-duty officer fired shots, hitting nobody, in Austin.",
        ),
        (
            report(1, partly),
            "Police shot two people in Austin, one killed",
            "In 2019, police shot two people in Austin. Of those shot, one died.",
        ),
        (
            report(1, both).with("civilian woman - critical"),
            "Two officers and a woman shot in Chicago, one officer killed",
            "Two officers and a woman were shot in an exchange of gunfire in Chicago. Of those \
             shot, one officer died.",
        ),
        (
            report(1, "officers_shot=1; direction=between_officers"),
            "Officer shot by another officer in Chicago",
            "An officer was shot by another officer in Chicago.",
        ),
        (
            report(1, "direction=of_police; officers_shot=0; civilians_shot=0"),
            "Shots fired at police in Chicago, nobody hit",
            "Shots were fired at police, hitting nobody, in Chicago.",
        ),
        (
            report(
                1,
                "officers_shot=1; neighbourhood=Loop; block=12 E Monroe St",
            ),
            "Officer shot in Loop",
            "An officer was shot on the first block of E Monroe St in the Loop.",
        ),
        (
            report(
                1,
                "officers_shot=1; neighbourhood=Near West Side; block=1312 W Polk St",
            ),
            "Officer shot in Near West Side",
            "An officer was shot on the 1300 block of W Polk St on the Near West Side.",
        ),
        (
            report(1, "officers_shot=1; block=89th St & Stony Island Ave"),
            "Officer shot in Calumet Heights",
            "An officer was shot at 89th St and Stony Island Ave in Calumet Heights.",
        ),
    ] {
        let incident = derive(&[sourced], &[]);
        assert_eq!(incident.title, title);
        assert_eq!(incident.summary, summary);
    }
    let incident = derive(&polk(), &[]);
    assert_eq!(
        incident.title,
        "Two officers and a man shot in Homan Square"
    );
    assert_eq!(
        incident.summary,
        "On 30 August 2020, about 2:30 a.m., two officers and a man were shot in an exchange of \
         gunfire on the 3300 block of W Polk St in Homan Square (East Garfield Park). It happened \
         during a traffic stop. COPA was said to review the use of force."
    );
}
