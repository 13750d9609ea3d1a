//! Dates as newspapers write them.

use std::fmt::Display;

use super::*;

/// What each input states; an empty day is none.
fn check<T: Copy + Display>(find: fn(T) -> Option<NaiveDate>, table: &[(T, &str)]) {
    for (given, want) in table {
        assert_eq!(find(*given), day(want), "{given}");
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

#[test]
fn a_field_states_a_day() {
    check(
        stated,
        &[
            ("2021-03-16", "2021-03-16"),
            ("20210316", "2021-03-16"),
            ("2021-08-08T23:12:00-05:00", "2021-08-08"),
            ("2021-08-08T23:12:00-0500", "2021-08-08"),
            ("2021-08-09T03:00:00Z", "2021-08-08"),
            ("2021-12-09T05:30:00Z", "2021-12-08"),
            ("2021-12-09T06:30:00.123Z", "2021-12-09"),
            ("2021-07-09T05:30:00+00:00", "2021-07-09"),
            ("2021-02-09T00:00:00Z", "2021-02-09"),
            ("2021-08-08 23:12:00", "2021-08-08"),
            ("2021-08-09 03:00:00 UTC", "2021-08-08"),
            ("Sun, 08 Aug 2021 23:12:00 -0500", "2021-08-08"),
            ("Mon, 09 Aug 2021 03:00:00 GMT", "2021-08-08"),
            ("July 25, 2018", "2018-07-25"),
            ("Wednesday, Sept. 9, 2018", "2018-09-09"),
            ("25 July 2018", "2018-07-25"),
            ("18 de junio de 2019", "2019-06-18"),
            ("18 dic 2019", "2019-12-18"),
            ("07/19/2023", "2023-07-19"),
            ("31/12/2020", "2020-12-31"),
            ("31.12.2020 04:12:00", "2020-12-31"),
            ("3:07 PM CDT, July 10, 2017", "2017-07-10"),
            ("July 10, 2017 at 3:07 p.m.", "2017-07-10"),
            ("July 10, 2017 / 3:07 PM CDT", "2017-07-10"),
            ("Published: July 10, 2017", "2017-07-10"),
        ],
    );
    for given in [
        "",
        "   ",
        "2021-02-30",
        "0000-00-00",
        "0001-01-01",
        "9999-12-31T23:59:59Z",
        "10000-01-01",
        "-0044-03-15",
        "2021-13-01",
        "1900-02-29",
        "the day after tomorrow",
        "31/02/2021",
        "03/04/05",
        "٢٠٢١-٠١-٠٥",
        "２０２１-０１-０５",
        "{{7*7}}",
        "July 2018",
        "2021-01-01'); DROP TABLE articles;--",
        "52 mins ago",
    ] {
        assert_eq!(stated(given), None, "{given}");
    }
    assert_eq!(stated(&"2021-".repeat(20_000)), None);
}

#[test]
fn a_number_is_seconds_or_milliseconds() {
    check(
        since_epoch,
        &[
            (1_612_137_600, "2021-02-01"),
            (1_612_141_200, "2021-01-31"),
            (1_612_160_000_000, "2021-02-01"),
            (-62_135_596_801, ""),
            (i64::MAX, ""),
            (i64::MIN + 1, ""),
            (2021, ""),
        ],
    );
}

#[test]
fn a_stamp_before_a_publisher_states_a_day() {
    assert_eq!(
        byline("July 13, 2022 6:58 PM Sample Daily"),
        day("2022-07-13").map(Byline::Signed)
    );
    assert_eq!(byline("July 13, 2022 6:58 PM he was shot"), None);
}

#[test]
fn a_byline_states_a_day() {
    use Byline::{Published, Signed, Updated};
    for (line, want) in [
        ("October 11, 2019", Some(Published as fn(_) -> _)),
        (
            "By A. Writer | October 11, 2019 11:09am | Updated October 12, 2019 12:57pm",
            Some(Signed),
        ),
        ("Staff | News | Oct 11, 2019 2:45PM", Some(Signed)),
        ("Friday, October 11, 2019", Some(Published)),
        ("Sample Worker #1011, October 11, 2019", Some(Signed)),
        ("Sample Press - Oct 11, 2019", Some(Signed)),
        ("Man shot four times on October 11, 2019", None),
        ("FOR IMMEDIATE RELEASE October 11, 2019", Some(Signed)),
        ("MEDIA ADVISORY – October 11, 2019", Some(Signed)),
        ("Date of release: October 11, 2019", Some(Signed)),
        ("Crime & Public Safety, October 11, 2019", Some(Signed)),
        ("Police-involved shooting, October 11, 2019", None),
        ("Jane Doe, Sample reporter; October 11, 2019", Some(Signed)),
        ("Written by Jane Doe on October 11, 2019", Some(Signed)),
        ("Jane Doe Oct 11, 2019 Updated Oct 12, 2019", Some(Signed)),
        ("Jane Doe Oct 11, 2019", None),
        ("Article posted: 10/11/2019 12:01 AM", Some(Signed)),
        ("UPDATED 10/11/19 4:55 p.m.", Some(Updated)),
        ("October 11, 2019 / 6:26 PM CDT / CBS Chicago", Some(Signed)),
        ("October 11, 2019 by A. Writer", Some(Published)),
        (
            "By A. Writer and B. Writer  Oct 11, 2019, 5:24pm CDT",
            Some(Signed),
        ),
        ("Metro Reporter 11 Oct 19", Some(Signed)),
        (
            "By the night desk in Crime on Oct 11, 2019 2:28PM",
            Some(Signed),
        ),
        ("Jane Doeon October 11, 2019 at 12:04 am", Some(Signed)),
        ("3:07 PM CDT on Oct 11, 2019", Some(Published)),
        (
            "Posted 8:52 PM, October 11, 2019, by Web Desk, Updated at 10:31PM, October 12, 2019",
            Some(Signed),
        ),
        ("He was shot on October 11, 2019 at 12:04 a.m.", None),
        ("Publicado el 11 de octubre de 2019", Some(Signed)),
        ("Publicado el 11 oct 19 - 09:23 PM EDT.", Some(Signed)),
        ("Actualizado el 11 de octubre de 2019", Some(Updated)),
        ("By Jane Doe October 11, 2019", Some(Signed)),
        ("Posted 3:07 PM CDT, October 11, 2019", Some(Signed)),
        ("(Published Friday, Oct. 11, 2019)", Some(Signed)),
        (
            "By an Editor | Updated last: Oct 11, 2019 - 3:36:10 PM",
            Some(Updated),
        ),
        ("Date October 11, 2019 (2019-10-11)", None),
        ("DATE/TIME: 11 October 2019, 1315 hours", None),
        (
            "Oct. 11, 2019, Lincoln Park: An officer was shot here.",
            None,
        ),
        ("He died on October 11, 2019", None),
        ("Service Ended: 10/11/2019", None),
        ("Oct. 11 (UPI)", None),
        ("October 11, 2019 12 AM PT", Some(Signed)),
        ("October 11, 2019 Top Stories", Some(Signed)),
        ("October 11, 2019 GMT", Some(Published)),
        ("News October 11, 2019", Some(Signed)),
        (
            "Example Sun-Times,  Oct 11, 2019  by Dana McExample",
            Some(Signed),
        ),
        ("October 11, 2019 Police shot him", None),
        ("October 11, 2019, Page 40 The Daily Archives", Some(Signed)),
        ("October 11, 2019 Friday 9:14 AM GMT", Some(Published)),
        ("Web posted Friday, October 11, 2019", Some(Signed)),
        (
            "Originally posted 10/11/2019 at 7:05 AM; last modified 10/12/2019 at 4:44 PM",
            Some(Signed),
        ),
        ("Date of report: October 11, 2019", Some(Signed)),
        ("Dateline: Chicago, Oct. 11, 2019", Some(Signed)),
        ("NEWS RELEASE — October 11, 2019", Some(Signed)),
        ("on October 11, 2019 6:12 AM | Comments (5)", Some(Signed)),
        ("Posted on October 11, 2019 in Civil Rights", Some(Signed)),
        ("News › 10/11/2019, 04:38pm", Some(Signed)),
        ("10-11-2019, 07:14 PM", Some(Signed)),
        ("Pubdate: Fri, 11 Oct 2019", Some(Signed)),
        ("Appointed Date: 11 Oct 2019", None),
        (
            "By six reporters and the desk. Friday, October 11, 2019",
            Some(Signed),
        ),
        ("By noon he was dead. He was shot on October 11, 2019", None),
        (
            "On behalf of the firm posted in Torts on Friday, October 11, 2019",
            Some(Signed),
        ),
        ("on Oct 11, 2019 | Comments Off", Some(Signed)),
        ("D. E. / October 11, 2019", Some(Signed)),
        ("Friday, October 11, 2019 | Back issues", Some(Published)),
        ("Dated: October 11, 2019", Some(Signed)),
    ] {
        assert_eq!(
            byline(line),
            want.and_then(|kind| day("2019-10-11").map(kind)),
            "{line}"
        );
    }
}

#[test]
fn a_stamp_run_into_a_headline_is_parted_from_it() {
    let headline = "Man charged in shooting on West Side";
    for line in [
        "Man charged in shooting on West Sideon July 10, 2017 at 10:06 pm",
        "Man charged in shooting on West Side on July 10, 2017 at 10:06 pm - A Site",
        "Man charged in shooting on West SideStaff reporter July 10, 2017 at 10:06 pm",
    ] {
        let parted = stamped_headline(line).map(|(line, day)| (line, Some(day)));
        assert_eq!(parted, Some((headline, day("2017-07-10"))), "{line}");
    }
    for line in [
        "Officer was shot on July 10, 2017",
        "Officer shot by a DeSoto man who fled July 10, 2017 at 10:06 pm",
    ] {
        assert_eq!(stamped_headline(line), None, "{line}");
    }
}

#[test]
fn a_stamp_below_the_text_counts_where_a_word_says_published() {
    check(
        labelled,
        &[
            (
                "First published on April 21, 2024 / 8:53 PM CDT",
                "2024-04-21",
            ),
            ("Published at 6:11 AM CDT on Jul 22, 2015", "2015-07-22"),
            ("April 21, 2024 at 8:53 PM", ""),
            ("Updated April 21, 2024", ""),
            ("He said it was published on April 21, 2024", ""),
        ],
    );
}

#[test]
fn a_dateline_or_an_address_states_a_day() {
    check(
        dateline,
        &[
            (
                "CHICAGO, July 10, 2017 (AP) — Two officers were shot.",
                "2017-07-10",
            ),
            ("July 10, 2017 — Two officers were shot.", "2017-07-10"),
            ("CHICAGO (July 10, 2017) -- A board voted.", "2017-07-10"),
            (
                "CHICAGO (AP) - July 10, 2017 - A judge ruled.",
                "2017-07-10",
            ),
            (
                "CHICAGO, Ill. - July 10, 2017. Police say so.",
                "2017-07-10",
            ),
            ("July 10, 2017 (CHICAGO) Police say so.", "2017-07-10"),
            ("CHICAGO (AP) — Two officers were shot July 10, 2017.", ""),
            ("March 14, 2021, Gresham: An officer was shot here.", ""),
        ],
    );
    check(
        in_address,
        &[
            ("https://x.example/2013/11/26/a-story/", "2013-11-26"),
            (
                "https://x.example/chicago/20131125/lawndale/a-2012-story",
                "2013-11-25",
            ),
            ("https://x.example/2018/7/23/18420080/a", "2018-07-23"),
            (
                "https://x.example/ct-shooting-20210119-abc-story.html",
                "2021-01-19",
            ),
            ("https://x.example/news/2019-10-11-a", "2019-10-11"),
            ("https://x.example/story/18420080/", ""),
            ("https://x.example/2021/13/40/a", ""),
            ("https://20131125.example/a", ""),
            ("https://x.example/news/2021/3-shot", ""),
        ],
    );
}
