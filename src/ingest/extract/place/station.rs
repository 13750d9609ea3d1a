//! Stations of the "L": "Grand Red Line station", "the Grand station on the CTA Red Line".
//!
//! Half of them bear a street's name, so a station counts only with its line beside it.

use super::{
    Found, Kind,
    table::{self, Station},
    words::Words,
};

/// How far from a station's name its line may stand.
const LINE_REACH: usize = 8;

/// "Grand Red Line station", "the Grand station on the CTA Red Line".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Found> {
    let (end, stations) = named(words, at)?;
    let end = end + usize::from(words.word(end) == "cta");
    if let Some(line) = line(words, end) {
        let stop = is_stop(words, end + 2);
        let end = end + 2 + usize::from(stop);
        return Some(station_found(at, end, on(line, stations)?, "line_station"));
    }
    let near = at.saturating_sub(LINE_REACH)..end + LINE_REACH;
    let line = near
        .filter(|_| is_stop(words, end))
        .find_map(|at| line(words, at))?;
    let rule = station_rule(line);
    Some(station_found(at, end + 1, on(line, stations)?, rule))
}

/// "The Red Line station at 69th Street", "the Green Line platform at Garfield".
pub(super) fn after_line(words: &Words<'_>, at: usize) -> Option<Found> {
    let line = line(words, at)?;
    let stop = (at + 2..at + 4).find(|at| is_stop(words, *at))?;
    let led = matches!(words.word(stop + 1), "at" | "on" | "near");
    let (end, stations) = named(words, stop + 2).filter(|_| led)?;
    let station = on(line, stations)?;
    Some(station_found(at, end, station, "line_then_station"))
}

/// The stations of the name that begins at a word, "Street" or the like behind it included.
fn named(words: &Words<'_>, at: usize) -> Option<(usize, &'static [Station])> {
    let (end, stations) = table::stations(words, at)?;
    let street = matches!(words.word(end), "street" | "avenue" | "road");
    Some((end + usize::from(street), stations))
}

fn on(line: &str, stations: &'static [Station]) -> Option<&'static Station> {
    stations.iter().find(|station| station.line == line)
}

/// The station that a span names, its line being known from the rule.
pub(super) fn again(words: &Words<'_>, rule: &str) -> Option<Found> {
    let (end, stations) = table::stations(words, 0)?;
    let station = stations
        .iter()
        .find(|station| station_rule(station.line) == rule)?;
    let all = end..words.len();
    Some(station_found(
        0,
        all.end,
        station,
        station_rule(station.line),
    ))
}

fn station_found(at: usize, end: usize, station: &Station, rule: &'static str) -> Found {
    let kind = Kind::Facility {
        name: format!("{} {} Line station", station.name, station.line),
        spot: station.corner.clone(),
        station_of: None,
    };
    Found::new(at..end, kind, rule)
}

fn station_rule(line: &str) -> &'static str {
    match line {
        "Red" => "station_on_red_line",
        "Green" => "station_on_green_line",
        "Blue" => "station_on_blue_line",
        "Pink" => "station_on_pink_line",
        _ => "station_on_orange_line",
    }
}

fn line(words: &Words<'_>, at: usize) -> Option<&'static str> {
    let line = match words.word(at) {
        "red" => "Red",
        "green" => "Green",
        "blue" => "Blue",
        "pink" => "Pink",
        "orange" => "Orange",
        _ => return None,
    };
    (words.word(at + 1) == "line").then_some(line)
}

fn is_stop(words: &Words<'_>, at: usize) -> bool {
    matches!(words.word(at), "station" | "stop" | "platform")
}
