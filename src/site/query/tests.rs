//! Lists are answered from an index: held here by SQLite's own account of its plans.

use sqlx::{AssertSqlSafe, Connection, Row, SqliteConnection};

use super::articles::articles_query;
use super::list::list_query;
use crate::database;
use crate::model::Status;
use crate::site::articles::{ArticleSearch, Place};
use crate::site::search::Search;

/// The steps by which SQLite answers a list.
async fn plan(connection: &mut SqliteConnection, query: &str) -> Vec<String> {
    let (search, notices) = Search::parse(query);
    assert!(notices.is_empty(), "{notices:?}");
    explain(connection, list_query(&search, 26).sql().as_str()).await
}

async fn explain(connection: &mut SqliteConnection, sql: &str) -> Vec<String> {
    let explained = AssertSqlSafe(format!("explain query plan {sql}"));
    let rows = sqlx::query(explained)
        .fetch_all(connection)
        .await
        .expect("a plan");
    rows.iter()
        .map(|row| row.get::<String, _>("detail"))
        .collect()
}

#[tokio::test]
async fn lists_are_read_from_an_index_in_order() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut connection = database::open_for_writing(&folder.path().join("record.sqlite"))
        .await
        .expect("a database");
    for (query, step) in [
        ("", "SCAN i"),
        ("after=5", "SEARCH i USING INTEGER PRIMARY KEY (rowid<?)"),
        ("before=5", "SEARCH i USING INTEGER PRIMARY KEY (rowid>?)"),
        (
            "year=2021",
            "SEARCH i USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)",
        ),
        (
            "year=2021&year=2015",
            "SEARCH i USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)",
        ),
        (
            "from=2020-03&to=2020-05",
            "SEARCH i USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)",
        ),
        (
            "neighbourhood=austin",
            "SEARCH i USING INDEX incidents_by_area (community_area=?)",
        ),
        (
            "neighbourhood=unknown",
            "SEARCH i USING INDEX incidents_by_area (community_area=?)",
        ),
        (
            "neighbourhood=austin&year=2021",
            "SEARCH i USING INDEX incidents_by_area (community_area=? AND id>? AND id<?)",
        ),
        (
            "neighbourhood=homan-square",
            "SEARCH p USING PRIMARY KEY (place=?)",
        ),
        (
            "neighbourhood=homan-square&year=2021",
            "SEARCH p USING PRIMARY KEY (place=? AND incident>? AND incident<?)",
        ),
        ("q=polk", "SCAN s VIRTUAL TABLE INDEX"),
        ("sort=updated", "USING INDEX incidents_by_change"),
        ("sort=oldest&direction=by_police", "SCAN i"),
    ] {
        let steps = plan(&mut connection, query).await;
        assert!(
            steps.first().is_some_and(|first| first.contains(step)),
            "{query}: {steps:?}"
        );
        assert!(
            !steps.iter().any(|step| step.contains("TEMP B-TREE")),
            "{query} is sorted: {steps:?}"
        );
    }
    connection.close().await.expect("closed");
}

#[tokio::test]
async fn articles_are_read_from_an_index_in_order() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("record.sqlite");
    let mut connection = database::open_for_writing(&path).await.expect("a database");
    for (status, place, index) in [
        (None, Place::Start, "articles_by_date"),
        (None, Place::After(5), "articles_by_date"),
        (
            Some(Status::NoIncident),
            Place::Before(5),
            "articles_by_status",
        ),
    ] {
        let search = ArticleSearch {
            status,
            place,
            ..ArticleSearch::default()
        };
        let list = articles_query(&search);
        let steps = explain(&mut connection, list.sql().as_str()).await;
        assert!(steps[0].contains(index), "{steps:?}");
        assert!(
            !steps.iter().any(|step| step.contains("TEMP B-TREE")),
            "{steps:?}"
        );
    }
    connection.close().await.expect("closed");
}
