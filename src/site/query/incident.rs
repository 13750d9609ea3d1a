//! One incident with everything behind it: sources, claims, people, quoted sentences, changes.

use sqlx::QueryBuilder;

use super::list::COLUMNS;
use super::{Incident, Reader};

/// What an incident's address leads to.
pub(crate) enum Fate {
    Published(Box<Incident>),
    /// Moved for good to the incident of that slug.
    Moved(String),
    /// Withdrawn, with the reason.
    Withdrawn(String),
    Unknown,
}

/// An article that reports an incident; one row a report.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Source {
    pub(crate) report: i64,
    pub(crate) incident: i64,
    pub(crate) article: i64,
    pub(crate) source: String,
    pub(crate) url: Option<String>,
    pub(crate) publisher: Option<String>,
    pub(crate) title: String,
    pub(crate) published_on: Option<String>,
    pub(crate) no_republication: bool,
    pub(crate) is_summary: bool,
}

/// What a report claims of one field.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct ClaimRow {
    pub(crate) report: i64,
    pub(crate) field: String,
    pub(crate) value: String,
    pub(crate) start: i64,
    pub(crate) rule: String,
}

/// A person of an incident, merged over its reports.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Person {
    pub(crate) role: String,
    pub(crate) age: Option<i64>,
    pub(crate) gender: Option<String>,
    pub(crate) injury: String,
    pub(crate) condition: Option<String>,
    pub(crate) hospital: Option<String>,
    /// Only where an operator added one.
    pub(crate) name: Option<String>,
}

/// A person as one report mentions them.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct PersonRow {
    pub(crate) report: i64,
    pub(crate) role: String,
    pub(crate) age: Option<i64>,
    pub(crate) gender: Option<String>,
    pub(crate) injury: String,
    pub(crate) start: i64,
    pub(crate) rule: String,
}

/// A sentence that may be shown, at its place in the article's text.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Quote {
    pub(crate) article: i64,
    pub(crate) start: i64,
    pub(crate) end: i64,
    pub(crate) text: String,
}

/// What an operator decided about an incident.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Correction {
    pub(crate) kind: String,
    pub(crate) field: Option<String>,
    pub(crate) value: Option<String>,
    pub(crate) reason: String,
    pub(crate) made_at: String,
}

const SOURCES: &str = "select r.id as report, r.incident, a.id as article, a.source, a.url, a.publisher, \
    a.title, a.published_on, a.no_republication, a.is_summary \
    from reports r join articles a on a.id = r.article where r.incident in (";

impl Reader {
    /// What is published under a slug, present or past.
    pub(crate) async fn fate(&self, slug: &str) -> Result<Fate, sqlx::Error> {
        let mut query = QueryBuilder::new("select ");
        query
            .push(COLUMNS)
            .push(" from addresses a join incidents i on i.id = a.incident where a.slug = ");
        let found: Option<Incident> = query
            .push_bind(slug.to_owned())
            .build_query_as()
            .fetch_optional(&self.pool)
            .await?;
        Ok(match found {
            None => Fate::Unknown,
            Some(incident) if incident.slug != slug => Fate::Moved(incident.slug),
            Some(Incident {
                withdrawn: Some(reason),
                ..
            }) => Fate::Withdrawn(reason),
            Some(incident) => Fate::Published(Box::new(incident)),
        })
    }

    /// The articles behind some incidents, in order of incident and publication.
    pub(crate) async fn sources(&self, incidents: &[i64]) -> Result<Vec<Source>, sqlx::Error> {
        let mut query = QueryBuilder::new(SOURCES);
        let mut ids = query.separated(", ");
        incidents.iter().for_each(|id| {
            ids.push_bind(*id);
        });
        query.push(
            ") order by r.incident desc, a.published_on is null, a.published_on, a.id, r.ordinal",
        );
        query.build_query_as().fetch_all(&self.pool).await
    }

    /// The claims of an incident's reports.
    pub(crate) async fn claims(&self, incident: i64) -> Result<Vec<ClaimRow>, sqlx::Error> {
        sqlx::query_as(
            "select c.report, c.field, c.value, c.start, c.rule from reports r \
             join claims c on c.report = r.id where r.incident = ? order by c.report, c.field",
        )
        .bind(incident)
        .fetch_all(&self.pool)
        .await
    }

    /// The people of an incident.
    pub(crate) async fn people(&self, incident: i64) -> Result<Vec<Person>, sqlx::Error> {
        sqlx::query_as(
            "select role, age, gender, injury, condition, hospital, name from incident_people \
             where incident = ? order by ordinal",
        )
        .bind(incident)
        .fetch_all(&self.pool)
        .await
    }

    /// The people as an incident's reports mention them.
    pub(crate) async fn mentions(&self, incident: i64) -> Result<Vec<PersonRow>, sqlx::Error> {
        sqlx::query_as(
            "select p.report, p.role, p.age, p.gender, p.injury, p.start, p.rule \
             from reports r join people p on p.report = r.id where r.incident = ? \
             order by p.report, p.ordinal",
        )
        .bind(incident)
        .fetch_all(&self.pool)
        .await
    }

    /// The sentences of an incident's articles that may be shown.
    pub(crate) async fn quotes(&self, incident: i64) -> Result<Vec<Quote>, sqlx::Error> {
        sqlx::query_as(
            "select q.article, q.start, q.\"end\", q.text from quotes q \
             where q.article in (select article from reports where incident = ?) order by q.article, q.start",
        )
        .bind(incident)
        .fetch_all(&self.pool)
        .await
    }

    /// What operators decided about an incident, under any of its addresses, oldest first.
    pub(crate) async fn corrections(&self, incident: i64) -> Result<Vec<Correction>, sqlx::Error> {
        sqlx::query_as(
            "select c.kind, c.field, c.value, c.reason, c.made_at from addresses a \
             join corrections c on c.slug = a.slug where a.incident = ? order by c.id",
        )
        .bind(incident)
        .fetch_all(&self.pool)
        .await
    }

    /// The published incidents of some ids, newest first.
    pub(crate) async fn by_ids(&self, ids: &[i64]) -> Result<Vec<Incident>, sqlx::Error> {
        let mut query = QueryBuilder::new("select ");
        query
            .push(COLUMNS)
            .push(" from incidents i where i.withdrawn is null and i.id in (");
        let mut among = query.separated(", ");
        ids.iter().for_each(|id| {
            among.push_bind(*id);
        });
        query
            .push(") order by i.id desc")
            .build_query_as()
            .fetch_all(&self.pool)
            .await
    }

    /// The slug and time of change of every published incident, newest first, for the site map.
    pub(crate) async fn every_address(&self) -> Result<Vec<(String, String)>, sqlx::Error> {
        sqlx::query_as("select slug, changed_at from incidents where withdrawn is null order by id desc limit 49000")
            .fetch_all(&self.pool)
            .await
    }
}
