//! Articles: the list of all that was taken in, one of them, the runs of the job.

use sqlx::{QueryBuilder, Sqlite};

use super::Reader;
use super::words::expression;
use crate::site::articles::{ArticleSearch, Place};
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

/// A page of articles, the newest first, those without a date last.
pub(crate) struct ArticlePage {
    pub(crate) articles: Vec<ArticleRow>,
    /// The id the next page follows, if there is one.
    pub(crate) next: Option<i64>,
    /// The id the page before precedes, if there is one.
    pub(crate) previous: Option<i64>,
}

/// The order of the list, as the index keeps it: by date, those without one first.
const BY_DATE: &str = "ifnull(published_on, ''), id";

const COLUMNS: &str = "select id, source, url, publisher, title, published_on, status, reason, duplicate_of, \
    no_republication, is_summary, added_at, changed_at from articles where ";

impl Reader {
    /// A page of the articles that are asked for.
    pub(crate) async fn articles(
        &self,
        search: &ArticleSearch,
    ) -> Result<ArticlePage, sqlx::Error> {
        let backwards = matches!(search.place, Place::Before(_));
        let mut query = articles_query(search);
        let mut rows: Vec<ArticleRow> = query.build_query_as().fetch_all(&self.pool).await?;
        let more = rows.len() > PAGE;
        rows.truncate(PAGE);
        if backwards {
            rows.reverse();
        }
        let first = rows.first().map(|row| row.id);
        let last = rows.last().map(|row| row.id);
        let is_later = matches!(search.place, Place::After(_));
        Ok(ArticlePage {
            articles: rows,
            next: last.filter(|_| more || backwards),
            previous: first.filter(|_| is_later || (backwards && more)),
        })
    }

    /// The newest articles that match a text and tell of no incident; `most` of them.
    pub(crate) async fn elsewhere(
        &self,
        words: &str,
        most: i64,
    ) -> Result<Vec<ArticleRow>, sqlx::Error> {
        let mut query: QueryBuilder<Sqlite> = QueryBuilder::new(COLUMNS);
        query.push("status <> 'incident'");
        push_words(&mut query, words);
        query
            .push(" order by ifnull(published_on, '') desc, id desc limit ")
            .push_bind(most);
        query.build_query_as().fetch_all(&self.pool).await
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

    /// How many articles match a text, by the word of their status; all for no text.
    pub(crate) async fn statuses(&self, words: &str) -> Result<Vec<(String, i64)>, sqlx::Error> {
        let mut query: QueryBuilder<Sqlite> =
            QueryBuilder::new("select status, count(*) from articles where true");
        push_words(&mut query, words);
        query
            .push(" group by status")
            .build_query_as()
            .fetch_all(&self.pool)
            .await
    }
}

/// The query for a page and one row more; backwards before an id.
pub(super) fn articles_query(search: &ArticleSearch) -> QueryBuilder<Sqlite> {
    let mut query: QueryBuilder<Sqlite> = QueryBuilder::new(COLUMNS);
    match search.status {
        Some(status) => query.push("status = ").push_bind(status.word()),
        None => query.push("true"),
    };
    push_words(&mut query, &search.words);
    let beyond = match search.place {
        Place::Start => None,
        Place::After(id) => Some(("<", id)),
        Place::Before(id) => Some((">", id)),
    };
    if let Some((side, id)) = beyond {
        query.push(format_args!(
            " and ({BY_DATE}) {side} (select {BY_DATE} from articles where id = "
        ));
        query.push_bind(id).push(")");
    }
    query.push(match search.place {
        Place::Before(_) => " order by ifnull(published_on, ''), id",
        Place::Start | Place::After(_) => " order by ifnull(published_on, '') desc, id desc",
    });
    query
        .push(" limit ")
        .push_bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    query
}

/// Narrows a query to the articles that match a text, if there is one.
fn push_words(query: &mut QueryBuilder<Sqlite>, words: &str) {
    if let Some(expression) = expression(words) {
        query
            .push(" and id in (select rowid from article_search where article_search match ")
            .push_bind(expression)
            .push(")");
    }
}
