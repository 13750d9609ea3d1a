//! The day of Easter in a year, from which other holidays are counted.

use chrono::NaiveDate;

/// Easter Sunday, by the rule of Meeus, Jones and Butcher.
pub(super) fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century, of_century) = (year % 19, year / 100, year % 100);
    let moon = (century + 8) / 25;
    let leap = (century - moon + 1) / 3;
    let epact = (19 * golden + century - century / 4 - leap + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    let (month, day) = (
        u32::try_from(days / 31).ok()?,
        u32::try_from(days % 31).ok()?,
    );
    NaiveDate::from_ymd_opt(year, month, day + 1)
}

#[cfg(test)]
mod tests {
    use super::easter;

    #[test]
    fn easter_falls_on_its_sundays() {
        for (year, want) in [
            (1999, "1999-04-04"),
            (2008, "2008-03-23"),
            (2011, "2011-04-24"),
            (2016, "2016-03-27"),
            (2019, "2019-04-21"),
            (2024, "2024-03-31"),
        ] {
            assert_eq!(easter(year), want.parse().ok(), "{year}");
        }
    }
}
