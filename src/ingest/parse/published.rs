//! A stated date of publication in, a local calendar day out.
//!
//! Three places state one: a field made for it, a byline or dateline, and the article's address.
//! Each has its own shape here. What is impossible or ambiguous is no date; nothing is guessed,
//! and dates of updates count only where a byline has no other.

mod shapes;
mod words;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::America::Chicago;
use regex::Captures;
use shapes::{
    ANY_DAY, BEFORE_UPDATE, CITY, CITY_LINE, DATELINE, DAY_LINE, IN_ADDRESS, ISO, LABEL, PARTS,
    PUBLISHED_THEN, RUN_IN, SHORT_YEAR, SIGNATURES, THEN_UPDATED, UPDATE, WORDS, WRITER,
};
use words::{day_of, full_year};

/// No timestamp that is one is longer.
const LONGEST: usize = 120;

/// The day a field made for it states: a timestamp, or a date in words. A timestamp counts by its
/// own clock; one in universal time is brought to Chicago's.
pub(super) fn stated(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    timestamp(text)
        .or_else(|| in_words(UPDATE.replace(&LABEL.replace(text, ""), "").as_ref()))
        .or_else(|| byline(text)?.of_publication())
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
    /// The day of publication, told with who wrote or with a word of publishing.
    Signed(NaiveDate),
    /// A day alone: of publication, or the day on which the page was saved.
    Published(NaiveDate),
    /// The day of an update, which counts only where nothing better is stated.
    Updated(NaiveDate),
}

impl Byline {
    /// The day, unless it is that of an update.
    pub(super) fn of_publication(self) -> Option<NaiveDate> {
        match self {
            Self::Signed(day) | Self::Published(day) => Some(day),
            Self::Updated(_) => None,
        }
    }
}

/// Reads a line that is nothing but a byline: a date alone, or parted from names by bars.
pub(super) fn byline(line: &str) -> Option<Byline> {
    let line = line
        .trim()
        .trim_matches(['(', ')', '[', ']', '-', '—', '–', '/', ' ']);
    if line.len() > 240 || !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let line = CITY.replace(line, "");
    let line = SHORT_YEAR.replace(&line, |found: &Captures<'_>| {
        let year = full_year(found[2].parse().unwrap_or_default());
        format!("{}/{year}{}", &found[1], &found[3])
    });
    let mut update = None;
    let parts = || PARTS.split(&line).map(str::trim);
    let has_writer = || parts().any(|part| WRITER.is_match(part));
    for part in parts() {
        let signed = signature(part);
        let posted = LABEL.is_match(part).then(|| THEN_UPDATED.replace(part, ""));
        let part = posted.as_deref().unwrap_or(part);
        let labelled = LABEL.replace(part, "");
        if let Some(day) = part_day(signed.unwrap_or(&labelled)) {
            return Some(if signed.is_some() || posted.is_some() || has_writer() {
                Byline::Signed(day)
            } else {
                Byline::Published(day)
            });
        }
        update = update.or_else(|| part_day(UPDATE.replace(part, "").as_ref()));
    }
    update.map(Byline::Updated)
}

/// The date in a part that tells with it who wrote, what was posted or where.
fn signature(part: &str) -> Option<&str> {
    let signed = SIGNATURES.iter().find_map(|shape| shape.captures(part));
    let signed = signed.filter(|_| !UPDATE.is_match(part));
    let found = signed.or_else(|| BEFORE_UPDATE.captures(part))?;
    Some(found.get(1)?.as_str())
}

/// The day that a line states by a word of publishing: "First published on April 21, 2024". Asked
/// of every line of a text, so that most are told by their length or their words.
pub(super) fn labelled(line: &str) -> Option<NaiveDate> {
    if line.len() > LONGEST {
        return None;
    }
    let lower = line.to_ascii_lowercase();
    let publishes = lower.contains("published") || lower.contains("posted");
    if !publishes || !LABEL.is_match(line.trim()) {
        return None;
    }
    byline(line)?.of_publication()
}

/// The day that a paragraph gives in brackets as that of its publication: "(Published Wednesday,
/// Aug. 6, 2014)".
pub(super) fn in_brackets(paragraph: &str) -> Option<NaiveDate> {
    let found = PUBLISHED_THEN.captures(paragraph)?;
    day_of(&found).filter(is_plausible)
}

/// A headline with the stamp of its posting run into it ("Two charged in shootingon July 3, 2020
/// at 9:05 pm", perhaps with the site's name behind): the headline and the day.
pub(super) fn stamped_headline(line: &str) -> Option<(&str, NaiveDate)> {
    let found = RUN_IN.captures(line)?;
    let day = in_words(found.name("stamp")?.as_str()).filter(is_plausible)?;
    let end = found.name("end").or_else(|| found.name("headline"))?;
    Some((line.get(..end.end())?, day))
}

/// The full date of a dateline, such as "CHICAGO, July 10, 2017 (AP) — …".
pub(super) fn dateline(paragraph: &str) -> Option<NaiveDate> {
    let shapes = [&DATELINE, &CITY_LINE, &DAY_LINE];
    let found = shapes.iter().find_map(|shape| shape.captures(paragraph))?;
    day_of(&found).filter(is_plausible)
}

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
