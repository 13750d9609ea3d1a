//! The built program from end to end: articles in, pages out, a clean stop.

#[path = "program/ask.rs"]
mod ask;
#[path = "program/server.rs"]
mod server;

use std::process::Command;

use ask::{get, run};
use server::Server;

/// Tells the server to stop; whether it ended as it should.
fn stop(mut server: Server) -> bool {
    let id = server.process.id().to_string();
    let sent = Command::new("kill")
        .args(["-TERM", &id])
        .status()
        .expect("kill runs");
    sent.success() && server.process.wait().expect("it ends").success()
}

#[test]
fn articles_become_pages_and_the_server_stops_cleanly() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("record.db");
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");

    let first = run(&["ingest", fixtures], &database);
    assert_eq!(
        first.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&first.stderr)
    );
    let exported = run(&["export", "--format", "json"], &database).stdout;
    let record: serde_json::Value = serde_json::from_slice(&exported).expect("JSON");
    assert_eq!(record["incidents"].as_array().map(Vec::len), Some(4));

    let again = run(&["ingest", fixtures], &database);
    assert_eq!(again.status.code(), Some(0));
    assert_eq!(
        run(&["export", "--format", "json"], &database).stdout,
        exported,
        "a second run changes nothing"
    );

    let server = Server::start(&database);
    for path in [
        "/",
        "/incidents",
        "/neighbourhoods",
        "/articles",
        "/about",
        "/healthz",
    ] {
        assert_eq!(get(&server, path).0, "HTTP/1.1 200 OK", "{path}");
    }
    let slug = record["incidents"][0]["slug"].as_str().expect("a slug");
    let (status, page) = get(&server, &format!("/incidents/{slug}"));
    assert_eq!(status, "HTTP/1.1 200 OK");
    assert!(page.contains("<h1"), "a page with a heading");
    assert_eq!(
        get(&server, "/incidents/never-was").0,
        "HTTP/1.1 404 Not Found"
    );
    assert!(stop(server), "it stops cleanly");
}

#[test]
fn what_cannot_run_says_so_in_a_sentence_and_exits_with_2() {
    let folder = tempfile::tempdir().expect("a folder");
    let missing = run(
        &["ingest", "/nowhere/at/all"],
        &folder.path().join("record.db"),
    );
    assert_ne!(missing.status.code(), Some(0));
    let said = String::from_utf8_lossy(&missing.stderr).into_owned()
        + &String::from_utf8_lossy(&missing.stdout);
    assert!(said.contains("/nowhere/at/all"), "{said}");

    let text = folder.path().join("letter.txt");
    std::fs::write(&text, "This is a letter and not a database.".repeat(200)).expect("written");
    let wrong = run(&["export", "--format", "json"], &text);
    assert_eq!(wrong.status.code(), Some(2));
    let said = String::from_utf8_lossy(&wrong.stderr).into_owned();
    assert!(
        said.contains("letter.txt") && !said.contains("panicked"),
        "{said}"
    );
}

#[test]
fn points_are_learned_from_labelled_articles() {
    let folder = tempfile::tempdir().expect("a folder");
    let articles = folder.path().join("articles");
    std::fs::create_dir(&articles).expect("made");
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/");
    let labels = std::fs::read_to_string(format!("{root}tests/samples.jsonl")).expect("labels");
    let labels: Vec<&str> = labels.lines().take(20).collect();
    std::fs::write(folder.path().join("labels.jsonl"), labels.join("\n")).expect("written");
    for label in labels {
        let label: serde_json::Value = serde_json::from_str(label).expect("JSON");
        let file = label["file"].as_str().expect("a name");
        std::fs::copy(format!("{root}samples/{file}"), articles.join(file)).expect("copied");
    }
    let database = folder.path().join("none.db");
    let labelled = folder.path().to_str().expect("a path");
    let fitted = run(&["fit", "occurred_on", labelled], &database);
    let table = String::from_utf8_lossy(&fitted.stdout).into_owned();
    assert_eq!(fitted.status.code(), Some(0), "{table}");
    let points = table
        .lines()
        .find_map(|line| line.strip_prefix("told of\tthe shooting\t"));
    let points: f64 = points.expect("a trait").parse().expect("points");
    assert!(points > 0.5, "{table}");
    assert!(!database.exists(), "it needs no database");
    for (arguments, words) in [
        (["fit", "block", labelled], "occurred_on"),
        (["fit", "occurred_on", "/nowhere"], "labels.jsonl"),
    ] {
        let refused = run(&arguments, &database);
        let said = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert_eq!(refused.status.code(), Some(2), "{said}");
        assert!(said.contains(words), "{said}");
    }
}
