//! Rows for tests, by SQL, into a real database file: `seed.incident("…").on(date).in_area(…)`.

use police_shootings::database;
use sqlx::{AssertSqlSafe, SqliteConnection};
use tempfile::TempDir;

#[path = "incident.rs"]
mod incident;

use incident::Incident;

/// A database in a folder of its own, with a connection that writes.
pub(crate) struct Seed {
    folder: TempDir,
    connection: SqliteConnection,
    articles: i64,
    incidents: i64,
}

impl Seed {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("record.sqlite");
        let connection = database::open_for_writing(&path).await.expect("a database");
        Self {
            folder,
            connection,
            articles: 0,
            incidents: 0,
        }
    }

    pub(crate) fn path(&self) -> std::path::PathBuf {
        self.folder.path().join("record.sqlite")
    }

    /// Runs a statement of the test's own.
    pub(crate) async fn sql(&mut self, statement: &str) {
        sqlx::query(AssertSqlSafe(statement.to_owned()))
            .execute(&mut self.connection)
            .await
            .expect(statement);
    }

    pub(crate) async fn begin(&mut self) {
        self.sql("begin immediate").await;
    }

    pub(crate) async fn commit(&mut self) {
        self.sql("commit").await;
    }

    /// An article about nothing yet; gives its id.
    pub(crate) async fn article(&mut self, article: Article) -> i64 {
        self.articles += 1;
        let id = 0x00a1_0000_0000 + self.articles;
        sqlx::query(
            "insert into articles (id, source, url, publisher, title, published_on, status, reason, no_republication, \
             is_summary, digest, sketch, linked, added_at, changed_at) \
             values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, x'00', x'', 1, '2024-05-01T10:00:00Z', '2024-05-01T10:00:00Z')",
        )
        .bind(id)
        .bind(format!("samples/{:03}.txt", self.articles))
        .bind(article.url)
        .bind(article.publisher)
        .bind(article.title)
        .bind(article.published_on)
        .bind(article.status)
        .bind(article.reason)
        .bind(article.no_republication)
        .bind(article.is_summary)
        .execute(&mut self.connection)
        .await
        .expect("an article");
        self.words(id, article.text).await;
        for (start, text) in article.quotes {
            sqlx::query("insert into quotes (article, start, \"end\", text) values (?, ?, ?, ?)")
                .bind(id)
                .bind(start)
                .bind(start + i64::try_from(text.chars().count()).expect("short"))
                .bind(text)
                .execute(&mut self.connection)
                .await
                .expect("a quote");
        }
        id
    }

    /// The text of an article, and its entry in the index.
    async fn words(&mut self, article: i64, text: &str) {
        for statement in [
            "insert into article_texts (article, text) values (?1, ?2)",
            "insert into article_search (rowid, title, publisher, text) \
             select id, title, publisher, text from article_words where id = ?1",
        ] {
            sqlx::query(statement)
                .bind(article)
                .bind(text)
                .execute(&mut self.connection)
                .await
                .expect("its words");
        }
    }

    /// An incident, to be described and then added.
    pub(crate) fn incident(&mut self, title: &str) -> Incident<'_> {
        Incident::new(self, title)
    }

    /// A report of an incident in an article, with its claims: field, value, start, rule.
    pub(crate) async fn report(
        &mut self,
        article: i64,
        incident: i64,
        claims: &[(&str, &str, i64, &str)],
    ) -> i64 {
        let ordinal: i64 = sqlx::query_scalar("select count(*) from reports where article = ?")
            .bind(article)
            .fetch_one(&mut self.connection)
            .await
            .expect("a number");
        let id = (article << 12) + ordinal;
        sqlx::query("insert into reports (id, article, ordinal, is_primary, incident) values (?, ?, ?, 1, ?)")
            .bind(id)
            .bind(article)
            .bind(ordinal)
            .bind(incident)
            .execute(&mut self.connection)
            .await
            .expect("a report");
        for (field, value, start, rule) in claims {
            sqlx::query("insert into claims (report, field, value, start, \"end\", rule) values (?, ?, ?, ?, ?, ?)")
                .bind(id)
                .bind(*field)
                .bind(*value)
                .bind(*start)
                .bind(start + 5)
                .bind(*rule)
                .execute(&mut self.connection)
                .await
                .expect("a claim");
        }
        id
    }
}

/// An article to be stored.
#[derive(Clone)]
pub(crate) struct Article {
    pub(crate) url: Option<String>,
    pub(crate) publisher: Option<String>,
    pub(crate) title: String,
    pub(crate) published_on: Option<String>,
    pub(crate) status: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) no_republication: bool,
    pub(crate) is_summary: bool,
    pub(crate) quotes: Vec<(i64, String)>,
    pub(crate) text: &'static str,
}

impl Default for Article {
    fn default() -> Self {
        Self {
            url: Some("https://news.example/story".into()),
            publisher: Some("The Example".into()),
            title: "A story".into(),
            published_on: Some("2021-03-16".into()),
            status: "incident",
            reason: "reports an incident",
            no_republication: false,
            is_summary: false,
            quotes: Vec::new(),
            text: "",
        }
    }
}
