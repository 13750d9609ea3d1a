//! Several of the program over one database: they wait for each other, and nobody fails.

use crate::{
    ask::{get, run, start},
    samples::{SAMPLES, export, undisturbed},
    server::Server,
};

#[test]
fn two_ingests_at_once_complete_to_the_content_of_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("record.db");
    let jobs = [0, 1].map(|_| start(&["ingest", SAMPLES], &database));
    for job in jobs {
        let done = job.wait_with_output().expect("it ends");
        let said = String::from_utf8_lossy(&done.stderr);
        assert_eq!(done.status.code(), Some(0), "{said}");
    }
    assert_eq!(export(&database), undisturbed());
}

#[test]
fn pages_are_served_while_articles_are_taken_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("record.db");
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");
    assert_eq!(run(&["ingest", fixtures], &database).status.code(), Some(0));
    let server = Server::start(&database);
    let mut job = start(&["ingest", SAMPLES], &database);
    let mut is_over = false;
    // Once more after the end: then all of it is shown.
    while !is_over {
        is_over = job.try_wait().expect("asked").is_some();
        for path in [
            "/",
            "/incidents?q=officer",
            "/neighbourhoods",
            "/articles",
            "/incidents.csv",
        ] {
            assert_eq!(get(&server, path).0, "HTTP/1.1 200 OK", "{path}");
        }
    }
    assert!(job.wait().expect("it ended").success());
    let record: serde_json::Value = serde_json::from_str(&export(&database)).expect("JSON");
    let count = record["incidents"].as_array().map_or(0, Vec::len);
    let page = get(&server, "/incidents").1;
    assert!(
        page.contains(&format!("{count} incidents")),
        "{count} are in the record"
    );
}
