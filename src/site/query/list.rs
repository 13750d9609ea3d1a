//! Lists of incidents: a page of a search, rows by id, rows for files.

use sqlx::{QueryBuilder, Sqlite};

use super::{Reader, condition, words};
use crate::site::places;
use crate::site::search::{Facet, Key, Position, Search, Sort};

/// Rows a page.
pub(crate) const PAGE: usize = 25;

/// The columns of an [`Incident`], for every query that reads one.
pub(super) const COLUMNS: &str = "i.id, i.slug, i.withdrawn, i.title, i.summary, i.occurred_on, i.time, \
    i.part_of_day, i.neighbourhood, i.community_area, i.area_basis, i.block, i.facility, i.location_precision, \
    i.latitude, i.longitude, i.near_edge, i.place_conflict, i.direction, i.outcome, i.officers_shot_low, \
    i.officers_shot_high, i.officers_killed_low, i.officers_killed_high, i.civilians_shot_low, \
    i.civilians_shot_high, i.civilians_killed_low, i.civilians_killed_high, i.police_fired, i.off_duty, \
    i.circumstance, i.agency, i.grade, i.disputed, i.sources, i.reviewed, i.added_at, i.changed_at";

/// One incident as the record keeps it; the meaning of each column is in the migration.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Incident {
    pub(crate) id: i64,
    pub(crate) slug: String,
    pub(crate) withdrawn: Option<String>,
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) occurred_on: Option<String>,
    pub(crate) time: Option<String>,
    pub(crate) part_of_day: Option<String>,
    pub(crate) neighbourhood: Option<String>,
    pub(crate) community_area: Option<i64>,
    pub(crate) area_basis: Option<String>,
    pub(crate) block: Option<String>,
    pub(crate) facility: Option<String>,
    pub(crate) location_precision: String,
    pub(crate) latitude: Option<f64>,
    pub(crate) longitude: Option<f64>,
    pub(crate) near_edge: bool,
    pub(crate) place_conflict: bool,
    pub(crate) direction: String,
    pub(crate) outcome: String,
    pub(crate) officers_shot_low: Option<i64>,
    pub(crate) officers_shot_high: Option<i64>,
    pub(crate) officers_killed_low: Option<i64>,
    pub(crate) officers_killed_high: Option<i64>,
    pub(crate) civilians_shot_low: Option<i64>,
    pub(crate) civilians_shot_high: Option<i64>,
    pub(crate) civilians_killed_low: Option<i64>,
    pub(crate) civilians_killed_high: Option<i64>,
    pub(crate) police_fired: Option<bool>,
    pub(crate) off_duty: Option<bool>,
    pub(crate) circumstance: String,
    pub(crate) agency: Option<String>,
    pub(crate) grade: String,
    pub(crate) disputed: String,
    pub(crate) sources: i64,
    pub(crate) reviewed: bool,
    pub(crate) added_at: String,
    pub(crate) changed_at: String,
}

/// A page of a list.
#[derive(Default)]
pub(crate) struct Listing {
    pub(crate) incidents: Vec<Incident>,
    /// Where the page before begins, if there is one.
    pub(crate) previous: Option<Position>,
    /// Where the page after begins, if there is one.
    pub(crate) next: Option<Position>,
}

#[derive(sqlx::FromRow)]
struct Ranked {
    #[sqlx(flatten)]
    incident: Incident,
    rank: f64,
}

impl Reader {
    /// The page of the list that the search's position names.
    pub(crate) async fn list(&self, search: &Search) -> Result<Listing, sqlx::Error> {
        let listing = self.page(search).await?;
        let starts_the_list =
            matches!(search.position, Position::Before(_)) && listing.previous.is_none();
        if starts_the_list && listing.incidents.len() < PAGE {
            return self.page(&search.at(Position::First)).await;
        }
        Ok(listing)
    }

    async fn page(&self, search: &Search) -> Result<Listing, sqlx::Error> {
        let mut query = list_query(search, PAGE + 1);
        let mut rows: Vec<Ranked> = query.build_query_as().fetch_all(&self.pool).await?;
        let more = rows.len() > PAGE;
        rows.truncate(PAGE);
        let (previous, next) = match search.position {
            Position::First => (false, more),
            Position::After(_) => (true, more),
            Position::Before(_) => {
                rows.reverse();
                (more, true)
            }
        };
        let key = |row: &Ranked| row.key(search.sort);
        Ok(Listing {
            previous: rows
                .first()
                .filter(|_| previous)
                .map(|row| Position::Before(key(row))),
            next: rows
                .last()
                .filter(|_| next)
                .map(|row| Position::After(key(row))),
            incidents: rows.into_iter().map(|row| row.incident).collect(),
        })
    }

