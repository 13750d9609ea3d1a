//! The program as a process: a command that ends, or a server.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Output, Stdio},
    sync::OnceLock,
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_police-shootings");

/// The sample articles as files.
pub(crate) const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples");

/// Starts a command over a database.
pub(crate) fn start(arguments: &[&str], database: &Path) -> Child {
    let program = Command::new(PROGRAM)
        .args(arguments)
        .arg("--database")
        .arg(database)
        .env_remove("DATABASE_URL")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    program.expect("the program starts")
}

/// Runs a command over a database to its end.
pub(crate) fn run(arguments: &[&str], database: &Path) -> Output {
    start(arguments, database)
        .wait_with_output()
        .expect("it ends")
}

/// All incidents of a record with their sources.
pub(crate) fn export(database: &Path) -> String {
    let exported = run(&["export", "--format", "json"], database);
    assert_eq!(exported.status.code(), Some(0));
    String::from_utf8(exported.stdout).expect("text")
}

/// The export of an undisturbed run over the samples.
pub(crate) fn undisturbed() -> &'static str {
    static EXPORT: OnceLock<String> = OnceLock::new();
    EXPORT.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let database = folder.path().join("record.db");
        assert_eq!(run(&["ingest", SAMPLES], &database).status.code(), Some(0));
        export(&database)
    })
}

/// Ends the server if a test fails before it does.
pub(crate) struct Server {
    process: Child,
    address: String,
}

impl Server {
    pub(crate) fn start(database: &Path) -> Self {
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
    pub(crate) fn get(&self, path: &str) -> (String, String) {
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

    pub(crate) fn stop(mut self) -> bool {
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
