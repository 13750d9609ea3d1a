//! The shapes of a full date in words or figures, English and Spanish.

use chrono::NaiveDate;
use regex::Captures;

/// A full date: month day year, day month year, month/day/year or year-month-day, with or
/// without a weekday before it. Matched without regard to case; read by [`day_of`].
pub(super) const DATE: &str = r"(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)\.?,?\s+)?(?:(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ene(?:ro)?|febrero|marzo|abr(?:il)?|mayo|junio|julio|ago(?:sto)?|sep?tiembre|octubre|noviembre|dic(?:iembre)?)\.?\s+(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)[0-9]{2})|(?P<day2>[0-9]{1,2})(?:st|nd|rd|th)?[\s-]+(?:de\s+)?(?P<month2>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ene(?:ro)?|febrero|marzo|abr(?:il)?|mayo|junio|julio|ago(?:sto)?|sep?tiembre|octubre|noviembre|dic(?:iembre)?)\.?,?[\s-]+(?:de\s+|del\s+)?(?P<year2>(?:19|20)[0-9]{2}|[0-9]{2})|(?P<first>[0-9]{1,2})[/.-](?P<second>[0-9]{1,2})[/.-](?P<year3>(?:19|20)[0-9]{2})|(?P<year4>(?:19|20)[0-9]{2})-(?P<month4>[0-9]{2})-(?P<day4>[0-9]{2}))";

/// A clock time, perhaps with its zone.
pub(super) const TIME: &str = r"(?:[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?\s*(?:[ap]\.?\s?m\.?)?|[0-9]{1,2}\s?[ap]\.?m\.?)(?:\s*\(?(?:[CEMP][DS]?T|UTC|GMT|US/[a-z]+)\)?)?";

/// What may stand between a date and its clock time.
pub(super) const AT: &str = r"[\s,;–-]*(?:at|@)?\s*";

/// A word of a name.
pub(super) const NAME: &str = r"\p{Lu}[\p{L}.'’-]*";

/// Words that sections of papers are called by.
pub(super) const SECTIONS: &str = "top|local|latest|breaking|metro|city|crime|chicago|news|police";

/// A year of two figures up to this one is of this century.
const LATEST: u32 = 50;

/// A year of two figures with its century; one of four as it is.
pub(super) fn full_year(year: u32) -> u32 {
    match year {
        0..=LATEST => 2000 + year,
        year if year < 100 => 1900 + year,
        year => year,
    }
}

/// The first three letters of each month, English and (where they differ) Spanish.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene"],
    &["feb"],
    &["mar"],
    &["apr", "abr"],
    &["may"],
    &["jun"],
    &["jul"],
    &["aug", "ago"],
    &["sep", "set"],
    &["oct"],
    &["nov"],
    &["dec", "dic"],
];

/// The day that a match of [`DATE`] names; none where there is no such day. Of `03/04/2021` the
/// month stands first, as American papers write; `31/12/2020` can only be the other order.
pub(super) fn day_of(found: &Captures<'_>) -> Option<NaiveDate> {
    let text = |name: &str| found.name(name).map(|part| part.as_str());
    let number = |name: &str| text(name)?.parse::<u32>().ok();
    if let (Some(first), Some(second), Some(year)) =
        (number("first"), number("second"), number("year3"))
    {
        let year = year.cast_signed();
        return NaiveDate::from_ymd_opt(year, first, second)
            .or_else(|| NaiveDate::from_ymd_opt(year, second, first));
    }
    if let Some(year) = number("year4") {
        return NaiveDate::from_ymd_opt(year.cast_signed(), number("month4")?, number("day4")?);
    }
    let year = full_year(number("year").or_else(|| number("year2"))?);
    let day = number("day").or_else(|| number("day2"))?;
    let name: String = text("month")
        .or_else(|| text("month2"))?
        .chars()
        .take(3)
        .collect::<String>()
        .to_lowercase();
    let month = MONTHS
        .iter()
        .position(|names| names.contains(&name.as_str()))?;
    NaiveDate::from_ymd_opt(year.cast_signed(), u32::try_from(month).ok()? + 1, day)
}