    /// The next `most` incidents of a search below an id, newest first, for files.
    pub(crate) async fn chunk(
        &self,
        search: &Search,
        below: i64,
        most: usize,
    ) -> Result<Vec<Incident>, sqlx::Error> {
        let after = Position::After(Key {
            value: None,
            id: below,
        });
        let search = search.sorted(Sort::Newest).at(after);
        let mut query = list_query(&search, most);
        let rows: Vec<Ranked> = query.build_query_as().fetch_all(&self.pool).await?;
        Ok(rows.into_iter().map(|row| row.incident).collect())
    }
}

impl Ranked {
    fn key(&self, sort: Sort) -> Key {
        let value = match sort {
            Sort::Newest | Sort::Oldest => None,
            Sort::Updated => Some(self.incident.changed_at.clone()),
            Sort::Relevance => Some(self.rank.to_string()),
        };
        Key {
            value,
            id: self.incident.id,
        }
    }
}

/// What a list is read from, and the column that holds the id there.
fn source(query: &mut QueryBuilder<Sqlite>, search: &Search) -> &'static str {
    let matching = words::expression(&search.words);
    let mut names = search.chosen(Facet::Neighbourhood);
    match (matching, names.next(), names.next()) {
        (Some(matching), ..) if search.sort == Sort::Relevance => {
            query.push(
                ", m.rank from (select rowid as id, bm25(incident_search, 8, 6, 4, 1) as rank",
            );
            query
                .push(" from incident_search where incident_search match ")
                .push_bind(matching);
            query.push(") m cross join incidents i on i.id = m.id where true");
            "m.id"
        }
        (Some(matching), ..) => {
            query.push(
                ", 0.0 as rank from incident_search s cross join incidents i on i.id = s.rowid",
            );
            query
                .push(" where s.incident_search match ")
                .push_bind(matching);
            "s.rowid"
        }
        (None, Some(name), None) if search.sort != Sort::Updated && places::is_informal(name) => {
            query.push(
                ", 0.0 as rank from incident_places p cross join incidents i on i.id = p.incident",
            );
            query.push(" where p.place = ").push_bind(name.to_owned());
            condition::BY_PLACE
        }
        _ => {
            query.push(", 0.0 as rank from incidents i where true");
            "i.id"
        }
    }
}

/// The query for at most `most` rows; backwards where the position is "before".
pub(super) fn list_query(search: &Search, most: usize) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new("select ");
    query.push(COLUMNS);
    let id = source(&mut query, search);
    query.push(" and i.withdrawn is null");
    condition::narrow(&mut query, search, id);
    let falls = matches!(search.sort, Sort::Newest | Sort::Updated);
    let (key, falls) = match &search.position {
        Position::First => (None, falls),
        Position::After(key) => (Some(key), falls),
        Position::Before(key) => (Some(key), !falls),
    };
    if let Some(key) = key {
        beyond(
            &mut query,
            search.sort,
            key,
            id,
            if falls { "<" } else { ">" },
        );
    }
    let order = if falls { "desc" } else { "asc" };
    match search.sort {
        Sort::Newest | Sort::Oldest => query.push(format_args!(" order by {id} {order}")),
        Sort::Updated => query.push(format_args!(" order by i.changed_at {order}, i.id {order}")),
        Sort::Relevance => query.push(format_args!(" order by m.rank {order}, m.id {order}")),
    };
    query
        .push(" limit ")
        .push_bind(i64::try_from(most).unwrap_or(i64::MAX));
    query
}

/// Only the rows beyond a key, in the direction of reading.
fn beyond(
    query: &mut QueryBuilder<Sqlite>,
    sort: Sort,
    key: &Key,
    id: &'static str,
    side: &'static str,
) {
    let value = key.value.clone().unwrap_or_default();
    match sort {
        Sort::Newest | Sort::Oldest => {
            query
                .push(format_args!(" and {id} {side} "))
                .push_bind(key.id);
        }
        Sort::Updated => {
            query
                .push(format_args!(" and (i.changed_at, i.id) {side} ("))
                .push_bind(value);
            query.push(", ").push_bind(key.id).push(")");
        }
        Sort::Relevance => {
            let rank: f64 = value.parse().unwrap_or(0.0);
            query
                .push(format_args!(" and (m.rank, m.id) {side} ("))
                .push_bind(rank);
            query.push(", ").push_bind(key.id).push(")");
        }
    }
}
