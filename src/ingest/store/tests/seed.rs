//! Invented articles, and a database of its own for each test.

use std::{collections::BTreeMap, path::PathBuf};

use sqlx::{AssertSqlSafe, SqliteConnection};
use tempfile::TempDir;

use super::super::{Decided, Kept, Prepared, Relinked, decide, relink, store};
use crate::{
    database,
    incident::{Sourced, seed::report},
    model::{Article, Reading, Status},
};

/// An invented article at this address that makes these reports.
pub(super) fn article(address: &str, reports: Vec<Sourced>) -> Prepared {
    let text = format!("Words of {address} alone. Officers were shot at the place of {address}.");
    let article = Article {
        source: format!("inbox/{address}.txt"),
        url: Some(format!("https://news.example/{address}")),
        title: format!("The headline of {address}"),
        publisher: Some(format!("The {address} Lantern")),
        text,
        ..Article::default()
    };
    let reading = Reading {
        status: if reports.is_empty() {
            Status::NoIncident
        } else {
            Status::Incident
        },
        reason: "as seeded".into(),
        reports: reports.into_iter().map(|sourced| sourced.report).collect(),
        no_republication: false,
    };
    Prepared::new(article, reading)
}

pub(super) fn one(address: &str, facts: &str) -> Prepared {
    article(address, vec![report(1, facts)])
}

/// The same article with other words, which say something else.
pub(super) fn changed(prepared: &Prepared, facts: &[&str]) -> Prepared {
    let reports = facts.iter().map(|facts| report(1, facts)).collect();
    let address = prepared
        .article
        .title
        .rsplit(' ')
        .next()
        .expect("an address");
    let mut other = article(address, reports);
    other.article.text.push_str(" Later words.");
    Prepared::new(other.article, other.reading)
}

pub(super) struct Record {
    _folder: TempDir,
    pub(super) path: PathBuf,
    pub(super) connection: SqliteConnection,
}

impl Record {
    pub(super) async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("record.db");
        let connection = database::open_for_writing(&path).await.expect("opened");
        Self {
            _folder: folder,
            path,
            connection,
        }
    }

    pub(super) async fn of(articles: &[Prepared]) -> Self {
        let mut record = Self::new().await;
        record.ingest(articles).await;
        record
    }

    pub(super) async fn ingest(&mut self, articles: &[Prepared]) -> (Vec<Kept>, Relinked) {
        let kept = store(&mut self.connection, articles).await.expect("stored");
        (kept, self.relink().await)
    }

    pub(super) async fn relink(&mut self) -> Relinked {
        relink(&mut self.connection).await.expect("linked")
    }

    pub(super) async fn decide(&mut self, slug: &str, decided: Decided) -> Relinked {
        decide(&mut self.connection, slug, &decided, "It was checked.")
            .await
            .expect("decided");
        self.relink().await
    }

    /// The first column of all rows of a query.
    pub(super) async fn texts(&mut self, sql: &'static str) -> Vec<String> {
        sqlx::query_scalar(sql)
            .fetch_all(&mut self.connection)
            .await
            .expect("read")
    }

    pub(super) async fn slugs(&mut self) -> Vec<String> {
        self.texts("select slug from incidents where withdrawn is null order by slug")
            .await
    }

    /// Every row of every table but the times of writing and the log of runs.
    pub(super) async fn content(&mut self) -> BTreeMap<String, Vec<String>> {
        let tables = self
            .texts("select name from sqlite_schema where type = 'table' and sql not like 'create virtual%' \
                    and name not like '%_search%' and name not in ('runs', '_sqlx_migrations')")
            .await;
        let mut content = BTreeMap::new();
        for table in tables {
            let columns: Vec<String> = sqlx::query_scalar("select 'quote(\"' || name || '\")' from pragma_table_info(?1) where name not like '%\\_at' escape '\\'")
                .bind(&table)
                .fetch_all(&mut self.connection)
                .await
                .expect("columns");
            let sql = format!(
                "select concat_ws('|', {}) from {table} order by 1",
                columns.join(", ")
            );
            let rows = sqlx::query_scalar(AssertSqlSafe(sql))
                .fetch_all(&mut self.connection)
                .await
                .expect("rows");
            content.insert(table, rows);
        }
        let words = self
            .texts("select term || ' ' || doc || ' ' || cnt from search_words order by 1")
            .await;
        content.insert("search_words".into(), words);
        content.insert("article_words".into(), self.words_of_articles().await);
        content
    }

    /// The words of the index of articles, after holding it against the articles themselves.
    async fn words_of_articles(&mut self) -> Vec<String> {
        for sql in [
            "insert into article_search (article_search, rank) values ('integrity-check', 1)",
            "create virtual table if not exists temp.known_words using fts5vocab (main, article_search, row)",
        ] {
            sqlx::query(sql)
                .execute(&mut self.connection)
                .await
                .expect("the index is that of the articles");
        }
        self.texts("select term || ' ' || doc || ' ' || cnt from known_words order by 1")
            .await
    }
}
