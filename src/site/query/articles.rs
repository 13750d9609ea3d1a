//! Articles: the list of all that was taken in, one of them, the runs of the job.

use sqlx::{QueryBuilder, Sqlite};

use super::Reader;
use crate::model::Status;
use crate::site::text::plain;

/// Rows a page.
const PAGE: usize = 50;

/// An article without its text.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct ArticleRow {
    pub(crate) id: i64,
    pub(crate) source: String,
    pub(crate) url: Option<String>,
    pub(crate) publisher: Option<String>,
    pub(crate) title: String,
    pub(crate) published_on: Option<String>,
    pub(crate) status: String,
    pub(crate) reason: String,
    pub(crate) duplicate_of: Option<i64>,
    pub(crate) no_republication: bool,
    pub(crate) is_summary: bool,
    pub(crate) added_at: String,
    pub(crate) changed_at: String,
}

/// An incident an article reports.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct ArticleIncident {
    pub(crate) article: i64,
    pub(crate) slug: String,
    title: String,
}

impl ArticleIncident {
    /// Its title, fit to show.
    pub(crate) fn headline(&self) -> String {
        plain(&self.title)
    }
}

/// A run of the ingest job.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Run {
    pub(crate) started_at: String,
    pub(crate) finished_at: Option<String>,
    pub(crate) source: String,
    pub(crate) stored: i64,
    pub(crate) updated: i64,
    pub(crate) known: i64,
    pub(crate) no_incident: i64,
    pub(crate) out_of_area: i64,
    pub(crate) rejected: i64,
}

/// A page of articles, the newest first, those without a date last.
pub(crate) struct ArticlePage {
    pub(crate) articles: Vec<ArticleRow>,
    /// The id the next page follows, if there is one.
    pub(crate) next: Option<i64>,
    /// The id the page before precedes, if there is one.
    pub(crate) previous: Option<i64>,
}

/// Where a page of articles begins: after an id, or before one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum From {
    Start,
    After(i64),
    Before(i64),
}

/// The order of the list, as the index keeps it: by date, those without one first.
const BY_DATE: &str = "ifnull(published_on, ''), id";

const COLUMNS: &str = "select id, source, url, publisher, title, published_on, status, reason, duplicate_of, \
    no_republication, is_summary, added_at, changed_at from articles where ";

impl Reader {
    /// A page of the articles of one status, or of all.
    pub(crate) async fn articles(
        &self,
        status: Option<Status>,
        from: From,
    ) -> Result<ArticlePage, sqlx::Error> {
        let backwards = matches!(from, From::Before(_));
        let mut query = articles_query(status, from);
        let mut rows: Vec<ArticleRow> = query.build_query_as().fetch_all(&self.pool).await?;
        let more = rows.len() > PAGE;
        rows.truncate(PAGE);
        if backwards {
            rows.reverse();
        }
        let first = rows.first().map(|row| row.id);
        let last = rows.last().map(|row| row.id);
        Ok(ArticlePage {
            articles: rows,
            next: last.filter(|_| more || backwards),
            previous: first.filter(|_| matches!(from, From::After(_)) || (backwards && more)),
        })
    }

    /// One article.
    pub(crate) async fn article(&self, id: i64) -> Result<Option<ArticleRow>, sqlx::Error> {
        let mut query: QueryBuilder<Sqlite> = QueryBuilder::new(COLUMNS);
        query
            .push("id = ")
            .push_bind(id)
            .build_query_as()
            .fetch_optional(&self.pool)
            .await
    }

    /// The incidents that some articles report.
    pub(crate) async fn incidents_of(
        &self,
        articles: &[i64],
    ) -> Result<Vec<ArticleIncident>, sqlx::Error> {
        let mut query: QueryBuilder<Sqlite> = QueryBuilder::new(
            "select distinct r.article, i.slug, i.title from reports r join incidents i on i.id = r.incident \
             where i.withdrawn is null and r.article in (",
        );
        let mut ids = query.separated(", ");
        articles.iter().for_each(|id| {
            ids.push_bind(*id);
        });
        query
            .push(") order by r.article, r.ordinal")
            .build_query_as()
            .fetch_all(&self.pool)
            .await
    }

    /// The sentences of one article that may be shown.
    pub(crate) async fn quotes_of(&self, article: i64) -> Result<Vec<String>, sqlx::Error> {
        sqlx::query_scalar("select text from quotes where article = ? order by start")
            .bind(article)
            .fetch_all(&self.pool)
            .await
    }

    /// How many articles there are of each status, by the status' word.
    pub(crate) async fn statuses(&self) -> Result<Vec<(String, i64)>, sqlx::Error> {
        sqlx::query_as("select status, count(*) from articles group by status")
            .fetch_all(&self.pool)
            .await
    }

    /// The latest runs of the job, the last first.
    pub(crate) async fn runs(&self, most: i64) -> Result<Vec<Run>, sqlx::Error> {
        sqlx::query_as(
            "select started_at, finished_at, source, stored, updated, known, no_incident, out_of_area, rejected \
             from runs order by id desc limit ?",
        )
        .bind(most)
        .fetch_all(&self.pool)
        .await
    }

    /// Inputs that could not be read, with the reason.
    pub(crate) async fn rejections(
        &self,
        most: i64,
    ) -> Result<Vec<(String, String, String)>, sqlx::Error> {
        sqlx::query_as("select source, reason, last_at from rejections order by source limit ?")
            .bind(most)
            .fetch_all(&self.pool)
            .await
    }
}

/// The query for a page and one row more; backwards before an id.
pub(super) fn articles_query(status: Option<Status>, from: From) -> QueryBuilder<Sqlite> {
    let mut query: QueryBuilder<Sqlite> = QueryBuilder::new(COLUMNS);
    match status {
        Some(status) => query.push("status = ").push_bind(status.word()),
        None => query.push("true"),
    };
    let beyond = match from {
        From::Start => None,
        From::After(id) => Some(("<", id)),
        From::Before(id) => Some((">", id)),
    };
    if let Some((side, id)) = beyond {
        query.push(format_args!(
            " and ({BY_DATE}) {side} (select {BY_DATE} from articles where id = "
        ));
        query.push_bind(id).push(")");
    }
    query.push(match from {
        From::Before(_) => " order by ifnull(published_on, ''), id",
        From::Start | From::After(_) => " order by ifnull(published_on, '') desc, id desc",
    });
    query
        .push(" limit ")
        .push_bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    query
}
