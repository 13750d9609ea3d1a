use std::path::PathBuf;

use sqlx::Executor;
use tempfile::TempDir;

use super::*;

fn file(folder: &TempDir) -> PathBuf {
    folder.path().join("record.db")
}

async fn refusal(path: &Path) -> String {
    let error = open_for_writing(path).await.expect_err("refused");
    format!("{error:#}")
}

#[tokio::test]
async fn a_missing_and_an_empty_file_become_a_database() {
    let folder = tempfile::tempdir().expect("a folder");
    for empty in [false, true] {
        let path = folder.path().join(format!("{empty}.db"));
        if empty {
            std::fs::write(&path, "").expect("written");
        }
        let refused = open_read_only(&path, 1).await.expect_err("no database");
        assert!(
            refused.to_string().contains("`ingest` makes one"),
            "{refused}"
        );
        let mut connection = open_for_writing(&path).await.expect("opened");
        let areas: i64 = sqlx::query_scalar("select count(*) from areas")
            .fetch_one(&mut connection)
            .await
            .expect("counted");
        assert_eq!(areas, 77);
        assert_eq!(standing(&path).await.expect("ours"), Standing::Current);
        open_read_only(&path, 1).await.expect("readable");
    }
}

#[tokio::test]
async fn foreign_files_are_refused_untouched() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = folder.path().join("notes.txt");
    std::fs::write(&text, "Not a database, but a text of some length.").expect("written");
    let foreign = folder.path().join("foreign.db");
    let mut connection = write_options(&foreign).connect().await.expect("made");
    connection
        .execute("create table birds (name text)")
        .await
        .expect("made");
    connection.close().await.expect("closed");
    for (path, words) in [
        (folder.path(), "is a folder"),
        (&text, "is not a database"),
        (&foreign, "another program"),
    ] {
        let before = std::fs::read(path).ok();
        let said = refusal(path).await;
        assert!(said.contains(words), "{said}");
        assert_eq!(std::fs::read(path).ok(), before);
    }
}

#[tokio::test]
async fn a_newer_a_different_and_an_older_version_are_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = file(&folder);
    let mut connection = open_for_writing(&path).await.expect("made");
    let insert = "insert into _sqlx_migrations (version, description, success, checksum, \
                  execution_time) values (9999, 'later', 1, x'00', 0)";
    connection.execute(insert).await.expect("inserted");
    assert!(refusal(&path).await.contains("newer version"));
    let change = "delete from _sqlx_migrations where version = 9999; \
                  update _sqlx_migrations set checksum = x'00'";
    connection.execute(change).await.expect("changed");
    assert!(refusal(&path).await.contains("different build"));
    connection
        .execute("delete from _sqlx_migrations")
        .await
        .expect("deleted");
    assert_eq!(standing(&path).await.expect("ours"), Standing::Older);
}

#[tokio::test]
async fn a_damaged_file_is_named_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = file(&folder);
    open_for_writing(&path)
        .await
        .expect("made")
        .close()
        .await
        .expect("closed");
    let mut bytes = std::fs::read(&path).expect("read");
    bytes[100..4096].fill(0xff);
    std::fs::write(&path, bytes).expect("written");
    let said = refusal(&path).await;
    assert!(said.contains("is damaged"), "{said}");
}

#[tokio::test]
async fn a_locked_database_is_named_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = file(&folder);
    let mut first = open_for_writing(&path).await.expect("made");
    let _writing = first.begin_with("begin immediate").await.expect("locked");
    let options = write_options(&path).busy_timeout(Duration::from_millis(10));
    let mut second = options.connect().await.expect("opened");
    let error = second
        .begin_with("begin immediate")
        .await
        .map(drop)
        .expect_err("locked");
    let said = explain(&path, error).to_string();
    assert!(said.contains("locked by another program"), "{said}");
}

#[tokio::test]
async fn a_new_database_opened_by_several_at_once_serves_them_all() {
    for _ in 0..20 {
        let folder = tempfile::tempdir().expect("a folder");
        let path = file(&folder);
        let (first, second, third) = tokio::join!(
            open_for_writing(&path),
            open_for_writing(&path),
            open_for_writing(&path)
        );
        for opened in [first, second, third] {
            let closed = opened.expect("opened").close().await;
            closed.expect("closed");
        }
    }
}

#[tokio::test]
async fn a_city_table_that_was_changed_is_mended() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = file(&folder);
    let mut connection = open_for_writing(&path).await.expect("made");
    connection
        .execute("update areas set population_2020 = 1")
        .await
        .expect("changed");
    assert!(!tables::are_current(&mut connection).await.expect("read"));
    let mut again = open_for_writing(&path).await.expect("opened");
    assert!(tables::are_current(&mut again).await.expect("read"));
}
