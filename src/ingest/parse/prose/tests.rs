//! Pages as they are copied, saved and scraped.

use super::*;

fn text(lines: &str, title: Option<&str>) -> String {
    read(lines, title).text
}

#[test]
fn paragraphs_are_parted_by_a_blank_line() {
    for (given, want) in [
        (
            "Police shot a man on Oak Street.\nNobody else was hurt in it.",
            "Police shot a man on Oak Street.\n\nNobody else was hurt in it.",
        ),
        (
            "Police shot a man, in the evening of Tuesday, the 16th,\non Oak Street, officials of the city said then.\nHe lived.",
            "Police shot a man, in the evening of Tuesday, the 16th, on Oak Street, officials of the city said then. He lived.",
        ),
        (
            "One  two   three four.\r\n\r\n\r\nFive.",
            "One two three four.\n\nFive.",
        ),
        (
            "A man, 25, was shot on Tuesday in the 3300 block of West\nby an officer who was on his way to work, police said there.\n\nShort.",
            "A man, 25, was shot on Tuesday in the 3300 block of West by an officer who was on his way to work, police said there.\n\nShort.",
        ),
        ("", ""),
    ] {
        assert_eq!(text(given, Some("")), want);
    }
}

#[test]
fn the_way_to_a_headline_is_no_text() {
    let title = Some("Two officers wounded near the river");
    for (line, stays) in [
        ("SHARE Two officers wounded near the river", false),
        ("Home News Crime Two officers wounded near the river", false),
        ("Update, 9 p.m.: Two officers wounded near the river", true),
        (
            "Nobody has said yet how Two officers wounded near the river",
            true,
        ),
    ] {
        assert_eq!(text(line, title) == line, stays, "{line}");
    }
}

#[test]
fn a_headline_is_taken_once() {
    let page = "Officer wounded on the West Side\n\nOfficer wounded on the West Side thumbnail\n\nA caption of four words\n\nA caption of four words (Tribune photo)\n\nAn officer was wounded.";
    let prose = read(page, None);
    assert_eq!(
        prose.title.as_deref(),
        Some("Officer wounded on the West Side")
    );
    assert_eq!(
        prose.text,
        "A caption of four words\n\nAn officer was wounded."
    );
    assert_eq!(
        text(page, Some("Officer wounded on the West Side")),
        prose.text
    );
    let labelled = read(
        "Chicago Daily\nCrime & Courts\nOfficer wounded on the West Side\nAn officer was wounded.",
        None,
    );
    assert_eq!(
        labelled.title.as_deref(),
        Some("Officer wounded on the West Side")
    );
    let untitled = read("Police shot a man. He lived.", None);
    assert_eq!(untitled.title, None);
    assert_eq!(untitled.text, "Police shot a man. He lived.");
}

#[test]
fn chrome_goes_and_sentences_stay() {
    let page = "Log in  Sign up\n\nPolice shot a man on Oak Street.\n\nRead More:\n- Camp Honors a Member – The News\n- Free Trains? Inside a Plan – The News\nThe man was the only one hit, police said.\n\nLocal\n\nChicago Police 52 mins ago\n\nGunfire Kills Man, Injures Woman\n\nAn officer fired once, they said.\n\nRelated posts\nOfficers hurt in a crash. Two were treated.";
    assert_eq!(
        text(page, Some("")),
        "Police shot a man on Oak Street.\n\nThe man was the only one hit, police said.\n\nAn officer fired once, they said."
    );
    let pointers = "An officer was hurt on Oak Street.\n\nREAD MORE: Two Sought\n\nCOPA is investigating.\n\nRead more:\n\nWho Was Shot?\n\nHe lived.";
    assert_eq!(
        text(pointers, Some("")),
        "An officer was hurt on Oak Street.\n\nCOPA is investigating.\n\nHe lived."
    );
    let embargo = "Police shot a man.\n\nPlease note: This content carries a strict local market embargo. You may not use it.";
    assert_eq!(text(embargo, Some("")), embargo);
}

#[test]
fn a_date_of_the_head_counts_and_one_of_the_story_does_not() {
    for (page, want) in [
        (
            "Officer shot in lot\n\nOctober 11, 2019\n\nA man shot an officer.",
            Some("2019-10-11"),
        ),
        (
            "News\nBy A. Writer | Updated last: Oct 11, 2019 - 3:36:10 PM\nA man shot an officer.",
            Some("2019-10-11"),
        ),
        (
            "CHICAGO, October 11, 2019 (AP) — A man shot an officer.",
            Some("2019-10-11"),
        ),
        ("A man shot an officer on October 11, 2019.", None),
        (
            "Officer shot in lot\n\nA man shot an officer.\n\nHe lived.\n\n(Oct. 11, 2019)",
            Some("2019-10-11"),
        ),
        (
            "Officer shot in lot\n\nA photograph. (Published Friday, Oct. 11, 2019)\n\nA man shot an officer.",
            Some("2019-10-11"),
        ),
        (
            "Friday, Oct. 18, 2024 | Back issues\nOfficer shot in lot\nA. W. / October 11, 2019\nA man shot an officer.",
            Some("2019-10-11"),
        ),
        (
            "One came here first.\nTwo came here second.\nThree came here third.\nOctober 11, 2019\nThe end was near.",
            None,
        ),
    ] {
        assert_eq!(
            read(page, None).published,
            want.and_then(|day| day.parse().ok()),
            "{page}"
        );
    }
}
