//! The shapes in which lines state a day: bylines, datelines, stamps, addresses.

use std::sync::LazyLock;

use regex::Regex;

use super::{
    super::pattern::pattern,
    words::{AT, DATE, NAME, SECTIONS, TIME},
};

/// "2021-03-16", "20210316", perhaps with a time behind.
pub(super) static ISO: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:$|[T _].*$)"));

/// A date in words or figures and nothing else but its time, its weekday and whose it is.
pub(super) static WORDS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)^(?:{TIME}[,;]?\s*)?(?:on\s+)?{DATE}(?:\s(?:mon|tues|wednes|thurs|fri|satur|sun)day|\s(?:GMT|UTC))?(?:[\s,;|–-]*(?:at|@)?\s*{TIME})?(?:,?\s+(?:by|in)(?:\s[^!?]{{2,60}})?)?\.?$"
    ))
});

/// What says before a date that something was published then.
pub(super) static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)^(?:(?:first\s+|originally\s+|web\s+|article\s+|story\s+)?(?:posted|published|publicado|aired|broadcast)
          (?:\s+(?:on|at|el|by\s[^|•·,]{1,40}(?:,|\son|\sat)))?\s*:?
          |(?:(?:air\s|report\s|issue\s|pub)?date|date\sof\s(?:report|release|publication|issue)|(?:release|publication|report)\sdate|dated|issued|filed|released)\s*:
          |dateline\s*:\s*(?:chicago,)?|(?:news|press|media)\s(?:release|advisory|statement)\s*[,:—–-]|for\simmediate\srelease\s*[,:;—–-]?|(?:preliminary\s)?statement\s*,)\s*",
    )
});

/// What says before a date that it is of an update.
pub(super) static UPDATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)^(?:last\s+)?(?:updated|modified|actualizado)(?:\s+(?:last|on|at|el))?\s*:?\s*")
});

/// What parts a byline's names, dates and places.
pub(super) static PARTS: LazyLock<Regex> = LazyLock::new(|| pattern(r"[|•·›»]|\s/\s"));

/// "Posted 3/19/2018 at 7:05 AM; |last modified 3/20/2018|": the update behind the posting.
pub(super) static THEN_UPDATED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)[\s,;.]+(?:last\s+)?(?:updated|modified)\b.*$"));

/// What tells with its day who wrote, what was posted or where.
pub(super) static SIGNATURES: [&LazyLock<Regex>; 10] = [
    &SIGNED, &POSTED_IN, &POST, &CLOCKED, &STAMPED, &TITLED, &FILED, &ISSUE, &REPORTER, &SECTION,
];

/// "By Dana Example, October 11, 2019", "By six reporters. Friday, October 11, 2019".
static SIGNED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)^(?-i:(?:By|BY|Por|POR|(?:Written|Reported|Story|Posted|Submitted) by)\s+)(?:(?-i:\p{{Lu}})[^!?]{{2,90}}?[\s,;.–-]+|[^!?.]{{2,90}}[,;.–-]\s+)({DATE}(?:{AT}{TIME})?)$"
    ))
});

/// "On behalf of the firm posted in News on Friday, October 11, 2019".
static POSTED_IN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\b(?:posted|published|filed)\s(?:in|by|under|to)\s[^.!?]{{2,60}}?\son\s({DATE}(?:{AT}{TIME})?)$"
    ))
});

/// Who wrote, where a date stands beside it: "D. Example", "Staff Reporter".
pub(super) static WRITER: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"^(?:(?:By|BY)\s)?{NAME}(?:\s{NAME}){{1,4}}$")));

/// "By an editor in News on May 16, 2017 2:28PM", "Ann Roeon July 3, 2020 at 12:04 am": a line
/// begun with "By" or made of names, and ended with a date and its clock.
static CLOCKED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^(?:(?:By|BY)\s[^!?]{{2,90}}?\s|(?:{NAME},?\s+){{0,4}}{NAME}?\s?|)(?:on\s+)?((?i:{DATE}{AT}{TIME}))$"
    ))
});

/// "Dana Example, Tribune reporter; October 11, 2019": what the writer is, and the day.
static REPORTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^(?:{NAME}(?:\s|,\s|\sand\s)){{1,8}}(?i:(?:staff|special|contributing)\s)?(?i:reporters?|writers?|correspondent|editor|columnist)[\s,;:–-]+((?i:{DATE}))$"
    ))
});

/// "Crime & Public Safety, October 11, 2019", "News October 11, 2019": the section, and the day.
static SECTION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)^(?:(?:{SECTIONS}|public|safety|courts?|and|&)\s?)+(?:[,;:–—-]\s?|\b)({DATE})$"
    ))
});

/// "Dana Example Oct 11, 2019 |Updated Oct 12, 2019|": the day before that of an update.
pub(super) static BEFORE_UPDATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^(?:{NAME},?\s){{0,5}}((?i:{DATE}))(?:{AT}(?i:{TIME}))?[\s,;.–-]+(?i:(?:last\s)?updated)\b"
    ))
});

