//! A stated date of publication in, a local calendar day out.
//!
//! Three places state one: a field made for it, a byline or dateline, and the article's address.
//! Each has its own shape here. What is impossible or ambiguous is no date; nothing is guessed,
//! and dates of updates count only where a byline has no other.

mod words;

use std::sync::LazyLock;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::America::Chicago;
use regex::Regex;

use super::pattern::pattern;
use words::{DATE, TIME, day_of};

/// No timestamp that is one is longer.
const LONGEST: usize = 120;

static ISO: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:$|[T _].*$)"));

static WORDS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)^(?:{TIME}[,;]?\s*(?:on\s+)?)?{DATE}(?:\s(?:mon|tues|wednes|thurs|fri|satur|sun)day)?(?:[\s,;|–-]*(?:at|@)?\s*{TIME})?(?:,?\s+(?:by|in)(?:\s[^!?]{{2,60}})?)?\.?$"
    ))
});

static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)^(?:(?:first\s+|originally\s+|web\s+)?(?:posted|published|publicado|aired|broadcast)
          (?:\s+(?:on|at|el|by\s[^|•·,]{1,40}(?:,|\son|\sat)))?\s*:?
          |(?:(?:air\s|report\s|pub)?date|date\sof\sreport|issued|filed|released)\s*:
          |dateline\s*:\s*(?:chicago,)?|(?:news|press)\srelease\s*[,:—–-]|(?:preliminary\s)?statement\s*,)\s*",
    )
});

static UPDATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)^(?:last\s+)?(?:updated|modified|actualizado)(?:\s+(?:last|on|at|el))?\s*:?\s*")
});

/// What parts a byline's names, dates and places.
static PARTS: LazyLock<Regex> = LazyLock::new(|| pattern(r"[|•·›»]|\s/\s"));

/// "Posted 3/19/2018 at 7:05 AM; |last modified 3/20/2018|": the update behind the posting.
static THEN_UPDATED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)[\s,;.]+(?:last\s+)?(?:updated|modified)\b.*$"));

static SIGNED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)^(?-i:(?:By|BY|Por|POR)\s+\p{{Lu}})[^!?]{{2,90}}?[\s,;–-]+({DATE}(?:[\s,;–-]*(?:at|@)?\s*{TIME})?)$"
    ))
});

/// "By an editor in News on May 16, 2017 2:28PM", "Ann Roeon July 3, 2020 at 12:04 am": a line
/// begun with "By" or made of names, and ended with a date and its clock.
static CLOCKED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^(?:(?:By|BY)\s[^!?]{{2,90}}?\s|(?:\p{{Lu}}[\p{{L}}.'’-]*,?\s+){{0,4}}\p{{Lu}}[\p{{L}}.'’-]*?\s?|)(?:on\s+)?((?i:{DATE}[\s,;–-]*(?:at|@)?\s*{TIME}))$"
    ))
});

static POST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:[^\s.!?:]+\s){1,6}([0-9]{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s(?:[0-9]{2}|[0-9]{4}))$",
    )
});

/// "Chicago, May 9, 2017": where it was written.
static CITY: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?i:chicago)(?:,\s(?:Ill\.|Illinois|IL))?,\s"));

/// "MORNING REPORT, Friday, Jan. 17, 2014": a title in capitals and the day.
static TITLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^[\p{{Lu}}][\p{{Lu}}0-9 .'&-]{{3,50}}[,:]\s((?i:{DATE})(?:[\s,;–-]*(?:at|@)?\s*(?i:{TIME}))?)$"
    ))
});

/// "July 13, 2022 6:58 PM CWBChicago": a date with its time, then who published.
static STAMPED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^((?i:{DATE})[\s,;|–-]*(?:at|@)?\s*(?i:{TIME}))\s+\p{{Lu}}[\w.&'’-]*(?:\s\p{{Lu}}[\w.&'’-]*){{0,3}}$"
    ))
});

/// "August 13, 2020 Top Stories": a date, then the section.
static FILED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)^({DATE})(?:,?\spage\s[a-z]?[0-9]+\b.*|[\s,;|–-]*(?:(?:in|under)\s+)?(?:top|local|latest|breaking|metro|city|crime|chicago|featured|front|news|stories|headlines|page|police|uncategorized|\s|&|,)+)$"
    ))
});

