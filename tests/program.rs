//! The built program from end to end: articles in, pages out, a clean stop.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Output, Stdio},
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_police-shootings");

fn run(arguments: &[&str], database: &Path) -> Output {
    let program = Command::new(PROGRAM)
        .args(arguments)
        .arg("--database")
        .arg(database)
        .env_remove("DATABASE_URL")
        .stdin(Stdio::null())
        .output();
    program.expect("the program starts")
}

/// Ends the server if a test fails before it does.
struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start(database: &Path) -> Self {
        let mut process = Command::new(PROGRAM)
            .args(["serve", "--listen", "127.0.0.1:0", "--database"])
            .arg(database)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts");
        let output = process.stdout.take().expect("its output");
        let lines = BufReader::new(output).lines().map_while(Result::ok);
        let address = lines
            .filter_map(|line| line.strip_prefix("Serving on http://").map(str::to_owned))
            .next()
            .expect("it prints its address");
        Self { process, address }
    }

    /// Status line and body of an address.
    fn get(&self, path: &str) -> (String, String) {
        let mut stream = TcpStream::connect(&self.address).expect("it answers");
        let host = &self.address;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )
        .expect("sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("read");
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
        (
            head.lines().next().unwrap_or_default().to_owned(),
            body.to_owned(),
        )
    }

    fn stop(mut self) -> bool {
        let id = self.process.id().to_string();
        let sent = Command::new("kill")
            .args(["-TERM", &id])
            .status()
            .expect("kill runs");
        sent.success() && self.process.wait().expect("it ends").success()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Ended already after `stop`; the answer does not matter then.
        let _ = self.process.kill();
    }
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
        assert_eq!(server.get(path).0, "HTTP/1.1 200 OK", "{path}");
    }
    let slug = record["incidents"][0]["slug"].as_str().expect("a slug");
    let (status, page) = server.get(&format!("/incidents/{slug}"));
    assert_eq!(status, "HTTP/1.1 200 OK");
    assert!(page.contains("<h1"), "a page with a heading");
    assert_eq!(
        server.get("/incidents/never-was").0,
        "HTTP/1.1 404 Not Found"
    );
    assert!(server.stop(), "it stops cleanly");
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