/// "Metro Reporter 11 Oct 19": who posted, and the day.
static POST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:[^\s.!?:]+\s){1,6}([0-9]{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s(?:[0-9]{2}|[0-9]{4}))$",
    )
});

/// "Chicago, May 9, 2017": where it was written.
pub(super) static CITY: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?i:chicago)(?:,\s(?:Ill\.|Illinois|IL))?,\s"));

/// "MORNING REPORT, Friday, Jan. 17, 2014": a title in capitals and the day.
static TITLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^[\p{{Lu}}][\p{{Lu}}0-9 .'&-]{{3,50}}[,:]\s((?i:{DATE})(?:{AT}(?i:{TIME}))?)$"
    ))
});

/// "July 13, 2022 6:58 PM CWBChicago": a date with its time, then who published.
static STAMPED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^((?i:{DATE})[\s,;|–-]*(?:at|@)?\s*(?i:{TIME}))\s+\p{{Lu}}[\w.&'’-]*(?:\s\p{{Lu}}[\w.&'’-]*){{0,3}}$"
    ))
});

/// "Example Worker #1011, June 20, 1999", "The Example Press - Mar 2, 2020", "… by Dana Example": a
/// paper and its day.
static ISSUE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^(?:\p{{Lu}}[\p{{L}}.&'’-]*\s+){{1,5}}(?:(?:Press|News|Tribune|Sun-Times|Times|Herald|Defender|Reader|Worker|Militant|Journal|Gazette|Post|Observer)|(?:#|(?:No|Vol|Issue)\.?)\s?[0-9][0-9./ ]{{0,8}}(?:No\.?\s?[0-9]+)?)[\s,;–—-]+\(?((?i:{DATE}))\)?(?:\s+by(?:\s{NAME}){{1,4}})?$"
    ))
});

/// "(Published Wednesday, Aug. 6, 2014)" at the end of a caption.
pub(super) static PUBLISHED_THEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\((?:first\s)?(?:published|posted|aired)(?:\son|:)?\s{DATE}(?:[\s,]*(?:at\s)?{TIME})?\)$"
    ))
});

/// "7/19/11 5:20 p.m.": a year of two figures, which the clock time behind it shows to be one.
pub(super) static SHORT_YEAR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\b([0-9]{{1,2}}/[0-9]{{1,2}})/([0-9]{{2}})(,?\s+(?:at\s+)?{TIME})"
    ))
});

/// "August 13, 2020 Top Stories": a date, then the section.
static FILED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)^({DATE})(?:,?\spage\s[a-z]?[0-9]+\b.*|[\s,;|–-]*(?:(?:in|under)\s+)?(?:{SECTIONS}|featured|front|stories|headlines|page|uncategorized|\s|&|,)+)$"
    ))
});

/// "Two charged in shootingon July 3, 2020 at 9:05 pm", "Two chargedStaff reporter July 3, 2020 at
/// 9:05 pm": a headline and its stamp.
pub(super) static RUN_IN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^(?P<headline>\S.{{20,200}}?)(?:\s?on|(?P<end>[a-z]{{3}}){NAME}(?:\s[\p{{L}}.'’-]+){{0,3}})\s(?P<stamp>(?i:{DATE})\sat\s(?i:{TIME}))(?:\s[–|-]\s.{{2,60}})?$"
    ))
});

/// "CHICAGO, July 10, 2017 (AP) — …".
pub(super) static DATELINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^(?:[\p{{Lu}}][\p{{L}}. ]{{2,30}},\s(?:[A-Z][a-z]+\.?,\s)?)?\(?((?i:{DATE}))\)?\s?(?:\([^()]{{2,40}}\)|/[^/]{{2,40}}/)?\s?(?:—|–|--?)\s?\S"
    ))
});

/// "CHICAGO (Nov. 12, 2024) -- …", "CHICAGO (AP) - Sept. 20, 2019 - …", "CHICAGO, Ill. - June 8, 2019. …".
pub(super) static CITY_LINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^[\p{{Lu}}][\p{{Lu}} .]{{2,30}}(?:,\s[A-Z][a-z]+\.?)?\s?(?:\([A-Z0-9 ]{{2,10}}\)\s?)?(?:\((?:[A-Z][a-z]+,\s)?|(?:—|–|--?)\s?)(?i:{DATE})(?:\)|\.|\s?(?:—|–|--?))\s?(?:—|–|--?)?\s?\S"
    ))
});

/// "July 9, 2008 (CHICAGO) Police say …": how one station's pages began.
pub(super) static DAY_LINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^((?i:{DATE}))\s\([\p{{Lu}}][\p{{L}}., ]{{2,30}}\)"
    ))
});

/// `/2013/11/26/`, `/20131125/`, `-20210119-`.
pub(super) static IN_ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[/_-])((?:19|20)[0-9]{2})(?:([/-])([0-9]{1,2})([/-])([0-9]{1,2})|([0-9]{2})([0-9]{2}))(?:$|[/_.?-])",
    )
});

/// A full date anywhere.
pub(super) static ANY_DAY: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"(?i)\b{DATE}\b")));