static RUN_IN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^(?P<headline>\S.{{20,200}}?)\s?on\s(?P<stamp>(?i:{DATE})\sat\s(?i:{TIME}))(?:\s[–|-]\s.{{2,60}})?$"
    ))
});

static DATELINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^(?:[\p{{Lu}}][\p{{L}}. ]{{2,30}},\s(?:[A-Z][a-z]+\.?,\s)?)?\(?((?i:{DATE}))\)?\s?(?:\([^()]{{2,40}}\)|/[^/]{{2,40}}/)?\s?(?:—|–|--?)\s?\S"
    ))
});

/// "CHICAGO (Nov. 12, 2024) -- …", "CHICAGO (AP) - Sept. 20, 2019 - …", "CHICAGO, Ill. - June 8, 2019. …".
static CITY_LINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^[\p{{Lu}}][\p{{Lu}} .]{{2,30}}(?:,\s[A-Z][a-z]+\.?)?\s?(?:\([A-Z0-9 ]{{2,10}}\)\s?)?(?:\((?:[A-Z][a-z]+,\s)?|(?:—|–|--?)\s?)(?i:{DATE})(?:\)|\.|\s?(?:—|–|--?))\s?(?:—|–|--?)?\s?\S"
    ))
});

/// "July 9, 2008 (CHICAGO) Police say …": how one station's pages began.
static DAY_LINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^((?i:{DATE}))\s\([\p{{Lu}}][\p{{L}}., ]{{2,30}}\)"
    ))
});

static IN_ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[/_-])((?:19|20)[0-9]{2})(?:([/-])([0-9]{1,2})([/-])([0-9]{1,2})|([0-9]{2})([0-9]{2}))(?:$|[/_.?-])",
    )
});

/// The day a field made for it states: a timestamp, or a date in words. A timestamp counts by its
/// own clock; one in universal time is brought to Chicago's.
pub(super) fn stated(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    timestamp(text)
        .or_else(|| in_words(UPDATE.replace(&LABEL.replace(text, ""), "").as_ref()))
        .filter(is_plausible)
}

/// The local day of seconds or milliseconds since 1970.
pub(super) fn since_epoch(number: i64) -> Option<NaiveDate> {
    let seconds = if number.abs() >= 100_000_000_000 {
        number / 1000
    } else {
        number
    };
    // Small numbers are years or counts.
    (seconds > 100_000_000)
        .then(|| DateTime::from_timestamp(seconds, 0))
        .flatten()
        .map(local)
        .filter(is_plausible)
}

/// The local day of an instant. Midnight sharp in universal time is how a bare date is written
/// as a timestamp, so it stays that date.
pub(super) fn local(instant: DateTime<Utc>) -> NaiveDate {
    if instant.time() == NaiveTime::MIN {
        instant.date_naive()
    } else {
        instant.with_timezone(&Chicago).date_naive()
    }
}

/// What a line at the head of an article says of its publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Byline {
    /// The day of publication.
    Published(NaiveDate),
    /// The day of an update, which counts only where nothing better is stated.
    Updated(NaiveDate),
}

/// Reads a line that is nothing but a byline: a date alone, or parted from names by bars.
pub(super) fn byline(line: &str) -> Option<Byline> {
    let line = line
        .trim()
        .trim_matches(['(', ')', '[', ']', '-', '—', '–', '/', ' ']);
    let line = CITY.replace(line, "");
    if line.len() > 240 {
        return None;
    }
    let mut update = None;
    for part in PARTS.split(&line).map(str::trim) {
        let signed = SIGNED
            .captures(part)
            .or_else(|| POST.captures(part))
            .or_else(|| CLOCKED.captures(part))
            .or_else(|| STAMPED.captures(part))
            .or_else(|| TITLED.captures(part))
            .or_else(|| FILED.captures(part))
            .and_then(|found| found.get(1));
        let posted = LABEL.is_match(part).then(|| THEN_UPDATED.replace(part, ""));
        let part = posted.as_deref().unwrap_or(part);
        let labelled = LABEL.replace(part, "");
        if let Some(day) =
            signed.map_or_else(|| part_day(&labelled), |found| part_day(found.as_str()))
        {
            return Some(Byline::Published(day));
        }
        update = update.or_else(|| part_day(UPDATE.replace(part, "").as_ref()));
    }
    update.map(Byline::Updated)
}

