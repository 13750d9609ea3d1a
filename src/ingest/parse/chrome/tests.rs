//! Lines of real kinds of pages, and sentences that look like them.

use super::*;

#[test]
fn chrome_is_told_from_the_article() {
    use Kind::{Chrome, List, Tail, Text};
    for (kind_wanted, lines) in [
        (
            Chrome,
            &[
                "Advertisement",
                "READ MORE: Hot And Humid",
                "More news: Which astronauts will fly first",
                "Log in  Sign up",
                "Home  About  Help  Terms  Privacy",
                "View details · Reply · Retweet · Like",
                "Facebook Twitter Email Print",
                "menu clock more-arrow yes no",
                "ContributorsPublishersAdvertisers",
                "Weather Traffic Investigations Sports Coronavirus NBCLX Chicago Today Contests",
                "• Search",
                "National News",
                "News | Local | Weather | Good Day LA | Sports | Contests",
                "GET THE FOX 32 APP: NEWS ALERTS AS THEY BREAK",
                "GET THE APPFree Download: Take Our Reporting With You; Tap Here For The App!",
                "Get the app for iPhone and Android and never miss an alert.",
                "FOLLOW US ON YOUTUBE FOR LIVE COVERAGE",
                "Click here for updates on this story",
                "Posted by Editor at 11:20 AM",
                "Labels: Chicago, police",
                "Filed Under: Robbery, Ada Mercer, Joliet",
                "a-photo_chicago_01-05-2016.jpg",
                "Jane Q. Doe/Sun-Times",
                "(Image: skyline at night, CC-BY)",
                "Chicago Police 52 mins ago",
                "4 days ago",
                "Reply(8)",
                "\">",
                "12",
                "window.fbAsyncInit = function() { FB.init({",
                "appId : '100000000000000',",
                "cookie : true, xfbml : true, version : 'v3.2' }); };",
                "(function(doc, tag, id){",
                "var s, first = doc.getElementsByTagName(tag)[0];",
                "if (doc.getElementById(id)) {return;}",
                "s.src = \"https://connect.example.net/en_US/sdk.js\";",
                "}(document, 'script', 'fb-sdk'));",
                "By CBS 2 Chicago Staff",
                "By Jane Q. Roe and John Roe",
                "Sun-Times Media Wire",
                "Copyright CHIST - SunTimes",
                "Page 1 | 2 | 3 | Next",
                "Daily digest by e-mail? Sign up here.",
            ][..],
        ),
        (
            List,
            &["Read More:", "SHARE   Next Up In City Hall", "Filed under:"],
        ),
        (
            Tail,
            &[
                "Related posts",
                "Related Articles",
                "Comments / 19",
                "2 Comments to “Officer shot in Austin”",
                "One Response to \"Officer shot in Austin\"",
                "Leave a Reply",
                "More from CBS Chicago",
            ],
        ),
        (
            Text,
            &[
                "Police said nobody was hit.",
                "He said no.",
                "More than 20 shots were fired from the car, police said.",
                "Video released Thursday shows the officer running.",
                "Local residents said they heard shots.",
                "Police shot a man; an officer was hurt.",
                "By 3 a.m. two people had died and 28 others had wounds.",
                "Please note: This content carries a strict local market embargo.",
                "What we know:",
                "Sergeant shot in station's parking lot has left hospital, officials say",
                "INJURIES: none",
                "LOCATION: 99 S. LaSalle",
                "Share of officers hurt rose, officials said.",
                "Related to the case, a second man was held.",
                "Comments by the superintendent followed.",
                "Officer Jane Doe (badge 12); on duty; appointed 1993",
            ],
        ),
    ] {
        for line in lines {
            assert_eq!(kind(line), kind_wanted, "{line}");
        }
    }
}

#[test]
fn a_pointer_inside_a_paragraph_is_cut_off() {
    for (line, rest) in [
        (
            "He was hit in the head.READ MORE: Hot And Humid",
            "He was hit in the head.",
        ),
        ("Nobody was hurt. RELATED: Two Sought", "Nobody was hurt."),
        ("Read more: he was hit.", "Read more: he was hit."),
        ("No pointer here.", "No pointer here."),
    ] {
        assert_eq!(without_insert(line), rest);
    }
}
