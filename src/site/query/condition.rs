//! A [`Search`] turned into conditions with bound values.
//!
//! Only fixed pieces of SQL are pushed as text; everything from the address is bound.

use chrono::NaiveDate;
use sqlx::{QueryBuilder, Sqlite};

use crate::site::places;
use crate::site::search::{Facet, Search, UNKNOWN};

/// The lowest 20 bits of an incident's id keep it unique; those above count days.
const DAY: i64 = 1 << 20;

/// The id's column where a list is read by the one informal neighbourhood it is about.
pub(super) const BY_PLACE: &str = "p.incident";

/// The first id a day can have.
pub(super) fn first_id(day: NaiveDate) -> i64 {
    let epoch = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or_default();
    (day - epoch).num_days().max(0) * DAY
}

/// The ids of a year; of incidents without a date for [`UNKNOWN`]. The end is not included.
pub(super) fn ids_of_year(word: &str) -> (i64, i64) {
    let first = |year| NaiveDate::from_ymd_opt(year, 1, 1).map_or(i64::MAX, first_id);
    match word.parse::<i32>() {
        Ok(year) => (first(year).max(DAY), first(year.saturating_add(1))),
        Err(_) => (0, DAY),
    }
}

/// The ids that years and dates leave possible, first included, end not; `None` for no bound.
pub(crate) fn bounds(search: &Search) -> (Option<i64>, Option<i64>) {
    let years: Vec<_> = search.chosen(Facet::Year).map(ids_of_year).collect();
    let (from, to) = search.days();
    let first = years.iter().map(|(first, _)| *first).min();
    let end = years.iter().map(|(_, end)| *end).max();
    let from = from.map(first_id).map(|id| id.max(DAY));
    let to = to.and_then(|day| day.succ_opt()).map(first_id);
    let lowest = to.map(|_| DAY);
    (
        first.max(from).max(lowest),
        [end, to].into_iter().flatten().min(),
    )
}

/// Pushes ` and …` for every facet and date; `id` is the column the list is read by.
pub(super) fn narrow(query: &mut QueryBuilder<Sqlite>, search: &Search, id: &'static str) {
    let (first, end) = bounds(search);
    if let Some(first) = first {
        query.push(format_args!(" and {id} >= ")).push_bind(first);
    }
    if let Some(end) = end {
        query.push(format_args!(" and {id} < ")).push_bind(end);
    }
    for facet in search.facets() {
        match facet {
            Facet::Year if search.chosen(facet).count() > 1 => years(query, search),
            Facet::Year => {}
            // The list is then read from the places of that name alone.
            Facet::Neighbourhood if id == BY_PLACE => {}
            Facet::Neighbourhood => neighbourhoods(query, search),
            Facet::Casualty => casualties(query, search),
            _ => words(query, search, facet),
        }
    }
}

/// Several years: the bounds hold them all, this leaves out those between. The plus keeps SQLite
/// from reading each year apart, which would lose the order.
fn years(query: &mut QueryBuilder<Sqlite>, search: &Search) {
    let mut or = query.push(" and (").separated(" or ");
    for (first, end) in search.chosen(Facet::Year).map(ids_of_year) {
        or.push("+i.id between ").push_bind_unseparated(first);
        or.push_unseparated(" and ").push_bind_unseparated(end - 1);
    }
    query.push(")");
}

/// An area's slug means the incidents in that area, another one those reported under that name.
fn neighbourhoods(query: &mut QueryBuilder<Sqlite>, search: &Search) {
    let (mut areas, mut names) = (Vec::new(), Vec::new());
    for slug in search.chosen(Facet::Neighbourhood) {
        match places::area_number(slug) {
            Some(area) => areas.push(i64::from(area)),
            None if slug != UNKNOWN => names.push(slug.to_owned()),
            None => {}
        }
    }
    let mut parts = query.push(" and (").separated(" or ");
    if let [area] = areas[..] {
        parts
            .push("i.community_area = ")
            .push_bind_unseparated(area);
    } else if !areas.is_empty() {
        parts.push("i.community_area in (");
        among(&mut parts, areas);
    }
    if !names.is_empty() {
        parts.push("i.id in (select incident from incident_places where place in (");
        among(&mut parts, names);
        parts.push_unseparated(")");
    }
    if search.has(Facet::Neighbourhood, UNKNOWN) {
        parts.push("i.community_area is null");
    }
    query.push(")");
}

/// Pushes `?, ?)`.
fn among<'t, T>(
    parts: &mut sqlx::query_builder::Separated<'_, Sqlite, &'static str>,
    values: Vec<T>,
) where
    T: 't + sqlx::Encode<'t, Sqlite> + sqlx::Type<Sqlite>,
{
    for (place, value) in values.into_iter().enumerate() {
        parts.push_unseparated(if place == 0 { "" } else { ", " });
        parts.push_bind_unseparated(value);
    }
    parts.push_unseparated(")");
}

fn casualties(query: &mut QueryBuilder<Sqlite>, search: &Search) {
    let mut or = query.push(" and (").separated(" or ");
    for word in search.chosen(Facet::Casualty) {
        or.push(match word {
            "civilian_shot" => "i.civilians_shot_high > 0",
            "civilian_killed" => "i.civilians_killed_high > 0",
            "officer_shot" => "i.officers_shot_high > 0",
            _ => "i.officers_killed_high > 0",
        });
    }
    query.push(")");
}

fn words(query: &mut QueryBuilder<Sqlite>, search: &Search, facet: Facet) {
    let column = match facet {
        Facet::Direction => "i.direction",
        Facet::Outcome => "i.outcome",
        Facet::Circumstance => "i.circumstance",
        Facet::Grade => "i.grade",
        Facet::Duty => {
            "case i.off_duty when 1 then 'off_duty' when 0 then 'on_duty' else 'unknown' end"
        }
        _ => "coalesce(i.agency, 'unknown')",
    };
    let mut values = query
        .push(format_args!(" and {column} in ("))
        .separated(", ");
    for word in search.chosen(facet) {
        values.push_bind(word.to_owned());
    }
    query.push(")");
}