/// The day that a line states by a word of publishing: "First published on April 21, 2024".
pub(super) fn labelled(line: &str) -> Option<NaiveDate> {
    let line = line.trim();
    let told = LABEL.is_match(line) && line.len() <= LONGEST;
    let published = line.to_ascii_lowercase();
    let word = ["published", "posted"]
        .iter()
        .any(|word| published.contains(word));
    match byline(line).filter(|_| told && word)? {
        Byline::Published(day) => Some(day),
        Byline::Updated(_) => None,
    }
}

/// A headline with the stamp of its posting run into it ("Two charged in shootingon July 3, 2020
/// at 9:05 pm", perhaps with the site's name behind): the headline and the day.
pub(super) fn stamped_headline(line: &str) -> Option<(&str, NaiveDate)> {
    let found = RUN_IN.captures(line)?;
    let day = in_words(found.name("stamp")?.as_str()).filter(is_plausible)?;
    Some((found.name("headline")?.as_str(), day))
}

/// The full date of a dateline, such as "CHICAGO, July 10, 2017 (AP) — …".
pub(super) fn dateline(paragraph: &str) -> Option<NaiveDate> {
    let shapes = [&DATELINE, &CITY_LINE, &DAY_LINE];
    let found = shapes.iter().find_map(|shape| shape.captures(paragraph))?;
    let whole = found.get(0)?.as_str();
    let named = ANY_DAY.find(whole)?;
    in_words(named.as_str()).filter(is_plausible)
}

static ANY_DAY: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"(?i)\b{DATE}\b")));

/// Whether a text names a full date.
pub(super) fn names_a_day(text: &str) -> bool {
    ANY_DAY.is_match(text)
}

/// The day in an article's address: `/2013/11/26/`, `/20131125/`, `-20210119-`.
pub(super) fn in_address(url: &str) -> Option<NaiveDate> {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = path.split_once('/').map(|(_, path)| path)?;
    IN_ADDRESS
        .captures_iter(path)
        .filter(|found| found.get(2).map(|m| m.as_str()) == found.get(4).map(|m| m.as_str()))
        .find_map(|found| {
            let number = |at: usize| found.get(at)?.as_str().parse::<u32>().ok();
            let year = number(1)?.cast_signed();
            let month = number(3).or_else(|| number(6))?;
            let day = number(5).or_else(|| number(7))?;
            NaiveDate::from_ymd_opt(year, month, day)
        })
        .filter(is_plausible)
}

fn part_day(part: &str) -> Option<NaiveDate> {
    if part.len() > LONGEST {
        return None;
    }
    let iso = ISO.is_match(part).then(|| timestamp(part)).flatten();
    iso.or_else(|| in_words(part)).filter(is_plausible)
}

fn timestamp(text: &str) -> Option<NaiveDate> {
    if let Ok(at) = DateTime::parse_from_rfc3339(text)
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f%z"))
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f %z"))
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M%z"))
        .or_else(|_| DateTime::parse_from_rfc2822(text))
    {
        let universal = at.offset().local_minus_utc() == 0;
        return Some(if universal {
            local(at.to_utc())
        } else {
            at.date_naive()
        });
    }
    let bare = text.trim_end_matches("UTC").trim_end_matches("GMT");
    if bare.len() < text.len()
        && let Ok(at) = NaiveDateTime::parse_from_str(bare.trim(), "%Y-%m-%d %H:%M:%S%.f")
    {
        return Some(local(at.and_utc()));
    }
    let found = ISO.captures(text)?;
    let number = |at: usize| found.get(at)?.as_str().parse::<u32>().ok();
    NaiveDate::from_ymd_opt(number(1)?.cast_signed(), number(2)?, number(3)?)
}

fn in_words(text: &str) -> Option<NaiveDate> {
    let found = WORDS.captures(text.trim())?;
    day_of(&found)
}

/// Whether an article can be from that day: nothing before 1900, nothing after 2100.
pub(super) fn is_plausible(day: &NaiveDate) -> bool {
    (1900..=2100).contains(&day.year())
}

#[cfg(test)]
mod tests;
