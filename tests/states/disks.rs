//! Disks that are full or cannot be written: a sentence, a whole database, a way on.

use std::{fs, path::Path};

use police_shootings::database;

use crate::{
    ask::{get, run},
    disk::Disk,
    samples::{SAMPLES, export, undisturbed},
    server::Server,
};

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");

#[test]
fn after_a_run_the_file_alone_is_the_database() {
    let folder = tempfile::tempdir().expect("a folder");
    let (database, copy) = (
        folder.path().join("record.db"),
        folder.path().join("copy.db"),
    );
    assert_eq!(run(&["ingest", FIXTURES], &database).status.code(), Some(0));
    fs::copy(&database, &copy).expect("copied");
    assert_eq!(export(&copy), export(&database));
}

#[test]
fn a_read_only_disk_is_served_and_not_written() {
    let Some(disk) = Disk::of(8 << 10) else {
        return;
    };
    let database = disk.path("record.db");
    assert_eq!(run(&["ingest", FIXTURES], &database).status.code(), Some(0));
    let exported = export(&database);
    disk.make_read_only();
    assert_eq!(export(&database), exported);
    let server = Server::start(&database);
    assert_eq!(get(&server, "/incidents").0, "HTTP/1.1 200 OK");
    drop(server);
    refuses(&["ingest", FIXTURES], &database, "cannot be written");
    refuses(&["serve"], &disk.path("other.db"), "cannot be opened");
}

#[test]
fn a_log_that_cannot_be_merged_is_not_passed_over() {
    let Some(disk) = Disk::of(8 << 10) else {
        return;
    };
    let database = disk.path("record.db");
    assert_eq!(run(&["ingest", FIXTURES], &database).status.code(), Some(0));
    fs::write(disk.path("record.db-wal"), "changes").expect("written");
    disk.make_read_only();
    refuses(&["serve"], &database, "holds changes not yet merged");
}

#[tokio::test]
async fn a_full_disk_ends_the_run_and_the_next_one_completes_it() {
    let Some(disk) = Disk::of(2 << 10) else {
        return;
    };
    let (database, roomy) = (
        disk.path("record.db"),
        tempfile::tempdir().expect("a folder"),
    );
    refuses(&["ingest", SAMPLES], &database, "the disk is full");
    let copy = roomy.path().join("record.db");
    for end in ["", "-wal", "-shm"] {
        let name = format!("record.db{end}");
        // The last two are there only where the run could not take them away.
        let _ = fs::copy(disk.path(&name), roomy.path().join(&name));
    }
    let mut connection = database::open_for_writing(&copy).await.expect("opened");
    let whole: String = sqlx::query_scalar("pragma integrity_check")
        .fetch_one(&mut connection)
        .await
        .expect("checked");
    assert_eq!(whole, "ok");
    assert_eq!(run(&["ingest", SAMPLES], &copy).status.code(), Some(0));
    assert_eq!(export(&copy), undisturbed());
}

fn refuses(arguments: &[&str], database: &Path, words: &str) {
    let refused = run(arguments, database);
    let said = String::from_utf8_lossy(&refused.stderr);
    assert_eq!(refused.status.code(), Some(2), "{said}");
    assert!(
        said.contains(words) && said.contains(&*database.to_string_lossy()),
        "{said}"
    );
}
